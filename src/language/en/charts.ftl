# Charts: what they are called and how they are read

show-as-table = Show as table
chart-points =
    { $count ->
        [one] 1 point, read with the arrow keys
       *[other] { $count } points, read with the arrow keys
    }
initiative = Initiative
rank = Rank
today = Today
rank-chances-title = How likely each rank is
rank-chances-text = { $title } comes first in { $share } % of the draws. Each row adds up over all ranks; the darker, the likelier.
rank-chance = { $share } % for rank { $rank }
held-title = Predicted against measured
held-text = { $within } of { $count } closed predictions came within their range. The line across a bar is the range that was predicted.
held-value = Measured, as a share of what was predicted
held-predicted = predicted
held-row = { $title } · { $kpi }
held-point = { $share } %: { $measured } measured, { $predicted } predicted
burn-up-title = Value reached
burn-up-text = { $done } % of the value is reached, { $due } % was due by now; the last is due on { $last }.
burn-up-planned = By the roadmap
burn-up-done = Done
burn-up-point = { $share } % with { $title }
burn-up-today = { $share } % so far
