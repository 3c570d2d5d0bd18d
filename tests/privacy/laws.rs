//! Laws of forgetting, for sessions in which anything happened.

use proptest::prelude::*;
use verdiverksted::clock::Span;
use verdiverksted::session::forget::{Found, Texts, Whom, forget, nameless};
use verdiverksted::session::{Actor, Command, Event, Session};

use crate::support::chance::{Chance, NAMES, Numbers};
use crate::support::{MORNING, start, workshop};

/// All that happened in a session, by chance.
fn happened(numbers: &[Numbers]) -> Vec<Event> {
    let mut now = MORNING;
    let mut events = vec![Session::start(start(workshop()), now)];
    let mut session = Session::replay(events.clone()).expect("a start");
    for numbers in numbers {
        now = now + Span::seconds(i64::from(numbers[15] % 200));
        let chance = Chance::new(&session, *numbers);
        if let Ok(event) = session.decide(chance.actor(), chance.command(now), now) {
            session.evolve(&event);
            events.push(event);
        }
    }
    events
}

fn without(events: &[Event], whom: &Whom, texts: Texts) -> (Vec<Event>, Found) {
    let mut found = Found::default();
    let events = events.iter().map(|event| forget(event, whom, texts, &mut found).unwrap_or_else(|| event.clone()));
    (events.collect(), found)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, max_shrink_iters: 500, ..ProptestConfig::default() })]

    /// The session is the same but for the name: its state, what can be undone, what can be done again, and the ids to come.
    #[test]
    fn nothing_changes_but_the_name(numbers in prop::collection::vec(any::<Numbers>(), 0..200), which in 0..NAMES.len()) {
        let name = NAMES[which];
        let whom = Whom::new(&name.to_uppercase(), None).expect("a name");
        let events = happened(&numbers);
        let (rest, found) = without(&events, &whom, Texts::Left);
        // As if nobody had ever written the name.
        let written = |events: &[Event]| ron::to_string(events).expect("written");
        let never: Vec<Event> =
            ron::from_str(&written(&events).replace(&format!("Some({name:?})"), "None")).expect("events");
        let before = Session::replay(never).expect("a session");
        let after = Session::replay(rest.clone()).expect("a session");
        prop_assert_eq!(&before, &after);

        prop_assert_eq!(found.seats + found.follow_ups, written(&events).matches(name).count());
        prop_assert!(!written(&rest).contains(name));
        let (again, nobody) = without(&rest, &whom, Texts::Cut);
        prop_assert_eq!(&again, &rest);
        prop_assert_eq!(nobody, Found::default());

        // What follows is the same, too.
        for command in [Command::Undo, Command::Redo] {
            let at = before.last_at();
            prop_assert_eq!(
                before.decide(Actor::Facilitator, command.clone(), at),
                after.decide(Actor::Facilitator, command, at)
            );
        }
    }

    /// What a merge tells a session by is the same before and after.
    #[test]
    fn an_event_is_told_by_what_is_left_when_all_are_forgotten(numbers in prop::collection::vec(any::<Numbers>(), 0..200)) {
        let events = happened(&numbers);
        let mut rest = events.clone();
        for name in NAMES {
            rest = without(&rest, &Whom::new(name, None).expect("a name"), Texts::Left).0;
        }
        for (event, without) in events.iter().zip(&rest) {
            match (nameless(event), nameless(without)) {
                (None, None) => prop_assert_eq!(event, without),
                (one, other) => {
                    prop_assert_eq!(&one, &other);
                    prop_assert_eq!(one.as_ref(), Some(without));
                }
            }
        }
    }
}
