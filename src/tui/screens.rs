//! One screen for each stop. A screen keeps only what is not in the session: what is typed, marked and selected.

pub mod export;
pub mod follow_up;
pub mod names;
pub mod norm_taboo;
pub mod setup;
pub mod slide;
pub mod start;

use std::sync::Arc;

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::finder::Found;
use super::keymap::{Action, Scope};
use super::outputs::{Outputs, Wanted};
use super::popup::{Menu, Prompt, Reading};
use super::preview::Preview;
use super::search::Which;
use super::settings::Settings;
use super::theme::Theme;
use super::told::Told;
use super::views::Window;
use super::widgets::field::Field;
use crate::clock::{Span, Time};
use crate::i18n::{Lang, Value};
use crate::plenary::Question;
use crate::session::{Command, Event, Place, Session, Stop};
use crate::text::CleanText;

/// What screens are drawn from and act on.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The session.
    pub session: &'a Session,
    /// The language of the screens.
    pub lang: Lang,
    /// The colours.
    pub theme: Theme,
    /// The time.
    pub now: Time,
    /// What stands around the session.
    pub around: &'a Around,
}

/// What stands around a session: where it lies, its outputs, and what the person chose.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Around {
    /// The session's folder.
    pub path: String,
    /// The folder that its outputs go into.
    pub folder: String,
    /// Which outputs are wanted, and how.
    pub wanted: Wanted,
    /// What became of them.
    pub outputs: Outputs,
    /// The poster as it was painted last.
    pub preview: Preview,
    /// How many rows the screen had when it was drawn last.
    pub rows: u16,
    /// What the person chose about the program.
    pub settings: Arc<Settings>,
}

/// What a screen wants done.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// Nothing: what lies over the screen goes.
    Nothing,
    /// Leaves the program.
    Quit,
    /// Asks the session.
    Command(Command),
    /// Asks for a text.
    Prompt(Prompt),
    /// Lets one thing be chosen.
    Menu(Menu),
    /// Shows something to read.
    Read(Reading),
    /// Says something in passing, by the name of its text.
    Say(&'static str),
    /// Says something in passing, in words.
    Note(String),
    /// Says something that must be seen, in words.
    Tell(String),
    /// Puts words into the field that they are for.
    Fill(String),
    /// Wants other outputs, or the same in another way.
    Want(Wanted),
    /// Goes on with the session in a folder of this place.
    SaveIn(String),
    /// Makes the outputs that are wanted.
    Export,
    /// Makes no more of them.
    StopExport,
    /// Gives the clock that runs at a place what it had left before the machine stood still.
    Regain(Place, Span),
    /// Goes to the next stop.
    Next,
    /// Tells the screen that this one of its own choices was taken.
    Chosen(usize),
    /// Tells the screen the answer to what it asked for itself.
    Answered(CleanText),
}

/// A screen of a session.
pub trait Screen: Send {
    /// Which keys hold, the screen's own first; one of [`STACKS`](super::keymap::STACKS).
    fn scopes(&self, cx: &Cx<'_>) -> &'static [Scope];

    /// Draws the screen.
    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect);

    /// Draws what the room needs of it: the question, whose turn it is, what was said. `window` tells whether somebody works
    /// in this window and must see what they do.
    fn draw_on_wall(&self, cx: &Cx<'_>, window: Window, canvas: &mut Canvas<'_>, area: Rect) {
        let _ = window;
        self.draw(cx, canvas, area);
    }

    /// Tells the screen in words, from the same things as it is drawn from.
    fn tell(&self, cx: &Cx<'_>, told: &mut Told);

    /// Does what a key of its scopes asks for.
    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Ask>;

    /// Takes a key that no binding has: text, where a field has the focus.
    fn key(&mut self, key: KeyEvent) {
        let _ = key;
    }

    /// The field that takes what is typed or pasted.
    fn field(&mut self) -> Option<&mut Field> {
        None
    }

    /// Takes pasted text, where there is a [field](Self::field) for it.
    fn paste(&mut self, text: &str) {
        let _ = text;
    }

    /// Takes words that were chosen from a list, for the field that they are for.
    fn fill(&mut self, text: &str) {
        let _ = text;
    }

    /// Takes back the last edit of the field that has the focus; `false` when there is none.
    fn undo(&mut self) -> bool {
        false
    }

    /// Selects a row of a list; `true` when it was selected already, so that a click on it is Enter.
    fn select(&mut self, part: usize, row: usize) -> bool {
        let _ = (part, row);
        false
    }

    /// Selects something that was said, where the screen has it.
    fn show(&mut self, cx: &Cx<'_>, which: Which) {
        let _ = (cx, which);
    }

    /// What must be kept before the room goes elsewhere.
    fn leave(&mut self, cx: &Cx<'_>) -> Vec<Ask> {
        let _ = cx;
        Vec::new()
    }

    /// What is typed and not yet said; it is there again when the room comes back.
    fn draft(&self) -> String {
        String::new()
    }

    /// Takes back what was typed when the room was here last.
    fn take_up(&mut self, draft: &str) {
        let _ = draft;
    }

    /// Does what one of its own choices asks for, which it offered as [`Ask::Chosen`].
    fn chosen(&mut self, cx: &Cx<'_>, choice: usize) -> Vec<Ask> {
        let _ = (cx, choice);
        Vec::new()
    }

    /// Takes the answer to what it asked for itself, as [`Answer::Screen`](super::popup::Answer::Screen).
    fn answered(&mut self, cx: &Cx<'_>, text: &CleanText) -> Vec<Ask> {
        let _ = (cx, text);
        Vec::new()
    }

    /// When something on it changes by itself, apart from a clock.
    fn wakes_at(&self, session: &Session, now: Time) -> Option<Time> {
        let _ = (session, now);
        None
    }

    /// What the screen wants to know and does not wait for: it is looked for beside the keys, until it is another or none.
    fn question(&self) -> Option<&Arc<Question>> {
        None
    }

    /// Hears of what it wants to know.
    fn hear(&mut self, cx: &Cx<'_>, found: &Found) {
        let _ = (cx, found);
    }

    /// Lets the screen see what happened: what was typed may be kept now, what was selected may be gone.
    fn refresh(&mut self, cx: &Cx<'_>, event: &Event) {
        let _ = (cx, event);
    }
}

/// The screen of a stop.
#[must_use]
pub fn at(place: Place, cx: &Cx<'_>) -> Box<dyn Screen> {
    match place {
        Place::Setup => Box::new(setup::Setup::new(cx)),
        Place::Opening(slide) => Box::new(slide::Slide::opening(slide)),
        Place::Exercise(number, Stop::NormTaboo(stop)) => norm_taboo::at(number, stop, cx),
        Place::FollowUp => Box::new(follow_up::FollowUp::new()),
        Place::Closing(slide) => Box::new(slide::Slide::closing(slide)),
        Place::Export => Box::new(export::Export::new()),
    }
}

impl Cx<'_> {
    /// A text of the program.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.lang.text(key)
    }

    /// A text of the program with values put in.
    #[must_use]
    pub fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.lang.text_with(key, values)
    }

    /// Somebody's words, between the quotation marks of the language.
    #[must_use]
    pub fn quoted(&self, words: &str) -> String {
        self.with("quoted", &[("words", words.into())])
    }

    /// The language that the workshop is written in, and what the room says most likely too: long words of theirs are broken
    /// as it does.
    #[must_use]
    pub fn written(&self) -> Lang {
        self.session.workshop.language
    }

    /// What is left on the clock of the place where the room is.
    #[must_use]
    pub fn left(&self) -> Option<Span> {
        self.session.timer(self.session.place)?.left(self.now)
    }
}
