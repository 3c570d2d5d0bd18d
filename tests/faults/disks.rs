//! Real disks that go wrong under a session that is written.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;

use verdiverksted::session::Event;
use verdiverksted::store::{self, Access, Notice};

use super::child::{self, Task};
use super::model::Chance;
use super::mounts::Mount;
use super::script::{self, On, folder};
use super::stepper::Stepper;
use super::verdict::{Said, promise_kept};

#[track_caller]
fn kept(path: &Path, said: &Said) {
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
#[ignore = "needs mounts: tests/faults/run.sh"]
fn a_disk_that_turns_read_only() {
    let home = folder(On::Disk);
    let mut disk = Mount::ext4(&home.path().join("image"), 16, "errors=remount-ro");
    let path = disk.path().join("session");
    let mut program = Stepper::begin(&path);
    program.write(8).saves(9);
    disk.turn_read_only();
    program.write(3).fails();
    let said = program.write(3).end();
    assert!(said.done, "{said:?}");
    disk.mount_again();
    kept(&disk.path().join("session"), &said);
}

#[test]
#[ignore = "needs mounts: tests/faults/run.sh"]
fn a_stick_that_is_pulled_out() {
    let home = folder(On::Disk);
    let image = home.path().join("image");
    let disk = Mount::ext4(&image, 16, "noauto_da_alloc");
    let path = disk.path().join("session");
    let mut program = Stepper::begin(&path);
    program.write(8).saves(9);
    let before = program.so_far();
    disk.pull_out();
    program.write(20);
    let said = program.end();
    assert!(said.done, "{said:?}");
    let again = Mount::image(&image, "noauto_da_alloc");
    kept(&again.path().join("session"), &Said { queued: said.queued, ..before });
}

#[test]
#[ignore = "needs mounts: tests/faults/run.sh"]
fn a_stick_that_breaks() {
    let home = folder(On::Disk);
    let image = home.path().join("image");
    let mut disk = Mount::ext4(&image, 16, "noauto_da_alloc");
    let mut program = Stepper::begin(&disk.path().join("session"));
    program.write(8).saves(9);
    disk.shut_down();
    program.write(20).fails();
    let said = program.write(20).end();
    assert!(said.done, "{said:?}");
    disk.mount_again();
    kept(&disk.path().join("session"), &said);
}

/// The kernel's own idea of a power cut, on a file system that does not write names and bytes in order.
#[test]
#[ignore = "needs mounts: tests/faults/run.sh"]
fn a_power_cut_on_ext4() {
    let home = folder(On::Disk);
    let image = home.path().join("image");
    let cuts = if script::whole() { 200 } else { 30 };
    let mut kept_more = 0;
    for number in 0..cuts {
        let mut chance = Chance(number);
        let mut disk = Mount::ext4(&image, 16, "noauto_da_alloc,commit=1000");
        let mut program = Stepper::begin(&disk.path().join("session"));
        let first = usize::try_from(chance.below(30)).unwrap_or(0);
        program.write(first).saves(first + 1).write(usize::try_from(chance.below(100)).unwrap_or(0));
        thread::sleep(Duration::from_micros(chance.below(8000)));
        let before = program.so_far();
        disk.shut_down();
        let said = program.end();
        disk.mount_again();
        let session = disk.path().join("session");
        kept_more += usize::from(verdiverksted::shelf::read(&session).is_ok());
        // What it was told after the power went, it could not have said.
        kept(&session, &Said { queued: said.queued, ..before });
    }
    println!("{cuts} power cuts on ext4, {kept_more} sessions there, 0 violations");
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
