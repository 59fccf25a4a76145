# Wege hinein, Fragen, Roadmaps nebeneinander, und wie sicher Termine sind

way-must = Auf die Roadmap setzen, was auch immer weichen muss
way-no-deadline = Ihre Frist streichen
way-together = All das zusammen
way-budget = Das Budget auf { $money } erhöhen
way-person = Eine Person mehr in { $team }, { $span }
one-more-person = Eine Person mehr
effect-none = Bringt sie nicht hinein.
effect-same = Sie beginnt am { $day }, und die Roadmap bringt dasselbe.
effect-more = Sie beginnt am { $day }, und die Roadmap bringt { $worth } mehr (+{ $share } %).
effect-less = Sie beginnt am { $day }, und die Roadmap bringt { $worth } weniger (−{ $share } %).
effect-out =
    { $count ->
        [one] { $names } fällt heraus.
       *[other] { $names } fallen heraus.
    }
effect-in =
    { $count ->
        [one] { $names } kommt ebenfalls hinein.
       *[other] { $names } kommen ebenfalls hinein.
    }
more-of-them = { NUMBER($count) } weitere
ask-hire = { $people } in { $team } einstellen ab { $day }
ask-fewer = { $people } weniger in { $team } ab { $day }
ask-cut-budget = Das Budget auf { $money } kürzen
ask-with-by = { $name } bis { $day }
ask-with = Mit { $name }
ask-without = Ohne { $name }
differs-more = { $people } mehr in { $team }
differs-more-from = { $people } mehr in { $team } ab { $day }
differs-fewer = { $people } weniger in { $team }
differs-fewer-from = { $people } weniger in { $team } ab { $day }
differs-budget = Budget { $money }
differs-horizon = Roadmap bis { $day }
differs-weight = Gewicht { $weight } für { $goal }
differs-pin = { $name } festgelegt auf { $day }
differs-without = ohne { $name }
differs-with = mit { $name }
differs-with-by = mit { $name } bis { $day }
compare-loads = Auslastung der Teams
compare-effects = Vorhergesagte Wirkung auf KPIs
compare-chances = Wie sicher das ist
compare-placed = Auf der Roadmap
compare-placed-hint = Initiativen auf jeder Roadmap; was gegenüber der jetzt angenommenen hineinkommt und herausfällt.
compare-in = { NUMBER($count) } hinein
compare-out = { NUMBER($count) } heraus
compare-in-out = { NUMBER($coming) } hinein, { NUMBER($going) } heraus
compare-moved = Verschobene Termine
compare-moved-hint = Initiativen auf beiden Roadmaps, die früher oder später enden als angenommen, in Wochen.
moved-earlier =
    { $name }: { $count ->
        [one] 1 Woche
       *[other] { $count } Wochen
    } früher
moved-later =
    { $name }: { $count ->
        [one] 1 Woche
       *[other] { $count } Wochen
    } später
compare-none-moved = keine
compare-earlier = { NUMBER($count) } früher
compare-later = { NUMBER($count) } später
compare-earlier-later = { NUMBER($earlier) } früher, { NUMBER($later) } später
compare-value = Ersparte Verzögerungskosten, { $unit }
compare-value-hint = Ersparte Verzögerungskosten: für jede Initiative auf der Roadmap ihre Verzögerungskosten je Zeitraum × die Zeiträume von ihrem Ende bis zum Ende des Werthorizonts, bei jeder Roadmap mit den Verzögerungskosten des Plans.
compare-value-average = { $amount } im Mittel über alle Durchläufe der Prognose
compare-cost = Kosten, { $unit }
compare-cost-hint = Geld, das die Initiativen auf der Roadmap neben Personal kosten, und das Budget, in das es passen muss.
compare-no-budget = kein Budget gesetzt
compare-of-budget = von { $amount }
compare-load-hint = Der vollste Zeitraum und das Mittel über die Roadmap, als Anteil der Zeit, die das Team verplanen darf.
compare-load = Spitze { $peak } %, Mittel { $mean } %
compare-load-weeks = { $used } von { $offered } Personenwochen
compare-effects-hint = Die Summe dessen, was die Initiativen auf der Roadmap voraussichtlich verändern, jede mit ihrem mittleren Wert.
label-and-unit = { $label }, { $unit }
compare-chances-hint = Anteil der Durchläufe der Prognose, bei jeder Roadmap mit denselben Zufallszahlen.
compare-points = { $points } Prozentpunkte
compare-all-done = Alles in der Zeit der Roadmap fertig
compare-all-deadlines = Alle Fristen eingehalten
compare-milestone = { $name } rechtzeitig
chance-over = über 99 %
chance-under = unter 1 %
after-the-roadmap = nach der Roadmap
spread-sure = In fast jedem Durchlauf bis { $day }
spread-by = { $share } bis { $day }
spread-after = { $share } erst nach der Roadmap
spreads = { $early }, { $likely }, { $late }
forecast-dates = { $dates }.
forecast-deadline = { $dates }; mit { $chance } Wahrscheinlichkeit wird die Frist am { $day } eingehalten.
forecast-critical = In { $chance } der Durchläufe hängt das Ende der Roadmap oder ein verfehlter Termin daran: Dauert die Arbeit dort länger, verschiebt sich auch das.
milestone-empty = Geben Sie an, was bis dahin fertig sein muss, um die Wahrscheinlichkeit zu sehen.
milestone-missing =
    { $count ->
        [one] { $names } ist nicht auf der Roadmap.
       *[other] { $names } sind nicht auf der Roadmap.
    }
milestone-done = Alles ist fertig.
milestone-ready = In { $chance } der Durchläufe bis { $day } fertig. { $dates }.
forecast-method =
    Die Roadmap wurde { $runs }-mal durchgespielt. Jedes Mal wird jeder Aufwand aus seiner Spanne gezogen ({ NUMBER($uncertain) } von { $all ->
        [one] 1 Initiative
       *[other] { $all } Initiativen
    } haben eine); { $shared } % der Varianz der Fehler ist allen gemeinsam. Die Arbeit wird Woche für Woche in der Reihenfolge der Roadmap eingeplant, so wie die Teams Zeit haben.
forecast-all =
    Alles auf der Roadmap ({ $count ->
        [one] 1 Initiative
       *[other] { $count } Initiativen
    }) ist in { $chance } der Durchläufe in ihrer Zeit fertig.
forecast-deadlines =
    { $count ->
        [one] Die Frist wird
       *[other] Alle { $count } Fristen werden
    } in { $chance } der Durchläufe eingehalten.
forecast-least-sure = Am unsichersten: { $title }, { $chance }.
forecast-hangs-on = Das Ende der Roadmap und verfehlte Termine hängen am meisten an: { $names }.
name-and-share = { $name } ({ $share })
