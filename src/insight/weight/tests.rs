use proptest::prelude::*;

use super::*;

fn voice(by: u32, points: u32, place: usize) -> Voice {
    Voice { by, points, place: (place > 0).then_some(place) }
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

/// Three groups: the first ranked by one ballot of 3-2-1, the second by four such ballots, the third not at all.
fn room() -> Scales {
    let norms = vec![
        voice(1, 3, 1),
        voice(1, 2, 2),
        voice(1, 1, 3),
        voice(2, 12, 1),
        voice(2, 6, 2),
        voice(2, 0, 0),
        voice(3, 0, 0),
    ];
    Scales::new(norms, 3)
}

#[test]
fn a_large_group_weighs_no_more_than_a_small_one() {
    let room = room();
    // By raw points the second group's norm would have 12 of 24; by groups it has two thirds of half of the room.
    let (small, large) = (room.weigh(&[0]), room.weigh(&[3]));
    assert!(near(small.depth.expect("ranked"), 3.0 / 6.0 / 2.0), "{small:?}");
    assert!(near(large.depth.expect("ranked"), 12.0 / 18.0 / 2.0), "{large:?}");
    let both = room.weigh(&[0, 3]);
    assert!(near(both.depth.expect("ranked"), 7.0 / 12.0));
    assert_eq!((both.groups, both.of), (2, 3));
    assert_eq!(room.share(4).map(|share| near(share, 1.0 / 3.0)), Some(true));
    assert_eq!((room.share(5), room.share(99)), (None, None));
}

#[test]
fn a_group_that_did_not_rank_counts_in_breadth_and_not_in_depth() {
    let room = room();
    let all = room.weigh(&[0, 1, 2, 3, 4, 5, 6]);
    assert_eq!((all.groups, all.of), (3, 3));
    assert!(near(all.depth.expect("ranked"), 1.0));
    let third = room.weigh(&[6]);
    assert_eq!((third.groups, third.depth, third.strong_alone), (1, Some(0.0), false));
    assert_eq!(third.places, [0, 0, 0, 2], "neither of those that ranked chose it");
    let unranked = Scales::new(vec![voice(1, 0, 0), voice(2, 0, 0)], 5).weigh(&[0]);
    assert_eq!((unranked.depth, unranked.dissent, unranked.places), (None, None, vec![]));
}

#[test]
fn a_group_with_several_norms_in_a_theme_has_its_best_place() {
    let room = room();
    let weight = room.weigh(&[1, 2, 3]);
    assert_eq!(weight.places, [1, 1, 0, 0]);
    let parts = room.parts(&[1, 2, 5, 6]);
    assert_eq!(parts.get(&1), Some(&Part::Share(0.5)));
    assert_eq!((parts.get(&2), parts.get(&3), parts.get(&4)), (Some(&Part::Said), Some(&Part::Said), None));
}

#[test]
fn a_strong_norm_of_one_group_is_told() {
    let room = room();
    assert!(room.weigh(&[0]).strong_alone, "its first");
    assert!(room.weigh(&[4]).strong_alone && room.weigh(&[1]).strong_alone, "a third of its points");
    assert!(!room.weigh(&[2]).strong_alone && !room.weigh(&[0, 3]).strong_alone);
    assert!(!Scales::new(vec![voice(1, 5, 1)], 5).weigh(&[0]).strong_alone, "where one group is all there is");
}

#[test]
fn dissent_is_zero_where_all_agree_and_one_where_the_room_is_split() {
    assert!(near(dispersion(&[4, 0, 0, 0]), 0.0) && near(dispersion(&[0, 0, 3]), 0.0));
    assert!(near(dispersion(&[2, 0, 0, 0, 0, 2]), 1.0));
    // Two of five first, three not chosen: each of five cuts parts two from three, of 0.5 at most.
    assert!(near(dispersion(&[2, 0, 0, 0, 0, 3]), 0.8));
    // The example of the R package agrmt, which gives 0.287.
    assert!((dispersion(&[30, 40, 210, 130, 530, 50, 10]) - 0.287).abs() < 0.0005);
    assert!(near(dispersion(&[]), 0.0) && near(dispersion(&[7]), 0.0) && near(dispersion(&[0, 0]), 0.0));
}

proptest! {
    /// Whatever the themes, the depths of all of them add up to one; dissent and breadth keep within their ranges.
    #[test]
    fn depths_add_up_to_one(
        said in prop::collection::vec((0_u32..5, 0_u32..9, 0_usize..7, 0_usize..4), 1..40),
    ) {
        let scales = Scales::new(said.iter().map(|(by, points, place, _)| voice(*by, *points, *place)).collect(), 5);
        let themes: Vec<Weight> = (0..4)
            .map(|theme| said.iter().enumerate().filter(|(_, norm)| norm.3 == theme).map(|(at, _)| at).collect::<Vec<_>>())
            .map(|norms| scales.weigh(&norms))
            .collect();
        for weight in &themes {
            prop_assert!(weight.groups <= weight.of);
            prop_assert!(weight.dissent.is_none_or(|dissent| (0.0..=1.0 + 1e-9).contains(&dissent)));
        }
        if said.iter().any(|(_, points, _, _)| *points > 0) {
            let sum: f64 = themes.iter().filter_map(|weight| weight.depth).sum();
            prop_assert!((sum - 1.0).abs() < 1e-9, "{sum}");
        }
    }
}
