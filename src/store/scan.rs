//! The bytes of a journal, taken apart into frames: all that can still be read, wherever damage stands.

use std::path::Path;

use super::error::{Flaw, StoreError};
use super::frame::{self, Frame};

/// What is in a journal's bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Scan<'bytes> {
    /// The frames that stand, each number once, in the order of their numbers.
    pub(super) frames: Vec<Frame<'bytes>>,
    /// The frame at the very end that lacks only its line break: an interrupted write, or one that was cut.
    pub(super) unended: Option<Frame<'bytes>>,
    /// How many bytes from the start are the frames 1, 2, 3 … and nothing else.
    pub(super) whole: usize,
    /// The first line that is wrong, from 1, and what is wrong with it.
    pub(super) flaw: Option<(usize, Flaw)>,
    /// Whether frames stand after that: then it is damage, and not the end of an interrupted write.
    pub(super) goes_on: bool,
}

/// How a frame was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// Just as it was written.
    Exact,
    /// With its tag or its line break damaged.
    Damaged,
    /// At the end of the file, without its line break.
    Unended,
}

impl<'bytes> Scan<'bytes> {
    /// Takes `bytes` apart. `path` is for the error only.
    ///
    /// # Errors
    /// [`StoreError::Newer`] when it ends in lines of a newer program.
    pub(super) fn of(path: &Path, bytes: &'bytes [u8]) -> Result<Self, StoreError> {
        let mut scan = Self { frames: Vec::new(), unended: None, whole: 0, flaw: None, goes_on: false };
        let mut newer = None;
        // No journal has more events than bytes: a number beyond that is none of ours.
        let most = bytes.len() as u64;
        let (mut place, mut line) = (0, 1);
        while place < bytes.len() {
            match frame_at(bytes, place) {
                Ok((frame, end, fit)) if (1..=most).contains(&frame.seq) => {
                    newer = None;
                    scan.take(frame, end, fit, line);
                    place = end;
                }
                Ok((_, end, _)) => {
                    scan.spoil(line, Flaw::NotAFrame);
                    place = end;
                }
                Err(flaw) => {
                    if let Flaw::Newer(version) = flaw {
                        newer = newer.or(Some((line, version)));
                    }
                    scan.spoil(line, flaw);
                    place = end_of_line(bytes, place).1;
                }
            }
            line += 1;
        }
        if let Some((line, version)) = newer {
            return Err(StoreError::Newer { path: path.to_owned(), line, version });
        }
        scan.frames.sort_by_key(|frame| frame.seq);
        scan.frames.dedup_by_key(|frame| frame.seq);
        Ok(scan)
    }

    /// The number of the last frame that stands; 0 when none does.
    pub(super) fn last(&self) -> u64 {
        self.frames.last().map_or(0, |frame| frame.seq)
    }

    /// The event with this number, as it stands here.
    pub(super) fn get(&self, seq: u64) -> Option<&'bytes str> {
        let found = self.frames.binary_search_by_key(&seq, |frame| frame.seq).ok().and_then(|at| self.frames.get(at));
        found.or(self.unended.as_ref().filter(|frame| frame.seq == seq)).map(|frame| frame.ron)
    }

    fn take(&mut self, frame: Frame<'bytes>, end: usize, fit: Fit, line: usize) {
        let expected = self.frames.last().map_or(1, |last| last.seq + 1);
        match (fit, &self.flaw) {
            (Fit::Unended, _) => {
                self.unended = Some(frame);
                return self.spoil(line, Flaw::NotAFrame);
            }
            (Fit::Exact, None) if frame.seq == expected => self.whole = end,
            (Fit::Exact, _) if frame.seq != expected => self.spoil(line, Flaw::Order { expected, found: frame.seq }),
            (Fit::Exact, _) => {}
            (Fit::Damaged, _) => self.spoil(line, Flaw::NotAFrame),
        }
        self.goes_on |= self.flaw.is_some();
        self.frames.push(frame);
    }

    /// The first flaw is the one that tells.
    fn spoil(&mut self, line: usize, flaw: Flaw) {
        self.flaw = self.flaw.or(Some((line, flaw)));
    }
}

/// The frame that begins at `place`, and where the next line begins.
fn frame_at(bytes: &[u8], place: usize) -> Result<(Frame<'_>, usize, Fit), Flaw> {
    let (end, next) = end_of_line(bytes, place);
    let line = bytes.get(place..end).unwrap_or_default();
    match frame::decode(line) {
        Ok(frame) if end < next => Ok((frame, next, Fit::Exact)),
        Ok(frame) => Ok((frame, next, Fit::Unended)),
        Err(flaw) => match frame::salvage(line) {
            Some((frame, used)) if place + used < bytes.len() => Ok((frame, place + used + 1, Fit::Damaged)),
            Some((frame, used)) => Ok((frame, place + used, Fit::Unended)),
            None => Err(flaw),
        },
    }
}

/// Where the line that begins at `place` ends, and where the next begins.
fn end_of_line(bytes: &[u8], place: usize) -> (usize, usize) {
    let rest = bytes.get(place..).unwrap_or_default();
    match rest.iter().position(|byte| *byte == b'\n') {
        Some(length) => (place + length, place + length + 1),
        None => (bytes.len(), bytes.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENTS: [&str; 4] = ["\"start\"", "\"Lytte til barnet\"", "()", "\"VV1 4 2 00000000 x æøå\""];

    /// A journal of these events, and where each of its lines starts.
    fn journal() -> (Vec<u8>, Vec<usize>) {
        let (mut bytes, mut starts) = (Vec::new(), Vec::new());
        for (seq, ron) in (1..).zip(EVENTS) {
            starts.push(bytes.len());
            bytes.extend_from_slice(frame::encode(Frame { seq, ron }).as_bytes());
        }
        (bytes, starts)
    }

    fn scan(bytes: &[u8]) -> Result<Scan<'_>, StoreError> {
        Scan::of(Path::new("journal"), bytes)
    }

    #[test]
    fn a_whole_journal_has_no_flaw() {
        let (bytes, _) = journal();
        let scan = scan(&bytes).expect("ours");
        assert_eq!(scan.frames.iter().map(|frame| frame.ron).collect::<Vec<_>>(), EVENTS);
        assert_eq!((scan.whole, scan.flaw, scan.goes_on, scan.unended), (bytes.len(), None, false, None));
    }

    #[test]
    fn a_cut_leaves_a_beginning_and_no_damage() {
        let (bytes, starts) = journal();
        for cut in 0..bytes.len() {
            let scan = scan(&bytes[..cut]).expect("ours");
            let count = starts.iter().skip(1).filter(|end| **end <= cut).count();
            assert_eq!((scan.frames.len(), scan.whole, scan.goes_on), (count, starts[count], false), "cut at {cut}");
            let unended = starts.iter().skip(1).chain([&bytes.len()]).any(|end| *end == cut + 1);
            assert_eq!(scan.unended.is_some(), unended, "cut at {cut}");
        }
    }

    #[test]
    fn a_changed_byte_costs_one_event_at_most_and_never_changes_one() {
        let (bytes, starts) = journal();
        for place in 0..bytes.len() {
            let hit = starts.iter().rposition(|start| *start <= place).expect("a line") as u64 + 1;
            for change in 1..=255_u8 {
                let mut changed = bytes.clone();
                changed[place] ^= change;
                let scan = scan(&changed).unwrap_or_else(|error| panic!("byte {place} ^ {change:#x}: {error}"));
                assert!(scan.flaw.is_some() && scan.whole < bytes.len(), "byte {place} ^ {change:#x} went unseen");
                for (seq, ron) in (1..).zip(EVENTS) {
                    let read = scan.get(seq);
                    assert!(
                        read == Some(ron) || (read.is_none() && seq == hit),
                        "{read:?} after {place} ^ {change:#x}"
                    );
                }
                assert_eq!(scan.goes_on, hit < 4 || scan.frames.len() == 4, "byte {place} ^ {change:#x}");
            }
        }
    }

    #[test]
    fn a_hole_is_stepped_over() {
        let (mut bytes, starts) = journal();
        bytes[starts[1] + 3..starts[2] + 2].fill(0);
        let scan = scan(&bytes).expect("ours");
        assert_eq!(scan.frames.iter().map(|frame| frame.seq).collect::<Vec<_>>(), [1, 4]);
        assert!(scan.goes_on && scan.whole == starts[1]);
    }

    #[test]
    fn other_lines_are_told_by_name() {
        let line = |seq, ron| frame::encode(Frame { seq, ron });
        let (one, two) = (line(1, "\"a\""), line(2, "\"b\""));
        for (text, want) in [
            (format!("x\n{one}{two}"), (1, Flaw::NotAFrame)),
            (format!("{one}\n{two}"), (2, Flaw::NotAFrame)),
            (one.replace("\"\n", "\"\r\n") + &two, (1, Flaw::NotAFrame)),
            (one.replace('a', "b") + &two, (1, Flaw::Checksum)),
            (format!("{one}{one}{two}"), (2, Flaw::Order { expected: 2, found: 1 })),
            (two.clone() + &line(3, "()"), (1, Flaw::Order { expected: 1, found: 2 })),
            (one.replace('\n', " ") + &two, (1, Flaw::NotAFrame)),
            (one.clone() + &line(u64::MAX, "()"), (2, Flaw::NotAFrame)),
        ] {
            assert_eq!(scan(text.as_bytes()).expect("ours").flaw, Some(want), "{text}");
        }
        let newer = format!("{one}VV2 {{}}");
        assert!(matches!(scan(newer.as_bytes()), Err(StoreError::Newer { line: 2, version: 2, .. })));
        let damaged = format!("{one}VV2 {{}}\n{two}");
        assert!(scan(damaged.as_bytes()).expect("a newer program never goes back").goes_on);
    }
}
