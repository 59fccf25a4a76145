//! The browser entry point: in a page it runs the widgets of `<roadbook-plan>`, in a worker it answers questions.

fn main() {
    if !roadbook::platform::serve_questions() {
        roadbook::embed::run();
    }
}
