# Die Einstellungen des Plans

settings = Einstellungen
screens = Ansichten des Plans
plan-starts-on = Der Plan beginnt am
plan-starts-hint = Erster Tag des ersten Zeitraums.
weeks-in-period = Wochen je Zeitraum
periods-on-roadmap = Zeiträume auf der Roadmap
roadmap-ends-on = Die Roadmap endet am { $day }.
currency = Währung
budget-from-start = Budget von Anfang an
budget-hint = Leer lassen für keine Grenze. Was später hinzukommt, wird addiert.
score-model = Bewertungsmodell
score-model-hint = Beim Wechsel bleiben alle Eingaben erhalten.
ice-joins = ICE verbindet seine Teile als
high-from-threshold = Wert und Aufwand gelten als hoch ab
shares-of-roadmap = Anteile an der Roadmap
stability-weeks = Stabilität, Wochen
stability-hint = Eine neue Planung verschiebt eine Initiative nur, wenn das mehr als so viele Wochen mittlerer Verzögerungskosten spart.
instalments = Geld, das später kommt
instalment-add = Rate hinzufügen
instalment-from = Ab
instalment-amount = Betrag
instalment-remove = Diese Rate entfernen
musts-at-most = Muss-Anforderungen höchstens, % der gewählten Arbeit
empty-no-limit = Leer lassen für keine Grenze.
share-at-least = Mindestens, %
share-at-most = Höchstens, %
