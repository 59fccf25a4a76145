# 件数・期間・列挙

count-entries = { NUMBER($count) } 件
count-initiatives = 施策 { NUMBER($count) } 件
count-insights = インサイト { NUMBER($count) } 件
count-periods = { NUMBER($count) } 期間
count-person-days = { NUMBER($count) } 人日
count-requirements = 要件 { NUMBER($count) } 件
count-scores = 評価 { NUMBER($count) } 件
count-weeks = { NUMBER($count) } 週間
days-between = { $from }～{ $to }
list-more = { $rest }、{ $next }
list-last = { $rest }、{ $last }
in-percent = { $number }%
quoted = 「{ $name }」
sentences-joined = { $first }{ $next }
amount-of-money = { $amount } { $currency }
quarter = Q{ $number }
quarter-of-year = { $year }年{ $quarter }
month-and-year = { $year }年{ $month }
quantity = { $number } { $unit }
