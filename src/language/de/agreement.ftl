# Stimmzettel: wer abgestimmt hat, was die Gruppe sagt, wie einig sie ist, wem eine Auswahl dient

seen-apart = { $input } wird verschieden gesehen ({ $span }; A { $agreement }). Nach einem Stimmzettel käme sie auf Rang { NUMBER($best) }, nach einem anderen auf Rang { NUMBER($last) }.
number-span = { $low } bis { $high }
weighing-stakeholders-told = Die Gewichte der Stakeholder bestimmen den Wert der Gruppe; für Streuung, A und W zählt jeder Stimmzettel gleich.
weighing-segments-told = Die Gewichte der Segmente bestimmen den Wert der Gruppe, innerhalb eines Segments verteilt nach den Gewichten seiner Stakeholder; wer zu keinem Segment gehört, verändert ihn nicht. Für Streuung, A und W zählt jeder Stimmzettel gleich.
weighing-alike-told = Jeder Stimmzettel zählt für den Wert der Gruppe gleich.
no-value-two-ballots = Kein Wert: Dafür braucht es zwei Stimmzettel.
no-value-above-zero = Kein Wert: Ein geometrisches Mittel braucht Bewertungen über 0; wählen Sie den Median.
no-value-weight = Kein Wert: Kein Stimmzettel mit einer Bewertung dafür hat Gewicht.
no-value-ranges = Kein Wert: Ein geometrisches Mittel braucht Spannen über 0; wählen Sie den Median.
no-value-too-large = Kein Wert: Die Bewertungen sind zu groß, um sie zusammenzufassen.
ballot-cast =
    { $day }, { $count ->
        [one] 1 Bewertung
       *[other] { $count } Bewertungen
    }
voters-none = Noch ist niemand aufgeführt. Nennen Sie alle, deren Sicht zählt, und bitten Sie dann um ihre Stimmzettel.
voters-nobody-yet = Von { NUMBER($all) } hat noch niemand abgestimmt.
voters-all = Alle { NUMBER($all) } haben abgestimmt.
voters-missing = { NUMBER($voted) } von { NUMBER($all) } haben abgestimmt; es fehlen noch: { $names }.
voters-some = { NUMBER($voted) } von { NUMBER($all) } haben abgestimmt.
served-explained = Seine Stimmzettel legen { $part } ihrer Punkte auf das Gewählte. Mal seinem Gewicht, über alle Segmente: { $share } dessen, was erfüllt wird, bei { $target } des Gewichts.
served-nothing = Nichts, was seine Stimmzettel bewerten, ist gewählt, oder kein Segment hat Gewicht.
served-no-ballot = Noch spricht kein Stimmzettel dafür.
served-unknown-top-five = Noch sagt kein Stimmzettel von Stakeholdern eines Segments, wem die ersten 5 dienen.
served-unknown-top-ten = Noch sagt kein Stimmzettel von Stakeholdern eines Segments, wem die ersten 10 dienen.
served-unknown-roadmap = Noch sagt kein Stimmzettel von Stakeholdern eines Segments, wem die Roadmap dient.
served-evenly = { $choice }: Jedes Segment wird etwa so bedient, wie es wiegt.
served-more = { $choice }: über ihrem Gewicht bedient: { $more }.
served-less = { $choice }: unter ihrem Gewicht bedient: { $less }.
served-more-less = { $choice }: über ihrem Gewicht bedient: { $more }; darunter: { $less }.
group-value-explained =
    { $mean } aus { $count ->
        [one] 1 Stimmzettel
       *[other] { $count } Stimmzetteln
    }: { $value }. Eine Spanne behält ihre Enden.
agreement-and-meaning = { $agreement }, { $meaning }
agreement-agreed = einig
agreement-mostly = weitgehend einig
agreement-mixed = gemischt
agreement-divided = gespalten
spread-and-deviation = { $span }, SD { $deviation }
agreement-one-score = Eine einzige Bewertung hat nichts, womit sie übereinstimmen könnte.
agreement-steps = Van der Eijks A = { $agreement }. Bewertungen je Stufe der Skala: { $counts }. 1 heißt alle auf einer Stufe, 0 gleichmäßig verteilt, −1 je die Hälfte an den Enden.
agreement-classes = Van der Eijks A = { $agreement }. Bewertungen in { NUMBER($classes) } gleichen Teilen von { $low } bis { $high }: { $counts }. 1 heißt alle auf einer Stufe, 0 gleichmäßig verteilt, −1 je die Hälfte an den Enden.
alike-needs-two = Kendalls W sagt, ob Stimmzettel gleich reihen: Es braucht mindestens zwei.
alike-no-pair = Keine zwei Stimmzettel bewerten dieselben zwei Initiativen, es gibt also keine Reihenfolge zu vergleichen.
alike-all-same = Jeder Stimmzettel bewertet alle Initiativen gleich, es gibt also keine Reihenfolge zu vergleichen.
alike-much = reihen sie sie sehr ähnlich
alike-fairly = reihen sie sie recht ähnlich
alike-little = sind sie sich in der Reihenfolge etwas einig
alike-hardly = sind sie sich in der Reihenfolge kaum einig
chance-hardly = der Zufall allein brächte das kaum zustande
chance-rarely = der Zufall allein brächte das selten zustande
chance-could = der Zufall allein könnte das zustande bringen
alike-all-ballots = Bei den { NUMBER($items) } Initiativen, die alle { NUMBER($judges) } Stimmzettel bewerten, { $alike }; { $chance }.
alike-some-ballots = Bei den { NUMBER($items) } Initiativen, die { NUMBER($judges) } von { NUMBER($all) } Stimmzetteln bewerten, { $alike }; { $chance }.
alike-figures = Kendalls W = { $w } (1 dieselbe Reihenfolge, 0 keine gemeinsame), χ² = { $square } mit { $degrees } Freiheitsgraden, p = { $p }.
alike-figures-rough = Kendalls W = { $w } (1 dieselbe Reihenfolge, 0 keine gemeinsame), χ² = { $square } mit { $degrees } Freiheitsgraden, p = { $p }; bei weniger als sieben Initiativen ist p ungenau.
below-number = unter { $number }
column-ballots = Stimmzettel
column-group = Gruppe
column-spread = Streuung
spread-hint = Kleinster bis größter Wert und die Standardabweichung mit n − 1
agreement-hint = Übereinstimmung nach van der Eijk: 1 alle gleich, 0 gleichmäßig verteilt, −1 je die Hälfte an den Enden
plan-now = Plan jetzt
plan-now-hint = Womit der Plan bewertet
input-by-ballots = { $input } aus Sicht der Stimmzettel
show-more-of = { NUMBER($count) } weitere zeigen
group-input-of = { $input } der Gruppe für { $title }
agreement-on-input = Übereinstimmung bei { $input } von { $title }
agreement-on = Übereinstimmung bei { $title }
agreement = Einigkeit
ballot-of = Stimmzettel von { $name }
hide-single-scores = Einzelne Punktzahlen ausblenden
reveal-single-scores = Einzelne Punktzahlen zeigen
ballots-blind = Stimmzettel sind verdeckt: Was jemand gegeben hat, wird nur auf Wunsch gezeigt
add-ballots = Stimmzettel hinzufügen …
voices-weigh = Stimmen zählen
scores-for = Punktzahlen für
group-value = Der Wert der Gruppe
take-group-values = Werte der Gruppe übernehmen
group-values-taken =
    { $count ->
        [one] Die Werte der Gruppe sind nun die Eingaben von 1 Initiative.
       *[other] Die Werte der Gruppe sind nun die Eingaben von { $count } Initiativen.
    }
taken-over = Übernommen
taken-over-told = Der Plan bewertet schon mit den Werten der Gruppe
take-over-for =
    { $count ->
        [one] Für 1 Initiative übernehmen
       *[other] Für { $count } Initiativen übernehmen
    }
take-over-told = Macht die Werte der Gruppe zu den Eingaben, mit denen der Plan bewertet; ein Schritt, der sich rückgängig machen lässt
share-satisfied-hint = Sein Anteil an dem, was erfüllt wird
target-weight-hint = Sein Anteil an den Gewichten der Segmente
column-satisfied = Erfüllt
satisfied-hint = Wie viel von dem gewählt ist, was seine Stimmzettel verlangen
whom-served = Wem die Auswahl dient
what-is-chosen = Was gewählt ist
served-caption = Anteil jedes Segments gegenüber seinem Gewicht
share-of = Anteil von { $segment }
voted = abgestimmt
no-ballot-yet = noch kein Stimmzettel
column-voter = Person
speaks-for = Spricht für
voter-weight-hint = Wie viel der Stimmzettel im Wert der Gruppe zählt, 0 bis 100
column-ballot = Stimmzettel
ballot-removed = Stimmzettel entfernt.
remove-ballot = Stimmzettel entfernen
remove-voter = Person entfernen
fill-in-here = Hier ausfüllen …
copy-ballot-link = Link zu einem leeren Stimmzettel kopieren
download-empty-ballot = Leeren Stimmzettel herunterladen
copy-empty-table = Leere Tabelle kopieren
who-was-asked = Wer gefragt wurde und wer abgestimmt hat
add-voter = Jemanden hinzufügen, dessen Sicht zählt
talk-first = Zuerst darüber sprechen
talk-nothing = Nichts: Wo sich die Stimmzettel unterscheiden (A unter 0,5), bleibt der Platz in der Rangfolge gleich, oder es sind zu wenige Stimmzettel, um es zu sagen.
score-what-you-can = Bewerten Sie, was Sie beurteilen können, und lassen Sie den Rest leer; Spannen wie 1..2..3 sind willkommen.
ballot-takes-place = Das Speichern ersetzt den früheren Stimmzettel.
save-scores =
    { $count ->
        [one] 1 Punktzahl speichern
       *[other] { $count } Punktzahlen speichern
    }
initiatives-to-score = Zu bewertende Initiativen
