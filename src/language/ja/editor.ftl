# その場での編集

record-removed = { $noun }を削除しました。
move-up = 上へ移動
move-down = 下へ移動
remove = 削除
actions-for = { $title }の操作
weight = 重み
