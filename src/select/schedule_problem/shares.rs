//! Share rules of a plan as linear rules over what is chosen.
//!
//! - A goal's share is of all that the teams offer from today's period to the horizon, in person-days. An initiative
//!   counts for the goal it moves most, by weight.
//! - The share of must-haves is of the effort that is chosen.

use crate::domain::{Goal, Id, Initiative, Plan};
use crate::engine::schedule::problem::MAX_AMOUNT;
use crate::engine::schedule::{Item, LinearRule, Period, Team};
use crate::select::scoring_inputs::central;

/// Must-haves are weighed in thousandths.
const WHOLE: f64 = 1_000.0;

/// What a share rule of a plan is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShareRule {
    /// A goal gets at least its share.
    Least(Id<Goal>),
    /// A goal gets at most its share.
    Most(Id<Goal>),
    /// Must-haves are at most their share.
    Musts,
}

impl ShareRule {
    /// The rule as a clause about what has to be, to follow a colon or “that”.
    #[must_use]
    pub fn clause(&self, plan: &Plan) -> String {
        let (words, share) = (plan.words(), self.share(plan));
        match self {
            Self::Least(id) => words.share_least(&words.quoted(&plan.name_of(id)), &share),
            Self::Most(id) => words.share_most(&words.quoted(&plan.name_of(id)), &share),
            Self::Musts => words.share_musts(&share),
        }
    }

    /// The rule as a sentence.
    #[must_use]
    pub fn sentence(&self, plan: &Plan) -> String {
        let (words, share) = (plan.words(), self.share(plan));
        match self {
            Self::Least(id) => words.share_least_sentence(&words.quoted(&plan.name_of(id)), &share),
            Self::Most(id) => words.share_most_sentence(&words.quoted(&plan.name_of(id)), &share),
            Self::Musts => words.share_musts_sentence(&share),
        }
    }

    /// Its share in percent.
    fn share(&self, plan: &Plan) -> String {
        let share = match self {
            Self::Least(id) => plan.goals.get(id).and_then(|goal| goal.least_share),
            Self::Most(id) => plan.goals.get(id).and_then(|goal| goal.most_share),
            Self::Musts => plan.settings.most_must_share,
        };
        let percent = share.unwrap_or(0.0) * 100.0;
        plan.words().number(percent, usize::from((percent - percent.round()).abs() > 0.05))
    }
}

/// The goal an initiative moves most, by the goals' weights; none where it moves none for the better.
#[must_use]
pub fn main_goal(plan: &Plan, initiative: &Initiative) -> Option<Id<Goal>> {
    let mut best: Option<(f64, &Id<Goal>)> = None;
    for link in &initiative.goal_impact {
        let weight = plan.goals.get(&link.goal).map_or(0.0, |goal| goal.weight);
        let strength = weight * central(link.impact);
        if strength > best.map_or(0.0, |(most, _)| most) {
            best = Some((strength, &link.goal));
        }
    }
    best.map(|(_, goal)| goal.clone())
}

/// Person-days an item asks for.
fn effort(item: &Item) -> i64 {
    let days = item.demand.iter().map(|demand| i64::from(demand.length) * demand.amount_per_period);
    days.sum::<i64>().min(MAX_AMOUNT / WHOLE as i64)
}

/// The share rules of a plan, and each as a rule over its items.
pub(super) fn rules(
    plan: &Plan,
    planned: &[&Initiative],
    items: &[Item],
    teams: &[Team],
    now: Period,
) -> (Vec<ShareRule>, Vec<LinearRule>) {
    let offered: i64 = teams.iter().flat_map(|team| team.capacity.iter().skip(now as usize)).sum();
    let efforts: Vec<i64> = items.iter().map(effort).collect();
    let mut rules = Vec::new();
    let mut linear = Vec::new();
    let mut add = |rule, weights: Vec<(usize, i64)>, at_most| {
        linear.push(LinearRule { id: format!("share {}", rules_id(&rule)), weights, at_most });
        rules.push(rule);
    };
    let sharing = plan.goals.iter().filter(|goal| goal.least_share.or(goal.most_share).is_some());
    let goals: Vec<Option<Id<Goal>>> = planned.iter().map(|one| main_goal(plan, one)).collect();
    for goal in sharing {
        let weights = |sign: i64| -> Vec<(usize, i64)> {
            let of_goal = (0..items.len()).filter(|&place| goals[place].as_ref() == Some(&goal.id));
            of_goal.map(|place| (place, sign * efforts[place])).collect()
        };
        if let Some(share) = goal.least_share.filter(|share| *share > 0.0) {
            add(ShareRule::Least(goal.id.clone()), weights(-1), -days(share, offered).ceil() as i64);
        }
        if let Some(share) = goal.most_share {
            add(ShareRule::Most(goal.id.clone()), weights(1), days(share, offered).floor() as i64);
        }
    }
    if let Some(share) = plan.settings.most_must_share {
        let share = (share.clamp(0.0, 1.0) * WHOLE).round() as i64;
        let weight =
            |place: usize, must: bool| efforts[place] * if must { WHOLE as i64 - share } else { -share };
        let weights =
            planned.iter().enumerate().map(|(place, one)| (place, weight(place, one.must))).collect();
        add(ShareRule::Musts, weights, 0);
    }
    (rules, linear)
}

/// A share of person-days, without what floating point added or took away.
fn days(share: f64, offered: i64) -> f64 {
    let days = share.clamp(0.0, 1.0) * offered as f64;
    if (days - days.round()).abs() < 1e-6 { days.round() } else { days }
}

fn rules_id(rule: &ShareRule) -> String {
    match rule {
        ShareRule::Least(goal) => format!("least {goal}"),
        ShareRule::Most(goal) => format!("most {goal}"),
        ShareRule::Musts => "musts".to_owned(),
    }
}
