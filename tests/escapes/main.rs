//! Everything hostile at once: a workshop, a table, a list of people, names of files, folders and sessions, arguments and what is
//! typed, all full of what steers terminals. Every byte that the program writes is looked at: on its screens nothing passes that
//! ratatui would not write by itself, and elsewhere nothing that is not seen.
#![cfg(target_os = "linux")]

#[path = "../terminal/keys.rs"]
mod keys;
mod parser;
#[allow(dead_code, reason = "other tests use the rest")]
#[path = "../terminal/pty.rs"]
mod pty;

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use pty::{PROGRAM, Terminal, USUAL};

/// A title, a colour of eight bits, a turned direction, a link, marks piled up, a line end and a tag.
const HOSTILE: &str =
    "\u{1b}]0;PWNED\u{7}\u{9b}31m\u{202e}\u{1b}]8;;http://x\u{1b}\\\u{200b}\u{2066}\r\n\u{e0041}\u{85}";

/// Something hostile that begins with what it is.
fn hostile(what: &str) -> String {
    format!("{what}{HOSTILE}{what}")
}

/// The same between RON's quotation marks.
fn quoted(what: &str) -> String {
    let escaped: String = hostile(what)
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_string() } else { format!("\\u{{{:x}}}", u32::from(c)) })
        .collect();
    format!("\"{escaped}\"")
}

/// A workshop in which every text is hostile.
fn workshop() -> String {
    let t = quoted;
    let value = |name: &str| {
        format!(
            "(name: {}, norms: {}, ranking: {}, taboos: {}, reflections: [{}])",
            t(name),
            t("n"),
            t("r"),
            t("t"),
            t("q")
        )
    };
    format!(
        "(title: {}, description: {}, language: en, organisation: Some({}), units: [{}, {}], group_size: 2, turns: Members,
          opening: [(heading: {}, points: [{}], notes: Some({}))],
          exercises: [NormTaboo((title: {}, values: [{}, {}], times: (individual: \"1 min\", round_robin: \"1 min\",
            ranking: \"1 min\", taboos: \"1 min\"), top: 2, poster: (heading: {}, norms_per_value: 2)))],
          follow_ups: [{}], closing: [(heading: {})])",
        t("title"), t("about"), t("org"), t("NAV"), t("PPT"), t("slide"), t("point"), t("notes"), t("exercise"),
        value("Mot"), value("Respekt"), t("poster"), t("follow"), t("end"),
    )
}

/// A folder whose name is hostile, for everything.
fn place(inside: &Path) -> PathBuf {
    let folder = inside.join(OsStr::from_bytes(&[hostile("d").replace('/', "").as_bytes(), b"\xff\x9b"].concat()));
    fs::create_dir(&folder).expect("a file system takes any bytes");
    folder
}

/// Runs the program without a terminal and holds that nothing it says steers one; what it said on stdout.
fn said(arguments: &[&OsStr], within: &Path) -> String {
    let output = Command::new(PROGRAM)
        .args(arguments)
        .current_dir(within)
        .stdin(Stdio::null())
        .output()
        .expect("the program starts");
    let asked = format!("{arguments:?}");
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).expect("it prints text"));
    parser::is_seen(&out, &asked);
    parser::is_seen(&err, &asked);
    assert!(!err.contains("panicked"), "{asked}: {err}");
    out
}

#[test]
fn nothing_that_a_command_says_steers_a_terminal() {
    let home = tempfile::tempdir().expect("a folder");
    let place = place(home.path());
    let file = place.join(hostile("f").replace('/', "") + ".ron");
    fs::write(&file, workshop()).expect("the disk takes it");
    let wrong = place.join(hostile("w").replace('/', "") + ".ron");
    fs::write(&wrong, workshop().replace("top: 2", &format!("top: x{}", "\u{9b}31m\u{202e}")))
        .expect("the disk takes it");
    let table = place.join(hostile("t").replace('/', "") + ".csv");
    let cells =
        format!("value,kind,group,text,points\n\"{0}\",norm,\"{0}\",\"{0}\",3\n", hostile("Mot").replace('"', ""));
    fs::write(&table, &cells).expect("the disk takes it");
    let bad = place.join("bad.csv");
    fs::write(&bad, format!("{0},{0}\n{cells}", hostile("x"))).expect("the disk takes it");
    let badder = place.join("badder.csv");
    fs::write(&badder, format!("text,points,kind\na,{0},b\nb,1,{0}\n", hostile("x").replace(['\r', '\n'], "")))
        .expect("the disk takes it");
    let roster = place.join("people.txt");
    fs::write(&roster, format!("{0}, NAV\nNAV: {0}\n", hostile("Kari"))).expect("the disk takes it");
    let template = place.join("own.typ");
    fs::write(&template, format!("#panic(\"{}\")", hostile("p").replace(['"', '\\'], ""))).expect("the disk takes it");
    let odd = OsString::from_vec([hostile("--x").as_bytes(), b"\xff"].concat());

    let sessions = place.join("sessions");
    let all: &[&[&OsStr]] = &[
        &["check".as_ref(), file.as_ref(), wrong.as_ref(), place.as_ref()],
        &["new".as_ref(), file.as_ref()],
        &["new".as_ref(), "g.ron".as_ref(), "--from".as_ref(), &odd],
        &["import".as_ref(), table.as_ref()],
        &["import".as_ref(), table.as_ref(), "--json".as_ref()],
        &["import".as_ref(), table.as_ref(), "--into".as_ref(), "felles\u{1b}]0;x\u{7}".as_ref()],
        &["import".as_ref(), bad.as_ref()],
        &["import".as_ref(), badder.as_ref()],
        &["import".as_ref(), table.as_ref(), "--value".as_ref(), HOSTILE.as_ref()],
        &["sessions".as_ref()],
        &["sessions".as_ref(), "--json".as_ref()],
        &["themes".as_ref(), "felles\u{1b}]0;x\u{7}".as_ref()],
        &["themes".as_ref(), "felles\u{1b}]0;x\u{7}".as_ref(), "--json".as_ref()],
        &["merge".as_ref(), "felles\u{1b}]0;x\u{7}".as_ref(), "--into".as_ref(), "alle\u{202e}".as_ref()],
        &[
            "merge".as_ref(),
            "felles\u{1b}]0;x\u{7}".as_ref(),
            "--into".as_ref(),
            "alle\u{202e}".as_ref(),
            "--json".as_ref(),
        ],
        &["export".as_ref(), "alle\u{202e}".as_ref(), "--format".as_ref(), "md,json,csv".as_ref()],
        &[
            "export".as_ref(),
            "alle\u{202e}".as_ref(),
            "--format".as_ref(),
            "poster.svg".as_ref(),
            "--template".as_ref(),
            template.as_ref(),
        ],
        &["export".as_ref(), file.as_ref(), "--format".as_ref(), "kit".as_ref(), "--roster".as_ref(), roster.as_ref()],
        &["export".as_ref(), "siljan".as_ref(), "--format".as_ref(), &odd],
        &["run".as_ref(), file.as_ref()],
        &[&odd],
        &["--lang".as_ref(), &odd, "sessions".as_ref()],
        &["--seed".as_ref(), &odd, "sessions".as_ref()],
        &["check".as_ref(), &odd],
        &["check".as_ref(), "/dev/zero".as_ref(), "/proc/self/mem".as_ref()],
    ];
    for arguments in all {
        said(&[&["--dir".as_ref(), sessions.as_os_str()][..], arguments].concat(), &place);
    }
    // In JSON a path is what it is.
    let listed = said(&["--dir".as_ref(), sessions.as_os_str(), "sessions".as_ref(), "--json".as_ref()], &place);
    let rows: serde_json::Value = serde_json::from_str(&listed).expect("it is JSON");
    let paths: Vec<&str> = rows.as_array().into_iter().flatten().filter_map(|row| row["path"].as_str()).collect();
    assert!(paths.iter().any(|path| path.ends_with("felles\u{1b}]0;x\u{7}")), "{paths:?}");
}

#[test]
fn nothing_on_the_screens_steers_the_terminal() {
    let home = tempfile::tempdir().expect("a folder");
    let file = home.path().join(hostile("f").replace(['/', '\r', '\n'], "") + ".ron");
    fs::write(&file, workshop()).expect("the disk takes it");
    let dir = home.path().join(hostile("sessions").replace(['/', '\r', '\n'], ""));
    let [file, dir] = [file, dir].map(|path| path.to_str().expect("text").to_owned());
    let mut terminal =
        Terminal::start_by("exec PROGRAM", PROGRAM, &["run", &file, "--dir", &dir, "--lang", "en"], home.path(), USUAL);
    terminal.wait_for("Set-up");
    let pause = || std::thread::sleep(Duration::from_millis(250));
    let paste = |terminal: &mut Terminal, what: &str| {
        pause();
        terminal.paste(&hostile(what));
        pause();
    };
    paste(&mut terminal, "Kari");
    terminal.press("Ctrl+A Backspace");
    paste(&mut terminal, "3");
    terminal.press("Ctrl+A Backspace").type_text("PPT: 4").press("F6 Enter Enter").wait_for("Group 1").press("F1");
    pause();
    terminal.press("Esc").press("F2");
    pause();
    terminal.press("Esc");
    // Through every stop, with something hostile said or asked wherever that can be.
    for stop in 0..30 {
        paste(&mut terminal, &format!("norm{stop} "));
        for key in ["Enter", "Down", "Enter", "F8", "Esc", "F6", "PgDn"] {
            terminal.press(key);
            std::thread::sleep(Duration::from_millis(30));
        }
    }
    terminal.resize(40, 120);
    pause();
    terminal.press("Ctrl+Q");
    pause();
    terminal.press("Ctrl+Q");
    assert_eq!(terminal.ended(), 0);
    parser::is_ours(terminal.written());
    assert!(String::from_utf8_lossy(terminal.written()).contains("PWNED"), "the hostile text was on the screens");
}
