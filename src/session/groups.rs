//! Who takes part, and the groups they are drawn into so that units mix.

mod people;
mod rules;
mod search;
mod wishes;

pub use people::{List, MOST_PEOPLE, PeopleError, PeopleProblem, Person, parse_people, read_people, written_name};
pub use rules::{Rules, Wish};

use crate::lots::Lots;

/// Draws `people` into groups of at most `most` (0 counts as 1), and as few groups as that allows.
///
/// A group lists the places of its members in `people`. What holds for every draw:
///
/// - Each person is in one group; no group is empty or above `most`; nobody gives no groups.
/// - Group sizes differ by at most one. So nobody is left alone unless the numbers force it: a single person, groups of
///   one, or pairs (`most` of 2) drawn from an odd number.
/// - Each unit is spread as evenly as its number allows: every group has that number over the number of groups, rounded
///   down or up. Those who named no unit are spread in the same way. Units are told apart without regard to case.
/// - Chance decides the rest, and `seed` decides chance: the same people, limit and seed give the same groups for ever.
#[must_use]
pub fn draw(people: &[Person], most: u8, seed: u64) -> Vec<Vec<usize>> {
    draw_into(people, people.len().div_ceil(usize::from(most.max(1))), seed)
}

/// Draws `people` into so many `groups`: fewer where there are fewer people, so that none is empty, and one where 0 is
/// asked for. Otherwise as [`draw`], with no limit to the size of a group.
#[must_use]
pub fn draw_into(people: &[Person], groups: usize, seed: u64) -> Vec<Vec<usize>> {
    draw_by(people, groups, &Rules::default(), seed)
}

/// Draws `people` into so many `groups` as [`draw_into`], by `rules` that name people by their places in `people`.
///
/// - Group sizes differ by at most one, whatever is wished.
/// - As few wishes are broken as is found, and where all can be kept none is as far as the search sees; which ones are,
///   [`Rules::broken`] tells.
/// - Units are spread as evenly as the wishes allow, where they are to mix at all.
/// - The same people, rules, number and seed give the same groups for ever. Without rules it is [`draw_into`].
#[must_use]
pub fn draw_by(people: &[Person], groups: usize, rules: &Rules<usize>, seed: u64) -> Vec<Vec<usize>> {
    let groups = groups.max(1).min(people.len());
    let mut drawn = vec![Vec::new(); groups];
    let mut lots = Lots::new(seed);
    let mut units = if rules.mix { by_unit(people) } else { vec![(0..people.len()).collect()] };
    for unit in &mut units {
        lots.shuffle(unit);
    }
    lots.shuffle(&mut units);
    // Dealt like cards, unit after unit: neither the groups nor a unit's shares of them can differ by more than one.
    for (place, person) in units.iter().flatten().enumerate() {
        drawn[place % groups].push(*person);
    }
    if !rules.wishes.is_empty() {
        search::improve(&mut drawn, &units, rules, &mut lots);
    }
    for group in &mut drawn {
        lots.shuffle(group);
    }
    lots.shuffle(&mut drawn);
    drawn
}

/// The places of the people of each unit, units in the order they are first named.
fn by_unit(people: &[Person]) -> Vec<Vec<usize>> {
    let mut units: Vec<(Option<String>, Vec<usize>)> = Vec::new();
    for (place, person) in people.iter().enumerate() {
        let key = person.unit.as_ref().map(|unit| unit.as_str().to_lowercase());
        match units.iter_mut().find(|(unit, _)| *unit == key) {
            Some((_, places)) => places.push(place),
            None => units.push((key, vec![place])),
        }
    }
    units.into_iter().map(|(_, places)| places).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    /// Unnamed people, so many of each unit.
    fn of_units(counts: &[usize]) -> Vec<Person> {
        let lines: Vec<String> =
            counts.iter().enumerate().map(|(unit, count)| format!("Unit {unit}: {count}")).collect();
        parse_people(&lines.join("\n")).expect("the counts fit")
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
}
