# Was man von überall tun kann: Menü, Palette, Tasten; und was daraus wird

action-find = Suchen oder tun …
action-undo = Rückgängig
action-redo = Wiederholen
undone = Rückgängig gemacht: { $step }
done-again = Wiederholt: { $step }
action-history = Verlauf …
action-capture = Erkenntnis festhalten …
action-plan-roadmap = Roadmap planen
action-accept-roadmap = Vorgeschlagene Roadmap annehmen
action-discard-roadmap = Vorgeschlagene Roadmap verwerfen
action-import = Importieren …
action-export-plan = Plan exportieren (JSON)
action-copy-plan = Plan kopieren (JSON)
action-print = Diese Ansicht drucken
action-new-plan = Neuer Plan
action-open-sample = Beispielplan öffnen
action-settings = Einstellungen …
action-help = Tasten und Hilfe
action-with-step = { $action }: { $step }

add-initiative = Initiative hinzufügen …
add-goal = Ziel hinzufügen …
add-kpi = Kennzahl hinzufügen …
add-need = Bedürfnis hinzufügen …
add-problem = Problem hinzufügen …
add-requirement = Anforderung hinzufügen …
add-segment = Segment hinzufügen …
add-competitor = Wettbewerber hinzufügen …
add-differentiator = Unterscheidungsmerkmal hinzufügen …
add-team = Team hinzufügen …
add-decision = Entscheidung hinzufügen …

group-go = Gehe zu
group-edit = Bearbeiten
group-add = Hinzufügen
group-roadmap = Roadmap
group-plan = Plan
group-roadbook = Roadbook

why-not-undo = Es wurde noch nichts geändert
why-not-redo = Es wurde nichts rückgängig gemacht
why-not-here = Sie sind hier
why-not-read-only = Der Plan ist nur zum Lesen da
why-not-plannable = Eine Roadmap braucht Initiativen und ein Team: erst hinzufügen
why-not-proposed = Es ist keine Roadmap vorgeschlagen: erst planen

plan-title = Titel des Plans
untitled-plan = Plan ohne Titel
plan-menu = Planmenü
plan-is-open = „{ $title }“ ist geöffnet.
printing-refused = Die Seite erlaubt das Drucken von hier aus nicht. Nutzen Sie das Drucken des Browsers.
undo-short = Rückgängig
open-short = Öffnen

palette-prompt = Eintrag oder Aktion suchen
palette-list = Was passt
palette-none = Nichts passt. Versuchen Sie es mit weniger Buchstaben.
palette-found =
    { $count ->
        [one] 1 gefunden
       *[other] { $count } gefunden
    }

help-palette = Alles, was Roadbook kann, steht in der Palette: Drücken Sie die erste Taste unten und tippen Sie ein paar Buchstaben von dem, was Sie tun möchten oder suchen.
help-focus = Wo der Fokus ist
help-tab = Zum nächsten Bedienelement; mit Umschalt zum vorigen
help-arrows = In Reitern, Menüs, Listen, Tabellen und der Zeitleiste
help-enter = Öffnen, oder Getipptes behalten
help-f2 = Den Text oder die Zelle mit dem Fokus bearbeiten
help-escape = Getipptes zurücknehmen; Offenes schließen
help-letters = Tasten ohne Strg oder ⌘ haben eine Wirkung
help-letters-note = Sie wirken nur in Roadbook und nie beim Tippen. Schalten Sie sie ab, wenn Sie diktieren oder Ihre eigene Software sie nutzt.

capture-question = Was haben Sie gelernt?
capture-hint = „data:“ oder „market:“ davor sagt, woher es kommt; #Wort und @Segment/Bedürfnis am Ende sagen, worum und um wen es geht.
capture-keep = Behalten
capture-need = Bedürfnis: { $need }
capture-kept = Festgehalten.
capture-kept-in-inbox = Im Eingang festgehalten.
add-title = Titel
add-hint = Die Eingabetaste fügt es hinzu; alles Weitere kann später folgen.
add-short = Hinzufügen
record-added = „{ $title }“ hinzugefügt.

history = Verlauf
history-close = Verlauf schließen
history-hint = Wählen Sie einen Schritt, um den Plan zu sehen, wie er war. Es ändert sich nichts, bis Sie dorthin zurückgehen.
history-opened = Wie er geöffnet wurde
history-cut = Frühere Schritte sind nicht mehr da
history-now = Jetzt
history-taken-back = zurückgenommen
look-back-at = Der Plan, wie er um { $time } war, nach „{ $step }“. Hier kann er nicht geändert werden.
look-back-opened = Der Plan, wie er geöffnet wurde. Hier kann er nicht geändert werden.
look-back-go = Hierher zurückgehen
look-back-now = Zurück zu jetzt
looking-back = Das ist der Plan, wie er war. Gehen Sie dorthin zurück oder kehren Sie zu jetzt zurück, um etwas zu ändern.
