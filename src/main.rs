//! The browser entry point: in a page it defines `<roadbook-plan>`, in a worker it answers questions.

fn main() {
    if !roadbook::platform::serve_questions() {
        roadbook::embed::define();
    }
}
