# Ballots: who voted, what the group says, how far they agree, whom a choice serves

seen-apart = { $input } is seen apart ({ $span }; A { $agreement }). By one ballot it would rank { NUMBER($best) }, by another { NUMBER($last) }.
number-span = { $low } to { $high }
weighing-stakeholders-told = The stakeholders' weights settle the group's value; spread, A and W count every ballot alike.
weighing-segments-told = The segments' weights settle the group's value, shared within a segment by its stakeholders' weights; a voter without a segment does not move it. Spread, A and W count every ballot alike.
weighing-alike-told = Every ballot counts alike in the group's value.
no-value-two-ballots = No value: a group's value needs two ballots.
no-value-above-zero = No value: a geometric mean needs scores above 0; choose the median.
no-value-weight = No value: no ballot that scores it carries a weight.
no-value-ranges = No value: a geometric mean needs ranges above 0; choose the median.
no-value-too-large = No value: the scores are too large to join.
ballot-cast =
    { $day }, { $count ->
        [one] 1 score
       *[other] { $count } scores
    }
voters-none = Nobody is listed yet. Name those whose view counts, then ask for their ballots.
voters-nobody-yet = Nobody of { NUMBER($all) } has voted yet.
voters-all = All { NUMBER($all) } have voted.
voters-missing = { NUMBER($voted) } of { NUMBER($all) } have voted; still missing: { $names }.
voters-some = { NUMBER($voted) } of { NUMBER($all) } have voted.
served-explained = Its ballots put { $part } of their points on what is chosen. Times its weight, over all segments: { $share } of what is satisfied, against { $target } of the weight.
served-nothing = Nothing that its ballots score is chosen, or no segment has a weight.
served-no-ballot = No ballot speaks for it yet.
served-unknown-top-five = No ballot of a segment's stakeholders tells yet whom the top 5 serves.
served-unknown-top-ten = No ballot of a segment's stakeholders tells yet whom the top 10 serves.
served-unknown-roadmap = No ballot of a segment's stakeholders tells yet whom the roadmap serves.
served-evenly = { $choice } serves every segment about as much as it weighs.
served-more = { $choice } serves { $more } beyond their weight.
served-less = { $choice } serves { $less } below their weight.
served-more-less = { $choice } serves { $more } beyond their weight, { $less } below.
group-value-explained =
    { $mean } of { $count ->
        [one] 1 ballot
       *[other] { $count } ballots
    }: { $value }. A range keeps its ends.
agreement-and-meaning = { $agreement }, { $meaning }
agreement-agreed = agreed
agreement-mostly = mostly agreed
agreement-mixed = mixed
agreement-divided = divided
spread-and-deviation = { $span }, sd { $deviation }
agreement-one-score = One score has nothing to agree with.
agreement-steps = Van der Eijk's A = { $agreement }. Scores per step of the scale: { $counts }. 1 is all on one step, 0 evenly spread, −1 half at each end.
agreement-classes = Van der Eijk's A = { $agreement }. Scores in { NUMBER($classes) } equal parts from { $low } to { $high }: { $counts }. 1 is all on one step, 0 evenly spread, −1 half at each end.
alike-needs-two = Kendall's W tells whether ballots rank alike: it needs two or more.
alike-no-pair = No two ballots score the same two initiatives, so there is no order to compare.
alike-all-same = Every ballot gives all initiatives the same score, so there is no order to compare.
alike-much = they rank them much alike
alike-fairly = they rank them fairly alike
alike-little = they agree a little on the order
alike-hardly = they hardly agree on the order
chance-hardly = chance alone would hardly bring that about
chance-rarely = chance alone would rarely bring that about
chance-could = chance alone could bring that about
alike-all-ballots = Over the { NUMBER($items) } initiatives that all { NUMBER($judges) } ballots score, { $alike }; { $chance }.
alike-some-ballots = Over the { NUMBER($items) } initiatives that { NUMBER($judges) } of { NUMBER($all) } ballots score, { $alike }; { $chance }.
alike-figures = Kendall's W = { $w } (1 the same order, 0 none in common), χ² = { $square } with { $degrees } degrees of freedom, p = { $p }.
alike-figures-rough = Kendall's W = { $w } (1 the same order, 0 none in common), χ² = { $square } with { $degrees } degrees of freedom, p = { $p }; p is rough with fewer than seven initiatives.
below-number = below { $number }
column-ballots = Ballots
column-group = Group
column-spread = Spread
spread-hint = Lowest to highest, and the standard deviation with n − 1
agreement-hint = Van der Eijk's agreement: 1 all alike, 0 evenly spread, −1 half at each end
plan-now = Plan now
plan-now-hint = What the plan scores with
input-by-ballots = { $input } as the ballots see it
show-more-of = Show { NUMBER($count) } more
group-input-of = The group's { $input } of { $title }
agreement-on-input = Agreement on { $input } of { $title }
agreement-on = Agreement on { $title }
agreement = Agreement
ballot-of = Ballot of { $name }
hide-single-scores = Hide single scores
reveal-single-scores = Reveal single scores
ballots-blind = Ballots are blind: what each voter gave is shown only when asked for
add-ballots = Add ballots …
voices-weigh = Voices weigh
scores-for = Scores for
group-value = The group's value
take-group-values = Take the group's values over
group-values-taken =
    { $count ->
        [one] The group's values are now the inputs of 1 initiative.
       *[other] The group's values are now the inputs of { $count } initiatives.
    }
taken-over = Taken over
taken-over-told = The plan scores with the group's values already
take-over-for =
    { $count ->
        [one] Take over for 1 initiative
       *[other] Take over for { $count } initiatives
    }
take-over-told = Makes the group's values the inputs that the plan scores with; one step, which undo takes back
share-satisfied-hint = Its share of what is satisfied
target-weight-hint = Its share of the segments' weights
column-satisfied = Satisfied
satisfied-hint = How much of what its ballots ask for is chosen
whom-served = Whom the choice serves
what-is-chosen = What is chosen
served-caption = Each segment's share against its weight
share-of = Share of { $segment }
voted = voted
no-ballot-yet = no ballot yet
column-voter = Voter
speaks-for = Speaks for
voter-weight-hint = How much their ballot counts in the group's value, 0 to 100
column-ballot = Ballot
ballot-removed = Removed the ballot.
remove-ballot = Remove the ballot
remove-voter = Remove the voter
fill-in-here = Fill in here …
copy-ballot-link = Copy a link to an empty ballot
download-empty-ballot = Download an empty ballot
copy-empty-table = Copy an empty table
who-was-asked = Who was asked, and who has voted
add-voter = Add somebody whose view counts
talk-first = Talk about these first
talk-nothing = Nothing: wherever the ballots differ (A below 0.5), the place in the ranking stays the same, or there are too few ballots to tell.
score-what-you-can = Score what you can judge and leave the rest empty; ranges such as 1..2..3 are welcome.
ballot-takes-place = Saving takes the place of the ballot given before.
save-scores =
    { $count ->
        [one] Save 1 score
       *[other] Save { $count } scores
    }
initiatives-to-score = Initiatives to score
