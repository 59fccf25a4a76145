# The widget in a page of others: what its attributes show

view-unknown = 属性 view の「{ $text }」は画面でもその一部でもありません。strategy、evidence、priorities、roadmap、outcomes、brief のいずれか、roadmap に week、month、quarter、year、by と team、goal、status、owner、none のいずれか、または now-next-later を添えたもの、ranking または ranking top=10、もしくは kpi: と KPI の ID を書いてください。
height-unknown = 属性 height の「{ $text }」は高さではありません。480 のようなピクセル数か、60vh のような長さを書いてください。
page-kpi-missing = この KPI はプランにありません
page-kpi-missing-text = このページは KPI「{ $id }」を表示しようとしています。プランのファイルで ID を調べて、属性 view に書いてください。
page-ranking = ランキング
page-ranking-empty = まだスコアがありません。
storage-off = このページはブラウザーに変更を保存しません。残すにはプランをファイルに書き出してください。
not-saved-off = 未保存：このページは何も保存しません

# Plans that a page carries in itself

page-team = チーム
page-nothing-there = 属性 for が指す ID「{ $id }」はこのページにありません。表またはコードブロックの ID を書いてください。
page-not-understood = このページの表のうち、{ NUMBER($count) }個のセルまたは行は読み取れなかったため、取り込んでいません。

# Plans in addresses

action-copy-link = 共有リンクをコピー
link-name = リンク内のプラン
link-ballot-name = リンク内の投票
link-copied-anywhere = リンクをコピーしました（{ $length }文字、どこでも通ります）。プランはリンクそのものに入っています。リンクを持つ人はプランを持つことになります。
link-copied-most-tools = リンクをコピーしました（{ $length }文字、ほとんどのチャットやメールで通ります）。プランはリンクそのものに入っています。リンクを持つ人はプランを持つことになります。
link-copied-browsers-only = リンクをコピーしました（{ $length }文字、多くのチャットやメールでは途中で切れます）。プランをファイルで送るか、先にリンクを試してください。
ballot-link-copied-anywhere = リンクをコピーしました（{ $length }文字、どこでも通ります）。投票用紙はリンクそのものに入っています。
ballot-link-copied-most-tools = リンクをコピーしました（{ $length }文字、ほとんどのチャットやメールで通ります）。投票用紙はリンクそのものに入っています。
ballot-link-copied-browsers-only = リンクをコピーしました（{ $length }文字、多くのチャットやメールでは途中で切れます）。投票用紙をファイルで送るか、先にリンクを試してください。
link-too-long = リンクに入れるには大きすぎます。ファイルに保存して送ってください。
link-broken = このリンクの内容は読めません。文字が欠けているか、変わっています。リンクをもう一度もらうか、ファイルでもらってください。
link-newer = このリンクは、より新しい Roadbook で作られています。作られた場所で開くか、ファイルでもらってください。

# What stops the widget, and what to add

plan-stopped-by-policy = 「{ $address }」のプランを取得できませんでした。このページのコンテンツセキュリティポリシーが禁じています。ヘッダー Content-Security-Policy の connect-src に { $origin } を追加してください。
plan-stopped-by-origin = 「{ $address }」のプランを別のサイトから取得できませんでした。そのサーバーがヘッダー Access-Control-Allow-Origin: { $origin } を送る必要があります。または、プランをこのサイトに置いてください。
action-diagnose = このページを調べる…
diagnosis-title = このページで Roadbook にできること
diagnosis-wait = 調べています…
diagnosis-fine = 問題なし
diagnosis-stopped = ブロック
diagnosis-program = Roadbook { $version } が { $address } から動いています。
diagnosis-program-inside = Roadbook { $version } がこのページの中から動いています。
diagnosis-storage-works = 変更はこのブラウザーに保存できます。
diagnosis-storage-sandboxed = このページを囲むフレームがストレージをブロックしているため、変更はページを閉じるまでしか残りません。外側のページがこのページを信頼できるなら、iframe の sandbox 属性に allow-same-origin を追加してください。
diagnosis-storage-blocked = ブラウザーがこのページのストレージをブロックしているため、変更はページを閉じるまでしか残りません。ブラウザーの設定で、このサイトのデータ保存を許可してください。
diagnosis-worker-works = 計画と予測はページとは別に実行されます。
diagnosis-no-worker = ワーカーを起動できないため、計画と予測はページ自身で、より粗く実行されます。ヘッダー Content-Security-Policy に worker-src 'self' blob: を追加してください。
diagnosis-not-secure = このページは暗号化されていない HTTP で届いたため、クリップボードを使えません。HTTPS で配信してください。
diagnosis-secure = テキストをクリップボードにコピーできます。
diagnosis-policy = ページのポリシーが { $blocked } をブロックしました。許可するには、ヘッダー Content-Security-Policy の { $directive } に { $wanted } を追加してください。
diagnosis-no-reports = ページのポリシーは何もブロックしていません。

# A page that keeps the plan of the frame in it

kept-by-host = このフレームの外側のページがプランを保存します。
saved-by-host-at = { $time } にページへ保存しました
not-saved-host-silent = 未保存：ページが応答しません
not-saved-host-refused = 未保存：ページが保存しませんでした
storage-host-silent = このフレームの外側のページが応答しないため、最新の変更は保存されていません。残すにはメニューからプランを書き出してください。
storage-host-refused = このフレームの外側のページは最新の変更を保存しませんでした。次の変更で再試行されます。念のため、メニューからプランを書き出してください。
storage-host-refused-because = このフレームの外側のページは最新の変更を保存しませんでした。ページからの返答：「{ $reason }」。次の変更で再試行されます。念のため、メニューからプランを書き出してください。
host-hands-over-nothing = このフレームの外側のページからプランを受け取れませんでした。ページを再読み込みしてください。
host-hands-over-nothing-because = このフレームの外側のページからプランを受け取れませんでした：{ $reason }

# One file with everything inside

action-export-picture = 画像を書き出す (SVG, PNG) …
action-export-page = 1つのファイルに書き出す (HTML)
file-dates = 期間
storage-not-in-file = プランはこのファイルに入っていますが、保存後の変更は入っていません。メニューの「1つのファイルに書き出す (HTML)」を選んでください。
not-saved-in-file = 未保存：ファイルを保存してください
page-script-missing = Roadbook 自身のスクリプトを読み込めませんでした。roadbook.js を roadbook.mjs と同じ場所に置いてもう一度試すか、プランをファイルに書き出してください。
