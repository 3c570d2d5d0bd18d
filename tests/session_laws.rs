//! Laws that hold for every session, whatever is asked of it in whatever order.

mod support;

use std::collections::BTreeSet;
use std::iter::once;

use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use support::chance::{Chance, Numbers};
use support::{MORNING, begun, start, text, workshop};
use verdiverksted::clock::{Span, Time};
use verdiverksted::session::groups::{Person, Rules};
use verdiverksted::session::ids::{EntryId, FollowUpId, Id, SeatId};
use verdiverksted::session::norm_taboo::{
    Event as NormTabooEvent, Kind, NormTaboo, Round, Spot, Table, Theme, ThemeChange,
};
use verdiverksted::session::{Actor, Command, Event, Group, Rejection, Session, State, What, event};
use verdiverksted::workshop::{AtZero, Exercise, Workshop};

/// A workshop that gets into every corner soon: two values, two places, two norms on the poster.
fn tight(lock: bool) -> Workshop {
    let mut definition = workshop();
    let Exercise::NormTaboo(exercise) = &mut definition.exercises[0];
    exercise.values.truncate(2);
    exercise.top = 2;
    exercise.poster.norms_per_value = 2;
    exercise.at_zero = if lock { AtZero::Lock } else { AtZero::Open };
    definition
}

/// A session, all that happened in it, and the time.
struct Run {
    session: Session,
    events: Vec<Event>,
    now: Time,
}

impl Run {
    /// A session with two groups of two.
    fn new(definition: &Workshop) -> Self {
        let event = Session::start(start(definition.clone()), MORNING);
        let mut run = Self { session: begun(definition.clone()), events: vec![event], now: MORNING };
        let people = vec![Person { name: None, unit: Some(text("NAV")) }; 4];
        run.ask(Actor::Facilitator, Command::FormGroups { people, groups: Some(2), rules: Rules::default(), seed: 1 })
            .expect("groups");
        run
    }

    fn ask(&mut self, by: Actor, command: Command) -> Result<(), Rejection> {
        let event = self.session.decide(by, command, self.now)?;
        self.session.evolve(&event);
        self.events.push(event);
        Ok(())
    }

    /// Asks what `numbers` pick; whether it happened.
    fn chance(&mut self, numbers: Numbers) -> bool {
        self.now = self.now + Span::seconds(i64::from(numbers[15] % 200));
        let chance = Chance::new(&self.session, numbers);
        let (by, command) = (chance.actor(), chance.command(self.now));
        self.ask(by, command).is_ok()
    }
}

/// Runs through all of `numbers`, and looks after every step that happened.
fn run(
    definition: &Workshop,
    numbers: &[Numbers],
    look: impl Fn(&State, &Run) -> TestCaseResult,
) -> Result<Run, TestCaseError> {
    let mut run = Run::new(definition);
    for numbers in numbers {
        let before = State::clone(&run.session);
        if run.chance(*numbers) {
            look(&before, &run)?;
        }
    }
    Ok(run)
}

fn exercise(state: &State) -> &NormTaboo {
    state.norm_taboo(0).expect("the exercise").1
}

fn numbers() -> impl Strategy<Value = Vec<Numbers>> {
    proptest::collection::vec(any::<Numbers>(), 0..250)
}

fn tables(state: &State) -> impl Iterator<Item = Table> {
    state.groups.iter().flat_map(|group| (0..2).map(|value| Table { value, group: group.id }))
}

/// The ids that an event gives to something new.
fn born(event: &Event) -> Vec<Id> {
    let of_group = |group: &Group| {
        let seats = group.seats.iter().map(|seat| seat.id.0);
        [group.id.0, group.seat.0].into_iter().chain(seats).collect::<Vec<_>>()
    };
    let of_theme = |theme: &Theme| {
        let taboos = theme.taboos.iter().map(|taboo| taboo.id.0);
        once(theme.id.0).chain(taboos).collect::<Vec<_>>()
    };
    let mut ids = Vec::new();
    if let What::GroupsFormed(formed) = &event.what {
        ids.extend(formed.groups.iter().flat_map(of_group));
    }
    if let What::SeatAdded(_, SeatId(id), _) | What::FollowUpAdded(FollowUpId(id), _) = &event.what {
        ids.push(*id);
    }
    if let What::Exercise(_, event::Exercise::NormTaboo(event)) = &event.what {
        if let NormTabooEvent::Added { id, .. } | NormTabooEvent::Joined { id, .. } = event {
            ids.push(id.0);
        }
        if let NormTabooEvent::Theme(ThemeChange::Made(themes)) = event {
            ids.extend(themes.iter().flat_map(of_theme));
        }
        if let NormTabooEvent::Theme(ThemeChange::Split { new, .. }) = event {
            // Its taboos are those of the theme that it was part of.
            ids.push(new.id.0);
        }
        if let NormTabooEvent::Theme(ThemeChange::TabooAdded(_, taboo)) = event {
            ids.push(taboo.id.0);
        }
    }
    ids
}

fn distinct<T: Ord>(items: impl IntoIterator<Item = T>) -> bool {
    let mut seen = BTreeSet::new();
    items.into_iter().all(|item| seen.insert(item))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, max_shrink_iters: 3000, ..ProptestConfig::default() })]

    /// A session is its events: replayed, and read back from text, they give the one that was live.
    #[test]
    fn the_events_give_the_live_session(numbers in numbers(), lock: bool) {
        let run = run(&tight(lock), &numbers, |_, _| Ok(()))?;
        prop_assert!(Session::replay(run.events.clone()) == Ok(run.session.clone()));
        let mut read = Vec::new();
        for event in &run.events {
            let written = ron::to_string(event).expect("an event can be written");
            read.push(ron::from_str::<Event>(&written).map_err(|error| TestCaseError::fail(format!("{written}: {error}")))?);
        }
        prop_assert!(read == run.events);
    }

    /// Undo and redo together change nothing that is seen, at any point.
    #[test]
    fn undo_and_redo_give_the_same_state(numbers in numbers(), lock: bool) {
        run(&tight(lock), &numbers, |_, run| {
            let mut session = run.session.clone();
            let mut undone = 0;
            while undone < 3 && session.undoable().is_some() {
                session.evolve(&session.decide(Actor::Facilitator, Command::Undo, run.now).expect("an undo"));
                undone += 1;
            }
            for _ in 0..undone {
                session.evolve(&session.decide(Actor::Facilitator, Command::Redo, run.now).expect("a redo"));
            }
            prop_assert!(*session == *run.session);
            Ok(())
        })?;
    }

    /// All acts undone, the session is as it began.
    #[test]
    fn all_undone_is_the_beginning(numbers in numbers()) {
        let definition = tight(false);
        let mut run = run(&definition, &numbers, |_, _| Ok(()))?;
        while run.ask(Actor::Facilitator, Command::Undo).is_ok() {}
        prop_assert!(*run.session == *begun(definition));
        while run.ask(Actor::Facilitator, Command::Redo).is_ok() {}
        prop_assert!(Session::replay(run.events) == Ok(run.session));
    }

    /// No id is given twice, also not that of something undone.
    #[test]
    fn ids_are_never_reused(numbers in numbers()) {
        let run = run(&tight(false), &numbers, |_, _| Ok(()))?;
        prop_assert!(distinct(run.events.iter().flat_map(born)));
    }

    /// What was said is there in its first words, until it is undone.
    #[test]
    fn nothing_said_is_lost(numbers in numbers()) {
        run(&tight(false), &numbers, |before, run| {
            let undone = run.events.last().is_some_and(|event| event.what == What::Undone);
            for entry in exercise(before).entries().filter(|_| !undone) {
                let now = exercise(&run.session).entry(entry.id);
                prop_assert_eq!(now.map(|entry| &entry.original), Some(&entry.original));
            }
            let listed = exercise(&run.session).entries().map(|entry| (entry.id, exercise(&run.session).entry(entry.id)));
            for (id, found) in listed {
                prop_assert_eq!(found.map(|entry| entry.id), Some(id));
            }
            Ok(())
        })?;
    }

    /// At most one clock runs, and it is one on the way.
    #[test]
    fn one_clock_runs(numbers in numbers(), lock: bool) {
        run(&tight(lock), &numbers, |_, run| {
            let running = || run.session.timers.iter().filter(|(_, timer)| timer.is_running()).map(|(place, _)| *place);
            prop_assert!(running().count() <= 1);
            prop_assert!(running().all(|place| run.session.stops().contains(&place)));
            prop_assert!(run.session.stops().contains(&run.session.place));
            Ok(())
        })?;
    }

    /// A group's most important norms are its own norms for the value, stand, and are named once.
    #[test]
    fn a_confirmed_order_holds(numbers in numbers()) {
        run(&tight(false), &numbers, |before, run| {
            let state = exercise(&run.session);
            for table in tables(&run.session) {
                let top = state.top(table);
                prop_assert!(distinct(top.iter()));
                for entry in top.iter().filter_map(|id| state.entry(*id)) {
                    prop_assert!(entry.stands() && entry.spot.kind == Kind::Norm && Table::of(entry) == table);
                }
                let confirmed = |state: &NormTaboo| state.ranking(table).and_then(|ranking| ranking.result.clone());
                if let Some(result) = confirmed(state).filter(|_| confirmed(exercise(before)).is_none()) {
                    let undone = matches!(run.events.last().map(|event| &event.what), Some(What::Undone | What::Redone));
                    prop_assert!(undone || result.order == top, "what is confirmed is what stands");
                }
            }
            Ok(())
        })?;
    }

    /// A norm is in one theme at most, once, and one of its value; the poster is never too full.
    #[test]
    fn themes_hold_together(numbers in numbers()) {
        run(&tight(false), &numbers, |_, run| {
            let state = exercise(&run.session);
            let norms: Vec<EntryId> = (0..2).flat_map(|value| state.themes(value)).flat_map(|theme| theme.norms.clone()).collect();
            prop_assert!(distinct(norms));
            for value in 0..2 {
                let is = |id: &EntryId, kind| state.entry(*id).is_some_and(|entry| entry.spot.value == value && entry.spot.kind == kind);
                for theme in state.themes(value) {
                    prop_assert!(theme.norms.iter().all(|id| is(id, Kind::Norm)));
                    prop_assert!(theme.taboos.iter().all(|taboo| distinct(&taboo.sources)));
                    prop_assert!(distinct(theme.taboos.iter().map(|taboo| taboo.id)));
                    prop_assert!(theme.taboos.iter().flat_map(|taboo| &taboo.sources).all(|id| is(id, Kind::Taboo)));
                }
                prop_assert!(state.themes(value).filter(|theme| theme.chosen).count() <= 2);
            }
            Ok(())
        })?;
    }

    /// Splitting a theme and merging taboos lose no norm, no taboo and no source.
    #[test]
    fn what_is_split_or_merged_is_all_there(numbers in numbers()) {
        run(&tight(false), &numbers, |before, run| {
            let all = |state: &NormTaboo| {
                let themes = || (0..2).flat_map(|value| state.themes(value));
                let norms: BTreeSet<EntryId> = themes().flat_map(|theme| theme.norms.clone()).collect();
                let sources = themes().flat_map(|theme| theme.taboos.iter().flat_map(|taboo| taboo.sources.clone()));
                (norms, sources.collect::<BTreeSet<EntryId>>())
            };
            if let Some(What::Exercise(_, event::Exercise::NormTaboo(NormTabooEvent::Theme(
                ThemeChange::Split { .. } | ThemeChange::TaboosMerged { .. },
            )))) = run.events.last().map(|event| &event.what)
            {
                prop_assert_eq!(all(exercise(before)), all(exercise(&run.session)));
            }
            Ok(())
        })?;
    }

    /// Turns go to seats that are in the round, and a taboo stands against a norm beside it.
    #[test]
    fn turns_and_pairs_belong_together(numbers in numbers()) {
        run(&tight(false), &numbers, |_, run| {
            let state = exercise(&run.session);
            for group in run.session.groups.iter().map(|group| Some(group.id)).chain([None]) {
                for (value, kind) in [(0, Kind::Norm), (1, Kind::Norm), (0, Kind::Taboo), (1, Kind::Taboo)] {
                    let round = Round { value, kind, group };
                    let mut seats: Vec<_> = state.turns(round, &run.session.groups).seats().map(|(seat, _)| seat).collect();
                    let mut there = round.order(&run.session.groups);
                    if run.events.iter().all(|event| !matches!(event.what, What::TurnsTakenIn(_))) {
                        prop_assert_eq!(&seats, &there, "around the table");
                    }
                    seats.sort_unstable();
                    there.sort_unstable();
                    prop_assert_eq!(seats, there);
                }
            }
            for taboo in state.entries() {
                if let Some(norm) = taboo.against.and_then(|norm| state.entry(norm)) {
                    prop_assert_eq!(taboo.spot.kind, Kind::Taboo);
                    prop_assert_eq!(norm.spot, Spot { kind: Kind::Norm, ..taboo.spot });
                }
            }
            Ok(())
        })?;
    }
}
