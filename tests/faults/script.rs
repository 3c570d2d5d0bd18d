//! The session that is written while things break: the recorded workshop, the same each time.

use std::path::PathBuf;
use std::sync::OnceLock;

use tempfile::TempDir;
use verdiverksted::rehearsal::{Player, Script};
use verdiverksted::session::{Event, Session};

use crate::support::{MORNING, start, workshop};

/// All events of the recorded workshop; the first is its start. Nothing in them is left to chance.
pub(crate) fn events() -> &'static [Event] {
    static EVENTS: OnceLock<Vec<Event>> = OnceLock::new();
    EVENTS.get_or_init(|| {
        let mut player = Player::new(Script::siljan().expect("the recording is read"));
        let mut events = vec![Session::start(start(workshop()), MORNING)];
        let mut session = Session::replay(events.clone()).expect("a start");
        let mut now = MORNING;
        while let Some(act) = player.next(&session) {
            let act = act.expect("the workshop fits the recording");
            let pause = act.pause;
            let event = act.decide(&session, now).expect("the recording is played");
            session.evolve(&event);
            events.push(event);
            now = now + pause;
        }
        events
    })
}

/// Whether everything is to be tried, and not only the sample that has to do for each change.
pub(crate) fn whole() -> bool {
    std::env::var_os("VERDIVERKSTED_FAULTS").is_some_and(|how_much| how_much == "whole")
}

/// Where folders are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum On {
    /// In memory, where a sync costs nothing.
    Memory,
    /// On the disk of the machine.
    Disk,
}

/// A folder of its own.
pub(crate) fn folder(on: On) -> TempDir {
    match on {
        On::Memory => tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()),
        On::Disk => tempfile::tempdir_in(disk()),
    }
    .expect("a folder")
}

/// A folder on the machine's disk: `/tmp` is in memory on many machines, and the build's folder hardly ever is.
fn disk() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
}
