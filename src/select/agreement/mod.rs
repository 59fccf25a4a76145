//! What stakeholders think of the initiatives, and whether they think it together: who has voted, the group's figures
//! per initiative, how far the ballots rank alike, what to talk about first, and whom the choice serves.
//!
//! Knows the plan and the engine.
//!
//! **Invariants:** a stakeholder counts once, with the last of their ballots; a group's value never stands without its
//! count, spread and agreement; weights settle the group's value and nothing else: spread, A and W count heads.

mod group;
mod inputs;
mod serve;
mod takeover;
mod talk;
mod topic;
mod voters;

pub use group::Weighing;
pub use inputs::{BallotInput, asked, ballot_inputs, ballot_topics, input_value, with_input};
pub use serve::{Choosing, Served, ServedSegment, served};
pub use takeover::takeover;
pub use talk::{Talk, talk_first};
pub use topic::{Topic, TopicRow, topic};
pub use voters::{VoterRow, Voters, voters};
