# Words that components say by themselves

add = Add
add-more = Add…
write-here = Write here
close = Close
remove-named = Remove { $name }
actions-column = Actions
line-of = { $list } { $number }
edit-empty = { $label }: empty. { $placeholder } Edit
edit-text = { $label }: { $text }. Edit
number-needed = Write a number here.
number-not-read = “{ $text }” is not a number. Write digits, such as 12.5.
number-not-whole = Write a whole number.
number-at-least = Write { $min } or more.
number-at-most = Write { $max } or less.
list-add = { $list }: add
nothing-matches = Nothing matches.
