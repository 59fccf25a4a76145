# どの項目についても読めること、言えること

noun-comment = コメント
a-comment = コメント
details-close = 詳細を閉じる
details-open-on = { $screen }で開く
discussion = 議論
discussion-none = まだコメントはありません。
discussion-remove = これを削除
mentioned-in = 言及元
mention-gone = { $title }（プランにありません）
mention-gone-note = この項目は削除されたか、別のプランのものです。
mention-hint = @ または [[ に続けて数文字で項目に言及できます。
comment-label = コメント
comment-by = お名前
comment-add = コメントを追加
comment-added = コメントを追加しました。
comment-removed = 削除しました。
decision-record = 決定を記録
decision-question = 論点
decision-keep = 決定を保存
decision-added = 決定を記録しました。
trail = つながり
trail-none = まだ何も結び付いていません。
trail-direct = 直接のつながり
trail-through = 「{ $title }」を通じて
trail-predicted = 予測あり
trail-more =
    { $count ->
       *[other] ほか { $count } 件
    }
trail-problems-shown = これが示す課題
trail-requirements-follow = そこから生じる要件
trail-initiatives-rest = これに基づく施策
trail-kpis-these = それらが動かすKPI
trail-insights-rests = 根拠となるインサイト
trail-needs-behind = 背後にあるニーズ
trail-requirements-met = 満たす要件
trail-kpis = 動かすはずのKPI
trail-initiatives-move = これを動かすはずの施策
trail-insights-behind = それらの根拠となるインサイト

start-title = どこから始めますか？
start-text = 記入済みのプランを見る、手元のデータを取り込む、最初に分かったことを書き留める、のいずれからでも始められます。すべて元に戻せます。
