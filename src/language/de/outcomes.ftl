# Ergebnisse: Stand, Wahrscheinlichkeit, Signale, Starts, Vorhersagen

one-point = { $number } Prozentpunkt
some-points = { $number } Prozentpunkte
standing-reached = Erreicht
standing-ahead = Voraus
standing-on-pace = Im Plan
standing-behind = Im Rückstand
standing-moving-away = Entfernt sich
standing-missed = Verfehlt
standing-result-missing = Ergebnis fehlt
standing-too-early = Noch zu früh
standing-no-target = Kein Zielwert
standing-no-pace = Tempo unbekannt
standing-not-measured = Nicht gemessen
cadence-is-weekly = wöchentlich
cadence-is-monthly = monatlich
cadence-is-quarterly = vierteljährlich
kpi-more-is-better = { $timing }, { $cadence }, mehr ist besser
kpi-less-is-better = { $timing }, { $cadence }, weniger ist besser
since-baseline = seit dem Ausgangswert
since-day = seit { $day }
kpi-unchanged = unverändert { $since }
kpi-better = { $change } { $since }, besser
kpi-worse = { $change } { $since }, schlechter
target-least-by = mindestens { $target } bis { $day }
target-least = mindestens { $target }, ohne Datum
target-most-by = höchstens { $target } bis { $day }
target-most = höchstens { $target }, ohne Datum
pace = Tempo
pace-too-early = des bisher fälligen Fortschritts (fällig: { $due }); das ist aber weniger, als der Wert ohnehin schwankt, und sagt noch wenig.
pace-other-way = des bisher fälligen Fortschritts: Es ging in die andere Richtung. Ein gleichmäßiger Weg wäre bei { $due }.
pace-so-far = des bisher fälligen Fortschritts; ein gleichmäßiger Weg wäre bei { $due }.
pace-formula = ({ $latest } − { $baseline }) ÷ (({ $target } − { $baseline }) × { $gone } von { $whole } Tagen) = { $made } ÷ { $expected }
pace-meaning = Fortschritt seit dem Ausgangswert, geteilt durch das, was ein gleichmäßiger Weg vom Ausgangswert zum Zielwert bis zur letzten Messung gebracht hätte. Im Plan ab 90 %, voraus ab 110 %.
missing-baseline = ein Ausgangswert
missing-baseline-date = dessen Datum
missing-target = ein Zielwert
missing-target-date = ein Zieldatum
missing-measurement = ein Messwert
no-pace-equal = Keins: Ausgangswert und Zielwert sind gleich, es gibt also keinen Weg zu gehen.
no-pace-no-time = Keins: Das Zieldatum liegt nicht nach dem des Ausgangswerts, es bleibt also keine Zeit.
no-pace-yet = Noch keins: Zwischen Ausgangswert und letzter Messung ist keine Zeit vergangen.
no-pace-missing =
    Keins: Es { $count ->
        [one] fehlt { $what }
       *[other] fehlen { $what }
    }.
usual = Üblich
usual-around = um { $centre }: Was ohne Muster darin liegt, ist gewöhnliches Rauschen.
usual-formula =
    { $centre } ± 2,66 × { $range }, dem Mittel aus { $steps ->
        [one] 1 Schritt
       *[other] { $steps } Schritten
    } von einer Messung zur nächsten. Ein Schritt über 3,268 × { $range } = { $largest } ist ungewöhnlich.
usual-meaning = Prozessverhaltenskarte (XmR). Signale: ein Wert außerhalb; 3 von 4 in Folge näher an einer Grenze als an der Mitte; { NUMBER($run) } in Folge auf einer Seite; ein ungewöhnlicher Schritt.
chance = Wahrscheinlichkeit
beyond-odds = Eine Gerade würde 0 bis 100 % verlassen, deshalb werden die Chancenverhältnisse fortgeschrieben.
beyond-share = Eine Gerade würde zu { $forecast } führen, was ein Anteil nicht erreichen kann; sie muss also vorher abknicken.
beyond-cut = Die Spanne endet, wo ein Anteil endet.
beyond-below-zero = Wenn der Wert nicht unter 0 fallen kann, lesen Sie das untere Ende als 0.
chance-needs-target = Setzen Sie einen Zielwert und ein Datum, um zu sehen, wie wahrscheinlich er ist.
chance-needs-measurement = Vor der ersten Messung lässt sich keine Wahrscheinlichkeit angeben.
chance-passed-unmeasured = Das Zieldatum, { $day }, ist vorbei, und seither wurde nichts gemessen; der letzte Wert ist { $value } am { $measured }.
chance-needs-three = Für eine Wahrscheinlichkeit sind drei Messwerte nötig.
chance-no-trend = Es lässt sich kein Trend zeichnen: Die Werte sind zu groß zum Rechnen.
chance-least-all =
    für mindestens { $target } bis { $day }, { $likelihood }: Der Trend aus allen { $count ->
        [one] 1 Messwert
       *[other] { $count } Messwerten
    } führt zu { $forecast }, 90-%-Spanne { $low } bis { $high }.
chance-least-last =
    für mindestens { $target } bis { $day }, { $likelihood }: Der Trend aus { $count ->
        [one] dem letzten Messwert
       *[other] den letzten { $count } Messwerten
    } führt zu { $forecast }, 90-%-Spanne { $low } bis { $high }.
chance-most-all =
    für höchstens { $target } bis { $day }, { $likelihood }: Der Trend aus allen { $count ->
        [one] 1 Messwert
       *[other] { $count } Messwerten
    } führt zu { $forecast }, 90-%-Spanne { $low } bis { $high }.
chance-most-last =
    für höchstens { $target } bis { $day }, { $likelihood }: Der Trend aus { $count ->
        [one] dem letzten Messwert
       *[other] den letzten { $count } Messwerten
    } führt zu { $forecast }, 90-%-Spanne { $low } bis { $high }.
chance-meaning = Die Wahrscheinlichkeit, dass ein Messwert am Zieldatum den Zielwert erreicht oder übertrifft, wenn der Trend anhält und das Rauschen bleibt, wie es war. Ein weit fortgeschriebener Trend ist weniger wert, als seine Zahlen sagen.
chance-passed-same-day = Das Zieldatum, { $day }, ist vorbei; gemessen wurden { $value }.
chance-passed-on = Das Zieldatum, { $day }, ist vorbei; am { $measured } wurden { $value } gemessen.
chance-passed = Das Zieldatum, { $day }, ist vorbei.
trend-line = Trend { $slope } je Woche: { $forecast } am { $day }.
trend-line-odds = Trend des Chancenverhältnisses × { $slope } je Woche: { $forecast } am { $day }.
trend-exact = { $line } Alle Messwerte liegen auf der Linie.
trend-student = ({ $from } − { $to }) ÷ { $error } Standardfehler = { $quotient }; Students t mit { $degrees } Freiheitsgraden ergibt { $chance }.
trend-student-odds = Logarithmen des Chancenverhältnisses: ({ $from } − { $to }) ÷ { $error } Standardfehler = { $quotient }; Students t mit { $degrees } Freiheitsgraden ergibt { $chance }.
likelihood-certainly-not = fast sicher nicht
likelihood-certain = fast sicher
likelihood-very-unlikely = sehr unwahrscheinlich
likelihood-unlikely = unwahrscheinlich
likelihood-even = etwa gleich wahrscheinlich
likelihood-likely = wahrscheinlich
likelihood-very-likely = sehr wahrscheinlich
caution-one-measurement = Ein Messwert: Grenzen brauchen mindestens zwei.
caution-too-large = Die Werte sind zu groß zum Rechnen.
caution-no-variation = Keine Schwankung: Alle Werte sind gleich, also kann nichts herausragen.
caution-provisional =
    Vorläufig: Grenzen aus { $count ->
        [one] 1 Messwert
       *[other] { $count } Messwerten
    } verschieben sich noch; mit { NUMBER($settled) } stehen sie fest.
caution-doubled =
    { $count ->
        [one] 1 Wert hat
       *[other] { $count } Werte haben
    } den Tag eines anderen; von mehreren für einen Tag zählt der zuletzt geschriebene.
caution-order = Die Messwerte standen nicht in der Reihenfolge; sie werden nach Datum gelesen.
caution-ahead =
    { $count ->
        [one] 1 Wert liegt
       *[other] { $count } Werte liegen
    } nach heute (ab { $day }): Prüfen Sie, ob das Jahr stimmt.
launch-on = { $name } ({ $day })
limits-span = Zu wenige Messwerte, um die Grenzen beim Start von { $names } zu trennen: Sie reichen darüber hinweg.
limits-before =
    Die Grenzen sind die von vor dem Start von { $names }; neue brauchen { NUMBER($needed) } Messwerte ab { $day }, und es { $since ->
        [one] gibt 1
       *[other] gibt { $since }
    }.
limits-apart =
    Die Grenzen sind beim Start von { $names } getrennt: Die ab { $day } beruhen auf { $count ->
        [one] dem 1 Messwert
       *[other] den { $count } Messwerten
    } seither.
limits-apart-few =
    Die Grenzen sind bei einem Start getrennt: { $count ->
        [one] Der 1 Messwert
       *[other] Die { $count } Messwerte
    } vor dem { $day } sind zu wenige für eigene.
earlier-signals =
    { $count ->
        [one] Ein früheres Signal.
       *[other] { $count } frühere Signale.
    }
when-since = seit { $month }
when-in = im { $month }
when-from-to = von { $from } bis { $to }
signal-above-limit = { $value } am { $day } liegt über der oberen Grenze.
signal-below-limit = { $value } am { $day } liegt unter der unteren Grenze.
signals-above-limit = { NUMBER($count) } in Folge über der oberen Grenze { $when }.
signals-below-limit = { NUMBER($count) } in Folge unter der unteren Grenze { $when }.
signal-run-above = { NUMBER($count) } in Folge über der Mittellinie { $when }.
signal-run-below = { NUMBER($count) } in Folge unter der Mittellinie { $when }.
signal-near-upper = Die meisten von { NUMBER($count) } in Folge näher an der oberen Grenze als an der Mitte { $when }.
signal-near-lower = Die meisten von { NUMBER($count) } in Folge näher an der unteren Grenze als an der Mitte { $when }.
signal-jump = Von { $from } auf { $to } am { $day }: ein größerer Schritt als üblich.
range-to = { $low } bis { $high }
launch-step-open = Sprung am { $day }, 90-%-Spanne { $range }: Es kann also auch keiner sein.
launch-step-better = Sprung am { $day }, 90-%-Spanne { $range }: eine Verbesserung.
launch-step-worse = Sprung am { $day }, 90-%-Spanne { $range }: eine Verschlechterung.
launch-no-turn = Eine Änderung der Steigung ist nicht zu sehen ({ $range } je Woche).
launch-turn = Die Steigung änderte sich um { $change } je Woche ({ $range } je Woche).
launch-formula =
    Zwei Geraden nach kleinsten Quadraten, { $before ->
        [one] 1 Messwert
       *[other] { $before } Messwerte
    } vor dem { $launched } und { NUMBER($after) } ab { $shows }: die spätere Gerade an diesem Tag, minus die fortgeführte frühere ({ $slope } je Woche). { $estimate } ± { $error } Standardfehler × Students t mit { $degrees } Freiheitsgraden.
launch-meaning = Unterbrochene Zeitreihe: wie weit Niveau und Steigung von dem abweichen, wohin die Zeit davor geführt hätte. Die Spanne nimmt an, dass Messwerte unabhängig voneinander schwanken.
launch-alone = Kein anderer Start für diese KPI oder ihr Ziel liegt innerhalb von acht Wochen.
launch-neighbours =
    { $count ->
        [one] { $names } ging in der Nähe live: Was davon kommt, lässt sich nicht trennen.
       *[other] { $names } gingen in der Nähe live: Was von welchem kommt, lässt sich nicht trennen.
    }
launch-trend = Ein Trend, der von selbst bricht, sieht genauso aus; davor lief er mit { $slope } je Woche.
launch-control = Eine ähnliche Reihe, die der Start nicht berührt hat (andere Orte, andere Kunden), würde beides trennen: Wo es eine gibt, messen Sie den Unterschied zu ihr als KPI.
verdict-inside = Wie vorhergesagt
verdict-less = Weniger als vorhergesagt
verdict-more = Mehr als vorhergesagt
verdict-not-yet = Noch nicht
verdict-not-launched = Nicht gestartet
measured-change = Gemessene Änderung
measured-formula = { $after } (Mittel aus { NUMBER($later) } ab { $shows }) − { $before } (Mittel aus { NUMBER($earlier) } vor { $launched })
measured-meaning = Das Niveau, sobald die Wirkung zu sehen sein sollte, minus das Niveau vor dem Start. Ein anderer Start zur selben Zeit sähe genauso aus.
measured-too-few-before = zu wenige Messwerte vor dem Start
measured-not-yet = noch nicht: { NUMBER($count) } von { NUMBER($needed) } Messwerten seit { $day }
weeks-after-day =
    { $weeks ->
        [one] 1 Woche
       *[other] { $weeks } Wochen
    } nach dem { $day }
weeks-after-launch =
    { $weeks ->
        [one] 1 Woche
       *[other] { $weeks } Wochen
    } nach dem Start
most-likely = { $range }, am wahrscheinlichsten { $mode }
corrected-prediction = Korrigierte Vorhersage
corrected-words =
    korrigiert nach { $count ->
        [one] 1 abgeschlossenen Vorhersage
       *[other] { $count } abgeschlossenen Vorhersagen
    }
corrected-meaning =
    { $count ->
        [one] 1 abgeschlossene Vorhersage zeigt
       *[other] { $count } abgeschlossene Vorhersagen zeigen
    }, wie Vorhersagen in diesem Plan ausfallen; bei den nächsten wird dasselbe erwartet. Was angegeben ist, bleibt, wie es ist. Die Korrektur lässt sich unter „Ergebnisse“ ausschalten.
correction = Korrektur
correction-none-yet =
    Noch keine: Dafür braucht es { NUMBER($needed) } abgeschlossene Vorhersagen, und es { $count ->
        [one] gibt 1
       *[other] gibt { $count }
    }.
correction-on = für offene Vorhersagen, neben dem Angegebenen gezeigt.
correction-off = wäre die Korrektur; sie ist ausgeschaltet.
correction-meaning = Das mittlere logarithmische Verhältnis, zurückgenommen; umso mehr davon, je mehr Vorhersagen abgeschlossen sind: die Hälfte bei fünf, zwei Drittel bei zehn.
factor-times = { $factor }-mal
bias = Verzerrung
bias-right =
    { $count ->
        [one] für die eine abgeschlossene Vorhersage
       *[other] im Mittel über { $count } abgeschlossene Vorhersagen
    }: ungefähr richtig.
bias-high-high =
    zu hoch { $count ->
        [one] bei der einen abgeschlossenen Vorhersage
       *[other] im Mittel über { $count } abgeschlossene Vorhersagen
    }; die mittlere { $median } zu hoch.
bias-high-low =
    zu hoch { $count ->
        [one] bei der einen abgeschlossenen Vorhersage
       *[other] im Mittel über { $count } abgeschlossene Vorhersagen
    }; die mittlere { $median } zu niedrig.
bias-low-high =
    zu niedrig { $count ->
        [one] bei der einen abgeschlossenen Vorhersage
       *[other] im Mittel über { $count } abgeschlossene Vorhersagen
    }; die mittlere { $median } zu hoch.
bias-low-low =
    zu niedrig { $count ->
        [one] bei der einen abgeschlossenen Vorhersage
       *[other] im Mittel über { $count } abgeschlossene Vorhersagen
    }; die mittlere { $median } zu niedrig.
bias-left-out =
    { $count ->
        [one] 1 weitere hat
       *[other] { $count } weitere haben
    } kein Verhältnis, weil sich nichts oder in die andere Richtung bewegt hat; das macht es schlechter, als hier steht.
bias-formula = ({ $terms }) ÷ { NUMBER($count) } = { $mean }; e^{ $exponent } = { $factor }; Median { $median }
bias-meaning = Vorhergesagte ÷ gemessene Änderung, als Logarithmus gemittelt, damit doppelt zu hoch und doppelt zu niedrig gleich wiegen.
ranges = Spannen
count-of = { NUMBER($part) } von { NUMBER($all) }
ranges-narrow =
    { $count ->
        [one] Spanne enthielt
       *[other] Spannen enthielten
    } das Gemessene; 90 % sollten es. Ehrliche Spannen schnitten in { $cases } der Fälle so schlecht ab: Sie sind zu eng und versprechen mehr, als man weiß.
ranges-few =
    { $count ->
        [one] Spanne enthielt
       *[other] Spannen enthielten
    } das Gemessene; 90 % sollten es. Ehrliche Spannen schnitten in { $cases } der Fälle so schlecht ab: zu wenige für ein Urteil.
ranges-good =
    { $count ->
        [one] Spanne enthielt
       *[other] Spannen enthielten
    } das Gemessene; 90 % sollten es. Ehrliche Spannen schnitten in { $cases } der Fälle so schlecht ab: im Einklang mit dem, was sie versprechen.
nearly-all = fast allen
ranges-formula = P(höchstens { NUMBER($held) } von { NUMBER($total) }, jede mit 90 %) = { $cases } %
ranges-meaning = Der Rand der Binomialverteilung: wie oft Spannen, die die Wahrheit in neun von zehn Fällen enthalten, sie so selten enthielten. Unter 5 % gelten sie als zu eng.
targets = Zielwerte
targets-words =
    Brier-Wert der Wahrscheinlichkeiten 12 Wochen vorher: { NUMBER($reached) } von { $all ->
        [one] 1 Zielwert
       *[other] { $all } Zielwerten
    } erreicht. 0 ist perfekt; 0,25 erhält, wer immer 50 % sagt.
targets-meaning = Mittlerer quadratischer Abstand zwischen angegebener Wahrscheinlichkeit und Ergebnis (1 erreicht, 0 nicht).
series-described = Von { $first } am { $from } bis { $last } am { $to }
line-target = Zielwert { $value }
line-baseline = Ausgangswert { $value }
usual-variation = Übliche Schwankung { $low } bis { $high }, Mitte { $centre }
change-better = Besser als üblich
change-worse = Schlechter als üblich
change-right-way = Driftet in die richtige Richtung
change-wrong-way = Driftet in die falsche Richtung
change-likelier = Zielwert wahrscheinlicher
change-less-likely = Zielwert unwahrscheinlicher
change-outside-formula = Grenzen { $centre } ± 2,66 × { $range } = { $low } und { $high }; ein Schritt über 3,268 × { $range } = { $largest } ist ungewöhnlich.
drift-up = Kleine Verschiebungen nach oben haben sich seit { $month } summiert.
drift-down = Kleine Verschiebungen nach unten haben sich seit { $month } summiert.
drift-formula = CUSUM: Was weiter als { $allowance } von { $target } (dem Mittel davor) liegt, ergibt summiert jetzt { $sum }; ab { $threshold } ist es ein Signal.
runs-counted = Folgen zählen ab { NUMBER($run) } hintereinander.
chance-went = Die Wahrscheinlichkeit, den Zielwert zu erreichen, ging seit { $day } von { $then } auf { $now }.
chance-went-formula = Der Trend aus { NUMBER($now-count) } Messwerten führt am Zieldatum zu { $now }; der aus { NUMBER($then-count) } führte zuvor zu { $then }.
pasted-too-long = Nur die ersten { NUMBER($lines) } Zeilen wurden gelesen; fügen Sie den Rest danach ein.
pasted-line = Zeile { NUMBER($line) }: { $problem }
pasted-one-column = { $text } ist nur eine Spalte; schreiben Sie ein Datum und einen Wert, etwa 2027-02-15 und 47,5.
pasted-no-number = { $text } ist keine Zahl; schreiben Sie etwa 47,5.
goal-summary = { $outcome }. { $summary }
without-a-goal = Ohne Ziel
without-a-goal-told = Geben Sie jeder ein Ziel, damit klar ist, wofür sie gemessen wird.
summary-too-early = Noch zu früh, um den Stand zu beurteilen.
summary-all-good = Jede KPI ist auf dem Weg.
summary-some = { NUMBER($good) } von { NUMBER($all) } auf dem Weg, { NUMBER($bad) } im Rückstand.
all-kpis = Alle KPIs
all-kpis-told = Felder nebeneinander, zum Ausfüllen, Sortieren und Einfügen aus einer Tabelle.
predictions-fared = Wie Vorhersagen ausgingen: { NUMBER($closed) } abgeschlossen
show-corrected = Offene Vorhersagen danach berichtigt zeigen
what-changed = Was sich geändert hat
what-changed-told = Signale, die mit den neuesten Messungen noch gelten, das neueste zuerst: mehr als gewöhnliches Rauschen, also eine Frage wert.
change-noticed = { $change }, bemerkt
predicted-by = Vorhergesagt von
add-kpi-for = KPI für { $goal } hinzufügen
goal-unmeasured = { $goal }: keine KPI, also wird niemand sehen, ob es erreicht ist.
kpi-without-goal-told = { $kpi }: nennt kein Ziel. Wählen Sie eines unter „Felder und Messungen“.
kpi-gaps-told = Ziele, die niemand misst, und Messgrößen, die keinem Ziel dienen.
latest-on = am { $day }
no-target-yet = Noch kein Zielwert
target-of = Zielwert { $value }
signals = Signale
signals-none = Keine: Alles ist übliche Schwankung.
same-look = Was genauso aussähe
launch = Start
fields-and-measurements = Felder und Messungen
kpi-example = Online gemachte Buchungen
column-unit = Einheit
unit-example = %, Bestellungen je Woche
better-is = Besser ist
better-more = Mehr
better-less = Weniger
kpi-moves = Bewegt sich
moves-before = Vor dem Ergebnis (vorlaufend)
moves-with = Mit dem Ergebnis (nachlaufend)
kpi-measured = Gemessen
column-baseline = Ausgangswert
baseline-on = Ausgangswert vom
column-target = Zielwert
target-date = Zieldatum
kpi-owner-example = Wer sich darum kümmert
kpi-notes-example = Wie gezählt wird, was nicht enthalten ist
column-date = Datum
measurements = Messungen
measurements-of = Messungen von { $kpi }
date-of = Datum, { $day }
value-on = Wert am { $day }
enter-replaces = Die Eingabetaste ersetzt den Wert dieses Tages
enter-adds = Die Eingabetaste fügt ihn hinzu
new-value = Neuer Wert
outcomes-empty = Noch wird nichts gemessen
outcomes-empty-told = Eine KPI sagt, ob der Plan wirkt: was gezählt wird, wo sie stand, wo sie wann stehen soll. Legen Sie eine für jedes Ziel an und tragen Sie ein, was Sie messen; Roadbook unterscheidet eine echte Änderung vom gewöhnlichen Rauschen.
kpi-add = KPI hinzufügen
paste-from-spreadsheet = Aus einer Tabelle einfügen
paste-columns = Zwei Spalten: Datum und Wert
paste-columns-hint = Daten wie 2027-02-15; ein Wert für einen vorhandenen Tag ersetzt den alten.
and-more-lines =
    { $count ->
        [one] Und 1 weitere Zeile.
       *[other] Und { $count } weitere Zeilen.
    }
take-measurements =
    { $count ->
        [one] 1 Messung übernehmen
       *[other] { $count } Messungen übernehmen
    }
predictions-empty = Noch ist nichts vorhergesagt
predictions-empty-told = Sagen Sie unter „Prioritäten“ für eine Initiative, welche KPI sie um wie viel und wann bewegen soll. Nach dem Start zeigt diese Tabelle, was daraus wurde.
predicted-and-measured = Vorhergesagt und gemessen
predicted-and-measured-told = Das Niveau von bis zu sechs Messungen, sobald die Wirkung sichtbar sein sollte, minus das von bis zu sechs vor dem Start. Ein anderer Start zur selben Zeit sähe genauso aus.
kpi = KPI
predicted-change = Vorhergesagte Änderung
prediction-shows = Zeigt sich
step-at-launch = Sprung beim Start
predicted-and-measured-changes = Vorhergesagte und gemessene Änderungen
run-is-signal = { $run } in Folge auf einer Seite der Mitte sind ein Signal.
run-of-seven = 7 in Folge (mancherorts)
run-of-eight = 8 in Folge (Wheeler)
run-of = { $run } in Folge
run-signal-from = Eine Folge auf einer Seite der Mitte ist ein Signal ab
no-kpi-changed = Keine KPI hat ihre übliche Schwankung verlassen, driftet oder hat viel an Aussicht auf ihren Zielwert verloren oder gewonnen.
new-kpi = Neue KPI
