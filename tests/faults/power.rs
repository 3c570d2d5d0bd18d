//! Power cuts: what the program asked of the disk is done to a disk that forgets, and after each step the power goes, in
//! many ways. Each time the real program opens what is left.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use super::child::{self, Task};
use super::files::{self, State};
use super::model::{Left, Model, Tree};
use super::script::{On, folder, whole};
use super::trace::{self, Replay, Step};
use super::verdict::{Said, promise_kept};

/// What came of many power cuts.
#[derive(Debug, Default)]
struct Cuts {
    /// How often the power went.
    tried: usize,
    /// In how many ways that differ in what is on the disk or was said.
    states: usize,
    violations: Vec<String>,
}

/// Writes what is left on a disk into a real folder.
fn lay_out(tree: &Tree, root: &Path) {
    for (path, bytes) in tree {
        let path = root.join(path);
        match bytes {
            None => fs::create_dir(path),
            Some(bytes) => fs::write(path, bytes),
        }
        .expect("the disk takes it");
    }
}

/// Does `steps` on `begin`; after each the power goes, in so many ways by chance besides the two plain ones. `before` is
/// what was said before the first step.
fn cut_everywhere(steps: &[Step], begin: &Model, before: &Said, ways: u64, cuts: &mut Cuts) {
    let mut replay = Replay::on(begin.clone());
    let mut seen = BTreeSet::new();
    let home = folder(On::Memory);
    for (number, step) in (0..).zip(steps) {
        replay.take(step);
        let said = replay.said();
        let said = Said { saved: said.saved.max(before.saved), queued: said.queued.max(before.queued), ..said };
        let by_chance = (0..ways).map(|way| (number * ways + way, way));
        let by_chance = by_chance.map(|(seed, way)| if way % 3 == 0 { Left::First(seed) } else { Left::Some(seed) });
        for left in [Left::Nothing, Left::Everything].into_iter().chain(by_chance) {
            cuts.tried += 1;
            let tree = replay.model.after_cut(left);
            let mut hasher = DefaultHasher::new();
            (&tree, said.saved, said.queued).hash(&mut hasher);
            if !seen.insert(hasher.finish()) {
                continue;
            }
            cuts.states += 1;
            let root = home.path().join("root");
            fs::create_dir(&root).expect("made");
            lay_out(&tree, &root);
            if let Err(wrong) = promise_kept(&root.join("session"), &said) {
                let sizes: Vec<_> = tree.iter().map(|(path, bytes)| (path, bytes.as_ref().map(Vec::len))).collect();
                cuts.violations.push(format!("step {number}, {left:?}: {wrong}\n  after {step:?}\n  {sizes:?}"));
            }
            fs::remove_dir_all(&root).expect("removed");
        }
    }
}

impl Cuts {
    /// Prints the numbers, and fails if the promise was broken.
    #[track_caller]
    fn close(&self, what: &str) {
        println!("{what}: {} power cuts, {} states, {} violations", self.tried, self.states, self.violations.len());
        let some: Vec<&str> = self.violations.iter().take(5).map(String::as_str).collect();
        assert!(some.is_empty(), "{what}:\n{}", some.join("\n"));
    }
}

/// What a task does on an empty disk.
fn steps_of(task: Task, count: usize) -> Vec<Step> {
    let home = folder(On::Memory);
    let (steps, run) = trace::record(&child::command(task, &home.path().join("session"), count), home.path(), &[]);
    assert!(run.said.done, "{run:?}");
    steps
}

#[test]
#[ignore = "needs strace: tests/faults/run.sh"]
fn a_session_that_is_written_survives_a_power_cut_at_every_moment() {
    let (count, ways) = if whole() { (60, 60) } else { (20, 5) };
    for task in [Task::Journal, Task::Writer] {
        let mut cuts = Cuts::default();
        cut_everywhere(&steps_of(task, count), &Model::default(), &Said::default(), ways, &mut cuts);
        cuts.close(&format!("{task:?}"));
    }
}

#[test]
#[ignore = "needs strace: tests/faults/run.sh"]
fn a_session_that_is_mended_survives_a_power_cut_at_every_moment() {
    let (count, ways) = if whole() { (40, 40) } else { (8, 3) };
    for state in State::ALL {
        let (files, said) = state.files(count);
        let home = folder(On::Memory);
        let path = home.path().join("session");
        files::lay_out(&files, &path);
        let in_session = |(name, bytes): (&String, &Vec<u8>)| (Path::new("session").join(name), Some(bytes.clone()));
        let tree: Tree = [("session".into(), None)].into_iter().chain(files.iter().map(in_session)).collect();
        let command = child::command(Task::Reopen, &path, said.saved + 4);
        let (steps, run) = trace::record(&command, home.path(), &[]);
        assert!(run.said.done, "{run:?}");
        let mut cuts = Cuts::default();
        cut_everywhere(&steps, &Model::of(&tree), &said, ways, &mut cuts);
        cuts.close(&format!("{state:?}"));
    }
}

/// A sync that fails may have lost what it was for, even where the next one succeeds.
#[test]
#[ignore = "needs strace: tests/faults/run.sh"]
fn a_power_cut_after_a_sync_that_failed_loses_nothing_that_was_saved() {
    let (count, ways) = if whole() { (30, 30) } else { (9, 3) };
    let mut cuts = Cuts::default();
    for fault in [
        "fdatasync:error=EIO:when=3",
        "fdatasync:error=EIO:when=4..5",
        "fsync:error=EIO:when=4",
        "fdatasync:error=ENOSPC:when=4+",
    ] {
        let home = folder(On::Memory);
        let command = child::command(Task::Writer, &home.path().join("session"), count);
        let (steps, run) = trace::record(&command, home.path(), &["-e".into(), format!("inject={fault}")]);
        assert!(run.said.done, "{fault}: {run:?}");
        assert!(steps.iter().any(|step| matches!(step, Step::Sync { done: false, .. })), "{fault} hit nothing");
        cut_everywhere(&steps, &Model::default(), &Said::default(), ways, &mut cuts);
    }
    cuts.close("failed syncs");
}

/// The model must find what is wrong, or its silence means nothing.
#[test]
#[ignore = "needs strace: tests/faults/run.sh"]
fn a_program_that_does_not_sync_is_found_out() {
    let steps = steps_of(Task::Writer, 12);
    let folders: BTreeSet<u32> = steps.iter().filter_map(opens_folder).collect();
    let is_sync = |step: &Step| matches!(step, Step::Sync { .. });
    let is_folder = |step: &Step| matches!(step, Step::Sync { fd, .. } if folders.contains(fd));
    let without = |leave_out: &dyn Fn(&Step) -> bool| -> Vec<Step> {
        steps.iter().filter(|step| !leave_out(step)).cloned().collect()
    };
    let early = said_too_early(&steps);
    for (what, steps) in [
        ("no sync at all", without(&is_sync)),
        ("no sync of files", without(&|step| is_sync(step) && !is_folder(step))),
        ("said before it is synced", early),
    ] {
        let mut cuts = Cuts::default();
        cut_everywhere(&steps, &Model::default(), &Said::default(), 4, &mut cuts);
        println!("{what}: {} violations in {} states", cuts.violations.len(), cuts.states);
        assert!(!cuts.violations.is_empty(), "{what} goes unseen");
    }
}

fn opens_folder(step: &Step) -> Option<u32> {
    match step {
        Step::Open { fd, path, .. } if path.file_name().is_none_or(|name| name == "session") => Some(*fd),
        _ => None,
    }
}

/// The same steps, with what is saved said before the sync that makes it so.
fn said_too_early(steps: &[Step]) -> Vec<Step> {
    let mut early: Vec<Step> = Vec::new();
    for step in steps {
        let says = matches!(step, Step::Say(line) if line.contains("saved "));
        let sync = early.iter().rposition(|step| matches!(step, Step::Sync { .. })).filter(|_| says);
        early.insert(sync.unwrap_or(early.len()), step.clone());
    }
    early
}
