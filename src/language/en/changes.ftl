# What changed between two plans

action-changes = What changed since …
changes-compare = Compared with
changes-opened = The plan as it was opened
changes-file = Another plan file, such as the one of the last meeting
changes-count =
    { $count ->
        [one] 1 record or setting differs.
       *[other] { $count } records or settings differ.
    }
changes-plan = The plan
changes-added = New
changes-removed = Gone
changes-copy = Copy as text
changes-no-plan = That is not a plan file. Choose a file whose name ends in .plan.json.
change-placed = placed on { $day }
change-taken-off = taken off the roadmap
change-moved = moved from { $from } to { $to }
change-pinned = pinned
change-unpinned = not pinned any more
change-rewritten = { $field } rewritten
change-order = { $field }: in another order
change-list-added = { $field }: { $items } added
change-list-removed = { $field }: { $items } removed
change-yes = yes
change-no = no

input-reach = Reach
input-impact = Impact
input-confidence = Confidence
input-effort = Effort
nothing-differs = Nothing differs.
