# 枠：プランの保存先、ダウンロード、別に保管したもの

no-changes = 変更なし
saving = 保存中…
saved-here = このブラウザーに保存済み
saved-here-at = { $time } にこのブラウザーへ保存しました
kept-in-this-browser = プランはこのブラウザーにだけ保存されています。念のためファイルに書き出してください。
not-saved = 未保存
not-saved-blocked = 未保存：ストレージがブロックされています
not-saved-full = 未保存：ストレージがいっぱいです
read-only = 閲覧のみ
plan-cannot-be-changed = このプランはここでは変更できません。
download-saved = ダウンロードに { $name } として保存しました。
download-refused = ブラウザーがダウンロードを許可しませんでした。代わりにメニューの「プランをコピー」でテキストをコピーしてください。
download-uncertain = このフレームのサンドボックスが { $name } を止めた可能性があります。ダウンロードに見当たらない場合は、代わりにメニューの「プランをコピー」でテキストをコピーしてください。
copied = コピーしました。
copying-refused = ブラウザーがコピーを許可しませんでした。代わりにプランをファイルに書き出してください。
texts-kept-apart = このプランの別の保存データが { $count } 件、ここで開けなかったか、ほかの人や別のタブが保存したものです。変更せずに別に保管しています。
dismiss = 閉じる
download-text = テキスト { $number } をダウンロード

# ウィジェットの言語

language-choice = 言語
language-of-the-page = ページに合わせる
language-choice-hint = このブラウザーのすべてのプランに適用されます。プランの内容は変わりません。

# ウィジェットが停止したとき

rescue-title = Roadbookが停止しました
rescue-with-plan = これはRoadbookの不具合で、プランの問題ではありません。最後に保存されたプランはここにあります。コピーまたはダウンロードしてから、もう一度起動してください。
rescue-without-plan = これはRoadbookの不具合です。ページを開いてから何も変更されていません。もう一度起動してください。
rescue-text = プランのテキスト
rescue-copy = プランをコピー
rescue-copied = コピーしました
rescue-download = プランをダウンロード
rescue-again = もう一度起動
rescue-report = レポート
rescue-copy-report = レポートをコピー
rescue-report-note = レポートには、バージョン、ブラウザー、Roadbookが停止した場所が書かれています。プランの内容は含まれません。
