//! How far the voters of a group agree, judged against chance.
//!
//! Each voter ranks their most important norms and leaves the rest unranked. Kendall's W says how alike the rankings
//! are, from 0 to 1, but W alone misleads in small groups: four voters who vote at random reach 0.25 on average, and
//! 0.42 once in twenty times. So the level in plain words comes from comparing W with what random ballots of the same
//! kind give.
//!
//! Sources: M. G. Kendall and J. D. Gibbons (1990), *Rank Correlation Methods*, 5th ed., chapter 6 (W, its correction
//! for ties, its mean by chance); R. C. Schmidt (1997), "Managing Delphi surveys using nonparametric statistical
//! techniques", *Decision Sciences* 28(3), 763–774 (what W is called in words).

mod chance;
#[cfg(test)]
mod tests;

pub use chance::{Chance, DRAWS};

/// The largest p at which agreement counts as more than chance: one time in twenty.
pub const BEYOND_CHANCE: f64 = 0.05;

/// The part of the way from chance to full agreement at which it is called strong.
///
/// Schmidt (1997) calls a W of 0.7 strong. His panels are large, so that chance alone gives almost nothing; in a small
/// group the same word is used of what lies beyond chance.
pub const STRONG: f64 = 0.7;

/// The seed of the chance that agreement is judged against, wherever it is told: the same ballots get the same words.
pub const SEED: u64 = 1975;

/// How far a group's voters agree.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreement {
    /// How many voters ranked something; the others are not counted.
    pub voters: usize,
    /// Kendall's W corrected for ties, 0 to 1; nothing where there is too little to compare.
    pub w: Option<f64>,
    /// What chance gives for as many voters, norms and ranked norms.
    pub chance: Option<Chance>,
    /// The agreement in plain words.
    pub level: Level,
}

/// The fewest voters whose agreement is judged: of two, even one voice is too often chance to be called anything.
pub const FEWEST_VOTERS: usize = 3;

/// Agreement in plain words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// More than chance (p at most [`BEYOND_CHANCE`]), and at least [`STRONG`] of the way from chance to one voice.
    Strong,
    /// More than chance, and less than that.
    Some,
    /// Random ballots agree as much more often than one time in twenty. That is also what is said where so few vote on
    /// so little that even one voice could be chance, such as three voters and two norms.
    NoMoreThanChance,
    /// Fewer than [`FEWEST_VOTERS`] voters ranked anything.
    TooFewVoters,
    /// Fewer than two norms could be voted for.
    TooFewItems,
}

/// How far the voters agree who cast `ballots`: each lists, best first, the numbers (0 up to but not including `items`)
/// of what that voter ranked.
///
/// `items` counts *all* norms of the group that could be voted for, also those that nobody ranked: that all voters passed
/// over the same norms is agreement too, and chance is judged with the same number. A voter who ranked nothing has said
/// nothing about the order, and is not counted. `seed` decides the random ballots that chance is estimated from; the same
/// seed gives the same answer.
#[must_use]
pub fn agreement(ballots: &[Vec<usize>], items: usize, seed: u64) -> Agreement {
    let cast: Vec<Vec<usize>> =
        ballots.iter().map(|ballot| valid(ballot, items)).filter(|ballot| !ballot.is_empty()).collect();
    let voters = cast.len();
    let unknown = |level| Agreement { voters, w: None, chance: None, level };
    if items < 2 {
        return unknown(Level::TooFewItems);
    }
    let w = kendalls_w(&ranks_of(&cast, items)).filter(|_| voters >= FEWEST_VOTERS);
    let Some(w) = w else { return unknown(Level::TooFewVoters) };
    let chance = Chance::of(&cast, items, seed);
    Agreement { voters, w: Some(w), chance: Some(chance), level: Level::judge(w, chance) }
}

impl Level {
    /// The level of a W, given what chance gives.
    fn judge(w: f64, chance: Chance) -> Self {
        if chance.p > BEYOND_CHANCE {
            Self::NoMoreThanChance
        } else if w - chance.mean >= STRONG * (1.0 - chance.mean) {
            Self::Strong
        } else {
            Self::Some
        }
    }
}

/// Kendall's W of rankings, one row a voter and one rank an item, corrected for ties:
///
/// W = (12 Σ Rᵢ² − 3 m² n (n+1)²) / (m² n (n²−1) − m Σ Tⱼ), where m voters rank n items, Rᵢ is the sum of the ranks of item
/// i, and Tⱼ = Σ (t³ − t) over the groups of t tied ranks of voter j (Kendall and Gibbons 1990; Siegel and Castellan 1988,
/// *Nonparametric Statistics for the Behavioral Sciences*, 2nd ed.).
///
/// Each row must hold ranks from 1 to n, tied items sharing the middle of their ranks, as [`ranks_of`] gives them. Nothing
/// comes back where W is undefined: fewer than two voters or items, rows of unequal length, or all items tied for all.
#[must_use]
pub fn kendalls_w(ranks: &[Vec<f64>]) -> Option<f64> {
    let items = ranks.first()?.len();
    if ranks.len() < 2 || items < 2 || ranks.iter().any(|row| row.len() != items) {
        return None;
    }
    let (m, n) = (real(ranks.len()), real(items));
    let squares: f64 = (0..items).map(|item| ranks.iter().map(|row| row[item]).sum::<f64>().powi(2)).sum();
    let ties: f64 = ranks.iter().map(|row| ties(row)).sum();
    let above = 12.0 * squares - 3.0 * m * m * n * (n + 1.0) * (n + 1.0);
    let below = m * m * n * (n * n - 1.0) - m * ties;
    let w = above / below;
    (below > 0.0 && w.is_finite()).then(|| w.clamp(0.0, 1.0))
}

/// The ranks that each ballot gives to all of `items`: 1 to the first, 2 to the next, and to those it leaves out the
/// middle of the ranks that are left. A number that is no item, or comes a second time, is passed over.
#[must_use]
pub fn ranks_of(ballots: &[Vec<usize>], items: usize) -> Vec<Vec<f64>> {
    let ranks = |ballot: &Vec<usize>| {
        let ranked = valid(ballot, items);
        let mut row = vec![unranked(ranked.len(), items); items];
        for (place, item) in ranked.into_iter().enumerate() {
            row[item] = real(place + 1);
        }
        row
    };
    ballots.iter().map(ranks).collect()
}

/// The rank shared by all that a ballot with so many `ranked` leaves out.
fn unranked(ranked: usize, items: usize) -> f64 {
    f64::midpoint(real(ranked + 1), real(items))
}

/// The items of a ballot, each once.
fn valid(ballot: &[usize], items: usize) -> Vec<usize> {
    let mut ranked = Vec::with_capacity(ballot.len().min(items));
    for item in ballot {
        if *item < items && !ranked.contains(item) {
            ranked.push(*item);
        }
    }
    ranked
}

/// T: the sum of t³ − t over the groups of t equal ranks.
fn ties(row: &[f64]) -> f64 {
    let mut sorted = row.to_vec();
    sorted.sort_by(f64::total_cmp);
    let cube = |tied: &[f64]| real(tied.len()).powi(3) - real(tied.len());
    sorted.chunk_by(|a, b| a.total_cmp(b).is_eq()).map(cube).sum()
}

/// A count as a number with a fraction; counts beyond 32 bits do not occur, and count as the largest that fits.
fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
