# 用語：文体は「です・ます」。initiative = 施策、insight = インサイト、evidence = 根拠、need = ニーズ、segment = セグメント、competitor = 競合、
# differentiator = 差別化要因、goal = ゴール、KPI = KPI、problem = 課題、requirement = 要件、team = チーム、person-week = 人週、effort = 工数、reach = リーチ、
# impact = インパクト、confidence = 確信度、score = スコア、ranking = ランキング、rank = 順位、roadmap = ロードマップ、placement = 配置、milestone = マイルストーン、
# deadline = 期限、scenario = シナリオ、forecast = 予測、capacity = キャパシティ、load = 負荷、must = 必須、ballot = 投票、stakeholder = ステークホルダー、
# decision = 決定、brief = ブリーフ、edition = 版、prediction = 見込み、launch = リリース、signal = シグナル、limit = 限界値、target = 目標値、baseline = 基準値、
# view = ビュー、undo = 元に戻す、redo = やり直す、benefit = 効果、cost = コスト、cost of delay = 遅延コスト、opportunity = 機会、weight = 重み、
# proposal = 提案、accept = 承認、discard = 破棄、adopt = 採用、pin = 固定、lane = レーン、bar = バー、period = 期間、work package = 作業パッケージ、
# inbox = 受信箱、audience = 読み手、measurement = 測定値、range = 範囲。数値の前後は半角空けとし、%の前は空けない。

# 選択肢：ステータス、画面、根拠の種類など

score-model-rice = RICE
score-model-ice = ICE
score-model-wsjf = WSJF
score-model-cd3 = CD3
score-model-weighted-goals = 重み付きゴール
score-model-value-effort = 価値 / 工数
score-model-custom = 独自の計算式
ice-convention-product = 積
ice-convention-mean = 平均
group-mean-median = 中央値
group-mean-geometric = 幾何平均
audience-team = チーム
audience-executives = 経営層
audience-customers = 顧客
audience-investors = 投資家
date-precision-day = 日
date-precision-month = 月
date-precision-quarter = 四半期
date-precision-now-next-later = いま・次・その後
screen-strategy = 戦略
screen-evidence = 根拠
screen-priorities = 優先順位
screen-roadmap = ロードマップ
screen-outcomes = 成果
screen-brief = ブリーフ
insight-kind-customer = 顧客
insight-kind-stakeholder = ステークホルダー
insight-kind-market = 市場
insight-kind-competitor = 競合
insight-kind-data = データ
evidence-level-self-conviction = 自分の確信
evidence-level-pitch-deck = 企画資料
evidence-level-thematic-support = テーマとの一致
evidence-level-others-opinion = 他者の意見
evidence-level-estimates-and-plans = 見積もりと計画
evidence-level-anecdotal = 個別の声（顧客1～3社）
evidence-level-market-data = 市場データ
evidence-level-user-evidence = ユーザーの根拠（20件以上）
evidence-level-test-results = テスト結果
evidence-level-launch-data = リリース後のデータ
moscow-must = 必須
moscow-should = 推奨
moscow-could = 任意
moscow-wont = 今回は見送り
status-candidate = 候補
status-planned = 計画済み
status-in-progress = 進行中
status-launched = リリース済み
status-rejected = 実施しない
kano-reply-like = あると嬉しい
kano-reply-must-be = 当然そうあるべき
kano-reply-neutral = どちらでもよい
kano-reply-live-with = なくても仕方ない
kano-reply-dislike = それは困る
direction-increase = 増やす
direction-decrease = 減らす
timing-leading = 先行
timing-lagging = 遅行
cadence-weekly = 毎週
cadence-monthly = 毎月
cadence-quarterly = 四半期ごと
outcome-revenue = 売上
outcome-insight = ユーザー理解
outcome-cost = コスト削減
outcome-retention = 継続率
outcome-other = その他
grouping-team = チーム
grouping-goal = ゴール
grouping-status = ステータス
grouping-owner = 担当者
grouping-none = なし
zoom-quarter = 四半期
zoom-year = 年
zoom-month = 月
zoom-week = 週
stage-now = いま
stage-next = 次
stage-later = その後
weighing-stakeholders = ステークホルダー別
weighing-segments = セグメント別
weighing-alike = すべて同じ
choosing-top-five = 上位5件
choosing-top-ten = 上位10件
choosing-roadmap = ロードマップ
grid-name-initiatives = 施策
grid-name-insights = インサイト
grid-name-requirements = 要件
grid-name-kpis = KPI
comparison-is = が次と一致
comparison-is-not = が次と異なる
comparison-contains = が次を含む
comparison-over = が次より大きい
comparison-under = が次より小さい
comparison-empty = が空
comparison-filled = が入力済み
