//! What the room sees when the disk fails: the program in a real terminal, on a disk that gets full.

use std::fs;

use verdiverksted::i18n::Lang;
use verdiverksted::session::norm_taboo::Kind;
use verdiverksted::shelf;

use super::mounts::Mount;
use super::pty::{PROGRAM, Terminal, USUAL, printed_path};
use super::room::{Place, Room};

/// So many norms do not fit in what is left of a page of a full disk.
const MANY: usize = 40;

#[test]
#[ignore = "needs mounts: tests/faults/run.sh"]
fn a_full_disk_is_told_and_nothing_is_lost() {
    let place = Place::new();
    let disk = Mount::in_memory_at(place.path(), "size=512k");
    let (dir, workshop) = (disk.path().display().to_string(), place.path().join("small.ron").display().to_string());
    let arguments = ["run", &workshop, "--dir", &dir, "--lang", "en", "--seed", "4711"];
    let mut room =
        Room { terminal: Terminal::start_by("PROGRAM", PROGRAM, &arguments, place.path(), USUAL), lang: Lang::En };
    room.at("place-setup").sets_up();
    room.press("PgDn PgDn PgDn").at("phase-introduction").press("PgDn").at("phase-individual");
    room.go_on("phase-round-robin", 1).says(1, "Listen to the child");

    let filler = disk.fill();
    for number in 2..=MANY {
        let words = format!("Norm number {number} of many");
        room.type_text(&words).press("Enter").sees(&format!("{number} {words}"));
    }
    let elsewhere = room.text("state-elsewhere");
    room.terminal.wait_until("the screen says where it is saved", |terminal| terminal.header().contains(&elsewhere));

    fs::remove_file(filler).expect("removed");
    room.saved();
    let session = printed_path(&room.quits()).expect("a path");
    assert!(session.starts_with(disk.path()), "{session:?}");
    let read = shelf::read(&session).expect("it is whole");
    let (_, state) = read.norm_taboo(0).expect("an exercise");
    assert_eq!(state.of_value(0, Kind::Norm).count(), MANY);
}
