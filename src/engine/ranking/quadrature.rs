//! How likely each item takes each rank, by quadrature.
//!
//! Scores of different items vary independently. Given one item's score, each other item lies above it with a chance of
//! its own, so how many do has a Poisson binomial distribution, which is added up item by item (R. E. Barlow and
//! K. D. Heidtmann, IEEE Transactions on Reliability 33, 1984). The average of that over the item's own score is the chance
//! of each rank. A score's draws are in the middles of equally likely strata, so sorted they are its quantiles.
//!
//! Only the margins are read, never which draw met which: no noise between items is left.

use super::chances::draw_key;

/// How many values of an item's own score are averaged over.
const NODES: usize = 200;

/// Chances of the ranks of one item.
pub(super) struct Places {
    /// Probability of rank 1, 2, … as far as asked for; items of equal score share the better rank.
    pub ranks: Vec<f64>,
    pub mean_rank: f64,
}

/// The places of all items, from each one's scores in equally likely draws, for the first `kept` ranks.
///
/// Work: [`NODES`] × items² × (log₂ draws + `kept`).
pub(super) fn places(scores: &[Vec<f64>], kept: usize) -> Vec<Places> {
    let keys: Vec<Vec<u64>> = scores
        .iter()
        .map(|scores| {
            let mut keys: Vec<u64> = scores.iter().map(|score| draw_key(*score)).collect();
            keys.sort_unstable();
            keys
        })
        .collect();
    (0..keys.len()).map(|item| places_of(&keys, item, kept)).collect()
}

fn places_of(keys: &[Vec<u64>], item: usize, kept: usize) -> Places {
    let own = &keys[item];
    let nodes = NODES.min(own.len());
    let mut places = Places { ranks: vec![0.0; kept], mean_rank: 0.0 };
    // Chances that so many lie above; the last for all that is not kept.
    let mut above = vec![0.0; kept + 1];
    let mut chances = Vec::with_capacity(keys.len());
    let mut node = 0;
    while node < nodes {
        let at = |node: usize| own[(2 * node + 1) * own.len() / (2 * nodes)];
        let key = at(node);
        // A score that is known exactly is the same at every node.
        let same = (node..nodes).take_while(|&node| at(node) == key).count();
        above.fill(0.0);
        above[0] = 1.0;
        chances.clear();
        let others = keys.iter().enumerate().filter(|(other, _)| *other != item);
        chances.extend(others.map(|(_, others)| share_above(others, key)));
        // In an order of their own, so that the order of the items leaves no trace in the last digit.
        chances.sort_unstable_by(f64::total_cmp);
        chances.iter().for_each(|chance| add(&mut above, *chance));
        places.mean_rank += same as f64 * (1.0 + chances.iter().sum::<f64>());
        for (rank, above) in places.ranks.iter_mut().zip(&above) {
            *rank += same as f64 * above;
        }
        node += same;
    }
    places.mean_rank /= nodes as f64;
    places.ranks.iter_mut().for_each(|rank| *rank /= nodes as f64);
    places
}

/// The share of sorted keys that are greater.
fn share_above(keys: &[u64], key: u64) -> f64 {
    (keys.len() - keys.partition_point(|other| *other <= key)) as f64 / keys.len() as f64
}

/// One more item, which lies above with this chance.
fn add(above: &mut [f64], chance: f64) {
    if chance == 0.0 {
        return;
    }
    let last = above.len() - 1;
    above[last] += above[last - 1] * chance;
    for count in (1..last).rev() {
        above[count] += (above[count - 1] - above[count]) * chance;
    }
    above[0] *= 1.0 - chance;
}
