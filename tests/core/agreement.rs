//! Agreement between stakeholders: worked numbers and laws.

use proptest::prelude::*;
use roadbook::engine::agreement::{Ballot, borda, concordance, consensus, geometric_mean, summary};

/// Equal to the digits that the source prints.
fn printed(actual: f64, expected: f64, digits: i32) {
    assert!((actual - expected).abs() <= 0.5000001 * 10f64.powi(-digits), "{actual} is not {expected}");
}

#[test]
fn kendalls_w_counts_ties() {
    // The data set `anxiety` of R's package irr.
    let judges = [
        [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
        [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
        [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
    ]
    .map(|row| row.map(f64::from).to_vec());
    let found = concordance(&judges).unwrap();
    printed(found.w, 0.5396569, 7);
    printed(found.chi_square, 30.760442, 6);
    printed(found.p_value, 0.0428835, 7);
    assert_eq!(found.degrees, 19.0);
}

#[test]
fn there_is_no_w_without_two_judges_that_tell_items_apart() {
    assert_eq!(concordance(&[]), None);
    assert_eq!(concordance(&[vec![1.0, 2.0]]), None);
    assert_eq!(concordance(&[vec![1.0, 2.0], vec![1.0]]), None);
    assert_eq!(concordance(&[vec![1.0, 1.0], vec![2.0, 2.0]]), None);
    assert_eq!(concordance(&[vec![1.0, f64::NAN], vec![2.0, 2.0]]), None);
    printed(concordance(&[vec![1.0, 2.0, 3.0], vec![10.0, 20.0, 30.0]]).unwrap().w, 1.0, 12);
    printed(concordance(&[vec![1.0, 2.0, 3.0], vec![3.0, 2.0, 1.0]]).unwrap().w, 0.0, 12);
}

#[test]
fn consensus_tells_unanimous_from_polarised() {
    printed(consensus(&[30, 40, 210, 130, 530, 50, 10]).unwrap(), 0.6113333, 7);
    printed(consensus(&[5, 0, 0, 0, 5]).unwrap(), -1.0, 12);
    printed(consensus(&[0, 0, 9, 0, 0]).unwrap(), 1.0, 12);
    printed(consensus(&[2, 2, 2, 2, 2]).unwrap(), 0.0, 12);
    assert_eq!(consensus(&[0, 0, 0]), None);
    assert_eq!(consensus(&[3]), None);
}

#[test]
fn means_come_with_what_they_hide() {
    printed(geometric_mean(&[2.0, 3.0, 4.0]).unwrap(), 2.884499, 6);
    assert_eq!((geometric_mean(&[]), geometric_mean(&[2.0, 0.0])), (None, None));
    let (apart, together) = (summary(&[8.0, 2.0]).unwrap(), summary(&[5.0, 5.0]).unwrap());
    assert_eq!((apart.mean, together.mean, together.sd), (5.0, 5.0, Some(0.0)));
    printed(apart.sd.unwrap(), 18.0_f64.sqrt(), 12);
    assert_eq!((summary(&[]), summary(&[4.0]).unwrap().sd), (None, None));
}

#[test]
fn borda_adds_up_places() {
    let ballot = |voters, order: &[usize]| Ballot { voters, order: order.to_vec() };
    let (memphis, nashville, chattanooga, knoxville) = (0, 1, 2, 3);
    let tennessee = [
        ballot(42, &[memphis, nashville, chattanooga, knoxville]),
        ballot(26, &[nashville, chattanooga, knoxville, memphis]),
        ballot(15, &[chattanooga, knoxville, nashville, memphis]),
        ballot(17, &[knoxville, chattanooga, nashville, memphis]),
    ];
    assert_eq!(borda(4, &tennessee), [126.0, 194.0, 173.0, 107.0]);
    assert_eq!(borda(4, &[ballot(2, &[3])]), [2.0, 2.0, 2.0, 6.0]);
    assert_eq!(borda(2, &[ballot(1, &[9, 0, 0])]), [1.0, 0.0]);
}

proptest! {
    #[test]
    fn w_is_a_share_that_no_relabelling_of_items_changes(
        mut ratings in prop::collection::vec(prop::collection::vec((0..6_u8).prop_map(f64::from), 5), 2..6),
    ) {
        let before = concordance(&ratings);
        ratings.iter_mut().for_each(|row| row.reverse());
        let after = concordance(&ratings);
        prop_assert_eq!(before.is_some(), after.is_some());
        if let Some((before, after)) = before.zip(after) {
            prop_assert!((-1e-9..=1.0 + 1e-9).contains(&before.w) && (0.0..=1.0).contains(&before.p_value));
            prop_assert!((before.w - after.w).abs() < 1e-9);
        }
    }

    #[test]
    fn consensus_reads_the_same_from_both_ends(mut counts in prop::collection::vec(0..20_u32, 2..9)) {
        let before = consensus(&counts);
        counts.reverse();
        if let Some((before, after)) = before.zip(consensus(&counts)) {
            prop_assert!((before - after).abs() < 1e-9 && (-1.0 - 1e-9..=1.0 + 1e-9).contains(&before));
        }
    }

    #[test]
    fn every_ballot_hands_out_the_same_points(
        options in 1..6_usize, orders in prop::collection::vec(prop::collection::vec(0..8_usize, 0..6), 0..5),
    ) {
        let ballots: Vec<Ballot> = orders.into_iter().map(|order| Ballot { voters: 3, order }).collect();
        let each = 3.0 * (options * (options - 1) / 2) as f64;
        let total: f64 = borda(options, &ballots).iter().sum();
        prop_assert!((total - each * ballots.len() as f64).abs() < 1e-9);
    }
}
