# Warum von einer Tabelle nichts verwendet werden konnte

table-empty = „{ $name }“ ist leer. Exportieren Sie die Datei noch einmal, und prüfen Sie, ob die Tabelle Zeilen hat.
table-too-large = „{ $name }“ hat { $megabytes } MB; ein Import darf 20 MB haben. Lassen Sie Spalten wie Kommentare und Anhänge weg, oder teilen Sie die Datei.
table-is-a-spreadsheet = „{ $name }“ ist eine Arbeitsmappe (etwa .xlsx) oder ein Zip-Archiv, keine Tabelle als Text. Öffnen Sie die Datei dort, woher sie kommt, und speichern oder exportieren Sie sie als CSV (UTF-8).
table-is-an-old-workbook = „{ $name }“ ist eine alte Excel-Arbeitsmappe, keine Tabelle als Text. Öffnen Sie die Datei dort, woher sie kommt, und speichern oder exportieren Sie sie als CSV (UTF-8).
table-is-a-pdf = „{ $name }“ ist ein PDF, keine Tabelle als Text. Öffnen Sie die Datei dort, woher sie kommt, und speichern oder exportieren Sie sie als CSV (UTF-8).
table-is-a-picture = „{ $name }“ ist ein Bild, keine Tabelle als Text. Öffnen Sie die Datei dort, woher sie kommt, und speichern oder exportieren Sie sie als CSV (UTF-8).
table-is-compressed = „{ $name }“ ist eine komprimierte Datei, keine Tabelle als Text. Öffnen Sie die Datei dort, woher sie kommt, und speichern oder exportieren Sie sie als CSV (UTF-8).
table-is-a-database = „{ $name }“ ist eine Datenbank, keine Tabelle als Text. Öffnen Sie die Datei dort, woher sie kommt, und speichern oder exportieren Sie sie als CSV (UTF-8).
table-is-binary = „{ $name }“ ist eine Binärdatei, keine Tabelle als Text. Öffnen Sie die Datei dort, woher sie kommt, und speichern oder exportieren Sie sie als CSV (UTF-8).
table-is-a-web-page = „{ $name }“ ist eine Webseite, keine Tabelle; oft ist das eine versehentlich gespeicherte Anmeldeseite. Melden Sie sich an, exportieren Sie noch einmal, und wählen Sie CSV.
table-is-json = „{ $name }“ ist JSON, keine Tabelle. Ist es ein Plan, öffnen Sie es als Plan; sonst exportieren Sie es als CSV.
table-too-many-columns = „{ $name }“ hat in Zeile { $line } mehr als 500 Spalten. Exportieren Sie nur die Spalten, die Sie brauchen.
table-too-many-rows = „{ $name }“ hat mehr als 50.000 Zeilen. Filtern Sie vor dem Export, oder teilen Sie die Datei in mehrere.
table-unclosed-quote = „{ $name }“ öffnet in Zeile { $line } ein Anführungszeichen und schließt es nie; so lässt sich keine Zeile von der nächsten unterscheiden. Vielleicht ist die Datei abgeschnitten: Exportieren Sie sie noch einmal.
table-no-title-column = „{ $name }“ hat keine Spalte für den Titel (gefunden: { $found }). Nennen Sie eine Spalte „Title“, „Feature“ oder „Summary“, oder wählen Sie sie aus.
table-no-text-column = „{ $name }“ hat keine Spalte für das Gesagte (gefunden: { $found }). Nennen Sie eine Spalte „Text“ oder „Feedback“, oder wählen Sie sie aus.
table-no-figure-column = „{ $name }“ hat keine Spalte mit Tagen und einer mit Zahlen daneben (gefunden: { $found }). Nennen Sie sie „Date“ und „Value“, oder wählen Sie sie aus.
table-no-rows = „{ $name }“ hat in Zeile { $line } eine Kopfzeile, aber darunter keine Zeile mit einem Titel. Prüfen Sie den Filter des Exports.

# Was an einer Tabelle auffiel

read-as-windows-1252 = Die Datei ist nicht in UTF-8; sie wurde als Windows-1252 gelesen. Prüfen Sie, ob Umlaute und Akzente stimmen.
broken-utf16 = Die Datei enthält Zeichen, die kein gültiges UTF-16 sind; jedes wird als � gezeigt.
lines-above-header = { NUMBER($count) } Zeile(n) über der Kopfzeile wurden ausgelassen; die Kopfzeile ist Zeile { $line }.
table-cut-off = Zeile { $line } öffnet ein Anführungszeichen, das nie geschlossen wird: Diese Zeile und die { NUMBER($swallowed) } Zeile(n) danach wurden ausgelassen. Vielleicht ist die Datei abgeschnitten.
sizes-read = Größen wurden als Personenmonate gelesen: XS 0,25, S 0,5, M 1, L 2, XL 4, XXL 8 (als Punkte für die Aufgabengröße: 1, 2, 3, 5, 8, 13).
working-time-read = Arbeitszeit wurde in Personenmonate umgerechnet: 8 Stunden am Tag, 5 Tage in der Woche, 52 Wochen im Jahr.
story-points-as-job-size = Story Points wurden als Aufgabengröße gelesen, durch die WSJF teilt.
confidence-out-of-ten = „{ $header }“ wurde als Skala bis 10 gelesen, aus 8 wurden also 80 %.
dates-day-first = Datumsangaben wie 03/04/2027 wurden mit dem Tag zuerst gelesen.
dates-month-first = Datumsangaben wie 03/04/2027 wurden mit dem Monat zuerst gelesen.

# Warum eine Zeile nicht importiert wird, am Ende eines Satzes

row-without-title = sie hat keinen Titel
row-is-sub-task = sie ist eine Unteraufgabe; die übergeordnete wird importiert
row-repeated = eine Zeile darüber hat denselben Schlüssel oder Titel
row-without-text = sie sagt nichts
row-without-day = sie hat kein Datum
row-without-figure = sie hat keine Zahl
row-is-archived = sie ist dort, woher sie kommt, archiviert oder geschlossen
row-is-a-duplicate = sie ist ein Duplikat einer anderen

# Was mit einer Zelle geschah

cell-cut-off-in-file = eine Zelle mit mehr als 100.000 Zeichen wurde dort abgeschnitten
surplus-cells = { NUMBER($count) } Zelle(n) mehr als die Kopfzeile
surplus-read-as-labels = als Schlagwörter gelesen und die Zellen danach zurückgerückt
surplus-left-out = ausgelassen; prüfen Sie die Anführungszeichen dieser Zeile
cell-not-a-number = leer gelassen: keine Zahl; schreiben Sie 8 oder eine Spanne wie 5..13
cell-left-empty = leer gelassen: { $problem }
cell-must-be-more-than = leer gelassen: { $input } muss größer als { $low } sein
cell-must-be-at-least = leer gelassen: { $input } muss mindestens { $low } sein
cell-must-be-a-share = leer gelassen: { $input } muss zwischen 0 und 100 % liegen
cell-must-be-between = leer gelassen: { $input } muss zwischen { $low } und { $high } liegen
cost-middle-taken = die Mitte wurde genommen: Kosten haben keine Spanne
cell-not-yes-or-no = leer gelassen: schreiben Sie yes oder no
cell-cut-off-after = nach { $most } Zeichen abgeschnitten
cell-not-a-date = leer gelassen: kein Datum; schreiben Sie es als 2027-02-15
cell-unknown-status = unverändert gelassen: das Wort ist nicht bekannt
cell-unknown-word = leer gelassen: keines der Wörter, die diese Spalte haben kann
cell-unsafe-link = weggelassen: Ein Link beginnt mit https://, http:// oder mailto:
cell-no-such-record = weggelassen: Der Plan hat nichts mit diesem Namen
cell-not-readable = bleibt, wie es ist: Es ist dort nicht lesbar
cell-after-deadline = leer gelassen: liegt nach der Frist
cell-no-such-team = ausgelassen: Der Plan hat kein Team dieses Namens
cell-new-team = als neues Team hinzugefügt
link-no-such-row = Verknüpfung ausgelassen: Keine andere Zeile der Datei hat diesen Schlüssel
link-to-own-row = Verknüpfung ausgelassen: Sie zeigt auf die eigene Zeile
link-closes-loop = Verknüpfung ausgelassen: Sie würde einen Kreis schließen
link-to-unknown = Verknüpfung ausgelassen: Weder die Datei noch der Plan enthält das Ziel

# Was eine Spalte einer Tabelle bedeutet

column-title = Titel
column-key = Schlüssel
column-summary = Zusammenfassung
column-status = Status
column-status-category = Statuskategorie
column-resolution = Lösung
column-owner = Verantwortlich
column-tags = Schlagwörter
column-team = Team
column-issue-type = Vorgangstyp
column-earliest-start = Frühester Start
column-deadline = Frist
column-launched-on = Gestartet am
column-depends-on = Hängt ab von
column-blocks = Blockiert
column-cost = Kosten
column-must = Muss
column-estimate-in-seconds = Schätzung in Sekunden
column-story-points = Story Points
column-reach = Reichweite
column-impact = Wirkung
column-confidence = Vertrauen
column-effort = Aufwand
column-ice-impact = ICE-Wirkung
column-ice-confidence = ICE-Vertrauen
column-ice-ease = ICE-Leichtigkeit
column-user-business-value = Nutzer- und Geschäftswert
column-time-criticality = Zeitkritikalität
column-risk-reduction = Risikominderung
column-job-size = Aufgabengröße
column-cost-of-delay = Verzögerungskosten
column-duration = Dauer
column-value = Wert
column-id = Roadbook-Kennung
column-said = Was gesagt wurde
column-votes = Stimmen
column-parent = Teil von
column-archived = Archiviert
column-duplicate-of = Duplikat von
column-supports = Stützt Initiativen
column-measured = Messwert

# Was eine Tabelle ist und was aus ihren Zeilen wird

kind-scoring-sheet = ein Bewertungsblatt
kind-feedback = eine Tabelle mit Äußerungen
kind-measurements = Zahlen nach Datum
kind-lines = Textzeilen
kind-table = eine Tabelle
target-initiatives = Initiativen
target-insights = Erkenntnisse
target-measurements = Messungen einer KPI
work-in-months = Personenmonate
work-in-weeks = Personenwochen
work-in-days = Personentage
work-in-hours = Stunden
work-in-seconds = Sekunden
work-in-points = Punkte (eine Aufgabengröße)
column-labels = Labels

# Der Importdialog

import-title = Importieren
import-ballots-title = Stimmzettel hinzufügen
import-plan-as-it-was = Der geöffnete Plan ist unverändert.
import-another-file = Andere Datei wählen
import-what-ballots = Stimmzettel (.ballot.json), gern mehrere auf einmal, oder die Bewertungen einer Person als Tabelle (CSV) mit Kopfzeile. Wählen Sie die Dateien, oder legen Sie sie hier ab.
import-what-any = Ein Plan (.plan.json oder ein Bild mit dem Plan darin), ein Export aus Jira, Linear, Trello, Asana, Aha!, Fider und Ähnlichem, ein Bewertungsblatt, Feedback, Zahlen einer KPI oder eine beliebige Tabelle (CSV, TSV, JSON, HTML) oder Stimmzettel (.ballot.json), auch mehrere auf einmal. Wählen Sie Dateien, oder legen Sie sie hier ab.
import-files = Dateien
import-pasted-text = Der eingefügte Text
import-paste-scores = Oder fügen Sie die Bewertungen einer Person oder Links zu Stimmzetteln ein
import-paste-any = Oder fügen Sie eine Tabelle, Textzeilen, einen Plan, einen Stimmzettel oder Links dazu ein
import-look-at-text = Text ansehen
import-untitled-plan = Plan ohne Titel
import-plan-contents = Initiativen: { $initiatives }, Erkenntnisse: { $insights }, Bedürfnisse: { $needs }, Ziele: { $goals }, KPIs: { $kpis }, Teams: { $teams }.
import-takes-the-place = Er tritt hier an die Stelle von „{ $title }“. Rückgängig machen holt diesen zurück.
import-open-this-plan = Diesen Plan öffnen
import-opened = „{ $title }“ geöffnet.
import-first-rows = Die ersten Zeilen, wie sie importiert werden
import-one-persons-ballot = Es ist der Stimmzettel einer Person
import-initiatives =
    { $count ->
        [one] { $count } Initiative importieren
       *[other] { $count } Initiativen importieren
    }
import-insights =
    { $count ->
        [one] { $count } Erkenntnis importieren
       *[other] { $count } Erkenntnisse importieren
    }
import-measurements =
    { $count ->
        [one] { $count } Messung importieren
       *[other] { $count } Messungen importieren
    }
import-file-of = Datei { $place } von { $count }: { $name }
import-skip-file = Diese Datei überspringen
import-reading = Die Datei wird gelesen
import-taking = Wird importiert
import-plan-changed = Der Plan hat sich geändert, während die Tabelle übernommen wurde; darum wurde nichts übernommen. Sehen Sie die Tabelle noch einmal an, und importieren Sie sie erneut.
import-stop-reading = Abbrechen
import-copy-report = Protokoll kopieren
import-rows-become = Aus ihren Zeilen werden
import-effort-in = Aufwand zählt in
import-date-order = Daten wie 03/04/2027
import-day-first = Tag zuerst: 3. April
import-month-first = Monat zuerst: 4. März
import-sizes-in-months = Wofür Größen stehen, in Personenmonaten
import-sizes-in-points = Wofür Größen stehen, in Punkten
import-columns-caption = Spalten der Datei und wofür sie verwendet werden
import-words-caption = Wörter der Datei und was sie bedeuten
import-head-column = Spalte
import-head-used-as = Verwendet als
import-head-word = Wort
import-head-rows = Zeilen
import-head-taken-for = Bedeutet
import-use-of = Verwendung von „{ $header }“
import-meaning-of = Bedeutung von „{ $word }“
import-nameless-column = Spalte { $place }
import-show-left-out =
    { $count ->
        [one] { $count } ausgelassene Spalte zeigen
       *[other] { $count } ausgelassene Spalten zeigen
    }
import-word-says-nothing = Nichts
import-word-is-a-tag = Ein Schlagwort
import-words-read = Was Wörter für Status und Priorität bedeuten ({ NUMBER($count) })
import-which-kpi = Die KPI, die gemessen wurde
import-choose-kpi = KPI auswählen …
import-no-kpi-yet = Der Plan hat noch keine KPI. Legen Sie eine auf der Ansicht „Ergebnisse“ an, und importieren Sie dieselbe Datei noch einmal.
records-read = Roadbooks eigene Tabelle von Einträgen der Art „{ $table }“: { NUMBER($added) } neu, { NUMBER($updated) } geändert, { NUMBER($unchanged) } unverändert.
records-take = Änderungen übernehmen
import-summary-initiatives = Gelesen als { $kind }: { NUMBER($new) } neue Initiativen, { NUMBER($updated) } aktualisiert, { NUMBER($unchanged) } unverändert, { NUMBER($left_out) } Zeilen ausgelassen.
import-summary-insights = Gelesen als { $kind }: { NUMBER($new) } neue Erkenntnisse, { NUMBER($updated) } aktualisiert, { NUMBER($unchanged) } unverändert, { NUMBER($left_out) } Zeilen ausgelassen.
import-summary-measurements = Gelesen als { $kind }: { NUMBER($new) } neue Messungen, { NUMBER($updated) } ersetzt, { NUMBER($unchanged) } unverändert, { NUMBER($left_out) } Zeilen ausgelassen.
import-no-team-yet = Der Plan hat noch kein Team, daher kommen die Zeilen ohne planbare Arbeit. Fügen Sie in der Ansicht „Roadmap“ ein Team hinzu, und importieren Sie dieselbe Datei noch einmal: Das aktualisiert.
import-add-teams =
    { $count ->
        [one] Das Team hinzufügen, das dem Plan fehlt
       *[other] Die { $count } Teams hinzufügen, die dem Plan fehlen
    }
import-add-teams-told = { $names }. Jedes beginnt mit einer Person; Leute und Zeit stehen auf dem Bildschirm „Roadmap“.
import-nobody-yet = Noch niemand
import-who-does-the-work = Wer die Arbeit der Zeilen ohne Team übernimmt
import-who-does-the-work-hint = Ihr Aufwand wird zur Arbeit dieses Teams, damit die Roadmap ihn einplanen kann.
import-column-initiative = Initiative
import-column-inputs = Eingaben
import-column-outcome = Ergebnis
import-column-due = Fällig
import-row-updates = aktualisiert
import-row-is-new = neu
import-row-unchanged = unverändert
import-left-out = ausgelassen
import-report-heading = Import von „{ $name }“, gelesen als { $kind }
import-report-columns = Spalten:
import-report-row = Zeile { $line } „{ $title }“: { $outcome }
import-columns-read = Spalten: { NUMBER($used) } verwendet, { NUMBER($count) } ausgelassen
import-column-read-as = „{ $header }“ → { $meaning }
import-row-left-out = Zeile { $line } „{ $title }“ wird ausgelassen: { $reason }.
import-cell-note = Zeile { $line }, { $column }: „{ $found }“ – { $done }
import-row-note = Zeile { $line }: „{ $found }“ – { $done }
import-every-row-understood = Jede Zeile wurde verstanden.
import-not-understood = Nicht verstanden, berichtigt oder ausgelassen: { NUMBER($count) }
import-and-more = … und { NUMBER($count) } weitere.
import-imported-insights =
    { $count ->
        [one] { $count } Erkenntnis importiert: { NUMBER($new) } neu, { NUMBER($updated) } aktualisiert.
       *[other] { $count } Erkenntnisse importiert: { NUMBER($new) } neu, { NUMBER($updated) } aktualisiert.
    }
import-imported-measurements =
    { $count ->
        [one] { $count } Messung importiert: { NUMBER($new) } neu, { NUMBER($updated) } ersetzt.
       *[other] { $count } Messungen importiert: { NUMBER($new) } neu, { NUMBER($updated) } ersetzt.
    }
import-imported =
    { $count ->
        [one] { $count } Initiative importiert: { NUMBER($new) } neu, { NUMBER($updated) } aktualisiert.
       *[other] { $count } Initiativen importiert: { NUMBER($new) } neu, { NUMBER($updated) } aktualisiert.
    }

# Stimmzettel im Importdialog

ballots-stay-blind = Hier werden niemandes Zahlen gezeigt: Ein Stimmzettel bleibt verdeckt, bis Sie ihn in der Ansicht „Prioritäten“ aufdecken.
ballots-none-to-take = Noch kein Stimmzettel zu übernehmen
ballots-take =
    { $count ->
        [one] { $count } Stimmzettel übernehmen
       *[other] { $count } Stimmzettel übernehmen
    }
ballots-taken =
    { $count ->
        [one] { $count } Stimmzettel übernommen.
       *[other] { $count } Stimmzettel übernommen.
    }
ballots-match-by-title = Initiativen nach Titel zuordnen
ballot-from-somebody = Jemand
ballot-heading = { $name }, { $day }
ballot-say-whose = Geben Sie an, wessen Stimmzettel es ist.
ballot-new-name = Ein neuer Name: Er kommt zu denen hinzu, deren Sicht zählt.
ballot-replaces-earlier = Er tritt an die Stelle des früheren Stimmzettels.
ballot-first-of-voter = Der erste Stimmzettel dieser Person.
ballot-scores-taken =
    { $count ->
        [one] { $count } Bewertung übernommen. { $what }
       *[other] { $count } Bewertungen übernommen. { $what }
    }
ballot-scores-taken-some-empty =
    { $count ->
        [one] { $count } Bewertung übernommen, { NUMBER($empty) } leer gelassen. { $what }
       *[other] { $count } Bewertungen übernommen, { NUMBER($empty) } leer gelassen. { $what }
    }
ballot-not-taken = Nicht übernommen: { NUMBER($count) }
ballot-choose-voter = Wählen …
ballot-as-it-says = Wie angegeben: { $name }
ballot-somebody-new = Jemand Neues …
ballot-a-new-voter = Neue Person
ballot-whose = Wessen Stimmzettel es ist
ballot-their-name = Name
ballot-for = Stimmzettel für „{ $plan }“
ballot-send-back = Kopieren Sie dann den Link, oder speichern Sie die Datei, und senden Sie sie an die Person, die Sie gefragt hat. Bis dahin bleibt in diesem Browser, was Sie eingeben.
ballot-copy-filled =
    { $count ->
        [0] Link mit Ihren Punktzahlen kopieren
        [one] Link mit Ihrer Punktzahl kopieren
       *[other] Link mit Ihren { $count } Punktzahlen kopieren
    }
ballot-download-filled = Als Datei speichern
ballot-download-it = Diesen Stimmzettel als Datei speichern
ballot-column-is-about = Worum es in „{ $column }“ geht

# Bevor ein Plan da ist
plan-not-fetched = Der Plan unter „{ $address }“ ließ sich nicht laden. Prüfen Sie die Adresse und ob diese Seite ihn lesen darf.
plan-not-fetched-status = Der Plan unter „{ $address }“ ließ sich nicht laden: Der Server antwortete mit { $status }.
plan-fetched-too-large = Der Plan unter „{ $address }“ hat mehr als { $most } MB; mehr wird nicht geladen. Prüfen Sie die Adresse.
