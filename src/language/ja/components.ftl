# 部品が自分で使う言葉

add = 追加
add-more = 追加…
write-here = ここに入力
close = 閉じる
remove-named = { $name }を外す
actions-column = 操作
line-of = { $list } { $number }
edit-empty = { $label }：空。{ $placeholder } 編集
edit-text = { $label }：{ $text }。編集
number-needed = 数値を入力してください。
number-not-read = 「{ $text }」は数値ではありません。12.5のように数字で入力してください。
number-not-whole = 整数を入力してください。
number-at-least = { $min }以上の値を入力してください。
number-at-most = { $max }以下の値を入力してください。
list-add = { $list }：追加
nothing-matches = 一致するものがありません。
