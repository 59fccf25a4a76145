# Belege: Spuren, Lücken, Chancenbaum, Muss-Anteil

no-goal-named = Kein Ziel genannt
no-need-named = Kein Bedürfnis genannt
no-problem-named = Kein Problem genannt
measured-by = { $outcome }, gemessen an { $kpis }
opportunity-of = Chance { $score }
gap-needs = Bedürfnisse ohne Beleg
gap-needs-told = Ein Bedürfnis, das niemand geäußert hat, ist eine Vermutung. Verknüpfen Sie eine Erkenntnis damit oder fragen Sie nach.
gap-evidence = Belege ohne Bedürfnis
gap-evidence-told = Sie warten im Eingang. Geben Sie an, von welchem Bedürfnis sie sprechen, oder ergänzen Sie das Bedürfnis, das sie zeigen.
gap-problems = Probleme ohne Erkenntnis
gap-problems-told = Verknüpfen Sie, was zeigt, dass das Problem besteht.
gap-requirements = Anforderungen ohne Initiative
gap-requirements-told = Nichts Geplantes erfüllt sie. Nennen Sie die Initiative, die es tun wird.
gap-initiatives = Initiativen ohne Problem
gap-initiatives-told = Eine Lösung, die noch ein Problem sucht, ist schwer zu begründen. Verknüpfen Sie das Problem, das sie löst.
share-and-months = { $share } · { $months } Personenmonate
musts-too-many = { $musts } des Aufwands sind Muss, mehr als die { $limit } von DSDM: Es bleibt zu wenig, was warten kann, wenn etwas länger dauert. Fragen Sie bei jedem Muss, ob die Auslieferung ohne es wirklich nichts wert ist.
musts-within = { $musts } des Aufwands sind Muss, innerhalb der { $limit } von DSDM: Es gibt Raum, dass etwas warten kann.
musts-basis = Anteil = Aufwand ihrer Anforderungen ÷ Aufwand aller, die gebaut werden. Der Aufwand einer Initiative wird gleichmäßig auf ihre Anforderungen verteilt.
musts-refused = { NUMBER($count) }, die diesmal nicht gebaut werden, bleiben außen vor.
musts-uncounted = { NUMBER($count) } lassen sich nicht zählen: Noch erfüllt sie keine Initiative mit einem Aufwand.
kind-and-day = { $kind }, { $day }
bar-proposed = vorgeschlagen
bar-accepted = angenommen
bar-pinned = angeheftet
bar-launched = gestartet
load-fits = { $used } von { $capacity } Personentagen
load-over = { $used } von { $capacity } Personentagen, { $over } zu viel
load-of-team = { $team }: { $load }
load-of-team-in = { $team }, { $dates }: { $load }
