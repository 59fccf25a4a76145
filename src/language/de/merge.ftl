# Aus zwei Plänen wird einer

conflict-settings = Einstellungen
conflict-strategy = Strategie
conflict-record = { $noun } „{ $title }“
conflict-removed = entfernt
conflict-there = wie zuvor
conflict-breaks-a-rule = Das bräche eine Regel des Plans: { $about }, { $field }. Ändern Sie zuerst das, oder lassen Sie stehen, was dort steht.
conflicts-title = Wählen, was gilt
conflicts-intro = Zwei haben aus demselben Verschiedenes gemacht. Eines davon steht vorerst im Plan; wählen Sie jeweils. Eine Wahl lässt sich rückgängig machen.
conflicts-left =
    { $count ->
        [one] Bei 1 Stelle, aus der zwei Verschiedenes gemacht haben, ist zu wählen.
       *[other] Bei { $count } Stellen, aus denen zwei Verschiedenes gemacht haben, ist zu wählen.
    }
conflicts-choose = Wählen …
conflict-yours = Ihre Fassung
conflict-theirs = Die andere Fassung
conflict-stands = gilt vorerst
conflict-before = Vorher: { $value }
conflict-keep-yours = Ihre behalten
conflict-take-theirs = Die andere nehmen
step-merge = Mit „{ $name }“ zusammenführen
step-settle = Wahl für { $about }
merged-nothing = „{ $name }“ enthält nichts, was dieser Plan nicht hat.
merged-well = „{ $name }“ ist in diesen Plan eingearbeitet.
merged-with-conflicts =
    { $count ->
        [one] „{ $name }“ ist in diesen Plan eingearbeitet. Bei 1 Stelle ist zu wählen.
       *[other] „{ $name }“ ist in diesen Plan eingearbeitet. Bei { $count } Stellen ist zu wählen.
    }
merge-same-plan = Das ist eine andere Kopie des geöffneten Plans.
merge-with-open = Mit dem geöffneten Plan zusammenführen
merge-open-instead = Statt seiner öffnen
merge-base = Beide stammen von
merge-base-unknown = unbekannt: Unterschiede nebeneinander zeigen
merge-base-opened = dem Plan, wie er hier geöffnet wurde
the-page = der Seite
page-changed =
    { $theirs ->
        [one] Die Seite hat seit Ihrer Kopie 1 Stelle geändert,
       *[other] Die Seite hat seit Ihrer Kopie { $theirs } Stellen geändert,
    }{ " " }{ $yours ->
        [0] Sie keine.
        [one] Sie 1.
       *[other] Sie { $yours }.
    }
page-take = Änderungen der Seite übernehmen
page-look = Ansehen
page-not-now = Jetzt nicht
page-before = Plan der Seite, wie er war
