//! Who may read what is on disk, when nothing but the program itself sees to it.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::kit::{NAME, PROGRAM, files, place};

/// Runs the program as somebody whose system gives everybody every right to new files.
fn open_handed(arguments: &[&str]) -> String {
    let output = Command::new("sh")
        .args(["-c", "umask 000; exec \"$0\" \"$@\"", PROGRAM])
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .expect("there is a shell");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it prints text")
}

fn mode(path: &Path) -> u32 {
    fs::symlink_metadata(path).expect("is there").permissions().mode() & 0o777
}

#[test]
fn a_session_is_its_owners_also_where_new_files_are_everybodys() {
    let place = place();
    let sessions = place.path().join("sessions");
    let (dir, norms) = (sessions.display().to_string(), place.path().join("norms.csv"));
    fs::write(&norms, "value,kind,group,text,points\nMot,norm,1,Si fra,5\n").expect("written");
    let said = open_handed(&["import", &norms.display().to_string(), "--dir", &dir]);
    let path = PathBuf::from(said.lines().last().expect("a path"));
    // Half an event, so that there is something for the quarantine.
    let journal = fs::read(path.join("journal")).expect("read");
    fs::write(path.join("journal"), [&journal[..], b"VV1 99"].concat()).expect("written");
    open_handed(&["merge", &path.display().to_string(), "--into", "felles", "--dir", &dir]);
    open_handed(&["export", &path.display().to_string(), "--format", "md"]);
    fs::write(path.join("drafts"), NAME).expect("written");
    open_handed(&["forget", &path.display().to_string(), "--participant", NAME, "--yes"]);
    for folder in [sessions.clone(), path.clone(), sessions.join("felles")] {
        assert_eq!(mode(&folder), 0o700, "{}", folder.display());
    }
    let theirs = |file: &Path| file.parent().is_some_and(|folder| folder.ends_with("export"));
    let own: Vec<PathBuf> = files(&sessions).into_keys().filter(|file| !theirs(file)).collect();
    assert!(own.len() >= 4, "{own:?}");
    for file in own {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
}
