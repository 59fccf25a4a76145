# Was die Bewertungsmodelle abfragen und ablehnen: Namen, Einheiten, Hilfen, Skalenstufen

input-ease = Leichtigkeit
input-user-business-value = Nutzen für Anwender und Geschäft
input-time-criticality = Zeitkritikalität
input-risk-reduction = Risikominderung und neue Möglichkeiten
input-job-size = Umfang der Arbeit
input-cost-of-delay = Verzögerungskosten
input-duration = Dauer
input-value = Wert
input-goal-impact = Wirkung auf ein Ziel
unit-per-quarter = je Quartal
unit-person-months = Personenmonate
unit-of-ten = von 10
unit-per-week = je Woche
unit-weeks = Wochen
input-reach-help = Wie viele Personen oder Kundenkonten in einem Quartal damit in Berührung kommen. Nehmen Sie eine gemessene Zahl, wo es eine gibt.
input-impact-help = Wie stark sie das Ziel je erreichter Person bewegt: 3 sehr groß, 2 groß, 1 mittel, 0,5 klein, 0,25 minimal.
input-confidence-help = Wie gut die anderen Zahlen belegt sind: 100 % durch Daten, 80 % zum Teil, 50 % eine gestützte Vermutung.
input-effort-help = Alle Arbeit aller Teams zusammen, in Personenmonaten; RICE zählt alles unter einem halben Monat als halben.
input-ice-impact-help = Wie stark sie das Ziel bewegt, wenn sie gelingt: 1 kaum, 10 entscheidend.
input-ice-confidence-help = Wie sicher Sie sind, dass sie gelingt: 1 ein Gefühl, 10 bewiesen.
input-ease-help = Wie leicht sie umzusetzen ist: 1 sehr schwer, 10 Arbeit eines Nachmittags.
input-user-business-value-help = Wie sehr Anwender und Geschäft sie vorziehen; die kleinste in der Liste ist 1.
input-time-criticality-help = Wie schnell der Wert beim Warten schwindet: Ein fester Termin oder abwandernde Anwender zählen hoch; die kleinste ist 1.
input-risk-reduction-help = Was sie sicherer oder später möglich macht; die kleinste in der Liste ist 1.
input-job-size-help = Wie groß die Arbeit neben der kleinsten ist, die 1 ist.
input-cost-of-delay-help = Was jede Woche ohne sie kostet, in Geld oder Punkten.
input-duration-help = Wie viele Wochen sie das Team beschäftigt.
input-value-help = Wie viel Gutes sie bewirkt, 0 bis 10 oder in Punkten; dieselbe Skala für alle.
input-goal-impact-help = Wie weit sie dieses Ziel bewegt: 0 gar nicht, 10 ganz, unter 0, wo sie schadet.
input-importance-help = Wie wichtig das Bedürfnis denen ist, die es haben: 0 gar nicht, 10 über alles.
input-satisfaction-help = Wie gut das Bedürfnis heute erfüllt ist: 0 gar nicht, 10 ganz.
input-named-help = Eine Zahl der eigenen Formel des Plans.
step-massive = sehr groß
step-high = hoch
step-medium = mittel
step-low = gering
step-minimal = minimal

# Warum es keine Punktzahl gibt, im Satz oder an seinem Ende

input-not-a-number = { $input } ist keine Zahl; geben Sie eine einfache Zahl ein
input-not-positive = { $input } ist { $value }; der Wert muss größer als 0 sein
input-not-more-than = { $input } ist { $value }; der Wert muss größer als { $low } sein
input-not-within = { $input } ist { $value }; der Wert muss größer als { $low } und höchstens { $high } sein
input-not-at-least = { $input } ist { $value }; der Wert muss mindestens { $low } sein
input-not-between = { $input } ist { $value }; der Wert muss zwischen { $low } und { $high } liegen
goal-weights-unusable = die Gewichte der Ziele müssen mindestens 0 sein und eines davon größer
inputs-out-of-proportion = { $inputs } sind zusammen zu groß oder zu klein für eine Punktzahl
formula-unreadable = die Formel lässt sich nicht lesen: { $problem }
formula-without-result = die Formel { $problem }

# Was an einer Formel nicht stimmt

at-character = { $problem } (Zeichen { $place })
formula-empty = es ist noch keine Formel geschrieben; versuchen Sie „reach * impact / effort“
formula-too-long = eine Formel darf höchstens { $most } Zeichen haben
formula-too-deep = zu viele Klammern, Funktionen oder Vorzeichen ineinander; schreiben Sie sie mit weniger
formula-too-many-names = eine Formel darf höchstens { $most } verschiedene Namen haben
formula-unknown-sign = „{ $sign }“ bedeutet in einer Formel nichts; verwenden Sie + - * / ^, Klammern, Zahlen und Namen
formula-improper-name = ein Name besteht aus höchstens { $longest } Kleinbuchstaben, Ziffern und _: „{ $name }“ nicht
formula-improper-number = „{ $number }“ ist keine Zahl; schreiben Sie 1.5 oder 2e3
formula-missing-value = hier fehlt eine Zahl, ein Name oder eine öffnende Klammer
formula-missing-operator = hier fehlt ein Rechenzeichen wie * oder +
formula-missing-close = hier fehlt eine schließende Klammer
formula-out-of-place = „{ $sign }“ gehört nicht hierher
formula-no-such-function = es gibt keine Funktion „{ $name }“; es gibt min, max, sqrt, ln, abs und if
formula-bare-function = „{ $name }“ braucht seine Werte in Klammern: { $name }(…)
formula-takes-many = „{ $name }“ nimmt zwei oder mehr Werte: { $name }(a, b)
formula-takes-one = „{ $name }“ nimmt einen Wert: { $name }(a)
formula-takes-condition = „{ $name }“ nimmt eine Bedingung und zwei Werte: { $name }(a > b, c, d)
formula-missing-comparison = die Bedingung von „if“ muss zwei Werte vergleichen: if(effort > 3, …, …)
formula-stray-comparison = ein Vergleich steht nur in der Bedingung von „if“: if(effort > 3, …, …)
formula-divides-by-zero = teilt durch 0 (Zeichen { $place })
formula-no-root = zieht die Quadratwurzel aus { $value } (Zeichen { $place }); der Wert muss mindestens 0 sein
formula-no-logarithm = bildet den Logarithmus von { $value } (Zeichen { $place }); der Wert muss größer als 0 sein
formula-no-power = erhebt { $base } zur Potenz { $exponent } (Zeichen { $place }), was kein Ergebnis hat
formula-result-too-large = ergibt eine zu große Zahl (Zeichen { $place })
formula-no-cost = teilt alles durch { $value }, die Kosten; sie müssen größer als 0 sein
as-a-sentence = { $text }.
link-unsafe = Schreiben Sie einen Link, der mit https://, http:// oder mailto: beginnt und keine Leerzeichen enthält.
prediction-number-needed = Schreiben Sie eine Zahl oder eine Spanne, oder entfernen Sie die Vorhersage.
kept-ballot = Stimmzettel von { $name } gespeichert.
