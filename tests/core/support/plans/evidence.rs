//! Insights, problems and requirements.

use roadbook::domain::*;

use super::draw::Draw;
use super::ids::{Ids, table};

pub(super) fn draw_evidence(draw: &mut Draw<'_>, ids: &Ids, plan: &mut Plan) {
    plan.insights = table(&ids.insights, |id, _| Insight {
        id: id.clone(),
        text: draw.text(),
        kind: draw.choice(),
        source: draw.line(),
        link: draw
            .pick(&["", "https://example.org/a?b=c#d", "mailto:a@example.org", "HTTP://example.org"])
            .to_owned(),
        segment: draw.link(&ids.segments),
        on: draw.maybe(Draw::date),
        level: draw.choice(),
        needs: draw.links(&ids.needs),
        initiatives: draw.links(&ids.initiatives),
        tags: draw.some(3, Draw::line),
        external_key: draw.line(),
        unknown: draw.unknown(),
    });
    plan.problems = table(&ids.problems, |id, _| Problem {
        id: id.clone(),
        title: draw.line(),
        who: draw.line(),
        need: draw.link(&ids.needs),
        insights: draw.links(&ids.insights),
        owner: draw.line(),
        notes: draw.text(),
        unknown: draw.unknown(),
    });
    plan.requirements = table(&ids.requirements, |id, _| Requirement {
        id: id.clone(),
        statement: draw.text(),
        problem: draw.link(&ids.problems),
        acceptance: draw.some(3, Draw::text),
        priority: draw.choice(),
        initiative: draw.link(&ids.initiatives),
        owner: draw.line(),
        unknown: draw.unknown(),
    });
}
