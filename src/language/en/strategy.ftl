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
