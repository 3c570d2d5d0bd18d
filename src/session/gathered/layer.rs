//! Lists of things with names of their own, put together from several sources.
//!
//! All of it depends on which sources there are, never on when each came.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::session::event::FollowUp;
use crate::session::ids::{EntryId, FollowUpId, GroupId, SessionId, ThemeId};
use crate::session::norm_taboo::{Entry, Ranking, Table, Theme};
use crate::session::state::Group;
use crate::text::CleanText;

/// Something that is told from others of its kind by a key that never changes.
pub trait Keyed: Clone + PartialEq {
    /// What it is told by.
    type Key: Clone + Ord;

    /// Its key.
    fn key(&self) -> Self::Key;
}

/// What one source has of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layer<V, K> {
    /// What it has, in its order.
    pub has: Vec<V>,
    /// What the sources that it was made of had, and it has no longer.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<K>,
}

impl<V, K> Default for Layer<V, K> {
    fn default() -> Self {
        Self { has: Vec::new(), gone: Vec::new() }
    }
}

/// Which of several versions of a thing counts: the one of the source that was made of more sources, for it was made on top
/// of the others'. A thing that two such sources changed each for itself is as the greater id has it.
pub(in crate::session) type Weight = (usize, SessionId);

impl<V: Keyed> Layer<V, V::Key> {
    /// All that is there.
    #[must_use]
    pub fn of(has: Vec<V>) -> Self {
        Self { has, gone: Vec::new() }
    }

    /// Only what differs from what `others` had.
    pub(in crate::session) fn beyond(self, others: &Self) -> Self {
        let known = by_key(&others.has);
        let keys: BTreeSet<V::Key> = self.has.iter().map(V::key).collect();
        let gone = others.has.iter().map(V::key).filter(|key| !keys.contains(key)).collect();
        let differs = |thing: &V| known.get(&thing.key()) != Some(&thing);
        Self { has: self.has.into_iter().filter(differs).collect(), gone }
    }

    /// What all `layers` have together, in their order: a thing stands where its lightest version does, and is as its
    /// heaviest has it.
    pub(in crate::session) fn united(layers: &[(Weight, &Self)]) -> Self {
        let mut place: BTreeMap<V::Key, Weight> = BTreeMap::new();
        let mut version: BTreeMap<V::Key, (Weight, Option<&V>)> = BTreeMap::new();
        for (weight, layer) in layers {
            let has = layer.has.iter().map(|thing| (thing.key(), Some(thing)));
            for (key, thing) in has.chain(layer.gone.iter().map(|key| (key.clone(), None))) {
                if thing.is_some() {
                    place
                        .entry(key.clone())
                        .and_modify(|lightest| *lightest = (*lightest).min(*weight))
                        .or_insert(*weight);
                }
                let heaviest = version.entry(key).or_insert((*weight, thing));
                if heaviest.0 < *weight {
                    *heaviest = (*weight, thing);
                }
            }
        }
        let mut has = Vec::with_capacity(place.len());
        for (weight, layer) in layers {
            for key in layer.has.iter().map(V::key).filter(|key| place.get(key) == Some(weight)) {
                has.extend(version.remove(&key).and_then(|(_, thing)| thing).cloned());
            }
        }
        Self::of(has)
    }
}

/// Brings what is `here` up to what the sources say: they said `before`, and now they say `after`. What the room changed,
/// took away, added or put in another order stays as the room has it.
pub(in crate::session) fn brought_up<V: Keyed>(here: Vec<V>, before: &[V], after: &[V]) -> Vec<V> {
    let (old, new) = (by_key(before), by_key(after));
    let untouched = here.iter().map(V::key).filter(|key| old.contains_key(key));
    let present: BTreeSet<V::Key> = here.iter().map(V::key).collect();
    let in_order = untouched.eq(before.iter().map(V::key).filter(|key| present.contains(key)));

    let current = |thing: V| match (old.get(&thing.key()), new.get(&thing.key())) {
        (Some(was), is) if **was == thing => is.map(|is| (*is).clone()),
        (Some(_) | None, _) => Some(thing),
    };
    let mut things: BTreeMap<V::Key, V> = BTreeMap::new();
    let mut order = Vec::new();
    for thing in here.into_iter().filter_map(current) {
        order.push(thing.key());
        things.insert(thing.key(), thing);
    }
    for thing in after.iter().filter(|thing| !old.contains_key(&thing.key()) && !present.contains(&thing.key())) {
        things.insert(thing.key(), thing.clone());
    }
    let theirs: Vec<V::Key> = after.iter().map(V::key).filter(|key| things.contains_key(key)).collect();
    let keys = if in_order { woven(&theirs, &order) } else { woven(&order, &theirs) };
    keys.into_iter().filter_map(|key| things.remove(&key)).collect()
}

/// `base` with what only `other` has, each right after what stands before it there.
fn woven<K: Clone + Ord>(base: &[K], other: &[K]) -> Vec<K> {
    let known: BTreeSet<&K> = base.iter().collect();
    let mut followers: BTreeMap<Option<&K>, Vec<K>> = BTreeMap::new();
    let mut before = None;
    for key in other {
        if known.contains(key) {
            before = Some(key);
        } else {
            followers.entry(before).or_default().push(key.clone());
        }
    }
    let mut all = followers.remove(&None).unwrap_or_default();
    for key in base {
        all.push(key.clone());
        all.extend(followers.remove(&Some(key)).unwrap_or_default());
    }
    all
}

fn by_key<V: Keyed>(things: &[V]) -> BTreeMap<V::Key, &V> {
    things.iter().map(|thing| (thing.key(), thing)).collect()
}

impl Keyed for Group {
    type Key = GroupId;

    fn key(&self) -> GroupId {
        self.id
    }
}

impl Keyed for Entry {
    type Key = EntryId;

    fn key(&self) -> EntryId {
        self.id
    }
}

impl Keyed for Theme {
    type Key = ThemeId;

    fn key(&self) -> ThemeId {
        self.id
    }
}

impl Keyed for CleanText {
    type Key = Self;

    fn key(&self) -> Self {
        self.clone()
    }
}

impl Keyed for (FollowUpId, FollowUp) {
    type Key = FollowUpId;

    fn key(&self) -> FollowUpId {
        self.0
    }
}

impl Keyed for (Table, Ranking) {
    type Key = Table;

    fn key(&self) -> Table {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::ids::Id;
    use crate::text::Limit;

    type Thing = (FollowUpId, FollowUp);

    /// Things as they are written: "1a 2b" is number one that says a, and number two that says b.
    fn things(written: &str) -> Vec<Thing> {
        let thing = |word: &str| {
            let (number, says) = word.split_at(1);
            let id = FollowUpId(Id { origin: SessionId(1), number: number.parse().expect("a digit") });
            (id, FollowUp { what: CleanText::new(says, Limit::Norm).expect("a word"), who: None, when: None })
        };
        written.split_whitespace().map(thing).collect()
    }

    fn written(things: &[Thing]) -> String {
        let words: Vec<String> = things.iter().map(|(id, thing)| format!("{}{}", id.0.number, thing.what)).collect();
        words.join(" ")
    }

    #[test]
    fn what_the_room_did_stays_and_all_else_is_as_the_sources_say() {
        for (here, before, after, want) in [
            ("", "", "1a 2b", "1a 2b"),
            ("1a 2b", "1a 2b", "1a 2c 3d", "1a 2c 3d"),
            ("1a 2x", "1a 2b", "1a 2c", "1a 2x"),
            ("1a", "1a 2b", "1a 2c", "1a"),
            ("1a 2b", "1a 2b", "2b", "2b"),
            ("1x 2b", "1a 2b", "2b", "1x 2b"),
            ("9o 1a", "1a", "0n 1a", "9o 0n 1a"),
            ("1a 9o", "1a", "1a 2b", "1a 9o 2b"),
            ("1a 9o 2b", "1a 2b", "2b 1a", "2b 1a 9o"),
            ("2b 1a", "1a 2b", "0n 1a 2b 3c", "0n 2b 3c 1a"),
            ("2b 1a", "1a 2b", "1a 3c 2b", "2b 1a 3c"),
            ("1o", "", "1a 2b", "1o 2b"),
        ] {
            let brought = brought_up(things(here), &things(before), &things(after));
            assert_eq!(written(&brought), want, "{here} | {before} | {after}");
            let again = brought_up(brought.clone(), &things(after), &things(after));
            assert_eq!(again, brought, "nothing new changes nothing");
        }
    }

    #[test]
    fn the_source_that_was_made_of_more_has_the_say() {
        let layer =
            |has: &str, gone: &str| Layer { has: things(has), gone: things(gone).iter().map(Keyed::key).collect() };
        let one = ((0, SessionId(9)), layer("1a 2b", ""));
        let other = ((0, SessionId(5)), layer("3c", ""));
        let merged = ((2, SessionId(1)), layer("2x 4d", "1a"));
        for (order, want) in [
            (vec![&one, &other], "1a 2b 3c"),
            (vec![&other, &one], "3c 1a 2b"),
            (vec![&merged, &one, &other], "4d 2x 3c"),
            (vec![&one, &other, &merged], "2x 3c 4d"),
        ] {
            let layers: Vec<_> = order.iter().map(|(weight, layer)| (*weight, layer)).collect();
            assert_eq!(written(&Layer::united(&layers).has), want);
        }
    }

    #[test]
    fn what_a_session_has_beyond_its_sources_makes_up_for_what_it_left_out() {
        let (sources, all) = (Layer::of(things("1a 2b 3c")), Layer::of(things("1a 3x 4d")));
        let beyond = all.clone().beyond(&sources);
        assert_eq!((written(&beyond.has), beyond.gone.len()), ("3x 4d".to_owned(), 1));
        let layers = [((0, SessionId(1)), &sources), ((1, SessionId(2)), &beyond)];
        assert_eq!(Layer::united(&layers), all);
    }
}
