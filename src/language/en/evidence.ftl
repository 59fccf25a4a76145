# Evidence: trails, gaps, the opportunity tree, must-haves

no-goal-named = No goal named
no-need-named = No need named
no-problem-named = No problem named
measured-by = { $outcome }, measured by { $kpis }
opportunity-of = Opportunity { $score }
gap-needs = Needs without evidence
gap-needs-told = A need nobody has been heard saying is a guess. Link an insight to it, or go and ask.
gap-evidence = Evidence without a need
gap-evidence-told = It waits in the inbox. Say which need it speaks of, or add the need it shows.
gap-problems = Problems without an insight
gap-problems-told = Link what shows that the problem is real.
gap-requirements = Requirements without an initiative
gap-requirements-told = Nothing planned meets them. Name the initiative that will.
gap-initiatives = Initiatives without a problem
gap-initiatives-told = A solution in search of a problem is hard to defend. Link the problem it solves.
share-and-months = { $share } · { $months } person-months
musts-too-many = { $musts } of the effort is must-have, more than DSDM's { $limit }: there is too little left that may slip when something takes longer. Ask of each must whether the release is really worth nothing without it.
musts-within = { $musts } of the effort is must-have, within DSDM's { $limit }: there is room for something to slip.
musts-basis = Share = effort of its requirements ÷ effort of all that are to be built. An initiative's effort is parted evenly among its requirements.
musts-refused = { NUMBER($count) } that will not be built this time stay out.
musts-uncounted = { NUMBER($count) } cannot be counted: no initiative with an effort meets them yet.
kind-and-day = { $kind }, { $day }
bar-proposed = proposed
bar-accepted = accepted
bar-pinned = pinned
bar-launched = launched
load-fits = { $used } of { $capacity } person-days
load-over = { $used } of { $capacity } person-days, { $over } over
load-of-team = { $team }: { $load }
load-of-team-in = { $team }, { $dates }: { $load }
