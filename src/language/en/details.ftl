# What can be read and said about any record

noun-comment = comment
a-comment = a comment
details-close = Close details
details-open-on = Open on { $screen }
discussion = Discussion
discussion-none = Nothing was said about it yet.
discussion-remove = Remove this
mentioned-in = Mentioned in
mention-gone = { $title } (no longer in the plan)
mention-gone-note = This record was removed, or belongs to another plan.
mention-hint = @ or [[ and a few letters mention a record.
comment-label = Comment
comment-by = Your name
comment-add = Add comment
comment-added = Comment added.
comment-removed = Removed.
decision-record = Record a decision
decision-question = Question
decision-keep = Keep the decision
decision-added = Decision kept.
trail = Trail
trail-none = Nothing is linked with it yet.
trail-direct = linked directly
trail-through = through “{ $title }”
trail-predicted = predicted
trail-more =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
trail-problems-shown = Problems it shows
trail-requirements-follow = Requirements that follow
trail-initiatives-rest = Initiatives that rest on it
trail-kpis-these = KPIs these should move
trail-insights-rests = Insights it rests on
trail-needs-behind = Needs behind it
trail-requirements-met = Requirements it meets
trail-kpis = KPIs it should move
trail-initiatives-move = Initiatives that should move it
trail-insights-behind = Insights behind these

start-title = Where do you want to begin?
start-text = Look at a plan that is filled in, take over what you have, or write down the first thing you learned. Everything can be undone.
