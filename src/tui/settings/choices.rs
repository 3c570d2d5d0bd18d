//! The choices that the settings file has beside the keys, as data: one entry a choice.

use super::Settings;
use crate::tui::theme::Named;

/// A choice between words.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    /// What it is called in the file.
    pub name: &'static str,
    /// The words to choose from.
    pub words: &'static [&'static str],
    /// What it does, in one or two sentences.
    pub about: &'static str,
    /// The name of the text that the palette calls each word by, to choose it while the program runs; none where it is empty.
    pub acts: &'static [&'static str],
    /// The name of the text that tells of each word when it was chosen; none where it is empty.
    pub told: &'static [&'static str],
    /// The word that holds.
    pub get: fn(&Settings) -> &'static str,
    /// Takes one of the words.
    pub set: fn(&mut Settings, &str),
}

/// All of them, in the order in which they are told.
pub const CHOICES: &[Choice] = &[
    Choice {
        name: "lang",
        words: &["workshop", "nb", "nn", "en"],
        about: "The language of the screens: each workshop's own, bokmål, nynorsk or English.",
        acts: &["", "act-speak-nb", "act-speak-nn", "act-speak-en"],
        told: &["", "language-now", "language-now", "language-now"],
        get: |settings| settings.lang.map_or("workshop", |lang| lang.tag()),
        set: |settings, word| settings.lang = word.parse().ok(),
    },
    Choice {
        name: "bell",
        words: &["true", "false"],
        about: "Whether the bell rings when the time of a round is up. The screen says so either way.",
        acts: &["act-bell-on", "act-bell-off"],
        told: &["bell-on", "bell-off"],
        get: |settings| yes_or_no(settings.bell),
        set: |settings, word| settings.bell = word == "true",
    },
    Choice {
        name: "mouse",
        words: &["true", "false"],
        about: "Whether clicks and the wheel go to the program. Without, the terminal selects text with the mouse as it always does.",
        acts: &["act-mouse-take", "act-mouse-free"],
        told: &["mouse-taken", "mouse-free"],
        get: |settings| yes_or_no(settings.mouse),
        set: |settings, word| settings.mouse = word == "true",
    },
    Choice {
        name: "theme",
        words: &["dark", "light", "high_contrast", "terminal"],
        about: "The colours of the screens. terminal takes the terminal's own.",
        acts: &["look-dark", "look-light", "look-high-contrast", "look-terminal"],
        told: &["", "", "", ""],
        get: |settings| match settings.theme {
            Named::Dark => "dark",
            Named::Light => "light",
            Named::HighContrast => "high_contrast",
            Named::Terminal => "terminal",
        },
        set: |settings, word| {
            let named = Named::ALL.into_iter().find(|named| named.to_string().replace('-', "_") == word);
            settings.theme = named.unwrap_or(settings.theme);
        },
    },
    Choice {
        name: "ascii",
        words: &["system", "true", "false"],
        about: "Whether screens keep to plain signs, for terminals and fonts that lack others; or as the system's language says.",
        acts: &["", "act-plain-signs", "act-all-signs"],
        told: &["", "", ""],
        get: |settings| settings.ascii.map_or("system", yes_or_no),
        set: |settings, word| settings.ascii = word.parse().ok(),
    },
    Choice {
        name: "coach",
        words: &["true", "false"],
        about: "Whether hints are given on how a norm is worded.",
        acts: &["act-coach-on", "act-coach-off"],
        told: &["coach-on", "coach-off"],
        get: |settings| yes_or_no(settings.coach),
        set: |settings, word| settings.coach = word == "true",
    },
];

/// The choice of this name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Choice> {
    CHOICES.iter().find(|choice| choice.name == name)
}

/// The word for a choice that is made or not.
#[must_use]
pub const fn yes_or_no(made: bool) -> &'static str {
    if made { "true" } else { "false" }
}
