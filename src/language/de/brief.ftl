# Der Bericht: der Plan in klaren Sätzen

hidden-amount = [Betrag]
hidden-name = [Name]
hidden-date = [Datum]
hidden-record = [ausgelassen]
leak-in-file-name = im Namen der Datei
leak-in-address = in der Adresse dieser Seite
leak-in-line = in Zeile { NUMBER($line) }
leak-in-attribute = in einem Attribut in Zeile { NUMBER($line) }
leak-in-plan = im Plan darin
leak-in-picture = in dem, was das Bild mit sich trägt
leak-found = „{ $found }“ steht { $place }, obwohl die Ausgabe „{ $edition }“ es verbirgt.
leak-of-text = „{ $found }“ steht { $place }: ein Text aus „{ $title }“ ({ $noun }), den die Ausgabe „{ $edition }“ verbirgt.
leak-of-name = „{ $found }“ steht { $place }: ein Name aus „{ $title }“ ({ $noun }); die Ausgabe „{ $edition }“ verbirgt Namen.
leak-of-number = „{ $found }“ steht { $place }: eine Zahl aus „{ $title }“ ({ $noun }), die die Ausgabe „{ $edition }“ verbirgt.
leak-of-day = „{ $found }“ steht { $place }: ein genaues Datum aus „{ $title }“ ({ $noun }); die Daten der Ausgabe „{ $edition }“ sind weniger genau.
leak-of-id = „{ $found }“ steht { $place }: die Kennung von „{ $title }“ ({ $noun }), die die Ausgabe „{ $edition }“ verbirgt.
as-sentence = { $text }.
in-brackets = ({ $text }.)
brief-as-of = { $name }, Stand { $day }
brief-for-executives = { $name } (Geschäftsleitung), Stand { $day }
brief-for-customers = { $name } (Kundschaft), Stand { $day }
brief-for-investors = { $name } (Kapitalgeber), Stand { $day }
brief-vision = Wohin wir gehen
brief-actions = Wie wir dorthin kommen
brief-goals = Ziele
brief-outcomes = Wo wir stehen
brief-launches = Was Starts bewirkt haben
brief-learned = Was wir gelernt haben
brief-doing = Was wir tun werden
brief-not-doing = Was wir nicht tun werden
brief-risks = Risiken und was wir als Nächstes prüfen
brief-work-ahead = Anstehende Arbeit
brief-decisions = Was entschieden wurde
goal-and-weight = { $outcome }; { $share } des Gewichts.
reaching-target = Den Zielwert zu erreichen: { $likelihood }.
figures-left-out = Sie zählt Geld, deshalb fehlen ihre Zahlen hier.
amount-on-day = { $amount } am { $date }
amount-in-month = { $amount } im { $date }
amount-in-quarter = { $amount } in { $date }
amount-by = { $amount } bis { $date }
position-now = { $now }.
position-from = { $now }, ausgehend von { $from }.
position-to = { $now }, auf dem Weg zu { $to }.
position-from-to = { $now }, ausgehend von { $from }, auf dem Weg zu { $to }.
moved-as-predicted = { $kpi } hat sich wie vorhergesagt bewegt.
moved-less = { $kpi } hat sich weniger bewegt als vorhergesagt.
moved-more = { $kpi } hat sich mehr bewegt als vorhergesagt.
moved-by-as-predicted = { $kpi } hat sich um { $change } bewegt, wie vorhergesagt ({ $predicted }).
moved-by-less = { $kpi } hat sich um { $change } bewegt, weniger als vorhergesagt ({ $predicted }).
moved-by-more = { $kpi } hat sich um { $change } bewegt, mehr als vorhergesagt ({ $predicted }).
speaks-of = Es geht darin um { $needs }.
find-out-why = { $standing }; finden Sie heraus, warum, bevor der nächste Schritt gewählt wird.
goal-needs-kpi = Keine KPI sagt etwas über dieses Ziel; wählen Sie eine.
risk-late = Die Frist ist so nicht einzuhalten.
risk-no-evidence = Kein Beleg stützt sie.
risk-no-score = Was ihre Punktzahl braucht, ist nicht geschätzt.
risk-no-work = Die Arbeit ist nicht geschätzt.
risk-no-prediction = Keine KPI-Änderung ist vorhergesagt, die Wirkung wird also nicht zu sehen sein.
risk-no-date = Sie hat keinen Termin.
rests-on =
    Sie beruht auf { $count ->
        [one] 1 Erkenntnis
       *[other] { $count } Erkenntnissen
    }.
is-about = Es geht um { $names }.
nothing-on-roadmap = Auf der Roadmap steht noch nichts.
heading-from = Ab { $date }
without-date-yet = Noch ohne Termin
takes-of-budget = Neben Personal braucht das { $money } von einem Budget von { $budget }.
takes-money = Neben Personal braucht das { $money }.
serves-goals = Sie dient { $goals }.
moves-by = { $kpi } um { $change }
moves-by-corrected = { $kpi } um { $change } ({ $corrected })
expected-to-move = Wir erwarten diese Bewegung: { $changes }.
no-evidence-linked = Noch ist kein Beleg damit verknüpft.
backed-by =
    { $count ->
        [one] 1 Erkenntnis stützt
       *[other] { $count } Erkenntnisse stützen
    } sie, die stärkste: { $level }.
must-due = Sie ist ein Muss, fällig bis { $date }.
due-by = Sie ist bis { $date } fällig.
is-must = Sie ist ein Muss.
costs-money = Sie kostet neben Personal { $money }.
score-and-rank = { $model }-Punktzahl { $score }, Rang { NUMBER($rank) } von { NUMBER($all) }.
beats-best-waiting = Das ist mehr als beim Besten, das wartet: { $name } (Rang { NUMBER($rank) }).
must-before-better = { $name } (Rang { NUMBER($rank) }) hat eine höhere Punktzahl und wartet, weil dies ein Muss ist.
behind-best-waiting = { $name } (Rang { NUMBER($rank) }) hat eine höhere Punktzahl und wartet; sagen Sie in einer Entscheidung, warum.
brief-changes = Was sich seit dem letzten Bericht geändert hat
changed-since = Seit dem Bericht vom { $day }:
nothing-changed-since = Seit dem Bericht vom { $day } hat sich nichts geändert.
change-new = Neu unter „{ $part }“: { $name }.
change-of-state = { $name } war { $before } und ist jetzt { $now }.
change-of-words = Zu { $name } steht unter „{ $part }“ jetzt etwas anderes.
change-gone = Nicht mehr unter „{ $part }“: { $name }.
no-reason-written = Kein Grund ist festgehalten.
level-is-self-conviction = eigene Überzeugung
level-is-pitch-deck = eine Präsentation
level-is-thematic-support = passt zum Thema
level-is-others-opinion = Meinung anderer
level-is-estimates-and-plans = Schätzungen und Pläne
level-is-anecdotal = Einzelfälle (1–3 Kunden)
level-is-market-data = Marktdaten
level-is-user-evidence = Belege von Nutzern (20+)
level-is-test-results = Testergebnisse
level-is-launch-data = Daten nach dem Start
go-to-source = Zu { $what } unter „{ $screen }“
go-to-source-named = Zu { $what } unter „{ $screen }“: { $title }
brief-empty = Noch nichts zu berichten
brief-empty-told = Der Bericht schreibt sich aus dem Plan: Tragen Sie unter „Strategie“ eine Vision ein, unter „Belege“ Belege und unter „Roadmap“ Termine. Oder diese Ausgabe lässt alle Teile weg, in denen etwas steht.
new-decision = Neue Entscheidung
decision-add = Entscheidung hinzufügen
section-decisions = Entscheidungen
decisions-told = Mit ihren Gründen aufbewahrt, damit niemand zweimal entscheiden muss.
decisions-empty = Keine Entscheidung ist festgehalten
decisions-empty-told = Schreiben Sie die Frage, die Antwort und den Grund auf. Verknüpfte Belege zeigen später, ob der Grund noch gilt.
question = Frage
decided-on = Entschieden am
add-insight = Erkenntnis hinzufügen …
decision-about = Betrifft
decision-remove = Entscheidung entfernen
edition = Ausgabe
copy-markdown = Als Markdown kopieren
download = Herunterladen
download-markdown = Als Markdown herunterladen
edition-shows = Was diese Ausgabe zeigt
edition-example = Für die Sitzung der Geschäftsleitung
audience = Publikum
edition-dates = Termine
edition-money = Geld
edition-scores = Punktzahlen und Gewichte
edition-remove = Ausgabe entfernen
edition-parts = Teile aus
edition-all-parts = Keiner ist angekreuzt, also werden alle gezeigt.
rewrite-sentence = Umformulieren: { $what }
own-words-for = Ihre Worte für: { $what }
rewrite-keys = Strg+Eingabe übernimmt, Escape nimmt zurück; ein leerer Text bringt den Satz des Plans zurück.
in-own-words = In Ihren Worten.
use-live-sentence = Satz des Plans verwenden
keep-own-sentence = Meinen behalten
facts-have-changed = Wofür dieser Satz geschrieben wurde, hat sich geändert. Der Plan sagt jetzt:
edition-menu = Mehr zu dieser Ausgabe
edition-as-plan = Diese Ausgabe als Plan exportieren
mark-as-sent = Diesen Bericht als gesendet merken
marked-as-sent = Als gesendet gemerkt am { $day }: Der nächste Bericht sagt, was sich seither geändert hat.
edition-add-for = Ausgabe hinzufügen: { $audience }
leaks-stopped =
    { $count ->
        [one] Nichts wurde exportiert: In der fertigen Datei steht noch etwas, das diese Ausgabe verbirgt.
       *[other] Nichts wurde exportiert: In der fertigen Datei steht noch { $count }-mal etwas, das diese Ausgabe verbirgt.
    }
leak-allow = „{ $found }“ erlauben
leak-show-record = Eintrag zeigen
edition-names = Namen von Personen
edition-money-word = Anstelle von Geld
edition-name-word = Anstelle von Namen
edition-hides-tags = Ohne diese Schlagwörter
edition-only-tags = Nur mit einem dieser Schlagwörter
edition-hides-statuses = Ohne Initiativen mit dem Status
edition-hides-records = Ohne diese Einträge und was nur von ihnen handelt
edition-hides-fields = Ohne diese Tabellen und Felder
edition-allowed = Wörter, die trotzdem darin stehen dürfen
edition-every-field = Jeder Eintrag: { $field }
edition-every-record = Alles vom Typ { $noun }
edition-field-of = { $noun }: { $field }
edition-allowed-one = Wort
edition-allowed-example = Ein Titel oder Name, der zu lesen sein darf
waiting-for = Wartet auf
waiting-for-told = Auf wen gewartet wird, und worauf.
waiting-for-nobody = Noch niemand
waiting-show = Dorthin: { $what }
waits-for-decision = { $title } ist zu entscheiden.
waits-for-ballot = Der Stimmzettel ist noch nicht da.
waits-for-measurement = { $kpi } wurde zuletzt am { $day } gemessen.
waits-for-owner = { $title } hat keine verantwortliche Person.
waits-for-initiative = { $title } ist ein Muss, und keine Initiative erfüllt es.
meeting = Zu treffende Entscheidungen
meeting-start =
    { $count ->
        [one] 1 Entscheidung treffen
       *[other] { $count } Entscheidungen treffen
    }
meeting-place = { NUMBER($place) } von { NUMBER($all) }
meeting-hint = Schreiben Sie die Antwort und den Grund, und verknüpfen Sie die Belege; alles wird beim Verlassen eines Feldes behalten.
meeting-later = Später
meeting-taken = Heute entschieden
