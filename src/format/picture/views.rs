//! What is on the picture of each screen, and of each piece of one.

use super::sheet::{MUTED, PLAIN, SMALL, Sheet, Style};
use super::table::{TableRow, draw as draw_table};
use super::{Drawn, chart, timeline};
use crate::domain::{Choice, Date, Id, Kpi, Plan, Screen};
use crate::engine::order::sort_by;
use crate::format::edition::brief_of;
use crate::language::Words;
use crate::select::evidence::gaps;
use crate::select::mentions::plain;
use crate::select::outcomes::{KpiView, outcomes};
use crate::select::page_view::{PageView, Piece, RoadmapWish, Shape};
use crate::select::priorities::{PlanRanking, Sampler, plan_ranking, ranking_chances};
use crate::select::roadmap::{Grouping, Query, RoadmapView, Stage, Zoom, roadmap_view};
use crate::select::schedule_problem::{accepted_schedule, planning_problem};
use crate::select::strategy::strategy_view;
use crate::select::words::day_made;

/// The width of everything but a roadmap in detail.
const WIDTH: f64 = 912.0;
/// Lines of a table, and names in a description, at most.
const MOST_ROWS: usize = 40;

pub(super) fn draw(plan: &Plan, view: &PageView, today: Date) -> Drawn {
    match &view.piece {
        Some(Piece::Kpi(id)) => one_kpi(plan, id, today),
        Some(Piece::Ranking { top }) => ranking(plan, *top, today),
        None => match view.screen {
            Screen::Strategy => strategy(plan, today),
            Screen::Evidence => evidence(plan, today),
            Screen::Priorities => ranking(plan, MOST_ROWS, today),
            Screen::Roadmap => roadmap(plan, view.roadmap, today),
            Screen::Outcomes => all_kpis(plan, today),
            Screen::Brief => whole_brief(plan, today),
        },
    }
}

/// A sheet with the plan's title, and under it what is shown and as of when.
fn titled(plan: &Plan, name: &str, today: Date, width: f64) -> Sheet {
    let words = plan.words();
    let mut sheet = Sheet::new(width);
    sheet.paragraph(Style { size: 20.0, ..PLAIN.bold() }, plan_title(plan));
    sheet.paragraph(PLAIN.in_colour(MUTED), &words.brief_as_of(name, &day_made(words, today)));
    sheet
}

fn plan_title(plan: &Plan) -> &str {
    if plan.title.trim().is_empty() { plan.words().untitled_plan() } else { &plan.title }
}

fn drawn(plan: &Plan, name: &str, description: String, sheet: Sheet) -> Drawn {
    Drawn { title: plan.words().picture_title(plan_title(plan), name), description, sheet }
}

/// What is left out at the end of a list.
fn more(sheet: &mut Sheet, words: &Words, count: usize) {
    if count > 0 {
        sheet.paragraph(SMALL, &words.and_more(count));
    }
}

/// The accepted roadmap as the picture shows it.
pub(in crate::format) fn roadmap_to_draw(
    plan: &Plan,
    zoom: Zoom,
    grouping: Grouping,
    today: Date,
) -> RoadmapView {
    // Where only months or quarters are told, no finer scale means anything.
    let is_fine = matches!(zoom, Zoom::Month | Zoom::Week) && plan.read_by.told.is_some();
    let zoom = if is_fine { Zoom::Quarter } else { zoom };
    let planning = planning_problem(plan, today);
    let accepted = accepted_schedule(plan, &planning);
    roadmap_view(plan, &planning, &accepted, None, Query { grouping, zoom, today })
}

fn roadmap(plan: &Plan, wish: RoadmapWish, today: Date) -> Drawn {
    let words = plan.words();
    let zoom = wish.zoom.unwrap_or(Zoom::Year);
    let view = roadmap_to_draw(plan, zoom, wish.grouping.unwrap_or_default(), today);
    let weeks = f64::from(plan.settings.horizon_periods) * f64::from(plan.settings.period_weeks);
    let name = Screen::Roadmap.label(words);
    let only_stages = plan.read_by.told.as_deref().is_some_and(|told| told.only_stages);
    let in_stages = only_stages || wish.shape == Some(Shape::Board);
    let width = if in_stages { WIDTH } else { timeline::width(weeks, zoom.week_width()) };
    let mut sheet = titled(plan, name, today, width);
    if view.rows.is_empty() {
        sheet.paragraph(PLAIN, words.not_placed_yet());
    } else if in_stages {
        stages(&mut sheet, words, &view);
    } else {
        let left_out = timeline::draw(&mut sheet, &view.timeline, words.today());
        timeline::legend(&mut sheet, &view.timeline, words.deadline());
        more(&mut sheet, words, left_out);
    }
    if !view.not_placed.is_empty() {
        sheet.heading(words.not_on_roadmap());
        let titles: Vec<String> =
            view.not_placed.iter().take(MOST_ROWS).map(|one| one.title.clone()).collect();
        sheet.paragraph(PLAIN, &words.parted(&titles));
        more(&mut sheet, words, view.not_placed.len() - titles.len());
    }
    let lines: Vec<String> =
        view.rows.iter().take(MOST_ROWS).map(|row| words.chart_point(&row.title, &row.dates)).collect();
    let span = if only_stages { String::new() } else { words.as_sentence(&view.timeline.description) };
    drawn(plan, name, words.sentences(&[span, sentence(words, &lines)]), sheet)
}

/// What is done now, next and later, where that is all that is told.
fn stages(sheet: &mut Sheet, words: &Words, view: &RoadmapView) {
    for stage in Stage::ALL {
        let titles: Vec<&str> =
            view.rows.iter().filter(|row| row.stage == *stage).map(|row| row.title.as_str()).collect();
        if titles.is_empty() {
            continue;
        }
        sheet.heading(stage.label(words));
        for title in titles.iter().take(MOST_ROWS) {
            sheet.item("", title);
        }
        more(sheet, words, titles.len().saturating_sub(MOST_ROWS));
    }
}

/// Parts of a description as one sentence; nothing where there are none.
fn sentence(words: &Words, parts: &[String]) -> String {
    if parts.is_empty() { String::new() } else { words.as_sentence(&words.parted(parts)) }
}

fn ranking(plan: &Plan, top: usize, today: Date) -> Drawn {
    let words = plan.words();
    let PlanRanking { mut ranked, .. } = plan_ranking(plan);
    let all = ranked.len();
    ranked.truncate(top.min(MOST_ROWS));
    let shown = PlanRanking { ranked, ..PlanRanking::default() };
    let chances = ranking_chances(plan, &shown, Sampler::Page);
    let row = |(index, place): (usize, &crate::select::priorities::Place)| {
        let (value, range) = (place.score.value(), chances.interval(index));
        let said = match range {
            Some((low, high)) => {
                words.value_and_range(&words.short(value), &words.short(low), &words.short(high))
            }
            None => words.short(value),
        };
        TableRow {
            lead: words.count(place.rank),
            name: plan.name_of(&place.initiative.id),
            value: Some(value),
            range,
            said,
        }
    };
    let rows: Vec<TableRow> = shown.ranked.iter().enumerate().map(row).collect();
    let mut sheet = titled(plan, words.page_ranking(), today, WIDTH);
    if rows.is_empty() {
        sheet.paragraph(PLAIN, words.page_ranking_empty());
    } else {
        draw_table(&mut sheet, [words.rank(), words.initiative(), words.score_column()], &rows);
    }
    if top >= MOST_ROWS {
        more(&mut sheet, words, all - rows.len());
    }
    let lines: Vec<String> =
        rows.iter().map(|row| format!("{} {}", row.lead, words.chart_point(&row.name, &row.said))).collect();
    drawn(plan, words.page_ranking(), sentence(words, &lines), sheet)
}

fn one_kpi(plan: &Plan, id: &Id<Kpi>, today: Date) -> Drawn {
    let words = plan.words();
    let Some(kpi) = plan.find(id) else {
        let name = Screen::Outcomes.label(words);
        let mut sheet = titled(plan, name, today, WIDTH);
        let missing = words.page_kpi_missing_text(id.as_str());
        sheet.paragraph(PLAIN, words.page_kpi_missing());
        sheet.paragraph(SMALL, &missing);
        return drawn(plan, name, missing, sheet);
    };
    let view = KpiView::of(plan, kpi, today);
    let mut sheet = titled(plan, &view.kind, today, 640.0);
    chart::draw(&mut sheet, words, std::slice::from_ref(&view));
    let facts = view.facts.iter().map(|fact| fact.sentence());
    let described: Vec<String> =
        [kpi_line(words, &view), view.chart.description.clone()].into_iter().chain(facts).collect();
    drawn(plan, &view.name, words.sentences(&described), sheet)
}

fn kpi_line(words: &Words, kpi: &KpiView) -> String {
    words.as_sentence(&words.chart_point_both(&kpi.name, &kpi.latest, kpi.standing.label(words)))
}

fn all_kpis(plan: &Plan, today: Date) -> Drawn {
    let words = plan.words();
    let name = Screen::Outcomes.label(words);
    let mut sheet = titled(plan, name, today, WIDTH);
    let mut described = Vec::new();
    for group in outcomes(plan, today).groups {
        if sheet.is_full() {
            break;
        }
        sheet.heading(&group.title);
        sheet.paragraph(SMALL, &group.summary);
        chart::draw(&mut sheet, words, &group.kpis);
        described.extend(group.kpis.iter().map(|kpi| kpi_line(words, kpi)));
    }
    described.truncate(MOST_ROWS);
    drawn(plan, name, words.sentences(&described), sheet)
}

fn strategy(plan: &Plan, today: Date) -> Drawn {
    let words = plan.words();
    let (name, strategy, view) = (Screen::Strategy.label(words), &plan.strategy, strategy_view(plan));
    let mut sheet = titled(plan, name, today, WIDTH);
    let parts = [
        (words.strategy_vision(), std::slice::from_ref(&strategy.vision)),
        (words.strategy_success(), std::slice::from_ref(&strategy.success)),
        (words.strategy_market(), std::slice::from_ref(&strategy.market)),
        (words.strategy_actions(), &strategy.actions),
        (words.strategy_constraints(), std::slice::from_ref(&strategy.constraints)),
    ];
    for (label, texts) in parts.iter().filter(|(_, texts)| texts.iter().any(|text| !text.trim().is_empty())) {
        sheet.y += 6.0;
        sheet.paragraph(SMALL.bold(), label);
        for text in texts.iter() {
            sheet.paragraph(PLAIN, &plain(plan, text));
        }
    }
    let goals = plan.goals.iter().zip(&view.goals).map(|(goal, figures)| TableRow {
        lead: String::new(),
        name: plan.name_of(&goal.id),
        value: figures.share.as_ref().map(|_| goal.weight),
        range: None,
        said: figures.share.clone().unwrap_or_default(),
    });
    section(&mut sheet, words, [words.section_goals(), "", words.column_share()], goals.collect());
    let needs = plan.needs.iter().zip(&view.needs).map(|(need, figures)| TableRow {
        lead: String::new(),
        name: plan.name_of(&need.id),
        value: figures.opportunity.as_ref().map(|one| one.score),
        range: None,
        said: figures
            .opportunity
            .as_ref()
            .map_or_else(|| words.not_rated().to_owned(), |one| one.text.clone()),
    });
    section(
        &mut sheet,
        words,
        [words.section_needs(), words.column_need(), words.column_opportunity()],
        largest_first(needs.collect()),
    );
    let described = [plain(plan, &strategy.vision), view.landscape.description.clone()];
    drawn(plan, name, words.sentences(&described), sheet)
}

/// A table under a heading; neither where it has no rows.
fn section(sheet: &mut Sheet, words: &Words, [heading, name, value]: [&str; 3], mut rows: Vec<TableRow>) {
    if rows.is_empty() {
        return;
    }
    let left_out = rows.len().saturating_sub(MOST_ROWS);
    rows.truncate(MOST_ROWS);
    sheet.heading(heading);
    draw_table(sheet, ["", name, value], &rows);
    more(sheet, words, left_out);
}

fn largest_first(mut rows: Vec<TableRow>) -> Vec<TableRow> {
    let value = |row: &TableRow| row.value.unwrap_or(f64::NEG_INFINITY);
    sort_by(&mut rows, |one, other| value(other).total_cmp(&value(one)));
    rows
}

fn evidence(plan: &Plan, today: Date) -> Drawn {
    let words = plan.words();
    let name = Screen::Evidence.label(words);
    let mut sheet = titled(plan, name, today, WIDTH);
    let counted = |name: String, count: usize| TableRow {
        lead: String::new(),
        name,
        // A count of records is exact.
        value: Some(count as f64),
        range: None,
        said: words.count(count),
    };
    let problems =
        plan.problems.iter().map(|problem| counted(plan.name_of(&problem.id), problem.insights.len()));
    section(
        &mut sheet,
        words,
        [words.section_problems(), words.problem(), words.grid_name_insights()],
        largest_first(problems.collect()),
    );
    let lists = gaps(plan);
    let broken: Vec<TableRow> =
        lists.iter().map(|list| counted(list.title.to_owned(), list.gaps.len())).collect();
    let lines: Vec<String> = broken.iter().map(|row| words.chart_point(&row.name, &row.said)).collect();
    section(&mut sheet, words, [words.evidence_gaps(), "", ""], broken);
    drawn(plan, name, sentence(words, &lines), sheet)
}

fn whole_brief(plan: &Plan, today: Date) -> Drawn {
    let words = plan.words();
    let edition = plan.editions.iter().next().map(|edition| edition.id.clone());
    let brief = brief_of(plan, edition.as_ref(), today);
    let mut sheet = Sheet::new(720.0);
    sheet.paragraph(Style { size: 20.0, ..PLAIN.bold() }, &brief.title);
    sheet.paragraph(PLAIN.in_colour(MUTED), &brief.subtitle);
    let mut described = vec![words.as_sentence(&brief.subtitle)];
    for section in &brief.sections {
        if sheet.is_full() {
            break;
        }
        sheet.heading(section.heading);
        for paragraph in &section.paragraphs {
            sheet.paragraph(PLAIN, &paragraph.text);
            described.push(paragraph.text.clone());
        }
        for group in &section.groups {
            if let Some(heading) = &group.heading {
                sheet.y += 6.0;
                sheet.paragraph(SMALL.bold(), heading);
            }
            let drawn = group.items.iter().take_while(|item| {
                let has_room = !sheet.is_full();
                if has_room {
                    sheet.item(&item.lead, &item.text);
                }
                has_room
            });
            let left_out = group.items.len() - drawn.count();
            more(&mut sheet, words, left_out);
        }
    }
    described.truncate(4);
    let title = words.picture_title(&brief.title, Screen::Brief.label(words));
    Drawn { title, description: words.sentences(&described), sheet }
}
