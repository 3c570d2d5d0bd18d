//! A strict reader of what a program writes to a terminal: it knows the few sequences that the screens are drawn with.

/// The modes that are set and reset: the other screen, the mouse and how it tells, pasting in brackets, the cursor.
const MODES: [&str; 8] = ["1049", "1000", "1002", "1003", "1006", "1015", "2004", "25"];

/// Whether a character is not seen or changes how others are.
fn hides(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{2800}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}')
}

/// Holds that a text has nothing but what is seen, and the ends of its lines.
#[track_caller]
pub(crate) fn is_seen(text: &str, asked: &str) {
    for line in text.split('\n') {
        assert!(!line.contains(hides), "{asked} said {line:?}");
    }
}

/// Holds that what was written to a terminal is text that is seen, and sequences that the screens are drawn with.
#[track_caller]
pub(crate) fn is_ours(written: &[u8]) {
    let text = std::str::from_utf8(written).expect("it is text");
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let at = || rest.chars().take(40).collect::<String>();
        rest = match c {
            '\u{1b}' => after_sequence(rest).unwrap_or_else(|| panic!("not ours: {:?}", at())),
            // What may stand half-written is broken off when the terminal is given back.
            '\u{18}' if rest[1..].starts_with("\u{1b}[?1006l") => &rest[1..],
            // The bell at the end of a round, and the line with the folder when all is over.
            '\u{7}' | '\r' | '\n' => &rest[1..],
            _ => {
                assert!(!hides(c), "not seen: {:?}", at());
                &rest[c.len_utf8()..]
            }
        };
    }
}

/// What follows after one of the known sequences.
fn after_sequence(text: &str) -> Option<&str> {
    let inside = text.strip_prefix("\u{1b}[")?;
    let end = inside.find(|c: char| !matches!(c, '0'..='9' | ';' | ':' | '?'))?;
    let (given, rest) = inside.split_at(end);
    let known = match rest.chars().next()? {
        // Colours, places, what is cleared.
        'm' | 'H' | 'J' | 'K' => !given.contains('?'),
        'h' | 'l' => given.strip_prefix('?').is_some_and(|mode| MODES.contains(&mode)),
        _ => false,
    };
    known.then(|| &rest[1..])
}

#[test]
fn the_reader_knows_ours_from_others() {
    is_ours("\u{1b}[?1049h\u{1b}[38;2;1;2;3m\u{1b}[3;4HLytte ❤\u{fe0f} «barnet»\u{1b}[0m\u{1b}[?25h\r\n".as_bytes());
    for other in [
        "\u{1b}]0;x\u{7}",
        "\u{9b}31m",
        "\u{1b}[6n",
        "\u{1b}[?1004h",
        "\u{1b}c",
        "\u{1b}P",
        "\u{1b}[5",
        "a\u{202e}b",
        "\u{8}",
        "\u{1b}[2t",
    ] {
        assert!(std::panic::catch_unwind(|| is_ours(other.as_bytes())).is_err(), "{other:?}");
    }
}
