# 二つのプランの違い

action-changes = 変更点を見る…
changes-compare = 比較対象
changes-opened = 開いたときのプラン
changes-file = 別のプランファイル（前回の会議のものなど）
changes-count =
    { $count ->
       *[other] { $count } 件の項目や設定が異なります。
    }
changes-plan = プラン
changes-added = 追加
changes-removed = 削除
changes-copy = テキストとしてコピー
changes-no-plan = プランファイルではありません。名前が .plan.json で終わるファイルを選んでください。
change-placed = { $day } に配置
change-taken-off = ロードマップから外れました
change-moved = { $from } から { $to } へ移動
change-pinned = 固定
change-unpinned = 固定を解除
change-rewritten = { $field }を書き換え
change-order = { $field }：順序を変更
change-list-added = { $field }：{ $items } を追加
change-list-removed = { $field }：{ $items } を削除
change-yes = はい
change-no = いいえ

input-reach = リーチ
input-impact = インパクト
input-confidence = 確信度
input-effort = 工数
nothing-differs = 違いはありません。
