# 投票：投票者、グループの値、一致の度合い、誰のための選択か

seen-apart = 「{ $input }」の見方が分かれています（{ $span }、A { $agreement }）。ある投票では { NUMBER($best) } 位、別の投票では { NUMBER($last) } 位になります。
number-span = { $low }～{ $high }
weighing-stakeholders-told = グループの値はステークホルダーの重みで決まります。ばらつき・A・Wではどの投票も同じに数えます。
weighing-segments-told = グループの値はセグメントの重みで決まり、セグメント内ではステークホルダーの重みで分けます。セグメントのない投票者は影響しません。ばらつき・A・Wではどの投票も同じに数えます。
weighing-alike-told = グループの値ではどの投票も同じに数えます。
no-value-two-ballots = 値なし：グループの値には投票が2件必要です。
no-value-above-zero = 値なし：幾何平均には0より大きい評価が必要です。中央値を選んでください。
no-value-weight = 値なし：評価した投票に重みがありません。
no-value-ranges = 値なし：幾何平均には0より大きい範囲が必要です。中央値を選んでください。
no-value-too-large = 値なし：評価が大きすぎてまとめられません。
ballot-cast = { $day }、評価 { NUMBER($count) } 件
voters-none = まだ誰も登録されていません。意見を聞きたい人を登録し、投票を依頼してください。
voters-nobody-yet = { NUMBER($all) } 人のうち、まだ誰も投票していません。
voters-all = { NUMBER($all) } 人全員が投票しました。
voters-missing = { NUMBER($all) } 人中 { NUMBER($voted) } 人が投票しました。まだの人：{ $names }。
voters-some = { NUMBER($all) } 人中 { NUMBER($voted) } 人が投票しました。
served-explained = このセグメントの投票は、点の{ $part }を選ばれたものに付けています。重みを掛け、全セグメントで割ると、満たされたもののうち{ $share }（重みでは{ $target }）です。
served-nothing = 投票で評価したものが選ばれていないか、どのセグメントにも重みがありません。
served-no-ballot = このセグメントの投票がまだありません。
served-unknown-top-five = セグメントのステークホルダーの投票がまだないため、上位5件が誰のためになるか分かりません。
served-unknown-top-ten = セグメントのステークホルダーの投票がまだないため、上位10件が誰のためになるか分かりません。
served-unknown-roadmap = セグメントのステークホルダーの投票がまだないため、ロードマップが誰のためになるか分かりません。
served-evenly = { $choice }は、どのセグメントもおおむね重みどおりに満たします。
served-more = { $choice }は、{ $more }を重み以上に満たします。
served-less = { $choice }では、{ $less }が重みを下回ります。
served-more-less = { $choice }は、{ $more }を重み以上に満たし、{ $less }は重みを下回ります。
group-value-explained = 投票 { NUMBER($count) } 件の{ $mean }：{ $value }。範囲は両端を保ちます。
agreement-and-meaning = { $agreement }（{ $meaning }）
agreement-agreed = 一致
agreement-mostly = ほぼ一致
agreement-mixed = まちまち
agreement-divided = 対立
spread-and-deviation = { $span }、標準偏差 { $deviation }
agreement-one-score = 評価が1件では比べる相手がありません。
agreement-steps = Van der EijkのA = { $agreement }。目盛りごとの評価数：{ $counts }。1は全員が同じ目盛り、0は均等に分散、−1は両端に半分ずつです。
agreement-classes = Van der EijkのA = { $agreement }。{ $low }から{ $high }までを { NUMBER($classes) } 等分した評価数：{ $counts }。1は全員が同じ区分、0は均等に分散、−1は両端に半分ずつです。
alike-needs-two = KendallのWは投票の順位付けが似ているかを示します。2件以上必要です。
alike-no-pair = 同じ2つの施策を評価した投票が2件ないため、順序を比べられません。
alike-all-same = どの投票も全施策に同じ評価を付けているため、順序を比べられません。
alike-much = 順位付けはよく似ています
alike-fairly = 順位付けはかなり似ています
alike-little = 順序はやや一致しています
alike-hardly = 順序はほとんど一致していません
chance-hardly = 偶然だけではまず起こりません
chance-rarely = 偶然だけではめったに起こりません
chance-could = 偶然でも起こりえます
alike-all-ballots = { NUMBER($judges) } 件の投票すべてが評価した施策 { NUMBER($items) } 件について、{ $alike }。{ $chance }。
alike-some-ballots = 投票 { NUMBER($all) } 件中 { NUMBER($judges) } 件が評価した施策 { NUMBER($items) } 件について、{ $alike }。{ $chance }。
alike-figures = KendallのW = { $w }（1は同じ順序、0は共通性なし）、χ² = { $square }、自由度 { $degrees }、p = { $p }。
alike-figures-rough = KendallのW = { $w }（1は同じ順序、0は共通性なし）、χ² = { $square }、自由度 { $degrees }、p = { $p }（施策が7件未満のためpは目安です）。
below-number = { $number }未満
