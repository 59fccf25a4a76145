# Das Brett: jetzt, als Nächstes, später

more-in-table =
    { $count ->
        [one] 1 weitere steht in der Tabelle.
       *[other] { $count } weitere stehen in der Tabelle.
    }
stage-empty = Noch nichts.
move-initiative = { $title } verschieben
move-to-stage = Nach „{ $stage }“ verschieben
moved-to-stage = { $title } liegt jetzt in „{ $stage }“: { $dates }.
does-not-fit-there = „{ $title }“ passt dort nicht: { $why }
no-such-stage = In „{ $stage }“ liegt kein Beginn der Roadmap. Verlängere zuerst in den Einstellungen die Roadmap.
