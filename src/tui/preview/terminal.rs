//! How a terminal can show pictures.
//!
//! The terminal is not asked: one that does not answer would cost the program its quick start, or its first key. What
//! its environment tells is enough for those that show real pixels; in all others half blocks do it.

use crossterm::terminal::window_size;

use crate::tui::theme::Depth;

/// How pictures are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Means {
    /// Half blocks of 24-bit colours: two pixels a cell.
    #[default]
    TrueColour,
    /// Half blocks of the 256 colours that all terminals have.
    Palette,
    /// Signs that every terminal has, the darker the more of them there is: how the sheet is laid out can be seen, no more.
    Signs,
    /// Pixels, on a terminal whose cells are so many pixels wide and high.
    Pixels(Protocol, (u16, u16)),
}

/// How pixels reach a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// That of kitty and Ghostty, with placeholders.
    Kitty,
    /// That of iTerm2, which `WezTerm` and others speak too.
    ITerm,
    /// DEC's sixels.
    Sixel,
}

impl Means {
    /// Those of the terminal that the program runs in, which has so many colours, and perhaps plain signs only.
    #[must_use]
    pub fn here(depth: Depth, ascii: bool) -> Self {
        let blocks = match depth {
            Depth::True => Self::TrueColour,
            Depth::Palette => Self::Palette,
            Depth::Sixteen | Depth::None => return Self::Signs,
        };
        if ascii {
            return Self::Signs;
        }
        let protocol = protocol(|name| std::env::var(name).ok());
        let cell = window_size().ok().and_then(|size| {
            let (across, down) = (size.width.checked_div(size.columns)?, size.height.checked_div(size.rows)?);
            (across > 0 && down > 0).then_some((across, down))
        });
        match (protocol, cell) {
            (Some(protocol), Some(cell)) => Self::Pixels(protocol, cell),
            // Where the size of a cell is not known, pixels would not end up where they belong.
            (Some(_), None) => Self::TrueColour,
            (None, _) => blocks,
        }
    }

    /// How many pixels a cell is wide and high.
    #[must_use]
    pub const fn cell(self) -> (u16, u16) {
        match self {
            Self::TrueColour | Self::Palette | Self::Signs => (1, 2),
            Self::Pixels(_, cell) => cell,
        }
    }
}

/// How pixels reach the terminal that the environment tells of, if they do. Within tmux and screen they do not.
fn protocol(variable: impl Fn(&str) -> Option<String>) -> Option<Protocol> {
    let is = |name: &str, starts: &[&str]| {
        variable(name).is_some_and(|value| starts.iter().any(|start| value.starts_with(start)))
    };
    let set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
    if set("TMUX") || is("TERM", &["tmux", "screen"]) {
        None
    } else if is("TERM", &["xterm-kitty", "xterm-ghostty"]) {
        Some(Protocol::Kitty)
    } else if is("TERM_PROGRAM", &["iTerm", "WezTerm", "mintty", "rio"]) {
        Some(Protocol::ITerm)
    } else if is("TERM", &["foot", "mlterm"]) {
        Some(Protocol::Sixel)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(set: &'static [(&'static str, &'static str)]) -> impl Fn(&str) -> Option<String> {
        move |name| set.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned())
    }

    #[test]
    fn a_terminal_is_known_by_its_environment() {
        for (set, want) in [
            (&[("TERM", "xterm-kitty")][..], Some(Protocol::Kitty)),
            (&[("TERM", "xterm-ghostty"), ("TERM_PROGRAM", "ghostty")], Some(Protocol::Kitty)),
            (&[("TERM", "xterm-256color"), ("TERM_PROGRAM", "iTerm.app")], Some(Protocol::ITerm)),
            (&[("TERM", "xterm-256color"), ("TERM_PROGRAM", "WezTerm")], Some(Protocol::ITerm)),
            (&[("TERM", "foot")], Some(Protocol::Sixel)),
            (&[("TERM", "xterm-256color")], None),
            (&[("TERM", "xterm-256color"), ("TERM_PROGRAM", "Apple_Terminal")], None),
            (&[("TERM", "xterm-kitty"), ("TMUX", "/tmp/tmux")], None),
            (&[("TERM", "screen-256color"), ("TERM_PROGRAM", "WezTerm")], None),
            (&[], None),
        ] {
            assert_eq!(protocol(with(set)), want, "{set:?}");
        }
    }

    #[test]
    fn few_colours_or_plain_signs_show_no_blocks() {
        for (depth, ascii) in
            [(Depth::True, true), (Depth::Palette, true), (Depth::Sixteen, false), (Depth::None, false)]
        {
            assert_eq!(Means::here(depth, ascii), Means::Signs, "{depth:?} {ascii}");
        }
    }
}
