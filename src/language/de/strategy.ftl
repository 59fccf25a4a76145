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
