# The settings of the plan

settings = Settings
screens = Screens
plan-starts-on = The plan starts on
plan-starts-hint = First day of the first period.
weeks-in-period = Weeks in a period
periods-on-roadmap = Periods on the roadmap
roadmap-ends-on = The roadmap ends on { $day }.
currency = Currency
budget-from-start = Budget from the start
budget-hint = Leave empty for no limit. What comes in later is added to it.
score-model = Score model
score-model-hint = Switching keeps every input.
ice-joins = ICE joins its parts as
high-from-threshold = Value and effort count as high from
shares-of-roadmap = Shares of the roadmap
stability-weeks = Stability, weeks
stability-hint = Planning again moves an initiative only if that saves more than this many weeks of the average cost of delay.
instalments = Money that comes in later
instalment-add = Add an instalment
instalment-from = From
instalment-amount = Amount
instalment-remove = Remove this instalment
musts-at-most = Must-haves at most, % of the chosen work
empty-no-limit = Leave empty for no limit.
share-at-least = At least, %
share-at-most = At most, %
