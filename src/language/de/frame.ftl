# Der Rahmen: wo der Plan liegt, Downloads, was beiseitegelegt wurde

no-changes = Keine Änderungen
saving = Wird gespeichert …
saved-here-at = Hier gespeichert um { $time }
kept-in-this-browser = Der Plan liegt nur in diesem Browser. Exportieren Sie ihn als Datei, damit er sicher ist.
not-saved = Nicht gespeichert
not-saved-blocked = Nicht gespeichert: Speicher ist gesperrt
not-saved-full = Nicht gespeichert: Speicher ist voll
read-only = Nur lesen
plan-cannot-be-changed = Dieser Plan kann hier nicht geändert werden.
download-saved = Als { $name } in Ihren Downloads gespeichert.
download-refused = Der Browser hat den Download nicht zugelassen. Kopieren Sie stattdessen den Text: Im Menü steht „Plan kopieren“.
copied = Kopiert.
copying-refused = Der Browser hat das Kopieren nicht zugelassen. Exportieren Sie den Plan stattdessen als Datei.
texts-kept-apart =
    { $count ->
        [one] Ein anderer gespeicherter Text dieses Plans ließ sich hier nicht öffnen oder kam aus einem anderen Tab. Er wird unverändert aufbewahrt.
       *[other] { $count } andere gespeicherte Texte dieses Plans ließen sich hier nicht öffnen oder kamen aus einem anderen Tab. Sie werden unverändert aufbewahrt.
    }
dismiss = Schließen
download-text = Text { $number } herunterladen
