//! The search through all that was said: norms, taboos and main messages of all values and groups, as one types.

mod said;

use std::sync::Arc;

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::screens::Cx;
use super::widgets::list::Item;
use super::widgets::picker::Picker;
use crate::i18n::Lang;
use crate::insight::search::Index;
use crate::insight::stem::Language;

pub use said::{Said, Target, Which};

/// Up to so many are made ready to be searched at once; more are, beside the keys.
const AT_ONCE: usize = 500;

/// The search, as it stands.
#[derive(Debug, Clone)]
pub struct Search {
    /// What is typed, and which one is selected.
    pub picker: Picker,
    said: Arc<Vec<Said>>,
    language: Language,
    /// `None` until it is ready.
    index: Option<Arc<Index>>,
    /// The numbers of those that fit, the best first.
    found: Vec<usize>,
}

/// What is to be made ready beside the keys.
#[derive(Debug, Clone)]
pub struct Unread {
    said: Arc<Vec<Said>>,
    language: Language,
}

impl Search {
    /// A search through all that was said in a session.
    #[must_use]
    pub fn new(cx: &Cx<'_>) -> Self {
        let said = Arc::new(said::all(cx));
        let language = match cx.session.workshop.language {
            Lang::Nb | Lang::Nn => Language::Norwegian,
            Lang::En => Language::English,
        };
        let mut search = Self { picker: Picker::default(), said, language, index: None, found: Vec::new() };
        if search.said.len() <= AT_ONCE {
            let index = search.unread().map(|unread| unread.index());
            search.index = index.map(Arc::new);
        }
        search.found = (0..search.said.len()).collect();
        search
    }

    /// What is to be made ready, if it is not.
    #[must_use]
    pub fn unread(&self) -> Option<Unread> {
        let unread = || Unread { said: Arc::clone(&self.said), language: self.language };
        self.index.is_none().then(unread)
    }

    /// Takes what was made ready, if it is of this search.
    pub fn take(&mut self, unread: &Unread, index: Arc<Index>) {
        if Arc::ptr_eq(&unread.said, &self.said) {
            self.index = Some(index);
            self.look();
        }
    }

    /// Looks for what is typed now.
    pub fn look(&mut self) {
        let typed = self.picker.field.raw();
        self.found = match &self.index {
            Some(index) => index.find(&typed),
            None if typed.trim().is_empty() => (0..self.said.len()).collect(),
            None => Vec::new(),
        };
    }

    /// How many fit.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.found.len()
    }

    /// Where the selected one stands.
    #[must_use]
    pub fn target(&self) -> Option<Target> {
        self.found.get(self.picker.selected).and_then(|number| self.said.get(*number)).map(|said| said.target)
    }

    /// Draws it over `area`.
    pub fn draw(&self, lang: Lang, canvas: &mut Canvas<'_>, area: Rect) {
        let theme = canvas.theme;
        let item = |row: usize| match self.found.get(row).and_then(|number| self.said.get(*number)) {
            Some(said) => {
                let style = if said.stands { theme.text() } else { theme.soft() };
                Item::new(row, "  ", said.words.as_str(), style).note(said.about(lang))
            }
            None => Item::new(row, "  ", "", theme.text()),
        };
        let none = match &self.index {
            None => "search-not-ready",
            Some(_) if self.said.is_empty() => "search-empty",
            Some(_) => "search-none",
        };
        let title = lang.text_with("search-title", &[("n", self.rows().into()), ("of", self.said.len().into())]);
        let words = (title.as_str(), lang.text("search-hint"), lang.text(none));
        self.picker.draw(canvas, (words.0, &words.1, &words.2), self.rows(), item, area);
    }
}

impl Unread {
    /// Makes it ready: some tenths of a second for ten thousand.
    #[must_use]
    pub fn index(&self) -> Index {
        Index::of(self.said.iter().map(|said| said.words.as_str()), self.language)
    }

    /// Whether both are of the same search.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.said, &other.said)
    }
}
