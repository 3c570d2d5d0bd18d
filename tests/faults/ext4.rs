//! A real file system, the one that most Linux machines have, that breaks under a session that is written.

use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;

use super::child::{self, Task};
use super::disks::kept;
use super::model::Chance;
use super::mounts::Mount;
use super::script::{self, On, folder};
use super::stepper::Stepper;
use super::verdict::{Said, promise_kept};

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

/// A program whose syncs do nothing must be found out, or the silence above means nothing.
#[test]
#[ignore = "needs mounts: tests/faults/run.sh"]
fn a_program_that_does_not_sync_is_found_out() {
    let home = folder(On::Disk);
    let image = home.path().join("image");
    let mut disk = Mount::ext4(&image, 16, "noauto_da_alloc,commit=1000");
    let path = disk.path().join("session");
    let plain = child::command(Task::Steps, &path, 200);
    let mut unsynced = Command::new("strace");
    unsynced.args(["-f", "-qq", "-o", "/dev/null", "-e", "inject=fsync,fdatasync:retval=0"]);
    unsynced.arg(plain.get_program()).args(plain.get_args());
    unsynced.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let mut program = Stepper::run(unsynced);
    program.write(50).saves(51);
    let before = program.so_far();
    disk.shut_down();
    program.end();
    disk.mount_again();
    let path: &Path = &disk.path().join("session");
    assert!(promise_kept(path, &Said { queued: 51, ..before }).is_err(), "nothing was synced, and nothing is missing");
}
