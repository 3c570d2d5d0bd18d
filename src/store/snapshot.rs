//! Snapshots: all events of a session once more, in files that a person can read.
//!
//! `session.ron` is the newest, `session.1.ron` to `session.3.ron` are older. A snapshot is one RON value,
//!
//! ```text
//! Snapshot(format: 1, count: 2, checksum: "0c5b1e2f", events: [
//! <the first event>,
//! <the second event>,
//! ])
//! ```
//!
//! with CRC-32 over the event lines. It is written to a new file, read back, and only then takes its name; the journal does
//! not depend on it and is never shortened for it. There is one way to write it: what is read must be what is written here,
//! to the byte, so a snapshot is whole or it is none.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use super::disk::Ground;
use super::error::StoreError;
use super::journal::MOST_BYTES;
use super::quarantine;

/// The newest snapshot, and the older ones, the newest of them first.
pub const FILES: [&str; 4] = ["session.ron", "session.1.ron", "session.2.ron", "session.3.ron"];

/// The name of a snapshot that is about to become the newest.
const FRESH: &str = "session.0.ron";

/// Every name that a snapshot has at any time.
pub(super) const ALL: [&str; 5] = [FRESH, FILES[0], FILES[1], FILES[2], FILES[3]];

/// The number of the format written here.
const FORMAT: u32 = 1;

/// The most bytes that are read: a journal's, and what is written around them.
pub(super) const MOST: u64 = MOST_BYTES + 4096;

/// What stands in a snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Snapshot<'text> {
    /// The events in order, as RON; the first has the number 1.
    pub(super) events: Vec<&'text str>,
}

/// A snapshot of `events`.
pub(super) fn encode<'a>(events: impl ExactSizeIterator<Item = &'a str> + Clone) -> String {
    let mut crc = crc32fast::Hasher::new();
    let mut bytes = 0;
    for event in events.clone() {
        crc.update(event.as_bytes());
        crc.update(b",\n");
        bytes += event.len() + 2;
    }
    let mut text = head(events.len(), crc.finalize());
    text.reserve(bytes + 8);
    for event in events {
        // Writing to a text cannot fail.
        let _ = writeln!(text, "{event},");
    }
    text.push_str("])\n");
    text
}

fn head(count: usize, checksum: u32) -> String {
    format!("Snapshot(format: {FORMAT}, count: {count}, checksum: \"{checksum:08x}\", events: [\n")
}

/// What stands in `text`; `None` for a snapshot that is damaged, or none at all.
pub(super) fn decode(text: &str) -> Option<Snapshot<'_>> {
    let (_, body) = text.split_once('\n')?;
    let events: Option<Vec<&str>> =
        body.strip_suffix("])\n")?.split_terminator('\n').map(|line| line.strip_suffix(',')).collect();
    let events = events?;
    (encode(events.iter().copied()) == text).then_some(Snapshot { events })
}

/// What the first line of a snapshot says of it: its format, and how many events it has.
fn said(text: &[u8]) -> Option<(u32, u64)> {
    let line = text.get(..text.len().min(200))?.split(|byte| *byte == b'\n').next()?;
    let line = str::from_utf8(line).ok()?;
    let rest = line.strip_prefix("Snapshot(format: ")?;
    let (format, rest) = rest.split_once(", count: ")?;
    let count = rest.split_once(',')?.0;
    Some((format.parse().ok()?, count.parse().ok()?))
}

/// How many events the newest snapshot claims to have; nothing when there is none that can be read.
///
/// # Errors
/// [`StoreError::Newer`] when a newer program wrote it.
pub(super) fn newest(ground: &Ground, dir: &Path) -> Result<Option<u64>, StoreError> {
    let mut path = dir.join(FILES[0]);
    let bytes = ground.disk.read(&path, MOST).or_else(|_| {
        path = dir.join(FRESH);
        ground.disk.read(&path, MOST)
    });
    let Ok(bytes) = bytes else { return Ok(None) };
    match said(&bytes) {
        Some((format, _)) if format > FORMAT && decode_bytes(&bytes).is_none() => {
            Err(StoreError::Newer { path, line: 1, version: format })
        }
        Some((_, count)) => Ok(Some(count)),
        None => Ok(None),
    }
}

fn decode_bytes(bytes: &[u8]) -> Option<Snapshot<'_>> {
    decode(str::from_utf8(bytes).ok()?)
}

/// All snapshots in `dir` that can be read, as texts that [`decode`] takes.
pub(super) fn all(ground: &Ground, dir: &Path) -> Vec<String> {
    let texts = ALL.iter().filter_map(|name| String::from_utf8(ground.disk.read(&dir.join(name), MOST).ok()?).ok());
    texts.filter(|text| decode(text).is_some()).collect()
}

/// Writes a snapshot of `events` in `dir`; the ones that are there become older by one, and the oldest goes. What is there
/// and is no snapshot is moved to quarantine first.
///
/// # Errors
/// What the system says; the snapshots are then as they were, or older by one.
pub(super) fn write<'a>(
    ground: &Ground,
    dir: &Path,
    events: impl ExactSizeIterator<Item = &'a str> + Clone,
) -> io::Result<()> {
    let paths = FILES.map(|name| dir.join(name));
    let fresh = dir.join(FRESH);
    let text = encode(events);
    // Written whole, and read back, before anything that is there is touched.
    ground.replace(&fresh, text.as_bytes())?;
    for path in &paths {
        put_aside(ground, dir, path)?;
    }
    for (newer, older) in paths.iter().zip(paths.iter().skip(1)).rev() {
        match ground.disk.rename(newer, older) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
    }
    let [first, ..] = &paths;
    ground.disk.rename(&fresh, first)?;
    ground.disk.sync_folder(dir)
}

/// Moves what has a snapshot's name and is none, or cannot be read, to quarantine: it is not ours to lose.
fn put_aside(ground: &Ground, dir: &Path, path: &Path) -> io::Result<()> {
    let is_none = match ground.disk.read(path, MOST) {
        Ok(bytes) => decode_bytes(&bytes).is_none(),
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    };
    if is_none { quarantine::put(ground, dir, path).map(drop) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const EVENTS: [&str; 3] = ["(at:1,what:Started)", "\"Lytte til barnet, \\n ])\"", "()"];

    fn write_of(dir: &Path, count: usize) {
        write(&Ground::system(), dir, EVENTS.iter().copied().take(count)).expect("written");
    }

    fn counts(dir: &Path) -> Vec<usize> {
        all(&Ground::system(), dir).iter().map(|text| decode(text).expect("whole").events.len()).collect()
    }

    #[test]
    fn three_older_ones_are_kept() {
        let temp = tempfile::tempdir().expect("a folder");
        for count in [0, 1, 2, 1, 3] {
            write_of(temp.path(), count);
        }
        assert_eq!(counts(temp.path()), [3, 1, 2, 1]);
        let mut names: Vec<_> =
            fs::read_dir(temp.path()).expect("listed").flatten().map(|entry| entry.file_name()).collect();
        names.sort();
        assert_eq!(names, ["session.1.ron", "session.2.ron", "session.3.ron", "session.ron"]);
        assert_eq!(newest(&Ground::system(), temp.path()).expect("ours"), Some(3));
    }

    #[test]
    fn it_is_one_ron_value() {
        #[derive(serde::Deserialize)]
        #[serde(rename = "Snapshot")]
        struct Read {
            format: u32,
            count: usize,
            checksum: String,
            events: Vec<String>,
        }
        let events = ["\"Lytte\"", "\"æøå 👩‍👧\""];
        let read: Read = ron::from_str(&encode(events.iter().copied())).expect("RON");
        assert_eq!((read.format, read.count, read.events.len(), read.checksum.len()), (1, 2, 2, 8));
        assert_eq!(read.events, ["Lytte", "æøå 👩‍👧"]);
    }

    #[test]
    fn no_changed_byte_and_no_cut_passes() {
        let text = encode(EVENTS.iter().copied());
        assert_eq!(decode(&text).expect("whole").events, EVENTS);
        for place in 0..text.len() {
            assert!(decode_bytes(&text.as_bytes()[..place]).is_none(), "cut at {place}");
            for change in 1..=255 {
                let mut bytes = text.clone().into_bytes();
                bytes[place] ^= change;
                assert!(decode_bytes(&bytes).is_none(), "byte {place} ^ {change:#x}");
            }
        }
    }

    #[test]
    fn what_is_no_snapshot_is_not_lost() {
        let temp = tempfile::tempdir().expect("a folder");
        fs::write(temp.path().join(FILES[0]), "my notes").expect("written");
        fs::write(temp.path().join(FILES[3]), b"\xff").expect("written");
        write_of(temp.path(), 2);
        assert_eq!(counts(temp.path()), [2]);
        assert_eq!(fs::read(temp.path().join("quarantine/session.ron")).expect("kept"), b"my notes");
        assert_eq!(fs::read(temp.path().join("quarantine/session.3.ron")).expect("kept"), b"\xff");
    }

    #[test]
    fn a_newer_one_is_refused() {
        let temp = tempfile::tempdir().expect("a folder");
        fs::write(temp.path().join(FILES[0]), "Snapshot(format: 2, count: 7, other: ())\n").expect("written");
        assert!(matches!(newest(&Ground::system(), temp.path()), Err(StoreError::Newer { version: 2, .. })));
    }
}
