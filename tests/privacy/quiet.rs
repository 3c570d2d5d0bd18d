//! What goes wrong is told without what was said: no norm and no name in an error, and none printed by the way.

use std::fs;
use std::path::{Path, PathBuf};

use crate::kit::{NAME, Room, answer, place};

/// A norm that is nowhere else.
const NORM: &str = "Qvakksalveren xylofonerer zenitalt";

/// A journal that has the norm and the name in it, damaged in some way.
fn damaged(journal: &[u8]) -> Vec<Vec<u8>> {
    let at =
        |words: &str| journal.windows(words.len()).position(|bytes| bytes == words.as_bytes()).expect("it is there");
    let flipped = |place: usize| {
        let mut journal = journal.to_vec();
        journal[place] ^= 1;
        journal
    };
    let lines: Vec<&[u8]> = journal.split_inclusive(|byte| *byte == b'\n').collect();
    let without = |gone: usize| {
        lines.iter().enumerate().filter(|(at, _)| *at != gone).flat_map(|(_, line)| line.to_vec()).collect()
    };
    let newer = |mut journal: Vec<u8>| {
        journal.splice(2..3, *b"7");
        journal
    };
    // Whole lines whose events mean nothing, with the norm where something else should be.
    let unknown = |ron: &str| {
        let numbers = format!("{} {} ", lines.len() + 1, ron.len());
        let sum = crc32fast::hash(format!("{numbers}{ron}").as_bytes());
        [journal, format!("VV1 {numbers}{sum:08x} {ron}\n").as_bytes()].concat()
    };
    vec![
        unknown(&format!("(at:(1),by:Facilitator,what:Exercise(0,NormTaboo(Sung(text:{NORM:?}))))")),
        unknown(&format!("(at:(1),by:Facilitator,what:Exercise({NORM:?},NormTaboo(1)))")),
        unknown(&format!("(at:(1),by:Facilitator,what:GroupNamed({NORM:?},None))")),
        unknown(&format!("(at:{NORM:?},by:Facilitator,what:Undone)")),
        unknown(&format!("{{{NORM:?}:1}}")),
        flipped(at(NORM) + 4),
        flipped(at("Xylander")),
        journal[..at(NORM) + 9].to_vec(),
        without(1),
        without(lines.len() - 2),
        newer(journal.to_vec()),
        [lines[0], lines[0]].concat(),
    ]
}

#[test]
fn no_command_repeats_what_was_said_when_a_session_is_damaged() {
    let place = place();
    let mut room = Room::with(&[NAME, "Ola"]);
    room.says(NORM);
    room.says("Vi lytter ferdig");
    let whole = room.lay(place.path(), "whole");
    let path = room.lay(place.path(), "session");
    let dir = place.path().display().to_string();
    let (session, whole, into) =
        ("session", whole.display().to_string(), place.path().join("into").display().to_string());
    let journal = fs::read(path.join("journal")).expect("read");
    let mut refused = 0;
    for bytes in damaged(&journal) {
        fs::write(path.join("journal"), &bytes).expect("written");
        for arguments in [
            &["sessions"][..],
            &["sessions", "--json"],
            &["check", &path.display().to_string()],
            &["themes", session],
            &["export", session, "--format", "poster.md"],
            &["merge", &whole, session, "--into", &into],
            &["forget", session, "--participant", "Nobody"],
            &["forget", session, "--participant", NAME],
            &["run", session],
        ] {
            let output = answer(&[arguments, &["--dir", &dir]].concat());
            refused += usize::from(!output.status.success());
            // What is asked for may be shown, where what is left can be read.
            let asked = output.status.success() && arguments[0] == "themes";
            let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).to_lowercase();
            for secret in ["qvakk", "xylofon", "zenital", "xylander", "zérafine"].iter().filter(|_| !asked) {
                assert!(!said.contains(secret), "{arguments:?} says {secret}:\n{said}");
            }
        }
        drop(fs::remove_dir_all(&into));
    }
    assert!(refused > 30, "only {refused} were refused");
}

/// The code prints nothing in the form for programmers, which repeats all that is in a thing, where a norm could be in it.
#[test]
fn nothing_is_printed_in_the_form_for_programmers() {
    // These quote the names of values, keys and files, in quotation marks.
    let known = [
        "cli/import.rs",
        "cli/merge.rs",
        "cli/new.rs",
        "cli/run.rs",
        "clock.rs",
        "rooms/import.rs",
        "rooms/merge.rs",
        "rooms/rows.rs",
        "text.rs",
        "tui/keymap.rs",
    ];
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut seen = 0;
    for path in sources(&src) {
        let name = path.strip_prefix(&src).expect("in it").to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&path).expect("a source");
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        seen += 1;
        for line in code.lines().filter(|line| line.contains(":?}") || line.contains(":#?}") || line.contains("dbg!("))
        {
            assert!(known.contains(&name.as_str()), "{name}: {line}");
        }
    }
    assert!(seen > 100);
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && !["tests.rs", "fixture.rs"].iter().any(|only| path.ends_with(only))
        {
            found.push(path);
        }
    }
    found
}
