//! What a journal holds, read without changing it.

use std::io::Read;
use std::path::Path;

use super::Record;
use super::error::{Flaw, StoreError};
use super::frame::{self, Frame};
use super::journal::{FILE, MOST_BYTES};
use super::rights;

/// All events of a journal, and what is left of a write that was interrupted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents<E> {
    /// The events, in order; the first has the number 1.
    pub events: Vec<E>,
    /// How many bytes the whole frames take up from the start of the file.
    pub whole: u64,
    /// The bytes after them: the torn last line, or nothing.
    pub torn: Vec<u8>,
    /// A checksum of each frame: two journals that begin with the same ones begin with the same events.
    pub sums: Vec<u32>,
}

impl<E: Record> Contents<E> {
    /// Reads the journal in a session's folder.
    ///
    /// The last line may be torn: a write that a crash interrupted was never acknowledged, so it is set apart. Any
    /// other flaw is an error, because what stands after it was acknowledged.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`] before anything is read; [`StoreError::Damaged`], [`StoreError::Newer`] and
    /// [`StoreError::Unknown`] for the first line that is wrong; [`StoreError::Read`] when the system refuses.
    pub fn read(dir: &Path) -> Result<Self, StoreError> {
        Self::parse(&dir.join(FILE), &bytes(dir)?)
    }

    /// Takes the bytes of a whole journal apart. `path` is for errors only.
    pub(super) fn parse(path: &Path, bytes: &[u8]) -> Result<Self, StoreError> {
        let (mut events, mut sums) = (Vec::new(), Vec::new());
        let mut rest = bytes;
        while !rest.is_empty() {
            let number = events.len() + 1;
            let end = rest.iter().position(|byte| *byte == b'\n');
            let (line, after) = match end {
                Some(end) => (&rest[..end], &rest[end + 1..]),
                None => (rest, &rest[rest.len()..]),
            };
            let flaw = match (next_frame(line, number as u64), end) {
                (Ok(frame), Some(_)) => {
                    events.push(event(path, frame)?);
                    sums.push(crc32fast::hash(line));
                    rest = after;
                    continue;
                }
                (Ok(_), None) => Flaw::NotAFrame,
                (Err(flaw), _) => flaw,
            };
            if let Some(flaw) = worse_than_torn(flaw, line, after) {
                return Err(refusal(path, number, flaw));
            }
            break;
        }
        let whole = (bytes.len() - rest.len()) as u64;
        Ok(Self { events, whole, torn: rest.to_vec(), sums })
    }

    /// The number of the event after the last whole one.
    #[must_use]
    pub fn next_seq(&self) -> u64 {
        self.events.len() as u64 + 1
    }
}

/// The bytes of the journal in a session's folder.
///
/// # Errors
/// [`StoreError::TooLarge`] before anything is read; [`StoreError::Read`] when the system refuses.
pub(super) fn bytes(dir: &Path) -> Result<Vec<u8>, StoreError> {
    let path = dir.join(FILE);
    let refused = |error| StoreError::read(&path, error);
    let fits = |bytes| match bytes {
        0..=MOST_BYTES => Ok(()),
        _ => Err(StoreError::TooLarge { path: path.clone(), bytes, most: MOST_BYTES }),
    };
    let (file, bytes) = rights::open_plain(&path).map_err(refused)?;
    fits(bytes)?;
    let mut all = Vec::new();
    // It may grow while it is read: another program may be writing it.
    file.take(MOST_BYTES + 1).read_to_end(&mut all).map_err(refused)?;
    fits(all.len() as u64)?;
    Ok(all)
}

/// The checksum that an event has as number `seq` of a journal; `None` when it cannot be written.
pub fn sum<E: Record>(seq: u64, event: &E) -> Option<u32> {
    let line = frame::encode(Frame { seq, ron: &ron::to_string(event).ok()? });
    Some(crc32fast::hash(line.trim_end_matches('\n').as_bytes()))
}

/// The frame on this line, which must be number `expected`.
fn next_frame(line: &[u8], expected: u64) -> Result<Frame<'_>, Flaw> {
    let frame = frame::decode(line)?;
    if frame.seq == expected { Ok(frame) } else { Err(Flaw::Order { expected, found: frame.seq }) }
}

/// The event in a frame.
fn event<E: Record>(path: &Path, frame: Frame<'_>) -> Result<E, StoreError> {
    ron::from_str(frame.ron).map_err(|error| StoreError::Unknown {
        path: path.to_owned(),
        line: usize::try_from(frame.seq).unwrap_or(usize::MAX),
        reason: error.to_string(),
    })
}

/// Nothing when the line may be what an interrupted write left: it is the last, and no whole frame is in it. Else the
/// flaw to report.
fn worse_than_torn(flaw: Flaw, line: &[u8], after: &[u8]) -> Option<Flaw> {
    match flaw {
        Flaw::Newer(_) | Flaw::Order { .. } => Some(flaw),
        Flaw::NotAFrame | Flaw::Length | Flaw::Checksum | Flaw::Inside => {
            let last = after.is_empty();
            if last { frame::hides_a_frame(line).then_some(Flaw::Inside) } else { Some(flaw) }
        }
    }
}

/// The error for the first line that is wrong.
fn refusal(path: &Path, line: usize, flaw: Flaw) -> StoreError {
    let path = path.to_owned();
    match flaw {
        Flaw::Newer(version) => StoreError::Newer { path, line, version },
        Flaw::NotAFrame | Flaw::Length | Flaw::Checksum | Flaw::Order { .. } | Flaw::Inside => {
            StoreError::Damaged { path, line, flaw }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A journal of so many events, and where each of its lines starts.
    fn journal(events: &[&str]) -> (Vec<u8>, Vec<usize>) {
        let (mut bytes, mut starts) = (Vec::new(), Vec::new());
        for (seq, event) in (1..).zip(events) {
            starts.push(bytes.len());
            let ron = ron::to_string(event).expect("a text is RON");
            bytes.extend_from_slice(frame::encode(Frame { seq, ron: &ron }).as_bytes());
        }
        (bytes, starts)
    }

    fn parse(bytes: &[u8]) -> Result<Contents<String>, StoreError> {
        Contents::parse(Path::new("journal"), bytes)
    }

    const EVENTS: [&str; 4] = ["start", "Lytte til \"barnet\"\nnå", "", "VV1 4 2 00000000 x æøå 👩‍👧"];

    #[test]
    fn a_cut_at_any_byte_leaves_a_prefix_and_loses_no_byte() {
        let (bytes, starts) = journal(&EVENTS);
        for cut in 0..=bytes.len() {
            let contents = parse(&bytes[..cut]).expect("a torn end is no error");
            let whole = starts.iter().skip(1).chain([&bytes.len()]).filter(|end| **end <= cut).count();
            assert_eq!(contents.events, EVENTS[..whole], "cut at {cut}");
            let start = starts.get(whole).copied().unwrap_or(bytes.len());
            assert_eq!(contents.torn, bytes[start..cut], "cut at {cut}");
            assert_eq!(contents.whole, start as u64, "cut at {cut}");
        }
    }

    #[test]
    fn no_changed_byte_changes_what_was_said() {
        let (bytes, starts) = journal(&EVENTS);
        let last = starts[EVENTS.len() - 1];
        for place in 0..bytes.len() {
            for change in 1..=255_u8 {
                let mut changed = bytes.clone();
                changed[place] ^= change;
                match parse(&changed) {
                    Err(error) => assert!(!error.to_string().is_empty()),
                    Ok(contents) => {
                        assert!(place >= last, "byte {place} ^ {change:#x} went unseen");
                        assert_eq!(contents.events, EVENTS[..EVENTS.len() - 1]);
                        assert_eq!(contents.torn, changed[last..]);
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_not_torn_is_refused_by_name() {
        let line = |seq, ron| frame::encode(Frame { seq, ron });
        let (one, two) = (line(1, "\"a\""), line(2, "\"b\""));
        let damaged = |line, flaw| format!("{:?}", (line, flaw));
        for (text, want) in [
            (format!("x{one}{two}"), damaged(1, Flaw::NotAFrame)),
            (format!("\u{feff}{one}{two}"), damaged(1, Flaw::NotAFrame)),
            (format!("{one}\n{two}"), damaged(2, Flaw::NotAFrame)),
            (one.replace("\"\n", "\"\r\n") + &two, damaged(1, Flaw::Length)),
            (one.replace('a', "b") + &two, damaged(1, Flaw::Checksum)),
            (format!("{one}{one}"), damaged(2, Flaw::Order { expected: 2, found: 1 })),
            (two.clone(), damaged(1, Flaw::Order { expected: 1, found: 2 })),
            (one.replace('\n', " ") + &two, damaged(1, Flaw::Inside)),
            (one.replace('\n', " ") + &two + "x", damaged(1, Flaw::Length)),
        ] {
            match parse(text.as_bytes()) {
                Err(StoreError::Damaged { line, flaw, .. }) => assert_eq!(damaged(line, flaw), want, "{text}"),
                other => panic!("{text}: {other:?}"),
            }
        }
        let newer = parse(format!("{one}VV2 {{}}").as_bytes());
        assert!(matches!(newer, Err(StoreError::Newer { line: 2, version: 2, .. })), "{newer:?}");
        let unknown = parse((one + &line(2, "Sang(\u{1b}")).as_bytes());
        assert!(matches!(unknown, Err(StoreError::Unknown { line: 2, .. })), "{unknown:?}");
    }
}
