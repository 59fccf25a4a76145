//! Heights that a frame tells: they follow the content, and never run away with it.

use proptest::prelude::*;
use roadbook::protocol::frame::{HeightStep, Heights, MOST_IN_A_ROW, MOST_PIXELS};

#[test]
fn changes_of_a_pixel_are_nothing_and_parts_of_one_are_rounded_up() {
    let mut heights = Heights::default();
    assert_eq!(heights.measured(0.0, 0.0), HeightStep::Keep);
    assert_eq!(heights.measured(f64::NAN, 0.0), HeightStep::Keep);
    assert_eq!(heights.measured(600.2, 0.0), HeightStep::Tell(601));
    assert_eq!(heights.measured(601.4, 900.0), HeightStep::Keep);
    assert_eq!(heights.measured(599.6, 900.0), HeightStep::Keep);
    assert_eq!(heights.measured(603.0, 900.0), HeightStep::Tell(603));
    assert_eq!(heights.measured(1e12, 1_800.0), HeightStep::Tell(MOST_PIXELS));
}

#[test]
fn content_that_grows_with_its_frame_is_held_and_heard_again_after_a_pause() {
    let (mut heights, mut pixels, mut now_ms, mut told) = (Heights::default(), 100.0, 0.0, 0);
    // A minute in which each height makes the next one larger, a frame of the screen later.
    while now_ms < 60_000.0 {
        match heights.measured(pixels, now_ms) {
            HeightStep::Tell(height) => {
                told += 1;
                pixels = height as f64 + 10.0;
                now_ms += 16.0;
            }
            HeightStep::Later(wait_ms) => now_ms += wait_ms,
            HeightStep::Keep => panic!("it grew"),
        }
    }
    assert!(told <= 7 * MOST_IN_A_ROW, "{told} heights in a minute");
    // Somebody who opens a section now and then is always followed.
    let mut heights = Heights::default();
    for step in 0..100 {
        let pixels = 500.0 + 40.0 * f64::from(step % 2);
        assert_eq!(heights.measured(pixels, f64::from(step) * 600.0), HeightStep::Tell(pixels as u64));
    }
}

#[test]
fn a_long_drag_of_the_window_is_forgotten_once_the_content_rested() {
    let (mut heights, mut now_ms) = (Heights::default(), 0.0);
    let mut waits = 0;
    for step in 0..1_000 {
        now_ms += 16.0;
        if let HeightStep::Later(_) = heights.measured(500.0 + 10.0 * f64::from(step % 50), now_ms) {
            waits += 1;
        }
    }
    assert!(waits > 100, "{waits}");
    // At rest for as long as the longest pause; then sections are opened every second.
    now_ms += 120_000.0;
    heights.measured(3_000.0, now_ms);
    now_ms += 120_000.0;
    for step in 0..100 {
        now_ms += 1_000.0;
        let pixels = 500.0 + 40.0 * f64::from(step % 2);
        assert_eq!(heights.measured(pixels, now_ms), HeightStep::Tell(pixels as u64));
    }
}

proptest! {
    #[test]
    fn the_last_height_is_told_once_the_content_rests(measures in proptest::collection::vec((1.0..5_000.0_f64, 0.0..300.0_f64), 1..80)) {
        let (mut heights, mut now_ms, mut last_told) = (Heights::default(), 0.0, 0);
        let mut hear = |pixels: f64, now_ms: f64| {
            let step = heights.measured(pixels, now_ms);
            if let HeightStep::Tell(told) = step {
                last_told = told;
            }
            (step, last_told)
        };
        let mut last = 1.0;
        for (pixels, wait_ms) in measures {
            now_ms += wait_ms;
            last = pixels;
            hear(pixels, now_ms);
        }
        let (mut step, mut told) = hear(last, now_ms);
        if let HeightStep::Later(wait_ms) = step {
            (step, told) = hear(last, now_ms + wait_ms);
        }
        prop_assert!(!matches!(step, HeightStep::Later(_)));
        prop_assert!((told as f64 - last.ceil()).abs() <= 1.0, "{told} for {last}");
    }
}
