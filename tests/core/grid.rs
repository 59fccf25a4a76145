//! The grid: what it shows, in which order, and what typing, pasting and changing many rows make of a plan.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use proptest::prelude::*;
use roadbook::command::{Command, Env, decide};
use roadbook::domain::*;
use roadbook::format::plan_file::read_plan;
use roadbook::sample::HARBOUR_PLAN_TEXT;
use roadbook::select::grid::{
    Changed, Column, GridEdit, GridRows, KeyCache, Line, RankingSample, RowCache, ViewSpec, arrange,
    change_cells, clear_cells, copy_cells, filter_sentence, format_block, parse_block, paste_block, set_all,
};
use roadbook::select::priorities::{Sampler, plan_ranking, ranking_chances};

use crate::support::plans::plans;

struct Fixed(Cell<u64>);

impl Env for Fixed {
    fn today(&self) -> Date {
        Date::first_of_year(2027)
    }
    fn time_of_day(&self) -> String {
        "10:42".to_owned()
    }
    fn new_id_text(&self) -> String {
        self.0.set(self.0.get() + 1);
        self.0.get().to_string()
    }
}

fn sample() -> Rc<Plan> {
    Rc::new(read_plan(HARBOUR_PLAN_TEXT.as_bytes()).unwrap().plan)
}

fn initiatives(plan: &Rc<Plan>) -> Rc<GridRows> {
    Rc::new(GridRows::initiatives(plan.clone(), Rc::new(plan_ranking(plan)), None, None))
}

fn all_grids(plan: &Rc<Plan>) -> [Rc<GridRows>; 4] {
    [
        initiatives(plan),
        Rc::new(GridRows::insights(plan.clone())),
        Rc::new(GridRows::requirements(plan.clone())),
        Rc::new(GridRows::kpis(plan.clone(), BTreeMap::new())),
    ]
}

fn command(changed: Changed) -> Command {
    let edit = |edit| match edit {
        GridEdit::Initiative(id, field) => Command::edit(&id, field),
        GridEdit::Insight(id, field) => Command::edit(&id, field),
        GridEdit::Requirement(id, field) => Command::edit(&id, field),
        GridEdit::Kpi(id, field) => Command::edit(&id, field),
    };
    Command::Several { label: "Change".to_owned(), commands: changed.edits.into_iter().map(edit).collect() }
}

/// The plan after a change, which is one step: taken back, everything is as it was.
fn after(plan: &Plan, changed: Changed) -> Rc<Plan> {
    let patch = decide(plan, &command(changed), &Fixed(Cell::new(0))).unwrap();
    let mut next = plan.clone();
    patch.apply(&mut next);
    let mut back = next.clone();
    patch.inverted().apply(&mut back);
    assert_eq!(back, *plan, "one step takes it all back");
    Rc::new(next)
}

fn column<'r>(rows: &'r GridRows, key: &str) -> &'r Column {
    rows.column(key).unwrap()
}

fn row(rows: &GridRows, id: &str) -> u32 {
    rows.row_of(&Id::<Initiative>::new(id).unwrap().record_ref()).unwrap()
}

fn condition(column: &str, comparison: Comparison, value: &str) -> Condition {
    Condition { column: column.to_owned(), comparison, value: value.to_owned(), unknown: Unknown::default() }
}

fn step(column: &str, descending: bool) -> SortStep {
    SortStep { column: column.to_owned(), descending, unknown: Unknown::default() }
}

/// The titles a view shows, group heads with their counts.
fn shown(rows: &Rc<GridRows>, view: &ViewSpec) -> Vec<String> {
    let arranged = arrange(rows, view, &mut KeyCache::default());
    let line = |line: &Line| match line {
        Line::Head(group) => {
            let group = &arranged.groups[*group as usize];
            format!("[{} {}]", group.label, group.count)
        }
        Line::Row(row) => rows.text(*row, column(rows, rows.title_key())),
    };
    arranged.lines.iter().map(line).collect()
}

fn three() -> Rc<Plan> {
    let mut plan = Plan::empty("pl_three", Date::first_of_year(2027));
    let one = |id: &str, title: &str, owner: &str, status, reach: Option<f64>| {
        let mut one = Initiative::new(Id::new(id).unwrap());
        (one.title, one.owner, one.status) = (title.to_owned(), owner.to_owned(), status);
        one.inputs =
            [("reach", reach), ("impact", Some(1.0)), ("confidence", Some(0.8)), ("effort", Some(2.0))]
                .into_iter()
                .filter_map(|(name, value)| Some((name.to_owned(), Estimate::Exact(value?))))
                .collect();
        Rc::new(one)
    };
    plan.initiatives = Table::from_rows(vec![
        one("in_a", "Berths", "Mika", Status::Planned, Some(100.0)),
        one("in_b", "arrivals", "Ann", Status::Candidate, Some(400.0)),
        one("in_c", "Cards", "Mika", Status::Candidate, None),
        one("in_d", "Deposits", "", Status::Planned, Some(300.0)),
    ])
    .unwrap();
    Rc::new(plan)
}

#[test]
fn rows_come_in_rank_order_and_what_has_no_score_last() {
    let rows = initiatives(&three());
    assert_eq!(shown(&rows, &ViewSpec::default()), ["arrivals", "Deposits", "Berths", "Cards"]);
    let grouped = ViewSpec { group: "standing".to_owned(), ..ViewSpec::default() };
    assert_eq!(
        shown(&rows, &grouped),
        ["[Ranked 3]", "arrivals", "Deposits", "Berths", "[Waits for an input 1]", "Cards"]
    );
    let folded = ViewSpec { folded: ["Ranked".to_owned()].into(), ..grouped };
    assert_eq!(shown(&rows, &folded), ["[Ranked 3]", "[Waits for an input 1]", "Cards"]);
}

#[test]
fn several_columns_sort_and_what_is_empty_comes_last_either_way() {
    let rows = initiatives(&three());
    let by = |sort: Vec<SortStep>| shown(&rows, &ViewSpec { sort, ..ViewSpec::default() });
    assert_eq!(by(vec![step("title", false)]), ["arrivals", "Berths", "Cards", "Deposits"]);
    assert_eq!(
        by(vec![step("owner", false), step("title", true)]),
        ["arrivals", "Cards", "Berths", "Deposits"]
    );
    assert_eq!(
        by(vec![step("owner", true), step("title", false)]),
        ["Berths", "Cards", "arrivals", "Deposits"]
    );
    assert_eq!(by(vec![step("input.reach", false)]), ["Berths", "Deposits", "arrivals", "Cards"]);
    assert_eq!(by(vec![step("input.reach", true)]), ["arrivals", "Deposits", "Berths", "Cards"]);
    assert_eq!(by(vec![step("status", false)])[0], "arrivals", "options in the order of their list");
}

#[test]
fn pressing_a_heading_sorts_up_then_down_then_no_longer() {
    let once = ViewSpec::default().sorted_by("title", false);
    assert_eq!(once.sorted("title"), Some(false));
    let twice = once.sorted_by("title", false);
    assert_eq!(twice.sorted("title"), Some(true));
    let also = twice.clone().sorted_by("owner", true);
    assert_eq!((also.sort.len(), also.sorted("owner")), (2, Some(false)));
    assert_eq!(also.sorted_by("score", false).sort.len(), 1, "without the key, only the new one");
    assert_eq!(twice.sorted_by("title", false).sort, []);
}

#[test]
fn a_filter_reads_like_a_sentence_and_keeps_what_it_says() {
    let rows = initiatives(&three());
    let filter = vec![
        condition("status", Comparison::Is, "Planned"),
        condition("owner", Comparison::Is, "mika"),
        condition("score", Comparison::Over, "2"),
    ];
    assert_eq!(filter_sentence(&rows, &filter), "Status is Planned, Owner is mika and Score over 2");
    let with = |filter: Vec<Condition>| shown(&rows, &ViewSpec { filter, ..ViewSpec::default() });
    assert_eq!(with(filter), ["Berths"]);
    assert_eq!(with(vec![condition("owner", Comparison::Empty, "")]), ["Deposits"]);
    assert_eq!(with(vec![condition("owner", Comparison::Filled, "")]), ["arrivals", "Berths", "Cards"]);
    assert_eq!(with(vec![condition("title", Comparison::Contains, "AR")]), ["arrivals", "Cards"]);
    assert_eq!(with(vec![condition("status", Comparison::IsNot, "Planned")]), ["arrivals", "Cards"]);
    assert_eq!(with(vec![condition("input.reach", Comparison::Under, "350")]), ["Deposits", "Berths"]);
    assert_eq!(with(vec![condition("score", Comparison::Empty, "")]), ["Cards"]);
    assert_eq!(with(vec![condition("score", Comparison::Over, "")]).len(), 4, "not said yet");
    assert_eq!(with(vec![condition("score", Comparison::Over, "a lot")]).len(), 0, "nothing is over words");
    let find = |find: &str| shown(&rows, &ViewSpec { find: find.to_owned(), ..ViewSpec::default() });
    assert_eq!(find("MIK ber"), ["Berths"]);
}

#[test]
fn a_view_is_kept_and_gone_back_to() {
    let plan = three();
    let rows = initiatives(&plan);
    let view = ViewSpec {
        sort: vec![step("title", true)],
        filter: vec![condition("status", Comparison::Is, "Planned")],
        group: "owner".to_owned(),
        columns: vec!["title".to_owned(), "score".to_owned()],
        ..ViewSpec::default()
    };
    let keep = Command::add::<SavedView>(view.to_keep("Planned by owner".to_owned(), &rows));
    let patch = decide(&plan, &keep, &Fixed(Cell::new(0))).unwrap();
    let mut next = (*plan).clone();
    patch.apply(&mut next);
    assert_eq!(ViewSpec::of(&next.views.rows()[0]), view);
    assert_eq!(view.seen(&rows).len(), 2);
}

#[test]
fn spreadsheets_blocks_are_read() {
    let cells = |text: &str| parse_block(text);
    assert_eq!(cells("1\t2\r\n3\t4\r\n"), [["1", "2"], ["3", "4"]], "as Excel writes");
    assert_eq!(cells("a\t\n\tb"), [["a", ""], ["", "b"]]);
    assert_eq!(cells("\"two\nlines\"\t\"say \"\"hi\"\"\""), [["two\nlines", "say \"hi\""]]);
    assert_eq!(cells("5\" pipe\t\"odd\" one"), [["5\" pipe", "\"odd\" one"]], "quotes that quote nothing");
    assert_eq!(cells("only"), [["only"]]);
    assert_eq!(cells(""), Vec::<Vec<String>>::new());
}

#[test]
fn a_block_is_pasted_as_one_step() {
    let plan = three();
    let rows = initiatives(&plan);
    let below = [row(&rows, "in_b"), row(&rows, "in_d"), row(&rows, "in_a")];
    let beside: Vec<&Column> = ["input.reach", "input.impact"].map(|key| column(&rows, key)).to_vec();
    let block = parse_block("1,200\t2\n5..8..13\t0,5\n\t3\n");
    let changed = paste_block(&rows, &below, &beside, (1, 1), &block).unwrap();
    assert_eq!((changed.cells, changed.left_out), (6, 0));
    let next = initiatives(&after(&plan, changed));
    let text = |id: &str, key: &str| next.text(row(&next, id), column(&next, key));
    assert_eq!(text("in_b", "input.reach"), "1200");
    assert_eq!(text("in_d", "input.reach"), "5..8..13");
    assert_eq!(text("in_d", "input.impact"), "0.5");
    assert_eq!((text("in_a", "input.reach"), text("in_a", "input.impact")), (String::new(), "3".to_owned()));
}

#[test]
fn what_does_not_fit_is_told_and_what_cannot_be_read_changes_nothing() {
    let rows = initiatives(&three());
    let below = [row(&rows, "in_b")];
    let beside: Vec<&Column> = ["benefit", "status"].map(|key| column(&rows, key)).to_vec();
    let changed =
        paste_block(&rows, &below, &beside, (1, 1), &parse_block("9\tplanned\tx\n9\tplanned\tx")).unwrap();
    // The benefit is worked out, a third column and a second row are not there.
    assert_eq!((changed.cells, changed.left_out), (1, 5));
    let wrong = paste_block(&rows, &below, &beside[1..], (1, 1), &parse_block("someday")).unwrap_err();
    assert_eq!(
        wrong,
        "“someday” is not among the choices: Candidate, Planned, In progress, Launched, Not doing."
    );
    let beside = [column(&rows, "input.reach"), column(&rows, "input.effort")];
    let wrong = paste_block(&rows, &below, &beside, (1, 1), &parse_block("100\ta few")).unwrap_err();
    assert!(wrong.starts_with("Effort of “arrivals”: “a few” is not an estimate"), "{wrong}");
}

#[test]
fn one_value_fills_what_is_chosen_and_rows_are_changed_at_once() {
    let plan = three();
    let rows = initiatives(&plan);
    let order = rows.order().to_vec();
    let owner = [column(&rows, "owner")];
    let changed = paste_block(&rows, &order, &owner, (3, 1), &parse_block("Kim")).unwrap();
    assert_eq!(changed.cells, 3);
    let changed = set_all(&rows, &order, column(&rows, "status"), "Planned").unwrap();
    assert_eq!(changed.cells, 2, "two are planned already");
    let next = after(&plan, changed);
    assert!(next.initiatives.iter().all(|one| one.status == Status::Planned));
    assert_eq!(
        set_all(&rows, &order, column(&rows, "must"), "maybe").unwrap_err(),
        "“maybe” is neither yes nor no; write one of them."
    );
    let cleared = clear_cells(&rows, &order, &[column(&rows, "owner"), column(&rows, "status")]).unwrap();
    assert_eq!(cleared.cells, 3, "a status cannot be empty, one owner is");
}

#[test]
fn whoever_owns_a_requirement_is_set_filtered_and_grouped_by() {
    let plan = sample();
    let rows = Rc::new(GridRows::requirements(plan.clone()));
    let (owner, order) = (column(&rows, "owner"), rows.order().to_vec());
    let changed = set_all(&rows, &order[..2], owner, " Kim  Berg ").unwrap();
    assert_eq!(changed.cells, 2);
    let next = after(&plan, changed);
    assert_eq!(next.requirements.iter().filter(|one| one.owner == "Kim Berg").count(), 2);
    let rows = Rc::new(GridRows::requirements(next));
    let owned =
        ViewSpec { filter: vec![condition("owner", Comparison::Is, "kim berg")], ..ViewSpec::default() };
    assert_eq!(shown(&rows, &owned).len(), 2);
    let grouped = ViewSpec { group: "owner".to_owned(), ..ViewSpec::default() };
    let groups = shown(&rows, &grouped);
    assert!(groups.iter().any(|line| line.contains("Kim Berg")), "{groups:?}");
}

#[test]
fn links_are_written_by_title() {
    let plan = sample();
    let rows = Rc::new(GridRows::insights(plan.clone()));
    let needs = column(&rows, "needs");
    let (first, second) = (&plan.needs.rows()[0], &plan.needs.rows()[1]);
    let at = rows.order()[0];
    let text = format!("{}; {}", second.title.to_uppercase(), first.title);
    let changed = change_cells(&rows, &[(at, vec![(needs, text.as_str())])]).unwrap();
    let next = GridRows::insights(after(&plan, changed));
    assert_eq!(next.text(at, needs), format!("{}; {}", second.title, first.title));
    let wrong = change_cells(&rows, &[(at, vec![(needs, "a boat that flies")])]).unwrap_err();
    assert_eq!(wrong, "No need is called “a boat that flies”; add it first, or choose another.");
}

#[test]
fn an_edit_works_out_one_row_and_one_key_again() {
    let plan = sample();
    let rows = initiatives(&plan);
    let view = ViewSpec { sort: vec![step("title", false)], ..ViewSpec::default() };
    let (mut keys, mut cache) = (KeyCache::default(), RowCache::default());
    let seen = view.seen(&rows);
    let arranged = arrange(&rows, &view, &mut keys);
    cache.follow(&rows, &seen, false);
    let draw = |cache: &mut RowCache, seen: &[&Column]| -> Vec<_> {
        arranged
            .lines
            .iter()
            .filter_map(|line| match line {
                Line::Row(row) => cache.view(*row, seen),
                Line::Head(_) => None,
            })
            .collect()
    };
    let before = draw(&mut cache, &seen);
    assert_eq!((cache.made_anew(), keys.made_anew()), (22, 22));
    let at = row(&rows, "in_guest_checkout");
    let changed = change_cells(&rows, &[(at, vec![(column(&rows, "owner"), "Somebody else")])]).unwrap();
    let rows = initiatives(&after(&plan, changed));
    let seen = view.seen(&rows);
    assert_eq!(arrange(&rows, &view, &mut keys), arrange(&rows, &view, &mut KeyCache::default()));
    cache.follow(&rows, &seen, false);
    let now = draw(&mut cache, &seen);
    assert_eq!((cache.made_anew(), keys.made_anew()), (1, 1));
    let drawn_again = before.iter().zip(&now).filter(|(before, now)| !Rc::ptr_eq(before, now)).count();
    assert_eq!(drawn_again, 1);
}

#[test]
fn while_a_ranking_is_sampled_again_what_did_not_change_keeps_its_figures() {
    let plan = sample();
    let ranking = Rc::new(plan_ranking(&plan));
    let chances = ranking_chances(&plan, &ranking, Sampler::Page);
    let sampled = Rc::new(RankingSample::new(plan.clone(), ranking.clone(), chances));
    let rows = Rc::new(GridRows::initiatives(plan.clone(), ranking, Some(sampled.clone()), Some(5)));
    let at = row(&rows, "in_guest_checkout");
    let changed = change_cells(&rows, &[(at, vec![(column(&rows, "input.reach"), "10")])]).unwrap();
    let plan = after(&plan, changed);
    let next =
        Rc::new(GridRows::initiatives(plan.clone(), Rc::new(plan_ranking(&plan)), Some(sampled), Some(5)));
    let top = |rows: &GridRows, id: &str| rows.text(row(rows, id), column(rows, "top"));
    assert_eq!(top(&next, "in_guest_checkout"), "", "its figures are of another reach");
    assert_eq!(top(&next, "in_arrival_message"), top(&rows, "in_arrival_message"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_copied_pastes_back_unchanged(plan in plans(1_500)) {
        let plan = Rc::new(plan);
        for rows in all_grids(&plan) {
            let columns: Vec<&Column> = rows.columns().iter().collect();
            let order = rows.order().to_vec();
            let text = format_block(&copy_cells(&rows, &order, &columns));
            let block = parse_block(&text);
            prop_assert_eq!(block.len(), order.len());
            let changed = paste_block(&rows, &order, &columns, (1, 1), &block);
            prop_assert_eq!(changed.map(|changed| changed.edits), Ok(Vec::new()));
        }
    }

    #[test]
    fn blocks_come_back_as_they_were(block in prop::collection::vec(prop::collection::vec("[a-z\"\t\n ]{0,6}", 2..4), 0..5)) {
        prop_assert_eq!(parse_block(&format_block(&block)), block);
    }

    #[test]
    fn kept_keys_arrange_as_new_ones_do(plan in plans(900), edits in prop::collection::vec((any::<u16>(), 0..4_usize), 1..6)) {
        let mut plan = Rc::new(plan);
        let mut keys = KeyCache::default();
        let view = ViewSpec {
            sort: vec![step("status", false), step("title", true)],
            filter: vec![condition("input.reach", Comparison::Filled, "")],
            group: "owner".to_owned(),
            ..ViewSpec::default()
        };
        for (number, kind) in edits {
            let rows = initiatives(&plan);
            prop_assert_eq!(arrange(&rows, &view, &mut keys), arrange(&rows, &view, &mut KeyCache::default()));
            let Some(at) = rows.order().get(usize::from(number) % rows.len().max(1)).copied() else { break };
            let (key, text) = [("title", "Aa"), ("owner", "Zed"), ("input.reach", "7"), ("status", "Launched")][kind];
            let changed = change_cells(&rows, &[(at, vec![(column_or_title(&rows, key), text)])]).unwrap_or_default();
            let mut next = (*plan).clone();
            if let Ok(patch) = decide(&plan, &command(changed), &Fixed(Cell::new(0))) {
                patch.apply(&mut next);
            }
            plan = Rc::new(next);
        }
    }
}

/// A model without a reach has no column for it.
fn column_or_title<'r>(rows: &'r GridRows, key: &str) -> &'r Column {
    rows.column(key).unwrap_or_else(|| column(rows, "title"))
}
