//! A session opened again on a machine whose wall clock was set meanwhile.

mod support;

use std::fs;
use std::path::Path;

use verdiverksted::clock::{self, Span, Time};
use verdiverksted::session::norm_taboo::{Phase, Stop};
use verdiverksted::session::timer::{Change, Timer};
use verdiverksted::session::{self, Actor, Command, Place, Session};
use verdiverksted::shelf::{self, Shelved};
use verdiverksted::store::disk::Ground;
use verdiverksted::store::pulse;

/// The silent round of the first value, five minutes long.
const SILENT: Place =
    Place::Exercise(0, session::Stop::NormTaboo(Stop::Value { value: 0, phase: Phase::Individual, group: None }));

/// A day in milliseconds.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// Lets a command happen at a moment, and keeps it.
fn happen(shelved: &mut Shelved, command: Command, now: Time) {
    let event = shelved.session.decide(Actor::Facilitator, command, now).expect("it is allowed");
    let journal = shelved.journal.as_mut().expect("it is ours");
    journal.append(&event).and_then(|_| journal.sync()).expect("the disk takes it");
    shelved.session.evolve(&event);
}

/// A session whose silent round began at `start`; the program died `alive` later, if it left a pulse at all.
fn died(path: &Path, start: Time, alive: Option<Span>) {
    let mut shelved = shelf::begin_at(path, support::workshop(), Some(1), start).expect("a session");
    happen(&mut shelved, Command::Move(SILENT), start);
    happen(&mut shelved, Command::Timer(Change::Started), start);
    if let Some(alive) = alive {
        beats(path, start + alive);
    }
}

/// Writes the pulse of a session as if the program had been alive then.
fn beats(path: &Path, alive: Time) {
    let saved = pulse::read(&Ground::system(), path).saved;
    let numbers = format!("{:020} {saved:020}", alive.0);
    let line = format!("{numbers} {:08x}\n", crc32fast::hash(numbers.as_bytes()));
    fs::write(path.join(pulse::FILE), line).expect("the disk takes it");
    assert_eq!(pulse::read(&Ground::system(), path).alive, alive);
}

/// What stands still on the round's clock.
fn left(session: &Session) -> Option<Span> {
    match session.timer(SILENT) {
        Some(Timer::Paused { left }) => Some(left),
        Some(Timer::Ready { .. } | Timer::Running { .. } | Timer::Ended { .. }) | None => None,
    }
}

#[test]
fn a_clock_that_ran_has_left_what_it_had_whatever_the_wall_clock_shows_now() {
    let now = clock::now();
    for days in [-4_000, -1, 1, 4_000] {
        for (alive, seconds) in [(None, 300), (Some(90), 210), (Some(299), 1), (Some(-90), 300)] {
            let temp = tempfile::tempdir().expect("a folder");
            let path = temp.path().join("session");
            died(&path, Time(now.0 + days * DAY), alive.map(Span::seconds));
            let mut again = shelf::open(&path).expect("it opens");
            assert_eq!(left(&again.session), Some(Span::seconds(seconds)), "{days} days off, alive {alive:?}");
            // It goes on by the clock of now, also when it is opened once more.
            happen(&mut again, Command::Timer(Change::Resumed), now);
            assert_eq!(again.session.timer(SILENT), Some(Timer::Running { ends: now + Span::seconds(seconds) }));
            beats(&path, now + Span::seconds(1));
            drop(again);
            let third = shelf::open(&path).expect("it opens");
            assert_eq!(
                left(&third.session),
                Some(Span::seconds(seconds - 1)),
                "{days} days off, alive {alive:?}, again"
            );
        }
    }
}

#[test]
fn a_pulse_from_nowhere_is_not_believed() {
    for beat in [i64::MAX, 0, 1] {
        let temp = tempfile::tempdir().expect("a folder");
        let path = temp.path().join("session");
        died(&path, Time(clock::now().0 - DAY), None);
        beats(&path, Time(beat));
        assert_eq!(left(&shelf::open(&path).expect("it opens").session), Some(Span::minutes(5)), "{beat}");
    }
}
