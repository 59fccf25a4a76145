# Diagramme: wie sie heißen und wie man sie liest

show-as-table = Als Tabelle zeigen
chart-points =
    { $count ->
        [one] 1 Punkt, mit den Pfeiltasten zu lesen
       *[other] { $count } Punkte, mit den Pfeiltasten zu lesen
    }
initiative = Initiative
rank = Rang
today = Heute
rank-chances-title = Wie wahrscheinlich jeder Rang ist
rank-chances-text = { $title } steht in { $share } % der Ziehungen an erster Stelle. Jede Zeile summiert sich über alle Ränge; je dunkler, desto wahrscheinlicher.
rank-chance = { $share } % für Rang { $rank }
held-title = Vorhergesagt und gemessen
held-text = { $within } von { $count } abgeschlossenen Vorhersagen lagen in ihrer Spanne. Der Strich über einem Balken ist die vorhergesagte Spanne.
held-value = Gemessen, als Anteil des Vorhergesagten
held-predicted = vorhergesagt
held-row = { $title } · { $kpi }
held-point = { $share } %: { $measured } gemessen, { $predicted } vorhergesagt
burn-up-title = Erreichter Wert
burn-up-text = { $done } % des Werts sind erreicht, { $due } % waren bis heute fällig; das Letzte ist am { $last } fällig.
burn-up-planned = Nach der Roadmap
burn-up-done = Erledigt
burn-up-point = { $share } % mit { $title }
burn-up-today = { $share } % bisher
part-more = { $rest }; { $next }
value-with-unit = Wert ({ $unit })
chart-when = Wann
chart-series = Reihe
value-is-signal = { $value } (Signal)
chart-throughout = Durchgehend
chart-point = { $name }: { $value }
chart-point-of = { $series }, { $name }: { $value }
chart-point-both = { $name }: { $x }; { $y }
milestone-on = Meilenstein { $name }: { $day }
days-over = { $days } Tage zu viel
load-of-teams = Auslastung der Teams
load-never-over = { $team }, nie überbucht
load-over-times =
    { $times ->
        [one] { $team }, einmal überbucht
       *[other] { $team }, { $times }-mal überbucht
    }
accepted-place-of = Wo die angenommene Roadmap { $bar } hat
bar-running = in Arbeit
bar-from-to = { $bar }: { $from } bis { $to }, { $state }
bar-deadline-kept = Frist eingehalten
bar-deadline-missed = Frist verfehlt
bar-wanted-kept = der gewünschte Tag wird eingehalten
bar-wanted-missed = der gewünschte Tag wird verfehlt und kostet
milestones = Meilensteine
load = Auslastung
table-item = Eintrag
table-lane = Bahn
table-start = Beginn
table-end = Ende
table-state = Stand
table-note = Anmerkung
over-booked-from =
    { $periods ->
        [one] in 1 Zeitraum ab { $from } überbucht, um bis zu { $most } Personentage
       *[other] in { $periods } Zeiträumen ab { $from } überbucht, um bis zu { $most } Personentage
    }
over-booked-for =
    { $periods ->
        [one] in 1 Zeitraum überbucht, um bis zu { $most } Personentage
       *[other] in { $periods } Zeiträumen überbucht, um bis zu { $most } Personentage
    }
bars-in-table = { NUMBER($count) } weitere stehen in der Tabelle der Roadmap
