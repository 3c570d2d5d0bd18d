//! The program is killed before each system call that touches its session, one after another, until it runs through.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use super::child::{self, Task};
use super::files::{State, lay_out};
use super::model::Chance;
use super::script::{On, folder, whole};
use super::stepper::Stepper;
use super::strace::{self, Recording};
use super::verdict::{Said, promise_kept};

/// How many kills a sweep made, and what was wrong after them.
#[derive(Debug, Default)]
struct Tally {
    /// By system call: the kills, and the calls that an unharmed run makes.
    kills: BTreeMap<String, (usize, usize)>,
    violations: Vec<String>,
}

impl Tally {
    /// Prints the numbers, and fails if the promise was broken.
    #[track_caller]
    fn close(&self, what: &str, at_least: usize) {
        let kills: usize = self.kills.values().map(|(kills, _)| kills).sum();
        println!("{what}: {kills} kill points, {} violations", self.violations.len());
        for (name, (kills, calls)) in &self.kills {
            println!("  {name}: {kills} kills of {calls} calls");
        }
        assert!(self.violations.is_empty(), "{what}:\n{}", self.violations.join("\n"));
        assert!(kills >= at_least, "{what}: only {kills} kill points");
    }
}

/// Kills `task` before each of its calls. `prepare` lays out a new folder and gives the session's path and what had been
/// said of it before.
fn sweep(task: Task, count: usize, on: On, prepare: impl Fn(&Path) -> Said, tally: &mut Tally) {
    let home = folder(on);
    let path = home.path().join("session");
    let command = child::command(task, &path, count);
    prepare(&path);
    let (recording, unharmed) = Recording::of(&command, home.path());
    assert!(unharmed.said.done, "unharmed it does not come to its end: {unharmed:?}");
    for (name, calls) in &recording.calls {
        for number in 1.. {
            drop(std::fs::remove_dir_all(&path));
            let before = prepare(&path);
            let run = strace::run(&recording.with(name, &format!("signal=SIGKILL:when={number}")), &command);
            if run.said.done {
                break;
            }
            let said = Said {
                saved: run.said.saved.max(before.saved),
                queued: run.said.queued.max(before.queued),
                ..run.said.clone()
            };
            let entry = tally.kills.entry(name.clone()).or_insert((0, 0));
            entry.0 += 1;
            if run.code.is_some_and(|code| code != 137) {
                tally.violations.push(format!("{task:?}, {name} {number}: not killed: {run:?}"));
            }
            if let Err(wrong) = promise_kept(&path, &said) {
                tally.violations.push(format!("{task:?}, {name} {number}: {wrong}"));
            }
        }
        tally.kills.entry(name.clone()).or_insert((0, 0)).1 += calls;
    }
}

#[test]
#[ignore = "needs strace: tests/faults/run.sh"]
fn a_session_that_is_written_survives_a_kill_at_every_call() {
    let mut tally = Tally::default();
    let (long, short) = if whole() { (120, 60) } else { (20, 12) };
    for (on, count) in [(On::Memory, long), (On::Disk, short)] {
        sweep(Task::Journal, count, on, |_| Said::default(), &mut tally);
        sweep(Task::Writer, count, on, |_| Said::default(), &mut tally);
    }
    tally.close("writing", 100);
}

#[test]
#[ignore = "needs strace: tests/faults/run.sh"]
fn a_session_that_is_mended_survives_a_kill_at_every_call() {
    let mut tally = Tally::default();
    let count = if whole() { 60 } else { 12 };
    for state in State::ALL {
        let (files, said) = state.files(count);
        let prepare = |path: &Path| {
            lay_out(&files, path);
            said.clone()
        };
        sweep(Task::Reopen, said.saved + 3, On::Memory, prepare, &mut tally);
    }
    tally.close("mending", 100);
}

#[test]
#[ignore = "needs strace: tests/faults/run.sh"]
fn a_session_survives_a_kill_at_any_moment() {
    let kills = if whole() { 400 } else { 40 };
    let mut kept_more = 0;
    for (on, kills) in [(On::Memory, kills), (On::Disk, kills / 4)] {
        let home = folder(on);
        for number in 0..kills {
            let path = home.path().join("session");
            let mut program = Stepper::begin(&path);
            program.write(120).saves(1);
            std::thread::sleep(Duration::from_micros(Chance(number).below(20_000)));
            program.kill();
            let said = program.so_far();
            kept_more += usize::from(said.saved < said.queued);
            if let Err(wrong) = promise_kept(&path, &said) {
                panic!("kill {number}: {wrong}\n{said:?}");
            }
            std::fs::remove_dir_all(&path).expect("removed");
        }
    }
    println!("{} kills by time, {kept_more} with events in flight, 0 violations", kills + kills / 4);
}
