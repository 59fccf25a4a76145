# Pläne als Dateien für andere Werkzeuge

export-as-plan = Plandatei (JSON)
export-as-table = Eine Tabelle (CSV)
export-as-ranking = Rangliste (CSV)
export-as-brief = Bericht (Markdown)
export-as-page = Seite zum Lesen und Drucken (HTML)
export-as-markdown = Ganzer Plan (Markdown)
export-as-mermaid-gantt = Roadmap für mermaid (Gantt-Diagramm)
export-as-mermaid-timeline = Roadmap für mermaid (Zeitleiste)
export-as-calendar = Meilensteine und Starts (iCalendar)
export-as-jira = Initiativen für Jira (CSV)
export-as-linear = Initiativen für Linear (CSV)
launch-of = Start: { $title }
title-in-period = { $title } ({ $period })
export-dialog = Exportieren
action-export = Exportieren …
export-format = Als
export-table = Tabelle
export-part = Abschnitt
export-for = Für wen
export-for-all = Alles im Plan
export-leaks = Diese Ausgabe verbirgt etwas, das der Text dennoch sagt. Sie wird nicht exportiert:
export-edition-gone = Die hier gewählte Ausgabe wurde inzwischen entfernt; darum geht nichts hinaus. Wählen Sie neu, für wen es ist.
export-text = Text
export-text-cut = Die ersten { NUMBER($lines) } Zeilen; kopiert und heruntergeladen wird alles.
export-copy = Text kopieren
export-download = { $name } herunterladen
export-told-plan = Alles im Plan, um es hier wieder zu öffnen. Nichts geht verloren.
export-told-table = Jedes Feld jedes Eintrags, Einträge mit ihren Titeln. Wieder eingelesen, werden Zeilen an ihrer ID erkannt und nichts verdoppelt.
export-told-ranking = Ränge, Eingaben und Bewertungen. Wieder eingelesen, kommen Titel, Schlüssel, Verantwortliche und Eingaben zurück; Bewertungen werden neu berechnet.
export-told-brief = Überschriften, Sätze und Listen für eine Wikiseite. Zurück geht es nicht.
export-told-page = Bericht, Roadmap und Rangliste auf einer Seite ohne Skripte, für Papier gesetzt: öffnen und drucken, auch als PDF. Zurück geht es nicht.
export-told-markdown = Überschriften und Tabellen, wie GitHub, MkDocs und Confluence sie lesen. Zurück geht es nicht.
export-told-mermaid = Text, den mermaid zeichnet, in einer Seite oder einer README. Er hat Titel und Daten; Kapazität, Verknüpfungen und Gründe bleiben weg.
export-told-calendar = Ganze Tage für jeden Kalender. Dort wieder eingelesen, werden sie verschoben und nicht verdoppelt.
export-told-jira = Die Spalten von Jiras eigenem Import. Aufwand wird zur Schätzung in Arbeitszeit; Bewertungen, Ziele und Belege bleiben hier.
export-told-linear = Die Spalten von Linears eigenem Import. Aufwand wird in ganzen Personenwochen angegeben, aufgerundet; Bewertungen, Ziele und Belege bleiben hier.

# Für wen eine Datei oder ein Link ist

send-told-page = Roadbook und der Plan in einer Seite, die sich mit einem Doppelklick öffnet.
send-told-link = Der Plan steckt im Link selbst. Der Link führt auf diese Seite: Wer ihn öffnet, sieht auch, was sie zeigt.
