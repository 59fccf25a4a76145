# グリッド：列、フィルター、セル

view-not-kept = ビューの保存を解除しました。
open-details = 詳細を開く
move-up-in-plan = プランで上へ移動
move-down-in-plan = プランで下へ移動
move-to-top = プランの先頭へ移動
