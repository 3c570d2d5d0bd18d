//! The one door for human text: typed, pasted, read from a file or given as an argument.
//!
//! Everything a person writes becomes a [`CleanText`] before it is kept, shown or exported. After the door there are no
//! control or escape characters, no bidirectional overrides, no invisible characters and no line breaks, so a norm can
//! neither steer a terminal nor hide what it says. What was removed is counted, so that a screen can tell; what is too
//! long is refused, never cut.

pub mod cell;
mod scrub;
mod shown;

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use unicode_segmentation::UnicodeSegmentation;

use scrub::{Spaces, scrub};
pub use shown::{escaped, json, path};

/// The most bytes of a text that are looked at: more is too long at any limit, whatever would be taken out of it.
const MOST_BYTES: usize = 256 * 1024;

/// How long a text may be, in characters as people count them (grapheme clusters).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// A name of a person, group, unit, value or organisation: 80.
    Name,
    /// A norm, taboo, main message or follow-up: 300.
    Norm,
    /// A prompt, a slide's paragraph, a facilitator's note: 2,000.
    Paragraph,
}

impl Limit {
    /// The limit in characters.
    #[must_use]
    pub const fn characters(self) -> usize {
        match self {
            Self::Name => 80,
            Self::Norm => 300,
            Self::Paragraph => 2_000,
        }
    }
}

/// Why a text did not come through the door.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing that can be seen was written.
    #[error("nothing is written")]
    Empty,
    /// More characters than the [`Limit`] allows.
    #[error("{length} characters, and at most {most} fit: shorten it")]
    TooLong {
        /// How many characters the text has.
        length: usize,
        /// How many fit.
        most: usize,
    },
}

/// Text that came through the door: one line, NFC, no control, invisible or direction-changing characters, not empty.
///
/// Cloning is cheap: the text is shared.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CleanText(Arc<str>);

/// A text that came through, and how many characters stayed outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// What came through.
    pub text: CleanText,
    /// How many code points were removed (white space that was folded does not count).
    pub removed: usize,
}

impl CleanText {
    /// Lets `raw` through the door, or says why not.
    ///
    /// # Errors
    /// [`TextError::Empty`] when nothing visible is left, [`TextError::TooLong`] when it is longer than `limit`.
    pub fn new(raw: &str, limit: Limit) -> Result<Self, TextError> {
        clean(raw, limit).map(|cleaned| cleaned.text)
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How long it is, in characters as people count them.
    #[must_use]
    pub fn length(&self) -> usize {
        length(&self.0)
    }
}

/// Lets `raw` through the door and counts what stayed outside.
///
/// # Errors
/// As [`CleanText::new`].
pub fn clean(raw: &str, limit: Limit) -> Result<Cleaned, TextError> {
    if raw.len() > MOST_BYTES {
        return Err(TextError::TooLong { length: raw.chars().count(), most: limit.characters() });
    }
    let (text, removed) = if is_plain(raw) { (raw.to_owned(), 0) } else { scrub(raw, Spaces::Folded) };
    let most = limit.characters();
    match length(&text) {
        0 => Err(TextError::Empty),
        length if length > most => Err(TextError::TooLong { length, most }),
        _ => Ok(Cleaned { text: CleanText(text.into()), removed }),
    }
}

/// Makes any text safe to print outside the program's own screens, such as a piece of a file quoted in an error:
/// cleaned as by [`CleanText`], of any length, possibly empty.
#[must_use]
pub fn printable(raw: &str) -> String {
    scrub(raw, Spaces::Folded).0
}

/// What is typed into a field, and how many code points stayed outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// What came in.
    pub text: String,
    /// How many code points did not.
    pub removed: usize,
}

/// Cleans `raw` for a field that is still being typed in: spaces stay where they are typed, and an emoji may be half typed.
/// Nothing of what is left stays outside when the field goes through the door.
#[must_use]
pub fn typed(raw: &str) -> Typed {
    let (text, removed) = scrub(raw, Spaces::Kept);
    Typed { text, removed }
}

/// The length of a clean text in characters as people count them.
fn length(text: &str) -> usize {
    if is_plain(text) { text.chars().count() } else { text.graphemes(true).count() }
}

/// Whether `raw` needs no cleaning: plain Latin letters, single spaces, none at the ends. Nearly all text that is read
/// back is so, and this makes opening a long session quick. Each of these characters is a grapheme cluster of its own.
fn is_plain(raw: &str) -> bool {
    let plain = |c: char| matches!(c, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{ff}');
    raw.chars().all(plain) && !raw.contains("  ") && !raw.starts_with(' ') && !raw.ends_with(' ')
}

impl fmt::Display for CleanText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for CleanText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &*self.0)
    }
}

impl AsRef<str> for CleanText {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Serialize for CleanText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// What is read from a file goes through the same door.
impl<'de> Deserialize<'de> for CleanText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = String::deserialize(deserializer)?;
        Self::new(&raw, Limit::Paragraph).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::scrub::MAX_CLUSTER;
    use super::*;

    fn norm(raw: &str) -> String {
        CleanText::new(raw, Limit::Norm).map_or_else(|error| format!("error: {error}"), |text| text.to_string())
    }

    #[test]
    fn what_people_write_is_kept() {
        for text in [
            "Lytte til barnet",
            "Se «ryggsekken»: æ ø å Æ Ø Å",
            "čáhppes, ŋ",
            "👩‍👧 ❤️ 🇳🇴",
            "5–4–3",
            "#panic ] // c <b>",
            "مرحبا 你好",
        ] {
            assert_eq!(norm(text), text);
        }
    }

    #[test]
    fn what_hides_or_steers_is_removed() {
        for (raw, want) in [
            ("a\u{1b}[31mb", "a[31mb"),
            ("a\u{202e}b\u{2066}c", "abc"),
            ("a\u{200b}b\u{feff}", "ab"),
            ("a\r\nb\tc\u{2028}d", "a b c d"),
            ("  a   b ", "a b"),
            ("\u{e0041}x", "x"),
            ("e\u{301}", "é"),
            ("\u{200d}x\u{200d}", "x"),
            ("\u{9b}31mx", "31mx"),
            ("0\u{a0}\u{e0100}!", "0 !"),
            ("e\u{200b}\u{301}", "é"),
        ] {
            assert_eq!(norm(raw), want, "{raw:?}");
        }
    }

    #[test]
    fn removals_are_counted_and_marks_do_not_pile_up() {
        let zalgo = format!("a{}", "\u{300}".repeat(100));
        let cleaned = clean(&zalgo, Limit::Norm).expect("an a is visible");
        assert_eq!(cleaned.text.as_str().chars().count(), MAX_CLUSTER);
        assert_eq!(cleaned.removed, 100 - MAX_CLUSTER, "one mark went into the composed letter");
    }

    #[test]
    fn empty_and_long_are_refused() {
        assert_eq!(clean(" \u{200b}\n", Limit::Norm), Err(TextError::Empty));
        let long = "å".repeat(301);
        assert_eq!(clean(&long, Limit::Norm), Err(TextError::TooLong { length: 301, most: 300 }));
        assert!(CleanText::new(&"å".repeat(300), Limit::Norm).is_ok());
    }

    proptest::proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(raw in "\\PC{0,40}|.{0,40}") {
            let once = printable(&raw);
            proptest::prop_assert_eq!(printable(&once), once.clone());
            proptest::prop_assert!(!once.chars().any(char::is_control));
        }

        #[test]
        fn plain_text_is_what_cleaning_leaves(raw in "[ -~æøåÆØÅé«»]{0,40}") {
            proptest::prop_assert!(!is_plain(&raw) || scrub(&raw, Spaces::Folded) == (raw.clone(), 0));
            proptest::prop_assert!(!is_plain(&raw) || raw.graphemes(true).count() == raw.chars().count());
        }
    }
}
