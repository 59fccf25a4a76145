//! What a page and a frame say to each other: the messages, who is listened to, saves and heights.

mod documentation;
mod door;
mod heights;
mod messages;
mod saves;
