# Needs, their landscape, goals, limits

importance-of = importance { $number }
satisfaction-and-opportunity = satisfaction { $number }; opportunity { $score }
no-segment = No segment
landscape-title = Opportunity landscape
importance = Importance
satisfaction = Satisfaction
landscape-largest = The further to the lower right, the larger the opportunity. Largest: { $name } with { $score }.
landscape-empty = Rate a need's importance and satisfaction to see it here.
border-moderate = moderate from { $number }
border-high = high from { $number }
border-extreme = extreme above { $number }
band-low = low
band-moderate = moderate
band-high = high
band-extreme = extreme
no-limit-set = No limit set
periods-of-weeks =
    { $periods ->
        [one] 1 period
       *[other] { $periods } periods
    } of { $weeks ->
        [one] 1 week
       *[other] { $weeks } weeks
    }
saaty-1 = 1: equally important
saaty-2-more = 2: slightly more important
saaty-3-more = 3: somewhat more important
saaty-4-more = 4: somewhat to much more important
saaty-5-more = 5: much more important
saaty-6-more = 6: much to very much more important
saaty-7-more = 7: very much more important
saaty-8-more = 8: very to extremely more important
saaty-9-more = 9: extremely more important
saaty-2-less = 1/2: slightly less important
saaty-3-less = 1/3: somewhat less important
saaty-4-less = 1/4: somewhat to much less important
saaty-5-less = 1/5: much less important
saaty-6-less = 1/6: much to very much less important
saaty-7-less = 1/7: very much less important
saaty-8-less = 1/8: very to extremely less important
saaty-9-less = 1/9: extremely less important
pairs-nothing = There is nothing to compare with fewer than two goals.
pairs-too-many = Up to { NUMBER($most) } goals can be compared pair by pair; set the weights by hand.
pairs-missing =
    { NUMBER($missing) } of { $all ->
        [one] 1 pair
       *[other] { $all } pairs
    } still to compare.
consistency-formula = Consistency ratio = (λmax − n) ÷ (n − 1) ÷ what random comparisons give = { $ratio } for n = { NUMBER($goals) } goals; up to 0.1 is acceptable.
comparisons-contradict = The comparisons contradict each other (consistency ratio { $ratio }, 0.1 is acceptable). { $first } against { $second } fits worst: you said { $said }, all comparisons together say { $implied }.
comparisons-fit = The comparisons fit together (consistency ratio { $ratio }, up to 0.1 is acceptable).
ratio-times = { $number } times
ratio-part = 1/{ $number }
section-needs = Needs
needs-told = What these people want to get done. Important and badly served means opportunity: importance + what satisfaction leaves open.
needs-empty = No need yet
needs-empty-told = Write a need in the customer's words, such as “know before I set out that a berth is mine”. Then rate how much it matters and how well it is met today.
need-add = Add a need
need-add-example = Write a need in the customer's words
bands-told = Opportunities are moderate from { $fair }, high from { $good }, extreme above { $great }
moderate-from = Moderate from
high-from = High from
extreme-above = Extreme above
column-need = Need
column-segment = Segment
importance-hint = How much it matters to them, 0 to 10
satisfaction-hint = How well it is met today, 0 to 10
column-opportunity = Opportunity
opportunity-hint = Importance + max(importance − satisfaction, 0)
need-insights-hint = Pieces of evidence that speak of it
rate-first = Rate importance and satisfaction first.
not-rated = not rated
opportunity-score-of = Opportunity score of { $need }
opportunity-explained = Importance + what satisfaction leaves open
none-yet = none
need-without-insight = No insight speaks of this need yet.
show-evidence = Show the evidence
section-goals = Goals
goals-told = What the business wants to reach. Weights say how much each counts when initiatives are compared.
goals-empty = No goal yet
goals-empty-told = Write an outcome, not a feature: “double what online bookings earn”, not “build a shop”. KPIs will tell how far it is.
goal-add = Add a goal
goal-add-example = Write an outcome to reach
column-outcome = Outcome
weight-hint = How much it counts against the others, 0 to 100
column-share = Share
share-of-weights-hint = Its part of all weights
column-notes = Notes
goal-without-kpi = Nothing tells yet whether it is reached.
show-kpis = Show the KPIs
section-competitors = Competitors
competitors-told = How well each serves a need, 0 to 10. The best in a row is marked.
competitors-empty = No competitor yet
competitors-empty-told = Name whatever people use today, also a wall chart or a spreadsheet. Then rate how well it serves each need: where all are weak, there is room.
competitor-add = Add a competitor
competitor-add-example = Name what people use instead
satisfaction-anyone-hint = How well it is met today, by anyone
competitors-grid = How well competitors serve the needs
how-well-serves = How well { $competitor } serves “{ $need }”
serves-best = { $competitor } serves this best
column-competitor = Competitor
column-name = Name
section-segments = Segments
segments-told = Whom the product is for, and how much each group counts.
segments-empty = No segment yet
segments-empty-told = A segment is a group of people with the same needs, such as “offices of small marinas”. Name the one you know best first.
segment-add = Add a segment
segment-add-example = Name a segment
column-size = Size
size-hint = People or accounts in it
section-direction = Direction
strategy-vision = Vision
strategy-vision-example = Who will be better off, and how, once the product has succeeded?
strategy-success = Picture of success
strategy-success-example = What will one see, and by when, if it worked?
strategy-market = Market
strategy-market-example = Who buys, how many are there, what do they use today?
strategy-actions = Actions
strategy-action = Action
strategy-action-example = What will be done to get there
strategy-constraints = Constraints
strategy-constraints-example = What is fixed: time, law, money, people?
budget = Budget
limits-time = Time
comparison-hide = Hide the comparison
comparison-show = Compare goals pair by pair
comparison-told = Weighing two goals at a time is easier than weighing all at once. The weights that fit all answers best follow from them (AHP, Saaty's scale).
not-compared = not compared yet
compare-two-goals = Compare two goals
one-against-other = { $one } against { $other }
fits-worst = fits worst
take-goal-weights = Take the goal weights over from the comparison
weight-of = Weight of { $name }
eigenvector-told = The principal eigenvector of the comparisons: the weights whose ratios fit all answers best
take-weights = Take these weights over
section-differentiators = Differentiators
differentiators-told = What customers get here and nowhere else.
differentiators-empty = Nothing sets it apart yet
differentiators-empty-told = Say in one line what others cannot easily copy, and which needs it answers.
differentiator-add = Add a differentiator
differentiator-add-example = Say what others do not have
needs-answered = Needs it answers
against-other = against { $goal }
