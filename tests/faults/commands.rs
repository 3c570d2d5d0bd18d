//! Commands that are killed before each call by which they change a folder: what was there is still there, what they were
//! making is whole or not there, and doing it again ends as if nothing had happened.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use verdiverksted::shelf;

use super::files::{State, lay_out};
use super::script::{On, folder, whole};
use super::strace::{self, Recording};

/// The program.
const PROGRAM: &str = env!("CARGO_BIN_EXE_verdiverksted");

/// The program with arguments, where the person's home is in `home` and sessions lie in `home/sessions`. `@` is `home`.
fn program(home: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    let arguments = arguments.iter().map(|word| word.replace('@', &format!("{}/", home.display())));
    command.arg("--dir").arg(home.join("sessions")).args(["--seed", "7"]).args(arguments);
    command.env("HOME", home.join("person")).env("TMPDIR", home).env_remove("XDG_DATA_HOME");
    command
}

/// Two sessions, and a table to import.
fn prepare(home: &Path) {
    let (files, _) = State::Sound.files(40);
    for name in ["sessions/one", "sessions/two"] {
        fs::create_dir_all(home.join("sessions")).expect("made");
        lay_out(&files, &home.join(name));
    }
    let rows = (0..30).map(|row| format!("Mot,norm,{},Si fra {row},", row % 3 + 1));
    let lines: Vec<String> = std::iter::once("value,kind,group,text,points".to_owned()).chain(rows).collect();
    fs::write(home.join("norms.csv"), lines.join("\n")).expect("written");
}

/// Every file below `folder`, but the ones that tell who looked.
fn all_files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        if path.is_dir() {
            found.extend(all_files(&path));
        } else if path.file_name().is_none_or(|name| name != "lock") {
            found.insert(path.clone(), fs::read(&path).expect("read"));
        }
    }
    found
}

/// Kills a command before each of its calls. `sound` says what is wrong with what a killed one left, and after it was done
/// again what is wrong with its end.
fn sweep(arguments: &[&str], sound: impl Fn(&Path, bool) -> Result<(), String>) {
    let (mut kills, mut calls, mut wrong) = (0, 0, Vec::new());
    let place = folder(On::Memory);
    let home = place.path().join("home");
    let fresh = || {
        drop(fs::remove_dir_all(&home));
        fs::create_dir(&home).expect("made");
        prepare(&home);
    };
    fresh();
    let (recording, run) = Recording::of(&program(&home, arguments), &home);
    assert_eq!(run.code, Some(0), "{arguments:?}: {run:?}");
    for (name, count) in &recording.calls {
        calls += count;
        let stride = if whole() { 1 } else { count.div_ceil(6) };
        for number in (1..).step_by(stride) {
            fresh();
            let fault = format!("signal=SIGKILL:when={number}");
            let run = strace::run(&recording.with(name, &fault), &program(&home, arguments));
            if run.code == Some(0) {
                break;
            }
            kills += 1;
            let mut note = |what: &str, done| {
                if let Err(why) = sound(&home, done) {
                    wrong.push(format!("{name} {number}, {what}: {why}"));
                }
            };
            note("killed", false);
            let again = program(&home, arguments).output().expect("started");
            let told = String::from_utf8_lossy(&again.stderr);
            // A folder that was made and is no session yet is in the way, and that is said; there is nothing in it.
            note("done again", again.status.success());
            let empty = ["File exists", "never began"].iter().any(|words| told.contains(words));
            if !again.status.success() && !empty {
                wrong.push(format!("{name} {number}: not done again: {told}"));
            }
        }
    }
    println!("{arguments:?}: {kills} kill points in {calls} calls, {} violations", wrong.len());
    assert!(wrong.is_empty() && kills >= 10, "{arguments:?}, {kills} kills:\n{}", wrong.join("\n"));
}

/// The two sessions that were there are as they were.
fn sources_are_whole(home: &Path) -> Result<(), String> {
    let (files, _) = State::Sound.files(40);
    for session in ["sessions/one", "sessions/two"] {
        for (name, bytes) in files.iter().filter(|(name, _)| *name != "lock") {
            if fs::read(home.join(session).join(name)).ok().as_ref() != Some(bytes) {
                return Err(format!("{session}/{name} is not as it was"));
            }
        }
    }
    Ok(())
}

/// How many norms the session has; nothing where there is no session yet.
fn norms(path: &Path) -> Result<Option<usize>, String> {
    if !path.join("journal").exists() || fs::metadata(path.join("journal")).is_ok_and(|about| about.len() == 0) {
        return Ok(None);
    }
    match shelf::read(path) {
        Ok(session) => Ok(Some(shelf::about(&session).norms)),
        // The one line of a session that has only begun may be half.
        Err(error) if error.to_string().contains("never began") => Ok(None),
        Err(error) => Err(error.to_string()),
    }
}

#[test]
#[ignore = "needs strace: tests/faults/run.sh"]
fn an_import_that_is_killed() {
    sweep(&["import", "@norms.csv", "--into", "taken"], |home, done| {
        sources_are_whole(home)?;
        match norms(&home.join("sessions/taken"))? {
            None | Some(0) if !done => Ok(()),
            Some(30) => Ok(()),
            other => Err(format!("{other:?} norms were taken in")),
        }
    });
}

#[test]
#[ignore = "needs strace: tests/faults/run.sh"]
fn a_merge_that_is_killed() {
    let place = folder(On::Memory);
    prepare(place.path());
    let arguments = ["merge", "one", "two", "--into", "all"];
    assert!(program(place.path(), &arguments).output().expect("started").status.success());
    let want = norms(&place.path().join("sessions/all")).expect("it is read");
    assert!(want > Some(0));
    sweep(&arguments, |home, done| {
        sources_are_whole(home)?;
        match norms(&home.join("sessions/all"))? {
            None | Some(0) if !done => Ok(()),
            found if found == want => Ok(()),
            other => Err(format!("{other:?} norms and not {want:?}")),
        }
    });
}

#[test]
#[ignore = "needs strace: tests/faults/run.sh"]
fn an_export_that_is_killed() {
    let arguments = ["export", "one", "--out", "@out", "--format", "norms.csv,poster.md,session.json,report.html"];
    let place = folder(On::Memory);
    prepare(place.path());
    assert!(program(place.path(), &arguments).output().expect("started").status.success());
    let out = |home: &Path| -> BTreeMap<PathBuf, Vec<u8>> {
        // The list of what was exported grows with each file.
        let is_output = |path: &PathBuf| !path.ends_with(verdiverksted::export::OWN_LIST);
        let files = all_files(&home.join("out")).into_iter().filter(|(path, _)| is_output(path));
        files.map(|(path, bytes)| (path.strip_prefix(home).expect("below").to_owned(), bytes)).collect()
    };
    let want = out(place.path());
    assert_eq!(want.len(), 4);
    sweep(&arguments, |home, done| {
        sources_are_whole(home)?;
        let found = out(home);
        let named = |path: &PathBuf| want.contains_key(path);
        match found.iter().find(|(path, bytes)| named(path) && want.get(*path) != Some(bytes)) {
            Some((path, bytes)) => Err(format!("{} is half: {} bytes", path.display(), bytes.len())),
            None if done && found.keys().filter(|path| named(path)).count() < want.len() => Err("not all".to_owned()),
            None => Ok(()),
        }
    });
}

#[test]
#[ignore = "needs strace: tests/faults/run.sh"]
fn a_command_that_looks_changes_nothing() {
    sweep_of_a_reader(&["check", "@sessions/one"]);
    sweep_of_a_reader(&["sessions"]);
}

/// A command that only looks makes no call by which anything could change.
fn sweep_of_a_reader(arguments: &[&str]) {
    let place = folder(On::Memory);
    prepare(place.path());
    let before = all_files(place.path());
    let (recording, run) = Recording::of(&program(place.path(), arguments), place.path());
    assert_eq!(run.code, Some(0), "{arguments:?}: {run:?}");
    for name in ["rename", "unlink", "mkdir", "ftruncate", "fsync"] {
        assert_eq!(recording.calls.get(name), None, "{arguments:?}");
    }
    assert_eq!(all_files(place.path()), before, "{arguments:?}");
}
