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
