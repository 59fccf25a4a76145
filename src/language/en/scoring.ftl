# What score models ask for and refuse: names, units, help, steps of scales

input-ease = Ease
input-user-business-value = User and business value
input-time-criticality = Time criticality
input-risk-reduction = Risk reduction and opportunity enablement
input-job-size = Job size
input-cost-of-delay = Cost of delay
input-duration = Duration
input-value = Value
input-goal-impact = Impact on a goal
unit-per-quarter = per quarter
unit-person-months = person-months
unit-of-ten = of 10
unit-per-week = per week
unit-weeks = weeks
input-reach-help = How many people or accounts meet this in one quarter. Use a measured number where there is one.
input-impact-help = How much it moves the goal for each person reached: 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal.
input-confidence-help = How well the other numbers are backed: 100 % by data, 80 % in part, 50 % a guess with some support.
input-effort-help = All work of all teams together, in person-months; RICE counts anything below half a month as half.
input-ice-impact-help = How much it moves the goal if it works: 1 hardly, 10 decisively.
input-ice-confidence-help = How sure you are that it works: 1 a hunch, 10 proven.
input-ease-help = How easy it is to do: 1 very hard, 10 an afternoon's work.
input-user-business-value-help = How much users and the business prefer it; the smallest item in the list is 1.
input-time-criticality-help = How fast the value fades with waiting: a fixed date or users leaving count high; the smallest is 1.
input-risk-reduction-help = What it makes safer or possible later; the smallest item in the list is 1.
input-job-size-help = How big the job is beside the smallest one, which is 1.
input-cost-of-delay-help = What each week without it costs, in money or points.
input-duration-help = How many weeks it keeps the team busy.
input-value-help = How much good it does, 0 to 10 or in points; the same scale for every item.
input-goal-impact-help = How far it moves this goal: 0 not at all, 10 all the way, below 0 where it does harm.
input-importance-help = How important the need is to the people who have it: 0 not at all, 10 above all else.
input-satisfaction-help = How well the need is met today: 0 not at all, 10 fully.
input-named-help = A number of the plan's own formula.
step-massive = massive
step-high = high
step-medium = medium
step-low = low
step-minimal = minimal

# Why there is no score, inside or at the end of a sentence

input-not-a-number = { $input } is not a number; type a plain number
input-not-positive = { $input } is { $value }; it must be more than 0
input-not-more-than = { $input } is { $value }; it must be more than { $low }
input-not-within = { $input } is { $value }; it must be more than { $low } and at most { $high }
input-not-at-least = { $input } is { $value }; it must be { $low } or more
input-not-between = { $input } is { $value }; it must be between { $low } and { $high }
goal-weights-unusable = the goal weights must be 0 or more, and at least one above 0
inputs-out-of-proportion = { $inputs } are too large or too small together to give a score
formula-unreadable = the formula cannot be read: { $problem }
formula-without-result = the formula { $problem }

# What is wrong with a formula

at-character = { $problem } (character { $place })
formula-empty = no formula is written yet; try “reach * impact / effort”
formula-too-long = a formula may have { $most } characters at most
formula-too-deep = too many parentheses, functions or signs inside each other; write it with fewer
formula-too-many-names = a formula may have { $most } different names at most
formula-unknown-sign = “{ $sign }” means nothing in a formula; use + - * / ^, parentheses, numbers and names
formula-improper-name = a name is written in lower-case letters, digits and _, { $longest } at most: “{ $name }” is not
formula-improper-number = “{ $number }” is not a number; write 1.5 or 2e3
formula-missing-value = a number, a name or an opening parenthesis is missing here
formula-missing-operator = an operator such as * or + is missing here
formula-missing-close = a closing parenthesis is missing here
formula-out-of-place = “{ $sign }” does not belong here
formula-no-such-function = there is no function “{ $name }”; there are min, max, sqrt, ln, abs and if
formula-bare-function = “{ $name }” needs its values in parentheses: { $name }(…)
formula-takes-many = “{ $name }” takes two values or more: { $name }(a, b)
formula-takes-one = “{ $name }” takes one value: { $name }(a)
formula-takes-condition = “{ $name }” takes a condition and two values: { $name }(a > b, c, d)
formula-missing-comparison = the condition of “if” must compare two values: if(effort > 3, …, …)
formula-stray-comparison = a comparison stands in the condition of “if” only: if(effort > 3, …, …)
formula-divides-by-zero = divides by 0 (character { $place })
formula-no-root = takes the square root of { $value } (character { $place }); it must be 0 or more
formula-no-logarithm = takes the logarithm of { $value } (character { $place }); it must be more than 0
formula-no-power = raises { $base } to the power of { $exponent } (character { $place }), which has no result
formula-result-too-large = comes to a number that is too large (character { $place })
formula-no-cost = divides everything by { $value }, its cost; that must be more than 0
as-a-sentence = { $text }.
link-unsafe = Write a link that starts with https://, http:// or mailto: and holds no blanks.
prediction-number-needed = Write a number or a range, or remove the prediction.
kept-ballot = Kept the ballot of { $name }.
