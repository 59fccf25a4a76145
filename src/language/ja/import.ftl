# 表をまったく使えない理由

table-empty = 「{ $name }」は空です。表に行があることを確かめて、書き出しをやり直してください。
table-too-large = 「{ $name }」は{ $megabytes } MBです。インポートできるのは20 MBまでです。コメントや添付などの列を除くか、ファイルを分けてください。
table-is-a-spreadsheet = 「{ $name }」は表計算ファイル（.xlsxなど）かZIPアーカイブで、テキストの表ではありません。元のアプリで開いて、CSV（UTF-8）で保存または書き出してください。
table-is-an-old-workbook = 「{ $name }」は古い形式のExcelブックで、テキストの表ではありません。元のアプリで開いて、CSV（UTF-8）で保存または書き出してください。
table-is-a-pdf = 「{ $name }」はPDFで、テキストの表ではありません。元のアプリで開いて、CSV（UTF-8）で保存または書き出してください。
table-is-a-picture = 「{ $name }」は画像で、テキストの表ではありません。元のアプリで開いて、CSV（UTF-8）で保存または書き出してください。
table-is-compressed = 「{ $name }」は圧縮ファイルで、テキストの表ではありません。元のアプリで開いて、CSV（UTF-8）で保存または書き出してください。
table-is-a-database = 「{ $name }」はデータベースで、テキストの表ではありません。元のアプリで開いて、CSV（UTF-8）で保存または書き出してください。
table-is-binary = 「{ $name }」はバイナリファイルで、テキストの表ではありません。元のアプリで開いて、CSV（UTF-8）で保存または書き出してください。
table-is-a-web-page = 「{ $name }」はウェブページで、表ではありません。誤って保存したログインページのことがよくあります。ログインしてから、CSVを選んで書き出し直してください。
table-is-json = 「{ $name }」はJSONで、表ではありません。プランならプランとして開き、そうでなければCSVで書き出してください。
table-too-many-columns = 「{ $name }」の{ $line }行目の列が500を超えています。必要な列だけを書き出してください。
table-too-many-rows = 「{ $name }」の行が50,000を超えています。書き出す前に絞り込むか、複数のファイルに分けてください。
table-unclosed-quote = 「{ $name }」の{ $line }行目で開いた引用符が閉じていないため、行を区別できません。ファイルが途切れている可能性があります。書き出しをやり直してください。
table-no-title-column = 「{ $name }」にはタイトルの列がありません（見つかった列：{ $found }）。列の名前を「Title」「Feature」「Summary」のいずれかにするか、列を選んでください。
table-no-text-column = 「{ $name }」には発言の列がありません（見つかった列：{ $found }）。列の一つを「Text」か「Feedback」と名付けるか、列を選んでください。
table-no-figure-column = 「{ $name }」には日付の列と数値の列が揃っていません（見つかった列：{ $found }）。「Date」と「Value」と名付けるか、列を選んでください。
table-no-rows = 「{ $name }」の{ $line }行目に見出しがありますが、その下にタイトルのある行がありません。書き出しの絞り込みを確かめてください。

# 表について気づいたこと

read-as-windows-1252 = ファイルがUTF-8ではないため、Windows-1252として読みました。文字化けしていないか確かめてください。
broken-utf16 = ファイルに正しくないUTF-16の文字があります。その文字は�と表示します。
lines-above-header = 見出しより上の { NUMBER($count) } 行は取り込みません。見出しは{ $line }行目です。
table-cut-off = { $line }行目で開いた引用符が閉じていないため、その行とそれに続く { NUMBER($swallowed) } 行は取り込みません。ファイルが途切れている可能性があります。
sizes-read = サイズを人月として読みました：XS 0.25、S 0.5、M 1、L 2、XL 4、XXL 8（ジョブサイズではポイント：1、2、3、5、8、13）。
working-time-read = 作業時間を人月に換算しました（1日8時間、週5日、年52週）。
story-points-as-job-size = ストーリーポイントを、WSJFの分母となるジョブサイズとして読みました。
confidence-out-of-ten = 「{ $header }」を10点満点として読みました（8は80%）。
dates-day-first = 03/04/2027のような日付は、日が先として読みました。
dates-month-first = 03/04/2027のような日付は、月が先として読みました。

# 行をインポートしない理由

row-without-title = タイトルがありません
row-is-sub-task = サブタスクです（親の課題をインポートします）
row-repeated = 同じキーまたはタイトルの行が上にあります
row-without-text = 本文がありません
row-without-day = 日付がありません
row-without-figure = 数値がありません
row-is-archived = 元のツールでアーカイブ済みまたは終了済みです
row-is-a-duplicate = 別の項目の重複です

# セルの扱い

cell-cut-off-in-file = 100,000文字を超えるセルを、そこで切りました
surplus-cells = 見出しよりセルが { NUMBER($count) } 個多い
surplus-read-as-labels = ラベルとして読み、後ろのセルを詰めました
surplus-left-out = 取り込みません。この行の引用符を確かめてください
cell-not-a-number = 空にしました：数値ではありません。8、または5..13のような範囲で書いてください
cell-left-empty = 空にしました：{ $problem }
cell-must-be-more-than = 空にしました：{ $input }は{ $low }より大きい必要があります
cell-must-be-at-least = 空にしました：{ $input }は{ $low }以上である必要があります
cell-must-be-a-share = 空にしました：{ $input }は0から100%の間である必要があります
cell-must-be-between = 空にしました：{ $input }は{ $low }から{ $high }の間である必要があります
cost-middle-taken = 中央の値を使いました（コストに範囲はありません）
cell-not-yes-or-no = 空にしました：yesまたはnoと書いてください
cell-cut-off-after = { $most }文字で切りました
cell-not-a-date = 空にしました：日付ではありません。2027-02-15の形で書いてください
cell-unknown-status = そのままにしました：知らない語です
cell-unknown-word = 空欄にしました：この列で使える言葉ではありません
cell-unsafe-link = 取り込みません：リンクは https://、http://、mailto: のいずれかで始まります
cell-no-such-record = 取り込みません：この名前のものはプランにありません
cell-not-readable = 元のままです：この列では読み取れません
cell-after-deadline = 空にしました：期限より後です
cell-no-such-team = 取り込みません：この名前のチームはプランにありません
cell-new-team = 新しいチームとして追加します
link-no-such-row = リンクは取り込みません：このキーの行はファイルにありません
link-to-own-row = リンクは取り込みません：自分の行を指しています
link-closes-loop = リンクは取り込みません：循環になります
link-to-unknown = リンクは取り込みません：ファイルにもプランにもありません

# 表の列の意味

column-title = タイトル
column-key = キー
column-summary = 概要
column-status = ステータス
column-status-category = ステータスの分類
column-resolution = 解決状況
column-owner = 担当者
column-tags = タグ
column-team = チーム
column-issue-type = 課題タイプ
column-earliest-start = 最も早い開始日
column-deadline = 期限
column-launched-on = リリース日
column-depends-on = 依存先
column-blocks = ブロック対象
column-cost = コスト
column-must = 必須
column-estimate-in-seconds = 見積もり（秒）
column-story-points = ストーリーポイント
column-reach = リーチ
column-impact = インパクト
column-confidence = 確信度
column-effort = 工数
column-ice-impact = ICEのインパクト
column-ice-confidence = ICEの確信度
column-ice-ease = ICEの容易さ
column-user-business-value = ユーザーと事業の価値
column-time-criticality = 時間的な切迫度
column-risk-reduction = リスク低減
column-job-size = ジョブサイズ
column-cost-of-delay = 遅延コスト
column-duration = 期間
column-value = 価値
column-id = Roadbook の ID
column-said = 発言
column-votes = 票数
column-parent = 親項目
column-archived = アーカイブ済み
column-duplicate-of = 重複元
column-supports = 裏付ける施策
column-measured = 測定値

# 表の種類と、行の取り込み先

kind-scoring-sheet = スコア表
kind-feedback = 発言の表
kind-measurements = 日付ごとの数値
kind-lines = テキストの行
kind-table = 表
target-initiatives = 施策
target-insights = インサイト
target-measurements = KPI の測定値
work-in-months = 人月
work-in-weeks = 人週
work-in-days = 人日
work-in-hours = 時間
work-in-seconds = 秒
work-in-points = ポイント（ジョブサイズ）
column-labels = ラベル

# インポートのダイアログ

import-title = インポート
import-ballots-title = 投票を追加
import-plan-as-it-was = 開いているプランは元のままです。
import-another-file = 別のファイルを選ぶ
import-what-ballots = 投票（.ballot.json、複数可）、または1人分の評価の表（見出し行のあるCSV）。ファイルを選ぶか、ここにドロップしてください。
import-what-any = プラン（.plan.json、またはプランを含む画像）、Jira、Linear、Trello、Asana、Aha!、Fider などのエクスポート、スコア表、フィードバック、KPI の数値などの表（CSV、TSV、JSON、HTML）、または投票（.ballot.json）。複数可。ファイルを選ぶか、ここにドロップしてください。
import-files = ファイル
import-pasted-text = 貼り付けたテキスト
import-paste-scores = または1人分の評価、投票へのリンクを貼り付ける
import-paste-any = または表、テキストの行、プラン、投票、それらへのリンクを貼り付ける
import-look-at-text = テキストを確認
import-untitled-plan = 無題のプラン
import-plan-contents = 施策{ $initiatives }件、インサイト{ $insights }件、ニーズ{ $needs }件、ゴール{ $goals }件、KPI{ $kpis }件、チーム{ $teams }件。
import-takes-the-place = ここでは「{ $title }」と入れ替わります。「元に戻す」で戻せます。
import-open-this-plan = このプランを開く
import-opened = 「{ $title }」を開きました。
import-first-rows = インポートされる最初の行
import-one-persons-ballot = これは1人分の投票です
import-initiatives = 施策{ $count }件をインポート
import-insights = インサイト{ NUMBER($count) }件をインポート
import-measurements = 測定値{ NUMBER($count) }件をインポート
import-file-of = ファイル { $place } / { $count }：{ $name }
import-skip-file = このファイルを飛ばす
import-reading = ファイルを読み取り中
import-taking = 取り込んでいます
import-plan-changed = 表の取り込み中にプランが変更されたため、何も取り込まれませんでした。表をもう一度確認してから、改めてインポートしてください。
import-stop-reading = キャンセル
import-copy-report = レポートをコピー
import-rows-become = 行の取り込み先
import-effort-in = 工数の単位
import-date-order = 03/04/2027 のような日付
import-day-first = 日が先：4月3日
import-month-first = 月が先：3月4日
import-sizes-in-months = サイズの意味（人月）
import-sizes-in-points = サイズの意味（ポイント）
import-columns-caption = ファイルの列とその使い方
import-words-caption = ファイルの言葉とその意味
import-head-column = 列
import-head-used-as = 使い方
import-head-word = 言葉
import-head-rows = 行数
import-head-taken-for = 意味
import-use-of = 「{ $header }」の使い方
import-meaning-of = 「{ $word }」の意味
import-nameless-column = { $place } 列目
import-show-left-out = 取り込まない列 { NUMBER($count) } 件を表示
import-word-says-nothing = なし
import-word-is-a-tag = タグ
import-words-read = ステータスと優先度の言葉の意味（{ NUMBER($count) }）
import-which-kpi = 測定した KPI
import-choose-kpi = KPI を選ぶ…
import-no-kpi-yet = プランにまだ KPI がありません。「成果」画面で KPI を追加し、同じファイルをもう一度インポートしてください。
records-read = Roadbook が書き出した「{ $table }」の表：新規 { NUMBER($added) } 件、変更 { NUMBER($updated) } 件、変更なし { NUMBER($unchanged) } 件。
records-take = 変更を取り込む
import-summary-initiatives = { $kind } として読み取り：新しい施策 { NUMBER($new) } 件、更新 { NUMBER($updated) } 件、変更なし { NUMBER($unchanged) } 件、取り込まない行 { NUMBER($left_out) } 行。
import-summary-insights = { $kind } として読み取り：新しいインサイト { NUMBER($new) } 件、更新 { NUMBER($updated) } 件、変更なし { NUMBER($unchanged) } 件、取り込まない行 { NUMBER($left_out) } 行。
import-summary-measurements = { $kind } として読み取り：新しい測定値 { NUMBER($new) } 件、置き換え { NUMBER($updated) } 件、変更なし { NUMBER($unchanged) } 件、取り込まない行 { NUMBER($left_out) } 行。
import-no-team-yet = プランにまだチームがないため、行は計画する作業なしで取り込まれます。「ロードマップ」画面でチームを追加し、同じファイルをもう一度インポートすると更新されます。
import-add-teams = プランにないチーム { NUMBER($count) } 件を追加
import-add-teams-told = { $names }。どのチームも1人から始まります。人数と時間は「ロードマップ」画面で変えられます。
import-nobody-yet = まだ決めない
import-who-does-the-work = チームのない行の作業を担当するチーム
import-who-does-the-work-hint = その工数がこのチームの作業になり、ロードマップに配置できるようになります。
import-column-initiative = 施策
import-column-inputs = 入力値
import-column-outcome = 結果
import-column-due = 期日
import-row-updates = 更新
import-row-is-new = 新規
import-row-unchanged = 変更なし
import-left-out = 取り込まない
import-report-heading = 「{ $name }」のインポート（{ $kind } として読み取り）
import-report-columns = 列：
import-report-row = { $line } 行目「{ $title }」：{ $outcome }
import-columns-read = 列：使う { NUMBER($used) } 件、取り込まない { NUMBER($count) } 件
import-column-read-as = 「{ $header }」→{ $meaning }
import-row-left-out = { $line }行目「{ $title }」は取り込みません：{ $reason }。
import-cell-note = { $line }行目、{ $column }：「{ $found }」– { $done }
import-row-note = { $line }行目：「{ $found }」– { $done }
import-every-row-understood = すべての行を読み取れました。
import-not-understood = 読み取れない、直した、または取り込まないもの：{ NUMBER($count) } 件
import-and-more = …ほか { NUMBER($count) } 件。
import-imported-insights = インサイト{ NUMBER($count) }件をインポートしました（新規 { NUMBER($new) } 件、更新 { NUMBER($updated) } 件）。
import-imported-measurements = 測定値{ NUMBER($count) }件をインポートしました（新規 { NUMBER($new) } 件、置き換え { NUMBER($updated) } 件）。
import-imported = 施策{ $count }件をインポートしました（新規 { NUMBER($new) } 件、更新 { NUMBER($updated) } 件）。

# インポートのダイアログの投票

ballots-stay-blind = ここでは誰の数値も表示しません。投票は、「優先順位」画面で表示を選ぶまで伏せたままです。
ballots-none-to-take = 取り込める投票がまだありません
ballots-take = 投票{ $count }件を取り込む
ballots-taken = 投票{ $count }件を取り込みました。
ballots-match-by-title = 施策をタイトルで照合する
ballot-from-somebody = 名前のない人
ballot-heading = { $name }（{ $day }）
ballot-say-whose = 誰の投票かを指定してください。
ballot-new-name = 新しい名前です。意見を反映する人に追加します。
ballot-replaces-earlier = 以前の投票と入れ替わります。
ballot-first-of-voter = この人の最初の投票です。
ballot-scores-taken = 評価{ $count }件を取り込みます。{ $what }
ballot-scores-taken-some-empty = 評価{ $count }件を取り込みます（空欄 { NUMBER($empty) } 件）。{ $what }
ballot-not-taken = 取り込まないもの：{ NUMBER($count) } 件
ballot-choose-voter = 選んでください…
ballot-as-it-says = 記載のとおり：{ $name }
ballot-somebody-new = 新しい人…
ballot-a-new-voter = 新しい投票者
ballot-whose = 誰の投票か
ballot-their-name = 名前
ballot-for = 「{ $plan }」の投票用紙
ballot-send-back = 記入したら、リンクをコピーするかファイルに保存して、依頼した人に送ってください。それまで、入力した内容はこのブラウザーに残ります。
ballot-copy-filled =
    { $count ->
        [0] スコア入りのリンクをコピー
       *[other] スコア { $count } 件入りのリンクをコピー
    }
ballot-download-filled = ファイルに保存
ballot-download-it = この投票をファイルに保存
ballot-column-is-about = 「{ $column }」の内容

# プランを読み込む前
plan-not-fetched = 「{ $address }」のプランを取得できませんでした。アドレスと、このページからの読み取りが許可されているかを確かめてください。
plan-not-fetched-status = 「{ $address }」のプランを取得できませんでした。サーバーの応答は{ $status }です。
plan-fetched-too-large = 「{ $address }」のプランは{ $most } MBを超えています。これより大きいものは取得しません。アドレスを確かめてください。
