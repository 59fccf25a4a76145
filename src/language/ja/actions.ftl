# どこからでもできること：メニュー、パレット、キー、その結果

action-find = 検索・操作…
action-undo = 元に戻す
action-redo = やり直す
undone = 元に戻しました：{ $step }
done-again = やり直しました：{ $step }
action-history = 履歴…
action-capture = インサイトを記録…
action-plan-roadmap = ロードマップを計画
action-accept-roadmap = 提案されたロードマップを採用
action-discard-roadmap = 提案されたロードマップを破棄
action-import = インポート…
action-export-plan = プランを書き出す（JSON）
action-copy-plan = プランをコピー（JSON）
action-print = この画面を印刷
action-new-plan = 新しいプラン
action-open-sample = サンプルプランを開く
action-settings = 設定…
action-help = キー操作とヘルプ
action-with-step = { $action }：{ $step }

add-initiative = 施策を追加…
add-goal = 目標を追加…
add-kpi = KPIを追加…
add-need = ニーズを追加…
add-problem = 課題を追加…
add-requirement = 要件を追加…
add-segment = セグメントを追加…
add-competitor = 競合を追加…
add-differentiator = 差別化要因を追加…
add-team = チームを追加…
add-decision = 決定を追加…

group-go = 移動
group-edit = 編集
group-add = 追加
group-roadmap = ロードマップ
group-plan = プラン
group-roadbook = Roadbook

why-not-undo = まだ何も変更されていません
why-not-redo = 元に戻した操作はありません
why-not-here = 現在の画面です
why-not-read-only = このプランは閲覧専用です
why-not-plannable = ロードマップには施策とチームが必要です。先に追加してください
why-not-proposed = 提案されたロードマップはありません。先に計画してください

plan-title = プランのタイトル
untitled-plan = 無題のプラン
plan-menu = プランメニュー
plan-is-open = 「{ $title }」を開きました。
printing-refused = このページでは印刷が許可されていません。ブラウザーの印刷機能をお使いください。
undo-short = 元に戻す
open-short = 開く

palette-prompt = 項目や操作を検索
palette-list = 検索結果
palette-none = 見つかりません。文字を減らしてみてください。
palette-found =
    { $count ->
       *[other] { $count } 件
    }

help-palette = Roadbookでできることはすべてパレットにあります。下の最初のキーを押し、したいことや探しているものを数文字入力してください。
help-focus = フォーカスのある場所
help-tab = 次の部品へ。Shiftを押しながらで前の部品へ
help-arrows = タブ、メニュー、リスト、表、タイムラインの中を移動
help-enter = 開く、または入力を確定
help-f2 = フォーカスのあるテキストやセルを編集
help-escape = 入力を取り消す、開いているものを閉じる
help-letters = Ctrlや⌘なしのキーを使う
help-letters-note = Roadbookの中でだけ働き、入力中には働きません。音声入力をする場合や、お使いのソフトと重なる場合はオフにしてください。

capture-question = 何が分かりましたか？
capture-hint = 先頭の「data:」「market:」は出所を、末尾の #タグ と @セグメント/ニーズ は内容と対象を表します。
capture-keep = 記録
capture-need = ニーズ：{ $need }
capture-kept = 記録しました。
capture-kept-in-inbox = 受信箱に記録しました。
add-title = タイトル
add-hint = Enterで追加します。残りは後で入力できます。
add-short = 追加
record-added = 「{ $title }」を追加しました。

history = 履歴
history-close = 履歴を閉じる
history-hint = 手順を選ぶと、その時点のプランが見られます。戻るまでは何も変わりません。
history-opened = 開いたとき
history-cut = これより前の手順は残っていません
history-now = 現在
history-taken-back = 取り消し済み
look-back-at = { $time } の「{ $step }」の後のプランです。ここでは変更できません。
look-back-opened = 開いたときのプランです。ここでは変更できません。
look-back-go = ここに戻る
look-back-now = 現在に戻る
looking-back = これは過去のプランです。変更するには、ここに戻るか、現在に戻ってください。
