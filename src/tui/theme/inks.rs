//! The colours of each theme, said once.

use super::Named;
use super::depth::Hue;

/// What a theme draws with. Each colour is used on the wall or on the bar, and nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Inks {
    /// The wall behind everything.
    pub(super) wall: Hue,
    /// Most words.
    pub(super) ink: Hue,
    /// Words that step back.
    pub(super) soft: Hue,
    /// One colour a core value, taken in turn.
    pub(super) values: [Hue; 6],
    /// What must be seen now: overtime, an error.
    pub(super) alarm: Hue,
    /// What went well.
    pub(super) good: Hue,
    /// The bars at the top and the bottom, fields, and what is selected.
    pub(super) bar: Hue,
    /// Words on it.
    pub(super) bar_ink: Hue,
    /// Words on it that step back.
    pub(super) bar_soft: Hue,
    /// What stands out on it: keys, marks.
    pub(super) bar_key: Hue,
    /// What must be seen now on it.
    pub(super) bar_alarm: Hue,
}

/// Light words on a dark wall: projectors show it well in rooms with the lights down.
const DARK: Inks = Inks {
    wall: Hue::new(233, 0),
    ink: Hue::new(255, 15),
    soft: Hue::new(251, 7),
    values: [
        Hue::new(221, 11),
        Hue::new(117, 14),
        Hue::new(216, 3),
        Hue::new(157, 10),
        Hue::new(183, 6),
        Hue::new(229, 2),
    ],
    alarm: Hue::new(217, 11),
    good: Hue::new(157, 10),
    bar: Hue::new(236, 4),
    bar_ink: Hue::new(255, 15),
    bar_soft: Hue::new(251, 7),
    bar_key: Hue::new(221, 11),
    bar_alarm: Hue::new(217, 11),
};

/// Dark words on a white wall: for a room with daylight in it, where a dark picture drowns.
const LIGHT: Inks = Inks {
    wall: Hue::new(231, 15),
    ink: Hue::new(233, 0),
    soft: Hue::new(238, 0),
    values: [Hue::new(19, 4), Hue::new(22, 4), Hue::new(89, 4), Hue::new(23, 4), Hue::new(88, 4), Hue::new(54, 4)],
    alarm: Hue::new(124, 0),
    good: Hue::new(22, 0),
    bar: Hue::new(253, 4),
    bar_ink: Hue::new(233, 15),
    bar_soft: Hue::new(237, 15),
    bar_key: Hue::new(19, 11),
    bar_alarm: Hue::new(88, 11),
};

/// Black and white and few clear colours, and what is selected turned round: for eyes that see little.
const HIGH_CONTRAST: Inks = Inks {
    wall: Hue::new(16, 0),
    ink: Hue::new(231, 15),
    soft: Hue::new(231, 15),
    values: [
        Hue::new(226, 11),
        Hue::new(51, 14),
        Hue::new(120, 10),
        Hue::new(226, 11),
        Hue::new(51, 14),
        Hue::new(120, 10),
    ],
    alarm: Hue::new(226, 11),
    good: Hue::new(231, 15),
    bar: Hue::new(231, 15),
    bar_ink: Hue::new(16, 0),
    bar_soft: Hue::new(16, 0),
    bar_key: Hue::new(18, 4),
    bar_alarm: Hue::new(88, 0),
};

impl Named {
    /// The theme's own colours; none where it takes the terminal's.
    pub(super) const fn inks(self) -> Option<&'static Inks> {
        match self {
            Self::Dark => Some(&DARK),
            Self::Light => Some(&LIGHT),
            Self::HighContrast => Some(&HIGH_CONTRAST),
            Self::Terminal => None,
        }
    }
}
