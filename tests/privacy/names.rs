//! No output tells who took part, unless it is asked to.

use std::fs;
use std::path::Path;

use verdiverksted::export::{Document, Format, Options, kit};
use verdiverksted::session::groups::Person;
use verdiverksted::session::{Command, Session, event};

use crate::kit::{Room, place, told};
use crate::support::text;

/// People whose names are nowhere else in the session, and what was agreed on with a role.
const PEOPLE: [&str; 4] = ["Xenofon Qvist", "Zita Wæhre", "Quirin Zachø", "Wanda Xvåg"];

fn room() -> Room {
    let mut room = Room::with(&PEOPLE[..3]);
    room.run(Command::AddSeat(room.session.groups[0].id, Person { name: Some(text(PEOPLE[3])), unit: None }));
    room.says("Vi spør barnet hva som hjelper");
    room.says("Vi lytter ferdig");
    room.makes_a_poster();
    let agreed = event::FollowUp { what: text("Henge opp plakaten"), who: Some(text("Enhetslederne")), when: None };
    room.run(Command::AddFollowUp(agreed));
    room
}

/// The words of the names that stand in some bytes.
fn found(bytes: &[u8]) -> Vec<&'static str> {
    let bytes = String::from_utf8_lossy(bytes).to_lowercase();
    let words = PEOPLE.iter().flat_map(|name| name.split(' '));
    words.filter(|word| bytes.contains(&word.to_lowercase())).collect()
}

#[test]
fn no_output_has_a_participants_name() {
    let room = room();
    let all = format!("{:?}", room.session.groups);
    assert_eq!(found(all.as_bytes()).len(), 8, "they are in the session");
    // The document is all that any output is made of.
    let document = Document::of(&room.session);
    assert_eq!(found(format!("{document:?}").as_bytes()), Vec::<&str>::new());
    for format in Format::ALL {
        let made = format.make(&document, &Options::default()).unwrap_or_else(|error| panic!("{format}: {error}"));
        assert!(!made.bytes.is_empty(), "{format}");
        assert_eq!(found(&made.bytes), Vec::<&str>::new(), "{format}");
    }
}

/// Who said something is a number, in the outputs for other programs too.
#[test]
fn the_outputs_for_other_programs_name_groups_and_seats_by_number() {
    let place = place();
    let path = room().lay(place.path(), "session");
    let out = place.path().join("out");
    told(&["export", &path.display().to_string(), "--out", &out.display().to_string(), "--format", "csv,json"]);
    let csv = fs::read_to_string(out.join("norms.csv")).expect("read");
    assert!(csv.contains("Gruppe 1") && found(csv.as_bytes()).is_empty(), "{csv}");
    let json = fs::read_to_string(out.join("session.json")).expect("read");
    assert!(
        json.contains("\"Gruppe 1\"") && json.contains("\"Enhetslederne\""),
        "what people agree on is printed as they wrote it"
    );
}

/// No file tells on which machine, by whom, or in which folder it was made.
#[test]
fn no_output_tells_where_it_was_made() {
    let place = place();
    let path = room().lay(place.path(), "session");
    let out = place.path().join("en-mappe-for-seg");
    told(&["export", &path.display().to_string(), "--out", &out.display().to_string()]);
    let folder = place.path().display().to_string();
    let home = std::env::var("HOME").ok().filter(|home| home.len() > 3);
    let host =
        fs::read_to_string("/etc/hostname").ok().map(|host| host.trim().to_owned()).filter(|host| host.len() > 5);
    let telling: Vec<String> =
        [Some(folder), home, host, Some("en-mappe-for-seg".to_owned())].into_iter().flatten().collect();
    let mut seen = 0;
    for entry in fs::read_dir(&out).expect("a folder") {
        let file = entry.expect("an entry").path();
        let text = String::from_utf8_lossy(&fs::read(&file).expect("read")).into_owned();
        for telling in &telling {
            assert!(!text.contains(telling.as_str()), "{}: {telling}", file.display());
        }
        seen += 1;
    }
    assert!(seen >= 14, "{seen} outputs");
}

#[test]
fn the_kit_has_cards_with_names_only_when_they_are_asked_for() {
    let place = place();
    let path = room().lay(place.path(), "session").display().to_string();
    let made = |folder: &str, more: &[&str]| {
        let out = place.path().join(folder).display().to_string();
        told(&[&["export", &path, "--format", "kit", "--out", &out][..], more].concat());
        fs::read(Path::new(&out).join(kit::FILE_NAME)).expect("read")
    };
    let unnamed = |session: &Session| {
        let mut state = verdiverksted::session::State::clone(session);
        for seat in state.groups.iter_mut().flat_map(|group| &mut group.seats) {
            seat.person.name = None;
        }
        kit::kit(&state, jiff::civil::time(9, 0, 0, 0)).expect("made").bytes
    };
    let (plain, named) = (made("plain", &[]), made("named", &["--names"]));
    assert_eq!(plain, unnamed(&room().session), "to the byte what it is when nobody has a name");
    assert_ne!(plain, named);
}
