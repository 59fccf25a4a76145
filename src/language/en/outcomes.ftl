# What the Outcomes screen says: standing, chance, signals, launches, predictions

one-point = { $number } point
some-points = { $number } points
standing-reached = Reached
standing-ahead = Ahead
standing-on-pace = On pace
standing-behind = Behind
standing-moving-away = Moving away
standing-missed = Missed
standing-result-missing = Result missing
standing-too-early = Too early to say
standing-no-target = No target
standing-no-pace = Pace unknown
standing-not-measured = Not measured
cadence-is-weekly = weekly
cadence-is-monthly = monthly
cadence-is-quarterly = quarterly
kpi-more-is-better = { $timing }, { $cadence }, more is better
kpi-less-is-better = { $timing }, { $cadence }, less is better
since-baseline = since the baseline
since-day = since { $day }
kpi-unchanged = unchanged { $since }
kpi-better = { $change } { $since }, better
kpi-worse = { $change } { $since }, worse
target-least-by = at least { $target } by { $day }
target-least = at least { $target }, no date
target-most-by = at most { $target } by { $day }
target-most = at most { $target }, no date
pace = Pace
pace-too-early = of the progress due so far (due: { $due }), but that is less than it usually varies by, so it says little yet.
pace-other-way = of the progress due so far: it went the other way. A steady way would be at { $due }.
pace-so-far = of the progress due so far; a steady way would be at { $due }.
pace-formula = ({ $latest } − { $baseline }) ÷ (({ $target } − { $baseline }) × { $gone } of { $whole } days) = { $made } ÷ { $expected }
pace-meaning = Progress made since the baseline, divided by what a steady way from baseline to target would have made by the latest measurement. On pace from 90 %, ahead from 110 %.
missing-baseline = a baseline
missing-baseline-date = its date
missing-target = a target
missing-target-date = a target date
missing-measurement = a measurement
no-pace-equal = None: baseline and target are equal, so there is no way to go.
no-pace-no-time = None: the target date is not after the baseline’s, so there is no time to go it in.
no-pace-yet = None yet: no time has passed between baseline and latest measurement.
no-pace-missing =
    None: { $count ->
        [one] { $what } is missing
       *[other] { $what } are missing
    }.
usual = Usual
usual-around = around { $centre }: what lies within, in no pattern, is ordinary noise.
usual-formula =
    { $centre } ± 2.66 × { $range }, the mean of { $steps ->
        [one] 1 step
       *[other] { $steps } steps
    } from one measurement to the next. A step above 3.268 × { $range } = { $largest } is unusual.
usual-meaning = Process behaviour chart (XmR). Signals: a value outside; 3 of 4 in a row nearer a limit than the centre; { NUMBER($run) } in a row on one side; an unusual step.
chance = Chance
beyond-odds = A straight line would leave 0 to 100 %, so its odds are drawn on instead.
beyond-share = A straight line would lead to { $forecast }, which a share cannot reach, so it must bend before.
beyond-cut = The range is cut where a share ends.
beyond-below-zero = If it cannot fall below 0, read the lower end as 0.
chance-needs-target = Set a target and a date to see how likely it is.
chance-needs-measurement = No chance can be given before the first measurement.
chance-passed-unmeasured = The target date, { $day }, has passed and nothing was measured since; the latest is { $value } on { $measured }.
chance-needs-three = Three measurements are needed before a chance can be given.
chance-no-trend = No trend can be drawn: the values are too large to calculate with.
chance-least-all =
    for at least { $target } by { $day }, { $likelihood }: the trend of all { $count ->
        [one] 1 measurement
       *[other] { $count } measurements
    } leads to { $forecast }, 90 % range { $low } to { $high }.
chance-least-last =
    for at least { $target } by { $day }, { $likelihood }: the trend of the last { $count ->
        [one] 1 measurement
       *[other] { $count } measurements
    } leads to { $forecast }, 90 % range { $low } to { $high }.
chance-most-all =
    for at most { $target } by { $day }, { $likelihood }: the trend of all { $count ->
        [one] 1 measurement
       *[other] { $count } measurements
    } leads to { $forecast }, 90 % range { $low } to { $high }.
chance-most-last =
    for at most { $target } by { $day }, { $likelihood }: the trend of the last { $count ->
        [one] 1 measurement
       *[other] { $count } measurements
    } leads to { $forecast }, 90 % range { $low } to { $high }.
chance-meaning = The probability that a measurement on the target date is at the target or beyond, if the trend goes on and the noise stays as it was. A trend drawn far ahead is worth less than its figures say.
chance-passed-same-day = The target date, { $day }, has passed, with { $value } measured.
chance-passed-on = The target date, { $day }, has passed, with { $value } measured on { $measured }.
chance-passed = The target date, { $day }, has passed.
trend-line = Trend { $slope } a week: { $forecast } on { $day }.
trend-line-odds = Trend of the odds × { $slope } a week: { $forecast } on { $day }.
trend-exact = { $line } All measurements lie on the line.
trend-student = ({ $from } − { $to }) ÷ { $error } standard error = { $quotient }; Student’s t with { $degrees } degrees of freedom gives { $chance }.
trend-student-odds = Logarithms of the odds: ({ $from } − { $to }) ÷ { $error } standard error = { $quotient }; Student’s t with { $degrees } degrees of freedom gives { $chance }.
likelihood-certainly-not = almost certainly not
likelihood-certain = almost certain
likelihood-very-unlikely = very unlikely
likelihood-unlikely = unlikely
likelihood-even = about as likely as not
likelihood-likely = likely
likelihood-very-likely = very likely
caution-one-measurement = One measurement: limits need at least two.
caution-too-large = The values are too large to calculate with.
caution-no-variation = No variation: all values are equal, so nothing can stand out.
caution-provisional =
    Provisional: limits from { $count ->
        [one] 1 measurement
       *[other] { $count } measurements
    } will still move; { NUMBER($settled) } settle them.
caution-doubled =
    { $count ->
        [one] 1 value has
       *[other] { $count } values have
    } the day of another; of several for one day the last one written counts.
caution-order = The measurements were not in order; they are read by date.
caution-ahead =
    { $count ->
        [one] 1 value is
       *[other] { $count } values are
    } after today (from { $day }): look whether the year is right.
launch-on = { $name } ({ $day })
limits-span = Too few measurements to set limits apart at the launch of { $names }: they span it.
limits-before =
    The limits are those before the launch of { $names }; new ones take { NUMBER($needed) } measurements from { $day } on, and there { $since ->
        [one] is 1
       *[other] are { $since }
    }.
limits-apart =
    Limits are set apart at the launch of { $names }: those from { $day } on rest on the { $count ->
        [one] 1 measurement
       *[other] { $count } measurements
    } since.
limits-apart-few =
    Limits are set apart at a launch: the { $count ->
        [one] 1 measurement
       *[other] { $count } measurements
    } before { $day } are too few to have their own.
earlier-signals =
    { $count ->
        [one] One earlier signal.
       *[other] { $count } earlier signals.
    }
when-since = since { $month }
when-in = in { $month }
when-from-to = from { $from } to { $to }
signal-above-limit = { $value } on { $day } is above the upper limit.
signal-below-limit = { $value } on { $day } is below the lower limit.
signals-above-limit = { NUMBER($count) } in a row above the upper limit { $when }.
signals-below-limit = { NUMBER($count) } in a row below the lower limit { $when }.
signal-run-above = { NUMBER($count) } in a row above the centre line { $when }.
signal-run-below = { NUMBER($count) } in a row below the centre line { $when }.
signal-near-upper = Most of { NUMBER($count) } in a row nearer the upper limit than the centre { $when }.
signal-near-lower = Most of { NUMBER($count) } in a row nearer the lower limit than the centre { $when }.
signal-jump = From { $from } to { $to } on { $day }: a larger step than usual.
range-to = { $low } to { $high }
launch-step-open = step at { $day }, 90 % range { $range }: so it may be none.
launch-step-better = step at { $day }, 90 % range { $range }: a change for the better.
launch-step-worse = step at { $day }, 90 % range { $range }: a change for the worse.
launch-no-turn = No change of slope can be seen ({ $range } a week).
launch-turn = Its slope changed by { $change } a week ({ $range } a week).
launch-formula =
    Two lines by least squares, { $before ->
        [one] 1 measurement
       *[other] { $before } measurements
    } before { $launched } and { NUMBER($after) } from { $shows } on: the later line on that day, minus the earlier one drawn on ({ $slope } a week). { $estimate } ± { $error } standard error × Student’s t with { $degrees } degrees of freedom.
launch-meaning = Interrupted time series: how far the level and the slope differ from what the time before would have led to. The range takes measurements to vary independently of each other.
launch-alone = No other launch for this KPI or its goal stands within eight weeks.
launch-neighbours =
    { $count ->
        [one] { $names } went live near it: what it did cannot be told apart.
       *[other] { $names } went live near it: what each of them did cannot be told apart.
    }
launch-trend = A trend that breaks by itself looks the same; before, it ran at { $slope } a week.
launch-control = A like series the launch did not touch (other places, other customers) would tell the two apart: where there is one, measure the difference to it as a KPI.
verdict-inside = As predicted
verdict-less = Less than predicted
verdict-more = More than predicted
verdict-not-yet = Not yet
verdict-not-launched = Not launched
measured-change = Measured change
measured-formula = { $after } (mean of { NUMBER($later) } from { $shows } on) − { $before } (mean of { NUMBER($earlier) } before { $launched })
measured-meaning = The level once the effect should show, minus the level before the launch. Another launch at the same time would look the same.
measured-too-few-before = too few measurements before the launch
measured-not-yet = not yet: { NUMBER($count) } of { NUMBER($needed) } measurements since { $day }
weeks-after-day =
    { $weeks ->
        [one] 1 week
       *[other] { $weeks } weeks
    } after { $day }
weeks-after-launch =
    { $weeks ->
        [one] 1 week
       *[other] { $weeks } weeks
    } after launch
most-likely = { $range }, most likely { $mode }
corrected-prediction = Corrected prediction
corrected-words =
    as corrected by { $count ->
        [one] 1 prediction
       *[other] { $count } predictions
    } that closed
corrected-meaning =
    { $count ->
        [one] 1 prediction
       *[other] { $count } predictions
    } that closed show how predictions run in this plan; the next ones are expected to run the same way. What was stated stays as it is. The correction can be switched off on Outcomes.
correction = Correction
correction-none-yet =
    None yet: it takes { NUMBER($needed) } closed predictions, and there { $count ->
        [one] is 1
       *[other] are { $count }
    }.
correction-on = for open predictions, shown beside what was stated.
correction-off = would be the correction; it is switched off.
correction-meaning = The mean log ratio taken back, the more of it the more predictions closed: half at five, two thirds at ten.
factor-times = { $factor } times
bias = Bias
bias-right =
    { $count ->
        [one] for the one prediction that closed
       *[other] on average over { $count } predictions that closed
    }: about right.
bias-high-high =
    too high { $count ->
        [one] for the one prediction that closed
       *[other] on average over { $count } predictions that closed
    }; the middle one { $median } too high.
bias-high-low =
    too high { $count ->
        [one] for the one prediction that closed
       *[other] on average over { $count } predictions that closed
    }; the middle one { $median } too low.
bias-low-high =
    too low { $count ->
        [one] for the one prediction that closed
       *[other] on average over { $count } predictions that closed
    }; the middle one { $median } too high.
bias-low-low =
    too low { $count ->
        [one] for the one prediction that closed
       *[other] on average over { $count } predictions that closed
    }; the middle one { $median } too low.
bias-left-out =
    { $count ->
        [one] 1 more has
       *[other] { $count } more have
    } no ratio, having moved the other way or not at all, and makes it worse than this says.
bias-formula = ({ $terms }) ÷ { NUMBER($count) } = { $mean }; e^{ $exponent } = { $factor }; median { $median }
bias-meaning = Predicted ÷ measured change, averaged as a logarithm so that twice too high and twice too low weigh alike.
ranges = Ranges
count-of = { NUMBER($part) } of { NUMBER($all) }
ranges-narrow =
    { $count ->
        [one] range held
       *[other] ranges held
    } what was measured; 90 % should. Honest ranges would do so badly in { $cases } of cases: they are too narrow: they promise more than is known.
ranges-few =
    { $count ->
        [one] range held
       *[other] ranges held
    } what was measured; 90 % should. Honest ranges would do so badly in { $cases } of cases: too few to judge them by.
ranges-good =
    { $count ->
        [one] range held
       *[other] ranges held
    } what was measured; 90 % should. Honest ranges would do so badly in { $cases } of cases: in keeping with what they promise.
nearly-all = nearly all
ranges-formula = P(at most { NUMBER($held) } of { NUMBER($total) }, each with 90 %) = { $cases } %
ranges-meaning = The binomial tail: how often ranges that do hold the truth nine times in ten would hold it this rarely. Under 5 % they count as too narrow.
targets = Targets
targets-words =
    Brier score of the chances given 12 weeks ahead: { NUMBER($reached) } of { $all ->
        [one] 1 target
       *[other] { $all } targets
    } reached. 0 is perfect, 0.25 is what always saying 50 % earns.
targets-meaning = Mean squared distance between the chance given and what came (1 reached, 0 not).
series-described = From { $first } on { $from } to { $last } on { $to }
line-target = Target { $value }
line-baseline = Baseline { $value }
usual-variation = Usual variation { $low } to { $high }, centre { $centre }
change-better = Better than usual
change-worse = Worse than usual
change-right-way = Drifting the right way
change-wrong-way = Drifting the wrong way
change-likelier = Target likelier
change-less-likely = Target less likely
change-outside-formula = Limits { $centre } ± 2.66 × { $range } = { $low } and { $high }; a step above 3.268 × { $range } = { $largest } is unusual.
drift-up = Small shifts upwards have added up since { $month }.
drift-down = Small shifts downwards have added up since { $month }.
drift-formula = CUSUM: what lies further than { $allowance } from { $target } (the mean before), added up, is { $sum } now; from { $threshold } it is a signal.
runs-counted = Runs are counted from { NUMBER($run) } in a row.
chance-went = The chance to reach the target went from { $then } to { $now } since { $day }.
chance-went-formula = The trend of { NUMBER($now-count) } measurements leads to { $now } on the target date; that of { NUMBER($then-count) } led to { $then } before.
pasted-too-long = Only the first { NUMBER($lines) } lines were read; paste the rest afterwards.
pasted-line = Line { NUMBER($line) }: { $problem }
pasted-one-column = { $text } is one column; write a date and a value, such as 2027-02-15 and 47.5.
pasted-no-number = { $text } is not a number; write it such as 47.5.
goal-summary = { $outcome }. { $summary }
without-a-goal = Without a goal
without-a-goal-told = Give each a goal, so that it is clear what it is measured for.
summary-too-early = Too early to say how it stands.
summary-all-good = Every KPI is on its way.
summary-some = { NUMBER($good) } of { NUMBER($all) } on the way, { NUMBER($bad) } behind.
all-kpis = All KPIs
all-kpis-told = Fields side by side, to fill in, sort and paste from a spreadsheet.
predictions-fared = How predictions fared: { NUMBER($closed) } closed
show-corrected = Show open predictions corrected by this
what-changed = What changed
what-changed-told = Signals that still hold at the latest measurements, newest first: more than ordinary noise, so worth a question.
change-noticed = { $change }, noticed
predicted-by = Predicted by
add-kpi-for = Add a KPI for { $goal }
goal-unmeasured = { $goal }: no KPI, so nobody will see whether it is reached.
kpi-without-goal-told = { $kpi }: names no goal. Choose one under “Fields and measurements”.
kpi-gaps-told = Goals nobody measures, and measures that serve no goal.
latest-on = on { $day }
no-target-yet = No target yet
target-of = Target { $value }
signals = Signals
signals-none = None: all of it is usual variation.
same-look = What would look the same
launch = Launch
fields-and-measurements = Fields and measurements
kpi-example = Bookings made online
column-unit = Unit
unit-example = %, orders a week
better-is = Better is
better-more = More
better-less = Less
kpi-moves = Moves
moves-before = Before the outcome (leading)
moves-with = With the outcome (lagging)
kpi-measured = Measured
column-baseline = Baseline
baseline-on = Baseline taken on
column-target = Target
target-date = Target date
kpi-owner-example = Who looks after it
kpi-notes-example = How it is counted, what it leaves out
column-date = Date
measurements = Measurements
measurements-of = Measurements of { $kpi }
date-of = Date, { $day }
value-on = Value on { $day }
enter-replaces = Enter replaces the value of that day
enter-adds = Enter adds it
new-value = New value
outcomes-empty = Nothing is measured yet
outcomes-empty-told = A KPI says whether the plan works: what is counted, where it stood, where it should be and by when. Add one for each goal, then put in what you measure; Roadbook tells a real change from ordinary noise.
kpi-add = Add KPI
paste-from-spreadsheet = Paste from a spreadsheet
paste-columns = Two columns: date and value
paste-columns-hint = Dates as 2027-02-15; a value for a day that is there already replaces it.
and-more-lines =
    { $count ->
        [one] And 1 line more.
       *[other] And { $count } lines more.
    }
take-measurements =
    { $count ->
        [one] Take over 1 measurement
       *[other] Take over { $count } measurements
    }
predictions-empty = Nothing is predicted yet
predictions-empty-told = On Priorities, say for an initiative which KPI it should move, by how much and when. After the launch this table shows what came of it.
predicted-and-measured = Predicted and measured
predicted-and-measured-told = The level of up to six measurements once the effect should show, minus that of up to six before the launch. Another launch at the same time would look the same.
kpi = KPI
predicted-change = Predicted change
prediction-shows = Shows
step-at-launch = Step at launch
predicted-and-measured-changes = Predicted and measured changes
run-is-signal = { $run } in a row on one side of the centre are a signal.
run-of-seven = 7 in a row (some houses)
run-of-eight = 8 in a row (Wheeler)
run-of = { $run } in a row
run-signal-from = A run on one side of the centre is a signal from
no-kpi-changed = No KPI has left its usual variation, drifts, or has lost or won much of its target’s chance.
new-kpi = New KPI
