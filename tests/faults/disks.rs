//! Real disks that go wrong under a session that is written.

use std::fs;
use std::path::Path;
use std::process::Command;

use verdiverksted::session::Event;
use verdiverksted::store::{self, Access, Notice};

use super::child::{self, Task};
use super::mounts::Mount;
use super::script::{self, On, folder};
use super::stepper::Stepper;
use super::verdict::{Said, promise_kept};

/// Holds that what was saved in `path` is there.
#[track_caller]
pub(crate) fn kept(path: &Path, said: &Said) {
    if let Err(wrong) = promise_kept(path, said) {
        panic!("{wrong}\n{said:?}");
    }
}

#[test]
#[ignore = "needs mounts: tests/faults/run.sh"]
fn a_disk_that_gets_full() {
    let disk = Mount::in_memory("size=256k");
    let path = disk.path().join("session");
    let mut program = Stepper::begin(&path);
    program.write(8).saves(9);
    let filler = disk.fill();
    program.write(60).fails();
    fs::remove_file(filler).expect("removed");
    let said = program.write(5).end();
    assert!(said.done && said.saved == 74, "{said:?}");
    kept(&path, &said);
}

#[test]
#[ignore = "needs mounts: tests/faults/run.sh"]
fn a_disk_without_room_for_names() {
    for names in 2..12 {
        let disk = Mount::in_memory(&format!("nr_inodes={names}"));
        let path = disk.path().join("session");
        let said = Stepper::begin(&path).write(30).end();
        assert!(said.saved > 0 || !said.failures.is_empty(), "with {names} names: {said:?}");
        kept(&path, &said);
    }
}

#[test]
#[ignore = "needs mounts: tests/faults/run.sh"]
fn a_disk_that_may_only_be_read() {
    let home = folder(On::Disk);
    let path = home.path().join("session");
    let said = Stepper::begin(&path).write(8).saves(9).end();
    let disk = Mount::read_only(home.path());
    let opened = store::open::<Event>(&disk.path().join("session")).expect("it can be read");
    assert_eq!(opened.events, script::events()[..9]);
    assert!(matches!(opened.access, Access::ReadOnly));
    assert!(matches!(opened.notices.as_slice(), [Notice::NotWritable { .. }]), "{:?}", opened.notices);
    let refused = Stepper::begin(&disk.path().join("other")).end();
    assert_eq!((refused.saved, refused.failures.len()), (0, 1), "{refused:?}");
    kept(&path, &said);
}

#[test]
fn a_folder_that_is_renamed_or_removed() {
    let home = folder(On::Disk);
    let (path, other) = (home.path().join("session"), home.path().join("other"));
    let mut program = Stepper::begin(&path);
    program.write(8).saves(9);
    let early = program.so_far();
    fs::rename(&path, &other).expect("renamed");
    let said = program.write(20).end();
    assert!(said.done && said.saved == 29, "all goes into a new folder of the old name: {said:?}");
    kept(&path, &said);
    kept(&other, &Said { queued: said.queued, ..early });

    let path = home.path().join("removed");
    let mut program = Stepper::begin(&path);
    program.write(8).saves(9);
    fs::remove_dir_all(&path).expect("removed");
    let said = program.write(20).end();
    assert!(said.done && said.saved == 29, "what was removed is there again: {said:?}");
    kept(&path, &said);
}

#[test]
fn a_limit_on_the_size_of_files() {
    for ignored in ["", "trap '' XFSZ; "] {
        let home = folder(On::Disk);
        let path = home.path().join("session");
        let plain = child::command(Task::Steps, &path, 200);
        let mut limited = Command::new("sh");
        let words = format!("{ignored}ulimit -f 8; exec \"$0\" \"$@\"");
        limited.args(["-c", &words]).arg(plain.get_program()).args(plain.get_args());
        limited.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let said = Stepper::run(limited).write(100).end();
        assert_eq!(said.done, !ignored.is_empty(), "the signal ends it unless it is ignored: {said:?}");
        assert!(said.saved > 0 && said.saved < 101, "{said:?}");
        kept(&path, &said);
    }
}
