//! Text that people see and the program did not make: safe to print, and nothing of it kept back.

use std::path::Path;

use unicode_segmentation::UnicodeSegmentation;

use super::scrub::{Kept, sorted};

/// One line for a terminal or a log: what could steer it or not be seen stands there as `\u{1b}`. All else is as it was, to
/// the byte.
#[must_use]
pub fn escaped(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for cluster in raw.graphemes(true) {
        for (c, kept) in sorted(cluster) {
            match kept {
                Kept::Seen => out.push(c),
                Kept::Space if c == ' ' || is_wide_space(c) => out.push(c),
                Kept::Space | Kept::Outside => out.extend(c.escape_unicode()),
            }
        }
    }
    out
}

/// Spaces that are seen as spaces, of whatever width.
const fn is_wide_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// A path for people to read: as it is, but what could steer a terminal or not be seen is [escaped], and a byte that is no
/// text stands there as `\xff`. Programs read paths with `--json`, where they are exact.
#[must_use]
pub fn path(path: &Path) -> String {
    let mut out = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        out.push_str(&escaped(chunk.valid()));
        out.extend(chunk.invalid().iter().map(|byte| format!("\\x{byte:02x}")));
    }
    out
}

/// JSON that means the same and holds nothing that could steer a terminal: in JSON such characters only stand in texts, where
/// `\u001b` means the same.
#[must_use]
pub fn json(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (line, end) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
        for cluster in line.graphemes(true) {
            for (c, kept) in sorted(cluster) {
                match kept {
                    Kept::Seen => out.push(c),
                    Kept::Space if c == ' ' || is_wide_space(c) => out.push(c),
                    Kept::Space | Kept::Outside => {
                        let mut units = [0; 2];
                        out.extend(c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
                    }
                }
            }
        }
        out.push_str(end);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_steer_is_told_and_all_else_is_as_it_was() {
        for (raw, want) in [
            ("  kari nordmann/økt 1  ", "  kari nordmann/økt 1  "),
            ("a\u{1b}]0;x\u{7}", "a\\u{1b}]0;x\\u{7}"),
            ("exe.\u{202e}fdp", "exe.\\u{202e}fdp"),
            ("a\nb\tc", "a\\u{a}b\\u{9}c"),
            ("C:\\mappe\\økt", "C:\\mappe\\økt"),
            ("a\u{30a} 👩‍👧 5\u{a0}000", "a\u{30a} 👩‍👧 5\u{a0}000"),
            ("\u{9b}31m", "\\u{9b}31m"),
        ] {
            assert_eq!(escaped(raw), want);
            assert_eq!(path(Path::new(raw)), want);
        }
    }

    #[cfg(unix)]
    #[test]
    fn bytes_that_are_no_text_are_told() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt as _;
        let name = OsStr::from_bytes(b"a\xff\x9bb");
        assert_eq!(path(Path::new(name)), "a\\xff\\x9bb");
    }

    #[test]
    fn json_means_the_same() {
        let values = ["a\u{9b}b", "\u{202e}x\u{e0041}", "\u{1b}\"\\", "👩‍👧", "é\u{301}"];
        let text = serde_json::to_string_pretty(&values).expect("texts are JSON");
        let shown = json(&text);
        assert_eq!(serde_json::from_str::<Vec<String>>(&shown).expect("it is JSON"), values);
        assert_eq!(shown.lines().collect::<Vec<_>>().len(), 7);
        assert!(!shown.contains(['\u{9b}', '\u{202e}', '\u{1b}', '\u{e0041}']), "{shown}");
    }
}
