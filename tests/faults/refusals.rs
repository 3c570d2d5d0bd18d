//! The system refuses: each call that touches the session fails once, or from some call on for good.

use std::collections::BTreeMap;

use super::child::{self, Task};
use super::script::{On, folder, whole};
use super::strace::{self, Recording};
use super::verdict::promise_kept;

/// What a disk can say, and the calls by which it says so.
const REFUSALS: [(&str, &[&str]); 7] = [
    ("ENOSPC", &["write", "openat", "mkdir", "rename", "fsync", "fdatasync"]),
    ("EIO", &["write", "openat", "mkdir", "rename", "fsync", "fdatasync", "ftruncate", "unlink"]),
    ("EDQUOT", &["write", "openat", "mkdir", "fsync", "fdatasync"]),
    ("EROFS", &["write", "openat", "mkdir", "rename", "fsync", "fdatasync", "ftruncate", "unlink"]),
    ("EACCES", &["openat", "mkdir", "rename", "unlink"]),
    ("ENOENT", &["openat", "rename"]),
    ("ENOLCK", &["flock"]),
];

/// What came of the refusals.
#[derive(Debug, Default)]
struct Tally {
    runs: BTreeMap<String, usize>,
    violations: Vec<String>,
}

/// Runs `task` with every call of `name` refused in turn, alone or with all after it.
fn refuse(task: Task, count: usize, on: On, how: (&str, &str), stride: usize, tally: &mut Tally) {
    let (name, errno) = how;
    let home = folder(on);
    let path = home.path().join("session");
    let command = child::command(task, &path, count);
    let (recording, _) = Recording::of(&command, home.path());
    let calls = recording.calls.get(name).copied().unwrap_or(0);
    for number in (1..=calls).step_by(stride) {
        for lasting in ["", "+"] {
            drop(std::fs::remove_dir_all(&path));
            let fault = format!("error={errno}:when={number}{lasting}");
            let run = strace::run(&recording.with(name, &fault), &command);
            *tally.runs.entry(format!("{errno} {name}")).or_default() += 1;
            let what = format!("{task:?} {name} {fault}");
            if run.code != Some(0) || !(run.said.done || run.said.saved == 0) {
                tally.violations.push(format!("{what}: it did not end well: {run:?}"));
            }
            if run.said.saved < count && run.said.failures.is_empty() {
                tally.violations.push(format!("{what}: {} of {count} are saved, and nothing was said", run.said.saved));
            }
            if let Err(wrong) = promise_kept(&path, &run.said) {
                tally.violations.push(format!("{what}: {wrong}\n{:?}", run.said));
            }
        }
    }
}

#[test]
#[ignore = "needs strace: tests/faults/run.sh"]
fn a_refusal_at_any_call_loses_nothing_that_was_saved() {
    let mut tally = Tally::default();
    let (count, stride) = if whole() { (40, 1) } else { (12, 5) };
    for (errno, names) in REFUSALS {
        for name in names {
            for task in [Task::Journal, Task::Writer] {
                refuse(task, count, On::Memory, (name, errno), stride, &mut tally);
            }
        }
    }
    let runs: usize = tally.runs.values().sum();
    println!("{runs} refusals, {} violations", tally.violations.len());
    for (what, runs) in &tally.runs {
        println!("  {what}: {runs}");
    }
    assert!(tally.violations.is_empty(), "{}", tally.violations.join("\n"));
    assert!(runs >= 100, "only {runs} refusals");
}
