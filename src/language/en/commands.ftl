# Why a command was refused

command-not-found = The { $noun } “{ $id }” is not in the plan any more; nothing was changed.
command-invalid-and-more = { $first } ({ NUMBER($more) } more of this kind)
command-table-full = A plan holds at most { NUMBER($most) } records of the kind { $noun }; remove some before adding more.

# What the history calls a step

step-change-field = Change { $field } of “{ $title }”
step-change-setting = Change { $field } in the settings
step-change-strategy = Change the { $field }
step-rename-plan = Rename the plan
step-add = Add { $noun }
step-remove = Remove { $noun } “{ $title }”
step-move = Move { $noun } “{ $title }”
step-accept-roadmap = Accept the roadmap
step-adopt-scenario = Adopt “{ $title }”
step-import-insights =
    { $count ->
        [one] Import { $count } insight
       *[other] Import { $count } insights
    }
step-import =
    { $count ->
        [one] Import { $count } initiative
       *[other] Import { $count } initiatives
    }
step-cast-ballots =
    { $count ->
        [one] Cast { $count } ballot
       *[other] Cast { $count } ballots
    }
step-start-plan = Start a new plan
step-open-plan = Open “{ $title }”

# Why a plan cannot be changed or kept

newer-plan-is-read-only = This plan was made by a newer Roadbook (file version { $version }) and is read-only here. Reload the page for the newest Roadbook, or open another plan.
page-is-for-reading = This page shows the plan for reading only.
storage-blocked = This browser blocks storage for this page, so changes last only until it is closed. Export the plan as a file to keep it.
storage-full = Browser storage is full: the last saved version is kept, newer changes are not saved. Export the plan as a file, or free space by removing other data of this site.
storage-not-kept = The browser did not keep what was written. The last saved version is still there; export the plan as a file to be safe.
