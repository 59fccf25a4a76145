# Counted things, spans and lists, as parts of a table cell or a button; within a sentence, a count is an argument of its own

count-entries =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
count-initiatives =
    { $count ->
        [one] { $count } initiative
       *[other] { $count } initiatives
    }
count-insights =
    { $count ->
        [one] { $count } insight
       *[other] { $count } insights
    }
count-periods =
    { $count ->
        [one] { $count } period
       *[other] { $count } periods
    }
count-person-days =
    { $count ->
        [one] { $count } person-day
       *[other] { $count } person-days
    }
count-requirements =
    { $count ->
        [one] { $count } requirement
       *[other] { $count } requirements
    }
count-scores =
    { $count ->
        [one] { $count } score
       *[other] { $count } scores
    }
count-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
days-between = { $from } to { $to }
list-more = { $rest }, { $next }
list-last = { $rest } and { $last }
in-percent = { $number } %
quoted = “{ $name }”
sentences-joined = { $first } { $next }
amount-of-money = { $amount } { $currency }
quarter = Q{ $number }
quarter-of-year = { $quarter } { $year }
month-and-year = { $month } { $year }
quantity = { $number } { $unit }
