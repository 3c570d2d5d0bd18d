//! What a person chooses about the program itself, for all their sessions: no setting changes what is said in a session, or how.
//!
//! A choice comes from the command line, else from the settings file, else it is as the program comes; see [`mod@file`].

pub mod choices;
pub mod file;

use super::keymap::Keymap;
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
    /// Which keys do what.
    pub keys: Keymap,
    /// What is wrong in the settings file, each with its place and what to write instead: there the defaults hold.
    pub wrong: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: None,
            bell: true,
            mouse: true,
            theme: Named::default(),
            ascii: None,
            coach: true,
            keys: Keymap::default(),
            wrong: Vec::new(),
        }
    }
}

impl Settings {
    /// The defaults in this language; in each workshop's own where there is none.
    #[must_use]
    pub fn speaking(lang: Option<Lang>) -> Self {
        Self { lang, ..Self::default() }
    }
}
