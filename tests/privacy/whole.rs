//! A session is removed as a whole.

use std::fs;
use std::path::Path;

use crate::kit::{NAME, Room, beside, files, place, refused, told};

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[test]
fn all_that_the_program_made_goes() {
    let place = place();
    let path = Room::full().lay(place.path(), "økt");
    beside(&path);
    told(&["export", &shown(&path), "--format", "json,csv,ics,md,html,kit"]);
    fs::write(path.join("export/.verdiplakat-abc.tmp"), "half").expect("written");
    let all = files(&path).len();
    let said = told(&["forget", "økt", "--dir", &shown(place.path()), "--yes"]);
    assert!(!path.exists());
    for words in [
        "removes a session for good",
        "Siljan kommune, 13 May 2019",
        "2 norms, 0 taboos",
        &format!("removed: {all} files"),
        "Not known here",
    ] {
        assert!(said.contains(words), "no {words:?} in\n{said}");
    }
    assert_eq!(fs::read_dir(place.path()).expect("a folder").count(), 0);
}

#[test]
fn what_somebody_else_put_there_stays_with_the_folder() {
    let place = place();
    let path = Room::full().lay(place.path(), "session");
    told(&["export", &shown(&path), "--format", "json"]);
    for other in ["notes.txt", "journal.bak", "export/budget.xlsx"] {
        fs::write(path.join(other), "mine").expect("written");
    }
    fs::create_dir_all(path.join("session.3.ron")).expect("a folder of one of our names");
    fs::write(path.join("session.3.ron/mine"), "mine").expect("written");
    let said = told(&["forget", &shown(&path), "--yes"]);
    let left: Vec<_> = files(&path).into_keys().map(|file| shown(file.strip_prefix(&path).expect("in it"))).collect();
    assert_eq!(left, ["export/budget.xlsx", "journal.bak", "notes.txt", "session.3.ron/mine"]);
    for other in ["notes.txt", "journal.bak", "budget.xlsx", "session.3.ron"] {
        assert!(
            said.contains(&format!("not removed, because the program did not make it: {}", shown(&path))),
            "{said}"
        );
        assert!(said.lines().any(|line| line.starts_with("not removed") && line.ends_with(other)), "{other}\n{said}");
    }
    assert!(said.contains("so the folder is still there"), "{said}");
}

#[cfg(unix)]
#[test]
fn no_link_is_followed() {
    use std::os::unix::fs::symlink;
    let place = place();
    let elsewhere = place.path().join("elsewhere");
    fs::create_dir(&elsewhere).expect("made");
    for file in ["poster.md", "session.1.ron", "event-1-1-bytes"] {
        fs::write(elsewhere.join(file), "theirs").expect("written");
    }
    let path = Room::full().lay(place.path(), "session");
    symlink(&elsewhere, path.join("export")).expect("a link");
    symlink(&elsewhere, path.join("quarantine")).expect("a link");
    symlink(elsewhere.join("session.1.ron"), path.join("session.1.ron")).expect("a link");
    symlink(elsewhere.join("poster.md"), path.join("drafts")).expect("a link");
    symlink(&path, place.path().join("named")).expect("a link");

    let told_so = refused(&["forget", &shown(&place.path().join("named")), "--yes"]);
    assert!(told_so.contains("is a link to a session"), "{told_so}");
    told(&["forget", &shown(&path), "--participant", NAME, "--yes"]);
    assert!(
        path.join("session.1.ron").symlink_metadata().is_err(),
        "a copy that is a link may be of anything, so the link goes"
    );
    told(&["forget", &shown(&path), "--yes"]);
    assert!(!path.exists());
    assert_eq!(files(&elsewhere).len(), 3, "what they point to is left");
}

#[test]
fn a_damaged_session_can_be_removed_too() {
    for journal in [&b"VV1 nonsense\nmore\n"[..], b"VV9 of a newer program\n"] {
        let place = place();
        let path = place.path().join("session");
        fs::create_dir(&path).expect("made");
        fs::write(path.join("journal"), journal).expect("written");
        let said = told(&["forget", &shown(&path), "--yes"]);
        assert!(said.contains("cannot be read") && !path.exists(), "{said}");
    }
}

#[test]
fn what_took_it_in_is_named() {
    let place = place();
    let path = Room::full().lay(place.path(), "solstua");
    let into = place.path().join("felles");
    told(&["merge", &shown(&path), "--into", &shown(&into)]);
    let said = told(&["forget", &shown(&path), "--yes", "--dir", &shown(&place.path().join("nowhere"))]);
    assert!(said.contains(&format!("also in a merged session: {}", shown(&into))), "{said}");
}
