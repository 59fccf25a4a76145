# Das Raster: Spalten, Filter, Zellen

view-not-kept = Die Ansicht wird nicht mehr behalten.
open-details = Einzelheiten öffnen
move-up-in-plan = Im Plan nach oben
move-down-in-plan = Im Plan nach unten
move-to-top = An den Anfang des Plans
