# Bedürfnisse, ihre Landschaft, Ziele, Grenzen

importance-of = Wichtigkeit { $number }
satisfaction-and-opportunity = Zufriedenheit { $number }; Chance { $score }
no-segment = Kein Segment
landscape-title = Chancenlandschaft
importance = Wichtigkeit
satisfaction = Zufriedenheit
landscape-largest = Je weiter unten rechts, desto größer die Chance. Am größten: { $name } mit { $score }.
landscape-empty = Bewerten Sie Wichtigkeit und Zufriedenheit eines Bedürfnisses, um es hier zu sehen.
border-moderate = mittel ab { $number }
border-high = groß ab { $number }
border-extreme = sehr groß über { $number }
band-low = klein
band-moderate = mittel
band-high = groß
band-extreme = sehr groß
no-limit-set = Keine Grenze gesetzt
periods-of-weeks =
    { $periods ->
        [one] 1 Zeitraum
       *[other] { $periods } Zeiträume
    } von { $weeks ->
        [one] 1 Woche
       *[other] { $weeks } Wochen
    }
saaty-1 = 1: gleich wichtig
saaty-2-more = 2: geringfügig wichtiger
saaty-3-more = 3: etwas wichtiger
saaty-4-more = 4: etwas bis viel wichtiger
saaty-5-more = 5: viel wichtiger
saaty-6-more = 6: viel bis sehr viel wichtiger
saaty-7-more = 7: sehr viel wichtiger
saaty-8-more = 8: sehr viel bis äußerst viel wichtiger
saaty-9-more = 9: äußerst viel wichtiger
saaty-2-less = 1/2: geringfügig weniger wichtig
saaty-3-less = 1/3: etwas weniger wichtig
saaty-4-less = 1/4: etwas bis viel weniger wichtig
saaty-5-less = 1/5: viel weniger wichtig
saaty-6-less = 1/6: viel bis sehr viel weniger wichtig
saaty-7-less = 1/7: sehr viel weniger wichtig
saaty-8-less = 1/8: sehr viel bis äußerst viel weniger wichtig
saaty-9-less = 1/9: äußerst viel weniger wichtig
pairs-nothing = Mit weniger als zwei Zielen gibt es nichts zu vergleichen.
pairs-too-many = Bis zu { NUMBER($most) } Ziele lassen sich paarweise vergleichen; setzen Sie die Gewichte von Hand.
pairs-missing =
    Noch { NUMBER($missing) } von { $all ->
        [one] 1 Paar
       *[other] { $all } Paaren
    } zu vergleichen.
consistency-formula = Konsistenzverhältnis = (λmax − n) ÷ (n − 1) ÷ Wert zufälliger Vergleiche = { $ratio } für n = { NUMBER($goals) } Ziele; bis 0,1 ist annehmbar.
comparisons-contradict = Die Vergleiche widersprechen einander (Konsistenzverhältnis { $ratio }, annehmbar ist 0,1). Am schlechtesten passt { $first } gegen { $second }: Angegeben ist { $said }, alle Vergleiche zusammen ergeben { $implied }.
comparisons-fit = Die Vergleiche passen zusammen (Konsistenzverhältnis { $ratio }, bis 0,1 ist annehmbar).
ratio-times = { $number }-mal
ratio-part = 1/{ $number }
section-needs = Bedürfnisse
needs-told = Was diese Menschen erreichen wollen. Wichtig und schlecht erfüllt bedeutet eine Chance: Wichtigkeit + was die Zufriedenheit offen lässt.
needs-empty = Noch kein Bedürfnis
needs-empty-told = Schreiben Sie ein Bedürfnis in den Worten der Kunden, etwa „vor dem Ablegen wissen, dass ein Liegeplatz für mich frei ist“. Bewerten Sie dann, wie wichtig es ist und wie gut es heute erfüllt wird.
need-add = Bedürfnis hinzufügen
need-add-example = Bedürfnis in den Worten der Kunden
bands-told = Chancen sind mittel ab { $fair }, hoch ab { $good }, sehr hoch über { $great }
moderate-from = Mittel ab
high-from = Hoch ab
extreme-above = Sehr hoch über
column-need = Bedürfnis
column-segment = Segment
importance-hint = Wie wichtig es ihnen ist, 0 bis 10
satisfaction-hint = Wie gut es heute erfüllt wird, 0 bis 10
column-opportunity = Chance
opportunity-hint = Wichtigkeit + max(Wichtigkeit − Zufriedenheit, 0)
need-insights-hint = Belege, die davon sprechen
rate-first = Bewerten Sie zuerst Wichtigkeit und Zufriedenheit.
not-rated = nicht bewertet
opportunity-score-of = Chancenwert von { $need }
opportunity-explained = Wichtigkeit + was die Zufriedenheit offen lässt
none-yet = keine
need-without-insight = Noch keine Erkenntnis spricht von diesem Bedürfnis.
show-evidence = Belege zeigen
section-goals = Ziele
goals-told = Was das Unternehmen erreichen will. Gewichte sagen, wie viel jedes zählt, wenn Initiativen verglichen werden.
goals-empty = Noch kein Ziel
goals-empty-told = Schreiben Sie ein Ergebnis, keine Funktion: „die Einnahmen aus Online-Buchungen verdoppeln“, nicht „einen Shop bauen“. KPIs zeigen, wie weit es noch ist.
goal-add = Ziel hinzufügen
goal-add-example = Ein Ergebnis, das erreicht werden soll
column-outcome = Ergebnis
weight-hint = Wie viel es gegenüber den anderen zählt, 0 bis 100
column-share = Anteil
share-of-weights-hint = Sein Anteil an allen Gewichten
column-notes = Notizen
goal-without-kpi = Noch zeigt nichts, ob es erreicht ist.
show-kpis = KPIs zeigen
section-competitors = Wettbewerber
competitors-told = Wie gut jeder ein Bedürfnis erfüllt, 0 bis 10. Der beste einer Zeile ist markiert.
competitors-empty = Noch kein Wettbewerber
competitors-empty-told = Nennen Sie, was heute benutzt wird, auch einen Wandplan oder eine Tabelle. Bewerten Sie dann, wie gut es jedes Bedürfnis erfüllt: Wo alle schwach sind, ist Platz.
competitor-add = Wettbewerber hinzufügen
competitor-add-example = Was Menschen stattdessen benutzen
satisfaction-anyone-hint = Wie gut es heute erfüllt wird, von wem auch immer
competitors-grid = Wie gut Wettbewerber die Bedürfnisse erfüllen
how-well-serves = Wie gut { $competitor } „{ $need }“ erfüllt
serves-best = { $competitor } erfüllt dies am besten
column-competitor = Wettbewerber
column-name = Name
section-segments = Segmente
segments-told = Für wen das Produkt ist und wie viel jede Gruppe zählt.
segments-empty = Noch kein Segment
segments-empty-told = Ein Segment ist eine Gruppe von Menschen mit denselben Bedürfnissen, etwa „Büros kleiner Jachthäfen“. Nennen Sie zuerst das, welches Sie am besten kennen.
segment-add = Segment hinzufügen
segment-add-example = Segment benennen
column-size = Größe
size-hint = Menschen oder Kundenkonten darin
section-direction = Richtung
strategy-vision = Vision
strategy-vision-example = Wem geht es wie besser, wenn das Produkt Erfolg hatte?
strategy-success = Bild des Erfolgs
strategy-success-example = Was ist bis wann zu sehen, wenn es gelungen ist?
strategy-market = Markt
strategy-market-example = Wer kauft, wie viele sind es, was benutzen sie heute?
strategy-actions = Maßnahmen
strategy-action = Maßnahme
strategy-action-example = Was getan wird, um dorthin zu kommen
strategy-constraints = Rahmenbedingungen
strategy-constraints-example = Was steht fest: Zeit, Recht, Geld, Menschen?
budget = Budget
limits-time = Zeit
comparison-hide = Vergleich ausblenden
comparison-show = Ziele paarweise vergleichen
comparison-told = Zwei Ziele gegeneinander abzuwägen ist leichter als alle auf einmal. Daraus folgen die Gewichte, die am besten zu allen Antworten passen (AHP, Saaty-Skala).
not-compared = noch nicht verglichen
compare-two-goals = Zwei Ziele vergleichen
one-against-other = { $one } gegen { $other }
fits-worst = passt am wenigsten
take-goal-weights = Gewichte der Ziele aus dem Vergleich übernehmen
weight-of = Gewicht von { $name }
eigenvector-told = Der Haupteigenvektor der Vergleiche: die Gewichte, deren Verhältnisse am besten zu allen Antworten passen
take-weights = Diese Gewichte übernehmen
section-differentiators = Alleinstellungsmerkmale
differentiators-told = Was Kunden hier bekommen und sonst nirgends.
differentiators-empty = Noch hebt es nichts ab
differentiators-empty-told = Sagen Sie in einer Zeile, was andere nicht leicht nachmachen können und welche Bedürfnisse es erfüllt.
differentiator-add = Alleinstellungsmerkmal hinzufügen
differentiator-add-example = Was andere nicht haben
needs-answered = Bedürfnisse, die es erfüllt
against-other = gegenüber { $goal }
