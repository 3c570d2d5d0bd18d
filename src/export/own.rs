//! Which files in a folder an export may replace: those that one made there, as long as nobody changed them since.
//!
//! A small file beside them tells: for each output the size and a checksum of what was written. What is not told there
//! is somebody else's, and what has another checksum was changed by somebody; neither is replaced unless that is asked for.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::path::Path;

/// The name of that file.
pub const FILE: &str = ".verdiverksted-export";

/// The most bytes of it that are read; it has a line for each output.
const LARGEST: u64 = 64 * 1024;

/// By what a file is known again: its size and a checksum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark {
    bytes: u64,
    sum: u32,
}

impl Mark {
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self { bytes: bytes.len() as u64, sum: crc32fast::hash(bytes) }
    }
}

/// What exports wrote in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Own(BTreeMap<String, Vec<Mark>>);

impl Own {
    /// What is told in the folder `dir`; nothing where it is told nowhere or cannot be read.
    pub(super) fn read(dir: &Path) -> Self {
        let path = dir.join(FILE);
        // Not through a link, and not from a pipe.
        let is_file = fs::symlink_metadata(&path).is_ok_and(|about| about.is_file());
        let mut text = String::new();
        let mut read = || fs::File::open(&path)?.take(LARGEST).read_to_string(&mut text);
        if !is_file || read().is_err() {
            return Self::default();
        }
        let mut own = Self::default();
        for line in text.lines() {
            if let [sum, bytes, name] = line.split(' ').collect::<Vec<_>>()[..]
                && let (Ok(sum), Ok(bytes)) = (u32::from_str_radix(sum, 16), bytes.parse())
            {
                own.0.entry(name.to_owned()).or_default().push(Mark { bytes, sum });
            }
        }
        own
    }

    /// Whether the file `name` in `dir` is as an export wrote it, or as it would be written now; then its mark.
    pub(super) fn recognises(&self, dir: &Path, name: &str, new: Mark) -> Option<Mark> {
        let path = dir.join(name);
        let about = fs::symlink_metadata(&path).ok().filter(fs::Metadata::is_file)?;
        let written = self.0.get(name).into_iter().flatten().copied().chain([new]);
        let likely: Vec<Mark> = written.filter(|mark| mark.bytes == about.len()).collect();
        if likely.is_empty() {
            return None;
        }
        let there = Mark::of(&fs::read(path).ok()?);
        likely.contains(&there).then_some(there)
    }

    /// The same with `name` to be written as `new`. Until that is done the file is still as it was, `old`.
    pub(super) fn with(mut self, name: &str, old: Option<Mark>, new: Mark) -> Self {
        let mut marks: Vec<Mark> = old.into_iter().chain([new]).collect();
        marks.dedup();
        self.0.insert(name.to_owned(), marks);
        self
    }

    /// As it is written.
    pub(super) fn text(&self) -> String {
        let mut text = "# What verdiverksted wrote here, so that it knows what it may replace.\n".to_owned();
        for (name, marks) in &self.0 {
            for Mark { bytes, sum } in marks {
                // A text takes all that is written to it.
                let _ = writeln!(text, "{sum:08x} {bytes} {name}");
            }
        }
        text
    }
}
