# Two plans made one

conflict-settings = Settings
conflict-strategy = Strategy
conflict-record = { $noun } “{ $title }”
conflict-removed = removed
conflict-there = as it was
conflict-breaks-a-rule = That would break a rule of the plan: { $about }, { $field }. Change that first, or keep what stands.
conflicts-title = Choose which stands
conflicts-intro = Two people made different things of the same. One of the two stands in the plan for now; choose for each. Undo takes a choice back.
conflicts-left =
    { $count ->
        [one] 1 thing that two people made different things of waits for your choice.
       *[other] { $count } things that two people made different things of wait for your choice.
    }
conflicts-choose = Choose …
conflict-yours = Yours
conflict-theirs = Theirs
conflict-stands = stands now
conflict-before = Before: { $value }
conflict-keep-yours = Keep yours
conflict-take-theirs = Take theirs
step-merge = Merge with “{ $name }”
step-settle = Choose for { $about }
merged-nothing = “{ $name }” has nothing that this plan does not have.
merged-well = “{ $name }” is merged into this plan.
merged-with-conflicts =
    { $count ->
        [one] “{ $name }” is merged into this plan. 1 thing waits for your choice.
       *[other] “{ $name }” is merged into this plan. { $count } things wait for your choice.
    }
merge-same-plan = It is another copy of the plan that is open.
merge-with-open = Merge with the open plan
merge-open-instead = Open in its place
merge-base = Both come from
merge-base-unknown = I do not know: show what is not the same side by side
merge-base-opened = the plan as it was opened here
the-page = the page
page-changed =
    { $theirs ->
        [one] The page changed 1 thing since your copy was made,
       *[other] The page changed { $theirs } things since your copy was made,
    }{ " " }{ $yours ->
        [0] you changed nothing.
        [one] you changed 1.
       *[other] you changed { $yours }.
    }
page-take = Take the page’s changes in
page-look = Look
page-not-now = Not now
page-before = The page’s plan as it was
