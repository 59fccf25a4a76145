# ファイルをプランとして開けない理由

file-empty = ファイルが空です。プランの別のコピーを選ぶか、新しいプランを始めてください。
file-too-large = ファイルの大きさが{ $megabytes } MBです。プランのファイルは{ $most } MBまでです。正しいファイルか確かめてください。
file-not-utf8 = ファイルは{ $place }バイト目からUTF-8のテキストとして読めません。UTF-8で保存し直すか、別のコピーを選んでください。
file-cut-off = ファイルが{ $line }行目で途切れています。取得または書き出しをやり直してください。
file-not-json = ファイルの{ $line }行{ $column }列目が正しいJSONではありません（{ $problem }）。その行を直すか、書き出しをやり直してください。
file-line-too-deep = { $line }行目のリストまたはオブジェクトの入れ子が、プランのファイルの上限である{ $most }段を超えています。正しいファイルか確かめるか、プランを分けてください。
file-too-many-values = ファイルの値の数が、プランのファイルの上限である{ $most }個を超えています。正しいファイルか確かめるか、プランを分けてください。
file-text-too-long = { $line }行目のテキストの文字数が、プランのファイルの上限である{ $most }文字を超えています。正しいファイルか確かめるか、プランを分けてください。
file-too-many-records = plan.{ $table }の件数が、プランのファイルの上限である{ $most }件を超えています。正しいファイルか確かめるか、プランを分けてください。
file-value-missing = { $path }がありません。ここには{ $expected }が必要です。追加するか、書き出しをやり直してください。
file-value-missing-in = { $noun }「{ $title }」の{ $path }がありません。ここには{ $expected }が必要です。追加するか、書き出しをやり直してください。
file-value-wrong = { $path }の値は{ $found }です。ここには{ $expected }が必要です。そこを直すか、書き出しをやり直してください。
file-value-wrong-in = { $noun }「{ $title }」の{ $path }の値は{ $found }です。ここには{ $expected }が必要です。そこを直すか、書き出しをやり直してください。
file-same-id-twice = plan.{ $table }の2件が同じID「{ $id }」です。片方に別のIDを付けてください。
file-breaks-rules = プランの内容に矛盾があります。{ $problems }ファイルを直すか、書き出しをやり直してください。
file-breaks-more-rules = プランの内容に矛盾があります。{ $problems }ほかに{ $more }件あります。ファイルを直すか、書き出しをやり直してください。
file-newer = このプランは新しいバージョンのRoadbook（ファイルバージョン{ $version }）で保存されたため、表示できません。ページを再読み込みするか、新しいバージョンで開いてください。（{ $because }）

# ファイルの項目に必要な値と、実際の値

expected-text = 引用符で囲んだテキスト
expected-flag = trueまたはfalse
expected-number = 数値
expected-whole = 0以上の整数
expected-whole-from-one = 1以上の整数
expected-whole-up-to = { $most }以下の整数
expected-date = 年-月-日の形の日付（例："2027-02-15"）
expected-estimate = 数値、[下限, 上限]、または[下限, 最も可能性の高い値, 上限]
expected-estimate-because = 数値、[下限, 上限]、または[下限, 最も可能性の高い値, 上限]（{ $problem }）
expected-id = { $noun }のID（「{ $prefix }」に続けて英数字、_、-を60文字まで）
expected-any-id = 項目のID（例：「in_checkout」）
expected-plan-id = プランのID（「pl_」に続けて英数字、_、-を60文字まで）
expected-list = リスト[ … ]
expected-object = オブジェクト{ "{" } … { "}" }
expected-inputs = 名前ごとの見積もりを持つオブジェクト{ "{" } … { "}" }
expected-one-of = { $keys }のいずれか
found-nothing = 空
found-list = 要素{ $count }個のリスト
found-object = オブジェクト

# 別の種類のファイル

not-a-plan-empty = これは空のファイルで、プランのファイルではありません。Roadbookから書き出した、名前が.plan.jsonで終わるファイルを選んでください。
not-a-plan-ballot = これは投票で、プランのファイルではありません。投票には「インポート」を使ってください。
not-a-plan-other-json = これは別の種類のJSON（"format": "roadbook-plan"がない）で、プランのファイルではありません。Roadbookから書き出した、名前が.plan.jsonで終わるファイルを選んでください。
not-a-plan-csv = これは表（CSV）で、プランのファイルではありません。表には「インポート」を使ってください。
not-a-plan-markup = これはウェブページなど山括弧のファイルで、プランのファイルではありません。Roadbookから書き出した、名前が.plan.jsonで終わるファイルを選んでください。
not-a-plan-zip = これは表計算ファイル、文書、アーカイブのいずれかで、プランのファイルではありません。表計算ファイルの場合は、CSVで保存してからインポートしてください。
not-a-plan-pdf = これはPDFで、プランのファイルではありません。Roadbookから書き出した、名前が.plan.jsonで終わるファイルを選んでください。
not-a-plan-picture = これは画像で、プランのファイルではありません。Roadbookから書き出した、名前が.plan.jsonで終わるファイルを選んでください。
not-a-plan-utf16 = これはUTF-16のテキストで、プランのファイルではありません。UTF-8で保存し直してから、もう一度お試しください。
not-a-plan-other-text = これは別の種類のテキストで、プランのファイルではありません。Roadbookから書き出した、名前が.plan.jsonで終わるファイルを選んでください。
not-a-plan-binary = これはバイナリデータで、プランのファイルではありません。Roadbookから書き出した、名前が.plan.jsonで終わるファイルを選んでください。
a-plan-after-all = これはプランで、ここで必要な種類のファイルではありません。プランには「インポート」を使ってください。

# 開いたプランについての注意

unknown-field = 項目{ $place }はこのバージョンでは使われませんが、そのまま残します（{ $count }か所）。
more-unknown-fields = ほかにもこのバージョンでは使われない項目が { NUMBER($count) } 個ありますが、そのまま残します。
field-outside-the-plan = 項目{ $key }はプランの外にあるため、残りません。
file-migrated = ファイルのバージョンは{ $version }です。最新の形に直しました。バージョン{ $now }で保存されます。
file-newer-read-only = このプランは新しいバージョンのRoadbook（ファイルバージョン{ $version }）で保存されました。何も失われないよう、閲覧のみで開きます。

# 投票を使えない理由

ballot-too-large = 「{ $name }」の大きさは{ $megabytes } MBです。投票のファイルは{ $most } MBまでです。正しいファイルか確かめてください。
ballot-too-many = 「{ $name }」の評価の数が、投票の上限である{ $most }件を超えています。正しいファイルか確かめてください。
ballot-asks-too-much = 「{ $name }」が施策ごとに尋ねる数の種類が、投票の上限である{ $most }件を超えています。投票用紙をもう一度もらってください。
ballot-newer = 「{ $name }」は新しいバージョンのRoadbookで作られました（投票バージョン{ $version }、ここで読めるのは{ $known }）。ページを再読み込みするか、投票をもう一度依頼してください。
ballot-no-scores = 「{ $name }」には評価の列がありません。見出し行に続けて、施策のタイトルと入力ごとの評価を並べた行を貼り付けてください。
ballot-other-plan = 「{ $name }」は「{ $found }」の投票ですが、ここで開いているのは「{ $wanted }」です。「{ $found }」のある場所で開いて取り込むか、施策をタイトルで照合してください。
ballot-other-copy = 「{ $name }」は、ここで開いているものとは別の「{ $found }」のコピーの投票です。そちらを開いて取り込むか、施策をタイトルで照合してください。
ballot-empty = 「{ $name }」にはまだ評価がなく、見積もりがすべて空です。いくつか記入してから、もう一度インポートしてください。
ballot-nothing-fits = 「{ $name }」には、このプランに合う評価がありません（{ $count }件を確認）。{ $first }
ballot-unknown-initiative = 「{ $title }」はこのプランにないため、その評価は取り込みません。
ballot-scored-twice = 「{ $title }」が2回評価されています。最初の評価を使います。
ballot-unknown-input = 「{ $title }」：「{ $input }」はどのスコアモデルの入力でもないため、取り込みません。
ballot-score-left-out = 「{ $title }」：{ $problem }。この評価は取り込みません。
ballot-nothing-given = 値がありません
ballot-no-estimate = { $found }は見積もりではありません。8、[5, 13]、[5, 8, 13]のいずれかの形で書いてください

# ファイルを取り込めない理由

incoming-too-large = 「{ $name }」の大きさは{ $megabytes } MBです。プランは32 MB、表は20 MBまでです。必要な部分だけを書き出してください。
incoming-unreadable = 「{ $name }」を読み取れませんでした。ファイルがまだあるか確かめて、もう一度選んでください。
incoming-one-of-several = 「{ $name }」のため、何も取り込みませんでした。{ $problem }
incoming-not-a-ballot = 「{ $name }」は投票ではありません。まとめて取り込めるのは投票だけです。ほかのファイルは1つずつ選んでください。

# プランを含む画像

picture-title = { $plan }：{ $view }
picture-without-plan = この画像にはプランが含まれていません。プランなしで書き出されたか、途中で取り除かれています。書き出したままのファイルを受け取ってください。
picture-damaged = この画像は壊れています。途中で切れているか、変更されています。もう一度取得してください。
picture-rewritten = 別のプログラムが画像を書き直したため、プランを読み取れません。書き出したままのファイルを受け取ってください。
incoming-picture = 「{ $name }」はプランとして開けません。{ $problem }
picture-dialog = この画面の画像
picture-with-plan = プランを含める
picture-carries-plan = Roadbookにドロップすると、画像がプランとして開きます。この画面に表示されていないものや、版で省いたものも含めて、プラン全体が画像に入ります。
picture-carries-none = 見えているものだけが画像に入ります。
picture-save-svg = SVGで保存
picture-save-png = PNGで保存
picture-copy = 画像をコピー
picture-copy-hint = クリップボードには見えているものだけが入ります。コピーした画像にプランは含まれません。
picture-copied = 画像をコピーしました（プランは含まれません）。
picture-not-drawn = ブラウザーが画像を描画できませんでした。ページのポリシーがある場合は、img-srcでblob:を許可するか、SVGで保存してください。
