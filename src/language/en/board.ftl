# The board: now, next, later

more-in-table =
    { $count ->
        [one] 1 more is in the table.
       *[other] { $count } more are in the table.
    }
stage-empty = Nothing yet.
move-initiative = Move { $title }
move-to-stage = Move to { $stage }
moved-to-stage = { $title } is in { $stage } now: { $dates }.
does-not-fit-there = “{ $title }” does not fit there: { $why }
no-such-stage = No start of the roadmap lies in { $stage }. Lengthen the roadmap in Settings first.
