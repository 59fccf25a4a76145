# Prioritäten: Ränge, Herkunft der Zahlen, was fehlt, Methoden, Kano, Verlässlichkeit

rank-with = { NUMBER($rank) } mit { $share }
ranks-told = Rang { $ranks }.
ranks-and-beyond = Rang { $ranks }; { NUMBER($rank) } oder mehr mit { $share }.
less-than-one-percent = < 1 %
more-than-ninety-nine = > 99 %
note-range = Eine Spanne zählt mit ihrem wahrscheinlichsten Wert oder sonst mit ihrem Median.
note-effort-from-work = Der Aufwand ist die Summe der Arbeitspakete, da keiner eingetragen ist.
confidence-typed-and-given = Eingetragen. Die Belege ergäben { $given }: { $note }
confidence-typed = Eingetragen. Mit dieser Initiative oder einem Problem, das sie löst, ist keine Erkenntnis verknüpft.
confidence-none = Verknüpfen Sie eine Erkenntnis mit dieser Initiative oder mit einem Problem, das sie löst, dann folgt das Vertrauen daraus; oder tragen Sie eines ein.
evidence-dated = { $level } vom { $day } ({ $text })
evidence-undated = { $level } ({ $text })
evidence-fresh = { $evidence } ergibt frisch ein Vertrauen von { $fresh }.
evidence-fresh-undated = { $evidence } ergibt frisch ein Vertrauen von { $fresh }; ohne Datum zählt der Beleg als frisch.
evidence-aged = { $evidence } ergibt frisch ein Vertrauen von { $fresh }; { $age } alt, und alle { $half-life } Tage halb so viel: { $aged }.
evidence-only = Er ist die einzige Quelle.
evidence-strongest = Er ist die stärkste Quelle; andere kommen nicht hinzu.
age-days =
    { $count ->
        [one] 1 Tag
       *[other] { $count } Tage
    }
age-months =
    { $count ->
        [one] 1 Monat
       *[other] { $count } Monate
    }
age-years =
    { $count ->
        [one] 1 Jahr
       *[other] { $count } Jahre
    }
stale-typed = Das Vertrauen ist eingetragen; der beste Beleg dafür ist { $age } alt
stale-score = Diese Punktzahl beruht auf einem Beleg, der { $age } alt ist
missing-goal = ein Ziel im Plan
missing-goal-impact = Wirkung auf { $goal }
needs-inputs = braucht { $inputs }
weight-of-goal = { $help } Gewicht { $weight }.
input-of = { $input } von { $title }
impact-of-on = Wirkung von { $title } auf { $goal }
help-with-unit = { $help } ({ $unit })
own-scale-told = In diesem Plan: { $scale }.
value-from-work = { $value } aus der Arbeit
value-from-evidence = { $value } aus Belegen
typed-evidence = eingetragen; Belege { $value }
share-out-of-range = { $input } ist { $value }; erlaubt ist 0 bis 100 %.
scale-line-unreadable = { $line } beginnt nicht mit einer Zahl; schreiben Sie eine Zahl und was sie bedeutet, etwa „3 sehr groß“.
linked-waits = Wartet auf
linked-awaited = Wird erwartet von
linked-excluded = Ausgeschlossen von
linked-excludes = Schließt aus
linked-decision = Entscheidung dazu
method-words-rice = Reichweite × Wirkung × Vertrauen ÷ Aufwand
method-words-ice-product = Wirkung × Vertrauen × Leichtigkeit
method-words-ice-mean = (Wirkung + Vertrauen + Leichtigkeit) ÷ 3
method-words-wsjf = (Nutzen für Anwender und Geschäft + Zeitkritikalität + Risikominderung) ÷ Umfang
method-words-cd3 = Verzögerungskosten ÷ Dauer
method-words-goals = Summe aus Gewicht des Ziels × Wirkung auf das Ziel
method-words-goals-per-effort = Summe aus Gewicht des Ziels × Wirkung auf das Ziel, ÷ Aufwand
method-words-value-effort = Wert ÷ Aufwand
method-words-opportunity = Wichtigkeit + max(Wichtigkeit − Zufriedenheit, 0)
method-words-unreadable = die eigene Formel des Plans, die nicht lesbar ist
benefit-rice = Wirkung auf Menschen je Quartal
cost-person-months = Aufwand in Personenmonaten
benefit-ice-product = Wirkung × Vertrauen
cost-ice-product = 1 ÷ Leichtigkeit
benefit-ice-mean = Mittel der drei
cost-one = 1, da nichts geteilt wird
benefit-wsjf = Verzögerungskosten in Punkten
cost-wsjf = Umfang der Arbeit in Punkten
benefit-cd3 = Verzögerungskosten je Woche
cost-cd3 = Dauer in Wochen
benefit-goals = Gewichtete Wirkung auf Ziele
benefit-opportunity = Chance
benefit-formula = Was die Formel teilt
cost-formula = Wodurch die Formel teilt
benefit-result = Ergebnis der Formel
cost-no-division = 1, da die Formel nicht mit einer Division endet
method-rice = Wie viel Wirkung auf wie viele Menschen, soweit sie belegt ist, für jeden Personenmonat.
method-ice = Eine schnelle erste Reihenfolge aus drei Zahlen nach Gefühl; verfeinern Sie sie, bevor Sie ein Team binden.
method-wsjf = Was Warten je Punkt Umfang kostet: Kurze Arbeiten, die bald zählen, kommen zuerst.
method-cd3 = Was jede Woche Verzögerung kostet, je Woche Arbeit; am besten, wo Verzögerung einen Preis hat.
method-goals = Wie weit sie die Ziele des Plans bewegt, jedes nach seinem Gewicht unter allen Zielen.
method-value-effort = Wie viel Gutes für wie viel Arbeit, beides auf einer Skala für alle Initiativen.
method-opportunity = Wie wichtig ein Bedürfnis ist und wie schlecht es heute erfüllt wird.
method-custom = Ihre eigene Formel. Ist ihre letzte Rechnung eine Division, nimmt die Roadmap das Geteilte als Nutzen und den Teiler als Kosten.
kano-must-be = Basismerkmal
kano-one-dimensional = Leistungsmerkmal
kano-attractive = Begeisterungsmerkmal
kano-indifferent = Unerheblich
kano-reverse = Rückweisung
kano-questionable = Fraglich
kano-is-must-be = Basismerkmal
kano-is-one-dimensional = Leistungsmerkmal
kano-is-attractive = Begeisterungsmerkmal
kano-is-indifferent = unerheblich
kano-is-reverse = Rückweisung
kano-is-questionable = fraglich
kano-must-be-told = Wird vermisst, wenn es fehlt, und kaum bemerkt, wenn es da ist: gut genug machen, und nicht mehr.
kano-one-dimensional-told = Je besser es ist, desto zufriedener sind die Menschen: ein guter Ort, um besser zu sein.
kano-attractive-told = Begeistert, wenn es da ist, und wird nicht vermisst, wenn es fehlt.
kano-indifferent-told = Es ist den Menschen gleich: Suchen Sie etwas Besseres.
kano-reverse-told = Die Menschen hätten es lieber nicht.
kano-questionable-told = Die Antworten widersprechen sich: Stellen Sie die Fragen klarer.
kano-formula = besser = ({ $a } + { $o }) ÷ ({ $a } + { $o } + { $m } + { $i }), schlechter = −({ $o } + { $m }) ÷ ({ $a } + { $o } + { $m } + { $i }), aus Begeisterungs-, Leistungs-, Basismerkmal und unerheblich; Rückweisung und fraglich bleiben außen vor.
kano-most = { $most } von { $people } Personen antworteten so, mehr als in jeder anderen Kategorie.
kano-close = Die meisten Antworten, { $most } von { $people }, sind { $mode }, aber { $taken } sind { $category }: näher als 5 % aller Antworten, und dann zählt die strengere Pflicht (Basis- vor Leistungs- vor Begeisterungsmerkmal vor unerheblich).
kano-no-pair = { $line } ist kein Antwortpaar; schreiben Sie, was Menschen mit und ohne sagen und wie viele: like, dislike, 12.
kano-no-reply = { $text } ist keine Kano-Antwort; es gibt like, must be, neutral, live with und dislike.
kano-no-people = { $line } muss mit einer Personenzahl von 1 bis { NUMBER($most) } enden.
benefit-chart-described = Am besten oben links. Linien durch einen Punkt zeigen, wo er mit 90 % Wahrscheinlichkeit liegt.
benefit-chart-more = { NUMBER($count) } weitere sind nicht gezeigt.
benefit-against-effort = Nutzen gegen Kosten
cost-of-value = Kosten { $value }
benefit-of-value = Nutzen { $value }
value-and-range = { $value } ({ $low }–{ $high })
quadrant-quick-win = schneller Gewinn
quadrant-big-bet = große Wette
quadrant-fill-in = Lückenfüller
quadrant-avoid = vermeiden
benefit-and-quadrant = { $benefit }, { $quadrant }
ranks-steady-first = Der erste Platz ist stabil: Kein Gewicht muss auf zehn Punkte genau stimmen.
ranks-steady-top = Die ersten { NUMBER($top) } sind stabil: Kein Gewicht muss auf zehn Punkte genau stimmen.
ranks-shaky-first = Der erste Platz hängt an den Gewichten: Wenige Punkte eines Gewichts ändern ihn.
ranks-shaky-top = Die ersten { NUMBER($top) } hängen an den Gewichten: Wenige Punkte eines Gewichts ändern sie.
flips-below = Darunter weicht „{ $leaves }“ der Initiative „{ $enters }“.
flips-above = Darüber weicht „{ $leaves }“ der Initiative „{ $enters }“.
flips-nothing = Nichts: Die Spitze bleibt, was immer es wiegt.
weights-title = Wenn die Ziele anders gewichtet wären
weights-range = Spitze bleibt gleich von … bis
weights-flip = Was sie kippt
weights-note = Ein Gewicht bewegt sich, die anderen behalten ihr Verhältnis. Gewichte sind Anteile an ihrer Summe.
any-weights-title = Bei beliebigen Gewichten
any-weights-text = { NUMBER($sure) } der ersten { NUMBER($top) } stünden bei mindestens neun von zehn aller möglichen Gewichtungen dort.
any-weights-share = An der Spitze bei
any-weights-note = Anteil der { $draws } Gewichtungen, gleichmäßig gezogen aus allen mit der Summe 100 %, bei denen sie an der Spitze steht (SMAA).
rank-now = Rang jetzt
rank-then = Rang dann
luck-title = Glück einrechnen
luck-column = Ohne Glück
luck-text = Die beste von { NUMBER($scores) } unsicheren Punktzahlen verdankt einen Teil ihres Platzes dem Glück (die beste von ebenso vielen gleichen sähe um { $times } Standardabweichungen zu gut aus). Hier rückt jede Punktzahl zur Mitte, { $middle }, umso mehr, je unsicherer sie ist.
luck-learned = Alle werden dann mit { $factor } multipliziert, gemessen an den abgeschlossenen Vorhersagen dieses Plans (siehe Ergebnisse).
luck-note = Angepasste Punktzahl = Mitte + (Punktzahl − Mitte) × τ² ÷ (τ² + σ²); σ ist die Unsicherheit der Punktzahl und τ, wie sehr sich die wahren Punktzahlen dieses Plans zu unterscheiden scheinen (Smith und Winkler, 2006).
luck-note-logs = Angepasste Punktzahl = Mitte + (Punktzahl − Mitte) × τ² ÷ (τ² + σ²), in Logarithmen; σ ist die Unsicherheit der Punktzahl und τ, wie sehr sich die wahren Punktzahlen dieses Plans zu unterscheiden scheinen (Smith und Winkler, 2006).
research-title = Als Nächstes untersuchen
research-nothing = Derzeit lohnt keine weitere Untersuchung: Wie auch immer eine einzelne Zahl ausfiele, die Wahl der besten Initiative gewänne kaum dadurch, sie vorher zu kennen.
research-questions = Klären Sie diese Fragen vor der Wahl. Alle Zahlen zu kennen wäre im Mittel { $value } Punkte nach { $model } wert.
research-find-out = Herausfinden
research-known = Jetzt bekannt
research-worth = Wert
research-changes = Ändert die beste Wahl
research-note = Wert: um wie viele Punkte nach { $model } die beste Wahl im Mittel besser wäre, wenn diese eine Zahl vor der Wahl bekannt wäre (erwarteter Wert partieller vollkommener Information). Untersuchen Sie, solange es weniger kostet.
impact-on = Wirkung auf { $goal }
score-column = Punktzahl
score-by = Bewerten nach
score-by-model = Nach { $model } bewerten
joined-as = Verbunden als
write-formula = Formel schreiben
divided-by = Geteilt durch
chance-to-be-in = Aussicht auf
top-of = Die ersten { NUMBER($count) }
done = Fertig
say-numbers-mean = Bedeutung der Zahlen angeben
change-steps = Stufen ändern
action-for = { $action }: { $name }
steps-told = Stufen: { $scale }.
steps-of = Stufen von { $input }
steps-hint = Eine Stufe je Zeile: eine Zahl, dann ihre Bedeutung. Leer bringt die üblichen Stufen zurück.
steps-example = 3 ein Drittel aller Buchungen
priorities-empty = Was könnte gebaut werden?
priorities-empty-told = Fügen Sie die erste Initiative hinzu oder übernehmen Sie eine ganze Tabelle: Plan-Menü → Importieren … liest einen Jira-Export oder ein Bewertungsblatt (CSV). Jede bekommt eine Punktzahl, und die Rangfolge sagt, wie sicher sie ist.
ranking = Rangfolge
ranked-count =
    { $count ->
        [one] 1 Initiative, die beste Punktzahl zuerst.
       *[other] { $count } Initiativen, die beste Punktzahl zuerst.
    }
ranked-and-waiting = { NUMBER($count) } Initiativen, die beste Punktzahl zuerst; { NUMBER($missing) } weitere warten auf eine Eingabe: Eine fehlende Zahl ist keine Null.
old-evidence = Punktzahlen auf alten Belegen
old-evidence-told = Ihr stärkster Beleg ist älter als zwei Halbwertszeiten von { $days } Tagen. Sehen Sie noch einmal nach oder fragen Sie neu, bevor Sie darauf bauen.
open-its-details = Einzelheiten öffnen
show-insight = Erkenntnis zeigen
ladder-told = Ein Vertrauen, das niemand eingetragen hat, kommt aus den Belegen: Die stärkste Erkenntnis, die mit der Initiative oder einem von ihr gelösten Problem verknüpft ist, gibt das Vertrauen ihrer Stufe, nach je { $days } Tagen die Hälfte davon. Weitere Erkenntnisse addieren sich nicht, und eine Quelle zählt einmal.
ladder-hide = Stufen der Belege ausblenden
ladder-show = Stufen der Belege zeigen
half-life = Zählt halb nach (Tagen)
level-in-percent = { $level }, %
how-scored = Wie bewertet wird
method-is = { $model }: { $formula }.
range-and-missing = Eine Spanne zählt mit ihrem wahrscheinlichsten Wert oder sonst mit ihrem Median; was fehlt, zählt nie als 0.
hide-left-out = Gestartete und verworfene ausblenden
show-left-out = { NUMBER($count) } gestartete oder verworfene zeigen
how-far-to-trust = Wie weit man ihr trauen kann
findings-told = Was vor der Wahl herauszufinden ist, worauf die Rangfolge beruht und was Glück sein kann.
add-an-initiative = Initiative hinzufügen
add-initiative-example = Initiative hinzufügen: Titel eingeben, Eingabetaste drücken
initiatives-by-score = Initiativen nach Punktzahl
until-mended-old = Bis sie berichtigt ist, gilt die vorige Formel.
until-mended-none = Bis sie berichtigt ist, hat nichts eine Punktzahl.
formula = Formel
formula-hint = Zahlen, Namen wie reach oder strategic_fit, + - * / ^, Klammern, min, max, sqrt, ln, abs und if(effort > 3, a, b). Jeder Name ist eine Spalte der Rangfolge. Enden Sie mit einer Division, um Nutzen und Kosten zu trennen.
start-with = Mit { $formula } beginnen
confidence-is-typed = Eingetragen
confidence-missing = Fehlt
take-from-evidence = Aus den Belegen nehmen
clears-typed = Löscht die eingetragene Zahl
goals-none-told = Der Plan hat noch keine Ziele; fügen Sie sie unter „Strategie“ hinzu, um zu sagen, was dies bewegt.
impact-on-goals = Wirkung auf Ziele
impact-on-goals-told = −10 schadet sehr, 0 bewirkt nichts, 10 bringt ganz ans Ziel; Spannen wie 3..5..8 sind willkommen.
no-impact-on-others = Keine Wirkung auf die anderen
not-said = nicht angegeben
enter-answers = Antworten eingeben
change-answers = Antworten ändern
kano = Kano
kano-title = Was Menschen erwarten (Kano)
kano-told = Stellen Sie zwei Fragen: Wie fänden Sie es, wenn es da wäre, und wie, wenn nicht? Die Antworten unterscheiden, was erwartet wird, von dem, was begeistert.
kano-coefficients = Was sein Vorhandensein zufriedenstellt und sein Fehlen unzufrieden macht
people-of =
    { $count ->
        [one] 1 Person
       *[other] { $count } Personen
    }
kano-better = Besser
kano-worse = Schlechter
kano-answers = Antworten
kano-hint = Mit, ohne, wie viele Personen, ein Paar je Zeile. Antworten: like, must be, neutral, live with, dislike. Strg oder ⌘ mit Eingabetaste übernimmt sie.
linked-with = Verknüpft mit
problems-solved = Probleme, die sie löst
insights-supporting = Erkenntnisse, die sie stützen
change-supporting = Stützende Erkenntnisse ändern
untitled = Ohne Titel
summary-example = Was ist es, in ein, zwei Sätzen?
tags-hint = Wörter, mit Kommas dazwischen
predictions = Vorhersagen
predictions-told = Sagen Sie, welche KPI dies um wie viel und wann bewegen soll: Unter „Ergebnisse“ wird es mit dem Gemessenen verglichen.
prediction-change = Änderung
prediction-change-in = Änderung, { $unit }
remove-prediction = Vorhersage für { $kpi } entfernen
predict-a-kpi-more = KPI vorhersagen …
predict-a-kpi = KPI vorhersagen
prediction-weeks = Wochen nach dem Start
