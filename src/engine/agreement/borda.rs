//! Borda count: ranked ballots added up.

/// One ranking, and how many voters gave it.
#[derive(Debug, Clone, PartialEq)]
pub struct Ballot {
    /// Voters.
    pub voters: u32,
    /// Options by position, the best first; options left out share the places that remain.
    pub order: Vec<usize>,
}

/// Points per option: n − 1 for a first place down to 0 for a last, times the voters.
///
/// A place given to an unknown option, or to one option a second time, counts for nobody.
///
/// Source: J.-C. de Borda, 1784; averaged places for unranked options as in D. Black, 1958.
pub fn borda(options: usize, ballots: &[Ballot]) -> Vec<f64> {
    let mut points = vec![0.0; options];
    for ballot in ballots {
        let mut ranked = vec![false; options];
        let mut left = options;
        for &option in &ballot.order {
            if ranked.get(option) == Some(&false) {
                ranked[option] = true;
                left -= 1;
                points[option] += left as f64 * f64::from(ballot.voters);
            }
        }
        // The places that remain are worth left − 1 down to 0; their mean is (left − 1)/2.
        let shared = left.saturating_sub(1) as f64 / 2.0 * f64::from(ballot.voters);
        points.iter_mut().zip(ranked).filter(|(_, ranked)| !ranked).for_each(|(sum, _)| *sum += shared);
    }
    points
}
