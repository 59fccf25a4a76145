# Why a file does not open as a plan

file-empty = The file is empty. Choose another copy of the plan, or start a new one.
file-too-large = The file has { $megabytes } MB; a plan file has at most { $most } MB. Check that it is the right file.
file-not-utf8 = The file stops being readable text (UTF-8) at byte { $place }. Save it as UTF-8, or choose another copy.
file-cut-off = The file stops in the middle, at line { $line }: its end is missing. Fetch or export it again.
file-not-json = The file is not valid JSON at line { $line }, column { $column }: { $problem }. Mend that line, or export the file again.
file-line-too-deep = Line { $line } holds more than { $most } lists or objects inside one another, the most that a plan file may have there. Check that it is the right file, or split the plan.
file-too-many-values = The file holds more than { $most } values, the most that a plan file may have there. Check that it is the right file, or split the plan.
file-text-too-long = Line { $line } holds more than { $most } characters in one text, the most that a plan file may have there. Check that it is the right file, or split the plan.
file-too-many-records = plan.{ $table } holds more than { $most } records, the most that a plan file may have there. Check that it is the right file, or split the plan.
file-value-missing = { $path } is missing; it must hold { $expected }. Add it, or export the file again.
file-value-missing-in = In the { $noun } “{ $title }”, { $path } is missing; it must hold { $expected }. Add it, or export the file again.
file-value-wrong = { $path } holds { $found }; it must hold { $expected }. Mend it there, or export the file again.
file-value-wrong-in = In the { $noun } “{ $title }”, { $path } holds { $found }; it must hold { $expected }. Mend it there, or export the file again.
file-same-id-twice = Two records in plan.{ $table } have the id “{ $id }”. Give one of them another id.
file-breaks-rules = The plan does not hold together. { $problems } Mend this in the file, or export it again.
file-breaks-more-rules = The plan does not hold together. { $problems } And { $more } more. Mend this in the file, or export it again.
file-newer = The plan was saved by a newer Roadbook (file version { $version }) and cannot be shown by this one. Reload the page, or open it with the newer version. ({ $because })

# What must stand in a field of a file (German: accusative), and what stands there

expected-text = a text in quotation marks
expected-flag = true or false
expected-number = a number
expected-whole = a whole number from 0 up
expected-whole-from-one = a whole number from 1 up
expected-whole-up-to = a whole number up to { $most }
expected-date = a date as year-month-day, such as "2027-02-15"
expected-estimate = a number, [low, high] or [low, most likely, high]
expected-estimate-because = a number, [low, high] or [low, most likely, high]; { $problem }
expected-id = the id of { $noun }: “{ $prefix }” and up to 60 letters, digits, _ or -
expected-any-id = the id of a record, such as “in_checkout”
expected-plan-id = the plan's id: “pl_” and up to 60 letters, digits, _ or -
expected-list = a list [ … ]
expected-object = an object { "{" } … { "}" }
expected-inputs = an object { "{" } … { "}" } of estimates by name
expected-one-of = one of { $keys }
found-nothing = nothing
found-list = a list of { $count }
found-object = an object

# Files of another kind

not-a-plan-empty = This is an empty file, not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json.
not-a-plan-ballot = This is a ballot, not a plan file. Use Import for ballots.
not-a-plan-other-json = This is JSON of another kind (no "format": "roadbook-plan"), not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json.
not-a-plan-csv = This is a table (CSV), not a plan file. Use Import for tables.
not-a-plan-markup = This is a web page or another file in angle brackets, not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json.
not-a-plan-zip = This is a spreadsheet, document or archive, not a plan file. If it is a spreadsheet, save it as CSV and import that.
not-a-plan-pdf = This is a PDF, not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json.
not-a-plan-picture = This is a picture, not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json.
not-a-plan-utf16 = This is text in UTF-16, not a plan file. Save it as UTF-8 and try again.
not-a-plan-other-text = This is text of another kind, not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json.
not-a-plan-binary = This is binary data, not a plan file. Choose a file that was exported from Roadbook; its name ends in .plan.json.
a-plan-after-all = This is a plan, not a file of the kind that is wanted here. Use Import for plans.

# What is worth knowing about a plan that did open

unknown-field =
    { $count ->
        [one] The field { $place } is not known to this version; it is kept as it is (found once).
       *[other] The field { $place } is not known to this version; it is kept as it is (found { $count } times).
    }
more-unknown-fields = { NUMBER($count) } other fields are not known to this version; they are kept as they are.
field-outside-the-plan = The field { $key } stands outside the plan; it is not kept.
file-migrated = The file has version { $version }; it was brought up to date and will be saved as version { $now }.
file-newer-read-only = The plan was saved by a newer Roadbook (file version { $version }). It opens read-only, so that nothing is lost.

# Why a ballot cannot be used

ballot-too-large = “{ $name }” has { $megabytes } MB; a ballot has at most { $most } MB. Check that it is the right file.
ballot-too-many = “{ $name }” holds more than { $most } scores, the most of a ballot. Check that it is the right file.
ballot-asks-too-much = “{ $name }” asks for more than { $most } numbers of each initiative, the most of a ballot. Ask for the ballot again.
ballot-newer = “{ $name }” was made by a newer Roadbook (ballot version { $version }; this one reads { $known }). Reload the page for the newest, or ask for the ballot again.
ballot-no-scores = “{ $name }” has no column of scores. Paste a heading line, then lines with the initiative's title and one score per input.
ballot-other-plan = “{ $name }” is a ballot for “{ $found }”; open here is “{ $wanted }”. Open “{ $found }” where it is kept and import the ballot there, or have its initiatives matched by title.
ballot-other-copy = “{ $name }” is a ballot for another copy of “{ $found }” than the one open here. Open that one and import the ballot there, or have its initiatives matched by title.
ballot-empty = “{ $name }” holds no score yet: every estimate is empty. Fill some in and import it again.
ballot-nothing-fits = No score in “{ $name }” fits this plan ({ $count } read). { $first }
ballot-unknown-initiative = “{ $title }” is not in this plan; its scores are left out.
ballot-scored-twice = “{ $title }” is scored twice; the first score counts.
ballot-unknown-input = “{ $title }”: “{ $input }” is not an input of any score model; it is left out.
ballot-score-left-out = “{ $title }”: { $problem }; it is left out.
ballot-nothing-given = nothing was given
ballot-no-estimate = { $found } is no estimate; write 8, [5, 13] or [5, 8, 13]

# Why a file cannot be taken in

incoming-too-large = “{ $name }” has { $megabytes } MB; a plan may have 32 MB and a table 20 MB. Export only what you need.
incoming-unreadable = “{ $name }” could not be read. Check that it is still there and choose it again.
incoming-one-of-several = Nothing was taken because of “{ $name }”. { $problem }
incoming-not-a-ballot = “{ $name }” is not a ballot. Only ballots can be taken in several at a time: choose any other file by itself.

# A view as a picture, with the plan inside

picture-title = { $plan }: { $view }
picture-without-plan = The picture has no plan inside: it was exported without one, or whoever passed it on took it out. Ask for the file as it was exported.
picture-damaged = The picture is damaged: it is cut off, or was changed on its way. Fetch it again.
picture-rewritten = Another program has written the picture anew, in a form that the plan cannot be read from. Ask for the file as it was exported.
incoming-picture = “{ $name }” does not open as a plan. { $problem }
picture-dialog = This view as a picture
picture-with-plan = With the plan inside
picture-carries-plan = Dropped on Roadbook, the picture opens as the plan. The whole plan travels in it, also what this view does not show and what editions leave out.
picture-carries-none = Only what is seen travels in the picture.
picture-save-svg = Save as SVG
picture-save-png = Save as PNG
picture-copy = Copy picture
picture-copy-hint = Clipboards keep only what is seen: a copied picture never has the plan inside.
picture-copied = Picture copied, without the plan inside.
picture-not-drawn = The browser did not draw the picture. If the page has a policy, it must allow blob: in img-src; or save it as SVG.
