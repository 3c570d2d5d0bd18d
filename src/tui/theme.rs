//! The colours, each pair of foreground and background that is used together named once.
//!
//! They are of the 256-colour palette, which terminals of all systems draw alike. Foreground and background are always
//! both set, and every pair is held at 7:1 or more by a test (WCAG 2.1, success criterion 1.4.6).

use ratatui::style::{Color, Modifier, Style};

/// The colours that a screen is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// The wall behind everything.
    wall: u8,
    /// The bar at the top and the bottom, and what is selected.
    bar: u8,
    /// Most words.
    ink: u8,
    /// Words that step back.
    soft: u8,
    /// One colour a core value, taken in turn.
    values: [u8; 6],
    /// What must be seen now: overtime, an error.
    alarm: u8,
    /// What went well.
    good: u8,
}

/// Light words on a dark wall: projectors show it well in rooms with the lights down.
pub const DARK: Theme =
    Theme { wall: 233, bar: 236, ink: 255, soft: 251, values: [221, 117, 216, 157, 183, 229], alarm: 217, good: 157 };

impl Theme {
    fn on_wall(self, colour: u8) -> Style {
        Style::new().fg(Color::Indexed(colour)).bg(Color::Indexed(self.wall))
    }

    fn on_bar(self, colour: u8) -> Style {
        Style::new().fg(Color::Indexed(colour)).bg(Color::Indexed(self.bar))
    }

    /// The wall itself, in red, green and blue.
    #[must_use]
    pub const fn ground(self) -> [u8; 3] {
        [8 + 10 * self.wall.saturating_sub(232); 3]
    }

    /// Most words.
    #[must_use]
    pub fn text(self) -> Style {
        self.on_wall(self.ink)
    }

    /// What matters on the screen.
    #[must_use]
    pub fn strong(self) -> Style {
        self.text().add_modifier(Modifier::BOLD)
    }

    /// What steps back.
    #[must_use]
    pub fn soft(self) -> Style {
        self.on_wall(self.soft)
    }

    /// The colour of core value number `value`, counted from 0.
    #[must_use]
    pub fn value(self, value: u16) -> Style {
        let colour = self.values[usize::from(value) % self.values.len()];
        self.on_wall(colour).add_modifier(Modifier::BOLD)
    }

    /// What must be seen now.
    #[must_use]
    pub fn alarm(self) -> Style {
        self.on_wall(self.alarm).add_modifier(Modifier::BOLD)
    }

    /// What went well.
    #[must_use]
    pub fn good(self) -> Style {
        self.on_wall(self.good)
    }

    /// The bars and what is selected.
    #[must_use]
    pub fn bar(self) -> Style {
        self.on_bar(self.ink)
    }

    /// What steps back on a bar.
    #[must_use]
    pub fn bar_soft(self) -> Style {
        self.on_bar(self.soft)
    }

    /// A key's name, or what stands out on a bar.
    #[must_use]
    pub fn bar_strong(self) -> Style {
        self.on_bar(self.values[0]).add_modifier(Modifier::BOLD)
    }

    /// What must be seen now, on a bar.
    #[must_use]
    pub fn bar_alarm(self) -> Style {
        self.on_bar(self.alarm).add_modifier(Modifier::BOLD)
    }

    /// Where the next letter goes in a field.
    #[must_use]
    pub fn cursor(self) -> Style {
        Style::new().fg(Color::Indexed(self.wall)).bg(Color::Indexed(self.ink))
    }

    /// All pairs of colours that are used together, with what they are for: foreground, background.
    #[must_use]
    pub fn pairs(self) -> Vec<(&'static str, u8, u8)> {
        let mut pairs = vec![
            ("text", self.ink, self.wall),
            ("soft", self.soft, self.wall),
            ("alarm", self.alarm, self.wall),
            ("good", self.good, self.wall),
            ("bar", self.ink, self.bar),
            ("soft on bar", self.soft, self.bar),
            ("key on bar", self.values[0], self.bar),
            ("alarm on bar", self.alarm, self.bar),
            ("cursor", self.wall, self.ink),
        ];
        pairs.extend(self.values.map(|colour| ("value", colour, self.wall)));
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Red, green and blue of an xterm palette colour from 16 on.
    fn rgb(colour: u8) -> [u8; 3] {
        let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
        match colour {
            232.. => [8 + 10 * (colour - 232); 3],
            _ => {
                let cube = colour - 16;
                [level(cube / 36), level(cube / 6 % 6), level(cube % 6)]
            }
        }
    }

    /// Relative luminance as WCAG 2.1 defines it.
    fn luminance(colour: u8) -> f64 {
        let linear = rgb(colour).map(|channel| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    #[test]
    fn every_pair_reads_from_the_back_row() {
        for (what, front, back) in DARK.pairs() {
            let (a, b) = (luminance(front), luminance(back));
            let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(contrast >= 7.0, "{what}: {front} on {back} is {contrast:.1}:1");
        }
    }
}
