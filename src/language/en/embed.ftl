# The widget in a page of others: what its attributes show

view-unknown = The attribute view says “{ $text }”, which names no screen and no piece of one. Write strategy, evidence, priorities, roadmap, outcomes or brief; roadmap, with week, month, quarter or year, with by team, goal, status, owner or none, or with now-next-later; ranking, or ranking top=10; or kpi: and the id of a KPI.
height-unknown = The attribute height says “{ $text }”, which is no height. Write a number of pixels such as 480, or a length such as 60vh.
page-kpi-missing = This KPI is not in the plan
page-kpi-missing-text = The page asks for the KPI “{ $id }”. Look its id up in the plan’s file and write it into the attribute view.
page-ranking = Ranking
page-ranking-empty = Nothing is scored yet.
storage-off = This page keeps no changes in the browser. Export the plan as a file to keep them.
not-saved-off = Not saved: the page keeps nothing

# Plans that a page carries in itself

page-team = Team
page-nothing-there = Nothing on this page has the id “{ $id }”, which the attribute for names. Write the id of a table or of a code block there.
page-not-understood =
    { $count ->
        [one] One cell or row of the page’s table was not understood and is left out.
       *[other] { $count } cells or rows of the page’s table were not understood and are left out.
    }

# Plans in addresses

action-copy-link = Copy share link
link-name = the plan in the link
link-ballot-name = the ballot in the link
link-copied-anywhere = Link copied: { $length } characters, which get through everywhere. The plan is in the link itself; whoever has it has the plan.
link-copied-most-tools = Link copied: { $length } characters, which most chats and mail programs let through. The plan is in the link itself; whoever has it has the plan.
link-copied-browsers-only = Link copied: { $length } characters, which many chats and mail programs cut off. Send the plan as a file instead, or try the link first.
ballot-link-copied-anywhere = Link copied: { $length } characters, which get through everywhere. The ballot is in the link itself.
ballot-link-copied-most-tools = Link copied: { $length } characters, which most chats and mail programs let through. The ballot is in the link itself.
ballot-link-copied-browsers-only = Link copied: { $length } characters, which many chats and mail programs cut off. Send the ballot as a file instead, or try the link first.
link-too-long = That is too much for a link. Save it as a file and send that.
link-broken = What is in this link cannot be read: letters of it are missing or changed. Ask for the link again, or for a file.
link-newer = This link was made by a newer Roadbook. Open it where it was made, or ask for a file.

# What stops the widget, and what to add

plan-stopped-by-policy = The plan at “{ $address }” could not be fetched: this page’s content-security policy forbids it. Add { $origin } to connect-src in the header Content-Security-Policy.
plan-stopped-by-origin = The plan at “{ $address }” could not be fetched from another site. Its server must send the header Access-Control-Allow-Origin: { $origin }. Or put the plan on this site.
action-diagnose = Check this page …
diagnosis-title = What this page lets Roadbook do
diagnosis-wait = Looking …
diagnosis-fine = Fine
diagnosis-stopped = Stopped
diagnosis-program = Roadbook { $version } runs from { $address }.
diagnosis-program-inside = Roadbook { $version } runs from inside this page.
diagnosis-storage-works = Changes can be kept in this browser.
diagnosis-storage-sandboxed = The frame around this page blocks storage, so changes last only until it is closed. Add allow-same-origin to the sandbox attribute of its iframe, if that page trusts this one.
diagnosis-storage-blocked = The browser blocks storage for this page, so changes last only until it is closed. Allow this site to keep data in the browser’s settings.
diagnosis-worker-works = Planning and forecasts run beside the page.
diagnosis-no-worker = No worker may start, so planning and forecasts run in the page itself, more coarsely. Add worker-src 'self' blob: to the header Content-Security-Policy.
diagnosis-not-secure = This page came over plain HTTP, where browsers allow no clipboard. Serve it over HTTPS.
diagnosis-secure = Texts can be copied to the clipboard.
diagnosis-policy = The page’s policy stopped { $blocked }. To allow it, add { $wanted } to { $directive } in the header Content-Security-Policy.
diagnosis-no-reports = The page’s policy has stopped nothing.

# A page that keeps the plan of the frame in it

kept-by-host = The page around this frame keeps the plan.
saved-by-host-at = Saved in the page at { $time }
not-saved-host-silent = Not saved: the page does not answer
not-saved-host-refused = Not saved: the page did not keep it
storage-host-silent = The page around this frame does not answer, so it has not kept the newest changes. Export the plan from the menu to keep them.
storage-host-refused = The page around this frame did not keep the newest changes. The next change is tried again; export the plan from the menu to be safe.
storage-host-refused-because = The page around this frame did not keep the newest changes. It said: “{ $reason }”. The next change is tried again; export the plan from the menu to be safe.
host-hands-over-nothing = The page around this frame did not hand over its plan. Reload the page.
host-hands-over-nothing-because = The page around this frame could not hand over its plan: { $reason }

# One file with everything inside

action-export-picture = Export picture (SVG, PNG) …
action-export-page = Export as one file (HTML)
file-dates = Dates
storage-not-in-file = The plan is in this file, and what was changed since it was saved is not. Choose “Export as one file (HTML)” in the menu.
not-saved-in-file = Not saved: save the file
page-script-missing = Roadbook’s own script could not be read. Put roadbook.js beside roadbook.mjs and try again, or export the plan as a file.
