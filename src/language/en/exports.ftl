# Plans as files for other tools

export-as-plan = Plan file (JSON)
export-as-table = One table (CSV)
export-as-ranking = Ranking (CSV)
export-as-brief = Brief (Markdown)
export-as-page = Page to read and print (HTML)
export-as-markdown = Whole plan (Markdown)
export-as-mermaid-gantt = Roadmap for mermaid (Gantt chart)
export-as-mermaid-timeline = Roadmap for mermaid (timeline)
export-as-calendar = Milestones and launches (iCalendar)
export-as-jira = Initiatives for Jira (CSV)
export-as-linear = Initiatives for Linear (CSV)
launch-of = Launch: { $title }
title-in-period = { $title } ({ $period })
export-dialog = Export
action-export = Export …
export-format = As
export-table = Table
# The first column of a file with the tables of a whole screen, or the sentences of a brief.
export-part = Part
export-for = For whom
export-for-all = Everything in the plan
export-leaks = This edition hides something that the text says all the same. It is not exported:
export-edition-gone = The edition chosen here was removed meanwhile, so nothing leaves. Choose again for whom it is.
export-text = Text
export-text-cut = The first { NUMBER($lines) } lines; what is copied and downloaded is everything.
export-copy = Copy text
export-download = Download { $name }
export-told-plan = Everything in the plan, to be opened again here. Nothing is lost.
export-told-table = Every field of every record, records by their titles. Taken in again, rows are found by their id and nothing is doubled.
export-told-ranking = Ranks, inputs and scores. Taken in again, titles, keys, owners and inputs come back; scores are worked out anew.
export-told-brief = Headings, sentences and lists to paste into a wiki page. It does not come back.
export-told-page = Brief, roadmap and ranking on a page without scripts, laid out for paper: open it and print it, to PDF too. It does not come back.
export-told-markdown = Headings and tables as GitHub, MkDocs and Confluence read them. It does not come back.
export-told-mermaid = Text that mermaid draws, in a page or a README. It has titles and dates; capacity, links and reasons are left out.
export-told-calendar = Whole days for any calendar. Taken in again there, they are moved, not doubled.
export-told-jira = The columns of Jira’s own importer. Effort becomes an estimate in working hours; scores, goals and evidence stay here.
export-told-linear = The columns of Linear’s own importer. Effort becomes whole person-weeks, rounded up; scores, goals and evidence stay here.

# For whom a file or a link is

send-told-page = Roadbook and the plan in one page that works from a double click.
send-told-link = The plan is in the link itself. The link leads to this page, so whoever opens it sees what this page shows as well.
