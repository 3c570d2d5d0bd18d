//! What is given random inputs, and what must hold.

use std::fs;

use jiff::civil::date;
use tempfile::TempDir;
use verdiverksted::clock::{Span, Time};
use verdiverksted::i18n::Lang;
use verdiverksted::i18n::dates::{date_long, parse_date};
use verdiverksted::rooms::import::{Import, ImportError, Into, import};
use verdiverksted::session::event::Event;
use verdiverksted::session::groups::{MOST_PEOPLE, Rules, parse_people};
use verdiverksted::session::ids::SessionId;
use verdiverksted::session::{Actor, Command, Session, Start};
use verdiverksted::shelf;
use verdiverksted::store::{self, Access, folder::Name};
use verdiverksted::text::{self, CleanText, Limit, TextError};
use verdiverksted::workshop::{builtin, read::read};

/// Something that reads what people bring.
pub(crate) struct Target {
    pub(crate) name: &'static str,
    /// The folder with good inputs.
    pub(crate) corpus: &'static str,
    /// Good inputs that are made.
    pub(crate) made: fn() -> Vec<Vec<u8>>,
    /// Reads an input, and panics where something does not hold.
    pub(crate) run: fn(&[u8]),
    /// How many cases a short run has.
    pub(crate) short: u64,
}

pub(crate) const TARGETS: &[Target] = &[
    Target { name: "text", corpus: "text", made: Vec::new, run: door, short: 3000 },
    Target { name: "workshop", corpus: "workshop", made: Vec::new, run: workshop, short: 600 },
    Target { name: "table", corpus: "table", made: Vec::new, run: table, short: 120 },
    Target { name: "people", corpus: "people", made: Vec::new, run: people, short: 1000 },
    Target { name: "dates", corpus: "dates", made: Vec::new, run: dates, short: 3000 },
    Target { name: "journal", corpus: "journal", made: journals, run: journal, short: 120 },
];

/// A place in memory where there is one.
fn in_memory() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder")
}

/// Holds that nothing in `text` steers or hides, by a list of its own.
fn is_seen(text: &str) {
    let hides = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}')
            || matches!(c, '\u{ad}' | '\u{61c}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..)
    };
    assert!(!text.contains(hides), "something hides in {text:?}");
}

fn door(input: &[u8]) {
    let raw = String::from_utf8_lossy(input);
    for limit in [Limit::Name, Limit::Norm, Limit::Paragraph] {
        match text::clean(&raw, limit) {
            Ok(cleaned) => {
                let clean = cleaned.text.as_str();
                is_seen(clean);
                assert!(clean.trim() == clean && !clean.contains("  ") && !clean.is_empty(), "{clean:?}");
                assert!((1..=limit.characters()).contains(&cleaned.text.length()), "{clean:?}");
                let again = text::clean(clean, limit).expect("it came through");
                assert_eq!((again.text.as_str(), again.removed), (clean, 0));
                assert_eq!((text::typed(clean).text.as_str(), text::escaped(clean).as_str()), (clean, clean));
                assert!(cleaned.removed <= raw.chars().count() * 4, "more was removed than there was");
            }
            Err(TextError::Empty) => assert_eq!(text::printable(&raw), ""),
            Err(TextError::TooLong { length, most }) => assert!(length > most && most == limit.characters()),
        }
    }
    let typed = text::typed(&raw);
    let again = text::typed(&typed.text);
    assert_eq!((again.text, again.removed), (typed.text.clone(), 0));
    // Only a joiner may wait for what it joins.
    if let (Ok(sent), false) = (text::clean(&typed.text, Limit::Paragraph), typed.text.contains('\u{200d}')) {
        assert_eq!(sent.removed, 0, "{:?} was typed and does not come in", typed.text);
    }
    is_seen(&text::escaped(&raw));
    let json = serde_json::to_string(&raw).expect("a text");
    assert_eq!(serde_json::from_str::<String>(&text::json(&json)).expect("it is JSON"), raw);
}

fn workshop(input: &[u8]) {
    let raw = String::from_utf8_lossy(input);
    match read("fuzz.ron", &raw) {
        Ok(workshop) => {
            let written = ron::ser::to_string_pretty(&workshop, ron::ser::PrettyConfig::new()).expect("it is written");
            assert_eq!(read("again.ron", &written).as_ref(), Ok(&workshop));
        }
        Err(mistakes) => {
            assert!(
                !mistakes.is_empty() && mistakes.is_sorted_by_key(|mistake| mistake.place) && mistakes.len() <= 201
            );
            let lines: Vec<&str> = raw.split('\n').collect();
            for mistake in mistakes {
                let place = mistake.place;
                let line = lines.get(place.line - 1).unwrap_or_else(|| panic!("no line {place}"));
                assert!((1..=line.chars().count() + 2).contains(&place.column), "nothing is at {place}");
                is_seen(&mistake.to_string());
            }
        }
    }
}

fn table(input: &[u8]) {
    let place = in_memory();
    let file = place.path().join("norms.csv");
    fs::write(&file, input).expect("the disk takes it");
    let into = place.path().join("session");
    let asked = Import {
        file: &file,
        workshop: None,
        value: None,
        keep_good: input.len().is_multiple_of(2),
        lang: Lang::Nb,
        into: Into::Folder(&into, Some(1)),
    };
    match import(&asked) {
        Ok(imported) => {
            let about = shelf::about(&shelf::read(&into).expect("it was made"));
            assert_eq!((about.norms, about.taboos), (imported.count.norms, imported.count.taboos));
            imported.values.iter().for_each(|value| is_seen(value.as_str()));
        }
        Err(error) => {
            assert!(!into.exists(), "nothing is made: {error}");
            let lines = input.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() + 1;
            if let ImportError::Rows { wrong, .. } = &error {
                assert!(wrong.iter().all(|row| (1..=lines).contains(&row.line)), "{wrong:?}");
            }
            error.to_string().lines().for_each(is_seen);
        }
    }
}

fn people(input: &[u8]) {
    let raw = String::from_utf8_lossy(input);
    match parse_people(&raw) {
        Ok(people) => {
            assert!(people.len() <= MOST_PEOPLE);
            let texts = people.iter().flat_map(|person| [&person.name, &person.unit]).flatten();
            texts.for_each(|text: &CleanText| is_seen(text.as_str()));
        }
        Err(errors) => {
            let lines = raw.chars().filter(|c| matches!(c, '\n' | '\r')).count() + 1;
            assert!(!errors.is_empty() && errors.iter().all(|error| (1..=lines).contains(&error.line)), "{errors:?}");
        }
    }
}

fn dates(input: &[u8]) {
    let today = date(2026, 11, 21);
    for line in String::from_utf8_lossy(input).lines() {
        if let Ok(day) = parse_date(line, today) {
            for lang in [Lang::Nb, Lang::Nn] {
                assert_eq!(parse_date(&date_long(day, lang), today), Ok(day), "{line:?}");
            }
        }
        if let Ok(span) = line.parse::<Span>() {
            let written = ron::to_string(&span).expect("it is written");
            assert_eq!(ron::from_str(&written), Ok(span), "{line:?}");
        }
    }
}

/// The journal of a session in which a few things happened.
fn journals() -> Vec<Vec<u8>> {
    let place = in_memory();
    let workshop = builtin::find("school-team").expect("built in").parse().expect("clean");
    let start = Session::start(Start { id: SessionId(7), seed: 7, workshop }, Time(0));
    let mut session = Session::replay([start.clone()]).expect("a start");
    let opened = store::create(place.path(), NAME, start).expect("a session");
    let path = opened.path.clone();
    let Access::Write(mut journal) = opened.access else { panic!("it is ours") };
    let text = |words| CleanText::new(words, Limit::Name).expect("a text");
    let commands = [
        Command::NameOrganisation(Some(text("Siljan \"kommune\""))),
        Command::FormGroups {
            people: parse_people("NAV: 3\nKari, PPT").expect("people"),
            groups: Some(2),
            rules: Rules::default(),
            seed: 1,
        },
        Command::Undo,
        Command::Redo,
    ];
    for command in commands {
        let event = session.decide(Actor::Facilitator, command, Time(1)).expect("it may happen");
        journal.append(&event).expect("the disk takes it");
        session.evolve(&event);
    }
    journal.sync().expect("the disk takes it");
    drop(journal);
    vec![fs::read(path.join("journal")).expect("it is there")]
}

const NAME: Name<'static> = Name { date: date(2026, 11, 21), whose: "fuzz", tag: 1 };

fn journal(input: &[u8]) {
    let place = in_memory();
    fs::write(place.path().join("journal"), input).expect("the disk takes it");
    let opened = store::open::<Event>(place.path());
    match opened {
        Ok(opened) => {
            let events = opened.events;
            drop(opened.access);
            let again = store::open::<Event>(place.path()).expect("what was opened is opened again");
            assert_eq!(again.events, events);
            drop(again.access);
            // A session or a refusal: never a way out of the program.
            let _ = Session::replay(events);
        }
        Err(error) => error.to_string().lines().for_each(is_seen),
    }
}
