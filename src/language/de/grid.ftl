# Das Raster: Spalten, Filter, Zellen

view-not-kept = Die Ansicht wird nicht mehr behalten.
open-details = Einzelheiten öffnen
move-up-in-plan = Im Plan nach oben
move-down-in-plan = Im Plan nach unten
move-to-top = An den Anfang des Plans
rank-hint = Gleiche Punktzahlen teilen sich einen Rang. ≈ zeigt eine Reihenfolge, die nicht feststeht.
column-benefit = Nutzen
in-top = Unter den ersten { NUMBER($top) }
in-top-hint = Wie wahrscheinlich sie wirklich dorthin gehört
money-hint = Geld, das es außer Personen kostet
column-standing = Stand
insight = Erkenntnis
level-hint = Wie stark sie ist: eine Stufe auf Gilads Confidence Meter
needs-hint = Bedürfnisse, von denen sie spricht; keine heißt, sie wartet im Eingang
initiatives-hint = Die Initiativen, die sie stützt
acceptance-criteria = Abnahmekriterien
acceptance-hint = Woran man erkennt, dass sie erfüllt ist, eines je Zeile
column-latest = Neuester Wert
latest-hint = Die neueste Messung
timing-hint = Vorlaufend bewegt sich vor dem Ergebnis, nachlaufend mit ihm
count-kpis =
    { $count ->
        [one] { $count } KPI
       *[other] { $count } KPIs
    }
cell-misfit = „{ $text }“ passt hier nicht; sehen Sie sich die anderen Zellen der Spalte an.
cell-trouble = { $column } von „{ $title }“: { $problem }
column-worked-out = Diese Spalte wird berechnet; ändern Sie, worauf sie beruht.
no-such-record = „{ $name }“ gibt es nicht ({ $noun }); fügen Sie es zuerst hinzu oder wählen Sie etwas anderes.
ambiguous-title = „{ $name }“ kann „{ $first }“ oder „{ $second }“ sein; schreiben Sie mehr vom Titel.
not-among-choices = „{ $text }“ steht nicht zur Wahl: { $choices }.
flag-yes = ja
flag-no = nein
neither-yes-nor-no = „{ $text }“ ist weder ja noch nein; schreiben Sie eines davon.
cell-not-a-day = „{ $text }“ ist kein Tag; schreiben Sie ihn als 2027-02-15.
standing-ranked = Mit Rang
standing-waits = Wartet auf eine Eingabe
condition-alone = { $column } { $comparison }
condition-with = { $column } { $comparison } { $value }
evidence-gives = Belege { $value }
about-equal-above = Etwa gleich wie die darüber: Die Reihenfolge steht nicht fest.
score-lies-at = Mit 90 % Wahrscheinlichkeit liegt die Punktzahl bei { $low }–{ $high }. Median { $median }.
none-holds = Keine von { $rows } enthält diese Wörter. Nehmen Sie eines aus der Suche.
none-passes = Keine von { $rows } erfüllt: { $filter }. Nehmen Sie eine Bedingung heraus.
shown-of = { NUMBER($shown) } von { $rows }
shown-of-filtered = { NUMBER($shown) } von { $rows }: { $filter }
filter = Filtern
grid-columns = Spalten
find = Suchen
find-initiatives = Initiativen suchen
find-insights = Erkenntnisse suchen
find-requirements = Anforderungen suchen
find-kpis = KPIs suchen
filter-where = wobei
filter-and = und
filter-column = Spalte
filter-comparison = Vergleich
take-out-of-filter = { $column } aus dem Filter nehmen
no-groups = Keine Gruppen
by-column = Nach { $column }
groups = Gruppen
all-rows = Alle
grid-view = Ansicht
forget-view = Diese Ansicht vergessen
keep-view = Diese Ansicht behalten
view-name = Name der Ansicht
view-name-example = { $grid } im Blick, Eingabetaste behält es
rows-chosen-label = Gewählte Zeilen
rows-chosen = { NUMBER($count) } gewählt
bulk-set = setzen:
bulk-to = auf
column-to-set = Zu setzende Spalte
bulk-set-action = Setzen
choose-none = Nichts wählen
move-column-up = { $column } nach oben
move-column-down = { $column } nach unten
row-chosen = Gewählt
choose-all-rows = Alle Zeilen wählen (Strg+A)
cells-cut =
    { $count ->
        [one] 1 Zelle ausgeschnitten
       *[other] { $count } Zellen ausgeschnitten
    }
cells-pasted =
    { $count ->
        [one] 1 Zelle eingefügt
       *[other] { $count } Zellen eingefügt
    }
cells-cleared =
    { $count ->
        [one] 1 Zelle geleert
       *[other] { $count } Zellen geleert
    }
cells-changed =
    { $count ->
        [one] 1 Zelle geändert
       *[other] { $count } Zellen geändert
    }
cells-left-out = { $step }; { NUMBER($left) } fanden keinen Platz: hinter der letzten Zeile oder Spalte, oder berechnet.
cells-not-taken = Der Browser hat die Zellen nicht angenommen; versuchen Sie es noch einmal.
cells-worked-out = Diese Zellen werden berechnet; ändern Sie, worauf sie beruhen.
nothing-was-changed = Nichts wurde geändert.
open-named = { $title } öffnen
open-details-key = Einzelheiten öffnen (Strg+Eingabe)
nothing-there = Ohne Angabe
number-not-readable = „{ $text }“ ist keine Zahl; schreiben Sie sie in Ziffern, etwa 12.5.
