//! A person is forgotten in a session on disk.

use std::fs;
use std::path::Path;

use verdiverksted::session::norm_taboo::Command as Ask;
use verdiverksted::session::{Event, Session};
use verdiverksted::shelf;

use crate::kit::{NAME, NORM, Room, beside, files, place, refused, told, with_the_name};
use crate::support::text;

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[test]
fn nothing_of_the_name_is_left_in_any_file() {
    let place = place();
    let room = Room::full();
    let path = room.lay(place.path(), "økt");
    beside(&path);
    told(&["export", &shown(&path), "--format", "json,csv,ics,md,html,kit"]);
    assert!(with_the_name(&path).len() > 10, "{:?}", with_the_name(&path));

    let name = NAME.to_lowercase();
    let said = told(&["forget", &shown(&path), "--participant", &name, "--yes"]);
    assert_eq!(with_the_name(&path), Vec::<std::path::PathBuf>::new());
    assert_eq!(said.lines().last(), Some(shown(&path).as_str()), "what changes a session prints its folder last");
    for words in [
        "in seats: 3 places",
        "as who holds in something afterwards: 2 places",
        "rewritten: 5 events in the journal",
        "removed whole, because the name is in it or may be: drafts",
        "event-10-9-bytes",
        "made anew",
        "Not known here",
    ] {
        assert!(said.contains(words), "no {words:?} in\n{said}");
    }
    assert!(path.join("quarantine/event-11-9-bytes").exists(), "what has no name in it is kept");

    // The same session, without her.
    let after = shelf::open(&path).expect("it opens");
    let all = ron::to_string(&room.events).expect("written");
    let never =
        all.replace(&format!("Some({})", ron::to_string(&format!("Ola og {NAME}")).expect("written")), "Some(\"Ola\")");
    let never = never.replace(&format!("Some({})", ron::to_string(NAME).expect("written")), "None");
    let never = never.replace(&format!("Some({})", ron::to_string(&NAME.to_uppercase()).expect("written")), "None");
    let never: Vec<Event> = ron::from_str(&never).expect("events");
    assert_eq!(after.session, Session::replay(never).expect("a session"));
    assert_eq!(told(&["check", &shown(&path)]).matches("nothing is wrong").count(), 1);

    drop(after);
    let before = files(&path);
    let again = refused(&["forget", &shown(&path), "--participant", NAME, "--yes"]);
    assert!(again.contains("nobody of that name was found"), "{again}");
    assert_eq!(files(&path), before, "nothing found, nothing changed");
}

#[test]
fn nobody_is_forgotten_without_a_yes_or_while_the_session_is_open() {
    let place = place();
    let path = shown(&Room::full().lay(place.path(), "session"));
    let before = files(place.path());
    for arguments in [&["forget", &path][..], &["forget", &path, "--participant", NAME]] {
        let told = refused(arguments);
        assert!(told.contains("nobody to ask") && told.contains("hint: write --yes"), "{told}");
    }
    let open = shelf::open(Path::new(&path)).expect("it opens");
    let before_open = files(place.path());
    for arguments in [&["forget", &path, "--yes"][..], &["forget", &path, "--participant", NAME, "--yes"]] {
        let told = refused(arguments);
        assert!(told.contains("is in use by another program") && told.contains("hint: "), "{told}");
    }
    assert_eq!(files(place.path()), before_open);
    drop(open);
    assert_eq!(files(place.path()).keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
}

#[test]
fn a_name_in_what_was_said_is_counted_and_placed_and_cut_out_when_asked() {
    let place = place();
    let mut room = Room::with(&[NAME, "Ola"]);
    room.says(NORM);
    room.says(&format!("Vi spør {NAME} først"));
    let reworded = room.session.norm_taboo(0).expect("the exercise").1.entries().next().expect("a norm").id;
    room.exercise(Ask::Reword { entry: reworded, text: text(&format!("{NAME}s norm")) });
    room.exercise(Ask::Reword { entry: reworded, text: text(NORM) });
    let path = room.lay(place.path(), "session");
    let said = told(&["forget", &shown(&path), "--participant", NAME, "--yes"]);
    assert!(said.contains("2 places in the journal") && said.contains("Barnets beste, group 1: norm 2"), "{said}");
    assert!(!said.contains("først"), "the words are not repeated\n{said}");
    assert_eq!(with_the_name(&path), [path.join("journal"), path.join("session.ron")]);
    let only = refused(&["forget", &shown(&path), "--participant", NAME, "--yes"]);
    assert!(only.contains("Barnets beste, group 1: norm 2") && only.contains("--in-texts"), "{only}");

    told(&["forget", &shown(&path), "--participant", NAME, "--in-texts", "--yes"]);
    assert_eq!(with_the_name(&path), Vec::<std::path::PathBuf>::new(), "also what was reworded since");
    let after = shelf::read(&path).expect("it reads");
    let norms: Vec<String> =
        after.norm_taboo(0).expect("the exercise").1.entries().map(|entry| entry.text.to_string()).collect();
    assert_eq!(norms, [NORM, "Vi spør … først"]);
}

#[test]
fn of_two_of_a_name_one_can_be_forgotten_and_somebody_elses_longer_name_stays() {
    use verdiverksted::session::Command;
    use verdiverksted::session::groups::Person;
    let place = place();
    let mut room = Room::with(&["Kari", "Kari Nordmann"]);
    let group = room.session.groups[0].id;
    room.run(Command::AddSeat(group, Person { name: Some(text("kari")), unit: Some(text("PPT")) }));
    let (one, both) = (room.lay(place.path(), "one"), room.lay(place.path(), "both"));
    let names = |path: &Path| -> Vec<String> {
        let session = shelf::read(path).expect("it reads");
        let seats = session.groups.iter().flat_map(|group| &group.seats);
        let mut names: Vec<String> = seats.filter_map(|seat| Some(seat.person.name.as_ref()?.to_string())).collect();
        names.sort();
        names
    };
    told(&["forget", &shown(&one), "--participant", "KARI", "--unit", "ppt", "--yes"]);
    assert_eq!(names(&one), ["Kari", "Kari Nordmann"]);
    let said = told(&["forget", &shown(&both), "--participant", "KARI", "--yes"]);
    assert!(said.contains("of several units, all of them: NAV, PPT") && said.contains("--unit"), "{said}");
    assert!(said.contains("part of a longer name"), "{said}");
    assert_eq!(names(&both), ["Kari Nordmann"]);
}

#[test]
fn what_cannot_be_a_session_to_rewrite_is_refused() {
    let place = place();
    let path = Room::full().lay(place.path(), "session");
    let journal = fs::read(path.join("journal")).expect("read");
    let mut damaged = journal.clone();
    damaged[30] ^= 1;
    fs::write(path.join("journal"), &damaged).expect("written");
    let before = files(&path);
    let told = refused(&["forget", &shown(&path), "--participant", NAME, "--yes"]);
    assert!(told.contains("hint: "), "{told}");
    assert_eq!(files(&path), before);
    assert!(refused(&["forget", "nowhere", "--dir", &shown(place.path())]).contains("is no session"));
}

#[test]
fn half_an_event_with_the_name_goes_and_one_without_is_kept() {
    for (torn, kept) in [("VV1 99 50 00000000 (name:Some(\"Zéraf", 0), ("VV1 99 50 00000000 (Lytte", 1)] {
        let place = place();
        let path = Room::full().lay(place.path(), "session");
        let mut journal = fs::read(path.join("journal")).expect("read");
        journal.extend_from_slice(torn.as_bytes());
        fs::write(path.join("journal"), journal).expect("written");
        told(&["forget", &shown(&path), "--participant", NAME, "--yes"]);
        assert_eq!(with_the_name(&path), Vec::<std::path::PathBuf>::new());
        let quarantine = path.join("quarantine");
        assert_eq!(fs::read_dir(quarantine).map_or(0, Iterator::count), kept);
        assert!(shelf::open(&path).expect("it opens").notices.is_empty());
    }
}
