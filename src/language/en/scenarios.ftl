# Ways in, questions, roadmaps side by side, and how sure dates are

way-must = Put it on the roadmap, whatever gives way
way-no-deadline = Drop its deadline
way-together = All of these together
way-budget = Raise the budget to { $money }
way-person = One more person in { $team }, { $span }
one-more-person = One more person
effect-none = Does not bring it in.
effect-same = It starts on { $day }, and the roadmap brings the same.
effect-more = It starts on { $day }, and the roadmap brings { $worth } more (+{ $share } %).
effect-less = It starts on { $day }, and the roadmap brings { $worth } less (−{ $share } %).
effect-out =
    { $count ->
        [one] { $names } goes out.
       *[other] { $names } go out.
    }
effect-in =
    { $count ->
        [one] { $names } comes in as well.
       *[other] { $names } come in as well.
    }
more-of-them = { NUMBER($count) } more
ask-hire = Hire { $people } in { $team } from { $day }
ask-fewer = { $people } fewer in { $team } from { $day }
ask-cut-budget = Cut the budget to { $money }
ask-with-by = { $name } by { $day }
ask-with = With { $name }
ask-without = Without { $name }
differs-more = { $people } more in { $team }
differs-more-from = { $people } more in { $team } from { $day }
differs-fewer = { $people } fewer in { $team }
differs-fewer-from = { $people } fewer in { $team } from { $day }
differs-budget = budget { $money }
differs-horizon = roadmap to { $day }
differs-weight = weight { $weight } for { $goal }
differs-pin = { $name } held to { $day }
differs-without = without { $name }
differs-with = with { $name }
differs-with-by = with { $name } by { $day }
compare-loads = Load of the teams
compare-effects = Predicted effect on KPIs
compare-chances = How sure it is
compare-placed = On the roadmap
compare-placed-hint = Initiatives on each roadmap; what comes in and what goes out against the roadmap accepted now.
compare-in = { NUMBER($count) } in
compare-out = { NUMBER($count) } out
compare-in-out = { NUMBER($coming) } in, { NUMBER($going) } out
compare-moved = Dates moved
compare-moved-hint = Initiatives that are on both roadmaps and end earlier or later than accepted, in weeks.
moved-earlier =
    { $name }: { $count ->
        [one] 1 week
       *[other] { $count } weeks
    } earlier
moved-later =
    { $name }: { $count ->
        [one] 1 week
       *[other] { $count } weeks
    } later
compare-none-moved = none
compare-earlier = { NUMBER($count) } earlier
compare-later = { NUMBER($count) } later
compare-earlier-later = { NUMBER($earlier) } earlier, { NUMBER($later) } later
compare-value = Cost of delay saved, { $unit }
compare-value-hint = Cost of delay saved: for each initiative on the roadmap its cost of delay per period × the periods from its end to the end of the value horizon, with the plan’s own costs of delay for every roadmap.
compare-value-average = { $amount } on average over all runs of the forecast
compare-cost = Cost, { $unit }
compare-cost-hint = Money the initiatives on the roadmap cost besides people, and the budget it has to fit.
compare-no-budget = no budget set
compare-of-budget = of { $amount }
compare-load-hint = The fullest period, and the mean over the roadmap, as a share of the time the team may plan.
compare-load = { $peak } % peak, { $mean } % mean
compare-load-weeks = { $used } of { $offered } person-weeks
compare-effects-hint = The sum of what the initiatives on the roadmap are predicted to change, each by its central value.
label-and-unit = { $label }, { $unit }
compare-chances-hint = Share of the forecast’s runs, the same random numbers for every roadmap.
compare-points = { $points } points
compare-all-done = All done in the roadmap’s time
compare-all-deadlines = All deadlines kept
compare-milestone = { $name } in time
chance-over = over 99 %
chance-under = under 1 %
after-the-roadmap = after the roadmap
spread-sure = In nearly every run by { $day }
spread-by = { $share } by { $day }
spread-after = { $share } only after the roadmap
spreads = { $early }, { $likely }, { $late }
forecast-dates = { $dates }.
forecast-deadline = { $dates }; { $chance } chance to meet its deadline of { $day }.
forecast-critical = In { $chance } of runs the end of the roadmap, or a date that is missed, hangs on it: there, longer work on it delays that.
milestone-empty = Say what must be done by then to see the chance.
milestone-missing =
    { $count ->
        [one] { $names } is not on the roadmap.
       *[other] { $names } are not on the roadmap.
    }
milestone-done = All of it is done.
milestone-ready = Ready by { $day } in { $chance } of runs. { $dates }.
forecast-method =
    The roadmap was played through { $runs } times. Each time every effort is drawn from its own range ({ NUMBER($uncertain) } of { $all ->
        [one] 1 initiative
       *[other] { $all } initiatives
    } have one), { $shared } % of the errors' variance being common to all, and the work is placed week by week in the order of the roadmap, as the teams have time.
forecast-all =
    Everything on the roadmap ({ $count ->
        [one] 1 initiative
       *[other] { $count } initiatives
    }) is done within its time in { $chance } of runs.
forecast-deadlines =
    { $count ->
        [one] The deadline is kept
       *[other] All { $count } deadlines are kept
    } in { $chance } of runs.
forecast-least-sure = Least sure: { $title }, { $chance }.
forecast-hangs-on = The end of the roadmap, and dates that are missed, hang most on { $names }.
name-and-share = { $name } ({ $share })
