//! The browser entry point: defines `<roadbook-plan>` and nothing else.

fn main() {
    roadbook::embed::define();
}
