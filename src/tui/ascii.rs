//! Signs that every terminal has, for those that have no others.
//!
//! Screens are drawn as always, and what is finished is gone through cell by cell: each sign that is not plain gets the
//! place of one that is. Letters stay, whatever alphabet they are of: they are text, and somebody's words.

use ratatui::buffer::Buffer;
use unicode_width::UnicodeWidthStr as _;

/// Signs, and the plain one that each of them becomes. One for one, so that nothing moves.
const PLAIN: &[(&str, char)] = &[
    // Lines and corners.
    ("─━╌", '-'),
    ("│┃", '|'),
    ("┌┐└┘╭╮╰╯├┤┬┴┼", '+'),
    // Letters made of blocks: a dot is as high in its cell as the block that it stands for.
    ("█▛▜▙▟", '#'),
    ("▀▔", '"'),
    ("▄▁▂▃", '.'),
    ("▌▐", '|'),
    ("▘", '`'),
    ("▝", '\''),
    ("▖▗", '.'),
    ("▚", '\\'),
    ("▞", '/'),
    // Shades: the more, the darker.
    ("░", '.'),
    ("▒", ':'),
    ("▓", '+'),
    // Marks.
    ("▶▸▹›", '>'),
    ("‹", '<'),
    ("▾▼", 'v'),
    ("▲", '^'),
    ("‖", '='),
    // Not a cross: what is saved or done is well.
    ("✓●◆•", '*'),
    ("×", 'x'),
    ("○", 'o'),
    ("≈", '~'),
    ("≠↔", '/'),
    ("≥", '>'),
    ("≤", '<'),
    // Arrows.
    ("→", '>'),
    ("←", '<'),
    ("↑", '^'),
    ("↓", 'v'),
    // What print has.
    ("–—−‐‑·", '-'),
    ("…", '.'),
    ("«»“”„", '"'),
    ("’‘‚", '\''),
    ("\u{a0}\u{202f}", ' '),
];

/// The sign that stands where there is no plain one.
const UNKNOWN: char = '?';

/// Whether the environment tells of a terminal without other signs: the first of `LC_ALL`, `LC_CTYPE` and `LANG` that says
/// anything, as POSIX has it, names no UTF-8. Where none says anything there is no need: Windows never does, and terminals
/// of today have them.
#[must_use]
pub fn is_needed(variable: impl Fn(&str) -> Option<String>) -> bool {
    let said = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(|name| variable(name).filter(|it| !it.is_empty()));
    said.is_some_and(|locale| {
        let locale = locale.to_ascii_lowercase();
        !locale.contains("utf-8") && !locale.contains("utf8")
    })
}

/// Puts a plain sign in the place of each that is not.
pub fn plain(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let symbol = cell.symbol();
        if symbol.is_ascii() || symbol.chars().any(char::is_alphabetic) {
            continue;
        }
        let sign = PLAIN.iter().find(|(signs, _)| signs.contains(symbol)).map_or(UNKNOWN, |(_, sign)| *sign);
        // A wide sign leaves a free cell beside it, which is drawn already.
        let width = symbol.width();
        cell.set_char(if width == 0 { ' ' } else { sign });
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::*;

    #[test]
    fn the_locale_tells_what_can_be_read() {
        for (set, needed) in [
            (&[("LANG", "nb_NO.UTF-8")][..], false),
            (&[("LANG", "nb_NO.utf8")], false),
            (&[("LANG", "nb_NO.ISO-8859-1")], true),
            (&[("LANG", "C")], true),
            (&[("LC_ALL", "POSIX"), ("LANG", "nb_NO.UTF-8")], true),
            (&[("LC_ALL", ""), ("LC_CTYPE", "C.UTF-8"), ("LANG", "C")], false),
            (&[], false),
        ] {
            let variable = |name: &str| {
                set.iter().find(|(other, _): &&(&str, &str)| *other == name).map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(is_needed(variable), needed, "{set:?}");
        }
    }

    #[test]
    fn no_sign_is_plain_in_two_ways_and_all_are_as_wide() {
        let signs: Vec<char> = PLAIN.iter().flat_map(|(signs, _)| signs.chars()).collect();
        for sign in &signs {
            assert_eq!(signs.iter().filter(|other| *other == sign).count(), 1, "{sign}");
            assert_eq!(sign.to_string().width(), 1, "{sign}");
        }
        assert!(PLAIN.iter().all(|(_, plain)| plain.is_ascii()));
    }

    #[test]
    fn shades_stay_apart() {
        let mut buffer = Buffer::with_lines(["·░▒▓█"]);
        plain(&mut buffer);
        assert_eq!(buffer, Buffer::with_lines(["-.:+#"]));
    }

    #[test]
    fn letters_stay_and_nothing_moves() {
        let words = "«Å vere øm» – é ü 👍! ▌✓ 中";
        let mut buffer = Buffer::empty(Rect::new(0, 0, 30, 1));
        buffer.set_string(0, 0, words, ratatui::style::Style::new());
        plain(&mut buffer);
        let row: String = buffer.content.iter().map(ratatui::buffer::Cell::symbol).collect();
        assert_eq!(row.trim_end(), "\"Å vere øm\" - é ü ? ! |* 中");
    }
}
