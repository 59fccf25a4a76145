# 操作できなかった理由

command-not-found = { $noun }「{ $id }」はもうプランにありません。何も変更していません。
command-invalid-and-more = { $first }（同様のものがほかに { NUMBER($more) } 件）
command-table-full = 1つのプランに入る{ $noun }は { NUMBER($most) } 件までです。追加する前に、いくつか削除してください。

# 履歴での操作の呼び名

step-change-field = 「{ $title }」の{ $field }を変更
step-change-setting = 設定の{ $field }を変更
step-change-strategy = { $field }を変更
step-rename-plan = プラン名を変更
step-add = { $noun }を追加
step-remove = { $noun }「{ $title }」を削除
step-move = { $noun }「{ $title }」を移動
step-accept-roadmap = ロードマップを承認
step-adopt-scenario = 「{ $title }」を採用
step-import-insights = インサイト { NUMBER($count) } 件を取り込む
step-import = 施策{ $count }件をインポート
step-cast-ballots = 投票{ $count }件を登録
step-start-plan = 新しいプランを開始
step-open-plan = 「{ $title }」を開く

# プランを変更・保存できない理由

newer-plan-is-read-only = このプランは新しいバージョンのRoadbook（ファイルバージョン{ $version }）で作られたため、ここでは閲覧のみです。ページを再読み込みして最新のRoadbookを使うか、別のプランを開いてください。
page-is-for-reading = このページではプランを閲覧のみできます。
storage-blocked = このブラウザーはこのページのストレージをブロックしているため、変更はページを閉じるまでしか残りません。残すにはプランをファイルに書き出してください。
storage-full = ブラウザーのストレージがいっぱいです。最後に保存した版は残っていますが、それ以降の変更は保存されていません。プランをファイルに書き出すか、このサイトの他のデータを削除して空きを作ってください。
storage-not-kept = 書き込んだ内容がブラウザーに残りませんでした。最後に保存した版は残っています。念のためプランをファイルに書き出してください。
