//! Every record, part and group of a plan as it stands in a file: the file's own list of fields.
//!
//! Changing a key, a default or a meaning here changes the file format: that needs a new version
//! and a step in `migrate`. A new field with a default does not.

use super::FileError;
use super::json::Entries;
use super::reader::Fields;
use super::shape::{FieldShape, FileObject};
use super::value::Written;
use crate::domain::*;

file_part! { Settings {
    currency = "EUR".to_owned() => "ISO 4217 code or a symbol, shown with money.",
    start => "The first day of period 0.",
    period_weeks = 2 => "Length of a period in weeks, 1 to 13.",
    horizon_periods = 26 => "How many periods the roadmap covers, 1 to 520.",
    budget = None => "Money that can be spent from the start; none means no limit, unless there are instalments.",
    budget_instalments = Vec::new() => "Money that comes in later, on top of the budget; what is not spent carries over.",
    most_must_share = None => "The most of the chosen effort that may be must-haves, 0 to 1; none means no limit.",
    stability_weeks = 0.0 => "What moving an initiative that has a place must save when planning again, in weeks of the average cost of delay; 0 lets it move for anything.",
    score_model = ScoreModel::Rice => "How initiatives are scored.",
    ice_convention = IceConvention::Product => "How ICE joins its parts.",
    high_threshold = 5.0 => "From this on, value and effort (0–10) count as high.",
    formula = String::new() => "The custom score, as a formula over named inputs: `reach * impact / effort`.",
    goals_per_effort = false => "Whether weighted goals are divided by effort.",
    scales = Vec::new() => "What the scales of scoring inputs mean in this plan; an input that is not named keeps its usual scale.",
    evidence_ladder = Vec::new() => "Confidence per level of evidence; a level that is not named keeps the published value.",
    half_life_days = 180.0 => "Days after which a piece of evidence counts half.",
    great_opportunity = 15.0 => "Above this an opportunity score is a great opportunity.",
    good_opportunity = 12.0 => "From this on an opportunity score is a good opportunity.",
    fair_opportunity = 10.0 => "From this on an opportunity score is worth a look.",
    near_duplicate = 0.6 => "From this similarity on (0 to 1), two insights look like one.",
    signal_run = 8 => "How many points in a row on one side of the centre are a signal.",
    correct_predictions = true => "Whether open predictions are corrected by what closed ones came to.",
    group_mean = GroupMean::Median => "How the scores of many stakeholders become one.",
} }

file_part! { BudgetInstalment {
    from => "The first day it can be spent.",
    amount => "How much, in the plan's currency.",
} }

file_part! { LadderStep {
    level => "The level.",
    confidence => "The confidence it gives while it is fresh, 0 to 1.",
} }

file_part! { ScaleStep {
    input => "The input's name, such as `impact`.",
    value => "The value.",
    meaning => "What it means: `a third of all bookings`.",
} }

file_part! { Strategy {
    vision = String::new() => "Where the product is going.",
    success = String::new() => "What it looks like when it worked.",
    market = String::new() => "The market it plays in.",
    actions = Vec::new() => "What will be done to get there.",
    constraints = String::new() => "What is fixed: time, law, money, people.",
} }

file_record! { Segment {
    name => "What it is called.",
    size => "People or accounts in it.",
    weight => "How much it counts against the others, 0 to 100.",
    notes => "Anything else worth knowing.",
} }

file_record! { Need {
    title => "The need in the customer's words.",
    segment => "Whose need it is.",
    importance => "How much it matters to them, 0 to 10.",
    satisfaction => "How well it is met today, 0 to 10.",
    notes => "Anything else worth knowing.",
} }

file_part! { Serves {
    need => "The need.",
    how_well => "How well, 0 to 10.",
} }

file_record! { Competitor {
    name => "What it is called.",
    serves => "The needs it serves and how well.",
    notes => "Anything else worth knowing.",
} }

file_record! { Differentiator {
    title => "The difference in one line.",
    needs => "The needs it answers.",
    notes => "Anything else worth knowing.",
} }

file_part! { GoalComparison {
    goal => "The other goal.",
    ratio => "How many times as important this goal is as the other, 1/9 to 9.",
} }

file_record! { Goal {
    title => "The objective in one line.",
    outcome => "What kind of outcome it drives.",
    weight => "How much it counts against the other goals, 0 to 100.",
    compared => "How it compares with other goals, pair by pair.",
    least_share => "The least of the teams' capacity that the roadmap must give to it, 0 to 1; none means anything.",
    most_share => "The most of the teams' capacity that the roadmap may give to it, 0 to 1; none means no limit.",
    owner => "Who answers for it.",
    notes => "Anything else worth knowing.",
} }

file_part! { Measurement {
    on => "The day it stands for.",
    value => "The value, in the KPI's unit.",
} }

file_record! { Kpi {
    name => "What is measured.",
    goal => "The goal it tells about.",
    unit => "The unit, such as `%` or `orders a week`.",
    direction => "Which way is better.",
    timing => "Leading or lagging.",
    cadence => "How often it is measured.",
    baseline => "Where it stood at the start.",
    baseline_on => "When the baseline was taken.",
    target => "Where it should be.",
    target_on => "By when.",
    owner => "Who looks after it.",
    measurements => "What was measured, by date.",
    notes => "Anything else worth knowing.",
} }

file_record! { Insight {
    text => "What was learned, in the words it came in.",
    kind => "Where it comes from.",
    source => "Who said it, or where it was read.",
    link => "A link to the source: http, https or mailto.",
    segment => "The segment it is about.",
    on => "When it was learned.",
    level => "How strong it is.",
    needs => "The needs it speaks of; none means it still waits in the inbox.",
    initiatives => "The initiatives it supports.",
    tags => "Free words to find it by.",
    external_key => "Key in the tool it was imported from, to update by.",
} }

file_record! { Problem {
    title => "The problem in one line.",
    who => "Who has it.",
    need => "The need behind it.",
    insights => "What shows that it is real.",
    owner => "Who looks after it.",
    notes => "Anything else worth knowing.",
} }

file_record! { Requirement {
    statement => "The statement.",
    problem => "The problem it solves.",
    acceptance => "How one can tell that it is met.",
    priority => "How much it matters.",
    initiative => "The initiative that meets it.",
    owner => "Who looks after it.",
} }

file_part! { CapacityException {
    from => "First day.",
    until = None => "Last day; none means from then on.",
    people => "People more (a hire) or fewer (a holiday, negative).",
    note = String::new() => "Why.",
} }

file_record! { Team {
    name => "What it is called.",
    discipline => "What they do: engineering, design, marketing …",
    people => "How many people.",
    utilisation => "Share of their time that may be planned, 0 to 1; the rest is support, leave and surprises.",
    exceptions => "Holidays, hires, leaves.",
} }

file_part! { GoalImpact {
    goal => "The goal.",
    impact => "How strongly, −10 to 10.",
} }

file_part! { WorkPackage {
    team => "The team.",
    effort_weeks => "Effort in person-weeks.",
    people = 1 => "How many people work on it at once.",
    after_previous = false => "Starts when the package above is done, not beside it.",
} }

file_part! { Dependency {
    initiative => "The initiative that comes first.",
    lag_weeks = 0 => "Weeks to wait after it is done.",
} }

file_part! { Placement {
    start => "The day work starts.",
    pinned = false => "Whether the planner must leave it there.",
} }

file_part! { Prediction {
    kpi => "The KPI.",
    change => "Change in the KPI's unit.",
    after_weeks = 0 => "Weeks after launch until it shows.",
} }

file_part! { KanoAnswers {
    functional => "What they say to having it.",
    dysfunctional => "What they say to not having it.",
    people = 1 => "How many people gave this pair of answers.",
} }

file_record! { Initiative {
    title => "What it is called.",
    summary => "What it is, in a sentence or two.",
    status => "Where it stands.",
    owner => "Who leads it.",
    tags => "Free words to find it by.",
    external_key => "Key in the tool it was imported from, to update by.",
    inputs => "What the score models work with.",
    goal_impact => "How it moves each goal.",
    problems => "The problems it solves.",
    work => "Work per team, in order.",
    cost => "Money it costs besides people, in the plan's currency.",
    must => "Must be on the roadmap.",
    earliest => "Not before this day.",
    deadline => "Done by this day; without a late cost at any price.",
    late_cost => "What each week after the deadline costs, in the unit of the cost of delay; with it the deadline is soft.",
    depends_on => "What must be done first.",
    conflicts_with => "At most one of these and this one.",
    together_with => "All of these and this one, or none of them.",
    placement => "When it runs, if that was accepted.",
    done_share => "Share of its work that is done, 0 to 1, while it is in progress; none means what the calendar says.",
    predicts => "What it is expected to do to KPIs.",
    launched_on => "The day it went live.",
    kano_answers => "What people answered to the two Kano questions, counted.",
} }

file_record! { Milestone {
    title => "What happens.",
    on => "The day.",
    goal => "The goal it serves.",
    initiatives => "What must be done by then.",
    owner => "Who answers for it.",
    notes => "Anything else worth knowing.",
} }

file_part! { CapacityChange {
    team => "The team.",
    from = None => "First day; none means from the start.",
    people => "People more, or fewer when negative.",
} }

file_part! { WeightChange {
    goal => "The goal.",
    weight => "Its weight, 0 to 100.",
} }

file_part! { Pin {
    initiative => "The initiative.",
    start => "The day it starts.",
} }

file_part! { InitiativeChange {
    initiative => "The initiative.",
    included => "Whether it has to be on the roadmap; otherwise it is left out.",
    deadline = None => "Done by this day; none keeps its own deadline.",
} }

file_record! { Scenario {
    name => "What it is called.",
    notes => "What it asks.",
    budget => "Another budget; none means the plan's.",
    horizon_periods => "Another horizon; none means the plan's.",
    capacity => "Other capacity.",
    weights => "Other goal weights.",
    pins => "Other pins.",
    initiatives => "What has to be on the roadmap, and what is left out.",
} }

file_record! { Stakeholder {
    name => "Who.",
    role => "What they do or answer for.",
    weight => "How much their ballot counts, 0 to 100.",
    segment => "The segment they speak for.",
} }

file_part! { BallotScore {
    initiative => "The initiative.",
    input => "The input's name, such as `impact`.",
    value => "The value they gave.",
} }

file_record! { Ballot {
    name => "What it is called, such as the stakeholder's name and the month.",
    stakeholder => "Whose it is.",
    on => "When it was cast.",
    scores => "The scores.",
} }

file_record! { Decision {
    title => "The question.",
    choice => "The answer.",
    reason => "Why.",
    on => "When.",
    insights => "The evidence it rests on.",
    initiatives => "The initiatives it is about.",
    about => "Any other records it is about.",
    owner => "Who takes it.",
} }

file_record! { Comment {
    text => "What was said; `[[in_x|Title]]` in it mentions the record `in_x`, called so when it was written.",
    by => "Who said it.",
    on => "When.",
    about => "What it is about; none means the plan as a whole.",
} }

file_record! { Edition {
    name => "What it is called.",
    audience => "Who reads it.",
    screens => "The screens it has.",
    date_precision => "How exact its dates are.",
    shows_money => "Whether it shows money.",
    shows_scores => "Whether it shows scores and their inputs.",
    shows_names => "Whether it shows names of people.",
    money_word => "What stands in place of money; empty means the usual word.",
    name_word => "What stands in place of names; empty means the usual word.",
    only_tags => "Only initiatives and insights with one of these tags; none means all.",
    hides_tags => "Initiatives and insights with one of these tags are left out.",
    hides_statuses => "Initiatives of these kinds are left out.",
    hides_records => "Records that are left out, and what is only about them.",
    hides_fields => "Tables and fields that are left out, by their keys in this file: `comments`, `initiatives.summary`.",
    allowed => "Words that may stand in it although something hidden is called so.",
    rewritten => "Sentences of its brief that a person wrote anew.",
    sent => "Its brief as it was last sent, in short.",
} }

file_part! { Rewritten {
    sentence => "Which sentence: the brief's part and what it is about, such as `doing:in_board`.",
    text => "The person's words.",
    facts = String::new() => "A fingerprint of the sentence that stood there, to tell when its facts have changed.",
} }

file_part! { SentBrief {
    on => "When.",
    said = Vec::new() => "What stood in it.",
} }

file_part! { Said {
    sentence => "Which sentence.",
    about = String::new() => "What it was about.",
    state = String::new() => "How things stood.",
    facts = String::new() => "A fingerprint of the sentence.",
} }

file_record! { SavedView {
    name => "What it is called.",
    grid => "The grid it is of.",
    sort => "The columns that rows are sorted by, the first one first; none means the grid's own order.",
    filter => "The conditions that rows keep, all of them.",
    group => "The column whose values part the rows into groups; empty for none.",
    columns => "The columns that are seen, in order; none means the grid's own.",
} }

file_part! { SortStep {
    column => "The column's key.",
    descending = false => "The greatest first.",
} }

file_part! { Condition {
    column => "The column's key.",
    comparison = Comparison::Is => "How they are compared.",
    value = String::new() => "What the column is held against, as it is written in a cell.",
} }
