//! What random ballots of the same kind give.

use super::{real, unranked};
use crate::lots::Lots;

/// How many sets of random ballots are drawn. A share of one in twenty is then known with a standard error of 0.7 in a
/// hundred, within a few milliseconds for a group of four.
pub const DRAWS: usize = 1_000;

/// Kendall's W by chance: for as many voters, each ranking as many of as many items as they did, at random.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chance {
    /// The average W, which is exactly one over the number of voters (Kendall and Gibbons 1990, chapter 6; with the
    /// correction for ties it holds whatever each voter's ties are).
    pub mean: f64,
    /// The W that at most one in twenty random sets of ballots exceeds, estimated from [`DRAWS`] sets.
    pub p95: f64,
    /// How often random ballots agree at least as much as these, 0 to 1: (r + 1) / (B + 1), where r of the B random sets
    /// do. The ones are for the observed set itself, so p is never 0 (A. C. Davison and D. V. Hinkley 1997, *Bootstrap
    /// Methods and their Application*, chapter 4; B. Phipson and G. K. Smyth 2010, "Permutation p-values should never be
    /// zero", *Statistical Applications in Genetics and Molecular Biology* 9(1), article 39).
    pub p: f64,
}

impl Chance {
    /// Chance for two or more `ballots` that are not empty and hold each item, out of two or more, at most once.
    pub(super) fn of(ballots: &[Vec<usize>], items: usize, seed: u64) -> Self {
        let kind = Kind::of(ballots, items);
        let observed = kind.observed(ballots);
        let mut drawn = kind.drawn(seed);
        let reached = drawn.iter().filter(|squares| **squares >= observed).count();
        drawn.sort_by(f64::total_cmp);
        let p95 = drawn.get(DRAWS * 95 / 100 - 1).map_or(1.0, |squares| kind.w(*squares));
        Self { mean: 1.0 / real(ballots.len()), p95, p: real(reached + 1) / real(DRAWS + 1) }
    }
}

/// What stays the same in all random ballots of a kind.
///
/// An item's rank sum is the sum of all voters' unranked ranks and what the voters who ranked it add to that; a draw
/// therefore only touches the ranked items. All numbers are multiples of a half and far below 2⁵³, so the sums are exact
/// and equal agreement compares as equal.
struct Kind {
    /// How many items there are.
    items: usize,
    /// For each voter, what each place on the ballot adds to an item's rank sum (never more than 0).
    steps: Vec<Vec<f64>>,
}

impl Kind {
    fn of(ballots: &[Vec<usize>], items: usize) -> Self {
        let steps = |ballot: &Vec<usize>| {
            let rest = unranked(ballot.len(), items);
            (1..=ballot.len()).map(|place| real(place) - rest).collect()
        };
        Self { items, steps: ballots.iter().map(steps).collect() }
    }

    /// The sum over the items of the square of what the voters added.
    fn observed(&self, ballots: &[Vec<usize>]) -> f64 {
        let mut added = vec![0.0; self.items];
        for (ballot, steps) in ballots.iter().zip(&self.steps) {
            for (item, step) in ballot.iter().zip(steps) {
                added[*item] += step;
            }
        }
        added.iter().map(|sum| sum * sum).sum()
    }

    /// The same sum for [`DRAWS`] sets of random ballots. Only how the ballots lie to one another matters, so the first
    /// voter's is left as it is: the first items in order.
    fn drawn(&self, seed: u64) -> Vec<f64> {
        let Some((first, others)) = self.steps.split_first() else { return Vec::new() };
        let mut lots = Lots::new(seed);
        let mut order: Vec<usize> = (0..self.items).collect();
        let start: Vec<f64> = (0..self.items).map(|item| first.get(item).copied().unwrap_or(0.0)).collect();
        let start_squares: f64 = first.iter().map(|step| step * step).sum();
        let mut added = start.clone();
        let mut draw = || {
            let mut squares = start_squares;
            for steps in others {
                for (place, step) in steps.iter().enumerate() {
                    order.swap(place, place + lots.below(self.items - place));
                    let sum = &mut added[order[place]];
                    squares += step * (step + *sum + *sum);
                    *sum += step;
                }
            }
            added.copy_from_slice(&start);
            squares
        };
        (0..DRAWS).map(|_| draw()).collect()
    }

    /// The W of rankings of this kind, from the sum of squares: twelve times the squares about their mean, over what
    /// they would be if all voters ranked as one.
    fn w(&self, squares: f64) -> f64 {
        let n = real(self.items);
        let sum: f64 = self.steps.iter().flatten().sum();
        let possible = |steps: &Vec<f64>| {
            let tied = n - real(steps.len());
            n.powi(3) - n - (tied.powi(3) - tied)
        };
        let most: f64 = real(self.steps.len()) * self.steps.iter().map(possible).sum::<f64>();
        (12.0 * (squares - sum * sum / n) / most).clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::agreement::{kendalls_w, ranks_of};

    #[test]
    fn the_short_way_to_w_is_the_long_way() {
        for (ballots, items) in [
            (vec![vec![0, 1, 2, 3, 4], vec![0, 1, 2, 3, 4]], 12),
            (vec![vec![3, 1], vec![0], vec![4, 3, 2, 1, 0]], 5),
            (vec![vec![5, 6, 7, 8, 9], vec![9, 1, 5, 6, 0], vec![5, 9], vec![11, 10, 9, 8, 7]], 12),
        ] {
            let kind = Kind::of(&ballots, items);
            let long = kendalls_w(&ranks_of(&ballots, items)).expect("defined");
            assert!((kind.w(kind.observed(&ballots)) - long).abs() < 1e-12, "{ballots:?}");
        }
    }

    #[test]
    fn the_mean_of_the_draws_is_one_over_the_voters() {
        for (ballots, items) in [(vec![vec![0, 1, 2, 3, 4]; 4], 12), (vec![vec![0], vec![0, 1, 2], vec![0, 1]], 6)] {
            let kind = Kind::of(&ballots, items);
            let mean = kind.drawn(1).into_iter().map(|squares| kind.w(squares)).sum::<f64>() / real(DRAWS);
            assert!((mean - 1.0 / real(ballots.len())).abs() < 0.01, "{mean}");
        }
    }
}
