# Worte, die Bausteine von sich aus sagen

add = Hinzufügen
add-more = Hinzufügen …
write-here = Hier schreiben
close = Schließen
remove-named = { $name } entfernen
actions-column = Aktionen
line-of = { $list } { $number }
edit-empty = { $label }: leer. { $placeholder } Bearbeiten
edit-text = { $label }: { $text }. Bearbeiten
number-needed = Schreiben Sie hier eine Zahl.
number-not-read = „{ $text }“ ist keine Zahl. Schreiben Sie Ziffern, etwa 12,5.
number-not-whole = Schreiben Sie eine ganze Zahl.
number-at-least = Schreiben Sie { $min } oder mehr.
number-at-most = Schreiben Sie { $max } oder weniger.
list-add = { $list }: hinzufügen
nothing-matches = Nichts passt.
