use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

/// Unnamed people, so many of each unit.
fn of_units(counts: &[usize]) -> Vec<Person> {
    let lines: Vec<String> = counts.iter().enumerate().map(|(unit, count)| format!("Unit {unit}: {count}")).collect();
    parse_people(&lines.join("\n")).expect("the counts fit")
}

/// As few groups of at most `most` as that allows, by no rules but that units mix.
fn draw(people: &[Person], most: u8, seed: u64) -> Vec<Vec<usize>> {
    draw_into(people, fewest_groups(people.len(), most), seed)
}

fn draw_into(people: &[Person], groups: usize, seed: u64) -> Vec<Vec<usize>> {
    draw_by(people, groups, &Rules::default(), seed)
}

fn sizes(groups: &[Vec<usize>]) -> BTreeSet<usize> {
    groups.iter().map(Vec::len).collect()
}

#[test]
fn nobody_is_left_alone_when_it_can_be_helped() {
    for (people, most, groups, want) in [
        (0, 4, 0, vec![]),
        (1, 4, 1, vec![1]),
        (4, 4, 1, vec![4]),
        (5, 4, 2, vec![2, 3]),
        (9, 4, 3, vec![3]),
        (13, 4, 4, vec![3, 4]),
        (4, 3, 2, vec![2]),
        (3, 2, 2, vec![1, 2]),
        (3, 0, 3, vec![1]),
        (200, 4, 50, vec![4]),
    ] {
        let drawn = draw(&of_units(&[people]), most, 1);
        assert_eq!((drawn.len(), sizes(&drawn)), (groups, want.into_iter().collect()), "{people} in {most}s");
    }
}

#[test]
fn groups_can_be_asked_for_by_number() {
    for (people, groups, want) in [(10, 3, 3), (2, 3, 2), (5, 0, 1), (0, 3, 0)] {
        assert_eq!(draw_into(&of_units(&[people]), groups, 1).len(), want);
    }
}

#[test]
fn units_are_told_apart_without_regard_to_case() {
    let people = parse_people("Kari, NAV\nOla, nav\nPer, Skole\nEva, skole").expect("four people");
    for seed in 0..20 {
        for group in draw(&people, 2, seed) {
            let schools = group.iter().filter(|person| **person >= 2).count();
            assert_eq!(schools, 1, "one of each");
        }
    }
}

/// The draw that a seed gives is shown on the wall; it must never change.
#[test]
fn a_seed_gives_the_same_groups_for_ever() {
    assert_eq!(draw(&of_units(&[5, 4, 1]), 4, 2027), [vec![1, 6, 4], vec![5, 2, 7, 9], vec![0, 3, 8]]);
}

#[test]
fn chance_reaches_every_pairing() {
    let people = of_units(&[2, 2]);
    let pairs: BTreeSet<Vec<Vec<usize>>> = (0..200).map(|seed| draw(&people, 2, seed)).collect();
    assert_eq!(pairs.len(), 16, "two pairings, two orders of the groups, two orders in each of two groups");
}

proptest! {
    #[test]
    fn every_draw_keeps_the_laws(
        counts in prop::collection::vec(0..40_usize, 0..9), none in 0..10_usize, most in 0..13_u8, seed: u64,
    ) {
        let mut people = of_units(&counts);
        people.extend(vec![Person::default(); none]);
        let drawn = draw(&people, most, seed);
        prop_assert_eq!(&drawn, &draw(&people, most, seed));

        let mut everybody: Vec<usize> = drawn.iter().flatten().copied().collect();
        everybody.sort_unstable();
        prop_assert!(everybody.into_iter().eq(0..people.len()));

        let most = usize::from(most.max(1));
        prop_assert_eq!(drawn.len(), people.len().div_ceil(most));
        prop_assert!(drawn.iter().all(|group| (1..=most).contains(&group.len())));
        let (smallest, largest) = (people.len() / drawn.len().max(1), people.len().div_ceil(drawn.len().max(1)));
        prop_assert!(drawn.iter().all(|group| (smallest..=largest).contains(&group.len())));
        let alone = drawn.iter().any(|group| group.len() == 1);
        prop_assert!(!alone || people.len() == 1 || most == 1 || (most == 2 && people.len() % 2 == 1));

        for unit in people.iter().map(|person| person.unit.clone()).collect::<BTreeSet<_>>() {
            let of_unit = |person: &&usize| people[**person].unit == unit;
            let total = people.iter().filter(|person| person.unit == unit).count();
            let (least, greatest) = (total / drawn.len(), total.div_ceil(drawn.len()));
            for group in &drawn {
                prop_assert!((least..=greatest).contains(&group.iter().filter(of_unit).count()));
            }
        }
    }
}

/// Groups in which each person has a place.
fn place_in(drawn: &[Vec<usize>]) -> impl Fn(usize) -> Option<usize> + '_ {
    |person| drawn.iter().position(|group| group.contains(&person))
}

/// How uneven units are spread: the sum of the squares of how many of each are in each group.
fn unevenness(people: &[Person], drawn: &[Vec<usize>]) -> usize {
    let units = by_unit(people);
    let of = |unit: &Vec<usize>, group: &Vec<usize>| group.iter().filter(|person| unit.contains(person)).count();
    units.iter().flat_map(|unit| drawn.iter().map(move |group| of(unit, group).pow(2))).sum()
}

/// The fewest broken wishes, and the least unevenness with so many, of all ways to form such groups.
fn best_of_all(people: &[Person], sizes: &[usize], wishes: &[Wish<usize>]) -> (usize, usize) {
    fn fill(
        at: usize,
        people: &[Person],
        groups: &mut Vec<Vec<usize>>,
        sizes: &[usize],
        all: &mut dyn FnMut(&[Vec<usize>]),
    ) {
        if at == people.len() {
            return all(groups);
        }
        for group in 0..sizes.len() {
            if groups[group].len() < sizes[group] {
                groups[group].push(at);
                fill(at + 1, people, groups, sizes, all);
                groups[group].pop();
            }
        }
    }
    let rules = Rules { mix: true, wishes: wishes.to_vec() };
    let mut best = (usize::MAX, usize::MAX);
    fill(0, people, &mut vec![Vec::new(); sizes.len()], sizes, &mut |groups| {
        best = best.min((rules.broken(place_in(groups)).len(), unevenness(people, groups)));
    });
    best
}

fn wish(together: bool, one: usize, two: usize) -> Wish<usize> {
    if together { Wish::Together(one, two) } else { Wish::Apart(one, two) }
}

#[test]
fn what_is_wished_is_done_and_what_cannot_be_is_told() {
    let people = of_units(&[4, 4]);
    let rules = Rules { mix: true, wishes: vec![Wish::Together(0, 1), Wish::Together(4, 5), Wish::Apart(2, 6)] };
    for seed in 0..50 {
        let drawn = draw_by(&people, 2, &rules, seed);
        assert_eq!(rules.broken(place_in(&drawn)), [], "seed {seed}: {drawn:?}");
        assert_eq!(unevenness(&people, &drawn), 16, "seed {seed}: two of each in each");
    }
    // Three can not all be apart in two groups, and two of four wishes about two people must break.
    let apart = vec![Wish::Apart(0, 1), Wish::Apart(1, 2), Wish::Apart(0, 2)];
    let against = vec![Wish::Together(3, 4), Wish::Apart(3, 4)];
    let rules = Rules { mix: true, wishes: [apart, against].concat() };
    let drawn = draw_by(&people, 2, &rules, 1);
    let broken = rules.broken(place_in(&drawn));
    assert_eq!(broken.len(), 2, "{broken:?}");
}

#[test]
fn two_who_each_sit_alone_come_together() {
    let rules = Rules { mix: true, wishes: vec![Wish::Together(0, 1)] };
    for seed in 0..50 {
        let drawn = draw_by(&of_units(&[3, 1]), 3, &rules, seed);
        assert_eq!(rules.broken(place_in(&drawn)), [], "seed {seed}: {drawn:?}");
    }
}

#[test]
fn three_who_go_together_find_the_group_with_room_for_three() {
    let rules = Rules { mix: true, wishes: vec![Wish::Together(5, 0), Wish::Together(5, 1)] };
    for seed in 0..200 {
        let drawn = draw_by(&of_units(&[3, 2, 2]), 3, &rules, seed);
        assert_eq!(rules.broken(place_in(&drawn)), [], "seed {seed}: {drawn:?}");
    }
}

#[test]
fn units_need_not_mix() {
    let people = of_units(&[4, 4]);
    let rules = Rules { mix: false, wishes: Vec::new() };
    let drawn: Vec<_> = (0..100).map(|seed| unevenness(&people, &draw_by(&people, 2, &rules, seed))).collect();
    assert!(drawn.iter().any(|uneven| *uneven > 16), "chance alone does not mix");
}

/// As for draws without wishes: what the wall has shown comes out the same in every later version.
#[test]
fn a_seed_gives_the_same_groups_with_wishes_for_ever() {
    let rules = Rules { mix: true, wishes: vec![Wish::Together(0, 1), Wish::Apart(5, 9), Wish::Apart(1, 4)] };
    let drawn = draw_by(&of_units(&[5, 4, 1]), 3, &rules, 2027);
    assert_eq!(drawn, [vec![3, 8, 2], vec![0, 5, 1, 7], vec![4, 6, 9]]);
}

#[test]
fn a_full_room_is_drawn_without_a_wait() {
    let people = of_units(&[25; 8]);
    let pair = |at: usize| wish(at.is_multiple_of(3), at * 7 % 200, (at * 13 + 1) % 200);
    let kept = Rules { mix: true, wishes: (0..60).map(pair).filter(|wish| wish.both().0 != wish.both().1).collect() };
    let everybody_apart: Vec<Wish<usize>> =
        (0..60).flat_map(|one| (one + 1..60).map(move |two| Wish::Apart(one, two))).collect();
    for (rules, groups) in [(kept, 50), (Rules { mix: true, wishes: everybody_apart }, 50)] {
        let began = std::time::Instant::now();
        let drawn = draw_by(&people, groups, &rules, 4711);
        let took = began.elapsed();
        println!("{} wishes, {} broken: {took:?}", rules.wishes.len(), rules.broken(place_in(&drawn)).len());
        assert!(took.as_secs() < 10, "even unoptimised: {took:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_way_to_form_small_groups_is_better_than_the_one_found(
        counts in prop::collection::vec(1..4_usize, 1..4), groups in 2..4_usize, seed: u64,
        pairs in prop::collection::vec((any::<bool>(), 0..8_usize, 0..8_usize), 0..7),
    ) {
        let people = of_units(&counts);
        prop_assume!(people.len() <= 8 && groups <= people.len());
        let fits = |(together, one, two): (bool, usize, usize)| {
            (one != two && one.max(two) < people.len()).then(|| wish(together, one, two))
        };
        let wishes: Vec<Wish<usize>> = pairs.into_iter().filter_map(fits).collect();
        let rules = Rules { mix: true, wishes };
        let drawn = draw_by(&people, groups, &rules, seed);
        let sizes: Vec<usize> = drawn.iter().map(Vec::len).collect();
        let found = (rules.broken(place_in(&drawn)).len(), unevenness(&people, &drawn));
        prop_assert_eq!(found, best_of_all(&people, &sizes, &rules.wishes), "{:?}", drawn);
    }

    #[test]
    fn every_draw_with_wishes_keeps_the_laws(
        counts in prop::collection::vec(1..20_usize, 1..6), groups in 1..12_usize, mix: bool, seed: u64,
        pairs in prop::collection::vec((any::<bool>(), 0..100_usize, 0..100_usize), 0..30),
    ) {
        let people = of_units(&counts);
        let count = people.len();
        // Whoever is not there is no hindrance.
        let wishes = pairs.into_iter().map(|(together, one, two)| wish(together, one, two)).collect();
        let rules = Rules { mix, wishes };
        let drawn = draw_by(&people, groups, &rules, seed);
        prop_assert_eq!(&drawn, &draw_by(&people, groups, &rules, seed));
        let mut everybody: Vec<usize> = drawn.iter().flatten().copied().collect();
        everybody.sort_unstable();
        prop_assert!(everybody.into_iter().eq(0..count));
        let (smallest, largest) = (count / drawn.len(), count.div_ceil(drawn.len()));
        prop_assert!(drawn.iter().all(|group| (smallest..=largest).contains(&group.len())));
        let free = draw_by(&people, groups, &Rules { mix, wishes: Vec::new() }, seed);
        prop_assert!(rules.broken(place_in(&drawn)).len() <= rules.broken(place_in(&free)).len());
    }
}

/// Journals of before there were rules say nothing of them, and draws without rules still write none.
#[test]
fn what_was_drawn_without_rules_is_read_and_written_as_ever() {
    use crate::session::event::Formed;
    use crate::session::ids::{Id, SeatId, SessionId};
    let plain: Formed = ron::from_str("(groups:[],seed:4711)").expect("read");
    assert_eq!((plain.seed, &plain.rules), (4711, &Rules::default()));
    assert_eq!(ron::to_string(&plain).expect("written"), "(groups:[],seed:4711)");
    let [one, two] = [1, 2].map(|number| SeatId(Id { origin: SessionId(7), number }));
    let rules = Rules { mix: false, wishes: vec![Wish::Together(one, two), Wish::Apart(two, one)] };
    let wished = Formed { rules, ..plain };
    let written = ron::to_string(&wished).expect("written");
    assert_eq!(ron::from_str::<Formed>(&written).expect(&written), wished);
}
