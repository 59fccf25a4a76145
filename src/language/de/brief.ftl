# Der Bericht: der Plan in klaren Sätzen

hidden-amount = [Betrag]
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
