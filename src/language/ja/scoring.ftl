# スコアモデルの入力と誤り：名前、単位、説明、目盛り

input-ease = 容易さ
input-user-business-value = ユーザーとビジネスの価値
input-time-criticality = 時間的緊急度
input-risk-reduction = リスク低減と機会の創出
input-job-size = 作業の大きさ
input-cost-of-delay = 遅延コスト
input-duration = 期間
input-value = 価値
input-goal-impact = ゴールへのインパクト
unit-per-quarter = 四半期あたり
unit-person-months = 人月
unit-of-ten = 10点満点
unit-per-week = 週あたり
unit-weeks = 週
input-reach-help = 四半期に何人（何社）が関わるか。測定値があればそれを使ってください。
input-impact-help = 届いた1人あたりゴールをどれだけ動かすか：3 非常に大きい、2 大きい、1 中程度、0.5 小さい、0.25 ごくわずか。
input-confidence-help = 他の数値の裏付けの強さ：100% データあり、80% 一部あり、50% ある程度の推測。
input-effort-help = 全チームの作業の合計（人月）。RICEでは0.5人月未満を0.5として数えます。
input-ice-impact-help = 成功した場合にゴールをどれだけ動かすか：1 ほとんどない、10 決定的。
input-ice-confidence-help = 成功する確信の強さ：1 直感、10 実証済み。
input-ease-help = 実施の容易さ：1 とても難しい、10 半日で終わる。
input-user-business-value-help = ユーザーとビジネスがどれだけ望むか。一覧の最小のものを1とします。
input-time-criticality-help = 待つことで価値がどれだけ早く失われるか。固定の期日やユーザーの離脱は高く評価し、最小を1とします。
input-risk-reduction-help = 何をより安全にし、将来可能にするか。一覧の最小のものを1とします。
input-job-size-help = 最小の作業を1としたときの大きさ。
input-cost-of-delay-help = 実施しない1週間ごとの損失（金額またはポイント）。
input-duration-help = チームが何週間かかるか。
input-value-help = どれだけ役に立つか（0～10またはポイント）。すべて同じ尺度で。
input-goal-impact-help = このゴールをどれだけ動かすか：0 まったくない、10 完全に、害がある場合は0未満。
input-importance-help = そのニーズを持つ人にとっての重要さ：0 まったくない、10 何よりも重要。
input-satisfaction-help = 現在そのニーズがどれだけ満たされているか：0 まったくない、10 完全に。
input-named-help = プラン独自の計算式の数値です。
step-massive = 絶大
step-high = 高い
step-medium = 中程度
step-low = 低い
step-minimal = ごくわずか

# スコアが出ない理由

input-not-a-number = { $input }が数値ではありません。数字だけで入力してください
input-not-positive = { $input }が{ $value }です。0より大きい必要があります
input-not-more-than = { $input }が{ $value }です。{ $low }より大きい必要があります
input-not-within = { $input }が{ $value }です。{ $low }より大きく{ $high }以下である必要があります
input-not-at-least = { $input }が{ $value }です。{ $low }以上である必要があります
input-not-between = { $input }が{ $value }です。{ $low }から{ $high }の間である必要があります
goal-weights-unusable = ゴールの重みは0以上で、少なくとも1つは0より大きい必要があります
inputs-out-of-proportion = { $inputs }の組み合わせが大きすぎるか小さすぎるため、スコアになりません
formula-unreadable = 計算式を読み取れません：{ $problem }
formula-without-result = 計算式で{ $problem }

# 計算式の誤り

at-character = { $problem }（{ $place }文字目）
formula-empty = 計算式がまだありません。「reach * impact / effort」などを試してください
formula-too-long = 計算式は{ $most }文字までです
formula-too-deep = 括弧、関数、符号の入れ子が多すぎます。減らしてください
formula-too-many-names = 計算式に使える名前は{ $most }種類までです
formula-unknown-sign = 「{ $sign }」は計算式では使えません。+ - * / ^、括弧、数値、名前を使ってください
formula-improper-name = 名前は英小文字、数字、_で{ $longest }文字までです：「{ $name }」は使えません
formula-improper-number = 「{ $number }」は数値ではありません。1.5や2e3のように書いてください
formula-missing-value = ここに数値、名前、または開き括弧が必要です
formula-missing-operator = ここに*や+などの演算子が必要です
formula-missing-close = ここに閉じ括弧が必要です
formula-out-of-place = ここに「{ $sign }」は置けません
formula-no-such-function = 関数「{ $name }」はありません。使えるのはmin、max、sqrt、ln、abs、ifです
formula-bare-function = 「{ $name }」の値は括弧に入れてください：{ $name }(…)
formula-takes-many = 「{ $name }」には2つ以上の値が必要です：{ $name }(a, b)
formula-takes-one = 「{ $name }」の値は1つです：{ $name }(a)
formula-takes-condition = 「{ $name }」には条件と2つの値が必要です：{ $name }(a > b, c, d)
formula-missing-comparison = 「if」の条件は2つの値の比較にしてください：if(effort > 3, …, …)
formula-stray-comparison = 比較は「if」の条件でだけ使えます：if(effort > 3, …, …)
formula-divides-by-zero = 0で割っています（{ $place }文字目）
formula-no-root = { $value }の平方根を取っています（{ $place }文字目）。0以上である必要があります
formula-no-logarithm = { $value }の対数を取っています（{ $place }文字目）。0より大きい必要があります
formula-no-power = { $base }の{ $exponent }乗を計算しています（{ $place }文字目）が、結果がありません
formula-result-too-large = 値が大きくなりすぎます（{ $place }文字目）
formula-no-cost = 全体をコスト{ $value }で割っています。コストは0より大きい必要があります
as-a-sentence = { $text }。
link-unsafe = https://、http://、mailto:のいずれかで始まり、空白を含まないリンクを入力してください。
prediction-number-needed = 数値または範囲を入力するか、見込みを削除してください。
kept-ballot = { $name }の投票を保存しました。
