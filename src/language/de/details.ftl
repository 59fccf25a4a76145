# Was man über jeden Eintrag lesen und sagen kann

noun-comment = Kommentar
a-comment = Kommentar
details-close = Einzelheiten schließen
details-open-on = In { $screen } öffnen
discussion = Gespräch
discussion-none = Dazu wurde noch nichts gesagt.
discussion-remove = Dies entfernen
mentioned-in = Erwähnt in
mention-gone = { $title } (nicht mehr im Plan)
mention-gone-note = Dieser Eintrag wurde entfernt oder gehört zu einem anderen Plan.
mention-hint = @ oder [[ und ein paar Buchstaben erwähnen einen Eintrag.
comment-label = Kommentar
comment-by = Ihr Name
comment-add = Kommentar hinzufügen
comment-added = Kommentar hinzugefügt.
comment-removed = Entfernt.
decision-record = Entscheidung festhalten
decision-question = Frage
decision-keep = Entscheidung behalten
decision-added = Entscheidung festgehalten.
trail = Spur
trail-none = Damit ist noch nichts verknüpft.
trail-direct = direkt verknüpft
trail-through = über „{ $title }“
trail-predicted = vorhergesagt
trail-more =
    { $count ->
        [one] und 1 weiterer
       *[other] und { $count } weitere
    }
trail-problems-shown = Probleme, die sie zeigt
trail-requirements-follow = Anforderungen, die folgen
trail-initiatives-rest = Initiativen, die darauf beruhen
trail-kpis-these = Kennzahlen, die diese bewegen sollen
trail-insights-rests = Erkenntnisse, auf denen sie beruht
trail-needs-behind = Bedürfnisse dahinter
trail-requirements-met = Anforderungen, die sie erfüllt
trail-kpis = Kennzahlen, die sie bewegen soll
trail-initiatives-move = Initiativen, die sie bewegen sollen
trail-insights-behind = Erkenntnisse dahinter

start-title = Wo möchten Sie beginnen?
start-text = Sehen Sie sich einen ausgefüllten Plan an, übernehmen Sie, was Sie haben, oder schreiben Sie das Erste auf, was Sie gelernt haben. Alles lässt sich rückgängig machen.
