# Roadmap: Zeiten, was hält, Gründe, Warnungen, Versuche

week-and-day = KW { $number }, { $day }
changes-in = { NUMBER($count) } hinein
changes-out = { NUMBER($count) } heraus
changes-moved = { NUMBER($count) } verschoben
changes-unchanged = { NUMBER($count) } unverändert
changes-left-out = { NUMBER($count) } nicht eingeplant
changes-none = nichts einzuplanen
span-and-weeks = { $span } ({ $weeks })
it-is-launched = Ist gestartet.
it-will-not-be-done = Wird nicht gemacht.
work-effort =
    { $effort } Personenwochen, { $count ->
        [one] 1 Person
       *[other] { $count } Personen
    } gleichzeitig
link-launched = gestartet
link-rejected = wird nicht gemacht
link-done-too-late = fertig am { $day }, zu spät
link-done = fertig am { $day }
link-not-on-roadmap = nicht auf der Roadmap
link-starts = beginnt am { $day }
people-of-team =
    { $count ->
        [one] 1 Person aus { $team }
       *[other] { $count } Personen aus { $team }
    }
lane-booked =
    { $count ->
        [one] 1 Initiative
       *[other] { $count } Initiativen
    }, zu { $share } % ausgelastet
lane-over-booked =
    { $count ->
        [one] 1 Initiative
       *[other] { $count } Initiativen
    }, überbucht (insgesamt { $share } %)
hold-none = Nichts hält sie hier: Sie könnte am { $day } beginnen.
hold-beginning = Sie beginnt mit der Roadmap.
hold-in-progress = Sie ist in Arbeit.
hold-pinned = Sie ist hier angeheftet.
hold-earliest = Sie darf nicht vor dem { $day } beginnen.
hold-past = Sie kann nicht in der Vergangenheit beginnen.
hold-waits = Sie wartet auf { $name }.
hold-team-full = { $team } ist bis { $day } ausgelastet.
hold-budget = Das Geld ist ab { $day } da.
out-needs = Braucht { $name }, was nicht auf der Roadmap steht.
out-excluded = { $name } steht auf der Roadmap, und nur eine der beiden kann gemacht werden.
out-no-time-deadline = Kann frühestens am { $day } beginnen, und bis zu ihrer Frist bleibt dann zu wenig Zeit.
out-no-time-end = Kann frühestens am { $day } beginnen, und bis zum Ende der Roadmap bleibt dann zu wenig Zeit.
out-together = Wird nur zusammen mit { $name } gemacht, und für beide ist kein Platz.
out-rule = Mit ihr würde diese Regel verletzt: { $rule }.
out-worthless-late = Sie käme so spät, dass das mehr kostet, als sie bringt.
out-worthless = Nach ihrer Bewertung bringt sie nichts. Bewerten Sie sie neu, um sie einzuplanen.
out-budget = Kostet { $cost }, und im Budget sind noch { $left } übrig.
out-no-room = { $team } hat { $when } keinen Platz dafür.
out-could-start = Ab { $day } ist Platz dafür.
deadline-kept = { $day }, eingehalten
deadline-missed = { $day }, verfehlt
bar-deadline = Frist { $deadline }
no-team = Kein Team
no-goal = Kein Ziel
no-owner = Niemand verantwortlich
stage-now-dates = läuft oder beginnt vor dem { $day }
stage-next-dates = beginnt { $span }
stage-later-dates = beginnt ab { $day }
not-placed-yet = Noch nicht eingeplant.
roadmap-described =
    { $count ->
        [one] 1 Initiative
       *[other] { $count } Initiativen
    } von { $first } bis { $last }
points = Punkte
proven-best = Keine Roadmap kann mehr bringen: Diese ist nachweislich die beste.
more-possible = Höchstens { $share } % mehr Wert ist möglich.
trial-dates = { $span }, { $weeks }
trial-dates-with = { $span }, { $weeks }, mit { $people }
trial-more = { NUMBER($count) } weitere.
trial-fits = Passt.
trial-fits-late = Passt, endet aber nach der Frist, { $day }.
trial-before = Bevor { $name } fertig ist.
trial-next-too-early = { $name } würde beginnen, bevor das hier fertig ist.
trial-misses-deadline-on = Verfehlt die Frist, { $day }.
trial-misses-deadline = Verfehlt die Frist.
trial-after-roadmap = Endet nach der Roadmap.
trial-too-early = Vor dem frühesten Tag, { $day }.
trial-in-past = In der Vergangenheit.
team-is-short = { $team } fehlen { $days } { $when }.
team-over-booked =
    { $team } ist { $when } überbucht, um bis zu { $count ->
        [one] 1 Personentag
       *[other] { $count } Personentage
    }.
on-the-roadmap = Auf der Roadmap
not-on-it = { NUMBER($count) } nicht darauf
delay-saved = Gesparte Verzögerungskosten
delay-saved-note = dadurch, dass es getan wird und nicht nie
delay-left = Verbleibende Verzögerungskosten
delay-left-note = bis jedes getan ist
cost = Kosten
no-budget-set = kein Budget festgelegt
of-budget = von { $budget }
budget-used = Verbrauchtes Budget
more-warnings =
    { $count ->
        [one] 1 weitere Warnung.
       *[other] { $count } weitere Warnungen.
    }
shape-timeline = Zeitachse
shape-table = Tabelle
view = Darstellung
lanes = Bahnen
scale = Maßstab
stop = Anhalten
stop-hint = Die Suche anhalten und die bisher beste Roadmap als Vorschlag behalten
planning = Planung
plan-again = Neu planen
plan-now-action = Planen
plan-action-hint = Eine Roadmap vorschlagen, die zu Teams, Budget, Terminen und Abhängigkeiten passt
what-brings-in = Was brächte sie hinein?
try-it = Ausprobieren
try-it-hint = Mit einer Person mehr, mehr Geld oder ohne ihre Frist neu planen und vergleichen
ways-in-trying = Es wird mit einer Änderung nach der anderen neu geplant …
ways-in-how = Jede wurde durch neues Planen von dieser Roadmap aus mit dieser einen Änderung gefunden.
way-taken = { $change }. Planen Sie neu, um sie auf der Roadmap zu sehen.
make-room-for = Platz schaffen für „{ $title }“
accept-before-moving = Nehmen Sie den Vorschlag an oder verwerfen Sie ihn, bevor Sie einen Balken verschieben.
bar-tried = { $title }: { $dates }. { $verdict }
length-is-fixed = Die Länge ergibt sich aus den Arbeitspaketen: Nur ganze Personen können hinzukommen oder gehen.
left-where-it-was = Bleibt, wo es war.
bar-moved = { $title } ist jetzt { $dates }. { $verdict }
bar-does-not-fit = „{ $title }“ passt dort nicht: { $verdict }
bar-pinned-now = { $title } ist angeheftet.
bar-unpinned-now = { $title } ist nicht mehr angeheftet.
nothing-better-yet = Bisher nichts Besseres als die jetzige Roadmap.
nothing-to-change = Der Planer würde nichts ändern: Die Roadmap bleibt, wie sie ist.
best-so-far = Bisher am besten: { $changes }.
proposed-changes = Vorgeschlagen: { $changes }.
discard = Verwerfen
accept = Annehmen
roadmap-accepted = Roadmap angenommen.
roadmap-runs = Die Roadmap reicht vom { $first } bis { $last }; wählen Sie einen Tag darin.
start-of = Beginn von { $title }
length-of = Länge von { $title }
pin-named = { $title } anheften
pinned = Angeheftet
state-proposed = Vorgeschlagen
state-accepted = Angenommen
column-people = Personen
what-if = Was wäre, wenn
what-changes = Was sich ändert
ask-now = Fragen
ask-hint = Dies planen und vergleichen; die Roadmap bleibt, wie sie ist
people-more-or-fewer = Personen, mehr oder weniger
budget-in = Budget, { $currency }
by-if-it-matters = Bis wann, falls wichtig
planning-named = { $name } wird geplant
accepted-now = Jetzt angenommen
accepted-now-told = die Roadmap, wie sie ist
planned-anew = Neu geplant
planned-anew-told = derselbe Plan, geplant wie die Szenarien
what-it-is = Was das ist
cell-better = , besser
cell-worse = , schlechter
which = Welche
scenario-name = Name des Szenarios
changes-nothing-yet = ändert noch nichts
adopt = Übernehmen
adopt-hint = Dies zum Plan machen: seine Änderungen und seine Roadmap in einem Schritt
duplicate-named = { $name } duplizieren
copy-of = { $name } (Kopie)
scenario-adopted = „{ $name }“ übernommen.
what-if-more = Was wäre, wenn …
what-if-told = Fragen Sie, und der Planer antwortet mit einer weiteren Roadmap neben dieser. Nichts ändert sich, bis Sie sie übernehmen.
compare-scenarios =
    { $count ->
        [one] 1 Szenario vergleichen
       *[other] { $count } Szenarien vergleichen
    }
the-accepted-roadmap = die angenommene Roadmap
the-plan-as-it-is = der Plan, wie er ist
cannot-be-planned = { $name } lässt sich nicht planen. { $reason }
planned-with =
    { $count ->
        [one] { $name } ist geplant: 1 Initiative auf der Roadmap.
       *[other] { $name } ist geplant: { $count } Initiativen auf der Roadmap.
    }
depends-on = Hängt ab von
needed-by = Gebraucht von
not-on-roadmap = Nicht auf der Roadmap
deadline-on = Frist { $day }
how-sure = Wie sicher
why = Warum
accept-to-move = Nehmen Sie den Vorschlag an oder verwerfen Sie ihn, um sie von Hand zu verschieben.
place-on = Auf { $day } legen
earlier = Früher
later = Später
pin = Anheften
unpin = Lösen
take-off = Herunternehmen
take-off-hint = Von der Roadmap nehmen; die Initiative bleibt
step-there = Dort, ab { $day }: { $effect }
step-earlier = Früher, ab { $day }: { $effect }
step-later = Später, ab { $day }: { $effect }
everything-fits = alles passt.
new-milestone = Neuer Meilenstein
milestone-add = Meilenstein hinzufügen
milestone = Meilenstein
column-day = Tag
goal-served = Ziel, dem er dient
asks-for = Verlangt
on-time = Pünktlich
on-time-hint = Anteil der Durchläufe der Prognose, in denen alles Verlangte bis zum Tag getan ist
milestones-told = Tage, an denen die Roadmap gemessen wird: eine Saison, ein Gesetz, eine Messe.
goal-none = Keines
chance-of = Aussicht für { $title }
asks-for-by-then = Was bis dahin getan sein muss
column-discipline = Fachgebiet
planned-time = Geplante Zeit, %
planned-time-hint = Anteil ihrer Zeit, der verplant werden darf; der Rest ist Betreuung und Überraschungen
new-team = Neues Team
team-add = Team hinzufügen
teams = Teams
teams-told = Personen mal geplante Zeit ist das, worin die Roadmap Platz finden muss.
column-length = Länge
deadline = Frist
why-there = Warum dort
over-nowhere = Nirgends
person-days-planned = Geplante Personentage
on-offer = Verfügbar
nothing-placed = Noch ist nichts eingeplant
nothing-placed-told = Drücken Sie „Planen“: Der Planer schlägt vor, was wann zu tun ist, im Rahmen dessen, was die Teams schaffen. Nichts ändert sich, bis Sie annehmen.
spread-told = Die Linie unter dem Ende eines Balkens reicht von dem Tag, an dem er in der Hälfte aller Durchläufe der Prognose fertig ist, bis zu dem Tag in 95 von 100, mit einer höheren Marke bei 85.
work-and-dates = Arbeit, Termine und Bedingungen
remove-package = Dieses Arbeitspaket entfernen
after-previous = Nach dem darüber, nicht daneben
package-add = Arbeitspaket hinzufügen
person-weeks = Personenwochen
team-first = Fügen Sie zuerst ein Team hinzu; sagen Sie dann, wie viel Arbeit jedes damit hat.
not-before = Nicht vor
late-cost = Kosten je Woche Verspätung
late-cost-hint = Macht die Frist weich: Jede Woche Verspätung kostet so viel, wie Verzögerungskosten. Leer: Sie wird um jeden Preis eingehalten.
work-done = Erledigte Arbeit, %
work-done-hint = Der Rest wird ab heute geplant. Leer: so viel, wie der Kalender sagt.
cost-in = Kosten, { $currency }
must-on-roadmap = Muss auf die Roadmap
excludes-hint = Von diesen und dieser wird höchstens eine getan.
together-with = Zusammen mit
together-hint = Alle diese und diese werden getan, oder keine.
weeks-to-wait = Wochen Wartezeit nach „{ $title }“
not-on-roadmap-count = Nicht auf der Roadmap ({ NUMBER($count) })
open-to-bring-in = Öffnen Sie eine, um auszuprobieren, was sie hineinbrächte.
taken-for-granted =
    { $count ->
        [one] Was der Planer voraussetzt (1 Hinweis)
       *[other] Was der Planer voraussetzt ({ $count } Hinweise)
    }
exception-until = Bis
remove-change = Diese Änderung entfernen
misses-deadline = Verfehlt ihre Frist
does-not-fit = Passt nicht
nothing-to-plan = Noch nichts zu planen
nothing-to-plan-told = Eine Roadmap besteht aus Initiativen. Schreiben Sie welche unter „Prioritäten“ oder holen Sie eine Tabelle mit „Importieren“ herein.
go-to-priorities = Zu den Prioritäten
first-team = Entwicklung
who-does-work = Wer macht die Arbeit?
who-does-work-told = Eine Roadmap passt zur wirklichen Kapazität der Teams. Fügen Sie ein Team mit seinen Personen hinzu; geben Sie dann jeder Initiative ihre Arbeit.
team-add-first = Team hinzufügen
every-date = Alle Termine, und wie die Zahlen entstehen
how-sure-dates = Wie sicher sind die Termine
how-sure-dates-told = Dieselbe Roadmap, wenn die Arbeit kleiner oder größer ausfällt als geschätzt.
forecast-half = Ebenso wahrscheinlich wie nicht (50 %)
forecast-half-hint = Bis zu diesem Tag in der Hälfte der Durchläufe fertig
forecast-likely = Wahrscheinlich (85 %)
forecast-likely-hint = Bis zu diesem Tag in 85 von 100 Durchläufen fertig
forecast-sure = Fast sicher (95 %)
forecast-sure-hint = Bis zu diesem Tag in 95 von 100 Durchläufen fertig
kept-hint = Anteil der Durchläufe, in denen sie bis zur Frist fertig ist
in-time = Rechtzeitig
in-time-hint = Anteil der Durchläufe, in denen sie innerhalb der Roadmap fertig ist
critical = Kritisch
each-date-sure = Wie sicher jeder Termin ist
roadmap-help = Ziehen Sie einen Balken, um ihn zu verschieben, oder sein rechtes Ende, um mehr oder weniger Personen darauf zu setzen. Mit der Tastatur, wenn ein Balken den Fokus hat: |←| |→| verschieben, mit |Umschalt| wird gestreckt, |Eingabe| behält es, |Esc| verwirft es, |P| heftet an, |↑| |↓| gehen zu einem anderen Balken, |Eingabe| öffnet die Einzelheiten.
critical-hint = Anteil der Durchläufe, in denen sie auf einem längsten Weg zum Ende der Roadmap oder zu einem verfehlten Termin liegt (Kritikalitätsindex, Van Slyke 1963)
take-must = Zum Muss machen
take-person = Person hinzufügen
take-budget = Budget erhöhen
take-no-deadline = Frist streichen
take-together = Alles davon tun
kind-with = Eine Initiative hinein
kind-without = Eine Initiative heraus
due-kept = Eingehalten
due-missed = Verfehlt
holidays-hires = Urlaub, Neue
planned-time-percent = Geplante Zeit in Prozent
bubble-help = Eingabetaste oder loslassen behält es, Escape verwirft es.
no-roadmap = Keine Roadmap
work = Arbeit
exceptions-told = Urlaub heißt eine Zeit lang weniger Personen, eine Einstellung mehr ab einem Tag.
exception-add = Änderung hinzufügen
forecast-running = Die Roadmap wird mit anderen Aufwänden durchgespielt …
forecast-empty = Nehmen Sie Initiativen auf die Roadmap, um zu sehen, wie sicher ihre Termine sind.
roadmaps-compared = Vergleich der Roadmaps
roadmaps-beside = Roadmaps nebeneinander
figure = Kennzahl
show-more-left = Mehr zeigen (noch { NUMBER($left) })
over-booked = Überbucht
show-all-of = Alle { NUMBER($count) } zeigen
ranking-too-long = Wie sicher diese Rangfolge ist, lässt sich hier nicht berechnen: Sie ist zu lang ohne einen Worker, den diese Seite nicht erlaubt.
