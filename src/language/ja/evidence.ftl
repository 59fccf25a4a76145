# 根拠：つながり、不足、機会ツリー、必須の割合

no-goal-named = ゴール未設定
no-need-named = ニーズ未設定
no-problem-named = 課題未設定
measured-by = { $outcome }、測定するKPI：{ $kpis }
opportunity-of = 機会 { $score }
gap-needs = 根拠のないニーズ
gap-needs-told = 誰の声も聞いていないニーズは推測です。インサイトを結び付けるか、聞きに行ってください。
gap-evidence = ニーズのない根拠
gap-evidence-told = 受信箱で待っています。どのニーズのことかを指定するか、示しているニーズを追加してください。
gap-problems = インサイトのない課題
gap-problems-told = 課題が実在することを示すものを結び付けてください。
gap-requirements = 施策のない要件
gap-requirements-told = 満たす計画がありません。対応する施策を指定してください。
gap-initiatives = 課題のない施策
gap-initiatives-told = 課題のない解決策は説明が難しくなります。解決する課題を結び付けてください。
share-and-months = { $share }・{ $months } 人月
musts-too-many = 工数の{ $musts }が必須で、DSDMの{ $limit }を超えています。何かが長引いたときに後回しにできるものが足りません。それぞれの必須について、それがないと本当に価値がないか確かめてください。
musts-within = 工数の{ $musts }が必須で、DSDMの{ $limit }以内です。後回しにできる余地があります。
musts-basis = 割合 = その要件の工数 ÷ 作るものすべての工数。施策の工数は要件に均等に分けます。
musts-refused = 今回作らない { NUMBER($count) } 件は除きます。
musts-uncounted = { NUMBER($count) } 件は、工数のある施策がまだ対応していないため数えられません。
kind-and-day = { $kind }、{ $day }
bar-proposed = 提案
bar-accepted = 採用
bar-pinned = 固定
bar-launched = リリース済み
load-fits = { $capacity } 人日のうち { $used } 人日
load-over = { $capacity } 人日のうち { $used } 人日（{ $over } 超過）
load-of-team = { $team }：{ $load }
load-of-team-in = { $team }、{ $dates }：{ $load }
