//! cargo's runner for `wasm32-unknown-unknown`: hands the test binary to wasm-bindgen's browser test runner.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
