use proptest::prelude::*;

use super::*;
use crate::lots::Lots;

/// The mid-ranks of scores, lowest first.
fn mid_ranks(scores: &[f64]) -> Vec<f64> {
    let rank = |score: &f64| {
        let less = scores.iter().filter(|other| *other < score).count();
        let same = scores.iter().filter(|other| other.total_cmp(score).is_eq()).count();
        f64::midpoint(real(less + 1), real(less + same))
    };
    scores.iter().map(rank).collect()
}

#[track_caller]
fn assert_w(ranks: &[Vec<f64>], published: f64, tolerance: f64) {
    let w = kendalls_w(ranks).expect("W is defined");
    assert!((w - published).abs() <= tolerance, "{w} is not {published}");
}

/// NAG Library Manual, routine G08DAF (which cites Siegel 1956), example program results: three comparisons of ten
/// objects with ties, W = 0.828.
#[test]
fn w_with_ties_is_the_nag_librarys() {
    let scores = [
        [1.0, 4.5, 2.0, 4.5, 3.0, 7.5, 6.0, 9.0, 7.5, 10.0],
        [2.5, 1.0, 2.5, 4.5, 4.5, 8.0, 9.0, 6.5, 10.0, 6.5],
        [2.0, 1.0, 4.5, 4.5, 4.5, 4.5, 8.0, 8.0, 8.0, 10.0],
    ];
    let ranks: Vec<Vec<f64>> = scores.iter().map(|row| mid_ranks(row)).collect();
    assert_w(&ranks, 0.828, 0.0005);
}

/// The `anxiety` data of the R packages irr (M. Gamer) and `DescTools`: twenty subjects, three raters, many ties. Their
/// result with the correction for ties: W = 0.54, and chi-squared, which is m (n − 1) W, 30.8 on 19 degrees of freedom.
#[test]
fn w_with_many_ties_is_that_of_the_r_packages() {
    let ratings: [[u8; 20]; 3] = [
        [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
        [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
        [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
    ];
    let ranks: Vec<Vec<f64>> = ratings.iter().map(|row| mid_ranks(&row.map(f64::from))).collect();
    assert_w(&ranks, 0.54, 0.005);
    assert_w(&ranks, 30.8 / 57.0, 0.05 / 57.0);
}

/// M. V. Wickerhauser, Washington University, Math 322, "Example R programs and commands 17: Kendall's rank concordance":
/// six rankings of four papers without ties, W = 0.6.
#[test]
fn w_without_ties_is_the_published_one() {
    let ranks = [
        [4.0, 3.0, 2.0, 1.0],
        [3.0, 4.0, 2.0, 1.0],
        [4.0, 3.0, 1.0, 2.0],
        [3.0, 4.0, 1.0, 2.0],
        [4.0, 2.0, 1.0, 3.0],
        [4.0, 2.0, 3.0, 1.0],
    ];
    assert_w(&ranks.map(Vec::from), 0.6, 1e-12);
}

/// By hand: opposite rankings cancel out; and of ballots for the first of three by one voter and for the second by
/// another, the rank sums are 3.5, 3.5 and 5, so W = (12 · 49.5 − 3 · 4 · 3 · 16) / (4 · 3 · 8 − 2 · 12) = 18 / 72.
#[test]
fn w_by_hand() {
    assert_w(&[vec![1.0, 2.0, 3.0], vec![3.0, 2.0, 1.0]], 0.0, 1e-12);
    assert_w(&ranks_of(&[vec![0], vec![1]], 3), 0.25, 1e-12);
}

#[test]
fn w_is_undefined_where_there_is_nothing_to_compare() {
    for ranks in [
        vec![],
        vec![vec![1.0, 2.0]],
        vec![vec![], vec![]],
        vec![vec![1.0], vec![1.0]],
        vec![vec![1.0, 2.0], vec![1.0]],
        vec![vec![1.5, 1.5], vec![1.5, 1.5]],
        vec![vec![f64::NAN, 1.0], vec![1.0, 2.0]],
    ] {
        assert_eq!(kendalls_w(&ranks), None, "{ranks:?}");
    }
}

#[test]
fn what_is_left_out_shares_the_ranks_that_are_left() {
    let ballots = [vec![2, 0], vec![], vec![9, 1, 1, 3]];
    let ranks = ranks_of(&ballots, 4);
    assert_eq!(ranks, [[2.0, 3.5, 1.0, 3.5], [2.5; 4], [3.5, 1.0, 3.5, 2.0]].map(Vec::from));
}

/// The figures that the project's own trials gave: 0.25 on average, 0.42 at the 95th percentile.
#[test]
fn four_voters_and_the_top_five_of_twelve_agree_by_chance() {
    for seed in 0..5 {
        let chance = agreement(&vec![vec![0, 1, 2, 3, 4]; 4], 12, seed).chance.expect("four voters");
        assert!((chance.mean - 0.25).abs() < 1e-12);
        assert!((chance.p95 - 0.42).abs() < 0.02, "{}", chance.p95);
        assert!((chance.p - 1.0 / 1001.0).abs() < 1e-12, "random ballots are all but never unanimous: {}", chance.p);
    }
}

#[test]
fn the_level_is_judged_by_chance() {
    let one_voice = vec![0, 1, 2, 3, 4];
    let close = vec![vec![0, 1, 2, 3, 4], vec![1, 0, 2, 4, 5], vec![0, 2, 1, 6, 3], vec![4, 0, 7, 1, 2]];
    let apart = vec![vec![0, 1, 2, 3, 4], vec![5, 6, 7, 8, 9], vec![10, 11, 0, 5, 1], vec![2, 7, 10, 3, 6]];
    for (ballots, items, level) in [
        (vec![one_voice.clone(); 4], 12, Level::Strong),
        (close, 12, Level::Some),
        (apart, 12, Level::NoMoreThanChance),
        (vec![vec![0, 1, 2]; 2], 3, Level::TooFewVoters),
        (vec![one_voice.clone(), vec![]], 12, Level::TooFewVoters),
        (vec![], 12, Level::TooFewVoters),
        (vec![vec![0]; 4], 1, Level::TooFewItems),
        (vec![vec![]; 4], 0, Level::TooFewItems),
    ] {
        let found = agreement(&ballots, items, 7);
        assert_eq!(found.level, level, "{found:?}");
    }
}

/// Among random ballots, one group in twenty looks like more than chance, and none strong.
#[test]
fn random_ballots_are_found_out() {
    let mut lots = Lots::new(11);
    let mut beyond = 0;
    for seed in 0..300 {
        let ballots: Vec<Vec<usize>> = (0..4).map(|_| random_ballot(&mut lots, 12, 5)).collect();
        let level = agreement(&ballots, 12, seed).level;
        assert_ne!(level, Level::Strong);
        beyond += usize::from(level == Level::Some);
    }
    assert!((5..=26).contains(&beyond), "about 15 of 300, but {beyond}");
}

fn random_ballot(lots: &mut Lots, items: usize, ranked: usize) -> Vec<usize> {
    let mut all: Vec<usize> = (0..items).collect();
    lots.shuffle(&mut all);
    all.truncate(ranked);
    all
}

/// Ballots of 2 to 8 voters who each rank one or more of 2 to 20 items.
fn ballots() -> impl Strategy<Value = (Vec<Vec<usize>>, usize)> {
    (2..=20_usize, any::<u64>(), prop::collection::vec(1..=20_usize, 2..=8)).prop_map(|(items, seed, ranked)| {
        let mut lots = Lots::new(seed);
        (ranked.into_iter().map(|ranked| random_ballot(&mut lots, items, ranked.min(items))).collect(), items)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn w_lies_between_none_and_one_and_does_not_depend_on_order((ballots, items) in ballots(), seed: u64) {
        let w = kendalls_w(&ranks_of(&ballots, items)).expect("two voters, two items");
        prop_assert!((0.0..=1.0).contains(&w));
        let mut lots = Lots::new(seed);
        let mut names: Vec<usize> = (0..items).collect();
        lots.shuffle(&mut names);
        let mut other: Vec<Vec<usize>> =
            ballots.iter().map(|ballot| ballot.iter().map(|item| names[*item]).collect()).collect();
        lots.shuffle(&mut other);
        let same = kendalls_w(&ranks_of(&other, items)).expect("as before");
        prop_assert!((w - same).abs() < 1e-9);
    }

    #[test]
    fn one_voice_is_one((ballots, items) in ballots(), voters in 2..8_usize) {
        let alike = vec![ballots[0].clone(); voters];
        prop_assert!((kendalls_w(&ranks_of(&alike, items)).expect("defined") - 1.0).abs() < 1e-9);
    }

    #[test]
    fn any_ballots_are_judged(ballots in prop::collection::vec(prop::collection::vec(0..9_usize, 0..7), 0..6),
                              items in 0..8_usize, seed: u64) {
        let found = agreement(&ballots, items, seed);
        prop_assert_eq!(found, agreement(&ballots, items, seed));
        if let Some(chance) = found.chance {
            prop_assert!(chance.p > 0.0 && chance.p <= 1.0 && chance.mean <= chance.p95 + 0.01 && chance.p95 <= 1.0);
        }
    }
}
