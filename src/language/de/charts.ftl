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
