# The brief: the plan in plain sentences

hidden-amount = [amount]
as-sentence = { $text }.
in-brackets = ({ $text }.)
brief-as-of = { $name }, as of { $day }
brief-for-executives = { $name } (executives), as of { $day }
brief-for-customers = { $name } (customers), as of { $day }
brief-for-investors = { $name } (investors), as of { $day }
brief-vision = Where we are going
brief-actions = How we get there
brief-goals = Goals
brief-outcomes = Where we stand
brief-launches = What launches did
brief-learned = What we learned
brief-doing = What we will do
brief-not-doing = What we will not do
brief-risks = Risks and what we check next
brief-work-ahead = Work ahead
brief-decisions = What was decided
goal-and-weight = { $outcome }; { $share } of the weight.
reaching-target = Reaching the target is { $likelihood }.
figures-left-out = It counts money, so its figures are left out here.
amount-on-day = { $amount } on { $date }
amount-in-month = { $amount } in { $date }
amount-in-quarter = { $amount } in { $date }
amount-by = { $amount } by { $date }
position-now = { $now }.
position-from = { $now }, from { $from }.
position-to = { $now }, on the way to { $to }.
position-from-to = { $now }, from { $from }, on the way to { $to }.
moved-as-predicted = { $kpi } moved as predicted.
moved-less = { $kpi } moved less than predicted.
moved-more = { $kpi } moved more than predicted.
moved-by-as-predicted = { $kpi } moved by { $change }, as predicted ({ $predicted }).
moved-by-less = { $kpi } moved by { $change }, less than predicted ({ $predicted }).
moved-by-more = { $kpi } moved by { $change }, more than predicted ({ $predicted }).
speaks-of = It speaks of { $needs }.
find-out-why = { $standing }; find out why before the next step is chosen.
goal-needs-kpi = No KPI tells about this goal; choose one.
risk-late = Its deadline cannot be met as planned.
risk-no-evidence = No evidence backs it.
risk-no-score = What its score needs is not estimated.
risk-no-work = Its work is not estimated.
risk-no-prediction = No KPI change is predicted, so its effect will not be seen.
risk-no-date = It has no date.
rests-on =
    It rests on { $count ->
        [one] 1 insight
       *[other] { $count } insights
    }.
is-about = It is about { $names }.
nothing-on-roadmap = Nothing is on the roadmap yet.
heading-from = From { $date }
without-date-yet = Without a date yet
takes-of-budget = Besides people, this takes { $money } of a budget of { $budget }.
takes-money = Besides people, this takes { $money }.
serves-goals = It serves { $goals }.
moves-by = { $kpi } by { $change }
moves-by-corrected = { $kpi } by { $change } ({ $corrected })
expected-to-move = We expect it to move { $changes }.
no-evidence-linked = No evidence is linked to it yet.
backed-by =
    { $count ->
        [one] 1 insight backs
       *[other] { $count } insights back
    } it, the strongest: { $level }.
must-due = It is a must, due by { $date }.
due-by = It is due by { $date }.
is-must = It is a must.
costs-money = It costs { $money } besides people.
score-and-rank = { $model } score { $score }, rank { NUMBER($rank) } of { NUMBER($all) }.
no-reason-written = No reason is written down.
level-is-self-conviction = self-conviction
level-is-pitch-deck = pitch deck
level-is-thematic-support = thematic support
level-is-others-opinion = others' opinion
level-is-estimates-and-plans = estimates and plans
level-is-anecdotal = anecdotal (1–3 customers)
level-is-market-data = market data
level-is-user-evidence = user evidence (20+)
level-is-test-results = test results
level-is-launch-data = launch data
