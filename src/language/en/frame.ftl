# The frame: where the plan is kept, downloads, what was kept apart

no-changes = No changes
saving = Saving …
saved-here = Saved here
saved-here-at = Saved here at { $time }
kept-in-this-browser = The plan is kept in this browser only. Export it as a file to be safe.
not-saved = Not saved
not-saved-blocked = Not saved: storage is blocked
not-saved-full = Not saved: storage is full
read-only = Read-only
plan-cannot-be-changed = This plan cannot be changed here.
download-saved = Saved as { $name } in your downloads.
download-refused = The browser did not allow the download. Copy the text instead: the menu has “Copy plan”.
download-uncertain = The sandbox around this frame may have stopped { $name }. If it is not in your downloads, copy the text instead: the menu has “Copy plan”.
copied = Copied.
copying-refused = The browser did not allow copying. Export the plan as a file instead.
texts-kept-apart =
    { $count ->
        [one] Another saved text of this plan could not be opened here, or was saved by somebody else or in another tab. It is kept apart, unchanged.
       *[other] { $count } other saved texts of this plan could not be opened here, or were saved by somebody else or in another tab. They are kept apart, unchanged.
    }
dismiss = Dismiss
download-text = Download text { $number }

# The language of the widget

language-choice = Language
language-of-the-page = As the page
language-choice-hint = For every plan in this browser; nothing of the plan changes.

# When the widget had to stop

rescue-title = Roadbook stopped working
rescue-with-plan = This is a fault in Roadbook, not in your plan. Here is your plan as it was last saved: copy or download it, then start again.
rescue-without-plan = This is a fault in Roadbook. Nothing was changed since the page was opened: start again.
rescue-text = Your plan as text
rescue-copy = Copy my plan
rescue-copied = Copied
rescue-download = Download my plan
rescue-again = Start again
rescue-report = Report
rescue-copy-report = Copy a report
rescue-report-note = The report names the version, the browser and where Roadbook stopped. It holds nothing of your plan.
