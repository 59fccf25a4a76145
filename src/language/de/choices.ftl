# Begriffe: Die Anrede ist „Sie“. initiative = Initiative, insight = Erkenntnis, evidence = Beleg(e), need = Bedürfnis, segment = Segment,
# competitor = Wettbewerber, differentiator = Alleinstellungsmerkmal, goal = Ziel, KPI = KPI (die), problem = Problem, requirement = Anforderung,
# team = Team, person-week = Personenwoche, effort = Aufwand, reach = Reichweite, impact = Wirkung, confidence = Vertrauen, score = Punktzahl,
# ranking = Rangfolge, rank = Rang, roadmap = Roadmap, placement = Einplanung, milestone = Meilenstein, deadline = Frist, scenario = Szenario,
# forecast = Prognose, capacity = Kapazität, load = Auslastung, must = Muss, ballot = Stimmzettel, stakeholder = Stakeholder, decision = Entscheidung,
# brief = Bericht, edition = Ausgabe, prediction = Vorhersage, launch = Start, signal = Signal, limit = Grenze, target = Zielwert, baseline = Ausgangswert,
# view = Ansicht, undo = rückgängig machen, redo = wiederholen, benefit = Nutzen, cost = Kosten, cost of delay = Verzögerungskosten, opportunity = Chance,
# weight = Gewicht, segment share = Anteil, proposal = Vorschlag, accept = annehmen, discard = verwerfen, adopt = übernehmen, pin = anheften, lane = Bahn,
# bar = Balken, period = Zeitraum, work package = Arbeitspaket, inbox = Eingang, edition = Ausgabe, audience = Publikum, measurement = Messung, range = Spanne.

# Die Möglichkeiten geschlossener Listen: Status, Ansichten, Arten von Belegen …

score-model-rice = RICE
score-model-ice = ICE
score-model-wsjf = WSJF
score-model-cd3 = CD3
score-model-weighted-goals = Gewichtete Ziele
score-model-value-effort = Wert / Aufwand
score-model-custom = Eigene Formel
ice-convention-product = Produkt
ice-convention-mean = Mittelwert
group-mean-median = Median
group-mean-geometric = Geometrisches Mittel
audience-team = Team
audience-executives = Geschäftsleitung
audience-customers = Kundschaft
audience-investors = Kapitalgeber
date-precision-day = Tag
date-precision-month = Monat
date-precision-quarter = Quartal
date-precision-now-next-later = Jetzt, Nächstes, Später
screen-strategy = Strategie
screen-evidence = Belege
screen-priorities = Prioritäten
screen-roadmap = Roadmap
screen-outcomes = Ergebnisse
screen-brief = Bericht
insight-kind-customer = Kunde
insight-kind-stakeholder = Stakeholder
insight-kind-market = Markt
insight-kind-competitor = Wettbewerb
insight-kind-data = Daten
evidence-level-self-conviction = Eigene Überzeugung
evidence-level-pitch-deck = Präsentation
evidence-level-thematic-support = Passt zum Thema
evidence-level-others-opinion = Meinung anderer
evidence-level-estimates-and-plans = Schätzungen und Pläne
evidence-level-anecdotal = Einzelfälle (1–3 Kunden)
evidence-level-market-data = Marktdaten
evidence-level-user-evidence = Belege von Nutzern (20+)
evidence-level-test-results = Testergebnisse
evidence-level-launch-data = Daten nach dem Start
moscow-must = Muss
moscow-should = Soll
moscow-could = Kann
moscow-wont = Diesmal nicht
status-candidate = Kandidat
status-planned = Geplant
status-in-progress = In Arbeit
status-launched = Gestartet
status-rejected = Wird nicht gemacht
kano-reply-like = Das würde mich freuen
kano-reply-must-be = Das setze ich voraus
kano-reply-neutral = Das ist mir egal
kano-reply-live-with = Das nehme ich hin
kano-reply-dislike = Das würde mich stören
direction-increase = Steigern
direction-decrease = Senken
timing-leading = Vorlaufend
timing-lagging = Nachlaufend
cadence-weekly = Wöchentlich
cadence-monthly = Monatlich
cadence-quarterly = Vierteljährlich
outcome-revenue = Umsatz
outcome-insight = Wissen über Nutzer
outcome-cost = Niedrigere Kosten
outcome-retention = Bindung
outcome-other = Sonstiges
grouping-team = Team
grouping-goal = Ziel
grouping-status = Status
grouping-owner = Verantwortlich
grouping-none = Nichts
zoom-quarter = Quartal
zoom-year = Jahr
zoom-month = Monat
zoom-week = Woche
stage-now = Jetzt
stage-next = Nächstes
stage-later = Später
weighing-stakeholders = Nach Stakeholder
weighing-segments = Nach Segment
weighing-alike = Alle gleich
choosing-top-five = Die ersten 5
choosing-top-ten = Die ersten 10
choosing-roadmap = Die Roadmap
grid-name-initiatives = Initiativen
grid-name-insights = Erkenntnisse
grid-name-requirements = Anforderungen
grid-name-kpis = KPIs
comparison-is = ist
comparison-is-not = ist nicht
comparison-contains = enthält
comparison-over = über
comparison-under = unter
comparison-empty = ist leer
comparison-filled = ist ausgefüllt
