//! The first screen: sessions to take up again, and workshops to begin.
//!
//! ```text
//!   VERDIVERKSTED
//!   Go on
//!     Siljan kommune · 21 November · Round-robin · 12 norms
//!   Begin
//!     Felles verdier i Siljan
//!     what it is for
//! ```

pub mod tour;

use crossterm::event::KeyEvent;
use ratatui::layout::{Alignment, Rect};

use crate::i18n::Lang;
use crate::i18n::dates::date_long;
use crate::shelf::{About, Summary};
use crate::tui::app::Effect;
use crate::tui::canvas::{Canvas, centred, top};
use crate::tui::due;
use crate::tui::keymap::{Action, Scope};
use crate::tui::theme::Theme;
use crate::tui::told::Told;
use crate::tui::widgets::big::big;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{self, Item, step};
use crate::workshop::Workshop;
use tour::{Goes, Tour};

/// The most unfinished sessions that are offered; the others are found by `verdiverksted sessions`.
const MOST: usize = 6;

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The sessions that can be gone on with.
    sessions: Vec<(Summary, About)>,
    /// How many sessions, also finished ones, should have been deleted.
    overdue: usize,
    workshops: Vec<Workshop>,
    selected: usize,
    help: bool,
    /// The lessons for newcomers, while they are shown.
    tour: Option<Tour>,
    /// Whether the person did something already.
    touched: bool,
}

impl Start {
    /// Offers `workshops`; sessions come when they are read.
    #[must_use]
    pub fn new(workshops: Vec<Workshop>) -> Self {
        Self { sessions: Vec::new(), overdue: 0, workshops, selected: 0, help: false, tour: None, touched: false }
    }

    /// Offers unfinished `sessions`, the newest first. The newest is selected unless the person chose something already.
    /// Where there never was a session, a newcomer is taught.
    pub fn offer(&mut self, sessions: Vec<Summary>) {
        if sessions.is_empty() && !self.touched {
            self.tour = Some(Tour::default());
        }
        let untouched = self.selected == 0;
        let is_overdue =
            |summary: &&Summary| summary.about.as_ref().is_ok_and(|about| about.due.is_some_and(|due| due.passed));
        self.overdue = sessions.iter().filter(is_overdue).count();
        let unfinished = sessions.into_iter().filter_map(|summary| {
            let about = summary.about.clone().ok().filter(|about| !about.finished)?;
            Some((summary, about))
        });
        self.sessions = unfinished.take(MOST).collect();
        if !untouched {
            self.selected += self.sessions.len();
        }
    }

    /// The session with this number in the list.
    #[must_use]
    pub fn session(&self, number: usize) -> Option<&Summary> {
        self.sessions.get(number).map(|(summary, _)| summary)
    }

    /// The workshop with this number in the list.
    #[must_use]
    pub fn workshop(&self, number: usize) -> Option<&Workshop> {
        self.workshops.get(number)
    }

    /// Which keys hold.
    #[must_use]
    pub const fn scopes(&self) -> &'static [Scope] {
        match (&self.tour, self.help) {
            (Some(_), _) => Tour::scopes(),
            (None, true) => &[Scope::Reading],
            (None, false) => &[Scope::Start],
        }
    }

    /// Teaches nobody: the lessons are about keys.
    pub const fn skip_lessons(&mut self) {
        self.touched = true;
    }

    /// Whether a newcomer is being taught: each lesson says itself what to do.
    #[must_use]
    pub const fn is_teaching(&self) -> bool {
        self.tour.is_some()
    }

    /// Whether the screen is being explained.
    #[must_use]
    pub const fn is_helping(&self) -> bool {
        self.help
    }

    /// The field that takes what is typed or pasted, in the lessons.
    pub fn field(&mut self) -> Option<&mut Field> {
        self.tour.as_mut().and_then(Tour::field)
    }

    /// Takes pasted text; the field that it came into.
    pub fn paste(&mut self, text: &str) -> Option<&Field> {
        let field = self.field()?;
        field.paste(text);
        Some(field)
    }

    /// Takes a key that no binding has.
    pub fn key(&mut self, key: KeyEvent) {
        if let Some(tour) = &mut self.tour {
            tour.key(key);
        }
    }

    /// Does what a key asks for.
    pub fn act(&mut self, action: Action, lang: Lang) -> Vec<Effect> {
        self.touched = true;
        if let Some(tour) = self.tour.as_mut().filter(|_| action != Action::Quit) {
            if tour.act(action, lang) == Goes::Over {
                self.tour = None;
            }
            return Vec::new();
        }
        let rows = self.sessions.len() + self.workshops.len();
        match action {
            // What the help hides is neither selected nor opened.
            Action::Cancel => self.help = false,
            Action::Up | Action::Down if self.help => {}
            Action::Up => self.selected = step(Some(self.selected), rows, -1).unwrap_or(0),
            Action::Down => self.selected = step(Some(self.selected), rows, 1).unwrap_or(0),
            Action::Help => self.help = !self.help,
            Action::Tour => self.tour = Some(Tour::default()),
            Action::Quit => return vec![Effect::Quit],
            Action::Enter => {
                let sessions = self.sessions.len();
                return match self.selected.checked_sub(sessions) {
                    None => vec![Effect::Resume(self.selected)],
                    Some(workshop) if workshop < self.workshops.len() => vec![Effect::Begin(workshop)],
                    Some(_) => Vec::new(),
                };
            }
            _ => {}
        }
        Vec::new()
    }

    /// Selects a row; `true` when it was selected already.
    pub fn select(&mut self, row: usize) -> bool {
        let again = self.selected == row;
        self.selected = row;
        again
    }

    /// Draws the screen.
    pub fn draw(&self, lang: Lang, canvas: &mut Canvas<'_>, area: Rect) {
        let area = centred(area, 110);
        if let Some(tour) = &self.tour {
            return tour.draw(lang, canvas, area);
        }
        let theme = canvas.theme;
        let heading = Rect { height: area.height.min(8).min(area.height / 3), ..area };
        let used = crate::tui::widgets::big::rows("Verdiverksted", heading, lang);
        big(canvas, "Verdiverksted", theme.value(0), Alignment::Left, heading);
        let rest = top(area, used + 1).1;
        if self.help {
            crate::tui::widgets::words::paragraph(
                canvas,
                &lang.text("about-program"),
                theme.text(),
                Alignment::Left,
                rest,
            );
            return;
        }
        list::draw(canvas, &list::spaced(self.items(lang, theme), rest, lang), 0, Some(self.selected), rest);
    }

    /// Tells the screen in words.
    pub fn tell(&self, lang: Lang, told: &mut Told) {
        // What leads is not told, and neither are colours.
        self.items(lang, Theme::default()).iter().for_each(|item| told.item(0, item));
    }

    fn items(&self, lang: Lang, theme: Theme) -> Vec<Item> {
        let mut items = Vec::new();
        if !self.sessions.is_empty() {
            items.push(Item::heading(lang.text("start-resume"), theme.soft()));
        }
        for (row, (_, about)) in self.sessions.iter().enumerate() {
            let whose = about.organisation.as_ref().unwrap_or(&about.title);
            let date = date_long(about.started.local().date(), lang);
            let norms = lang.text_with("count-norms", &[("n", about.norms.into())]);
            let due = about.due.map(|due| format!(" · {}", due::told(due, lang))).unwrap_or_default();
            items.push(Item::new(row, "  ", whose.as_str(), theme.strong()).note(format!("{date} · {norms}{due}")));
        }
        if self.overdue > 0 {
            let words = lang.text_with("due-start", &[("n", self.overdue.into())]);
            items.push(Item::heading(words, theme.strong()));
        }
        if !items.is_empty() {
            items.push(Item::heading(" ", theme.soft()));
        }
        items.push(Item::heading(lang.text("start-new"), theme.soft()));
        for (row, workshop) in (self.sessions.len()..).zip(&self.workshops) {
            let note = format!("{} ({})", workshop.description, workshop.language.name());
            items.push(Item::new(row, "  ", workshop.title.as_str(), theme.strong()).note(note));
        }
        items
    }
}
