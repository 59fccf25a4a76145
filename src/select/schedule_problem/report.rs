//! The smallest set of constraints that clash, in the words of the plan, each with a change of the plan that relaxes it.

use crate::domain::{
    CapacityException, Goal, GoalField, Id, Initiative, InitiativeField, Placement, Plan, SettingsField,
    Status, Team, TeamField, Unknown,
};
use crate::engine::schedule::clash_set::{keeping, missing_capacity, missing_money, missing_periods};
use crate::engine::schedule::{Clash, ClashMember, Given, Problem, clash_set};
use crate::select::schedule_problem::calendar::working_days;
use crate::select::schedule_problem::clash::{clash_sentence, spans};
use crate::select::schedule_problem::problem::PlanningProblem;
use crate::select::schedule_problem::shares::ShareRule;
use crate::select::words::{day, day_span};

/// The longest horizon a plan may have, in periods.
const LONGEST_HORIZON: u32 = 520;

/// Why there is no roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct ClashReport {
    /// What it comes to.
    pub sentence: String,
    /// The smallest set of constraints that clash; none where the plan itself makes no sense.
    pub constraints: Vec<ClashConstraint>,
}

/// One constraint of a clash.
#[derive(Clone, Debug, PartialEq)]
pub struct ClashConstraint {
    /// What it asks for.
    pub sentence: String,
    /// What would take it out of the way, where that can be said.
    pub relaxation: Option<Relaxation>,
}

/// A change of the plan that takes a constraint out of a clash.
#[derive(Clone, Debug, PartialEq)]
pub struct Relaxation {
    /// What is done, such as `Drop the deadline of “Guest checkout”`.
    pub label: String,
    /// The fields to set, all in one step.
    pub changes: Vec<Change>,
}

/// A field to set.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Of an initiative.
    Initiative(Id<Initiative>, InitiativeField),
    /// Of a team.
    Team(Id<Team>, TeamField),
    /// Of a goal.
    Goal(Id<Goal>, GoalField),
    /// Of the settings.
    Settings(SettingsField),
}

/// Why there is no roadmap, and each way out.
#[must_use]
pub fn clash_report(plan: &Plan, planning: &PlanningProblem, clash: &Clash) -> ClashReport {
    let problem = &planning.problem;
    let started = planning
        .initiatives
        .iter()
        .enumerate()
        .filter(|(_, id)| plan.initiatives.get(id).is_some_and(|one| one.status == Status::InProgress));
    let settled =
        started.flat_map(|(place, _)| [ClashMember::Must(place), ClashMember::Pin(place)]).collect();
    let mut given = Given { first_period: planning.now, settled };
    let mut set = clash_set(problem, &given);
    if set.as_ref().is_some_and(|set| set.members.is_empty()) {
        // What is under way clashes by itself.
        given.settled.clear();
        set = clash_set(problem, &given);
    }
    let Some(set) = set.filter(|set| !set.members.is_empty()) else {
        return ClashReport { sentence: clash_sentence(plan, planning, clash), constraints: Vec::new() };
    };
    let rest = keeping(problem, &given, &set.members);
    let told = Sentences { plan, planning, rest: &rest, members: &set.members };
    let sentence = match (set.proven, set.smallest) {
        (true, true) if set.members.len() == 1 => plan.words().report_one(),
        (true, true) => plan.words().report_all(),
        (true, false) => plan.words().report_not_smallest(),
        (false, _) => plan.words().report_unproven(),
    };
    let constraints = set.members.iter().filter_map(|member| told.constraint(*member)).collect();
    ClashReport { sentence: sentence.to_owned(), constraints }
}

struct Sentences<'a> {
    plan: &'a Plan,
    planning: &'a PlanningProblem,
    /// The problem with nothing but the set and what is given.
    rest: &'a Problem,
    members: &'a [ClashMember],
}

impl Sentences<'_> {
    /// A member in words; none where another line says it already.
    fn constraint(&self, member: ClashMember) -> Option<ClashConstraint> {
        let (sentence, relaxation) = match member {
            ClashMember::Must(place) => self.must(place)?,
            ClashMember::Pin(place) => self.pin(place)?,
            ClashMember::Deadline(place) => self.deadline(place)?,
            ClashMember::Earliest(place) => self.earliest(place)?,
            ClashMember::Capacity(team) => self.capacity(team)?,
            ClashMember::Budget => self.budget(),
            ClashMember::Dependency(place) => self.dependency(place)?,
            ClashMember::Exclusive(group) => self.exclusive(group)?,
            ClashMember::Together(group) => self.together(group)?,
            ClashMember::Rule(rule) => self.rule(rule)?,
            ClashMember::Horizon => self.horizon(),
        };
        Some(ClashConstraint { sentence, relaxation })
    }

    fn initiative(&self, place: usize) -> Option<&Initiative> {
        self.plan.initiatives.get(self.planning.initiatives.get(place)?).map(|one| &**one)
    }

    fn name(&self, one: &Initiative) -> String {
        self.plan.words().quoted(&self.plan.name_of(&one.id))
    }

    fn must(&self, place: usize) -> Option<(String, Option<Relaxation>)> {
        let words = self.plan.words();
        let one = self.initiative(place)?;
        let name = self.name(one);
        if one.status == Status::InProgress {
            let planned = Change::Initiative(one.id.clone(), InitiativeField::Status(Status::Planned));
            return Some((words.given_in_progress(&name), relax(words.relax_stop(&name), vec![planned])));
        }
        if !one.must && self.members.contains(&ClashMember::Pin(place)) {
            return None;
        }
        if !one.must {
            return Some((words.given_pinned(&name), self.unpin(one)));
        }
        let mut changes = vec![Change::Initiative(one.id.clone(), InitiativeField::Must(false))];
        changes.extend(unpinned(one));
        Some((words.given_must(&name), relax(words.relax_must(&name), changes)))
    }

    fn pin(&self, place: usize) -> Option<(String, Option<Relaxation>)> {
        let words = self.plan.words();
        let one = self.initiative(place)?;
        let start = day(self.plan.words(), one.placement.as_ref()?.start);
        let name = self.name(one);
        if one.status == Status::InProgress {
            let free = Change::Initiative(one.id.clone(), InitiativeField::Placement(None));
            let label = words.relax_began(&name);
            return Some((words.given_began(&name, &start), relax(label, vec![free])));
        }
        Some((words.given_pinned_to(&name, &start), self.unpin(one)))
    }

    fn unpin(&self, one: &Initiative) -> Option<Relaxation> {
        relax(self.plan.words().relax_pin(&self.name(one)), unpinned(one).into_iter().collect())
    }

    fn deadline(&self, place: usize) -> Option<(String, Option<Relaxation>)> {
        let words = self.plan.words();
        let one = self.initiative(place)?;
        let name = self.name(one);
        let drop = Change::Initiative(one.id.clone(), InitiativeField::Deadline(None));
        let sentence = words.given_deadline(&name, &day(words, one.deadline?));
        Some((sentence, relax(words.relax_deadline(&name), vec![drop])))
    }

    fn earliest(&self, place: usize) -> Option<(String, Option<Relaxation>)> {
        let words = self.plan.words();
        let one = self.initiative(place)?;
        let name = self.name(one);
        let drop = Change::Initiative(one.id.clone(), InitiativeField::Earliest(None));
        let sentence = words.given_earliest(&name, &day(words, one.earliest?));
        Some((sentence, relax(words.relax_earliest(&name), vec![drop])))
    }

    /// More people, in the weeks in which a roadmap would then need them.
    fn capacity(&self, place: usize) -> Option<(String, Option<Relaxation>)> {
        let words = self.plan.words();
        let team = self.plan.teams.rows().get(place)?;
        let name = self.plan.name_of(&team.id);
        let settings = &self.plan.settings;
        // As `i64`: at most 65 days.
        let person = (f64::from(working_days(settings)) * team.utilisation).floor().max(1.0) as i64;
        let more = self.with_rest(|problem| missing_capacity(problem, place, person));
        let people = self.plan.words().number(team.people, 1);
        let Some((days, periods)) = more.filter(|_| team.utilisation > 0.0) else {
            return Some((words.given_team(&name, &people), None));
        };
        let count = days / person;
        let (first, last) = (*periods.first()?, *periods.last()?);
        let (from, until) = (settings.period_start(first), settings.period_start(last + 1).plus_days(-1));
        let mut exceptions = team.exceptions.clone();
        exceptions.push(CapacityException {
            from,
            until: Some(until),
            people: count as f64,
            note: String::new(),
            unknown: Unknown::default(),
        });
        let sentence = words.given_team_small(&name, &spans(self.plan, &periods));
        let more = usize::try_from(count).unwrap_or(0);
        let label = words.relax_team(more, &name, &day_span(words, from, until));
        let change = Change::Team(team.id.clone(), TeamField::Exceptions(exceptions));
        Some((sentence, relax(label, vec![change])))
    }

    fn budget(&self) -> (String, Option<Relaxation>) {
        let settings = &self.plan.settings;
        let words = self.plan.words();
        let money = |amount: f64| words.amount_of_money(&words.number(amount, 0), &settings.currency);
        let sentence = words.given_budget(&money(settings.total_budget().unwrap_or(0.0)));
        let more = self.with_rest(missing_money).map(|more| more as f64 * self.planning.money_unit);
        let relaxation = more.and_then(|more| {
            let budget = SettingsField::Budget(Some(settings.budget.unwrap_or(0.0) + more));
            relax(words.relax_budget(&money(more)), vec![Change::Settings(budget)])
        });
        (sentence, relaxation)
    }

    fn dependency(&self, place: usize) -> Option<(String, Option<Relaxation>)> {
        let words = self.plan.words();
        let link = self.planning.problem.dependencies.get(place)?;
        let (before, after) = (self.initiative(link.before)?, self.initiative(link.after)?);
        let (first, then) = (self.name(before), self.name(after));
        let own = after.depends_on.iter().find(|one| one.initiative == before.id)?;
        let sentence = match own.lag_weeks {
            0 => words.given_waits(&then, &first),
            weeks => words.given_waits_longer(&then, &first, weeks as usize),
        };
        let mut links = after.depends_on.clone();
        links.retain(|one| one.initiative != before.id);
        let change = Change::Initiative(after.id.clone(), InitiativeField::DependsOn(links));
        let label = words.relax_waits(&then, &first);
        Some((sentence, relax(label, vec![change])))
    }

    fn exclusive(&self, group: usize) -> Option<(String, Option<Relaxation>)> {
        let words = self.plan.words();
        let members = self.group(self.planning.problem.exclusive.get(group)?);
        let names = self.names(&members);
        let changes = apart(&members, |one| &one.conflicts_with, InitiativeField::ConflictsWith);
        Some((words.only_one_of(&names), relax(words.relax_exclusive(&names), changes)))
    }

    fn together(&self, group: usize) -> Option<(String, Option<Relaxation>)> {
        let words = self.plan.words();
        let members = self.group(self.planning.problem.together.get(group)?);
        let names = self.names(&members);
        let changes = apart(&members, |one| &one.together_with, InitiativeField::TogetherWith);
        let sentence = words.given_together(&names);
        Some((sentence, relax(words.relax_together(&names), changes)))
    }

    fn rule(&self, place: usize) -> Option<(String, Option<Relaxation>)> {
        let words = self.plan.words();
        let rule = self.planning.shares.get(place)?;
        let sentence = rule.sentence(self.plan);
        let (label, change) = match rule {
            ShareRule::Least(id) => (
                words.relax_least_share(&words.quoted(&self.plan.name_of(id))),
                Change::Goal(id.clone(), GoalField::LeastShare(None)),
            ),
            ShareRule::Most(id) => (
                words.relax_most_share(&words.quoted(&self.plan.name_of(id))),
                Change::Goal(id.clone(), GoalField::MostShare(None)),
            ),
            ShareRule::Musts => {
                (words.relax_musts().to_owned(), Change::Settings(SettingsField::MostMustShare(None)))
            }
        };
        Some((sentence, relax(label, vec![change])))
    }

    fn horizon(&self) -> (String, Option<Relaxation>) {
        let words = self.plan.words();
        let settings = &self.plan.settings;
        let sentence = words.given_horizon(&day(words, settings.end().plus_days(-1)));
        let more = self.with_rest(missing_periods).map(|more| settings.horizon_periods + more);
        let relaxation = more.filter(|periods| *periods <= LONGEST_HORIZON).and_then(|periods| {
            let end = day(self.plan.words(), settings.period_start(periods).plus_days(-1));
            let change = Change::Settings(SettingsField::HorizonPeriods(periods));
            relax(words.relax_horizon(&end), vec![change])
        });
        (sentence, relaxation)
    }

    /// What it takes for the whole plan, or where that is not enough for this clash.
    fn with_rest<T>(&self, missing: impl Fn(&Problem) -> Option<T>) -> Option<T> {
        missing(&self.planning.problem).or_else(|| missing(self.rest))
    }

    fn group(&self, places: &[usize]) -> Vec<&Initiative> {
        places.iter().filter_map(|place| self.initiative(*place)).collect()
    }

    fn names(&self, members: &[&Initiative]) -> String {
        let names: Vec<String> = members.iter().map(|one| self.name(one)).collect();
        self.plan.words().listed(&names)
    }
}

fn relax(label: String, changes: Vec<Change>) -> Option<Relaxation> {
    (!changes.is_empty()).then_some(Relaxation { label, changes })
}

/// The same placement, without its pin.
fn unpinned(one: &Initiative) -> Option<Change> {
    let placement = one.placement.as_ref().filter(|placement| placement.pinned)?;
    let free = Placement { pinned: false, ..placement.clone() };
    Some(Change::Initiative(one.id.clone(), InitiativeField::Placement(Some(free))))
}

/// Drops the links between the members of a group.
fn apart(
    members: &[&Initiative],
    links: impl Fn(&Initiative) -> &Vec<Id<Initiative>>,
    field: impl Fn(Vec<Id<Initiative>>) -> InitiativeField,
) -> Vec<Change> {
    let linked = |id: &Id<Initiative>| members.iter().any(|other| other.id == *id);
    let changed = members.iter().filter(|one| links(one).iter().any(linked));
    changed
        .map(|one| {
            let kept = links(one).iter().filter(|id| !linked(id)).cloned().collect();
            Change::Initiative(one.id.clone(), field(kept))
        })
        .collect()
}
