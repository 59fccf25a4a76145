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
on-the-roadmap = On the roadmap
not-on-it = { NUMBER($count) } not on it
delay-saved = Cost of delay saved
delay-saved-note = by having it done, not never
delay-left = Cost of delay that remains
delay-left-note = until each is done
cost = Cost
no-budget-set = no budget set
of-budget = of { $budget }
budget-used = Budget used
more-warnings =
    { $count ->
        [one] 1 warning more.
       *[other] { $count } warnings more.
    }
shape-timeline = Timeline
shape-table = Table
view = View
lanes = Lanes
scale = Scale
stop = Stop
stop-hint = Stop looking and keep the best roadmap found so far as a proposal
planning = Planning
plan-again = Plan again
plan-now-action = Plan
plan-action-hint = Propose a roadmap that fits the teams, the budget, the dates and what waits for what
what-brings-in = What would bring it in?
try-it = Try it
try-it-hint = Plan again with one more person, more money or without its deadline, and compare
ways-in-trying = Planning again with one change after another …
ways-in-how = Each was found by planning again from this roadmap with that one change.
way-taken = { $change }. Plan again to see it on the roadmap.
make-room-for = Make room for “{ $title }”
accept-before-moving = Accept or discard the proposal before you move a bar.
bar-tried = { $title }: { $dates }. { $verdict }
length-is-fixed = Its length comes from its work packages: only whole people can join or leave them.
left-where-it-was = Left where it was.
bar-moved = { $title } is now { $dates }. { $verdict }
bar-does-not-fit = “{ $title }” does not fit there: { $verdict }
bar-pinned-now = { $title } is pinned.
bar-unpinned-now = { $title } is no longer pinned.
nothing-better-yet = Nothing better than the roadmap as it stands so far.
nothing-to-change = The planner would change nothing: the roadmap stands as it is.
best-so-far = Best so far: { $changes }.
proposed-changes = Proposed: { $changes }.
discard = Discard
accept = Accept
roadmap-accepted = Accepted the roadmap.
roadmap-runs = The roadmap runs from { $first } to { $last }; choose a day within it.
start-of = Start of { $title }
length-of = Length of { $title }
pin-named = Pin { $title }
pinned = Pinned
state-proposed = Proposed
state-accepted = Accepted
column-people = People
what-if = What if
what-changes = What changes
ask-now = Ask
ask-hint = Plan this and compare it; the roadmap stays as it is
people-more-or-fewer = People, more or fewer
budget-in = Budget, { $currency }
by-if-it-matters = By, if it matters
planning-named = Planning { $name }
accepted-now = Accepted now
accepted-now-told = the roadmap as it stands
planned-anew = Planned anew
planned-anew-told = the same plan, planned as the scenarios are
what-it-is = What it is
cell-better = , better
cell-worse = , worse
which = Which
scenario-name = Name of the scenario
changes-nothing-yet = changes nothing yet
adopt = Adopt
adopt-hint = Make this the plan: its changes and its roadmap, as one step
duplicate-named = Duplicate { $name }
copy-of = { $name } (copy)
scenario-adopted = Adopted “{ $name }”.
what-if-more = What if …
what-if-told = Ask, and the planner answers with another roadmap beside this one. Nothing changes until you adopt it.
compare-scenarios =
    { $count ->
        [one] Compare 1 scenario
       *[other] Compare { $count } scenarios
    }
the-accepted-roadmap = the accepted roadmap
the-plan-as-it-is = the plan as it is
cannot-be-planned = { $name } cannot be planned. { $reason }
planned-with =
    { $count ->
        [one] Planned { $name }: 1 initiative on the roadmap.
       *[other] Planned { $name }: { $count } initiatives on the roadmap.
    }
depends-on = Depends on
needed-by = Needed by
not-on-roadmap = Not on the roadmap
deadline-on = Deadline { $day }
how-sure = How sure
why = Why
accept-to-move = Accept or discard the proposal to move it by hand.
place-on = Place on { $day }
earlier = Earlier
later = Later
pin = Pin
unpin = Unpin
take-off = Take off
take-off-hint = Take it off the roadmap; the initiative stays
step-there = There, from { $day }: { $effect }
step-earlier = Earlier, from { $day }: { $effect }
step-later = Later, from { $day }: { $effect }
everything-fits = everything fits.
new-milestone = New milestone
milestone-add = Add milestone
milestone = Milestone
column-day = Day
goal-served = Goal it serves
asks-for = Asks for
on-time = On time
on-time-hint = Share of the forecast's runs in which all it asks for is done by the day
milestones-told = Days the roadmap is read against: a season, a law, a fair.
goal-none = None
chance-of = Chance of { $title }
asks-for-by-then = What must be done by then
column-discipline = Discipline
planned-time = Planned time, %
planned-time-hint = Share of their time that may be planned; the rest is support and surprises
new-team = New team
team-add = Add team
teams = Teams
teams-told = People times planned time is what the roadmap has to fit.
column-length = Length
deadline = Deadline
why-there = Why there
over-nowhere = Nowhere
person-days-planned = Person-days planned
on-offer = On offer
nothing-placed = Nothing is placed yet
nothing-placed-told = Press Plan: the planner proposes what to do when, within what the teams can do. Nothing changes until you accept.
spread-told = The line under a bar's end runs from the day it is done by in half of all runs of the forecast to the day in 95 of 100, with a taller mark at 85.
work-and-dates = Work, dates and conditions
remove-package = Remove this work package
after-previous = After the one above, not beside it
package-add = Add a work package
person-weeks = Person-weeks
team-first = Add a team first; then say how much work each has with this.
not-before = Not before
late-cost = Late cost a week
late-cost-hint = Makes the deadline soft: each week late costs this, like cost of delay. Empty: it is kept at any price.
work-done = Work done, %
work-done-hint = The rest is planned from today on. Empty: as much as the calendar says.
cost-in = Cost, { $currency }
must-on-roadmap = Must be on the roadmap
excludes-hint = At most one of these and this one is done.
together-with = Together with
together-hint = All of these and this one are done, or none.
weeks-to-wait = Weeks to wait after “{ $title }”
not-on-roadmap-count = Not on the roadmap ({ NUMBER($count) })
open-to-bring-in = Open one to try what would bring it in.
taken-for-granted =
    { $count ->
        [one] What the planner takes for granted (1 note)
       *[other] What the planner takes for granted ({ $count } notes)
    }
exception-until = Until
remove-change = Remove this change
misses-deadline = Misses its deadline
does-not-fit = Does not fit
nothing-to-plan = Nothing to plan yet
nothing-to-plan-told = A roadmap is made of initiatives. Write some on Priorities, or bring a table in with Import.
go-to-priorities = Go to Priorities
first-team = Engineering
who-does-work = Who does the work?
who-does-work-told = A roadmap fits the teams' real capacity. Add a team with its people; then give each initiative its work.
team-add-first = Add a team
every-date = Every date, and how the figures come about
how-sure-dates = How sure are the dates
how-sure-dates-told = The same roadmap, if the work turns out smaller or larger than its estimates.
forecast-half = As likely as not (50 %)
forecast-half-hint = Done by this day in half of the runs
forecast-likely = Likely (85 %)
forecast-likely-hint = Done by this day in 85 of 100 runs
forecast-sure = Nearly sure (95 %)
forecast-sure-hint = Done by this day in 95 of 100 runs
kept-hint = Share of runs in which it is done by its deadline
in-time = In time
in-time-hint = Share of runs in which it is done within the roadmap
critical = Critical
each-date-sure = How sure each date is
roadmap-help = Drag a bar to move it, or its right end to put more or fewer people on it. By keyboard, with a bar in focus: |←| |→| move, |Shift| with them stretches, |Enter| keeps it, |Esc| leaves it, |P| pins, |↑| |↓| go to another bar, |Enter| opens its details.
critical-hint = Share of runs in which it lies on a longest path to the end of the roadmap or to a date that is missed (criticality index, Van Slyke 1963)
take-must = Make it a must
take-person = Add the person
take-budget = Raise the budget
take-no-deadline = Drop the deadline
take-together = Do all of these
kind-with = An initiative in
kind-without = An initiative out
due-kept = Kept
due-missed = Missed
holidays-hires = Holidays, hires
planned-time-percent = Planned time in per cent
bubble-help = Enter or let go to keep it, Escape to leave it.
no-roadmap = No roadmap
work = Work
exceptions-told = A holiday is fewer people for a while; a hire is more from a day on.
exception-add = Add a change
forecast-running = Playing the roadmap through with other efforts …
forecast-empty = Put initiatives on the roadmap to see how sure their dates are.
roadmaps-compared = Comparison of roadmaps
roadmaps-beside = Roadmaps side by side
figure = Figure
show-more-left = Show more ({ NUMBER($left) } left)
over-booked = Over-booked
show-all-of = Show all { NUMBER($count) }
ranking-too-long = How sure this ranking is cannot be worked out here: it is too long without a worker, which this page does not allow.
