//! Who takes part, and the groups they are drawn into so that units mix.

mod people;
mod rules;
mod search;
mod wishes;

pub use people::{List, MOST_PEOPLE, PeopleError, PeopleProblem, Person, parse_people, read_people, written_name};
pub use rules::{Rules, Wish};

use crate::lots::Lots;

/// As few groups as `people` fit in with at most `most` (0 counts as 1) in each. With so many, nobody is left alone unless the
/// numbers force it: a single person, groups of one, or pairs (`most` of 2) drawn from an odd number.
#[must_use]
pub fn fewest_groups(people: usize, most: u8) -> usize {
    people.div_ceil(usize::from(most.max(1)))
}

/// Draws `people` into so many `groups`, by `rules` that name people by their places in `people`: fewer groups where there
/// are fewer people, so that none is empty, and one where 0 is asked for.
///
/// A group lists the places of its members in `people`. What holds for every draw:
///
/// - Each person is in one group, and group sizes differ by at most one, whatever is wished. Nobody gives no groups.
/// - As few wishes are broken as is found; which ones are, [`Rules::broken`] tells. The search is not a proof, but in all
///   that was tried there was nothing better.
/// - Where units are to mix and nothing is wished, each is spread as evenly as its number allows: every group has that number
///   over the number of groups, rounded down or up; with wishes, as evenly as is found beside them. Those who named no unit
///   are spread in the same way. Units are told apart without regard to case.
/// - Chance decides the rest, and `seed` decides chance: the same people, rules, number and seed give the same groups for
///   ever.
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
mod tests;
