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
mod tests;
