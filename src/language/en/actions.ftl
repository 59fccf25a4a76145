# What a person can do from anywhere: the menu, the palette, the keys; and what comes of it

action-find = Find or do …
action-undo = Undo
action-redo = Redo
undone = Undone: { $step }
done-again = Done again: { $step }
action-history = History …
action-capture = Capture an insight …
action-plan-roadmap = Plan the roadmap
action-accept-roadmap = Accept the proposed roadmap
action-discard-roadmap = Discard the proposed roadmap
action-import = Import …
action-export-plan = Export plan (JSON)
action-copy-plan = Copy plan (JSON)
action-print = Print this screen
action-new-plan = New plan
action-open-sample = Open the sample plan
action-settings = Settings …
action-help = Keys and help
action-with-step = { $action }: { $step }

add-initiative = Add an initiative …
add-goal = Add a goal …
add-kpi = Add a KPI …
add-need = Add a need …
add-problem = Add a problem …
add-requirement = Add a requirement …
add-segment = Add a segment …
add-competitor = Add a competitor …
add-differentiator = Add a differentiator …
add-team = Add a team …
add-decision = Add a decision …

group-go = Go to
group-edit = Edit
group-add = Add
group-roadmap = Roadmap
group-plan = Plan
group-roadbook = Roadbook

why-not-undo = Nothing has been changed yet
why-not-redo = Nothing was undone
why-not-here = You are here
why-not-read-only = The plan is shown for reading only
why-not-plannable = A roadmap needs initiatives and a team: add them first
why-not-proposed = No roadmap is proposed: plan the roadmap first

plan-title = Plan title
untitled-plan = Untitled plan
plan-menu = Plan menu
plan-is-open = “{ $title }” is open.
printing-refused = The page does not allow printing from here. Use the browser’s own Print.
undo-short = Undo
open-short = Open

palette-prompt = Find a record or an action
palette-list = What fits
palette-none = Nothing fits. Try fewer letters.
palette-found =
    { $count ->
        [one] 1 found
       *[other] { $count } found
    }

help-palette = Everything Roadbook can do is in the palette: press the first key below, and type a few letters of what you want to do or of what you are looking for.
help-focus = Where the focus is
help-tab = To the next control; with Shift to the one before
help-arrows = Within tabs, menus, lists, tables and the timeline
help-enter = Open, or keep what was typed
help-f2 = Edit the text or cell that has the focus
help-escape = Take typing back; close what is open
help-letters = Keys without Ctrl or ⌘ do something
help-letters-note = They work only inside Roadbook, and never while you type. Switch them off if you dictate, or if your own software uses them.

capture-question = What did you learn?
capture-hint = “data:” or “market:” in front says where it comes from; #tag and @segment/need at the end say what and whom it is about.
capture-keep = Keep
capture-need = Need: { $need }
capture-kept = Kept.
capture-kept-in-inbox = Kept in the inbox.
add-title = Title
add-hint = Enter adds it; the rest can be filled in afterwards.
add-short = Add
record-added = Added “{ $title }”.

history = History
history-close = Close history
history-hint = Choose a step to see the plan as it was. Nothing changes until you go back to it.
history-opened = As it was opened
history-cut = Earlier steps are not kept
history-now = Now
history-taken-back = taken back
look-back-at = The plan as it was at { $time }, after “{ $step }”. It cannot be changed here.
look-back-opened = The plan as it was opened. It cannot be changed here.
look-back-go = Go back to here
look-back-now = Back to now
looking-back = This is the plan as it was. Go back to it, or return to now, to change something.
