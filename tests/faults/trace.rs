//! What a program asked of the disk, step by step, with all bytes: read from `strace`, and done again to a model.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::model::{Id, Model};
use super::strace::{self, Run};
use super::verdict::Said;

/// The system calls that are followed.
const FOLLOWED: &str = "openat,write,pwrite64,writev,lseek,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,\
    rmdir,mkdir,mkdirat,ftruncate,link,linkat";

/// A step of a program. A number is a file descriptor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    /// It said a line on its standard output.
    Say(String),
    Open {
        fd: u32,
        path: PathBuf,
        truncate: bool,
        append: bool,
    },
    /// It opened something that lies elsewhere under this number.
    Forget(u32),
    Write {
        fd: u32,
        at: Option<usize>,
        bytes: Vec<u8>,
    },
    Seek {
        fd: u32,
        at: usize,
    },
    Cut {
        fd: u32,
        bytes: usize,
    },
    Sync {
        fd: u32,
        done: bool,
    },
    MakeFolder(PathBuf),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
    RemoveFolder(PathBuf),
}

/// Runs `command`, with `options` for `strace`, and gives what it did in `root`: paths are from there.
pub(crate) fn record(command: &Command, root: &Path, options: &[String]) -> (Vec<Step>, Run) {
    let log = tempfile::NamedTempFile::new().expect("a file");
    let mut all: Vec<String> = ["-y", "-xx", "-s", "100000000", "-o"].map(str::to_owned).to_vec();
    all.extend([log.path().display().to_string(), "-e".to_owned(), format!("trace={FOLLOWED}")]);
    all.extend_from_slice(options);
    let run = strace::run(&all, command);
    let text = fs::read_to_string(log.path()).expect("strace wrote it");
    let mut begun = BTreeMap::new();
    let mut steps = Vec::new();
    for line in text.lines() {
        let (thread, call) = line.split_once(' ').expect("a thread's number comes first");
        let call = call.trim_start();
        if let Some(start) = call.strip_suffix(" <unfinished ...>") {
            begun.insert(thread.to_owned(), start.to_owned());
        } else if let Some((_, rest)) = call.strip_prefix("<... ").and_then(|call| call.split_once(" resumed>")) {
            let start = begun.remove(thread).unwrap_or_default();
            steps.extend(step(&format!("{start}{rest}"), root));
        } else {
            steps.extend(step(call, root));
        }
    }
    (steps, run)
}

/// The step that a line tells of: `name(arguments) = answer`.
fn step(call: &str, root: &Path) -> Option<Step> {
    let (name, rest) = call.split_once('(')?;
    let (arguments, answer) = rest.split_once(" = ")?;
    let arguments = arguments.trim_end().strip_suffix(')')?;
    let arguments: Vec<&str> = arguments.split(", ").map(str::trim).collect();
    let (first, done) = (*arguments.first()?, !answer.starts_with('-'));
    let inside = |path: PathBuf| path.strip_prefix(root).map(Path::to_owned).ok();
    let path = |at: usize| inside(unquoted(arguments.get(at)?)?);
    let path_at = |at: usize| {
        let folder = in_brackets(arguments.get(at)?)?;
        inside(folder.join(unquoted(arguments.get(at + 1)?)?))
    };
    let known = || inside(in_brackets(first)?).and(number(first));
    if name == "fsync" || name == "fdatasync" {
        return known().map(|fd| Step::Sync { fd, done });
    }
    if !done {
        return None;
    }
    match name {
        "openat" => {
            let fd = number(answer)?;
            let flag = |flag: &str| arguments.get(2).is_some_and(|flags| flags.split('|').any(|word| word == flag));
            Some(match path_at(0) {
                Some(path) => Step::Open { fd, path, truncate: flag("O_TRUNC"), append: flag("O_APPEND") },
                None => Step::Forget(fd),
            })
        }
        "write" if number(first) == Some(1) => {
            Some(Step::Say(String::from_utf8_lossy(&unhexed(arguments.get(1)?)?).into_owned()))
        }
        "write" | "pwrite64" => {
            let mut bytes = unhexed(arguments.get(1)?)?;
            bytes.truncate(answer.parse().ok()?);
            let at = if name == "write" { None } else { Some(arguments.get(3)?.parse().ok()?) };
            known().map(|fd| Step::Write { fd, at, bytes })
        }
        "writev" => known().map(|_| panic!("a call that the model does not follow: {call}")),
        "lseek" => known().and_then(|fd| Some(Step::Seek { fd, at: answer.parse().ok()? })),
        "ftruncate" => known().and_then(|fd| Some(Step::Cut { fd, bytes: arguments.get(1)?.parse().ok()? })),
        "rename" => Some(Step::Rename(path(0)?, path(1)?)),
        "renameat" | "renameat2" => Some(Step::Rename(path_at(0)?, path_at(2)?)),
        "mkdir" => path(0).map(Step::MakeFolder),
        "mkdirat" => path_at(0).map(Step::MakeFolder),
        "unlink" => path(0).map(Step::Remove),
        "rmdir" => path(0).map(Step::RemoveFolder),
        "unlinkat" if arguments.get(2).is_some_and(|flags| flags.contains("AT_REMOVEDIR")) => {
            path_at(0).map(Step::RemoveFolder)
        }
        "unlinkat" => path_at(0).map(Step::Remove),
        _ => path(0).or_else(|| path_at(0)).map(|_| panic!("a call that the model does not follow: {call}")),
    }
}

/// The number at the start of `3</path>`.
fn number(word: &str) -> Option<u32> {
    word.split(['<', ' ']).next()?.parse().ok()
}

/// The path in `3</path>`.
fn in_brackets(word: &str) -> Option<PathBuf> {
    let (_, rest) = word.split_once('<')?;
    let bytes = unhexed(rest.split('>').next()?)?;
    Some(PathBuf::from(String::from_utf8_lossy(&bytes).into_owned()))
}

fn unquoted(word: &str) -> Option<PathBuf> {
    word.starts_with('"')
        .then(|| unhexed(word))?
        .map(|bytes| PathBuf::from(String::from_utf8_lossy(&bytes).into_owned()))
}

/// The bytes of `\x2f\x64`, with quotes or without.
fn unhexed(word: &str) -> Option<Vec<u8>> {
    let digits = word.trim_matches('"');
    digits.split("\\x").skip(1).map(|pair| u8::from_str_radix(pair, 16).ok()).collect()
}

/// A model to which steps are done, and what was said meanwhile.
#[derive(Debug, Clone)]
pub(crate) struct Replay {
    pub(crate) model: Model,
    printed: String,
    open: BTreeMap<u32, Open>,
}

#[derive(Debug, Clone, Copy)]
struct Open {
    id: Id,
    append: bool,
    at: usize,
}

impl Replay {
    pub(crate) fn on(model: Model) -> Self {
        Self { model, printed: String::new(), open: BTreeMap::new() }
    }

    /// What was said so far.
    pub(crate) fn said(&self) -> Said {
        Said::of(&self.printed)
    }

    /// Does a step. One that the real disk took and the model refuses is a flaw of the model.
    pub(crate) fn take(&mut self, step: &Step) {
        let model = &mut self.model;
        let done = match step {
            Step::Say(words) => {
                self.printed.push_str(words);
                Ok(())
            }
            Step::Forget(fd) => {
                self.open.remove(fd);
                Ok(())
            }
            Step::Open { fd, path, truncate, append } => model.find(path).or_else(|_| model.make(path)).map(|id| {
                if *truncate && model.bytes(id).is_some_and(|bytes| !bytes.is_empty()) {
                    model.cut(id, 0);
                }
                self.open.insert(*fd, Open { id, append: *append, at: 0 });
            }),
            Step::Write { fd, at, bytes } => {
                let open = self.open.get_mut(fd).expect("it was opened");
                let end = model.bytes(open.id).map_or(0, <[u8]>::len);
                let place = if open.append { end } else { at.unwrap_or(open.at) };
                model.write(open.id, place, bytes);
                if at.is_none() {
                    open.at = place + bytes.len();
                }
                Ok(())
            }
            Step::Seek { fd, at } => {
                if let Some(open) = self.open.get_mut(fd) {
                    open.at = *at;
                }
                Ok(())
            }
            Step::Cut { fd, bytes } => {
                model.cut(self.open[fd].id, *bytes);
                Ok(())
            }
            Step::Sync { fd, done: true } => {
                model.sync(self.open[fd].id);
                Ok(())
            }
            Step::Sync { fd, done: false } => {
                model.sync_failed(self.open[fd].id);
                Ok(())
            }
            Step::MakeFolder(path) => model.make_folder(path),
            Step::Rename(from, to) => model.rename(from, to),
            Step::Remove(path) => model.remove(path),
            Step::RemoveFolder(path) => model.remove_folder(path),
        };
        assert!(done.is_ok(), "the model refuses {step:?}: {done:?}");
    }
}
