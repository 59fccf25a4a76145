//! What goes into scores: goal weights by AHP, Kano, MoSCoW shares, confidence from evidence.

use roadbook::engine::scoring::kano::{Answer, Category};
use roadbook::engine::scoring::moscow::Priority;
use roadbook::engine::scoring::{ahp, evidence, kano, moscow};

/// Equal to the digits that the source prints.
fn printed(actual: f64, expected: f64, digits: i32) {
    assert!((actual - expected).abs() <= 0.5000001 * 10f64.powi(-digits), "{actual} is not {expected}");
}

#[test]
fn ahp_weighs_seven_drinks_as_printed() {
    let (half, third, quarter, ninth) = (1.0 / 2.0, 1.0 / 3.0, 1.0 / 4.0, 1.0 / 9.0);
    let upper = [
        [9.0, 5.0, 2.0, 1.0, 1.0, half].as_slice(),
        &[third, ninth, ninth, ninth, ninth],
        &[third, quarter, third, ninth],
        &[half, 1.0, third],
        &[2.0, half],
        &[third],
    ]
    .concat();
    let found = ahp::priorities(7, &upper).unwrap();
    for (weight, expected) in found.weights.iter().zip([0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327]) {
        printed(*weight, expected, 3);
    }
    printed(found.consistency_ratio, 0.022, 3);
    assert!(found.acceptable());
}

#[test]
fn ahp_needs_a_whole_triangle_of_positive_ratios() {
    let two = ahp::priorities(2, &[3.0]).unwrap();
    printed(two.weights[0], 0.75, 12);
    assert_eq!(two.consistency_ratio, 0.0);
    assert_eq!(ahp::priorities(1, &[]).unwrap().weights, [1.0]);
    let circular = ahp::priorities(3, &[9.0, 1.0 / 9.0, 9.0]).unwrap();
    assert!(!circular.acceptable());
    assert_eq!(ahp::priorities(3, &[1.0, 2.0]), None);
    assert_eq!(ahp::priorities(2, &[0.0]), None);
    assert_eq!(ahp::priorities(0, &[]), None);
    assert_eq!(ahp::priorities(11, &[1.0; 55]), None);
}

#[test]
fn kano_sorts_pairs_of_answers_by_the_printed_table() {
    let answers = [Answer::Like, Answer::MustBe, Answer::Neutral, Answer::LiveWith, Answer::Dislike];
    let letter = |category| match category {
        Category::MustBe => 'M',
        Category::OneDimensional => 'O',
        Category::Attractive => 'A',
        Category::Indifferent => 'I',
        Category::Reverse => 'R',
        Category::Questionable => 'Q',
    };
    let table = answers.map(|functional| {
        answers
            .iter()
            .map(|&dysfunctional| letter(kano::category(functional, dysfunctional)))
            .collect::<String>()
    });
    assert_eq!(table, ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]);
}

#[test]
fn a_close_kano_result_goes_to_the_stronger_duty() {
    let counted = [
        (Category::MustBe, 9),
        (Category::OneDimensional, 10),
        (Category::Attractive, 1),
        (Category::Indifferent, 2),
        (Category::Reverse, 3),
    ];
    let verdict = kano::verdict(&counted).unwrap();
    assert_eq!((verdict.mode, verdict.category), (Category::OneDimensional, Category::MustBe));
    printed(verdict.better.unwrap(), 0.5, 12);
    printed(verdict.worse.unwrap(), -0.863636, 6);
    let clear = kano::verdict(&[(Category::Attractive, 1), (Category::MustBe, 1), (Category::Attractive, 1)])
        .unwrap();
    assert_eq!(clear.category, Category::Attractive);
    assert_eq!(kano::verdict(&[(Category::Reverse, 1)]).unwrap().better, None);
    assert_eq!(kano::verdict(&[]), None);
    assert_eq!(kano::verdict(&[(Category::MustBe, 0)]), None);
}

#[test]
fn more_than_sixty_percent_of_must_is_flagged() {
    let split = |must, should, could| {
        moscow::shares(&[
            (Priority::Must, must),
            (Priority::Should, should),
            (Priority::Could, could),
            (Priority::Wont, 500.0),
        ])
        .unwrap()
    };
    assert!(!split(60.0, 20.0, 20.0).too_many_musts());
    assert!(split(62.0, 20.0, 18.0).too_many_musts());
    printed(split(62.0, 20.0, 18.0).should, 0.2, 12);
    assert_eq!(moscow::shares(&[(Priority::Wont, 5.0)]), None);
    assert_eq!(moscow::shares(&[(Priority::Must, -5.0)]), None);
}

#[test]
fn the_strongest_evidence_counts_and_fades() {
    printed(evidence::age_weight(90.0, evidence::HALF_LIFE_DAYS), std::f64::consts::FRAC_1_SQRT_2, 12);
    printed(evidence::age_weight(360.0, evidence::HALF_LIFE_DAYS), 0.25, 12);
    let confidence = |sources: &[(f64, f64)]| evidence::confidence(sources, evidence::HALF_LIFE_DAYS);
    printed(confidence(&[(3.0, 0.0), (2.0, 0.0), (2.0, 0.0), (0.2, 0.0)]).unwrap(), 0.3, 12);
    printed(confidence(&[(3.0, 360.0), (2.0, 0.0)]).unwrap(), 0.2, 12);
    printed(confidence(&[(10.0, -30.0)]).unwrap(), 1.0, 12);
    assert_eq!((confidence(&[]), evidence::confidence(&[(3.0, 0.0)], 0.0)), (None, None));
    assert!(evidence::LADDER.windows(2).all(|pair| pair[0].strength < pair[1].strength));
}
