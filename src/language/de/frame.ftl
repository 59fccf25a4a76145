# Der Rahmen: wo der Plan liegt, Downloads, was beiseitegelegt wurde

no-changes = Keine Änderungen
saving = Wird gespeichert …
saved-here = Hier gespeichert
saved-here-at = Hier gespeichert um { $time }
kept-in-this-browser = Der Plan liegt nur in diesem Browser. Exportieren Sie ihn als Datei, damit er sicher ist.
not-saved = Nicht gespeichert
not-saved-blocked = Nicht gespeichert: Speicher ist gesperrt
not-saved-full = Nicht gespeichert: Speicher ist voll
read-only = Nur lesen
plan-cannot-be-changed = Dieser Plan kann hier nicht geändert werden.
download-saved = Als { $name } in Ihren Downloads gespeichert.
download-refused = Der Browser hat den Download nicht zugelassen. Kopieren Sie stattdessen den Text: Im Menü steht „Plan kopieren“.
download-uncertain = Die Sandbox um diesen Frame hat { $name } vielleicht aufgehalten. Steht die Datei nicht in Ihren Downloads, kopieren Sie stattdessen den Text: Im Menü steht „Plan kopieren“.
copied = Kopiert.
copying-refused = Der Browser hat das Kopieren nicht zugelassen. Exportieren Sie den Plan stattdessen als Datei.
texts-kept-apart =
    { $count ->
        [one] Ein anderer gespeicherter Text dieses Plans ließ sich hier nicht öffnen oder wurde von jemand anderem oder in einem anderen Tab gespeichert. Er wird unverändert aufbewahrt.
       *[other] { $count } andere gespeicherte Texte dieses Plans ließen sich hier nicht öffnen oder wurden von jemand anderem oder in einem anderen Tab gespeichert. Sie werden unverändert aufbewahrt.
    }
dismiss = Schließen
download-text = Text { $number } herunterladen

# Die Sprache des Widgets

language-choice = Sprache
language-of-the-page = Wie die Seite
language-choice-hint = Für alle Pläne in diesem Browser; am Plan ändert sich nichts.

# Wenn das Widget anhalten musste

rescue-title = Roadbook funktioniert nicht mehr
rescue-with-plan = Das ist ein Fehler in Roadbook, nicht in Ihrem Plan. Hier ist Ihr Plan, wie er zuletzt gespeichert wurde: Kopieren Sie ihn oder laden Sie ihn herunter, und starten Sie dann neu.
rescue-without-plan = Das ist ein Fehler in Roadbook. Seit dem Öffnen der Seite wurde nichts geändert: Starten Sie neu.
rescue-text = Ihr Plan als Text
rescue-copy = Meinen Plan kopieren
rescue-copied = Kopiert
rescue-download = Meinen Plan herunterladen
rescue-again = Neu starten
rescue-report = Bericht
rescue-copy-report = Bericht kopieren
rescue-report-note = Der Bericht nennt die Version, den Browser und wo Roadbook stehen blieb. Von Ihrem Plan steht nichts darin.
