//! What can be opened over any screen, also the first one: the palette of acts, and the search through what was said. What is
//! typed in the screen below stays there.

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::keymap::{Action, Scope};
use super::palette::Palette;
use super::search::Search;
use super::widgets::field::Field;
use super::widgets::picker::Picker;
use crate::i18n::Lang;

/// What lies over the screen and whatever that shows.
#[derive(Debug, Clone)]
pub enum Over {
    /// Acts, by their names.
    Palette(Box<Palette>),
    /// What was said, by its words.
    Search(Box<Search>),
}

impl Over {
    /// Which keys hold.
    #[must_use]
    pub const fn scopes(&self) -> &'static [Scope] {
        match self {
            Self::Palette(_) => &[Scope::Palette],
            Self::Search(_) => &[Scope::Search],
        }
    }

    fn picker(&mut self) -> &mut Picker {
        match self {
            Self::Palette(palette) => &mut palette.picker,
            Self::Search(search) => &mut search.picker,
        }
    }

    /// The field that takes what is typed or pasted.
    pub fn field(&mut self) -> &mut Field {
        &mut self.picker().field
    }

    /// Looks for what is typed now.
    fn look(&mut self) {
        match self {
            Self::Palette(palette) => palette.look(),
            Self::Search(search) => search.look(),
        }
    }

    fn rows(&self) -> usize {
        match self {
            Self::Palette(palette) => palette.rows(),
            Self::Search(search) => search.rows(),
        }
    }

    /// Takes a key that no binding has.
    pub fn key(&mut self, key: KeyEvent) {
        if self.picker().key(key) {
            self.look();
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        self.picker().field.paste(text);
        self.picker().selected = 0;
        self.look();
    }

    /// Goes through the list, where `action` asks for that.
    pub fn step(&mut self, action: Action) {
        let rows = self.rows();
        match action {
            Action::Up => self.picker().step(rows, -1),
            Action::Down => self.picker().step(rows, 1),
            _ => {}
        }
    }

    /// Selects a row; `true` when it was selected already.
    pub fn select(&mut self, row: usize) -> bool {
        self.picker().select(row)
    }

    /// Draws it over `area`.
    pub fn draw(&self, lang: Lang, canvas: &mut Canvas<'_>, area: Rect) {
        canvas.cover();
        // What is left of the screen beside it would only be in the way of the eye.
        canvas.fill(area, canvas.theme.text());
        match self {
            Self::Palette(palette) => palette.draw(lang, canvas, area),
            Self::Search(search) => search.draw(lang, canvas, area),
        }
    }
}
