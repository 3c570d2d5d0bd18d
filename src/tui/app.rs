//! The whole of the terminal program as data: what is shown, and how messages change it.

use std::path::Path;

use crossterm::event::{KeyEvent, KeyEventKind};
use ratatui::layout::{Position, Rect};

use super::canvas::Hits;
use super::due;
use super::finder::Found;
use super::keymap::{self, Action, Scope};
use super::live::Live;
use super::outputs::{Outputs, Wanted};
use super::preview::Made;
use super::screens::start::Start;
use super::theme::{DARK, Theme};
use crate::clock::{Span, Time};
use crate::i18n::Lang;
use crate::rehearsal::Player;
use crate::session::{Event, Session};
use crate::shelf::{self, Drafts, Summary};
use crate::store::Notice as StoreNotice;

/// How long a notice stays.
const NOTICE: Span = Span::seconds(6);

/// The program.
pub struct App {
    /// The language asked for; a session's own holds where none was.
    pub lang: Option<Lang>,
    /// The colours.
    pub theme: Theme,
    /// The time of the last message.
    pub now: Time,
    /// What is shown.
    pub mode: Mode,
    /// What is said in passing.
    pub notice: Option<Notice>,
    /// What could be clicked when the screen was drawn last.
    pub hits: Hits,
}

/// What the program shows.
pub enum Mode {
    /// The first screen.
    Start(Box<Start>),
    /// A session.
    Live(Box<Live>),
}

/// Something said in passing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The words.
    pub words: String,
    /// Whether it must be seen.
    pub alarm: bool,
    /// When it goes by itself.
    pub until: Time,
}

/// Something that comes in.
#[derive(Debug)]
pub enum Message {
    /// A key.
    Key(KeyEvent),
    /// Text that was pasted.
    Paste(String),
    /// A click on a cell.
    Click(Position),
    /// The wheel: up is negative.
    Wheel(isize),
    /// The terminal has another size, or must be drawn anew.
    Resize,
    /// Time has passed.
    Tick,
    /// All events up to this number are on disk.
    Saved(u64),
    /// They could not be written, and why.
    NotSaved(String),
    /// The sessions in the folder are read.
    Sessions(Vec<Summary>),
    /// A session is open.
    Opened(Box<Opened>),
    /// It could not be opened, and why.
    NotOpened(String),
    /// What became of the outputs.
    Outputs(Outputs),
    /// A preview of the poster is painted.
    Preview(Box<Made>),
    /// News of what the screen wants to know.
    Found(Box<Found>),
    /// The program is asked to end.
    Ended,
}

/// A session that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The session.
    pub session: Session,
    /// Whether it may be changed; a second program may only read.
    pub writable: bool,
    /// How many events are on disk.
    pub saved: u64,
    /// What there is to say about its state on disk.
    pub notices: Vec<StoreNotice>,
    /// Where it lies.
    pub path: String,
    /// The folder that its outputs go into.
    pub folder: String,
    /// What was typed and not yet said.
    pub drafts: Drafts,
    /// A recorded workshop that is to play in it.
    pub player: Option<Box<Player>>,
}

/// What is to be done outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Keep an event.
    Keep(Box<Event>),
    /// Open an unfinished session, by its number in the list.
    Resume(usize),
    /// Begin a session with a workshop, by its number in the list.
    Begin(usize),
    /// Make outputs.
    Export(Box<Wanted>),
    /// Make no more of them.
    StopExport,
    /// Ring.
    Bell,
    /// Leave.
    Quit,
}

impl App {
    /// A program that shows `mode`.
    #[must_use]
    pub fn new(mode: Mode, lang: Option<Lang>, now: Time) -> Self {
        Self { lang, theme: DARK, now, mode, notice: None, hits: Hits::default() }
    }

    /// The language of the screens.
    #[must_use]
    pub fn language(&self) -> Lang {
        match (&self.mode, self.lang) {
            (_, Some(lang)) => lang,
            (Mode::Start(_), None) => Lang::default(),
            (Mode::Live(live), None) => live.session.workshop.language,
        }
    }

    /// Lets a message change the program; what is to be done outside.
    pub fn update(&mut self, message: Message, now: Time) -> Vec<Effect> {
        self.now = self.now.max(now);
        self.notice.take_if(|notice| notice.until <= self.now);
        let mut effects = self.answer(message);
        // Whoever types across the end of a round hears the bell all the same.
        effects.extend(self.tick());
        effects
    }

    fn answer(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Key(key) if key.kind == KeyEventKind::Release => Vec::new(),
            Message::Key(key) => self.key(key),
            Message::Paste(text) => {
                match &mut self.mode {
                    Mode::Start(_) => {}
                    Mode::Live(live) => live.paste(&text),
                }
                Vec::new()
            }
            Message::Click(position) => self.click(position),
            Message::Wheel(steps) => {
                let action = if steps < 0 { Action::Up } else { Action::Down };
                self.act(action)
            }
            Message::Resize | Message::Tick => Vec::new(),
            Message::Saved(number) => self.saved(number, None),
            Message::NotSaved(why) => self.saved(0, Some(why)),
            Message::Sessions(sessions) => {
                if let Mode::Start(start) = &mut self.mode {
                    start.offer(sessions);
                }
                Vec::new()
            }
            Message::Opened(opened) => self.open(*opened),
            Message::NotOpened(why) => self.say(why, true),
            Message::Outputs(outputs) => {
                if let Mode::Live(live) = &mut self.mode {
                    live.around.outputs = outputs;
                }
                Vec::new()
            }
            Message::Preview(made) => {
                if let Mode::Live(live) = &mut self.mode {
                    live.around.preview.take(*made);
                }
                Vec::new()
            }
            Message::Found(found) => {
                let lang = self.language();
                if let Mode::Live(live) = &mut self.mode {
                    live.hear(&found, lang, self.theme, self.now);
                }
                Vec::new()
            }
            Message::Ended => vec![Effect::Quit],
        }
    }

    /// When something on the screen changes by itself: the next second of a clock that runs, or the end of a notice.
    /// `None` when nothing will; then there is no reason to wake.
    #[must_use]
    pub fn wakes_at(&self) -> Option<Time> {
        let clock = match &self.mode {
            Mode::Start(_) => None,
            Mode::Live(live) => live.wakes_at(self.now),
        };
        let notice = self.notice.as_ref().map(|notice| notice.until);
        clock.into_iter().chain(notice).min()
    }

    /// Says something in passing.
    pub fn say(&mut self, words: String, alarm: bool) -> Vec<Effect> {
        self.notice = Some(Notice { words, alarm, until: self.now + NOTICE });
        Vec::new()
    }

    fn key(&mut self, key: KeyEvent) -> Vec<Effect> {
        let scopes = match &self.mode {
            Mode::Start(start) => start.scopes(),
            Mode::Live(live) => live.scopes(self.language(), self.theme, self.now),
        };
        match keymap::action(scopes, key) {
            Some(action) => self.act(action),
            None => {
                if let Mode::Live(live) = &mut self.mode {
                    live.key(key);
                }
                Vec::new()
            }
        }
    }

    fn act(&mut self, action: Action) -> Vec<Effect> {
        let lang = self.language();
        let before = self.stage();
        let (effects, said) = match &mut self.mode {
            Mode::Start(start) => (start.act(action, lang), None),
            Mode::Live(live) => live.act(action, lang, self.theme, self.now),
        };
        match said {
            Some((words, alarm)) => drop(self.say(words, alarm)),
            // What was said of something else is no longer in the way.
            None if self.stage() != before => self.notice = None,
            None => {}
        }
        effects
    }

    /// How many events happened, and which keys hold: when neither changes, the person is still at the same thing.
    fn stage(&self) -> (u64, &'static [Scope]) {
        match &self.mode {
            Mode::Start(start) => (0, start.scopes()),
            Mode::Live(live) => (live.happened, live.scopes(self.language(), self.theme, self.now)),
        }
    }

    fn click(&mut self, position: Position) -> Vec<Effect> {
        use super::canvas::Hit;
        match self.hits.at(position) {
            None => Vec::new(),
            Some(Hit::Action(action)) => self.act(action),
            Some(Hit::Row { part, row }) => {
                let again = match &mut self.mode {
                    Mode::Start(start) => start.select(row),
                    Mode::Live(live) => live.select(part, row),
                };
                if again { self.act(Action::Enter) } else { Vec::new() }
            }
        }
    }

    fn tick(&mut self) -> Vec<Effect> {
        match &mut self.mode {
            Mode::Start(_) => Vec::new(),
            Mode::Live(live) => {
                let rings = live.rings(self.now);
                let (mut effects, said) =
                    live.play(self.lang.unwrap_or(live.session.workshop.language), self.theme, self.now);
                if rings {
                    effects.push(Effect::Bell);
                }
                if let Some((words, alarm)) = said {
                    self.say(words, alarm);
                }
                effects
            }
        }
    }

    fn saved(&mut self, number: u64, failure: Option<String>) -> Vec<Effect> {
        if let Mode::Live(live) = &mut self.mode {
            live.saved = live.saved.max(number);
            // The first reason is the one that tells.
            live.failure = live.failure.take().or(failure);
        }
        Vec::new()
    }

    fn open(&mut self, opened: Opened) -> Vec<Effect> {
        let lang = self.lang.unwrap_or(opened.session.workshop.language);
        let mut notices: Vec<String> = opened.notices.iter().map(|notice| store_notice(notice, lang)).collect();
        let due = shelf::due(&opened.session, self.now.local().date()).filter(|due| due.passed);
        notices.extend(due.map(|due| due::reminder(due, Path::new(&opened.path), lang)));
        self.mode = Mode::Live(Box::new(Live::open(opened, lang, self.theme, self.now)));
        if !notices.is_empty() {
            self.say(notices.join(" "), true);
        }
        Vec::new()
    }

    /// Draws the program over `area` of `buffer`; what can be clicked.
    #[must_use]
    pub fn draw(&self, buffer: &mut ratatui::buffer::Buffer, area: Rect) -> Hits {
        super::view::draw(self, buffer, area)
    }
}

/// What the store found, in words for a facilitator.
fn store_notice(notice: &StoreNotice, lang: Lang) -> String {
    match notice {
        StoreNotice::Torn { .. } => lang.text("notice-torn"),
        StoreNotice::OpenElsewhere { .. } => lang.text("notice-read-only"),
        StoreNotice::NotWritable { failure } => {
            let why = failure.to_string();
            lang.text_with("notice-not-writable", &[("why", (&why).into())])
        }
    }
}
