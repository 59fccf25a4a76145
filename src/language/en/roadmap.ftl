# What the Roadmap screen shows: dates, holds, reasons, warnings, trials

week-and-day = W{ $number }, { $day }
changes-in = { NUMBER($count) } in
changes-out = { NUMBER($count) } out
changes-moved = { NUMBER($count) } moved
changes-unchanged = { NUMBER($count) } unchanged
changes-left-out = { NUMBER($count) } left out
changes-none = nothing to place
span-and-weeks = { $span } ({ $weeks })
it-is-launched = It is launched.
it-will-not-be-done = It will not be done.
work-effort =
    { $effort } person-weeks, { $count ->
        [one] 1 person
       *[other] { $count } people
    } at once
link-launched = launched
link-rejected = will not be done
link-done-too-late = done on { $day }, too late
link-done = done on { $day }
link-not-on-roadmap = not on the roadmap
link-starts = starts { $day }
people-of-team =
    { $count ->
        [one] 1 person of { $team }
       *[other] { $count } people of { $team }
    }
lane-booked =
    { $count ->
        [one] 1 initiative
       *[other] { $count } initiatives
    }, { $share } % booked
lane-over-booked =
    { $count ->
        [one] 1 initiative
       *[other] { $count } initiatives
    }, over-booked ({ $share } % in all)
hold-none = Nothing holds it here: it could start on { $day }.
hold-beginning = It starts with the roadmap.
hold-in-progress = It is in progress.
hold-pinned = It is pinned here.
hold-earliest = It may not start before { $day }.
hold-past = It cannot start in the past.
hold-waits = It waits for { $name }.
hold-team-full = { $team } is full until { $day }.
hold-budget = The money is there from { $day } on.
out-needs = Needs { $name }, which is not on the roadmap.
out-excluded = { $name } is on the roadmap, and only one of the two can be done.
out-no-time-deadline = Can start on { $day } at the earliest, which leaves too little time before its deadline.
out-no-time-end = Can start on { $day } at the earliest, which leaves too little time before the end of the roadmap.
out-together = Is done only together with { $name }, and there is no room for both.
out-rule = With it, the rule that { $rule } would be broken.
out-worthless-late = It would be so late that this costs more than it brings.
out-worthless = Its score says that it brings nothing. Score it again to plan it.
out-budget = Costs { $cost }, and the budget has { $left } left.
out-no-room = { $team } has no room for it { $when }.
out-could-start = There is room for it from { $day } on.
deadline-kept = { $day }, kept
deadline-missed = { $day }, missed
bar-deadline = deadline { $deadline }
no-team = No team
no-goal = No goal
no-owner = No owner
stage-now-dates = running, or starts before { $day }
stage-next-dates = starts { $span }
stage-later-dates = starts from { $day } on
not-placed-yet = Not placed yet.
roadmap-described =
    { $count ->
        [one] 1 initiative
       *[other] { $count } initiatives
    } from { $first } to { $last }
points = points
proven-best = No roadmap can bring more: this one is proven best.
more-possible = At most { $share } % more value is possible.
trial-dates = { $span }, { $weeks }
trial-dates-with = { $span }, { $weeks }, with { $people }
trial-more = { NUMBER($count) } more.
trial-fits = Fits.
trial-fits-late = Fits, but ends after its deadline, { $day }.
trial-before = Before { $name } is done.
trial-next-too-early = { $name } would start before this is done.
trial-misses-deadline-on = Misses its deadline, { $day }.
trial-misses-deadline = Misses its deadline.
trial-after-roadmap = Ends after the roadmap.
trial-too-early = Before its earliest day, { $day }.
trial-in-past = In the past.
team-is-short = { $team } is { $days } short { $when }.
team-over-booked =
    { $team } is over-booked { $when }, by up to { $count ->
        [one] 1 person-day
       *[other] { $count } person-days
    }.
