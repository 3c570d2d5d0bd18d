//! Posters that an organiser brings: what they may do, and how they are stopped.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use tempfile::TempDir;
use verdiverksted::export::template::{OwnTemplate, PATIENCE};
use verdiverksted::export::{Document, ExportError, Format, Made, Options};
use verdiverksted::rehearsal::{Player, Script};
use verdiverksted::session::event::Start;
use verdiverksted::session::ids::SessionId;
use verdiverksted::session::{Place, Session};
use verdiverksted::workshop::builtin;

mod support;
use support::MORNING;

/// The recorded workshop's document.
fn document() -> Document {
    let workshop = builtin::find(builtin::DEFAULT).expect("built in").parse().expect("clean");
    let start = Start { id: SessionId(0x51_1a_4e), seed: 2021, workshop };
    let mut session = Session::replay([Session::start(start, MORNING)]).expect("a start");
    let mut player = Player::new(Script::siljan().expect("a script"));
    while session.place != Place::Export {
        let act = player.next(&session).expect("it ends").expect("a step that can be played");
        session.evolve(&act.decide(&session, MORNING).expect("an act that is allowed"));
    }
    Document::of(&session)
}

fn template(file: PathBuf, patience: Duration) -> Options {
    let program = env!("CARGO_BIN_EXE_verdiverksted").into();
    Options { template: Some(OwnTemplate { file, program, patience }), ..Options::default() }
}

/// A template in a folder of its own, and the folder.
fn written(words: &str) -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("ours.typ");
    fs::write(&file, words).expect("a template");
    (dir, file)
}

fn made(words: &str) -> Result<Made, ExportError> {
    let (_dir, file) = written(words);
    Format::PosterPdf.make(&document(), &template(file, PATIENCE))
}

#[test]
fn the_example_in_the_docs_is_a_poster_to_archive_and_to_read_aloud() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/own-poster/poster.typ");
    for format in [Format::PosterPdf, Format::PosterSvg, Format::PosterPng] {
        let made = format.make(&document(), &template(file.clone(), PATIENCE)).expect("a poster");
        assert_eq!((made.remarks, made.replaced), (Vec::<String>::new(), Vec::new()), "{format}");
        let head = String::from_utf8_lossy(&made.bytes).into_owned();
        let marks: &[&str] = match format {
            Format::PosterPdf => &["pdfuaid:part", "pdfaid:part", "/Lang"],
            Format::PosterSvg => &["<title", "SAMMEN OM:"],
            _ => &["PNG"],
        };
        assert!(marks.iter().all(|mark| head.contains(mark)), "{format}");
    }
}

#[test]
fn a_mistake_is_told_with_its_place() {
    for (words, place, what) in [
        ("= Hei\n#let y = 1 +\n", ":2:13: ", "expected expression"),
        ("= Hei\n\n  #foo", ":3:4: ", "unknown variable"),
        ("#json(\"poster.json\").valuess", ":1:22: ", "valuess"),
        ("#let f(x) = f(x + 1)\n#f(1)", ":1:", "depth"),
    ] {
        let error = made(words).expect_err("a mistake").to_string();
        assert!(error.contains(&format!("ours.typ{place}")) && error.contains(what), "{words}: {error}");
    }
    let error = Format::PosterPdf.make(&document(), &template("nowhere/ours.typ".into(), PATIENCE));
    assert!(error.expect_err("no file").to_string().starts_with("nowhere/ours.typ: "));
}

#[test]
fn nothing_is_read_but_the_poster_and_pictures_of_its_own() {
    for words in [
        r#"#read("/etc/passwd")"#,
        r#"#read("../secret.txt")"#,
        r#"#read("secret.txt")"#,
        r#"#import "other.typ": x"#,
        r#"#include "other.typ""#,
        r#"#import "@preview/cetz:0.3.0""#,
        r#"#plugin("p.wasm")"#,
        r#"#image("../secret.png")"#,
        r#"#csv("secret.csv")"#,
    ] {
        let (dir, file) = written(words);
        for beside in ["secret.txt", "other.typ", "p.wasm", "secret.csv"] {
            fs::write(dir.path().join(beside), "#let x = 1").expect("a file beside it");
        }
        let error =
            Format::PosterPdf.make(&document(), &template(file, PATIENCE)).expect_err("not allowed").to_string();
        assert!(error.contains("denied") || error.contains("escape"), "{words}: {error}");
        assert!(error.contains("ours.typ:1:"), "{words}: {error}");
    }
}

#[test]
fn one_that_does_not_finish_is_ended() {
    let (_dir, file) = written("#for i in range(30000) { for j in range(30000) { let k = calc.rem(i, 7) } }");
    let error = Format::PosterPdf.make(&document(), &template(file, Duration::from_secs(1))).expect_err("too long");
    assert!(error.to_string().contains("not done after 1 seconds"), "{error}");
}

#[test]
fn one_that_takes_all_memory_is_ended() {
    let error = made("#let a = ([],) * 1000000000").expect_err("too much").to_string();
    assert!(error.contains("more than 1024 MiB"), "{error}");
}

#[test]
fn what_keeps_it_from_the_archive_is_told_and_it_is_made() {
    let made = made("Hei ❄").expect("a file");
    assert!(made.bytes.starts_with(b"%PDF"));
    let remarks = made.remarks.join("\n");
    assert!(remarks.contains("ours.typ:1:") && remarks.contains("title"), "{remarks}");
}

fn run(arguments: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_verdiverksted")).args(arguments).output().expect("the program starts")
}

#[test]
fn a_bad_template_leaves_the_old_poster_and_fails() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("out");
    let rehearsed = run(&["rehearse".as_ref(), "--headless".as_ref(), "--out".as_ref(), &out]);
    assert!(rehearsed.status.success());
    let poster = fs::read(out.join("poster.pdf")).expect("a poster");
    let (_own, file) = written("#oops");
    let session = out.join("session");
    let arguments: [&Path; 8] = [
        "export".as_ref(),
        &session,
        "--out".as_ref(),
        &out,
        "--format".as_ref(),
        "poster.pdf,poster.md".as_ref(),
        "--template".as_ref(),
        &file,
    ];
    let failed = run(&arguments);
    let said = String::from_utf8_lossy(&failed.stderr).into_owned();
    assert_eq!(failed.status.code(), Some(1));
    assert!(said.contains("ours.typ:1:2: unknown variable: oops") && said.contains("hint: "), "{said}");
    assert_eq!(fs::read(out.join("poster.pdf")).expect("it is there"), poster);
    assert!(String::from_utf8_lossy(&failed.stdout).contains("poster.md"));
}
