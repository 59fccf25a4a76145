//! Plans and texts of any size, the same every time.

use std::rc::Rc;

use roadbook_core::domain::*;
use roadbook_core::engine::random::Stream;

/// A plan with this many initiatives, scored by RICE from ranges.
pub fn plan_with(initiatives: usize) -> Plan {
    let mut plan = Plan::empty("pl_bench", "2027-01-04".parse().expect("a date"));
    let mut stream = Stream::new(7, &["benchmark"]);
    let rows = (0..initiatives).map(|place| Rc::new(initiative(place, &mut stream)));
    plan.initiatives = Table::from_rows(rows.collect()).expect("ids are unique");
    plan
}

fn initiative(place: usize, stream: &mut Stream) -> Initiative {
    let mut range = |low: f64, high: f64| {
        let start = low + (high - low) * stream.uniform();
        Estimate::range(start, start * (1.2 + stream.uniform())).expect("rising ends")
    };
    let mut one = Initiative::new(Id::new(&format!("in_{place}")).expect("a proper id"));
    one.title = format!("Initiative {place}");
    one.inputs = Inputs::default()
        .with("reach", Some(range(100.0, 5_000.0)))
        .with("impact", Some(range(0.25, 1.4)))
        .with("confidence", Some(range(0.3, 0.45)))
        .with("effort", Some(range(0.5, 12.0)));
    one
}

/// A plan as a company keeps it: initiatives with owners, teams and evidence, and a roadmap of the first thousand.
pub fn large_plan(initiatives: usize) -> Plan {
    let mut plan = plan_with(initiatives);
    let teams: Vec<Team> = (0..5)
        .map(|place| Team {
            name: format!("Team {place}"),
            people: 6.0,
            ..Team::new(Id::new(&format!("te_{place}")).expect("a proper id"))
        })
        .collect();
    let rows = plan.initiatives.iter().enumerate().map(|(place, one)| {
        let mut one = (**one).clone();
        one.owner = format!("Owner {}", place % 23);
        one.status = if place.is_multiple_of(7) { Status::Planned } else { Status::Candidate };
        one.work.push(WorkPackage {
            team: teams[place % teams.len()].id.clone(),
            effort_weeks: Estimate::exact(4.0).expect("a number"),
            people: 2,
            after_previous: false,
            unknown: Unknown::default(),
        });
        if place < PLACED {
            let start = plan.settings.start.plus_days(7 * (place as i64 % 40));
            one.placement = Some(Placement { start, pinned: false, unknown: Unknown::default() });
        }
        Rc::new(one)
    });
    plan.initiatives = Table::from_rows(rows.collect()).expect("ids are unique");
    plan.teams = Table::from_rows(teams.into_iter().map(Rc::new).collect()).expect("ids are unique");
    let texts = texts(2 * initiatives);
    let insight = |(place, text): (usize, &String)| {
        let id = Id::new(&format!("is_{place}")).expect("a proper id");
        Rc::new(Insight { text: text.clone(), source: format!("Call {place}"), ..Insight::new(id) })
    };
    plan.insights =
        Table::from_rows(texts.iter().enumerate().map(insight).collect()).expect("ids are unique");
    plan
}

/// How many initiatives of a [`large_plan`] are on its roadmap.
const PLACED: usize = 1_000;

/// Texts of about twelve words out of a small language.
pub fn texts(count: usize) -> Vec<String> {
    let words: Vec<String> =
        (0..800).map(|number| format!("{}{}", SYLLABLES[number % 20], SYLLABLES[number / 40])).collect();
    let mut stream = Stream::new(11, &["texts"]);
    let mut word = || words[(stream.uniform() * stream.uniform() * words.len() as f64) as usize].clone();
    (0..count).map(|_| (0..12).map(|_| word()).collect::<Vec<_>>().join(" ")).collect()
}

const SYLLABLES: [&str; 20] = [
    "book", "pay", "berth", "guest", "har", "bour", "sign", "log", "in", "card", "price", "late", "fast",
    "slow", "map", "call", "mail", "boat", "crew", "dock",
];
