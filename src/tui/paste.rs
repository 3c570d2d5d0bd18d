//! Pasted text, in brackets or not, and what is said of it.

use super::widgets::field::{Field, Lines};
use crate::i18n::Lang;
use crate::tui::live::text_error;

/// The most bytes of one paste: 64 KiB, which is more than two hundred norms of full length.
pub const LARGEST: usize = 64 * 1024;

/// What was pasted, or came in as fast as only pasted text does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paste {
    /// The text, whole; or that it is more than [`LARGEST`].
    pub text: Result<String, TooLarge>,
    /// Whether there were keys in it that were not pressed, such as Enter.
    pub unpressed: bool,
}

/// A text that is too large for a paste.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge {
    /// Its size in bytes.
    pub bytes: usize,
}

impl Paste {
    /// A paste of `text` in which no key was.
    #[must_use]
    pub fn new(text: String) -> Self {
        let bytes = text.len();
        let text = if bytes > LARGEST { Err(TooLarge { bytes }) } else { Ok(text) };
        Self { text, unpressed: false }
    }
}

impl TooLarge {
    /// That nothing was pasted, and why.
    #[must_use]
    pub fn told(self, lang: Lang) -> String {
        let kilobytes = |bytes: usize| bytes.div_ceil(1024);
        lang.text_with(
            "paste-too-large",
            &[("size", kilobytes(self.bytes).into()), ("most", kilobytes(LARGEST).into())],
        )
    }
}

/// What there is to say of a paste that came into `field`, and whether it must be seen; nothing where it came in as it was.
#[must_use]
pub fn told(field: &Field, unpressed: bool, lang: Lang) -> Option<(String, bool)> {
    let beyond = field.beyond().map(|error| text_error(&error, lang));
    let must_be_seen = beyond.is_some();
    let not_sent = unpressed.then(|| match field.lines() {
        Lines::One => lang.text("paste-not-sent"),
        Lines::Many => lang.text("paste-not-pressed"),
    });
    let all: Vec<String> = not_sent.into_iter().chain(beyond).collect();
    (!all.is_empty()).then(|| (all.join(" "), must_be_seen))
}
