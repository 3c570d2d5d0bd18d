//! The command line where there is no terminal: what is printed, where, and how it ends.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use super::pty::{PROGRAM, printed_path};

/// What the program said, and its exit code.
pub(super) struct Answer {
    code: Option<i32>,
    pub(super) out: String,
    pub(super) err: String,
}

/// Runs the program without a terminal, with nobody at the keys.
pub(super) fn answer(arguments: &[&str]) -> Answer {
    let output = Command::new(PROGRAM).args(arguments).stdin(Stdio::null()).output().expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it prints text");
    Answer { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

impl Answer {
    /// Holds that it succeeded and complained of nothing.
    #[track_caller]
    pub(super) fn succeeds(self) -> Self {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{}", self.out);
        self
    }

    /// Holds that it failed with this code, printed nothing, and said all of these words.
    #[track_caller]
    pub(super) fn fails(self, code: i32, words: &[&str]) -> Self {
        assert_eq!((self.code, self.out.as_str()), (Some(code), ""), "{}", self.err);
        for words in words {
            assert!(self.err.contains(words), "no {words:?} in\n{}", self.err);
        }
        self
    }
}

#[test]
fn without_a_terminal_the_program_says_so() {
    for arguments in [&[][..], &["run"], &["run", "siljan"], &["rehearse"]] {
        let folder = tempfile::tempdir().expect("a folder");
        let dir = folder.path().display().to_string();
        let answer = answer(&[&["--dir", &dir][..], arguments].concat());
        answer.fails(1, &["there is no terminal", "hint: ", "`verdiverksted rehearse --headless --out DIR`"]);
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0, "nothing is begun");
    }
}

#[test]
fn wrong_use_is_told_from_failure() {
    for arguments in [
        &["--nope"][..],
        &["--lang", "de", "sessions"],
        &["--seed", "many", "sessions"],
        &["dance"],
        &["export"],
        &["export", "session", "--format", "docx"],
        &["check"],
        &["new"],
    ] {
        answer(arguments).fails(2, &["error: ", "--help"]);
    }
    answer(&["--help"]).succeeds();
    answer(&["--version"]).succeeds();
}

#[test]
fn a_rehearsal_needs_no_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out").display().to_string();
    let played = answer(&["rehearse", "--headless", "--out", &out]).succeeds();
    let session = Path::new(&out).join("session");
    assert_eq!(printed_path(&played.out), Some(session.clone()));
    let read = |file: &str| fs::read(Path::new(&out).join(file)).expect("it is written");
    assert!(read("poster.pdf").starts_with(b"%PDF-"));
    let poster: Value = serde_json::from_slice(&read("poster.json")).expect("it is JSON");
    let norms: Vec<&str> = poster["values"].as_array().into_iter().flatten().flat_map(texts).collect();
    assert_eq!(norms.len(), 12, "{norms:?}");
    let markdown = String::from_utf8(read("poster.md")).expect("it is text");
    for norm in [
        "Vi ser barnet og lytter til barnets opplevelser.",
        "Vi støtter hverandre og gjør hverandre gode",
        "Vi våger å handle og tenke kreativt om alternative løsninger",
    ] {
        assert!(norms.contains(&norm), "no {norm:?} in {norms:?}");
        assert!(markdown.contains(norm), "no {norm:?} in\n{markdown}");
    }
    is_listed(&session, &out);
    let session = session.display().to_string();
    assert!(answer(&["check", &session]).succeeds().out.contains("nothing is wrong"));
}

/// The words of a value's norms.
fn texts(value: &Value) -> impl Iterator<Item = &str> {
    value["norms"].as_array().into_iter().flatten().filter_map(|norm| norm["text"].as_str())
}

/// The finished session in `dir` is listed for people and for programs.
fn is_listed(session: &Path, dir: &str) {
    let listed = answer(&["sessions", "--json", "--dir", dir]).succeeds();
    let rows: Value = serde_json::from_str(&listed.out).expect("it is JSON");
    assert_eq!(rows.as_array().map(Vec::len), Some(1), "{}", listed.out);
    assert_eq!(rows[0]["path"].as_str(), session.to_str());
    assert_eq!((rows[0]["finished"].as_bool(), rows[0]["error"].is_null()), (Some(true), true), "{}", listed.out);
    let started = rows[0]["started"].as_str().expect("a moment");
    assert!(started.ends_with('Z') && started.contains('T'), "{started}");
    let told = answer(&["sessions", "--dir", dir, "--lang", "en"]).succeeds().out;
    assert!(told.contains("28 norms") && told.contains("finished"), "{told}");
    let none = answer(&["sessions", "--json", "--dir", &format!("{dir}/nowhere")]).succeeds().out;
    assert_eq!(none.trim(), "[]");
}

#[test]
fn all_mistakes_of_a_workshop_are_named_with_their_places() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("mine.ron").display().to_string();
    let written = answer(&["new", &file]).succeeds();
    assert_eq!(printed_path(&written.out), Some(file.clone().into()));
    assert!(answer(&["check", &file]).succeeds().out.contains("nothing is wrong"));

    let clean = fs::read_to_string(&file).expect("it is written");
    let mut wrong = clean.clone();
    let mistakes = [
        ("language: nb,", "language: norsk,"),
        ("group_size: 4,", "group_size: 40,"),
        ("turns: Members,", "turns: Member,"),
        ("individual: \"5 min\",", "individual: 5,"),
        ("norms_per_value: 4,", "norms: 4,"),
        ("heading: \"Prosessen videre\",", "heading: \"\","),
    ];
    for (right, mistaken) in mistakes {
        assert!(wrong.contains(right), "{right}");
        wrong = wrong.replacen(right, mistaken, 1);
    }
    fs::write(&file, &wrong).expect("the disk takes it");
    let told = answer(&["check", &file]).fails(1, &[]).err;
    for (_, mistaken) in mistakes {
        let line = wrong.lines().position(|line| line.contains(mistaken)).expect("it is there") + 1;
        assert!(told.contains(&format!("{file}:{line}:")), "no line {line} in\n{told}");
    }
    for line in told.lines().filter(|line| line.starts_with(&file)) {
        let place: Vec<&str> = line[file.len() + 1..].splitn(3, ':').collect();
        assert!(place[0].parse::<u32>().is_ok() && place[1].parse::<u32>().is_ok(), "{line}");
    }
    answer(&["new", &file]).fails(1, &["is there already", "hint: "]);
    assert_eq!(fs::read_to_string(&file).expect("it is there"), wrong, "what is there is left as it is");
}
