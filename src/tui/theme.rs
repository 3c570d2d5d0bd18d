//! The colours: four themes at four depths, each pair of foreground and background that is used together named once.
//!
//! Foreground and background are always both set, and a test holds every pair of a theme's own colours at 7:1 or more
//! (WCAG 2.1, success criterion 1.4.6). Lines, marks and bars are drawn in the same colours, and so have more than the 3:1
//! that they need (1.4.11). No meaning hangs on a colour: where there are none, words and marks still tell it.

mod depth;
mod inks;

use std::fmt;
use std::str::FromStr;

use ratatui::style::{Color, Modifier, Style};

pub use depth::{Depth, rgb};
use inks::Inks;

/// A theme by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Named {
    /// Light words on a dark wall.
    #[default]
    Dark,
    /// Dark words on a white wall.
    Light,
    /// White on black, and what is selected turned round.
    HighContrast,
    /// The terminal's own words on its own ground, whatever they are; its own sixteen colours where one stands out.
    ///
    /// Words and bars are as legible as the terminal's own, since they are those, as they are or turned round. Values and
    /// alarms have the two of the sixteen colours that keep 3:1 on black and on white alike, as large and bold words must
    /// (success criterion 1.4.3), where nobody chose others. More than that nobody can promise on a ground that is not
    /// known.
    Terminal,
}

impl Named {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Dark, Self::Light, Self::HighContrast, Self::Terminal];

    /// The name, as it is written on the command line: `dark`, `light`, `high-contrast` or `terminal`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::HighContrast => "high-contrast",
            Self::Terminal => "terminal",
        }
    }

    /// The key of the words that tell a person what it is.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Dark => "look-dark",
            Self::Light => "look-light",
            Self::HighContrast => "look-high-contrast",
            Self::Terminal => "look-terminal",
        }
    }
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// That there is no theme of this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the themes are dark, light, high-contrast and terminal")]
pub struct UnknownTheme;

impl FromStr for Named {
    type Err = UnknownTheme;

    fn from_str(tag: &str) -> Result<Self, UnknownTheme> {
        Self::ALL.into_iter().find(|named| named.tag() == tag).ok_or(UnknownTheme)
    }
}

/// The colours that a screen is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Theme {
    /// Which theme.
    pub named: Named,
    /// How many colours the terminal has.
    pub depth: Depth,
}

/// The terminal's own red.
const RED: u8 = 1;

/// The terminal's own magenta.
const MAGENTA: u8 = 5;

/// Two colours that are used together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// What for.
    pub what: &'static str,
    /// The foreground.
    pub front: Color,
    /// The background.
    pub back: Color,
}

impl Theme {
    /// This theme on a terminal of this depth.
    #[must_use]
    pub const fn new(named: Named, depth: Depth) -> Self {
        Self { named, depth }
    }

    /// The theme's own colours, where it has any and the terminal can show them.
    fn inks(self) -> Option<&'static Inks> {
        if self.depth == Depth::None { None } else { self.named.inks() }
    }

    /// A colour of the terminal's own sixteen.
    fn own(self, colour: u8) -> Color {
        if self.depth == Depth::None { Color::Reset } else { Color::Indexed(colour) }
    }

    /// Words on the wall: in the theme's colour, or in the terminal's of this number.
    fn on_wall(self, ink: impl Fn(&Inks) -> depth::Hue, own: Option<u8>) -> Style {
        match self.inks() {
            Some(inks) => Style::new().fg(ink(inks).at(self.depth)).bg(inks.wall.at(self.depth)),
            None => Style::new()
                .fg(own.map_or(Color::Reset, |colour| self.own(colour)))
                .bg(Color::Reset)
                .remove_modifier(Modifier::REVERSED),
        }
    }

    /// Words on a bar: in the theme's colour, or as the terminal's own turned round.
    fn on_bar(self, ink: impl Fn(&Inks) -> depth::Hue) -> Style {
        match self.inks() {
            Some(inks) => Style::new().fg(ink(inks).at(self.depth)).bg(inks.bar.at(self.depth)),
            None => Style::new().fg(Color::Reset).bg(Color::Reset).add_modifier(Modifier::REVERSED),
        }
    }

    /// The same in bold. Old terminals draw bold black as grey, which is hard to read on white.
    fn bold(self, style: Style) -> Style {
        let greys = self.depth == Depth::Sixteen && style.fg == Some(Color::Indexed(0));
        if greys { style } else { style.add_modifier(Modifier::BOLD) }
    }

    /// The wall itself, in red, green and blue; white, as paper is, where it is the terminal's own.
    #[must_use]
    pub fn ground(self) -> [u8; 3] {
        match self.inks() {
            Some(inks) if self.depth == Depth::Sixteen => rgb(inks.wall.plain),
            Some(inks) => rgb(inks.wall.rich),
            None => [u8::MAX; 3],
        }
    }

    /// Most words.
    #[must_use]
    pub fn text(self) -> Style {
        self.on_wall(|inks| inks.ink, None)
    }

    /// What matters on the screen.
    #[must_use]
    pub fn strong(self) -> Style {
        self.bold(self.text())
    }

    /// What steps back.
    #[must_use]
    pub fn soft(self) -> Style {
        self.on_wall(|inks| inks.soft, None)
    }

    /// The colour of core value number `value`, counted from 0.
    #[must_use]
    pub fn value(self, value: u16) -> Style {
        let own = |inks: &Inks| inks.values[usize::from(value) % inks.values.len()];
        self.bold(self.on_wall(own, Some(MAGENTA)))
    }

    /// What must be seen now.
    #[must_use]
    pub fn alarm(self) -> Style {
        self.bold(self.on_wall(|inks| inks.alarm, Some(RED)))
    }

    /// What went well.
    #[must_use]
    pub fn good(self) -> Style {
        self.on_wall(|inks| inks.good, None)
    }

    /// The bars, and fields.
    #[must_use]
    pub fn bar(self) -> Style {
        self.on_bar(|inks| inks.bar_ink)
    }

    /// What steps back on a bar.
    #[must_use]
    pub fn bar_soft(self) -> Style {
        self.on_bar(|inks| inks.bar_soft)
    }

    /// A key's name, or what stands out on a bar.
    #[must_use]
    pub fn bar_strong(self) -> Style {
        self.bold(self.on_bar(|inks| inks.bar_key))
    }

    /// What must be seen now, on a bar.
    #[must_use]
    pub fn bar_alarm(self) -> Style {
        self.bold(self.on_bar(|inks| inks.bar_alarm))
    }

    /// What is laid over a row that is selected, whatever its own colours are: its words, and the bar under them. How bold
    /// each of them is stays.
    #[must_use]
    pub fn selected(self) -> Style {
        self.bar()
    }

    /// Where the next letter goes in a field, and what is marked in it.
    #[must_use]
    pub fn cursor(self) -> Style {
        match self.inks() {
            Some(inks) => Style::new().fg(inks.bar.at(self.depth)).bg(inks.bar_ink.at(self.depth)),
            // Fields are turned round, so this is as the wall.
            None => self.text().add_modifier(Modifier::UNDERLINED),
        }
    }

    /// All pairs of colours that are used together. Lines, marks and bars are drawn in the colours of words.
    #[must_use]
    pub fn pairs(self) -> Vec<Pair> {
        let styles = [
            ("text", self.text()),
            ("soft", self.soft()),
            ("alarm", self.alarm()),
            ("good", self.good()),
            ("bar", self.bar()),
            ("soft on a bar", self.bar_soft()),
            ("key on a bar", self.bar_strong()),
            ("alarm on a bar", self.bar_alarm()),
            ("cursor", self.cursor()),
        ];
        let values = (0..6).map(|value| ("value", self.value(value)));
        let pair = |(what, style): (&'static str, Style)| {
            let (front, back) = (style.fg.unwrap_or_default(), style.bg.unwrap_or_default());
            Pair { what, front, back }
        };
        styles.into_iter().chain(values).map(pair).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance as WCAG 2.1 defines it.
    fn luminance(colour: Color) -> f64 {
        let channels = match colour {
            Color::Rgb(r, g, b) => [r, g, b],
            Color::Indexed(colour) => rgb(colour),
            other => panic!("{other} is the terminal's own"),
        };
        let linear = channels.map(|channel| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// The contrast of two colours, as WCAG 2.1 defines it.
    fn contrast(front: Color, back: Color) -> f64 {
        let (a, b) = (luminance(front), luminance(back));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_pair_reads_from_the_back_row() {
        let own = Named::ALL.into_iter().filter(|named| *named != Named::Terminal);
        for (named, depth) in own.flat_map(|named| Depth::ALL.map(|depth| (named, depth))) {
            if depth == Depth::None {
                continue;
            }
            for Pair { what, front, back } in Theme::new(named, depth).pairs() {
                let contrast = contrast(front, back);
                assert!(contrast >= 7.0, "{named} {depth:?}: {what}: {front} on {back} is {contrast:.2}:1");
            }
        }
    }

    #[test]
    fn the_terminals_own_ground_is_never_painted_and_what_stands_out_on_it_reads_on_black_and_white() {
        for depth in Depth::ALL {
            for Pair { what, front, back } in Theme::new(Named::Terminal, depth).pairs() {
                assert_eq!(back, Color::Reset, "{what}");
                if front != Color::Reset {
                    assert!(["value", "alarm"].contains(&what), "{what}: {front}");
                    for ground in [Color::Rgb(0, 0, 0), Color::Rgb(255, 255, 255)] {
                        assert!(contrast(front, ground) >= 3.0, "{what}: {front} on {ground}");
                    }
                }
            }
        }
    }

    #[test]
    fn without_colours_there_are_none() {
        for named in Named::ALL {
            let theme = Theme::new(named, Depth::None);
            assert!(theme.pairs().iter().all(|pair| (pair.front, pair.back) == (Color::Reset, Color::Reset)));
            let turned = |style: Style| style.add_modifier.contains(Modifier::REVERSED);
            assert!(
                turned(theme.selected()) && turned(theme.bar()) && !turned(theme.text()) && !turned(theme.cursor())
            );
        }
    }

    #[test]
    fn a_theme_is_known_by_its_name() {
        for named in Named::ALL {
            assert_eq!(named.tag().parse(), Ok(named));
        }
        assert_eq!("blue".parse::<Named>(), Err(UnknownTheme));
    }
}
