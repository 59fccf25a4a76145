# ほかのツールのためのファイルとしてのプラン

export-as-plan = プランファイル（JSON）
export-as-table = 1 つの表（CSV）
export-as-ranking = ランキング（CSV）
export-as-brief = ブリーフ（Markdown）
export-as-page = 読んで印刷するページ（HTML）
export-as-markdown = プラン全体（Markdown）
export-as-mermaid-gantt = mermaid 用ロードマップ（ガントチャート）
export-as-mermaid-timeline = mermaid 用ロードマップ（タイムライン）
export-as-calendar = マイルストーンとリリース（iCalendar）
export-as-jira = Jira 用の施策（CSV）
export-as-linear = Linear 用の施策（CSV）
launch-of = リリース：{ $title }
title-in-period = { $title }（{ $period }）
export-dialog = 書き出し
action-export = 書き出し…
export-format = 形式
export-table = 表
export-part = 部分
export-for = 読み手
export-for-all = プランのすべて
export-leaks = この版が隠すものが、テキストに残っています。書き出しは行われません：
export-edition-gone = 選択した版はその間に削除されたため、何も書き出されません。対象をもう一度選んでください。
export-text = テキスト
export-text-cut = 最初の { NUMBER($lines) } 行です。コピーとダウンロードにはすべてが入ります。
export-copy = テキストをコピー
export-download = { $name } をダウンロード
export-told-plan = プランのすべてです。ここで再び開けます。失われるものはありません。
export-told-table = すべての記録のすべての項目で、記録はタイトルで書かれます。再び取り込むと、行は ID で見つかり、重複しません。
export-told-ranking = 順位、入力、スコアです。再び取り込むと、タイトル、キー、担当者、入力が戻ります。スコアは計算し直します。
export-told-brief = Wiki ページに貼り付ける見出し、文、一覧です。元には戻せません。
export-told-page = ブリーフ、ロードマップ、ランキングをスクリプトなしの 1 ページにまとめ、紙に合わせて組みます。開いて印刷（PDF も）できます。元には戻せません。
export-told-markdown = GitHub、MkDocs、Confluence が読む見出しと表です。元には戻せません。
export-told-mermaid = mermaid がページや README に描くテキストです。タイトルと日付が入り、キャパシティ、リンク、理由は入りません。
export-told-calendar = どのカレンダーにも入る終日の予定です。再び取り込むと、重複せずに移動します。
export-told-jira = Jira のインポートの列です。工数は作業時間の見積もりになり、スコア、ゴール、根拠はここに残ります。
export-told-linear = Linear のインポートの列です。工数は切り上げた人週になり、スコア、ゴール、根拠はここに残ります。

# ファイルやリンクの相手

send-told-page = ダブルクリックで動く、Roadbookとプランをまとめた1つのページです。
send-told-link = プランはリンクそのものに入っています。リンクはこのページを開くので、受け取った人にはこのページの内容も見えます。
