//! Files that are not what they should be: told at once, with the place, and nothing is made of them; and files that are
//! somebody else's.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use super::line::answer;

/// How long a bad file may take on a busy machine; an idle one needs a tenth of it.
const PATIENCE: Duration = Duration::from_secs(10);

/// Gives `file` to the command; it must fail soon, with a few lines that hold `words`.
#[track_caller]
fn refused(arguments: &[&str], words: &str) {
    let began = Instant::now();
    let told = answer(arguments).fails(1, &[words, "hint: "]).err;
    assert!(began.elapsed() < PATIENCE, "{arguments:?} took {:?}", began.elapsed());
    assert!(told.len() < 100_000, "{arguments:?} told {} bytes", told.len());
}

/// A small session in `folder`.
fn session(folder: &Path) -> String {
    let [table, into] = ["norms.csv", "session"].map(|name| folder.join(name).display().to_string());
    fs::write(&table, "text\nLytte til barnet\n").expect("the disk takes it");
    answer(&["import", &table, "--into", &into]).succeeds();
    into
}

#[test]
fn bad_workshops_are_refused_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("w.ron").display().to_string();
    for (text, words) in [
        (format!("(title: {}", "Some(".repeat(100_000)), ":1:"),
        ("(".repeat(100_000), ":1:"),
        (format!("({}", ",".repeat(900_000)), "more is wrong after this"),
        (format!("({})", "a: 1, ".repeat(100_000)), "more is wrong after this"),
        (format!("(units: [{}])", "\"a\",".repeat(200_000)), "more is wrong after this"),
        (format!("(title: \"{}\")", "x".repeat(1_000_000)), "the text is too long: 1000000 characters"),
        (format!("(title: \"a{}\")", "\u{301}".repeat(500_000)), "the text is too long"),
        (" ".repeat(2_000_000), "larger than such a file can be"),
        ("(title: \"a\",\n title: \"b\")".to_owned(), ":2:2: `title` is given twice, first in line 1, column 2"),
        ("/*".repeat(400_000), "this comment never ends"),
    ] {
        fs::write(&file, text).expect("the disk takes it");
        refused(&["check", &file], words);
    }
}

#[test]
fn bad_tables_are_refused_at_once_and_nothing_is_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("t.csv").display().to_string();
    let dir = folder.path().join("sessions").display().to_string();
    let columns: Vec<String> = (0..10_000).map(|number| format!("c{number}")).collect();
    let values: String = (0..50_000).map(|number| format!("a,v{number}\n")).collect::<Vec<_>>().concat();
    for (text, words) in [
        (format!("text\n{}", "Lytte\n".repeat(1_000_000)), ":100002: more than 100000 rows"),
        (format!("{}\n", columns.join(",")), ":1: no column is called text"),
        (format!("text,value\n{values}"), "has 50000 values, and a workshop has at most 20"),
        (format!("text\n\"{}\"\n", "x".repeat(10_000_000)), ":2: the text has 10000000 characters"),
        (format!("text\nLytte\n\"{}", "x\n".repeat(1_000_000)), ":3: a quotation mark opens a text here"),
        ("text;tekst\na;b\n".to_owned(), ":1: two columns are called"),
        ("x".repeat(33 << 20), "at most 33554432 are read"),
    ] {
        fs::write(&file, text).expect("the disk takes it");
        refused(&["import", &file, "--dir", &dir], words);
    }
    assert!(!Path::new(&dir).exists());
}

#[test]
fn what_is_no_file_is_not_waited_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (pipe, turns, session) = (path("pipe.ron"), path("round.ron"), session(folder.path()));
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("there is `mkfifo`").success());
    std::os::unix::fs::symlink(&turns, &turns).expect("a link to itself");
    for other in [pipe.as_str(), &turns, "/dev/zero", "/dev/null", "/dev", "/proc/self/environ", "/proc/self/pagemap"] {
        refused(&["check", other], "");
        refused(&["import", other, "--dir", &path("sessions")], "");
        refused(&["export", "siljan", "--roster", other, "--out", &path("kit")], "");
        let export = ["export", &session, "--format", "poster.svg", "--template", other, "--out", &path("svg")];
        refused(&export, "");
    }
    for made in ["sessions", "kit", "svg/poster.svg"] {
        assert!(!Path::new(&path(made)).exists(), "{made}");
    }
}

#[test]
fn an_export_replaces_its_own_files_and_no_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let session = session(folder.path());
    let export = ["export", &session, "--out", &path("out"), "--format", "report.md,poster.json"].map(str::to_owned);
    let export: Vec<&str> = export.iter().map(String::as_str).collect();
    answer(&export).succeeds();
    let report = folder.path().join("out/report.md");
    let edited = format!("{}\nMed våre egne ord.\n", fs::read_to_string(&report).expect("it is there"));
    fs::write(&report, &edited).expect("the disk takes it");
    fs::remove_file(folder.path().join("out/poster.json")).expect("it is there");
    let told = answer(&export);
    assert!(told.err.contains("was changed since") && told.err.contains("--force"), "{}", told.err);
    assert_eq!(fs::read_to_string(&report).expect("it is there"), edited);
    assert!(folder.path().join("out/poster.json").exists(), "the others are made");
    answer(&[&export[..], &["--force"]].concat()).succeeds();
    assert_ne!(fs::read_to_string(&report).expect("it is there"), edited);
    answer(&export).succeeds();
}
