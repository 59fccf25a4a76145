# グラフ：名前と読み方

show-as-table = 表で見る
chart-points = 矢印キーで読める点が { $count } 個あります
initiative = 施策
rank = 順位
today = 今日
rank-chances-title = 各順位になる確率
rank-chances-text = { $title } は抽選の { $share } % で 1 位になります。各行の合計は全順位で 100 % です。濃いほど確率が高くなります。
rank-chance = { $rank } 位が { $share } %
held-title = 予測と実測
held-text = 確定した予測 { $count } 件のうち { $within } 件が予測の範囲に入りました。棒に重なる線は予測した範囲です。
held-value = 予測に対する実測の割合
held-predicted = 予測
held-row = { $title }・{ $kpi }
held-point = { $share } %：実測 { $measured }、予測 { $predicted }
burn-up-title = 実現した価値
burn-up-text = 価値の { $done } % を実現しました。今日までの予定は { $due } %、最後の予定日は { $last } です。
burn-up-planned = ロードマップの予定
burn-up-done = 完了
burn-up-point = { $title } の完了で { $share } %
burn-up-today = 現在 { $share } %
