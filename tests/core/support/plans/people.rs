//! Stakeholders, ballots, decisions, editions and views.

use roadbook::domain::*;

use super::draw::Draw;
use super::ids::{Ids, table};

pub(super) fn draw_people(draw: &mut Draw<'_>, ids: &Ids, plan: &mut Plan) {
    plan.stakeholders = table(&ids.stakeholders, |id, _| Stakeholder {
        id: id.clone(),
        name: draw.line(),
        role: draw.line(),
        weight: draw.number(0.0, 100.0),
        segment: draw.link(&ids.segments),
        unknown: draw.unknown(),
    });
    plan.ballots = table(&ids.ballots, |id, _| Ballot {
        id: id.clone(),
        name: draw.line(),
        stakeholder: draw.link(&ids.stakeholders),
        on: draw.maybe(Draw::date),
        scores: draw
            .links(&ids.initiatives)
            .into_iter()
            .map(|initiative| BallotScore {
                initiative,
                input: draw.pick(&["impact", "effort"]).to_owned(),
                value: draw.estimate(0.0, 100.0),
                unknown: draw.unknown(),
            })
            .collect(),
        unknown: draw.unknown(),
    });
    plan.decisions = table(&ids.decisions, |id, _| Decision {
        id: id.clone(),
        title: draw.line(),
        choice: draw.text(),
        reason: draw.text(),
        on: draw.maybe(Draw::date),
        insights: draw.links(&ids.insights),
        initiatives: draw.links(&ids.initiatives),
        about: ids.goals.iter().take(1).map(Id::record_ref).collect(),
        owner: draw.line(),
        unknown: draw.unknown(),
    });
    plan.editions = table(&ids.editions, |id, _| Edition {
        id: id.clone(),
        name: draw.line(),
        audience: draw.choice(),
        screens: draw.some(Screen::ALL.len(), Draw::choice),
        date_precision: draw.choice(),
        shows_money: draw.flag(),
        shows_scores: draw.flag(),
        shows_names: draw.flag(),
        money_word: draw.line(),
        name_word: draw.line(),
        only_tags: draw.some(2, Draw::line),
        hides_tags: draw.some(2, Draw::line),
        hides_statuses: draw.some(2, Draw::choice),
        hides_records: ids.goals.iter().take(draw.below(2)).map(Id::record_ref).collect(),
        hides_fields: draw
            .some(2, |draw| draw.pick(&["comments", "notes", "initiatives.summary"]).to_owned()),
        allowed: draw.some(2, Draw::line),
        rewritten: draw.some(2, |draw| Rewritten {
            sentence: draw.line(),
            text: draw.text(),
            facts: draw.line(),
            unknown: draw.unknown(),
        }),
        sent: draw.maybe(|draw| SentBrief {
            on: draw.date(),
            said: draw.some(2, |draw| Said {
                sentence: draw.line(),
                about: draw.line(),
                state: draw.line(),
                facts: draw.line(),
                unknown: draw.unknown(),
            }),
            unknown: draw.unknown(),
        }),
        unknown: draw.unknown(),
    });
    plan.views = table(&ids.views, |id, _| SavedView {
        id: id.clone(),
        name: draw.line(),
        grid: draw.choice(),
        sort: draw.some(3, |draw| SortStep {
            column: draw.line(),
            descending: draw.flag(),
            unknown: draw.unknown(),
        }),
        filter: draw.some(3, |draw| Condition {
            column: draw.line(),
            comparison: draw.choice(),
            value: draw.line(),
            unknown: draw.unknown(),
        }),
        group: draw.line(),
        columns: draw.some(3, Draw::line),
        unknown: draw.unknown(),
    });
    let said: Vec<Id<Comment>> =
        ids.decisions.iter().map(|id| Id::new(&id.as_str().replacen("de_", "cm_", 1)).unwrap()).collect();
    plan.comments = table(&said, |id, _| Comment {
        id: id.clone(),
        text: draw.text(),
        by: draw.line(),
        on: draw.maybe(Draw::date),
        about: draw.link(&ids.needs).map(|id| id.record_ref()),
        unknown: draw.unknown(),
    });
}
