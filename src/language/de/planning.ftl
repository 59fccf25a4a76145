# Was der Planer annimmt, was sich widerspricht und was es löst

note-needs-rejected = Hängt von { $name } ab, was nicht gemacht wird. Lösen Sie die Abhängigkeit oder holen Sie das zurück.
note-together-rejected = Wird nur zusammen mit { $name } gemacht, was nicht gemacht wird. Lassen Sie beides einzeln zu oder holen Sie das zurück.
note-excluded = Schließt { $name } aus, das schon gestartet ist. Heben Sie den Ausschluss auf, um sie einzuplanen.
note-after-horizon = Beginnt nach dem letzten Zeitraum. Verlängern Sie die Roadmap in den Einstellungen, um sie zu sehen.
note-not-scored = Nicht bewertet: Sie füllt Platz, den sonst nichts braucht. Bewerten Sie sie unter „Prioritäten“.
note-no-work = Für kein Team ist Arbeit angegeben: Sie braucht Zeit, aber keine Kapazität. Ergänzen Sie die Arbeitspakete.
note-stretched = Verlangt mehr Personen gleichzeitig, als { $team } hat, und dauert deshalb länger.
note-started-without-start = In Arbeit, aber ohne Beginn: Der Planer beginnt sie, sobald Platz ist, auch nach der Frist. Tragen Sie den Tag ein, an dem sie begann.
note-rest-of-work = In Arbeit: Was von der Arbeit übrig ist, wird ab dem laufenden Zeitraum geplant.
note-overdue = In Arbeit, aber ihre Zeit auf der Roadmap ist vorbei: Sie nimmt auch den laufenden Zeitraum ein. Tragen Sie ein, welcher Anteil der Arbeit erledigt ist.
note-pinned-in-past = An einen vergangenen Tag angeheftet. Setzen Sie sie auf „In Arbeit“ oder lösen Sie sie.
note-past-its-dates = In Arbeit und entgegen dem eigenen frühesten Tag oder der Frist eingeplant: Sie bleibt, wo sie ist.
share-least = { $goal } bekommt mindestens { $share } % der Teamkapazität
share-most = { $goal } bekommt höchstens { $share } % der Teamkapazität
share-musts = Muss-Initiativen sind höchstens { $share } % der Arbeit
share-musts-sentence = Muss-Initiativen sind höchstens { $share } % der Arbeit.
share-least-sentence = { $goal } bekommt mindestens { $share } % der Teamkapazität.
share-most-sentence = { $goal } bekommt höchstens { $share } % der Teamkapazität.
clash-invalid = Der Plan lässt sich nicht einplanen. { $problem }
clash-rule = Keine Roadmap hält diese Regel ein: { $rule }.
clash-rule-unproven = Es wurde keine Roadmap gefunden, die diese Regel einhält: { $rule }.
clash-in-progress = { $name } ist in Arbeit
clash-must = { $name } ist ein Muss
clash-held = { $name } ist auf den { $day } festgelegt
clash-needed-by = { $name } wird von { $other } gebraucht
clash-no-place = { $need }, aber es gibt keinen Platz dafür. { $way-out }
clash-no-place-because = { $need }, aber es gibt keinen Platz dafür: { $reason }. { $way-out }
clash-none-found = { $need }, aber es wurde kein Platz dafür gefunden. { $way-out }
clash-none-found-because = { $need }, aber es wurde kein Platz dafür gefunden: { $reason }. { $way-out }
way-out-relax = Lockern Sie eine ihrer Bedingungen.
way-out-deadline = Verschieben Sie die Frist oder kürzen Sie, was davor kommt.
way-out-horizon = Verlängern Sie die Roadmap in den Einstellungen oder teilen Sie die Arbeit auf.
way-out-before = Geben Sie der anderen mehr Zeit: eine spätere Frist oder keine Anheftung.
way-out-pin = Lösen Sie die Anheftung oder kürzen Sie, was davor kommt.
way-out-team = Verstärken Sie das Team, verschieben Sie, was es auslastet, oder streichen Sie das Muss.
way-out-budget = Erhöhen Sie das Budget oder senken Sie Kosten.
way-out-exclusive = Streichen Sie eine der beiden oder den Ausschluss zwischen ihnen.
way-out-together = Lassen Sie zu, dass die beiden einzeln gemacht werden.
block-too-late = sie kann frühestens am { $earliest } beginnen, und { $limit } verlangt den { $latest }
block-too-late-after = nach { $other } kann sie frühestens am { $earliest } beginnen, und { $limit } verlangt den { $latest }
block-no-time = { $limit } lässt zu wenig Zeit dafür
limit-horizon = das Ende der Roadmap
limit-deadline = ihre Frist
limit-pin = ihre Anheftung
block-team-small = { $team } ist { $when } zu klein dafür
block-team-full = { $team } ist { $when } mit { $takers } ausgelastet
block-budget = im Budget ist zu wenig dafür übrig
block-exclusive = sie schließt { $name } aus, was ebenfalls gemacht werden muss
block-together = sie wird nur zusammen mit { $name } gemacht, wofür kein Platz ist
broken-started = { $name } ist in Arbeit und hat keinen Beginn.
broken-must = { $name } ist ein Muss und steht nicht auf der Roadmap.
broken-horizon = { $name } endet nach dem letzten Zeitraum der Roadmap.
broken-earliest = { $name } beginnt vor dem { $day }, ihrem frühesten Tag.
broken-past = { $name } beginnt in der Vergangenheit.
broken-deadline = { $name } verfehlt die Frist.
broken-pin = { $name } steht nicht dort, wo sie angeheftet ist.
broken-needs = { $name } braucht { $other }, was nicht auf der Roadmap steht.
broken-order = { $name } beginnt, bevor { $other } fertig ist.
only-one-of = Nur eine von { $names } kann gemacht werden.
broken-together = { $names }: nur zusammen mit { $missing } möglich.
broken-rule = Die Roadmap verletzt diese Regel: { $rule }.
broken-capacity = { $team } ist { $when } überbucht: { $used } Personenwochen geplant, { $offered } vorhanden.
broken-budget = Das Budget ist ab { $day } überzogen.
from-span = vom { $span }
more-times = { NUMBER($count) }-mal mehr
report-one = Keine Roadmap hält das ein, es muss also gelockert werden:
report-all = Keine Roadmap hält das alles ein. Lockern Sie irgendeines davon:
report-not-smallest = Keine Roadmap hält das alles ein. Lockern Sie eines davon; manches gehört vielleicht nicht dazu:
report-unproven = Es wurde keine Roadmap gefunden, die das alles einhält. Lockern Sie eines davon:
given-in-progress = { $name } ist in Arbeit.
relax-stop = { $name } vorerst anhalten
given-pinned = { $name } ist angeheftet, muss also gemacht werden.
given-must = { $name } ist ein Muss.
relax-must = Zulassen, dass { $name } wegbleibt
given-began = { $name } begann am { $day }.
relax-began = { $name } an einem anderen Tag beginnen lassen
given-pinned-to = { $name } ist an den { $day } angeheftet.
relax-pin = { $name } lösen
given-deadline = { $name } muss bis { $day } fertig sein.
relax-deadline = Die Frist von { $name } streichen
given-earliest = { $name } darf nicht vor dem { $day } beginnen.
relax-earliest = { $name } früher beginnen lassen
given-team = { $team } hat { $people } Personen.
given-team-small = { $team } hat { $when } zu wenige Personen.
relax-team =
    { $team } vom { $span } um { $count ->
        [one] 1 Person
       *[other] { $count } Personen
    } verstärken
given-budget = Das Budget beträgt { $money }.
relax-budget = Das Budget um { $money } erhöhen
given-waits = { $name } wartet auf { $other }.
given-waits-longer =
    { $name } wartet auf { $other } und { $weeks ->
        [one] 1 weitere Woche
       *[other] { $weeks } weitere Wochen
    }.
relax-waits = { $name } beginnen lassen, bevor { $other } fertig ist
relax-exclusive = { $names } beide zulassen
given-together = { $names } werden zusammen gemacht oder gar nicht.
relax-together = { $names } einzeln zulassen
relax-least-share = Den Mindestanteil von { $goal } streichen
relax-most-share = Den Höchstanteil von { $goal } streichen
relax-musts = Jeden Anteil von Muss-Initiativen zulassen
given-horizon = Die Roadmap endet am { $day }.
relax-horizon = Die Roadmap bis { $day } verlängern
