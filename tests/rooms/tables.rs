//! Tables as people save them, read by the program.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use verdiverksted::export::{Document, Format, Options};
use verdiverksted::i18n::Lang;
use verdiverksted::rehearsal::{Player, Script};
use verdiverksted::rooms::LARGEST_FILE;
use verdiverksted::rooms::import::{Import, Into, import};
use verdiverksted::session::ids::SessionId;
use verdiverksted::session::norm_taboo::{Entry, Kind};
use verdiverksted::session::{Session, Start};
use verdiverksted::workshop::builtin;

use crate::kit::{place, read};
use crate::support::MORNING;

pub(crate) fn run(dir: &Path, arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_verdiverksted");
    Command::new(program).arg("--dir").arg(dir.join("sessions")).args(arguments).current_dir(dir).output().expect("run")
}

pub(crate) fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

pub(crate) fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("text")
}

/// Imports `bytes` and gives the session that came of it.
fn imported(dir: &Path, bytes: &[u8], arguments: &[&str]) -> Session {
    fs::write(dir.join("norms.csv"), bytes).expect("written");
    let output = run(dir, &[&["import", "norms.csv"], arguments].concat());
    assert!(output.status.success(), "{}", err(&output));
    read(Path::new(out(&output).lines().last().expect("the folder, last")))
}

fn said(session: &Session) -> Vec<(u16, Kind, String)> {
    let entries = session.norm_taboo(0).expect("an exercise").1.entries();
    entries.map(|Entry { spot, text, .. }| (spot.value, spot.kind, text.to_string())).collect()
}

/// How a text becomes bytes.
type Encode<'a> = &'a dyn Fn(&str) -> Vec<u8>;

#[test]
fn every_separator_encoding_and_end_of_line_says_the_same() {
    let place = place();
    let rows = [
        ["Points", "TEXT", "kind", "Group", "value", "note"],
        ["5", "\"Vi ser «ryggsekken»\"", "norm", "Gruppe 1", "barnets beste", "\"a;b,c\""],
        ["", "\"Vi tier\n– og går\"", "tabu", "Gruppe 1", "Mot", ""],
        ["", "\"Si \"\"nei\"\" på en god måte\"", "", "", "Respekt og raushet", "x"],
    ];
    let want = [
        (0, Kind::Norm, "Vi ser «ryggsekken»".to_owned()),
        (2, Kind::Taboo, "Vi tier – og går".to_owned()),
        (1, Kind::Norm, "Si \"nei\" på en god måte".to_owned()),
    ];
    let narrow = |text: &str| {
        let byte = |c: char| if c == '–' { 0x96 } else { u8::try_from(u32::from(c)).expect("Latin-1") };
        text.chars().map(byte).collect::<Vec<u8>>()
    };
    let encodings: [Encode<'_>; 5] = [
        &|text| text.as_bytes().to_vec(),
        &|text| format!("\u{feff}{text}").into_bytes(),
        &narrow,
        &|text| format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
        &|text| format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ];
    let mut made = Vec::new();
    for separator in [",", ";", "\t"] {
        for end in ["\n", "\r\n", "\r"] {
            let text = rows.map(|row| row.join(separator)).join("\n").replace('\n', end);
            for text in [text.clone(), format!("{text}{end}{end}")] {
                for encode in encodings {
                    let file = place.path().join("norms.csv");
                    fs::write(&file, encode(&text)).expect("written");
                    let folder = place.path().join(made.len().to_string());
                    let into = Into::Folder(&folder, None);
                    let asked =
                        Import { file: &file, workshop: None, value: None, keep_good: false, lang: Lang::Nb, into };
                    let session = read(&import(&asked).expect("imported").path);
                    assert_eq!(said(&session), want, "{separator:?} {end:?}");
                    made.push(session.sources.keys().copied().collect::<Vec<_>>());
                }
            }
        }
    }
    assert!(made.iter().all(|sources| sources == &made[0]), "it is one and the same table");
}

#[test]
fn what_was_exported_comes_back() {
    let place = place();
    let first = rehearsed();
    let again = imported(place.path(), norms_csv(&first).as_bytes(), &[]);
    let rows = |session: &Session| -> Vec<Vec<String>> {
        let csv = norms_csv(session);
        let rows = csv.lines().map(|row| row.split("\";\"").map(str::to_owned).collect::<Vec<_>>());
        rows.map(|mut row| row.drain(..row.len().min(3)).collect()).collect()
    };
    assert_eq!(rows(&again), rows(&first));
    let state = |session: &Session| {
        let (definition, state) = session.norm_taboo(0).expect("it");
        let all = state.entries().map(|entry| {
            let against = entry.against.and_then(|norm| state.entry(norm)).map(|norm| norm.text.clone());
            (entry.text.clone(), entry.original.clone(), entry.stands(), state.points(entry, definition.top), against)
        });
        all.collect::<Vec<_>>()
    };
    let by_value = |session: &Session| {
        let mut all = state(session);
        all.sort();
        all
    };
    assert_eq!(by_value(&again), by_value(&first));
}

/// The recorded workshop, played to its end.
fn rehearsed() -> Session {
    let workshop = builtin::find("siljan").expect("built in").parse().expect("clean");
    let start = Start { id: SessionId(1), seed: 2021, workshop };
    let mut session = Session::replay([Session::start(start, MORNING)]).expect("a start");
    let mut player = Player::new(Script::siljan().expect("the recording"));
    while let Some(act) = player.next(&session) {
        let event = act.expect("played").decide(&session, MORNING).expect("allowed");
        session.evolve(&event);
    }
    session
}

fn norms_csv(session: &Session) -> String {
    let made = Format::NormsCsv.make(&Document::of(session), &Options::default()).expect("made");
    String::from_utf8(made.bytes).expect("text")
}

#[test]
fn wrong_rows_are_named_all_at_once_and_nothing_happens() {
    let place = place();
    let text = "value;kind;text;points\nMot;norm;Si fra;5\nMod;norm;Spørre;\n;norm;Lytte;\nMot;nrm;Le;\nMott;tabu;Tie;\nMot;norm;Se;x\n";
    fs::write(place.path().join("norms.csv"), text).expect("written");
    let output = run(place.path(), &["import", "norms.csv", "--workshop", "siljan"]);
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<String> = err(&output).lines().map(str::to_owned).collect();
    let begins = [
        "norms.csv:4: no value is named: write one of \"Barnets beste\"",
        "norms.csv:5: the kind is \"nrm\"",
        "norms.csv:7: the points are \"x\"",
        "hint: nothing was taken in",
    ];
    assert_eq!(lines.len(), begins.len(), "{lines:#?}");
    assert!(lines.iter().zip(begins).all(|(line, begin)| line.starts_with(begin)), "{lines:#?}");
    assert!(!place.path().join("sessions").exists(), "no session was begun");

    let output = run(place.path(), &["import", "norms.csv", "--workshop", "siljan", "--keep-good"]);
    let told = out(&output);
    assert!(told.starts_with("left out: norms.csv:4: "), "{told}");
    assert!(
        told.contains(
            "\"Mod\" is taken for \"Mot\"\n\"Mott\" is taken for \"Mot\"\n2 norms, 1 taboo, 1 group, for Mot\n"
        ),
        "{told}"
    );
    let session = read(Path::new(told.lines().last().expect("the folder")));
    assert_eq!(said(&session).len(), 3);
}

#[test]
fn a_table_of_one_value_needs_no_workshop() {
    let place = place();
    let session = imported(place.path(), b"text,theme\nVi lytter,a\n\"Vi spoer, og lytter\",b\n", &["--lang", "en"]);
    let values = |session: &Session| {
        let (definition, _) = session.norm_taboo(0).expect("it");
        definition.values.iter().map(|value| value.name.to_string()).collect::<Vec<_>>()
    };
    assert_eq!((values(&session), said(&session).len()), (vec!["norms".to_owned()], 2));
    let session = imported(place.path(), b"value,text\nGlede,Vi ler\nGLEDE,Vi synger\n", &[]);
    assert_eq!((values(&session), said(&session).len()), (vec!["Glede".to_owned()], 2));
    let session = imported(place.path(), b"text\nVi sier fra\n", &["--value", "mot"]);
    assert_eq!((values(&session).len(), said(&session)[0].0), (3, 2), "the built-in workshop with that value");
}

#[test]
fn a_table_is_taken_in_once() {
    let place = place();
    let text = "value;text;group\nMot;Si fra;Gruppe 3\n";
    let first = imported(place.path(), text.as_bytes(), &["--into", "felles"]);
    let again = imported(place.path(), text.replace(';', ",").as_bytes(), &["--into", "felles"]);
    assert!(*first == *again, "with other separators it is the same table");
    assert_eq!(first.groups.iter().map(|group| (group.number, group.name.clone())).collect::<Vec<_>>(), [(3, None)]);
    let more = imported(place.path(), b"value;text\nMot;Spoerre\n", &["--into", "felles"]);
    assert_eq!(said(&more).len(), 2);
    let output = run(place.path(), &["import", "norms.csv", "--into", "felles", "--workshop", "siljan"]);
    assert!(err(&output).contains("has its own workshop"), "{}", err(&output));
}

#[test]
fn what_is_no_table_says_so() {
    let place = place();
    let at = |name: &str| place.path().join(name);
    fs::write(at("book.csv"), b"PK\x03\x04\0\0").expect("written");
    fs::File::create(at("large.csv")).and_then(|file| file.set_len(LARGEST_FILE + 1)).expect("made");
    fs::write(at("empty.csv"), "").expect("written");
    fs::write(at("head.csv"), "value,text\n").expect("written");
    fs::write(at("other.csv"), "name;age\nKari;9\n").expect("written");
    for (file, want) in [
        ("book.csv", "is not a text file\nhint: in the spreadsheet program"),
        ("large.csv", "has 33554433 bytes, and at most 33554432 are read"),
        ("empty.csv", "empty.csv:1: the file is empty"),
        ("head.csv", "has no norm and no taboo"),
        ("other.csv", "other.csv:1: no column is called text; there are \"name\", \"age\""),
        ("nowhere.csv", "cannot read nowhere.csv"),
        (".", "is not a file"),
    ] {
        let output = run(place.path(), &["import", file]);
        assert_eq!(output.status.code(), Some(1), "{file}");
        assert!(err(&output).contains(want), "{file}: {}", err(&output));
    }
    assert!(!at("sessions").exists());
}
