# Priorities: ranks, where figures come from, what is missing, methods, Kano, sureness

rank-with = { NUMBER($rank) } with { $share }
ranks-told = Rank { $ranks }.
ranks-and-beyond = Rank { $ranks }; { NUMBER($rank) } or more with { $share }.
less-than-one-percent = < 1 %
more-than-ninety-nine = > 99 %
note-range = A range counts with its most likely value, or else its median.
note-effort-from-work = The effort is the sum of the work packages, as none was typed.
confidence-typed-and-given = Typed in. The evidence would give { $given }: { $note }
confidence-typed = Typed in. No insight is linked to this initiative or to a problem it solves.
confidence-none = Link an insight to this initiative, or to a problem it solves, and the confidence follows from it; or type one in.
evidence-dated = { $level } of { $day } ({ $text })
evidence-undated = { $level } ({ $text })
evidence-fresh = { $evidence } gives a confidence of { $fresh } while it is fresh.
evidence-fresh-undated = { $evidence } gives a confidence of { $fresh } while it is fresh; it is undated, so it counts as fresh.
evidence-aged = { $evidence } gives a confidence of { $fresh } while it is fresh; { $age } old, and half as much every { $half-life } days: { $aged }.
evidence-only = It is the only source.
evidence-strongest = It is the strongest source; others do not add to it.
age-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
age-months =
    { $count ->
        [one] 1 month
       *[other] { $count } months
    }
age-years =
    { $count ->
        [one] 1 year
       *[other] { $count } years
    }
stale-typed = Its confidence was typed in; the best evidence for it is from { $age } ago
stale-score = This score rests on evidence from { $age } ago
missing-goal = a goal in the plan
missing-goal-impact = its impact on { $goal }
needs-inputs = needs { $inputs }
weight-of-goal = { $help } Weight { $weight }.
input-of = { $input } of { $title }
impact-of-on = Impact of { $title } on { $goal }
help-with-unit = { $help } ({ $unit })
own-scale-told = In this plan: { $scale }.
value-from-work = { $value } from work
value-from-evidence = { $value } from evidence
typed-evidence = typed in; evidence { $value }
share-out-of-range = { $input } is { $value }; it must be between 0 and 100 %.
scale-line-unreadable = { $line } does not begin with a number; write a number and what it means, such as “3 massive”.
linked-waits = Waits for
linked-awaited = Is waited for by
linked-excluded = Excluded by
linked-excludes = Excludes
linked-decision = Decision about it
method-words-rice = reach × impact × confidence ÷ effort
method-words-ice-product = impact × confidence × ease
method-words-ice-mean = (impact + confidence + ease) ÷ 3
method-words-wsjf = (user and business value + time criticality + risk reduction) ÷ job size
method-words-cd3 = cost of delay ÷ duration
method-words-goals = sum of goal weight × impact on the goal
method-words-goals-per-effort = sum of goal weight × impact on the goal, ÷ effort
method-words-value-effort = value ÷ effort
method-words-opportunity = importance + max(importance − satisfaction, 0)
method-words-unreadable = the plan's own formula, which cannot be read
benefit-rice = Effect on people per quarter
cost-person-months = Effort in person-months
benefit-ice-product = Impact × confidence
cost-ice-product = 1 ÷ ease
benefit-ice-mean = Mean of the three
cost-one = 1, as nothing is divided
benefit-wsjf = Cost of delay in points
cost-wsjf = Job size in points
benefit-cd3 = Cost of delay per week
cost-cd3 = Duration in weeks
benefit-goals = Weighted impact on goals
benefit-opportunity = Opportunity
benefit-formula = What the formula divides
cost-formula = What the formula divides by
benefit-result = Result of the formula
cost-no-division = 1, as the formula does not end in a division
method-rice = How much effect on how many people, as far as it is backed by evidence, for each person-month.
method-ice = A quick first order by three gut numbers; refine it before you commit a team.
method-wsjf = What waiting costs for each point of size: short jobs that matter soon come first.
method-cd3 = What each week of delay costs, for each week of work; best where delay has a price.
method-goals = How far it moves the plan's goals, each counted by its weight among all goals.
method-value-effort = How much good for how much work, both on one scale for all initiatives.
method-opportunity = How important a need is, and how badly it is met today.
method-custom = Your own formula. Where its last operation is a division, the roadmap takes what is divided as the benefit and what it is divided by as the cost.
kano-must-be = Must-be
kano-one-dimensional = One-dimensional
kano-attractive = Attractive
kano-indifferent = Indifferent
kano-reverse = Reverse
kano-questionable = Questionable
kano-is-must-be = must-be
kano-is-one-dimensional = one-dimensional
kano-is-attractive = attractive
kano-is-indifferent = indifferent
kano-is-reverse = reverse
kano-is-questionable = questionable
kano-must-be-told = Missed when it is absent, hardly noticed when it is there: do it well enough, and no more.
kano-one-dimensional-told = The better it is, the happier people are: worth competing on.
kano-attractive-told = Delights when it is there and is not missed when it is absent.
kano-indifferent-told = People do not mind either way: look for something better to do.
kano-reverse-told = People would rather not have it.
kano-questionable-told = The answers contradict each other: ask the questions more clearly.
kano-formula = better = ({ $a } + { $o }) ÷ ({ $a } + { $o } + { $m } + { $i }), worse = −({ $o } + { $m }) ÷ ({ $a } + { $o } + { $m } + { $i }), from attractive, one-dimensional, must-be and indifferent; reverse and questionable stay out.
kano-most = { $most } of { $people } people answered so, more than in any other category.
kano-close = Most answers, { $most } of { $people }, are { $mode }, but { $taken } are { $category }: closer than 5 % of all answers, and then the stricter duty counts (must-be before one-dimensional before attractive before indifferent).
kano-no-pair = { $line } is not a pair of answers; write what people say with it, without it, and how many: like, dislike, 12.
kano-no-reply = { $text } is no Kano answer; there are like, must be, neutral, live with and dislike.
kano-no-people = { $line } must end in a number of people from 1 to { NUMBER($most) }.
benefit-chart-described = Best towards the top left. Lines through a point show where it lies with 90 % probability.
benefit-chart-more = { NUMBER($count) } more are not shown.
benefit-against-effort = Benefit against cost
cost-of-value = cost { $value }
benefit-of-value = benefit { $value }
value-and-range = { $value } ({ $low }–{ $high })
quadrant-quick-win = quick win
quadrant-big-bet = big bet
quadrant-fill-in = fill-in
quadrant-avoid = avoid
benefit-and-quadrant = { $benefit }, { $quadrant }
ranks-steady-first = The first place is steady: no weight has to be right to within ten points.
ranks-steady-top = The top { NUMBER($top) } is steady: no weight has to be right to within ten points.
ranks-shaky-first = The first place rests on the weights: a few points of one weight change it.
ranks-shaky-top = The top { NUMBER($top) } rests on the weights: a few points of one weight change it.
flips-below = Below, “{ $leaves }” gives way to “{ $enters }”.
flips-above = Above, “{ $leaves }” gives way to “{ $enters }”.
flips-nothing = Nothing: the top stays whatever it weighs.
weights-title = If the goals weighed otherwise
weights-range = Top stays the same from … to
weights-flip = What flips it
weights-note = One weight moves, the others keep their proportions. Weights are shares of their sum.
any-weights-title = Under any weights at all
any-weights-text = { NUMBER($sure) } of the { NUMBER($top) } on top would be there under at least nine in ten of all possible weightings.
any-weights-share = In the top under
any-weights-note = The share of { $draws } weightings, drawn evenly from all that sum to 100 %, under which it is in the top (SMAA).
rank-now = Rank now
rank-then = Rank then
luck-title = Allow for luck
luck-column = Allowing for luck
luck-text = The best-looking of { NUMBER($scores) } uncertain scores owes part of its place to luck (the best of as many equal ones would look { $times } standard deviations too good). Here each score is drawn towards the middle, { $middle }, the more the less sure it is.
luck-learned = All are then multiplied by { $factor }, by what the closed predictions of this plan came to (see Outcomes).
luck-note = Shrunk score = middle + (score − middle) × τ² ÷ (τ² + σ²), where σ is how unsure the score is and τ how much the true scores of this plan seem to differ (Smith and Winkler, 2006).
luck-note-logs = Shrunk score = middle + (score − middle) × τ² ÷ (τ² + σ²), in logarithms, where σ is how unsure the score is and τ how much the true scores of this plan seem to differ (Smith and Winkler, 2006).
research-title = Research next
research-nothing = Nothing is worth more research now: whatever any single number turned out to be, the choice of the best initiative would hardly gain by knowing it first.
research-questions = Ask these questions before choosing. Knowing every number would be worth { $value } points of { $model } on average.
research-find-out = Find out
research-known = Known now
research-worth = Worth
research-changes = Changes the best choice
research-note = Worth: by how many points of { $model } the best choice would score higher on average if this one number were known before choosing (the expected value of partial perfect information). Research while it costs less than that.
impact-on = Impact on { $goal }
score-column = Score
score-by = Score by
score-by-model = Score by { $model }
joined-as = Joined as
write-formula = Write the formula
divided-by = Divided by
chance-to-be-in = Chance to be in
top-of = Top { NUMBER($count) }
done = Done
say-numbers-mean = Say what the numbers mean
change-steps = Change the steps
action-for = { $action }: { $name }
steps-told = Steps: { $scale }.
steps-of = Steps of { $input }
steps-hint = One step in a line: a number, then what it means. Empty brings the usual steps back.
steps-example = 3 a third of all bookings
priorities-empty = What could be built?
priorities-empty-told = Add the first initiative, or take a whole table over: Plan menu → Import … reads a Jira export or a scoring sheet (CSV). Each gets a score, and the ranking says how sure it is.
ranking = Ranking
ranked-count =
    { $count ->
        [one] 1 initiative, best score first.
       *[other] { $count } initiatives, best score first.
    }
ranked-and-waiting = { NUMBER($count) } initiatives, best score first; { NUMBER($missing) } more wait for an input: a missing number is not a nought.
old-evidence = Scores on old evidence
old-evidence-told = Their strongest evidence is older than two half-lives of { $days } days. Look again, or ask anew, before you build on it.
open-its-details = Open its details
show-insight = Show the insight
ladder-told = A confidence that nobody typed comes from the evidence: the strongest insight linked to the initiative, or to a problem it solves, gives its level's confidence, and half of it after every { $days } days. More insights do not add up, and one source counts once.
ladder-hide = Hide the ladder of evidence
ladder-show = Show the ladder of evidence
half-life = Counts half after (days)
level-in-percent = { $level }, %
how-scored = How this is scored
method-is = { $model }: { $formula }.
range-and-missing = A range counts with its most likely value, or else its median; what is missing never counts as 0.
hide-left-out = Hide launched and rejected
show-left-out = Show { NUMBER($count) } launched or rejected
how-far-to-trust = How far to trust it
findings-told = What to find out before choosing, what the ranking rests on, and what may be luck.
add-an-initiative = Add an initiative
add-initiative-example = Add an initiative: type its title, press Enter
initiatives-by-score = Initiatives by score
until-mended-old = Until it is mended, the formula before it counts.
until-mended-none = Until it is mended, nothing has a score.
formula = Formula
formula-hint = Numbers, names such as reach or strategic_fit, + - * / ^, parentheses, min, max, sqrt, ln, abs and if(effort > 3, a, b). Each name is a column of the ranking. End in a division to part benefit from cost.
start-with = Start with { $formula }
confidence-is-typed = Typed in
confidence-missing = Missing
take-from-evidence = Take it from the evidence
clears-typed = Clears the typed number
goals-none-told = The plan has no goals yet; add them on the Strategy screen to say what this moves.
impact-on-goals = Impact on goals
impact-on-goals-told = −10 does great harm, 0 nothing, 10 all the way; ranges such as 3..5..8 are welcome.
no-impact-on-others = No impact on the others
not-said = not said
enter-answers = Enter answers
change-answers = Change the answers
kano = Kano
kano-title = What people expect (Kano)
kano-told = Ask people two questions: how would you feel if it were there, and how if it were not? Their answers tell what they expect from what delights.
kano-coefficients = What having it satisfies, and what its absence dissatisfies
people-of =
    { $count ->
        [one] 1 person
       *[other] { $count } people
    }
kano-better = Better
kano-worse = Worse
kano-answers = Answers
kano-hint = With it, without it, how many people, a pair in a line. Answers: like, must be, neutral, live with, dislike. Ctrl or ⌘ with Enter takes them over.
linked-with = Linked with
problems-solved = Problems it solves
insights-supporting = Insights that support it
change-supporting = Change the supporting insights
untitled = Untitled
summary-example = What is it, in a sentence or two?
tags-hint = words, with commas between
predictions = Predictions
predictions-told = Say which KPI this should move, by how much and when: the Outcomes screen compares it with what is measured.
prediction-change = Change
prediction-change-in = Change, { $unit }
remove-prediction = Remove the prediction for { $kpi }
predict-a-kpi-more = Predict a KPI …
predict-a-kpi = Predict a KPI
prediction-weeks = Weeks after launch
