//! What goes wrong around the widget: after each fault nothing that was acknowledged is lost, and the screen says what is going on.

mod panics;
mod storing;
mod surroundings;
