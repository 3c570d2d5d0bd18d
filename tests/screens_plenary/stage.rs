//! The program without a terminal: keys in, words out.

use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use verdiverksted::i18n::Lang;
use verdiverksted::plenary::Question;
use verdiverksted::session::Session;
use verdiverksted::session::norm_taboo::Theme;
use verdiverksted::store::writer::Report;
use verdiverksted::tui::app::{App, Effect, Message, Mode, Opened};
use verdiverksted::tui::finder::{Found, News};
use verdiverksted::tui::outputs::Outputs;
use verdiverksted::tui::preview::{Made, Wish};
use verdiverksted::tui::screens::start::Start;
use verdiverksted::tui::settings::Settings;

use crate::room::{NOW, Room};

/// The program with a session open.
pub(crate) struct Stage {
    app: App,
    /// What it asked for outside, but for keeping events.
    pub(crate) effects: Vec<Effect>,
}

impl Stage {
    /// Opens the session of a room.
    pub(crate) fn open(room: Room, lang: Lang) -> Self {
        let app = App::new(Mode::Start(Box::new(Start::new(Vec::new()))), Settings::speaking(Some(lang)), NOW);
        let saved = room.events.len() as u64;
        let path = "/somewhere/2026-11-21-siljan-abcd".to_owned();
        let opened = Opened {
            session: room.session,
            writable: true,
            saved,
            notices: Vec::new(),
            folder: format!("{path}/export"),
            path,
            player: None,
            drafts: verdiverksted::shelf::Drafts::default(),
        };
        let mut stage = Self { app, effects: Vec::new() };
        stage.send(Message::Opened(Box::new(opened)));
        stage
    }

    fn send(&mut self, message: Message) {
        for effect in self.app.update(message, NOW) {
            match effect {
                Effect::Keep(_) => {
                    let Mode::Live(live) = &self.app.mode else { continue };
                    let number = live.keeping.happened;
                    self.app.update(Message::Kept(Report::Saved { seq: number }), NOW);
                }
                effect => self.effects.push(effect),
            }
        }
    }

    /// Presses a key.
    pub(crate) fn press(&mut self, code: KeyCode) -> &mut Self {
        self.send(Message::Key(KeyEvent::new(code, KeyModifiers::NONE)));
        self
    }

    /// Presses a key together with Ctrl.
    pub(crate) fn ctrl(&mut self, code: KeyCode) -> &mut Self {
        self.send(Message::Key(KeyEvent::new(code, KeyModifiers::CONTROL)));
        self
    }

    /// Presses a key so many times.
    pub(crate) fn times(&mut self, number: usize, code: KeyCode) -> &mut Self {
        for _ in 0..number {
            self.press(code);
        }
        self
    }

    /// Types words.
    pub(crate) fn type_str(&mut self, words: &str) -> &mut Self {
        for c in words.chars() {
            self.press(KeyCode::Char(c));
        }
        self
    }

    /// Types words instead of those in the field.
    pub(crate) fn retype(&mut self, words: &str) -> &mut Self {
        self.ctrl(KeyCode::Char('a')).press(KeyCode::Backspace).type_str(words)
    }

    /// Tells what became of the outputs.
    pub(crate) fn outputs(&mut self, outputs: Outputs) -> &mut Self {
        self.send(Message::Outputs(outputs));
        self
    }

    /// Tells that a preview was painted.
    pub(crate) fn preview(&mut self, made: Made) -> &mut Self {
        self.send(Message::Preview(Box::new(made)));
        self
    }

    /// The sheet that a screen of this size has room for.
    pub(crate) fn sheet(&self, width: u16, height: u16) -> Option<Wish> {
        let area = Rect::new(0, 0, width, height);
        self.app.draw(&mut Buffer::empty(area), area).sheet
    }

    /// The cells of a screen of this size.
    pub(crate) fn cells(&self, width: u16, height: u16) -> Buffer {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        let _ = self.app.draw(&mut buffer, area);
        buffer
    }

    /// Selects the row with these words, from the top of the list in use.
    pub(crate) fn find(&mut self, words: &str) -> &mut Self {
        self.times(200, KeyCode::Up);
        for _ in 0..200 {
            let row = |row: &String| row.split('│').any(|side| side.contains('▸') && side.contains(words));
            // The row that is in use is marked below the heading of its side.
            if self.rows(200, 100).iter().skip(3).any(row) {
                return self;
            }
            self.press(KeyCode::Down);
        }
        panic!("no row says {words}: {}", self.screen(200, 100))
    }

    /// What the screen wants to know beside the keys.
    pub(crate) fn question(&self) -> Option<Arc<Question>> {
        match &self.app.mode {
            Mode::Live(live) => live.screen.question().cloned(),
            Mode::Start(_) => None,
        }
    }

    /// Tells news of what the screen wants to know.
    pub(crate) fn found(&mut self, question: &Arc<Question>, news: News) -> &mut Self {
        self.send(Message::Found(Box::new(Found { question: Arc::clone(question), news })));
        self
    }

    /// Clicks on the first cell of the row that has these words.
    pub(crate) fn click(&mut self, words: &str) -> &mut Self {
        let (width, height) = (80, 24);
        let rows = self.rows(width, height);
        let y = rows.iter().position(|row| row.contains(words)).expect("the words are on the screen");
        let x = rows[y].split(words).next().map_or(0, |before| before.chars().count());
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        self.app.hits = self.app.draw(&mut buffer, Rect::new(0, 0, width, height));
        let position = (u16::try_from(x).expect("a column"), u16::try_from(y).expect("a row")).into();
        self.send(Message::Click(position));
        self
    }

    /// The screen, row by row.
    pub(crate) fn rows(&self, width: u16, height: u16) -> Vec<String> {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        let _ = self.app.draw(&mut buffer, area);
        let row = |y| (0..width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        (0..height).map(row).collect()
    }

    /// The screen as running text, with the words of each row after those of the one before.
    pub(crate) fn screen(&self, width: u16, height: u16) -> String {
        let rows = self.rows(width, height);
        rows.iter().map(|row| row.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join("\n")
    }

    /// What is said in passing.
    pub(crate) fn said(&self) -> String {
        self.app.notice.as_ref().map(|notice| notice.words.clone()).unwrap_or_default()
    }

    /// The session.
    pub(crate) fn session(&self) -> &Session {
        match &self.app.mode {
            Mode::Live(live) => &live.session,
            Mode::Start(_) => panic!("no session is open"),
        }
    }

    /// The themes of the first value.
    pub(crate) fn themes(&self) -> Vec<Theme> {
        self.session().norm_taboo(0).map(|(_, state)| state.themes(0).cloned().collect()).unwrap_or_default()
    }
}
