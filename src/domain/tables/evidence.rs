//! Evidence and what follows from it: insights, problems, requirements.

use crate::domain::choice::choice;
use crate::domain::{Date, Id, Initiative, Need, Segment};

choice! {
    /// Where a piece of evidence comes from.
    InsightKind {
        /// Said or done by a customer.
        Customer = "customer" insight_kind_customer,
        /// Said by a stakeholder.
        Stakeholder = "stakeholder" insight_kind_stakeholder,
        /// Seen in the market.
        Market = "market" insight_kind_market,
        /// Seen at a competitor.
        Competitor = "competitor" insight_kind_competitor,
        /// Read from data.
        Data = "data" insight_kind_data,
    }
}

choice! {
    /// How strong a piece of evidence is: the ladder of Gilad's confidence meter.
    EvidenceLevel {
        /// Somebody is convinced.
        SelfConviction = "self_conviction" evidence_level_self_conviction,
        /// It stands on a slide.
        PitchDeck = "pitch_deck" evidence_level_pitch_deck,
        /// It fits a theme or trend.
        ThematicSupport = "thematic_support" evidence_level_thematic_support,
        /// Others think so too.
        OthersOpinion = "others_opinion" evidence_level_others_opinion,
        /// Estimates and plans were made.
        EstimatesAndPlans = "estimates_and_plans" evidence_level_estimates_and_plans,
        /// One to three customers.
        Anecdotal = "anecdotal" evidence_level_anecdotal,
        /// Market data.
        MarketData = "market_data" evidence_level_market_data,
        /// Twenty or more interviews, a usability test.
        UserEvidence = "user_evidence" evidence_level_user_evidence,
        /// A test's results.
        TestResults = "test_results" evidence_level_test_results,
        /// Data after launch.
        LaunchData = "launch_data" evidence_level_launch_data,
    }
}

record! {
    /// One piece of evidence.
    Insight, InsightField, Insights, title = text {
        /// What was learned, in the words it came in.
        text / Text: String,
        /// Where it comes from.
        kind / Kind: InsightKind,
        /// Who said it, or where it was read.
        source / Source: String,
        /// A link to the source: http, https or mailto.
        link / Link: String,
        /// The segment it is about.
        segment / Segment: Option<Id<Segment>>,
        /// When it was learned.
        on / On: Option<Date>,
        /// How strong it is.
        level / Level: EvidenceLevel,
        /// The needs it speaks of; none means it still waits in the inbox.
        needs / Needs: Vec<Id<Need>>,
        /// The initiatives it supports.
        initiatives / Initiatives: Vec<Id<Initiative>>,
        /// Free words to find it by.
        tags / Tags: Vec<String>,
        /// Key in the tool it was imported from, to update by.
        external_key / ExternalKey: String,
    }
}

record! {
    /// A problem statement: who has which need, because of which insight.
    Problem, ProblemField, Problems, title = title {
        /// The problem in one line.
        title / Title: String,
        /// Who has it.
        who / Who: String,
        /// The need behind it.
        need / Need: Option<Id<Need>>,
        /// What shows that it is real.
        insights / Insights: Vec<Id<Insight>>,
        /// Who looks after it.
        owner / Owner: String,
        /// Anything else worth knowing.
        notes / Notes: String,
    }
}

choice! {
    /// How much a requirement matters (DSDM's MoSCoW).
    Moscow {
        /// Without it there is no point.
        Must = "must" moscow_must,
        /// Important, not vital.
        Should = "should" moscow_should,
        /// Wanted if there is room.
        Could = "could" moscow_could,
        /// Not this time.
        Wont = "wont" moscow_wont,
    }
}

record! {
    /// One statement of what must be true when it is built.
    Requirement, RequirementField, Requirements, title = statement {
        /// The statement.
        statement / Statement: String,
        /// The problem it solves.
        problem / Problem: Option<Id<Problem>>,
        /// How one can tell that it is met.
        acceptance / Acceptance: Vec<String>,
        /// How much it matters.
        priority / Priority: Moscow,
        /// The initiative that meets it.
        initiative / Initiative: Option<Id<Initiative>>,
        /// Who looks after it.
        owner / Owner: String,
    }
}
