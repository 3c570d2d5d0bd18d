//! What is told of one state of the program: where we are, what stands there, and which keys hold.

use std::sync::Arc;

use super::acts::{self, Act};
use crate::i18n::Lang;
use crate::session::Place;
use crate::tui::app::{App, Mode};
use crate::tui::help;
use crate::tui::keymap::Scope;
use crate::tui::popup::Popup;
use crate::tui::screens::Cx;
use crate::tui::settings::Settings;
use crate::tui::told::{Row, Told};

/// One state of the program in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Page {
    /// What it is a page of: another one is told as a new place.
    pub(super) of: Of,
    /// Where we are.
    pub(super) title: String,
    /// What stands there.
    pub(super) told: Told,
    /// Which keys hold.
    pub(super) scopes: &'static [Scope],
    /// What the person chose.
    settings: Arc<Settings>,
}

/// What a page is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Of {
    /// The first screen.
    Start,
    /// The screen of a place, in one of its states.
    Place(Place, Option<Scope>),
    /// What lies over it, with its title.
    Over(Over, String),
}

/// What lies over a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    /// A question.
    Prompt,
    /// A list.
    Menu,
    /// A text.
    Reading,
}

impl Page {
    /// The screen, and what lies over it.
    pub(super) fn both(app: &App) -> (Self, Option<Self>) {
        let (lang, settings) = (app.language(), Arc::clone(&app.settings));
        match &app.mode {
            Mode::Start(start) => {
                let mut told = Told::default();
                start.tell(lang, &mut told);
                (
                    Self { of: Of::Start, title: "Verdiverksted".to_owned(), told, scopes: start.scopes(), settings },
                    None,
                )
            }
            Mode::Live(live) => {
                let cx = live.cx(lang, app.theme, app.now);
                let mut told = Told::default();
                live.screen.tell(&cx, &mut told);
                let playing = live.playing.is_some();
                if playing {
                    // Nothing is said but what was recorded.
                    told.blank = None;
                }
                let scopes = if playing { &[Scope::Rehearsal] } else { live.screen.scopes(&cx) };
                let place = cx.session.place;
                let over = live.popup.as_ref().map(|popup| Self::over(popup, lang, Arc::clone(&settings)));
                let of = Of::Place(place, face(scopes));
                (Self { of, title: title(&cx, place), told, scopes, settings }, over)
            }
        }
    }

    fn over(popup: &Popup, lang: Lang, settings: Arc<Settings>) -> Self {
        let mut told = Told::default();
        popup.tell(lang, &mut told);
        let (over, title) = match popup {
            Popup::Prompt(prompt) => (Over::Prompt, &prompt.title),
            Popup::Menu(menu) => (Over::Menu, &menu.title),
            Popup::Reading(reading) => (Over::Reading, &reading.title),
        };
        Self { of: Of::Over(over, title.clone()), title: String::new(), told, scopes: popup.scopes(), settings }
    }

    /// What it is for; nothing of what lies over a screen, as its title says that.
    pub(super) fn about(&self, lang: Lang) -> String {
        match self.of {
            // What signs say on the wall is told in words.
            Of::Place(..) if self.scopes.contains(&Scope::Plenary) => lang.text("plain-about-plenary"),
            Of::Place(..) if self.scopes.contains(&Scope::Poster) => lang.text("plain-about-poster"),
            Of::Place(..) if self.scopes.contains(&Scope::Export) => lang.text("plain-about-export"),
            Of::Place(..) if self.scopes.contains(&Scope::PlenaryMap) => String::new(),
            Of::Place(..) if !matches!(self.scopes.first(), Some(Scope::Session | Scope::Rehearsal)) => {
                lang.text(help::about(self.scopes))
            }
            Of::Start | Of::Place(..) | Of::Over(..) => String::new(),
        }
    }

    /// All that can be asked for there.
    pub(super) fn acts(&self, lang: Lang) -> Vec<Act> {
        acts::all(self.scopes, &self.settings.keys, lang)
    }

    /// The row that is told as number `number`, from 1.
    pub(super) fn row(&self, number: usize) -> Option<&Row> {
        self.told.rows().nth(number.checked_sub(1)?)
    }
}

/// Which of its states a screen is in, as far as it is another page: which side of it is in use makes none.
fn face(scopes: &[Scope]) -> Option<Scope> {
    let side = |scope: &Scope| {
        let sides = [
            Scope::Finding,
            Scope::Making,
            Scope::PlenaryNorms,
            Scope::PlenaryThemes,
            Scope::ExportFiles,
            Scope::ExportChoices,
        ];
        sides.contains(scope)
    };
    scopes.iter().copied().find(|scope| !side(scope))
}

/// The place, and the value that it is about.
fn title(cx: &Cx<'_>, place: Place) -> String {
    let name = cx.place_name(place);
    match cx.value_at(place) {
        Some((exercise, value)) => format!("{}: {name}", cx.value_name(exercise, value)),
        None => name,
    }
}
