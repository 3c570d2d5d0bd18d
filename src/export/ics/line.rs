//! The lines of a calendar file (RFC 5545, sections 3.1 and 3.3.11).

/// The longest a line may be, in octets, without its ending.
const MOST: usize = 75;

/// Writes a property whose value is text: what would end or part it is escaped.
pub(super) fn line(out: &mut String, name: &str, text: &str) {
    let mut whole = format!("{name}:");
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => whole.extend(['\\', c]),
            '\n' => whole.push_str("\\n"),
            // A value has no other control characters in it: text that comes here has been through the door.
            c => whole.push(c),
        }
    }
    raw_line(out, &whole);
}

/// Writes a line that is already as it must be, folded: it goes on after CRLF and a space, and no character is cut.
pub(super) fn raw_line(out: &mut String, whole: &str) {
    let mut width = 0;
    for c in whole.chars() {
        if width + c.len_utf8() > MOST {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a calendar reads: lines unfolded, then unescaped.
    pub(crate) fn read(line: &str) -> String {
        let whole = line.replace("\r\n ", "");
        let mut out = String::new();
        let mut chars = whole.strip_suffix("\r\n").expect("a line ends").chars();
        while let Some(c) = chars.next() {
            match (c, c == '\\') {
                (_, true) => out.push(chars.next().map_or('\\', |c| if c == 'n' { '\n' } else { c })),
                (c, false) => out.push(c),
            }
        }
        out
    }

    fn written(text: &str) -> String {
        let mut out = String::new();
        line(&mut out, "SUMMARY", text);
        out
    }

    #[test]
    fn what_would_end_or_part_a_value_is_escaped() {
        assert_eq!(written("a, b; c\\n\nd: \"e\""), "SUMMARY:a\\, b\\; c\\\\n\\nd: \"e\"\r\n");
    }

    #[test]
    fn a_line_is_folded_at_its_seventy_fifth_octet() {
        for (letters, lines) in [(67, 1), (68, 2), (67 + 74, 2), (67 + 75, 3)] {
            let text = written(&"a".repeat(letters));
            assert_eq!(text.lines().count(), lines, "{letters}");
            assert_eq!(text.lines().map(str::len).max(), Some(if letters < 67 { letters + 8 } else { 75 }));
        }
    }

    proptest::proptest! {
        #[test]
        fn lines_are_short_and_say_what_was_written(text in "[\\\\,;næ 😀a-z\n]{0,200}") {
            let written = written(&text);
            for line in written.split_terminator("\r\n") {
                proptest::prop_assert!(line.len() <= MOST && !line.contains(['\r', '\n']));
            }
            proptest::prop_assert_eq!(read(&written), format!("SUMMARY:{text}"));
        }
    }
}
