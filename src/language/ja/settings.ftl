# プランの設定

settings = 設定
screens = 画面
plan-starts-on = プランの開始日
plan-starts-hint = 最初の期間の1日目です。
weeks-in-period = 1期間の週数
periods-on-roadmap = ロードマップの期間数
roadmap-ends-on = ロードマップは{ $day }に終わります。
currency = 通貨
budget-from-start = 開始時からの予算
budget-hint = 上限なしなら空のままにします。後から入る金額は加算されます。
score-model = スコアモデル
score-model-hint = 切り替えても入力値は残ります。
ice-joins = ICEの計算方法
high-from-threshold = 価値と工数を「高い」とみなす値
shares-of-roadmap = ロードマップの配分
stability-weeks = 安定性（週）
stability-hint = 再計画で施策を動かすのは、平均的な遅延コストでこの週数分を超えて節約できる場合だけです。
instalments = 後から入る資金
instalment-add = 入金を追加
instalment-from = 開始日
instalment-amount = 金額
instalment-remove = この入金を削除
musts-at-most = 必須の上限（選ばれた作業に占める%）
empty-no-limit = 上限なしなら空のままにします。
share-at-least = 下限（%）
share-at-most = 上限（%）
