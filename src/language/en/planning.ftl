# What the planner takes for granted, what clashes, and what would relax it

note-needs-rejected = Depends on { $name }, which will not be done. Drop the dependency or bring that back.
note-together-rejected = Is done only together with { $name }, which will not be done. Let them be done apart or bring that back.
note-excluded = Excludes { $name }, which is launched. Drop the conflict to plan it.
note-after-horizon = Starts after the last period. Lengthen the horizon in the settings to see it.
note-not-scored = Not scored: it fills room that nothing else needs. Give it a score on Priorities.
note-no-work = No team’s work is given: it takes time but no capacity. Add its work packages.
note-stretched = Asks for more people at once than { $team } offers, so that it takes longer.
note-started-without-start = In progress, but without a start: the planner starts it as soon as there is room, even past its deadline. Set the day it began.
note-rest-of-work = In progress: what is left of its work is planned from the current period on.
note-overdue = In progress, and its time on the roadmap is over: it takes the current period too. Set the share of its work that is done.
note-pinned-in-past = Pinned to a day that has passed. Set it in progress, or unpin it.
note-past-its-dates = In progress and placed against its own earliest day or deadline: it stays where it is.
share-least = { $goal } gets at least { $share } % of the teams’ capacity
share-most = { $goal } gets at most { $share } % of the teams’ capacity
share-musts = must-haves are at most { $share } % of the work
share-musts-sentence = Must-haves are at most { $share } % of the work.
share-least-sentence = { $goal } gets at least { $share } % of the teams’ capacity.
share-most-sentence = { $goal } gets at most { $share } % of the teams’ capacity.
clash-invalid = The plan cannot be scheduled. { $problem }
clash-rule = No roadmap keeps to the rule that { $rule }.
clash-rule-unproven = No roadmap was found that keeps to the rule that { $rule }.
clash-in-progress = { $name } is in progress
clash-must = { $name } is a must-have
clash-held = { $name } is held to { $day }
clash-needed-by = { $name } is needed by { $other }
clash-no-place = { $need }, but there is no place for it. { $way-out }
clash-no-place-because = { $need }, but there is no place for it: { $reason }. { $way-out }
clash-none-found = { $need }, but no place was found for it. { $way-out }
clash-none-found-because = { $need }, but no place was found for it: { $reason }. { $way-out }
way-out-relax = Relax one of its conditions.
way-out-deadline = Move the deadline, or shorten what comes before.
way-out-horizon = Lengthen the horizon in the settings, or split the work.
way-out-before = Give that one more time: a later deadline, or no pin.
way-out-pin = Unpin it, or shorten what comes before.
way-out-team = Add people to that team, move what holds it, or drop the must.
way-out-budget = Raise the budget, or lower a cost.
way-out-exclusive = Drop one of the two, or the conflict between them.
way-out-together = Let the two be done apart.
block-too-late = it can start on { $earliest } at the earliest, and { $limit } asks for { $latest }
block-too-late-after = after { $other } it can start on { $earliest } at the earliest, and { $limit } asks for { $latest }
block-no-time = { $limit } leaves too little time for it
limit-horizon = the end of the roadmap
limit-deadline = its deadline
limit-pin = its pin
block-team-small = { $team } is too small for it { $when }
block-team-full = { $team } is full { $when } with { $takers }
block-budget = the budget has too little left for it
block-exclusive = it excludes { $name }, which has to be done too
block-together = it is done only together with { $name }, which finds no place
broken-started = { $name } is in progress and has no start.
broken-must = { $name } is a must-have and is not on the roadmap.
broken-horizon = { $name } ends after the last period of the roadmap.
broken-earliest = { $name } starts before { $day }, its earliest day.
broken-past = { $name } starts in the past.
broken-deadline = { $name } misses its deadline.
broken-pin = { $name } is not where it is pinned.
broken-needs = { $name } needs { $other }, which is not on the roadmap.
broken-order = { $name } starts before { $other } is done.
only-one-of = Only one of { $names } can be done.
broken-together = { $names } can only be done together with { $missing }.
broken-rule = The roadmap breaks the rule that { $rule }.
broken-capacity = { $team } is over-booked { $when }: { $used } person-weeks planned, { $offered } on offer.
broken-budget = The budget is overspent from { $day } on.
from-span = from { $span }
more-times = { NUMBER($count) } more times
report-one = No roadmap keeps this, so it has to be relaxed:
report-all = No roadmap keeps all of this. Relax any one of them:
report-not-smallest = No roadmap keeps all of this. Relax one of them; some may not be part of the trouble:
report-unproven = No roadmap was found that keeps all of this. Relax one of them:
given-in-progress = { $name } is in progress.
relax-stop = Stop { $name } for now
given-pinned = { $name } is pinned, so it has to be done.
given-must = { $name } is a must-have.
relax-must = Allow { $name } to be left out
given-began = { $name } began on { $day }.
relax-began = Let { $name } start on another day
given-pinned-to = { $name } is pinned to { $day }.
relax-pin = Unpin { $name }
given-deadline = { $name } has to be done by { $day }.
relax-deadline = Drop the deadline of { $name }
given-earliest = { $name } may not start before { $day }.
relax-earliest = Let { $name } start earlier
given-team = { $team } has { $people } people.
given-team-small = { $team } has too few people { $when }.
relax-team =
    Give { $count ->
        [one] 1 more person
       *[other] { $count } more people
    } to { $team } from { $span }
given-budget = The budget is { $money }.
relax-budget = Raise the budget by { $money }
given-waits = { $name } waits for { $other }.
given-waits-longer =
    { $name } waits for { $other }, and { $weeks ->
        [one] 1 week
       *[other] { $weeks } weeks
    } more.
relax-waits = Let { $name } start before { $other } is done
relax-exclusive = Let both { $names } be done
given-together = { $names } are done together or not at all.
relax-together = Let { $names } be done apart
relax-least-share = Drop the least share of { $goal }
relax-most-share = Drop the largest share of { $goal }
relax-musts = Let must-haves be any share of the work
given-horizon = The roadmap ends on { $day }.
relax-horizon = Lengthen the roadmap to { $day }
