# ボード：今、次、その後

more-in-table = ほか { $count } 件は表にあります。
stage-empty = まだありません。
move-initiative = { $title } を移動
move-to-stage = 「{ $stage }」へ移動
moved-to-stage = { $title } は「{ $stage }」に移りました：{ $dates }
does-not-fit-there = 「{ $title }」はそこに収まりません：{ $why }
no-such-stage = 「{ $stage }」に入るロードマップの開始日がありません。まず設定でロードマップを延ばしてください。
