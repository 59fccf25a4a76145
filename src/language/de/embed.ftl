# The widget in a page of others: what its attributes show

view-unknown = Das Attribut view sagt „{ $text }“, und das ist weder eine Ansicht noch ein Teil einer Ansicht. Schreiben Sie strategy, evidence, priorities, roadmap, outcomes oder brief; roadmap mit week, month, quarter oder year; ranking oder ranking top=10; oder kpi: und die ID einer Kennzahl.
height-unknown = Das Attribut height sagt „{ $text }“, und das ist keine Höhe. Schreiben Sie eine Zahl in Pixeln wie 480 oder eine Länge wie 60vh.
page-kpi-missing = Diese Kennzahl ist nicht im Plan
page-kpi-missing-text = Die Seite will die Kennzahl „{ $id }“ zeigen. Suchen Sie ihre ID in der Datei des Plans, und schreiben Sie sie in das Attribut view.
page-ranking = Rangliste
page-ranking-empty = Noch hat nichts eine Bewertung.
storage-off = Diese Seite behält keine Änderungen im Browser. Exportieren Sie den Plan als Datei, um sie zu behalten.
not-saved-off = Nicht gespeichert: Die Seite behält nichts
