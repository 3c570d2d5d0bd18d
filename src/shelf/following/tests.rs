use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use super::*;
use crate::session::{Actor, Command};
use crate::shelf::{self, Shelved};
use crate::store::writer::Writer;
use crate::store::{curtain, forget};
use crate::workshop::builtin;

/// How long anything may take to be seen on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// A new session in `place`.
fn session(place: &Path) -> Shelved {
    let workshop = builtin::find(builtin::DEFAULT).expect("built in").parse().expect("clean");
    shelf::begin(place, workshop, Some(1)).expect("begun")
}

/// What is seen of the session in `path` from now on.
fn follow(path: &Path) -> (Session, Receiver<Sight>) {
    let (session, following) = super::follow(path).expect("a session");
    (session, run(following))
}

/// What is seen from now on.
fn run(following: Following) -> Receiver<Sight> {
    let (sender, sights) = mpsc::channel();
    thread::spawn(move || following.run(|sight| sender.send(sight).is_ok()));
    sights
}

#[test]
fn what_is_written_is_seen_and_so_are_the_curtain_and_the_end() {
    let temp = tempfile::tempdir().expect("a folder");
    let Shelved { path, mut session, journal, .. } = session(temp.path());
    let mut writer = Writer::spawn(*journal.expect("it is ours"), drop).expect("a thread");
    let (mut seen, sights) = follow(&path);
    for _ in 0..3 {
        let next = Command::Move(session.stop_after(1).expect("a stop"));
        let event = session.decide(Actor::Facilitator, next, clock::now()).expect("allowed");
        session.evolve(&event);
        writer.write(event).expect("queued");
        while seen != session {
            let sight = sights.recv_timeout(PATIENCE).expect("it is seen");
            let Sight::Happened(events) = sight else { panic!("{sight:?}") };
            for event in &events {
                seen.evolve(event);
            }
        }
    }
    for drawn in [true, false, true] {
        writer.curtain(drawn);
        let sight = sights.recv_timeout(PATIENCE).expect("it is seen");
        assert!(matches!(sight, Sight::Curtain(now) if now == drawn), "{sight:?}");
    }
    writer.close();
    let sight = sights.recv_timeout(PATIENCE).expect("it is seen");
    assert!(matches!(sight, Sight::Curtain(false)), "the curtain goes with the program: {sight:?}");
    // Somebody else's session in its place is none of this room's business.
    let other = self::session(temp.path());
    drop(other.journal);
    std::fs::rename(&path, temp.path().join("away")).expect("moved");
    std::fs::rename(&other.path, &path).expect("moved");
    let sight = sights.recv_timeout(PATIENCE).expect("it is seen");
    assert!(matches!(sight, Sight::Stands(Stands::Gone)), "{sight:?}");
    forget::remove(&path, &|_| false).expect("forgotten");
    std::fs::rename(temp.path().join("away"), &path).expect("moved back");
    let sight = sights.recv_timeout(PATIENCE).expect("it is seen");
    assert!(matches!(sight, Sight::Stands(Stands::Well)), "{sight:?}");
    // If the other one was read at all, this one is read anew.
    match sights.recv_timeout(Duration::from_millis(500)) {
        Ok(Sight::Anew(again)) => assert_eq!(*again, session),
        Ok(sight) => panic!("{sight:?}"),
        Err(_) => {}
    }
}

#[test]
fn the_curtain_of_a_program_that_is_dead_hides_nothing() {
    let temp = tempfile::tempdir().expect("a folder");
    let Shelved { path, journal, .. } = session(temp.path());
    drop(journal);
    let left = |at: crate::clock::Time| curtain::draw(&crate::store::disk::Ground::system(), &path, at);
    let before = clock::now() + Span(1_000 - curtain::HOLDS.0);
    left(before);
    let (_, sights) = follow(&path);
    for drawn in [true, false] {
        let sight = sights.recv_timeout(PATIENCE).expect("it is seen");
        assert!(matches!(sight, Sight::Curtain(now) if now == drawn), "{sight:?}");
    }
    assert!(clock::now() - before >= curtain::HOLDS);
    let journal = shelf::open(&path).expect("opened").journal.expect("it is ours");
    Writer::spawn(*journal, drop).expect("a thread").close();
    assert!(!path.join(curtain::FILE).exists(), "whoever goes on takes it away");
}

#[test]
fn where_the_system_tells_of_no_change_it_is_seen_all_the_same() {
    let temp = tempfile::tempdir().expect("a folder");
    let Shelved { path, mut session, journal, .. } = session(temp.path());
    let mut writer = Writer::spawn(*journal.expect("it is ours"), drop).expect("a thread");
    let (_, following) = super::follow(&path).expect("a session");
    let sights = run(Following { watch: Watch::deaf(), tells: false, ..following });
    for _ in 0..2 {
        let next = Command::Move(session.stop_after(1).expect("a stop"));
        let event = session.decide(Actor::Facilitator, next, clock::now()).expect("allowed");
        session.evolve(&event);
        writer.write(event.clone()).expect("queued");
        let sight = sights.recv_timeout(PATIENCE).expect("it is seen");
        assert!(matches!(&sight, Sight::Happened(events) if *events == [event]), "{sight:?}");
    }
}
