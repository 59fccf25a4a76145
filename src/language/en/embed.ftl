# The widget in a page of others: what its attributes show

view-unknown = The attribute view says “{ $text }”, which names no screen and no piece of one. Write strategy, evidence, priorities, roadmap, outcomes or brief; roadmap with week, month, quarter or year; ranking, or ranking top=10; or kpi: and the id of a KPI.
height-unknown = The attribute height says “{ $text }”, which is no height. Write a number of pixels such as 480, or a length such as 60vh.
page-kpi-missing = This KPI is not in the plan
page-kpi-missing-text = The page asks for the KPI “{ $id }”. Look its id up in the plan’s file and write it into the attribute view.
page-ranking = Ranking
page-ranking-empty = Nothing is scored yet.
storage-off = This page keeps no changes in the browser. Export the plan as a file to keep them.
not-saved-off = Not saved: the page keeps nothing
