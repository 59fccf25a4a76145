# Charts: what they are called and how they are read

show-as-table = Show as table
chart-points =
    { $count ->
        [one] 1 point, read with the arrow keys
       *[other] { $count } points, read with the arrow keys
    }
initiative = Initiative
rank = Rank
today = Today
rank-chances-title = How likely each rank is
rank-chances-text = { $title } comes first in { $share } % of the draws. Each row adds up over all ranks; the darker, the likelier.
rank-chance = { $share } % for rank { $rank }
held-title = Predicted against measured
held-text = { $within } of { $count } closed predictions came within their range. The line across a bar is the range that was predicted.
held-value = Measured, as a share of what was predicted
held-predicted = predicted
held-row = { $title } · { $kpi }
held-point = { $share } %: { $measured } measured, { $predicted } predicted
burn-up-title = Value reached
burn-up-text = { $done } % of the value is reached, { $due } % was due by now; the last is due on { $last }.
burn-up-planned = By the roadmap
burn-up-done = Done
burn-up-point = { $share } % with { $title }
burn-up-today = { $share } % so far
part-more = { $rest }; { $next }
value-with-unit = Value ({ $unit })
chart-when = When
chart-series = Series
value-is-signal = { $value } (signal)
chart-throughout = Throughout
chart-point = { $name }: { $value }
chart-point-of = { $series }, { $name }: { $value }
chart-point-both = { $name }: { $x }; { $y }
milestone-on = Milestone { $name }: { $day }
days-over = { $days } days over
load-of-teams = Load of the teams
load-never-over = { $team }, never over-booked
load-over-times =
    { $times ->
        [one] { $team }, over-booked once
       *[other] { $team }, over-booked { $times } times
    }
accepted-place-of = Where the accepted roadmap has { $bar }
bar-running = in progress
bar-from-to = { $bar }: { $from } to { $to }, { $state }
bar-deadline-kept = deadline kept
bar-deadline-missed = deadline missed
bar-wanted-kept = the day it is wanted by is kept
bar-wanted-missed = the day it is wanted by is missed at a cost
milestones = Milestones
load = Load
table-item = Item
table-lane = Lane
table-start = Start
table-end = End
table-state = State
table-note = Note
over-booked-from =
    { $periods ->
        [one] over-booked in 1 period from { $from } on, by up to { $most } person-days
       *[other] over-booked in { $periods } periods from { $from } on, by up to { $most } person-days
    }
over-booked-for =
    { $periods ->
        [one] over-booked in 1 period, by up to { $most } person-days
       *[other] over-booked in { $periods } periods, by up to { $most } person-days
    }
bars-in-table = { NUMBER($count) } more are in the table of the roadmap
