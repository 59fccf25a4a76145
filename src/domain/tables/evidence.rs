//! Evidence and what follows from it: insights, problems, requirements.

use crate::domain::choice::choice;
use crate::domain::{Date, Id, Initiative, Need, Segment};

choice! {
    /// Where a piece of evidence comes from.
    InsightKind {
        /// Said or done by a customer.
        Customer = "customer" "Customer",
        /// Said by a stakeholder.
        Stakeholder = "stakeholder" "Stakeholder",
        /// Seen in the market.
        Market = "market" "Market",
        /// Seen at a competitor.
        Competitor = "competitor" "Competitor",
        /// Read from data.
        Data = "data" "Data",
    }
}

choice! {
    /// How strong a piece of evidence is: the ladder of Gilad's confidence meter.
    EvidenceLevel {
        /// Somebody is convinced.
        SelfConviction = "self_conviction" "Self-conviction",
        /// It stands on a slide.
        PitchDeck = "pitch_deck" "Pitch deck",
        /// It fits a theme or trend.
        ThematicSupport = "thematic_support" "Thematic support",
        /// Others think so too.
        OthersOpinion = "others_opinion" "Others' opinion",
        /// Estimates and plans were made.
        EstimatesAndPlans = "estimates_and_plans" "Estimates and plans",
        /// One to three customers.
        Anecdotal = "anecdotal" "Anecdotal (1–3 customers)",
        /// Market data.
        MarketData = "market_data" "Market data",
        /// Twenty or more interviews, a usability test.
        UserEvidence = "user_evidence" "User evidence (20+)",
        /// A test's results.
        TestResults = "test_results" "Test results",
        /// Data after launch.
        LaunchData = "launch_data" "Launch data",
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
        /// Anything else worth knowing.
        notes / Notes: String,
    }
}

choice! {
    /// How much a requirement matters (DSDM's MoSCoW).
    Moscow {
        /// Without it there is no point.
        Must = "must" "Must",
        /// Important, not vital.
        Should = "should" "Should",
        /// Wanted if there is room.
        Could = "could" "Could",
        /// Not this time.
        Wont = "wont" "Won't this time",
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
    }
}
