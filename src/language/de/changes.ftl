# Was sich zwischen zwei Plänen geändert hat

action-changes = Was sich geändert hat seit …
changes-compare = Verglichen mit
changes-opened = Dem Plan, wie er geöffnet wurde
changes-file = Einer anderen Plandatei, etwa der vom letzten Treffen
changes-count =
    { $count ->
        [one] 1 Eintrag oder eine Einstellung ist anders.
       *[other] { $count } Einträge oder Einstellungen sind anders.
    }
changes-plan = Der Plan
changes-added = Neu
changes-removed = Entfallen
changes-copy = Als Text kopieren
changes-no-plan = Das ist keine Plandatei. Wählen Sie eine Datei, deren Name auf .plan.json endet.
change-placed = eingeplant ab { $day }
change-taken-off = von der Roadmap genommen
change-moved = von { $from } nach { $to } verschoben
change-pinned = angeheftet
change-unpinned = nicht mehr angeheftet
change-rewritten = { $field } neu geschrieben
change-order = { $field }: in anderer Reihenfolge
change-list-added = { $field }: { $items } hinzugefügt
change-list-removed = { $field }: { $items } entfernt
change-yes = ja
change-no = nein

input-reach = Reichweite
input-impact = Wirkung
input-confidence = Vertrauen
input-effort = Aufwand
nothing-differs = Nichts ist anders.
