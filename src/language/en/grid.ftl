# The grid: columns, filter, cells

view-not-kept = The view is kept no longer.
open-details = Open details
move-up-in-plan = Move up in the plan
move-down-in-plan = Move down in the plan
move-to-top = Move to the top of the plan
rank-hint = Equal scores share a rank. ≈ marks an order that is not settled.
column-benefit = Benefit
in-top = In top { NUMBER($top) }
in-top-hint = How likely it truly belongs there
money-hint = Money it costs besides people
column-standing = Standing
insight = Insight
level-hint = How strong it is: a rung of Gilad's confidence meter
needs-hint = The needs it speaks of; none means it waits in the inbox
initiatives-hint = The initiatives it supports
acceptance-criteria = Acceptance criteria
acceptance-hint = How one can tell that it is met, one in a line
column-latest = Latest
latest-hint = The newest measurement
timing-hint = Leading moves before the outcome, lagging with it
count-kpis =
    { $count ->
        [one] { $count } KPI
       *[other] { $count } KPIs
    }
cell-misfit = “{ $text }” does not fit here; look at the column's other cells.
cell-trouble = { $column } of “{ $title }”: { $problem }
column-worked-out = This column is worked out; change what it rests on.
no-such-record = No { $noun } is called “{ $name }”; add it first, or choose another.
ambiguous-title = “{ $name }” may be “{ $first }” or “{ $second }”; write more of the title.
not-among-choices = “{ $text }” is not among the choices: { $choices }.
flag-yes = yes
flag-no = no
neither-yes-nor-no = “{ $text }” is neither yes nor no; write one of them.
cell-not-a-day = “{ $text }” is not a day; write it as 2027-02-15.
standing-ranked = Ranked
standing-waits = Waits for an input
condition-alone = { $column } { $comparison }
condition-with = { $column } { $comparison } { $value }
evidence-gives = evidence { $value }
about-equal-above = About equal to the one above: the order between them is not settled.
score-lies-at = With 90 % probability the score lies at { $low }–{ $high }. Median { $median }.
none-holds = None of { $rows } holds these words. Take one out of the search.
none-passes = None of { $rows } passes: { $filter }. Take a condition out.
shown-of = { NUMBER($shown) } of { $rows }
shown-of-filtered = { NUMBER($shown) } of { $rows }: { $filter }
filter = Filter
grid-columns = Columns
find = Find
find-initiatives = Find initiatives
find-insights = Find insights
find-requirements = Find requirements
find-kpis = Find KPIs
filter-where = where
filter-and = and
filter-column = Column
filter-comparison = Comparison
take-out-of-filter = Take { $column } out of the filter
no-groups = No groups
by-column = By { $column }
groups = Groups
all-rows = All
grid-view = View
forget-view = Forget this view
keep-view = Keep this view
view-name = Name of the view
view-name-example = { $grid } to look at, Enter keeps it
rows-chosen-label = Rows chosen
rows-chosen = { NUMBER($count) } chosen
bulk-set = set
bulk-to = to
column-to-set = Column to set
bulk-set-action = Set
choose-none = Choose none
move-column-up = Move { $column } up
move-column-down = Move { $column } down
row-chosen = Chosen
choose-all-rows = Choose all rows (Ctrl+A)
cells-cut =
    { $count ->
        [one] Cut 1 cell
       *[other] Cut { $count } cells
    }
cells-pasted =
    { $count ->
        [one] Pasted 1 cell
       *[other] Pasted { $count } cells
    }
cells-cleared =
    { $count ->
        [one] Cleared 1 cell
       *[other] Cleared { $count } cells
    }
cells-changed =
    { $count ->
        [one] Changed 1 cell
       *[other] Changed { $count } cells
    }
cells-left-out = { $step }; { NUMBER($left) } found no place: beyond the last row or column, or worked out.
cells-not-taken = The browser did not take the cells; try again.
cells-worked-out = These cells are worked out; change what they rest on.
nothing-was-changed = Nothing was changed.
open-named = Open { $title }
open-details-key = Open details (Ctrl+Enter)
nothing-there = Nothing there
number-not-readable = “{ $text }” is not a number; write it in digits, such as 12.5.
