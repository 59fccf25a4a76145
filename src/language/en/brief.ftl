# The brief: the plan in plain sentences

hidden-amount = [amount]
hidden-name = [name]
hidden-date = [date]
hidden-record = [left out]
leak-in-file-name = in the file’s name
leak-in-address = in the address of this page
leak-in-line = in line { NUMBER($line) }
leak-in-attribute = in an attribute in line { NUMBER($line) }
leak-in-plan = in the plan inside it
leak-in-picture = in what the picture carries
leak-found = “{ $found }” stands { $place }, though the edition “{ $edition }” hides it.
leak-of-text = “{ $found }” stands { $place }: a text of the { $noun } “{ $title }”, which the edition “{ $edition }” hides.
leak-of-name = “{ $found }” stands { $place }: a name from the { $noun } “{ $title }”; the edition “{ $edition }” hides names.
leak-of-number = “{ $found }” stands { $place }: a number of the { $noun } “{ $title }”, which the edition “{ $edition }” hides.
leak-of-day = “{ $found }” stands { $place }: an exact date of the { $noun } “{ $title }”; the dates of the edition “{ $edition }” are less exact.
leak-of-id = “{ $found }” stands { $place }: the id of the { $noun } “{ $title }”, which the edition “{ $edition }” hides.
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
beats-best-waiting = It beats the best that waits, { $name } (rank { NUMBER($rank) }).
must-before-better = { $name } (rank { NUMBER($rank) }) scores higher and waits, because this is a must.
behind-best-waiting = { $name } (rank { NUMBER($rank) }) scores higher and waits; say why in a decision.
brief-changes = What changed since the last brief
changed-since = Since the brief of { $day }:
nothing-changed-since = Nothing has changed since the brief of { $day }.
change-new = New under “{ $part }”: { $name }.
change-of-state = { $name } was { $before } and is { $now } now.
change-of-words = { $name } is told otherwise under “{ $part }”.
change-gone = No longer under “{ $part }”: { $name }.
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
go-to-source = Go to the { $what } on { $screen }
go-to-source-named = Go to the { $what } on { $screen }: { $title }
brief-empty = Nothing to tell yet
brief-empty-told = The brief writes itself from the plan: put a vision on Strategy, evidence on Evidence and dates on Roadmap. Or this edition leaves out every part that has something in it.
new-decision = New decision
decision-add = Add decision
section-decisions = Decisions
decisions-told = Kept with their reasons, so that nobody has to decide twice.
decisions-empty = No decision is written down
decisions-empty-told = Write the question, the answer and why. Linked evidence shows later whether the reason still holds.
question = Question
decided-on = Decided on
add-insight = Add insight…
decision-about = About
decision-remove = Remove decision
edition = Edition
copy-markdown = Copy as Markdown
download = Download
download-markdown = Download as Markdown
edition-shows = What this edition shows
edition-example = For the management meeting
audience = Audience
edition-dates = Dates
edition-money = Money
edition-scores = Scores and weights
edition-remove = Remove edition
edition-parts = Parts from
edition-all-parts = None is ticked, so all are shown.
rewrite-sentence = Rewrite: { $what }
own-words-for = Your words for: { $what }
rewrite-keys = Ctrl+Enter keeps it, Escape takes it back; an empty text brings the plan’s sentence back.
in-own-words = In your words.
use-live-sentence = Use the plan’s sentence
keep-own-sentence = Keep mine
facts-have-changed = What this sentence was written for has changed. The plan says now:
edition-menu = More about this edition
edition-as-plan = Export this edition as a plan
mark-as-sent = Mark this brief as sent
marked-as-sent = Kept as sent on { $day }: the next brief will say what has changed since.
edition-add-for = Add edition: { $audience }
leaks-stopped =
    { $count ->
        [one] Nothing was exported: the finished file still says something this edition hides.
       *[other] Nothing was exported: the finished file still says { $count } things this edition hides.
    }
leak-allow = Allow “{ $found }”
leak-show-record = Show the record
edition-names = Names of people
edition-money-word = In place of money
edition-name-word = In place of names
edition-hides-tags = Without these tags
edition-only-tags = Only with one of these tags
edition-hides-statuses = Without initiatives that are
edition-hides-records = Without these records, and what is only about them
edition-hides-fields = Without these tables and fields
edition-allowed = Words that may stand in it all the same
edition-every-field = Every record: { $field }
edition-every-record = Every { $noun }
edition-field-of = { $noun }: { $field }
edition-allowed-one = Word
edition-allowed-example = A title or name that may be read
waiting-for = Waiting for
waiting-for-told = Who is waited for, and what for.
waiting-for-nobody = Nobody yet
waiting-show = Go there: { $what }
waits-for-decision = { $title } is to be decided.
waits-for-ballot = The ballot has not come in.
waits-for-measurement = { $kpi } was last measured on { $day }.
waits-for-owner = { $title } has no owner.
waits-for-initiative = { $title } is a must, and no initiative meets it.
meeting = Decisions to take
meeting-start =
    { $count ->
        [one] Take 1 decision
       *[other] Take { $count } decisions
    }
meeting-place = { NUMBER($place) } of { NUMBER($all) }
meeting-hint = Write the answer, why, and link the evidence it rests on; it is kept as you leave a field.
meeting-later = Later
meeting-taken = Decided today
