//! What a person chooses about the program itself, for all their sessions: no setting changes what is said in a session, or how.

use super::theme::Named;
use crate::i18n::Lang;

/// What a person chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The language of the screens; else a workshop's own.
    pub lang: Option<Lang>,
    /// Whether the bell rings when the time is up. The screen says so either way.
    pub bell: bool,
    /// Whether the program takes the mouse from the terminal.
    pub mouse: bool,
    /// The colours.
    pub theme: Named,
    /// Whether screens keep to signs that every terminal has; else as the system's language setting tells.
    pub ascii: Option<bool>,
    /// Whether hints are given on how a norm is worded.
    pub coach: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { lang: None, bell: true, mouse: true, theme: Named::default(), ascii: None, coach: true }
    }
}

impl Settings {
    /// The defaults in this language; in each workshop's own where there is none.
    #[must_use]
    pub fn speaking(lang: Option<Lang>) -> Self {
        Self { lang, ..Self::default() }
    }
}
