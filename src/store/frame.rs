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

/// How many bytes of a line the checksum does not cover: `VV1 `. (It is for a newer format to cover its own number, so that a
/// line of it never passes for a damaged one of this.)
const TAG: usize = 4;

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

/// What can be made out of a line that is no frame: one whose tag or line break is damaged, and whose numbers and event
/// the checksum still vouches for. Also where it ends in the line, without the byte that was its line break.
pub(super) fn salvage(line: &[u8]) -> Option<(Frame<'_>, usize)> {
    let body = line.get(TAG..)?;
    let mut parts = body.splitn(4, |byte| *byte == b' ');
    let (seq, length) = (number(parts.next()?).ok()?, number(parts.next()?).ok()?);
    let (crc, rest) = (parts.next()?, parts.next()?);
    let ron = str::from_utf8(rest.get(..usize::try_from(length).ok()?)?).ok()?;
    let frame = Frame { seq, ron };
    let vouched = head(frame).as_bytes().get(TAG..)? == body.get(..body.len() - rest.len())? && crc.len() == 8;
    vouched.then_some((frame, line.len() - rest.len() + ron.len()))
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
    fn what_the_checksum_vouches_for_is_salvaged() {
        let two = line(1, "A") + &line(2, "B");
        let joined = two.trim_end().replace('\n', "x");
        let (frame, used) = salvage(joined.as_bytes()).expect("the first stands");
        assert_eq!((frame, &joined[used + 1..]), (Frame { seq: 1, ron: "A" }, line(2, "B").trim_end()));
        let tag = line(7, "Said(42)").replacen("VV1 ", "VW1\u{1}", 1);
        assert_eq!(salvage(tag.trim_end().as_bytes()), Some((Frame { seq: 7, ron: "Said(42)" }, tag.len() - 1)));
        for damaged in [tag.replace("42", "43"), tag.replace(" 8 ", " 7 "), tag.replace('7', "8"), "VV1 7 8".to_owned()]
        {
            assert_eq!(salvage(damaged.as_bytes()), None, "{damaged}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(seq: u64, ron in "[^\n]{0,60}") {
            let line = line(seq, &ron);
            prop_assert_eq!(decode(line.trim_end_matches('\n').as_bytes()), Ok(Frame { seq, ron: &ron }));
        }

        #[test]
        fn any_bytes_are_taken_calmly(bytes: Vec<u8>) {
            let _ = (decode(&bytes), salvage(&bytes));
        }
    }
}
