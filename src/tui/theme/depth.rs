//! How many colours a terminal has.

use ratatui::style::Color;

/// How many colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    /// Red, green and blue, spelled out: no terminal's own palette can change them.
    True,
    /// The 256 colours that terminals of all systems draw alike.
    #[default]
    Palette,
    /// The sixteen of an old terminal or a console.
    Sixteen,
    /// None: bold, reverse and underlined tell things apart.
    None,
}

impl Depth {
    /// All of them, the most colours first.
    pub const ALL: [Self; 4] = [Self::True, Self::Palette, Self::Sixteen, Self::None];

    /// What the environment tells of the terminal.
    ///
    /// `NO_COLOR` holds where it is set and not empty, as <https://no-color.org> asks. A terminal that says nothing has the
    /// 256 colours: those that have fewer are known by their names.
    #[must_use]
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| variable(name).unwrap_or_default();
        let terminal = value("TERM");
        let few = ["linux", "ansi", "cygwin", "vt1", "vt2", "cons25", "xterm-16color", "xterm-color", "rxvt-16color"];
        if !value("NO_COLOR").is_empty() {
            Self::None
        } else if ["truecolor", "24bit"].contains(&value("COLORTERM").as_str()) || !value("WT_SESSION").is_empty() {
            Self::True
        } else if few.iter().any(|name| terminal.starts_with(name)) {
            Self::Sixteen
        } else {
            Self::Palette
        }
    }
}

/// A colour, as each depth has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hue {
    /// Of the 256, from 16 on: those below are each terminal's own.
    pub rich: u8,
    /// Of the sixteen.
    pub plain: u8,
}

impl Hue {
    /// Number `rich` of the 256, number `plain` of the sixteen.
    pub(super) const fn new(rich: u8, plain: u8) -> Self {
        Self { rich, plain }
    }

    /// The colour for a terminal of this depth.
    pub(super) fn at(self, depth: Depth) -> Color {
        match depth {
            Depth::True => {
                let [r, g, b] = rgb(self.rich);
                Color::Rgb(r, g, b)
            }
            Depth::Palette => Color::Indexed(self.rich),
            Depth::Sixteen => Color::Indexed(self.plain),
            Depth::None => Color::Reset,
        }
    }
}

/// Red, green and blue of a colour of the 256: the cube and the greys are the same everywhere, and the sixteen are given as
/// xterm has them where nobody chose others.
#[must_use]
pub const fn rgb(colour: u8) -> [u8; 3] {
    const SIXTEEN: [[u8; 3]; 16] = [
        [0, 0, 0],
        [205, 0, 0],
        [0, 205, 0],
        [205, 205, 0],
        [0, 0, 238],
        [205, 0, 205],
        [0, 205, 205],
        [229, 229, 229],
        [127, 127, 127],
        [255, 0, 0],
        [0, 255, 0],
        [255, 255, 0],
        [92, 92, 255],
        [255, 0, 255],
        [0, 255, 255],
        [255, 255, 255],
    ];
    const fn level(step: u8) -> u8 {
        if step == 0 { 0 } else { 55 + 40 * step }
    }
    match colour {
        232.. => [8 + 10 * (colour - 232); 3],
        16.. => [level((colour - 16) / 36), level((colour - 16) / 6 % 6), level((colour - 16) % 6)],
        0.. => SIXTEEN[colour as usize],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_has_the_colours_that_it_tells_of() {
        for (set, want) in [
            (&[("COLORTERM", "truecolor")][..], Depth::True),
            (&[("COLORTERM", "24bit"), ("TERM", "linux")], Depth::True),
            (&[("WT_SESSION", "7")], Depth::True),
            (&[("COLORTERM", ""), ("TERM", "xterm-256color")], Depth::Palette),
            (&[("TERM", "xterm")], Depth::Palette),
            (&[("TERM", "linux")], Depth::Sixteen),
            (&[("TERM", "xterm-16color")], Depth::Sixteen),
            (&[("TERM", "vt220")], Depth::Sixteen),
            (&[("NO_COLOR", "1"), ("COLORTERM", "truecolor")], Depth::None),
            (&[("NO_COLOR", ""), ("COLORTERM", "truecolor")], Depth::True),
            (&[], Depth::Palette),
        ] {
            let variable = |name: &str| {
                set.iter().find(|(other, _): &&(&str, &str)| *other == name).map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(Depth::of(variable), want, "{set:?}");
        }
    }

    #[test]
    fn the_palette_is_that_of_xterm() {
        for (colour, want) in [(16, [0; 3]), (21, [0, 0, 255]), (208, [255, 135, 0]), (231, [255; 3]), (233, [18; 3])] {
            assert_eq!(rgb(colour), want, "{colour}");
        }
    }
}
