//! One line of the journal: a frame around one event.
//!
//! ```text
//! VV1 <seq> <length> <crc> <RON>\n
//! ```
//!
//! - `VV1`: format 1. A line that begins with `VV` and a greater number is of a newer program.
//! - `seq`: the event's number in decimal, from 1, with no gap.
//! - `length`: the number of bytes of the RON, in decimal.
//! - `crc`: CRC-32 (the one of zip and Ethernet) in eight lower-case hexadecimal digits, over the bytes of
//!   `<seq> <length> <RON>` with one space between them: the numbers as they are written, so that a frame that stands
//!   whole in the wrong place cannot pass for another.
//! - `RON`: the event on one line. RON escapes line breaks in strings, though not in a lone `char`; an event with a
//!   bare one is refused.
//!
//! There is one way to write a frame: what is read must be what [`encode`] would write, to the byte.

use super::error::Flaw;

/// The number of the format written here.
const FORMAT: u32 = 1;

/// A whole frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Frame<'line> {
    /// The event's number.
    pub seq: u64,
    /// The event.
    pub ron: &'line str,
}

/// The frame as a line, with its line break.
pub(super) fn encode(frame: Frame<'_>) -> String {
    let mut line = head(frame);
    line.push_str(frame.ron);
    line.push('\n');
    line
}

/// Reads a line without its line break.
pub(super) fn decode(line: &[u8]) -> Result<Frame<'_>, Flaw> {
    match format_of(line) {
        None | Some(0) => return Err(Flaw::NotAFrame),
        Some(FORMAT) => {}
        Some(newer) => return Err(Flaw::Newer(newer)),
    }
    // The numbers first: they cost nothing, however long the line is.
    let mut parts = line.splitn(5, |byte| *byte == b' ').skip(1);
    let mut part = || parts.next().ok_or(Flaw::NotAFrame);
    let (seq, length, _crc, ron) = (number(part()?)?, number(part()?)?, part()?, part()?);
    if length != ron.len() as u64 {
        return Err(Flaw::Length);
    }
    let frame = Frame { seq, ron: str::from_utf8(ron).map_err(|_| Flaw::NotAFrame)? };
    if line.strip_suffix(ron) == Some(head(frame).as_bytes()) { Ok(frame) } else { Err(Flaw::Checksum) }
}

fn number(digits: &[u8]) -> Result<u64, Flaw> {
    str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok()).ok_or(Flaw::NotAFrame)
}

/// Whether a whole frame stands somewhere after the start of a line that is itself none: then the line is not the end
/// of an interrupted write, but two or more lines whose line break was lost.
pub(super) fn hides_a_frame(line: &[u8]) -> bool {
    let tag = format!("VV{FORMAT} ");
    let starts = line.windows(tag.len()).enumerate().skip(1).filter(|(_, bytes)| *bytes == tag.as_bytes());
    starts.filter_map(|(start, _)| line.get(start..)).any(|rest| decode(rest).is_ok())
}

/// All that stands before the RON.
fn head(frame: Frame<'_>) -> String {
    let numbers = format!("{} {} ", frame.seq, frame.ron.len());
    let mut crc = crc32fast::Hasher::new();
    crc.update(numbers.as_bytes());
    crc.update(frame.ron.as_bytes());
    format!("VV{FORMAT} {numbers}{:08x} ", crc.finalize())
}

/// The number of the format, if the line begins like a frame of any.
fn format_of(line: &[u8]) -> Option<u32> {
    let rest = line.strip_prefix(b"VV")?;
    let digits = rest.get(..rest.iter().position(|byte| *byte == b' ')?)?;
    let plain = !digits.is_empty() && digits.iter().all(u8::is_ascii_digit) && digits.first() != Some(&b'0');
    plain.then(|| str::from_utf8(digits).ok()?.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(seq: u64, ron: &str) -> String {
        encode(Frame { seq, ron })
    }

    #[test]
    fn a_frame_is_written_as_documented() {
        assert_eq!(crc32fast::hash(b"123456789"), 0xcbf4_3926, "the common CRC-32");
        let crc = crc32fast::hash(b"7 8 Said(42)");
        assert_eq!(line(7, "Said(42)"), format!("VV1 7 8 {crc:08x} Said(42)\n"));
    }

    #[test]
    fn what_is_no_frame_is_named() {
        let whole = line(7, "Said(42)");
        let whole = whole.trim_end();
        let upper = whole.replacen("VV1", "vv1", 1);
        for (text, flaw) in [
            ("", Flaw::NotAFrame),
            ("VV", Flaw::NotAFrame),
            ("VV1 ", Flaw::NotAFrame),
            ("VV0 1 0 00000000 ", Flaw::NotAFrame),
            ("VV01 1 0 00000000 ", Flaw::NotAFrame),
            ("VV1 x 0 00000000 ", Flaw::NotAFrame),
            ("VV1 7 9 00000000 Said(42)", Flaw::Length),
            ("VV1 7 8 00000000 Said(42)", Flaw::Checksum),
            ("VV1 07 8 00000000 Said(42)", Flaw::Checksum),
            ("VV2 whatever comes", Flaw::Newer(2)),
            ("VV4000000000 ", Flaw::Newer(4_000_000_000)),
            ("VV99999999999 ", Flaw::NotAFrame),
            (&upper, Flaw::NotAFrame),
        ] {
            assert_eq!(decode(text.as_bytes()), Err(flaw), "{text}");
        }
        assert_eq!(decode(b"VV1 1 1 00000000 \xff"), Err(Flaw::NotAFrame));
    }

    #[test]
    fn a_long_hostile_line_is_searched_without_a_wait() {
        assert!(!hides_a_frame("VV1 1 1 00000000 ".repeat(500_000).as_bytes()));
    }

    #[test]
    fn a_lost_line_break_is_seen() {
        let two = line(1, "A") + &line(2, "B");
        assert!(hides_a_frame(two.trim_end().replace('\n', "x").as_bytes()));
        assert!(!hides_a_frame(line(1, "\"VV1 is a word\"").trim_end().as_bytes()));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(seq: u64, ron in "[^\n]{0,60}") {
            let line = line(seq, &ron);
            prop_assert_eq!(decode(line.trim_end_matches('\n').as_bytes()), Ok(Frame { seq, ron: &ron }));
        }

        #[test]
        fn any_bytes_are_taken_calmly(bytes: Vec<u8>) {
            let _ = (decode(&bytes), hides_a_frame(&bytes));
        }
    }
}
