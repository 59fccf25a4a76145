# Why nothing of a table could be used

table-empty = “{ $name }” is empty. Export it again and check that the table has rows.
table-too-large = “{ $name }” is { $megabytes } MB; an import may have 20 MB. Leave out columns such as comments and attachments, or split it.
table-is-a-spreadsheet = “{ $name }” is a spreadsheet (such as .xlsx) or a zip archive, not a table in text. Open it where it came from and save or export it as CSV (UTF-8).
table-is-an-old-workbook = “{ $name }” is an old Excel workbook, not a table in text. Open it where it came from and save or export it as CSV (UTF-8).
table-is-a-pdf = “{ $name }” is a PDF, not a table in text. Open it where it came from and save or export it as CSV (UTF-8).
table-is-a-picture = “{ $name }” is a picture, not a table in text. Open it where it came from and save or export it as CSV (UTF-8).
table-is-compressed = “{ $name }” is a compressed file, not a table in text. Open it where it came from and save or export it as CSV (UTF-8).
table-is-a-database = “{ $name }” is a database, not a table in text. Open it where it came from and save or export it as CSV (UTF-8).
table-is-binary = “{ $name }” is a binary file, not a table in text. Open it where it came from and save or export it as CSV (UTF-8).
table-is-a-web-page = “{ $name }” is a web page, not a table; often that is a sign-in page saved by mistake. Sign in, export again and choose CSV.
table-is-json = “{ $name }” is JSON, not a table. If it is a plan, open it as a plan; otherwise export it as CSV.
table-too-many-columns = “{ $name }” has more than 500 columns in line { $line }. Export only the columns you need.
table-too-many-rows = “{ $name }” has more than 50,000 rows. Filter it before exporting, or split it into several files.
table-unclosed-quote = “{ $name }” opens a quotation mark in line { $line } and never closes it, so no row can be told from the next. The file may be cut off: export it again.
table-no-title-column = “{ $name }” has no column for the title (found: { $found }). Name one column “Title”, “Feature” or “Summary”, or choose it.
table-no-text-column = “{ $name }” has no column for what was said (found: { $found }). Name one column “Text” or “Feedback”, or choose it.
table-no-figure-column = “{ $name }” has no column of days with one of figures beside it (found: { $found }). Name them “Date” and “Value”, or choose them.
table-no-rows = “{ $name }” has a header in line { $line } but no row with a title below it. Check the filter of the export.

# What was odd about a table

read-as-windows-1252 = The file is not UTF-8; it was read as Windows-1252. Check that accented letters look right.
broken-utf16 = The file holds characters that are not valid UTF-16; each is shown as �.
lines-above-header = { NUMBER($count) } line(s) above the header were left out; the header is line { $line }.
table-cut-off = Line { $line } opens a quotation mark that is never closed: that row and the { NUMBER($swallowed) } line(s) after it were left out. The file may be cut off.
sizes-read = Sizes were read as person-months: XS 0.25, S 0.5, M 1, L 2, XL 4, XXL 8 (as points for a job size: 1, 2, 3, 5, 8, 13).
working-time-read = Working time was turned into person-months: 8 hours a day, 5 days a week, 52 weeks a year.
story-points-as-job-size = Story points were read as the job size, which WSJF divides by.
confidence-out-of-ten = “{ $header }” was read as a scale to 10, so 8 became 80 %.
dates-day-first = Dates such as 03/04/2027 were read with the day first.
dates-month-first = Dates such as 03/04/2027 were read with the month first.

# Why a row is not imported, at the end of a sentence

row-without-title = it has no title
row-is-sub-task = it is a sub-task; its parent is imported
row-repeated = a row above has the same key or title
row-without-text = it says nothing
row-without-day = it has no date
row-without-figure = it has no figure
row-is-archived = it was archived or closed where it comes from
row-is-a-duplicate = it is a duplicate of another one

# What was done with a cell

cell-cut-off-in-file = a cell of more than 100,000 characters was cut off there
surplus-cells = { NUMBER($count) } more cell(s) than the header
surplus-read-as-labels = read as labels, and the cells after them moved back
surplus-left-out = left out; check the quotation marks of this row
cell-not-a-number = left empty: not a number; write 8, or a range such as 5..13
cell-left-empty = left empty: { $problem }
cell-must-be-more-than = left empty: { $input } must be more than { $low }
cell-must-be-at-least = left empty: { $input } must be { $low } or more
cell-must-be-a-share = left empty: { $input } must be between 0 and 100 %
cell-must-be-between = left empty: { $input } must be between { $low } and { $high }
cost-middle-taken = the middle was taken: a cost has no range
cell-not-yes-or-no = left empty: write yes or no
cell-cut-off-after = cut off after { $most } characters
cell-not-a-date = left empty: not a date; write it as 2027-02-15
cell-unknown-status = left as it is: the word is not known
cell-unknown-word = left empty: not one of the words this column may hold
cell-unsafe-link = left out: a link begins with https://, http:// or mailto:
cell-no-such-record = left out: the plan has nothing of this name
cell-not-readable = left as it is: it cannot be read there
cell-after-deadline = left empty: it is after the deadline
cell-no-such-team = left out: the plan has no team of this name
cell-new-team = added as a new team
link-no-such-row = link left out: no other row of the file has this key
link-to-own-row = link left out: it points at its own row
link-closes-loop = link left out: it would close a loop
link-to-unknown = link left out: neither the file nor the plan has it

# What a column of a table means

column-title = Title
column-key = Key
column-summary = Summary
column-status = Status
column-status-category = Status category
column-resolution = Resolution
column-owner = Owner
column-tags = Tags
column-team = Team
column-issue-type = Issue type
column-earliest-start = Earliest start
column-deadline = Deadline
column-launched-on = Launched on
column-depends-on = Depends on
column-blocks = Blocks
column-cost = Cost
column-must = Must
column-estimate-in-seconds = Estimate in seconds
column-story-points = Story points
column-reach = Reach
column-impact = Impact
column-confidence = Confidence
column-effort = Effort
column-ice-impact = ICE impact
column-ice-confidence = ICE confidence
column-ice-ease = ICE ease
column-user-business-value = User and business value
column-time-criticality = Time criticality
column-risk-reduction = Risk reduction
column-job-size = Job size
column-cost-of-delay = Cost of delay
column-duration = Duration
column-value = Value
column-id = Roadbook id
column-said = What was said
column-votes = Votes
column-parent = Part of
column-archived = Archived
column-duplicate-of = Duplicate of
column-supports = Supports initiatives
column-measured = Measured value

# What a table is, and what its rows become

kind-scoring-sheet = a scoring sheet
kind-feedback = a table of what people said
kind-measurements = figures by date
kind-lines = lines of text
kind-table = a table
target-initiatives = Initiatives
target-insights = Insights
target-measurements = Measurements of a KPI
work-in-months = Person-months
work-in-weeks = Person-weeks
work-in-days = Person-days
work-in-hours = Hours
work-in-seconds = Seconds
work-in-points = Points (a job size)
column-labels = Labels

# The import dialog

import-title = Import
import-ballots-title = Add ballots
import-plan-as-it-was = The open plan is as it was.
import-another-file = Choose another file
import-what-ballots = Ballots (.ballot.json), several at once if you like, or one person's scores as a table (CSV) with a heading line. Choose the files or drop them here.
import-what-any = A plan (.plan.json, or a picture with the plan inside), an export of Jira, Linear, Trello, Asana, Aha!, Fider or the like, a scoring sheet, feedback, figures of a KPI or any table (CSV, TSV, JSON, HTML), or ballots (.ballot.json), several at once. Choose files or drop them here.
import-files = Files
import-pasted-text = The pasted text
import-paste-scores = Or paste one person's scores, or links to ballots
import-paste-any = Or paste a table, lines of text, a plan, a ballot, or links to them
import-look-at-text = Look at the text
import-untitled-plan = Untitled plan
import-plan-contents = { $initiatives } initiatives, { $insights } insights, { $needs } needs, { $goals } goals, { $kpis } KPIs, { $teams } teams.
import-takes-the-place = It takes the place of “{ $title }” here. Undo brings that back.
import-open-this-plan = Open this plan
import-opened = Opened “{ $title }”.
import-first-rows = The first rows as they will be imported
import-one-persons-ballot = It is one person's ballot
import-initiatives =
    { $count ->
        [one] Import { $count } initiative
       *[other] Import { $count } initiatives
    }
import-insights =
    { $count ->
        [one] Import { $count } insight
       *[other] Import { $count } insights
    }
import-measurements =
    { $count ->
        [one] Import { $count } measurement
       *[other] Import { $count } measurements
    }
import-file-of = File { $place } of { $count }: { $name }
import-skip-file = Skip this file
import-reading = Reading the file
import-taking = Importing
import-plan-changed = The plan changed while the table was being taken over, so nothing was taken. Look at the table again, then import it once more.
import-stop-reading = Cancel
import-copy-report = Copy the report
import-rows-become = Its rows become
import-effort-in = Effort is counted in
import-date-order = Dates such as 03/04/2027
import-day-first = Day first: 3 April
import-month-first = Month first: 4 March
import-sizes-in-months = What sizes stand for, in person-months
import-sizes-in-points = What sizes stand for, in points
import-columns-caption = Columns of the file and what they are used as
import-words-caption = Words of the file and what they are taken for
import-head-column = Column
import-head-used-as = Used as
import-head-word = Word
import-head-rows = Rows
import-head-taken-for = Taken for
import-use-of = Use of “{ $header }”
import-meaning-of = Meaning of “{ $word }”
import-nameless-column = Column { $place }
import-show-left-out =
    { $count ->
        [one] Show { $count } column that is left out
       *[other] Show { $count } columns that are left out
    }
import-word-says-nothing = Nothing
import-word-is-a-tag = A tag
import-words-read = What words of steps and priorities mean ({ NUMBER($count) })
import-which-kpi = The KPI that was measured
import-choose-kpi = Choose a KPI …
import-no-kpi-yet = The plan has no KPI yet. Add one on the Outcomes screen and import the same file again.
records-read = Roadbook's own table of records of the kind “{ $table }”: { NUMBER($added) } new, { NUMBER($updated) } changed, { NUMBER($unchanged) } unchanged.
records-take = Take over the changes
import-summary-initiatives = Read as { $kind }: { NUMBER($new) } new initiatives, { NUMBER($updated) } updated, { NUMBER($unchanged) } unchanged, { NUMBER($left_out) } rows left out.
import-summary-insights = Read as { $kind }: { NUMBER($new) } new insights, { NUMBER($updated) } updated, { NUMBER($unchanged) } unchanged, { NUMBER($left_out) } rows left out.
import-summary-measurements = Read as { $kind }: { NUMBER($new) } new measurements, { NUMBER($updated) } replaced, { NUMBER($unchanged) } unchanged, { NUMBER($left_out) } rows left out.
import-no-team-yet = The plan has no team yet, so the rows come without work to plan. Add a team on the Roadmap screen and import the same file again: it updates.
import-add-teams =
    { $count ->
        [one] Add the team that the plan lacks
       *[other] Add the { $count } teams that the plan lacks
    }
import-add-teams-told = { $names }. Each begins with one person; the Roadmap screen has their people and time.
import-nobody-yet = Nobody yet
import-who-does-the-work = Who does the work of rows without a team
import-who-does-the-work-hint = Their effort becomes that team's work, so that the roadmap can fit it.
import-column-initiative = Initiative
import-column-inputs = Inputs
import-column-outcome = Outcome
import-column-due = Due
import-row-updates = update
import-row-is-new = new
import-row-unchanged = unchanged
import-left-out = left out
import-report-heading = Import of “{ $name }”, read as { $kind }
import-report-columns = Columns:
import-report-row = Line { $line } “{ $title }”: { $outcome }
import-columns-read = Columns: { NUMBER($used) } used, { NUMBER($count) } left out
import-column-read-as = “{ $header }” → { $meaning }
import-row-left-out = Line { $line } “{ $title }” is left out: { $reason }.
import-cell-note = Line { $line }, { $column }: “{ $found }” – { $done }
import-row-note = Line { $line }: “{ $found }” – { $done }
import-every-row-understood = Every row was understood.
import-not-understood = Not understood, repaired or left out: { NUMBER($count) }
import-and-more = … and { NUMBER($count) } more.
import-imported-insights =
    { $count ->
        [one] Imported { $count } insight: { NUMBER($new) } new, { NUMBER($updated) } updated.
       *[other] Imported { $count } insights: { NUMBER($new) } new, { NUMBER($updated) } updated.
    }
import-imported-measurements =
    { $count ->
        [one] Imported { $count } measurement: { NUMBER($new) } new, { NUMBER($updated) } replaced.
       *[other] Imported { $count } measurements: { NUMBER($new) } new, { NUMBER($updated) } replaced.
    }
import-imported =
    { $count ->
        [one] Imported { $count } initiative: { NUMBER($new) } new, { NUMBER($updated) } updated.
       *[other] Imported { $count } initiatives: { NUMBER($new) } new, { NUMBER($updated) } updated.
    }

# Ballots in the import dialog

ballots-stay-blind = Nobody's numbers are shown here: a ballot stays blind until you choose to see it on the Priorities screen.
ballots-none-to-take = No ballot to take yet
ballots-take =
    { $count ->
        [one] Take { $count } ballot
       *[other] Take { $count } ballots
    }
ballots-taken =
    { $count ->
        [one] Took { $count } ballot.
       *[other] Took { $count } ballots.
    }
ballots-match-by-title = Match its initiatives by title
ballot-from-somebody = Somebody
ballot-heading = { $name }, { $day }
ballot-say-whose = Say whose it is.
ballot-new-name = A new name: it is added to those whose view counts.
ballot-replaces-earlier = It takes the place of the ballot given before.
ballot-first-of-voter = The first ballot of this voter.
ballot-scores-taken =
    { $count ->
        [one] { $count } score taken. { $what }
       *[other] { $count } scores taken. { $what }
    }
ballot-scores-taken-some-empty =
    { $count ->
        [one] { $count } score taken, { NUMBER($empty) } left empty. { $what }
       *[other] { $count } scores taken, { NUMBER($empty) } left empty. { $what }
    }
ballot-not-taken = Not taken: { NUMBER($count) }
ballot-choose-voter = Choose …
ballot-as-it-says = As it says: { $name }
ballot-somebody-new = Somebody new …
ballot-a-new-voter = A new voter
ballot-whose = Whose ballot it is
ballot-their-name = Their name
ballot-for = Ballot for “{ $plan }”
ballot-send-back = Then copy the link, or save the file, and send it to whoever asked you. What you type stays in this browser until then.
ballot-copy-filled =
    { $count ->
        [0] Copy the link with your scores
        [one] Copy the link with your score
       *[other] Copy the link with your { $count } scores
    }
ballot-download-filled = Save as a file
ballot-download-it = Save this ballot as a file
ballot-column-is-about = “{ $column }” is about

# Before a plan is there
plan-not-fetched = The plan at “{ $address }” could not be fetched. Check the address and that this page may read it.
plan-not-fetched-status = The plan at “{ $address }” could not be fetched: the server answered { $status }.
plan-fetched-too-large = The plan at “{ $address }” has more than { $most } MB, the most that is fetched. Check the address.
