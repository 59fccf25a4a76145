# Editing a record where it stands

record-removed = Removed the { $noun }.
move-up = Move up
move-down = Move down
remove = Remove
actions-for = Actions for { $title }
weight = Weight
