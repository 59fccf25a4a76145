# The grid: columns, filter, cells

view-not-kept = The view is kept no longer.
open-details = Open details
move-up-in-plan = Move up in the plan
move-down-in-plan = Move down in the plan
move-to-top = Move to the top of the plan
