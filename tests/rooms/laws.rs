//! Laws of merging, for sessions in which anything happened.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::sample::Index;
use verdiverksted::rooms::merge::{MergeError, merge};
use verdiverksted::session::forget::nameless;
use verdiverksted::session::ids::EntryId;
use verdiverksted::session::norm_taboo::{Kind, NormTaboo, Spot};
use verdiverksted::session::{Actor, Command, Session, State};

use crate::kit::{Room, bytes, outputs, place, read, tight};
use crate::support::chance::{Chance, Numbers};

/// What happens in some rooms.
fn rooms() -> impl Strategy<Value = Vec<Vec<Numbers>>> {
    prop::collection::vec(happening(), 3..5)
}

fn happening() -> impl Strategy<Value = Vec<Numbers>> {
    prop::collection::vec(any::<Numbers>(), 0..90)
}

fn held(rooms: &[Vec<Numbers>]) -> Vec<Room> {
    (1..).zip(rooms).map(|(number, numbers)| Room::new(number, tight()).then(numbers)).collect()
}

fn laid(place: &Path, rooms: &[Room]) -> Vec<PathBuf> {
    rooms.iter().enumerate().map(|(number, room)| room.lay(place, &format!("room-{number}"))).collect()
}

fn exercise(state: &State) -> &NormTaboo {
    state.norm_taboo(0).expect("the exercise").1
}

/// What holds for every session, also for one that was made of several.
fn holds_together(session: &Session) -> Result<(), TestCaseError> {
    let state = exercise(session);
    let mut norms = BTreeSet::new();
    for theme in (0..3).flat_map(|value| state.themes(value)) {
        let is = |id: &EntryId, kind| {
            state.entry(*id).is_some_and(|entry| (entry.spot.value, entry.spot.kind) == (theme.value, kind))
        };
        prop_assert!(theme.norms.iter().all(|norm| norms.insert(*norm) && is(norm, Kind::Norm)));
        prop_assert!(theme.taboos.iter().flat_map(|taboo| &taboo.sources).all(|taboo| is(taboo, Kind::Taboo)));
    }
    for entry in state.entries() {
        prop_assert!(session.group(entry.spot.group).is_some());
        prop_assert_eq!(state.entry(entry.id).map(|found| found.id), Some(entry.id));
        if let Some(norm) = entry.against.and_then(|norm| state.entry(norm)) {
            prop_assert_eq!(norm.spot, Spot { kind: Kind::Norm, ..entry.spot });
        }
    }
    prop_assert!(session.stops().contains(&session.place));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, max_shrink_iters: 300, ..ProptestConfig::default() })]

    /// In any order, in any number of steps, twice and with older copies among them: the same comes out, to the byte.
    #[test]
    fn order_repetition_and_steps_make_no_difference(
        rooms in rooms(), ways in prop::collection::vec((any::<Index>(), 0_usize..3), 4..9), more in happening(),
    ) {
        let place = place();
        let mut held = held(&rooms);
        let older = laid(place.path(), &held[..1])[0].clone();
        std::fs::rename(&older, place.path().join("older")).expect("moved");
        let early = held[0].events.len();
        held[0] = held[0].clone().then(&more);
        // Of two equal copies the name that sorts first counts, and only one of the two ways sees both names.
        prop_assume!(held[0].events.len() > early);
        let sources = laid(place.path(), &held);
        let before: Vec<_> = sources.iter().map(|source| bytes(source)).collect();

        let at_once = place.path().join("at-once");
        merge(&sources, &at_once).expect("merged");
        let want = outputs(&read(&at_once));

        // All of them in the order of chance, some twice, in steps of chance.
        let by_steps = place.path().join("by-steps");
        let mut left: Vec<PathBuf> = vec![place.path().join("older")];
        for (which, ends) in ways {
            left.push(which.get(&sources).clone());
            if ends == 0 {
                merge(&left, &by_steps).expect("merged");
                left.clear();
            }
        }
        left.extend(sources.iter().rev().cloned());
        merge(&left, &by_steps).expect("merged");
        prop_assert_eq!(&outputs(&read(&by_steps)), &want);
        holds_together(&read(&by_steps))?;

        let journal = bytes(&by_steps);
        let again = merge(&sources, &by_steps).expect("merged again");
        prop_assert!(again.taken.iter().all(|taken| taken.news == verdiverksted::rooms::merge::News::Nothing));
        let kept = |files: Vec<(PathBuf, Vec<u8>)>| files.into_iter().find(|(path, _)| path.ends_with("journal"));
        prop_assert_eq!(kept(bytes(&by_steps)), kept(journal), "doing it again writes nothing");
        prop_assert!(sources.iter().map(|source| bytes(source)).eq(before), "sources are only read");
    }

    /// A merged session that the room worked on is a source as good as any, with or without its own sources beside it.
    #[test]
    fn a_merged_session_can_be_merged_on(rooms in rooms(), work in happening()) {
        let place = place();
        let sources = laid(place.path(), &held(&rooms));
        let (first, last) = sources.split_at(2);
        let middle = place.path().join("middle");
        merge(first, &middle).expect("merged");
        worked_on(&middle, &work);
        let all: Vec<PathBuf> = sources.iter().cloned().chain([middle.clone()]).collect();
        let few: Vec<PathBuf> = [middle.clone()].into_iter().chain(last.iter().cloned()).collect();
        let turned: Vec<PathBuf> = all.iter().rev().cloned().collect();
        let mut made = Vec::new();
        for (name, sources) in [("all", &all), ("few", &few), ("turned", &turned)] {
            let into = place.path().join(name);
            merge(sources, &into).expect("merged");
            made.push(outputs(&read(&into)));
            holds_together(&read(&into))?;
        }
        prop_assert!(made.iter().all(|outputs| outputs == &made[0]));
        // What the room worded and withdrew there is so here.
        let (there, here) = (read(&middle), read(&place.path().join("all")));
        for entry in exercise(&there).entries() {
            let known = exercise(&here).entry(entry.id);
            prop_assert_eq!(known.map(|entry| (&entry.text, entry.fate, entry.spot)), Some((&entry.text, entry.fate, entry.spot)));
        }
    }

    /// Undo takes a source back, whatever the room did before it; and what is replayed is what was live.
    #[test]
    fn a_merge_can_be_undone(rooms in rooms(), work in happening(), after in happening()) {
        let place = place();
        let sources = laid(place.path(), &held(&rooms));
        let into = place.path().join("into");
        merge(&sources[..2], &into).expect("merged");
        worked_on(&into, &work);
        // A clock that runs stands still when the session is opened, which no undo takes back.
        drop(verdiverksted::shelf::open(&into));
        let before = read(&into);
        merge(&sources[2..], &into).expect("merged");
        let mut session = read(&into);
        for _ in &sources[2..] {
            session.evolve(&session.decide(Actor::Facilitator, Command::Undo, session.last_at()).expect("an undo"));
        }
        prop_assert!(*session == *before);
        worked_on(&into, &after);
        holds_together(&read(&into))?;
    }

    /// What the room changed stays when its source went on; what it left alone is as the source has it now.
    #[test]
    fn a_source_that_went_on_undoes_nothing(rooms in rooms(), work in happening(), more in happening()) {
        let place = place();
        let mut held = held(&rooms);
        let sources = laid(place.path(), &held);
        let into = place.path().join("into");
        merge(&sources, &into).expect("merged");
        let untouched = read(&into);
        worked_on(&into, &work);
        let before = read(&into);
        held[0] = held[0].clone().then(&more);
        held[0].lay(place.path(), "room-0");
        merge(&sources, &into).expect("merged");
        let after = read(&into);
        holds_together(&after)?;
        for entry in exercise(&before).entries() {
            let was = exercise(&untouched).entry(entry.id);
            let is = exercise(&after).entry(entry.id);
            let words = |entry: &verdiverksted::session::norm_taboo::Entry| (entry.text.clone(), entry.fate, entry.spot);
            if was == Some(entry) {
                // What the source took back itself is gone here too.
                let is_its = entry.id.0.origin == held[0].session.id;
                let source = if is_its { exercise(&held[0].session).entry(entry.id) } else { Some(entry) };
                prop_assert_eq!(is.map(words), source.map(words));
            } else {
                prop_assert_eq!(is.map(words), Some(words(entry)));
            }
        }
    }

    /// Two copies that went on apart are never taken for one.
    #[test]
    fn copies_that_went_apart_are_refused(room in happening(), one in happening(), other in happening()) {
        let place = place();
        let begun = Room::new(1, tight()).then(&room);
        let (one, other) = (begun.clone().then(&one), begun.then(&other));
        let shorter = one.events.len().min(other.events.len());
        // Copies that differ in the names of participants alone are one.
        let told = |room: &Room| -> Vec<_> {
            room.events[..shorter].iter().map(|event| nameless(event).unwrap_or_else(|| event.clone())).collect()
        };
        let apart = told(&one) != told(&other);
        let sources = [one.lay(place.path(), "one"), other.lay(place.path(), "other")];
        for (order, into) in [([0, 1], "into"), ([1, 0], "onto")] {
            let into = place.path().join(into);
            let merged = merge(&order.map(|at| sources[at].clone()), &into);
            prop_assert_eq!(matches!(merged, Err(MergeError::WentApart { .. })), apart);
            prop_assert_eq!(into.exists(), !apart);
        }
    }
}

/// The room does in the session on disk what `numbers` pick.
fn worked_on(path: &Path, numbers: &[Numbers]) {
    let mut shelved = verdiverksted::shelf::open(path).expect("opened");
    let journal = shelved.journal.as_mut().expect("writable");
    for numbers in numbers {
        let now = shelved.session.last_at();
        let chance = Chance::new(&shelved.session, *numbers);
        let command = chance.command(now);
        // Undo would take the merge back, which is a law of its own.
        if matches!(command, Command::Undo | Command::Redo) {
            continue;
        }
        if let Ok(event) = shelved.session.decide(chance.actor(), command, now) {
            journal.append(&event).expect("kept");
            shelved.session.evolve(&event);
        }
    }
    journal.sync().expect("synced");
    let live = shelved.session.clone();
    assert!(*read(path) == *live, "what is replayed is what was live");
}
