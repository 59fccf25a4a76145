# Gezähltes, Zeitspannen und Listen

count-entries =
    { $count ->
        [one] { $count } Eintrag
       *[other] { $count } Einträge
    }
count-initiatives =
    { $count ->
        [one] { $count } Initiative
       *[other] { $count } Initiativen
    }
count-insights =
    { $count ->
        [one] { $count } Erkenntnis
       *[other] { $count } Erkenntnisse
    }
count-periods =
    { $count ->
        [one] { $count } Zeitraum
       *[other] { $count } Zeiträume
    }
count-person-days =
    { $count ->
        [one] { $count } Personentag
       *[other] { $count } Personentage
    }
count-requirements =
    { $count ->
        [one] { $count } Anforderung
       *[other] { $count } Anforderungen
    }
count-scores =
    { $count ->
        [one] { $count } Bewertung
       *[other] { $count } Bewertungen
    }
count-weeks =
    { $count ->
        [one] { $count } Woche
       *[other] { $count } Wochen
    }
days-between = { $from } bis { $to }
list-more = { $rest }, { $next }
list-last = { $rest } und { $last }
in-percent = { $number } %
quoted = „{ $name }“
sentences-joined = { $first } { $next }
amount-of-money = { $amount } { $currency }
quarter = Q{ $number }
quarter-of-year = { $quarter } { $year }
month-and-year = { $month } { $year }
quantity = { $number } { $unit }
