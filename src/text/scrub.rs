//! What stays outside the door, and how many code points that is.
//!
//! | what | and what becomes of it |
//! |---|---|
//! | control characters, bidirectional marks and overrides, invisible and default-ignorable characters | stay outside |
//! | private use, noncharacters, U+FFFC (where a picture was) | stay outside: no two machines show the same |
//! | white space of any kind, and U+2800, the braille cell without a dot | a space |
//! | joiners | stay where a script or an emoji needs them: after an emoji, or a letter from Arabic to Myanmar |
//! | variation selectors 15 and 16 | stay after an emoji or a keycap's sign |
//! | tag characters, of which flags of regions are made | stay outside: the black flag is left |
//! | marks on no letter, marks beyond 16 code points of one character | stay outside |
//! | U+FFFD, unassigned characters, all letters and signs of all scripts | stay: they are seen |

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The most code points that one visible character may be built of; more are combining marks piled up to break screens.
pub(super) const MAX_CLUSTER: usize = 16;

/// The joiner, which makes one emoji of several.
const JOINER: char = '\u{200d}';

/// What becomes of white space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spaces {
    /// Runs become one space, and none is left at the ends: the text is done.
    Folded,
    /// Each becomes a space and stays where it is, and a joiner may wait for what it joins: the text is still being typed.
    Kept,
}

/// The text without what stays outside, and how many code points that was. White space that was folded does not count,
/// nor do marks that became part of a letter.
///
/// What is taken out may bring together what it kept apart, so it is done until nothing changes; each time leaves less,
/// and the second is nearly always the last.
pub(super) fn scrub(raw: &str, spaces: Spaces) -> (String, usize) {
    let (mut text, mut removed) = pass(raw, spaces);
    loop {
        let (next, more) = pass(&text, spaces);
        if next == text {
            return (text, removed);
        }
        (text, removed) = (next, removed + more);
    }
}

fn pass(raw: &str, spaces: Spaces) -> (String, usize) {
    let mut out = String::with_capacity(raw.len());
    // What is never seen goes first, so that it parts no mark from its letter.
    let hidden = |c: &char| is_hidden(*c) && !c.is_whitespace();
    let mut removed = raw.chars().filter(hidden).count();
    let normal: String = raw.chars().filter(|c| !hidden(c)).nfc().collect();
    for cluster in normal.graphemes(true) {
        let start = out.len();
        for (c, kept) in sorted(cluster) {
            match kept {
                Kept::Space if spaces == Spaces::Folded && out.ends_with(' ') => {}
                Kept::Space => out.push(' '),
                Kept::Seen => out.push(c),
                Kept::Outside => removed += 1,
            }
        }
        let shown = out.get(start..).unwrap_or_default();
        // What takes up no room is not seen by itself, whatever it is.
        if shown.width() == 0 && !shown.is_empty() {
            removed += shown.chars().count();
            out.truncate(start);
        }
        // A joiner that joins nothing. In letters it says how the letter before it is written.
        if spaces == Spaces::Folded && dangles(out.get(start..).unwrap_or_default()) {
            removed += 1;
            out.truncate(out.len() - JOINER.len_utf8());
        }
    }
    match spaces {
        Spaces::Folded => (out.trim_matches(' ').to_owned(), removed),
        Spaces::Kept => (out, removed),
    }
}

/// What becomes of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// It stays as it is.
    Seen,
    /// It is white space.
    Space,
    /// It does not come in.
    Outside,
}

/// The code points of a cluster with what becomes of each.
pub(super) fn sorted(cluster: &str) -> impl Iterator<Item = (char, Kept)> + '_ {
    let (mut before, mut count) = (None, 0);
    cluster.chars().map(move |c| {
        if c.is_whitespace() || c == '\u{2800}' {
            return (c, Kept::Space);
        }
        // An ASCII character is never a mark: after signs that stand before a letter it is the letter itself.
        if (count >= MAX_CLUSTER && !c.is_ascii()) || !stays(c, before) {
            return (c, Kept::Outside);
        }
        count += 1;
        before = Some(c);
        (c, Kept::Seen)
    })
}

/// Whether `c` may stay after what stays before it in its cluster.
fn stays(c: char, before: Option<char>) -> bool {
    match c {
        JOINER => before.is_some_and(|before| is_emoji(before) || needs_joiners(before)),
        '\u{200c}' => before.is_some_and(needs_joiners),
        '\u{fe0e}' | '\u{fe0f}' => {
            before.is_some_and(|before| is_emoji(before) || matches!(before, '0'..='9' | '#' | '*'))
        }
        _ if before.is_none() && is_combining_mark(c) => false,
        _ => !is_hidden(c),
    }
}

/// Whether a cluster ends in a joiner after an emoji.
fn dangles(cluster: &str) -> bool {
    let mut back = cluster.chars().rev();
    back.next() == Some(JOINER) && back.next().is_some_and(is_emoji)
}

/// Whether `c` is an emoji, or a part of one that others can be joined to. Wider than what is one today, for there will be
/// more.
const fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{20e3}' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{2bff}'
        | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}' | '\u{fe0f}' | '\u{1f000}'..='\u{1fbff}')
}

/// Whether `c` is of the scripts in which a joiner changes how a word is spelled: Arabic to Myanmar.
const fn needs_joiners(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{109f}')
}

/// What stays outside wherever it stands: control characters, those that are not seen but change how others are read or shown, and those that look like nothing
/// or like something else on each machine.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2d7f}' | '\u{3164}' | '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}'
            | '\u{fe00}'..='\u{fe0d}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffc}' | '\u{1107f}'
            | '\u{13430}'..='\u{1343f}' | '\u{16fe4}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d159}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}' | '\u{f0000}'..)
        || u32::from(c) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(raw: &str) -> (String, usize) {
        scrub(raw, Spaces::Folded)
    }

    #[test]
    fn every_kind_of_character_is_decided() {
        for (what, raw, want, removed) in [
            ("an escape sequence", "a\u{1b}]0;x\u{7}b", "a]0;xb", 2),
            ("C1 controls", "a\u{9b}31m\u{85}b", "a31m b", 1),
            ("the overrides and isolates", "a\u{202e}b\u{2066}c\u{2069}\u{202c}", "abc", 4),
            ("Arabic and Hebrew", "مرحبا שלום", "مرحبا שלום", 0),
            ("Arabic with direction marks", "\u{200f}مرحبا\u{200e}!\u{61c}", "مرحبا!", 3),
            ("Persian with a non-joiner", "می\u{200c}خواهم", "می\u{200c}خواهم", 0),
            ("a non-joiner in Latin", "barn\u{200c}et", "barnet", 1),
            ("a joiner in Latin", "barn\u{200d}et", "barnet", 1),
            ("a family", "👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦", 0),
            ("the longest emoji", "👨🏿‍❤️‍💋‍👨🏿", "👨🏿‍❤️‍💋‍👨🏿", 0),
            ("a keycap", "1\u{fe0f}\u{20e3}", "1\u{fe0f}\u{20e3}", 0),
            ("an emoji shown as text", "❤\u{fe0e}", "❤\u{fe0e}", 0),
            ("a selector after a letter", "a\u{fe0f}b", "ab", 1),
            ("a joiner that joins nothing", "👩\u{200d} og", "👩 og", 1),
            ("a joiner at the end", "👩\u{200d}", "👩", 1),
            ("a flag", "🇳🇴", "🇳🇴", 0),
            ("a flag of a region", "🏴\u{e0067}\u{e0062}\u{e007f}", "🏴", 3),
            ("Sámi letters", "c\u{30c}a\u{301}hppes, \u{14b}", "čáhppes, ŋ", 0),
            ("letters in two parts", "a\u{30a} ka\u{30a}", "å kå", 0),
            ("a letter around something removed", "e\u{200b}\u{301}", "é", 1),
            ("a mark on nothing", "\u{301}a \u{301}b", "a b", 2),
            ("the replacement character", "a\u{fffd}b", "a\u{fffd}b", 0),
            ("a picture that was left out", "a\u{fffc}b", "ab", 1),
            ("a bullet of Word's own font", "\u{f0b7} Lytte", "Lytte", 1),
            ("private use on other planes", "a\u{f0000}b\u{10fffd}", "ab", 2),
            ("unassigned", "a\u{378}b\u{1fbff}", "a\u{378}b\u{1fbff}", 0),
            ("noncharacters", "a\u{fffe}b\u{ffff}\u{1fffe}\u{fdd0}", "ab", 4),
            ("variation selectors", "0\u{fe00}\u{e0100}", "0", 2),
            ("interlinear annotation", "\u{fff9}a\u{fffa}b\u{fffb}", "ab", 3),
            ("Hangul fillers", "\u{115f}\u{1160}\u{3164}\u{ffa0}x", "x", 4),
            ("Hangul in parts", "\u{1112}\u{1161}\u{11ab}", "한", 0),
            ("a braille blank", "\u{2801}\u{2800}\u{2801}", "\u{2801} \u{2801}", 0),
            ("nothing but braille blanks", "\u{2800}\u{2800}", "", 0),
            ("spaces of all widths", "a\u{a0}\u{2003}\u{3000}b", "a b", 0),
            ("line ends", "a\r\nb\u{2028}c\u{2029}d\u{b}e", "a b c d e", 0),
            ("hyphens and invisible mathematics", "sam\u{ad}men\u{2063}", "sammen", 2),
            ("byte-order marks", "\u{feff}a\u{feff}", "a", 2),
            ("shorthand and hieroglyph controls", "a\u{1bca0}\u{13430}b", "ab", 2),
        ] {
            assert_eq!(folded(raw), (want.to_owned(), removed), "{what}: {raw:?}");
        }
    }

    #[test]
    fn what_is_being_typed_keeps_its_spaces_and_its_joiner() {
        for (raw, want, removed) in [
            ("  a  b ", "  a  b ", 0),
            ("👩\u{200d}", "👩\u{200d}", 0),
            ("a\u{200d}", "a", 1),
            ("a\tb\u{202e}", "a b", 1),
            ("\u{2800}", " ", 0),
        ] {
            assert_eq!(scrub(raw, Spaces::Kept), (want.to_owned(), removed), "{raw:?}");
        }
    }
}
