# Warum sich eine Datei nicht als Plan öffnen lässt

file-empty = Die Datei ist leer. Wählen Sie eine andere Kopie des Plans, oder beginnen Sie einen neuen.
file-too-large = Die Datei hat { $megabytes } MB; eine Plandatei hat höchstens { $most } MB. Prüfen Sie, ob es die richtige Datei ist.
file-not-utf8 = Ab Byte { $place } ist die Datei kein lesbarer Text (UTF-8) mehr. Speichern Sie sie als UTF-8, oder wählen Sie eine andere Kopie.
file-cut-off = Die Datei bricht in Zeile { $line } ab, ihr Ende fehlt. Holen oder exportieren Sie sie noch einmal.
file-not-json = In Zeile { $line }, Spalte { $column } ist die Datei kein gültiges JSON ({ $problem }). Berichtigen Sie diese Zeile, oder exportieren Sie die Datei noch einmal.
file-line-too-deep = In Zeile { $line } stecken mehr als { $most } Listen oder Objekte ineinander; mehr darf eine Plandatei dort nicht haben. Prüfen Sie, ob es die richtige Datei ist, oder teilen Sie den Plan.
file-too-many-values = Die Datei enthält mehr als { $most } Werte; mehr darf eine Plandatei nicht haben. Prüfen Sie, ob es die richtige Datei ist, oder teilen Sie den Plan.
file-text-too-long = In Zeile { $line } hat ein Text mehr als { $most } Zeichen; mehr darf eine Plandatei dort nicht haben. Prüfen Sie, ob es die richtige Datei ist, oder teilen Sie den Plan.
file-too-many-records = plan.{ $table } enthält mehr als { $most } Einträge; mehr darf eine Plandatei dort nicht haben. Prüfen Sie, ob es die richtige Datei ist, oder teilen Sie den Plan.
file-value-missing = { $path } fehlt und muss { $expected } enthalten. Ergänzen Sie es, oder exportieren Sie die Datei noch einmal.
file-value-missing-in = { $noun } „{ $title }“: { $path } fehlt und muss { $expected } enthalten. Ergänzen Sie es, oder exportieren Sie die Datei noch einmal.
file-value-wrong = In { $path } steht { $found }; es muss { $expected } enthalten. Berichtigen Sie es dort, oder exportieren Sie die Datei noch einmal.
file-value-wrong-in = { $noun } „{ $title }“: In { $path } steht { $found }; es muss { $expected } enthalten. Berichtigen Sie es dort, oder exportieren Sie die Datei noch einmal.
file-same-id-twice = Zwei Einträge in plan.{ $table } haben die ID „{ $id }“. Geben Sie einem davon eine andere ID.
file-breaks-rules = Der Plan ist nicht in sich stimmig. { $problems } Berichtigen Sie das in der Datei, oder exportieren Sie sie noch einmal.
file-breaks-more-rules = Der Plan ist nicht in sich stimmig. { $problems } Und { $more } mehr. Berichtigen Sie das in der Datei, oder exportieren Sie sie noch einmal.
file-newer = Der Plan wurde mit einem neueren Roadbook gespeichert (Dateiversion { $version }) und kann mit diesem nicht gezeigt werden. Laden Sie die Seite neu, oder öffnen Sie ihn mit der neueren Version. ({ $because })

# Was in einem Feld der Datei stehen muss (Akkusativ), und was dort steht (Nominativ)

expected-text = einen Text in Anführungszeichen
expected-flag = true oder false
expected-number = eine Zahl
expected-whole = eine ganze Zahl ab 0
expected-whole-from-one = eine ganze Zahl ab 1
expected-whole-up-to = eine ganze Zahl bis { $most }
expected-date = ein Datum als Jahr-Monat-Tag, etwa "2027-02-15"
expected-estimate = eine Zahl, [niedrig, hoch] oder [niedrig, wahrscheinlich, hoch]
expected-estimate-because = eine Zahl, [niedrig, hoch] oder [niedrig, wahrscheinlich, hoch] ({ $problem })
expected-id = eine ID ({ $noun }): „{ $prefix }“ und bis zu 60 Buchstaben, Ziffern, _ oder -
expected-any-id = die Kennung eines Eintrags, etwa „in_checkout“
expected-plan-id = die ID des Plans: „pl_“ und bis zu 60 Buchstaben, Ziffern, _ oder -
expected-list = eine Liste [ … ]
expected-object = ein Objekt { "{" } … { "}" }
expected-inputs = ein Objekt { "{" } … { "}" } mit Schätzungen nach Namen
expected-one-of = einen der Werte { $keys }
found-nothing = nichts
found-list = eine Liste mit { $count }
found-object = ein Objekt

# Dateien anderer Art

not-a-plan-empty = Das ist eine leere Datei, keine Plandatei. Wählen Sie eine Datei, die aus Roadbook exportiert wurde; ihr Name endet auf .plan.json.
not-a-plan-ballot = Das ist ein Stimmzettel, keine Plandatei. Für Stimmzettel gibt es den Import.
not-a-plan-other-json = Das ist JSON anderer Art (ohne "format": "roadbook-plan"), keine Plandatei. Wählen Sie eine Datei, die aus Roadbook exportiert wurde; ihr Name endet auf .plan.json.
not-a-plan-csv = Das ist eine Tabelle (CSV), keine Plandatei. Für Tabellen gibt es den Import.
not-a-plan-markup = Das ist eine Webseite oder eine andere Datei in spitzen Klammern, keine Plandatei. Wählen Sie eine Datei, die aus Roadbook exportiert wurde; ihr Name endet auf .plan.json.
not-a-plan-zip = Das ist eine Arbeitsmappe, ein Dokument oder ein Archiv, keine Plandatei. Wenn es eine Arbeitsmappe ist, speichern Sie sie als CSV und importieren Sie diese.
not-a-plan-pdf = Das ist ein PDF, keine Plandatei. Wählen Sie eine Datei, die aus Roadbook exportiert wurde; ihr Name endet auf .plan.json.
not-a-plan-picture = Das ist ein Bild, keine Plandatei. Wählen Sie eine Datei, die aus Roadbook exportiert wurde; ihr Name endet auf .plan.json.
not-a-plan-utf16 = Das ist Text in UTF-16, keine Plandatei. Speichern Sie ihn als UTF-8, und versuchen Sie es noch einmal.
not-a-plan-other-text = Das ist Text anderer Art, keine Plandatei. Wählen Sie eine Datei, die aus Roadbook exportiert wurde; ihr Name endet auf .plan.json.
not-a-plan-binary = Das sind Binärdaten, keine Plandatei. Wählen Sie eine Datei, die aus Roadbook exportiert wurde; ihr Name endet auf .plan.json.
a-plan-after-all = Das ist ein Plan und keine Datei der Art, die hier gebraucht wird. Für Pläne gibt es den Import.

# Was über einen geöffneten Plan zu wissen ist

unknown-field =
    { $count ->
        [one] Das Feld { $place } kennt diese Version nicht; es bleibt, wie es ist (einmal gefunden).
       *[other] Das Feld { $place } kennt diese Version nicht; es bleibt, wie es ist ({ $count }-mal gefunden).
    }
more-unknown-fields = { NUMBER($count) } weitere Felder kennt diese Version nicht; sie bleiben, wie sie sind.
field-outside-the-plan = Das Feld { $key } steht außerhalb des Plans; es wird nicht behalten.
file-migrated = Die Datei hat Version { $version }; sie wurde auf den neuesten Stand gebracht und wird als Version { $now } gespeichert.
file-newer-read-only = Der Plan wurde mit einem neueren Roadbook gespeichert (Dateiversion { $version }). Er wird nur zum Lesen geöffnet, damit nichts verloren geht.

# Warum ein Stimmzettel nicht verwendet werden kann

ballot-too-large = „{ $name }“ hat { $megabytes } MB; ein Stimmzettel hat höchstens { $most } MB. Prüfen Sie, ob es die richtige Datei ist.
ballot-too-many = „{ $name }“ enthält mehr als { $most } Bewertungen; mehr darf ein Stimmzettel nicht haben. Prüfen Sie, ob es die richtige Datei ist.
ballot-asks-too-much = „{ $name }“ fragt nach mehr als { $most } Zahlen je Initiative; mehr darf ein Stimmzettel nicht haben. Bitten Sie noch einmal um den Stimmzettel.
ballot-newer = „{ $name }“ stammt aus einem neueren Roadbook (Stimmzettelversion { $version }; dieses liest { $known }). Laden Sie die Seite neu, um das neueste zu erhalten, oder bitten Sie noch einmal um den Stimmzettel.
ballot-no-scores = „{ $name }“ hat keine Spalte mit Bewertungen. Fügen Sie eine Kopfzeile ein und darunter Zeilen mit dem Titel der Initiative und einer Bewertung je Eingabe.
ballot-other-plan = „{ $name }“ ist ein Stimmzettel für „{ $found }“; geöffnet ist hier „{ $wanted }“. Öffnen Sie „{ $found }“, wo der Plan liegt, und importieren Sie den Stimmzettel dort, oder lassen Sie die Initiativen nach Titel zuordnen.
ballot-other-copy = „{ $name }“ ist ein Stimmzettel für eine andere Kopie von „{ $found }“ als die hier geöffnete. Öffnen Sie jene, und importieren Sie den Stimmzettel dort, oder lassen Sie die Initiativen nach Titel zuordnen.
ballot-empty = „{ $name }“ enthält noch keine Bewertung: Alle Schätzungen sind leer. Füllen Sie einige aus, und importieren Sie ihn noch einmal.
ballot-nothing-fits = Keine Bewertung in „{ $name }“ passt zu diesem Plan ({ $count } gelesen). { $first }
ballot-unknown-initiative = „{ $title }“ ist nicht in diesem Plan; die Bewertungen dazu werden ausgelassen.
ballot-scored-twice = „{ $title }“ ist zweimal bewertet; die erste Bewertung zählt.
ballot-unknown-input = „{ $title }“: „{ $input }“ ist keine Eingabe eines Bewertungsmodells; sie wird ausgelassen.
ballot-score-left-out = „{ $title }“: { $problem }; die Bewertung wird ausgelassen.
ballot-nothing-given = nichts angegeben
ballot-no-estimate = { $found } ist keine Schätzung; schreiben Sie 8, [5, 13] oder [5, 8, 13]

# Warum eine Datei nicht übernommen werden kann

incoming-too-large = „{ $name }“ hat { $megabytes } MB; ein Plan darf 32 MB haben und eine Tabelle 20 MB. Exportieren Sie nur, was Sie brauchen.
incoming-unreadable = „{ $name }“ ließ sich nicht lesen. Prüfen Sie, ob die Datei noch da ist, und wählen Sie sie noch einmal.
incoming-one-of-several = Wegen „{ $name }“ wurde nichts übernommen. { $problem }
incoming-not-a-ballot = „{ $name }“ ist kein Stimmzettel. Nur Stimmzettel können zu mehreren übernommen werden: Wählen Sie jede andere Datei einzeln.

# Eine Ansicht als Bild, mit dem Plan darin

picture-title = { $plan }: { $view }
picture-without-plan = In dem Bild steckt kein Plan: Es wurde ohne ihn exportiert, oder er ging beim Weitergeben verloren. Bitten Sie um die Datei, wie sie exportiert wurde.
picture-damaged = Das Bild ist beschädigt: Es ist abgeschnitten oder wurde unterwegs verändert. Holen Sie es noch einmal.
picture-rewritten = Ein anderes Programm hat das Bild neu geschrieben, in einer Form, aus der sich der Plan nicht lesen lässt. Bitten Sie um die Datei, wie sie exportiert wurde.
incoming-picture = „{ $name }“ lässt sich nicht als Plan öffnen. { $problem }
picture-dialog = Diese Ansicht als Bild
picture-with-plan = Mit dem Plan darin
picture-carries-plan = Auf Roadbook abgelegt, öffnet sich das Bild als Plan. Der ganze Plan reist darin mit, auch was diese Ansicht nicht zeigt und was Ausgaben weglassen.
picture-carries-none = Nur was zu sehen ist, reist im Bild mit.
picture-save-svg = Als SVG speichern
picture-save-png = Als PNG speichern
picture-copy = Bild kopieren
picture-copy-hint = Zwischenablagen behalten nur, was zu sehen ist: In einem kopierten Bild steckt nie der Plan.
picture-copied = Bild kopiert, ohne den Plan darin.
picture-not-drawn = Der Browser hat das Bild nicht gezeichnet. Hat die Seite eine Richtlinie, muss sie blob: in img-src erlauben; oder speichern Sie es als SVG.
