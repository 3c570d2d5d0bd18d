//! Programs under `strace`: what they ask of the system is written down, refused, or answered with a kill.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::verdict::Said;

/// The system calls by which a session's folder can change.
pub(crate) const WRITE_SIDE: &str = "openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,\
    sync_file_range,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,truncate,ftruncate,fallocate,link,\
    linkat,symlink,symlinkat,chmod,fchmod,fchmodat,utimensat,copy_file_range,sendfile,flock";

/// What came of a run.
#[derive(Debug)]
pub(crate) struct Run {
    /// What it said.
    pub(crate) said: Said,
    /// Its exit code; nothing when it was killed.
    pub(crate) code: Option<i32>,
}

/// Runs `command` under `strace` with `options`.
pub(crate) fn run(options: &[String], command: &Command) -> Run {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq"]).args(options).arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => strace.env(name, value),
            None => strace.env_remove(name),
        };
    }
    let output = strace.stdin(Stdio::null()).output().expect("strace is installed");
    let printed = String::from_utf8_lossy(&output.stdout);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(!complaint.contains("strace: "), "{complaint}");
    Run { said: Said::of(&printed), code: output.status.code() }
}

/// What a run asks of the system about one folder.
#[derive(Debug, Default)]
pub(crate) struct Recording {
    /// Every path in the folder that is asked about, and the folder.
    pub(crate) paths: BTreeSet<PathBuf>,
    /// How often each system call is made about one of them.
    pub(crate) calls: BTreeMap<String, usize>,
}

impl Recording {
    /// Runs `command` unharmed and writes down what it asks about `folder` and what lies in it.
    pub(crate) fn of(command: &Command, folder: &Path) -> (Self, Run) {
        let log = tempfile::NamedTempFile::new().expect("a file");
        let log_path = log.path().display().to_string();
        let run = run(&["-y".into(), "-o".into(), log_path, "-e".into(), format!("trace={WRITE_SIDE}")], command);
        let mut recording = Self::default();
        let text = fs::read_to_string(log.path()).expect("strace wrote it");
        for line in text.lines() {
            recording.take(line, &folder.display().to_string());
        }
        (recording, run)
    }

    /// Takes in a line: `1234 fsync(3</dir/file>) = 0`.
    fn take(&mut self, line: &str, folder: &str) {
        let call = line.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
        let Some((name, asked)) = call.split_once('(') else { return };
        let paths = asked.match_indices(folder).map(|(at, _)| {
            let path = &asked[at..];
            path.split(['"', '>', '<']).next().unwrap_or(path)
        });
        let paths: Vec<PathBuf> = paths.map(PathBuf::from).collect();
        if !paths.is_empty() {
            self.paths.extend(paths);
            *self.calls.entry(name.to_owned()).or_default() += 1;
        }
    }

    /// The options that do `fault` to the calls of `name` about the folder.
    pub(crate) fn with(&self, name: &str, fault: &str) -> Vec<String> {
        let mut options = vec!["-o".into(), "/dev/null".into(), "-e".into(), format!("trace={name}")];
        options.extend(["-e".into(), format!("inject={name}:{fault}")]);
        options.extend(self.paths.iter().flat_map(|path| ["-P".to_owned(), path.display().to_string()]));
        options
    }
}
