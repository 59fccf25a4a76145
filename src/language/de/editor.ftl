# Einen Datensatz dort bearbeiten, wo er steht

record-removed = { $noun } entfernt.
move-up = Nach oben
move-down = Nach unten
remove = Entfernen
actions-for = Aktionen für { $title }
weight = Gewicht
