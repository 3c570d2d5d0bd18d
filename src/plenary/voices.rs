//! What the groups' rankings of a value say of each norm that stands.

use std::collections::BTreeMap;

use crate::insight::weight::Voice;
use crate::session::State;
use crate::session::ids::EntryId;
use crate::session::norm_taboo::{Entry, Fate, Kind, NormTaboo, Table};

/// The norms with their points and places, in the order of `norms`. A norm that was merged into another since brings its
/// points and its place along; what was withdrawn or moved away has none any more.
pub(super) fn voices(
    session: &State,
    state: &NormTaboo,
    top: u8,
    value: u16,
    norms: &[&Entry],
    by: &dyn Fn(&Entry) -> u32,
) -> Vec<Voice> {
    let mut points: BTreeMap<EntryId, u32> = BTreeMap::new();
    let mut places: BTreeMap<EntryId, usize> = BTreeMap::new();
    for table in session.groups.iter().map(|group| Table { value, group: group.id }) {
        let Some(ranking) = state.ranking(table) else { continue };
        for (norm, given) in ranking.all_points(top) {
            if let Some(norm) = standing(state, table, norm) {
                let points = points.entry(norm).or_default();
                *points = points.saturating_add(given);
            }
        }
        let confirmed = ranking.result.iter().flat_map(|result| &result.order);
        let mut place = 0;
        for norm in confirmed.filter_map(|norm| standing(state, table, *norm)) {
            places.entry(norm).or_insert_with(|| {
                place += 1;
                place
            });
        }
    }
    let voice = |norm: &&Entry| Voice {
        by: by(norm),
        points: points.get(&norm.id).copied().unwrap_or(0),
        place: places.get(&norm.id).copied(),
    };
    norms.iter().map(voice).collect()
}

/// The norm that stands for `norm` at a table: itself, or what it was merged into.
fn standing(state: &NormTaboo, table: Table, norm: EntryId) -> Option<EntryId> {
    let (mut at, mut seen) = (norm, vec![norm]);
    loop {
        let entry = state.entry(at)?;
        match entry.fate {
            Fate::Stands => return (Table::of(entry) == table && entry.spot.kind == Kind::Norm).then_some(at),
            Fate::Withdrawn => return None,
            Fate::Merged(into) if seen.contains(&into) => return None,
            Fate::Merged(into) => {
                seen.push(into);
                at = into;
            }
        }
    }
}
