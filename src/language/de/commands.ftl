# Warum ein Befehl abgelehnt wurde

command-not-found = „{ $id }“ ({ $noun }) ist nicht mehr im Plan; nichts wurde geändert.
command-invalid-and-more = { $first } ({ NUMBER($more) } weitere dieser Art)
command-table-full = Ein Plan fasst höchstens { NUMBER($most) } Einträge der Art { $noun }; entfernen Sie einige, bevor Sie weitere hinzufügen.

# Wie der Verlauf einen Schritt nennt

step-change-field = { $field } von „{ $title }“ geändert
step-change-setting = { $field } in den Einstellungen geändert
step-change-strategy = { $field } geändert
step-rename-plan = Plan umbenannt
step-add = { $noun } hinzugefügt
step-remove = { $noun } „{ $title }“ entfernt
step-move = { $noun } „{ $title }“ verschoben
step-accept-roadmap = Roadmap übernommen
step-adopt-scenario = „{ $title }“ übernommen
step-import-insights =
    { $count ->
        [one] { $count } Erkenntnis importieren
       *[other] { $count } Erkenntnisse importieren
    }
step-import =
    { $count ->
        [one] { $count } Initiative importiert
       *[other] { $count } Initiativen importiert
    }
step-cast-ballots =
    { $count ->
        [one] { $count } Stimmzettel abgegeben
       *[other] { $count } Stimmzettel abgegeben
    }
step-start-plan = Neuer Plan begonnen
step-open-plan = „{ $title }“ geöffnet

# Warum ein Plan nicht geändert oder behalten werden kann

newer-plan-is-read-only = Dieser Plan stammt aus einem neueren Roadbook (Dateiversion { $version }) und kann hier nur gelesen werden. Laden Sie die Seite neu, um das neueste Roadbook zu erhalten, oder öffnen Sie einen anderen Plan.
page-is-for-reading = Diese Seite zeigt den Plan nur zum Lesen.
storage-blocked = Dieser Browser sperrt den Speicher für diese Seite; Änderungen halten nur, bis sie geschlossen wird. Exportieren Sie den Plan als Datei, um ihn zu behalten.
storage-full = Der Browserspeicher ist voll: Die zuletzt gespeicherte Fassung bleibt erhalten, neuere Änderungen sind nicht gespeichert. Exportieren Sie den Plan als Datei, oder schaffen Sie Platz, indem Sie andere Daten dieser Website entfernen.
storage-not-kept = Der Browser hat das Geschriebene nicht behalten. Die zuletzt gespeicherte Fassung ist noch da; exportieren Sie den Plan als Datei, um sicherzugehen.
