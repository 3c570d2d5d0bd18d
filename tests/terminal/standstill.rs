//! Time that goes while nothing moves, and windows that move all the time.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use verdiverksted::i18n::Lang;
use verdiverksted::store::lock;
use verdiverksted::tui::view::SMALLEST;

use super::process::{children, resident, state, ticks, wait_until};
use super::pty::PROGRAM;
use super::room::{Place, Room};

impl Room {
    /// Stops the program as a machine that sleeps does, and lets it go on so much later.
    fn sleep(&mut self, time: Duration) -> &mut Self {
        let program = self.terminal.process();
        self.terminal.signal("STOP");
        wait_until("it is stopped", || state(program) == Some('T'));
        self.terminal.idle(time).signal("CONT");
        self
    }
}

#[test]
fn a_machine_that_slept_in_a_round_asks_whether_that_counts() {
    let place = Place::new();
    // `script` stops too when its own child does, so there is a shell between.
    let mut room = place.begin_in_round_robin("PROGRAM; exit $?", Lang::Nb);
    room.type_text("Se bar").press("F3").clock('▶', 110..=119);
    let left = room.sleep(Duration::from_secs(12)).sees("sto stille i").left('▶').expect("a clock");
    assert!(left < 110, "the clock has gone on meanwhile");
    let skip = room.text("asleep-skip");
    assert!(room.terminal.selected().is_some_and(|line| line.contains(skip.split(':').next().unwrap_or_default())));
    room.press("Enter").misses("sto stille i").clock('▶', 105..=119);
    room.saved().sees("Se bar").type_text("net").press("Enter").sees("1 Se bar");
    // A moment is no sleep.
    room.sleep(Duration::from_secs(3)).saved().misses("sto stille i");
    room.press("F3").clock('‖', 90..=119);
    room.sleep(Duration::from_secs(12)).saved();
    room.terminal.idle(Duration::from_millis(300));
    room.misses("sto stille i");
    room.quits();
}

#[test]
fn a_storm_of_sizes_ends_in_the_last_one() {
    let place = Place::new();
    let mut room = place.begin_in_round_robin("exec PROGRAM", Lang::En);
    room.says(1, "Listen to the child");
    let program = room.terminal.process();
    let before = resident(program);
    let sizes = (0..500_u16).map(|number| (number * 7 % 200 + 1, number * 37 % 500 + 1));
    let storm: Vec<String> = sizes.map(|(rows, columns)| format!("stty rows {rows} cols {columns}\n")).collect();
    let begun = Instant::now();
    room.terminal.storm(&storm.concat());
    // So long as it takes to start `stty` five hundred times.
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    room.terminal.resize(24, 80);
    let asked = Instant::now();
    room.type_text("See").sees("See").sees("1 Listen to the child").saved();
    assert!(asked.elapsed() < Duration::from_secs(3), "a key is answered at once: {:?}", asked.elapsed());
    room.terminal.idle(Duration::from_millis(500));
    let quiet = ticks(program);
    room.terminal.idle(Duration::from_secs(1));
    assert!(ticks(program) <= quiet + 1, "nothing is drawn when nothing changes");
    // The largest window has a hundred thousand cells, twice.
    assert!(resident(program) < before + (48 << 10), "{before} and {} KiB", resident(program));
    let small = room
        .with("too-small", &[("columns", usize::from(SMALLEST.0).into()), ("rows", usize::from(SMALLEST.1).into())]);
    room.terminal.resize(12, 40).wait_for(&small).resize(24, 80).wait_for("1 Listen to the child");
    room.quits();
}

#[test]
fn the_lock_of_a_dead_program_is_free_at_once_whatever_stands_in_it() {
    let place = Place::new();
    let mut room = place.begin_in_round_robin("exec PROGRAM", Lang::Nb);
    room.says(1, "Lytte til barnet");
    let watcher = children(room.terminal.process())[0];
    // Also while the one who watched for it is still there.
    super::pty::signal("-STOP", &watcher.to_string());
    room.terminal.kill();
    let mut again = place.run(&place.session(), Lang::Nb);
    again.at_group("phase-round-robin", 1).says(2, "Se barnet");
    again.quits();
    super::pty::signal("-CONT", &watcher.to_string());
    super::pty::signal("-KILL", &watcher.to_string());

    // A process that lives, and has nothing to do with it.
    let stale = format!("process {} since 1790000000000\n", std::process::id());
    fs::write(place.session().join(lock::FILE), stale).expect("the disk takes it");
    let mut room = place.run(&place.session(), Lang::Nb);
    room.at_group("phase-round-robin", 1).says(3, "Høre på barnet");
    room.quits();
}

#[test]
fn a_reader_that_has_read_enough_is_no_trouble() {
    let folder = tempfile::tempdir().expect("a folder");
    for command in ["sessions", "sessions --json", "--help", "themes --help"] {
        let program = format!("'{PROGRAM}' --dir '{}' {command}", folder.path().display());
        // It writes when nobody reads any more.
        let line = format!("{{ sleep 0.1; {program}; echo code $? >&2; }} | true");
        let ended = Command::new("sh").args(["-c", &line]).output().expect("there is a shell");
        assert_eq!(String::from_utf8_lossy(&ended.stderr), "code 0\n", "{command}");
    }
}

#[test]
fn without_a_terminal_too_a_file_that_may_not_grow_is_an_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out").display().to_string();
    let line = format!("ulimit -f 40; exec '{PROGRAM}' rehearse --headless --out '{out}'");
    let ended = Command::new("sh").args(["-c", &line]).output().expect("there is a shell");
    let said = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(1), "{said}");
    assert!(said.contains("File too large") || said.contains("too large"), "{said}");
}
