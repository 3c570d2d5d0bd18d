//! All acts of a screen by their names, each with its key, so that people learn it: what has no key, or no room in the footer,
//! is here too.

mod fits;

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::keymap::{Action, Binding, Keymap, Scope};
use super::screens::Cx;
use super::settings::Settings;
use super::settings::choices::{CHOICES, Choice};
use super::widgets::list::Item;
use super::widgets::picker::Picker;
use crate::i18n::Lang;
use crate::session::Place;
use fits::{Name, fits};

/// What an act of the palette does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// The same as a key.
    Act(Action),
    /// Takes a word of one of the [`CHOICES`], each by its number.
    Choose(usize, usize),
    /// Goes to a stop.
    Go(Place),
}

/// An act of the palette.
#[derive(Debug, Clone)]
struct Entry {
    /// What it is called in the language of the screens.
    words: String,
    /// The name of its key; empty where it has none.
    key: String,
    does: Does,
    /// What it is found by: what it is called in each language.
    names: Vec<Name>,
}

/// The acts of a screen, and those that fit what is typed.
#[derive(Debug, Clone)]
pub struct Palette {
    /// What is typed, and which act is selected.
    pub picker: Picker,
    entries: Vec<Entry>,
    /// The numbers of the acts that fit, the best first.
    found: Vec<usize>,
}

impl Palette {
    /// The acts where `scopes` hold: their keys' first, then those of the program, then the stops of a session.
    #[must_use]
    pub fn new(scopes: &[Scope], settings: &Settings, lang: Lang, cx: Option<&Cx<'_>>) -> Self {
        let mut entries = keyed(scopes, &settings.keys, lang);
        entries.extend(chosen(settings, lang));
        // While a recorded workshop plays, it says where the room is.
        let stops = cx.filter(|_| scopes.contains(&Scope::Session));
        entries.extend(stops.into_iter().flat_map(stops_of));
        let found = (0..entries.len()).collect();
        Self { picker: Picker::default(), entries, found }
    }

    /// Looks for what is typed now.
    pub fn look(&mut self) {
        let names: Vec<&[Name]> = self.entries.iter().map(|entry| entry.names.as_slice()).collect();
        self.found = fits(&self.picker.field.raw(), &names);
    }

    /// How many acts fit.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.found.len()
    }

    /// What the selected act does.
    #[must_use]
    pub fn does(&self) -> Option<Does> {
        let number = self.found.get(self.picker.selected)?;
        self.entries.get(*number).map(|entry| entry.does)
    }

    /// Draws it over `area`.
    pub fn draw(&self, lang: Lang, canvas: &mut Canvas<'_>, area: Rect) {
        let theme = canvas.theme;
        let item = |row: usize| {
            let entry = self.found.get(row).and_then(|number| self.entries.get(*number));
            let (words, key) = entry.map_or(("", ""), |entry| (entry.words.as_str(), entry.key.as_str()));
            Item::new(row, "  ", words, theme.text()).tail_styled(key, theme.value(0))
        };
        let [title, hint, none] = ["palette-title", "palette-hint", "palette-none"].map(|key| lang.text(key));
        self.picker.draw(canvas, (&title, &hint, &none), self.rows(), item, area);
    }
}

/// The acts that keys ask for where `scopes` hold, each once, in the order of the footer.
fn keyed(scopes: &[Scope], keys: &Keymap, lang: Lang) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let told = |binding: &&Binding| !binding.label.is_empty();
    for binding in keys.of(scopes).filter(told).chain(keys.of(scopes).filter(|binding| binding.label.is_empty())) {
        let does = Does::Act(binding.action);
        let Some(key) = label(binding).filter(|_| entries.iter().all(|entry| entry.does != does)) else { continue };
        let names = Lang::ALL.map(|lang| Name::of(&lang.text(key))).into();
        entries.push(Entry { words: capital(&lang.text(key)), key: keys.short(binding, lang), does, names });
    }
    entries
}

/// The name of the text that an act is called by; `None` for what only moves through what is there.
fn label(binding: &Binding) -> Option<&'static str> {
    match (binding.action, binding.label) {
        (Action::Up | Action::Down | Action::Palette | Action::Place(_) | Action::Hands(_), _) => None,
        (action, "" | "key-move" | "key-grain") => unlabelled(action),
        (_, label) => Some(label),
    }
}

/// The name of the text for an act that the footer has no word for.
#[must_use]
pub const fn unlabelled(action: Action) -> Option<&'static str> {
    match action {
        Action::Redo => Some("key-redo"),
        Action::Save => Some("key-save"),
        Action::Language => Some("key-language"),
        Action::Mouse => Some("key-mouse"),
        Action::MoveUp => Some("key-move-up"),
        Action::MoveDown => Some("key-move-down"),
        Action::Finer => Some("key-finer"),
        Action::Coarser => Some("key-coarser"),
        Action::Before => Some("key-left"),
        Action::After => Some("key-right"),
        Action::Cancel => Some("key-cancel"),
        _ => None,
    }
}

/// What else can be chosen about the program.
fn chosen(settings: &Settings, lang: Lang) -> Vec<Entry> {
    let words = |(number, choice): (usize, &'static Choice)| {
        let now = (choice.get)(settings);
        let other = move |(_, (word, key)): &(usize, (&&str, &&str))| **word != now && !key.is_empty();
        let entry = move |(word, (_, key)): (usize, (&&str, &&str))| {
            let names = Lang::ALL.map(|lang| Name::of(&lang.text(key))).into();
            Entry { words: lang.text(key), key: String::new(), does: Does::Choose(number, word), names }
        };
        choice.words.iter().zip(choice.acts).enumerate().filter(other).map(entry).collect::<Vec<_>>()
    };
    CHOICES.iter().enumerate().flat_map(words).collect()
}

/// The stops of a session by their names, each with its core value's.
fn stops_of(cx: &Cx<'_>) -> Vec<Entry> {
    let name = |cx: &Cx<'_>, place: Place| {
        let stop = cx.place_name(place);
        let stop = match cx.value_at(place) {
            Some((exercise, value)) => format!("{}: {stop}", cx.value_name(exercise, value)),
            None => stop,
        };
        cx.with("palette-go", &[("place", (&stop).into())])
    };
    let entry = |place: Place| {
        let names = Lang::ALL.map(|lang| Name::of(&name(&Cx { lang, ..*cx }, place))).into();
        Entry { words: name(cx, place), key: String::new(), does: Does::Go(place), names }
    };
    cx.session.stops().into_iter().filter(|place| *place != cx.session.place).map(entry).collect()
}

/// Words with a capital at their start.
fn capital(words: &str) -> String {
    let mut characters = words.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
