//! What is printed before a workshop: made of its file, without a session.

use std::fs;
use std::path::Path;

use super::line::answer;
use super::pty::printed_path;

#[test]
fn a_workshop_gives_its_kit() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (file, roster, out) = (path("mine.ron"), path("people.txt"), path("out"));
    answer(&["new", &file, "--from", "school-team"]).succeeds();
    fs::write(&roster, "\u{feff}Kari Nordmann, NAV\r\nPPT: 6\r\n").expect("the disk takes it");
    for arguments in [&[][..], &["--format", "kit"], &["--format", "kit.pdf", "--start", "8.30", "--people", "12"]] {
        let made = answer(&[&["export", &file, "--out", &out][..], arguments].concat()).succeeds();
        assert_eq!(printed_path(&made.out), Some(Path::new(&out).join("kit.pdf")));
    }
    let made = answer(&["export", "siljan", "--out", &out, "--roster", &roster, "--dir", &path("none")]).succeeds();
    let kit = fs::read(printed_path(&made.out).expect("a path")).expect("it is written");
    assert!(kit.starts_with(b"%PDF-"));
}

#[test]
fn what_is_wrong_with_a_kit_is_told_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (roster, out) = (path("people.txt"), path("out"));
    fs::write(&roster, "Kari, NAV\nNAV: many\nkari, nav\n1,2,3\n").expect("the disk takes it");
    let told = answer(&["export", "siljan", "--out", &out, "--roster", &roster]).fails(1, &["hint: "]).err;
    for line in [2, 3, 4] {
        assert!(told.contains(&format!("{roster}:{line}: ")), "no line {line} in\n{told}");
    }
    answer(&["export", "siljan", "--out", &out, "--roster", &path("none")]).fails(1, &["cannot read", "hint: "]);
    fs::write(&roster, b"K\xe5re").expect("the disk takes it");
    answer(&["export", "siljan", "--out", &out, "--roster", &roster]).fails(1, &["UTF-8"]);
    answer(&["export", "siljan", "--out", &out, "--format", "kit,pdf"]).fails(1, &["only its kit", "--format kit"]);
    answer(&["export", &path("none.ron"), "--out", &out]).fails(1, &["cannot read", "hint: "]);
    answer(&["export", "nowhere", "--out", &out, "--dir", &path("d")]).fails(1, &["is no session", "hint: "]);
    for wrong in [&["--start", "24:00"][..], &["--start", "9:5"], &["--people", "0"], &["--people", "401"]] {
        answer(&[&["export", "siljan", "--out", &out][..], wrong].concat()).fails(2, &["error: "]);
    }
    answer(&["export", "siljan", "--people", "3", "--roster", &roster]).fails(2, &["--roster"]);
    assert!(!Path::new(&out).exists());
}

#[test]
fn a_session_gives_the_kit_of_its_own_people() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().display().to_string();
    let played = answer(&["rehearse", "--headless", "--out", &out]).succeeds();
    let session = printed_path(&played.out).expect("a path").display().to_string();
    let made = answer(&["export", &session, "--format", "kit,poster.json", "--start", "9"]).succeeds().out;
    let files: Vec<&str> = made.lines().filter_map(|line| line.rsplit('/').next()).collect();
    assert_eq!(files, ["kit.pdf", "poster.json"]);
}
