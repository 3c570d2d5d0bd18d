//! A program without a terminal: tests press its keys and read its screen.

use super::MORNING;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use verdiverksted::clock::{Span, Time};
use verdiverksted::i18n::Lang;
use verdiverksted::session::groups::{Rules, parse_people};
use verdiverksted::session::ids::{EntryId, GroupId, SessionId};
use verdiverksted::session::norm_taboo::{self, Kind, NormTaboo, Phase, Said, Spot, Stop};
use verdiverksted::session::{self, Actor, Command, Event, Place, Session, Start, command};
use verdiverksted::store::writer::Report;
use verdiverksted::text::{CleanText, Limit};
use verdiverksted::tui::app::{App, Effect, Message, Mode, Opened};
use verdiverksted::tui::screens::start::Start as StartScreen;
use verdiverksted::tui::settings::Settings;
use verdiverksted::workshop::builtin;

/// The sizes that a facilitator may have, and all that are too small for anybody.
pub(crate) fn sizes() -> impl Iterator<Item = (u16, u16)> {
    let small = (0..=40).flat_map(|width| (0..=12).map(move |height| (width, height)));
    small.chain([(60, 16), (61, 17), (80, 24), (100, 30), (120, 36), (200, 60), (300, 12), (60, 100)])
}

/// A session that grows by commands.
#[derive(Debug, Clone)]
pub(crate) struct Script {
    /// The session so far.
    pub(crate) session: Session,
    /// All its events, the start first.
    pub(crate) events: Vec<Event>,
    now: Time,
}

impl Script {
    /// A session of a built-in workshop whose people sit in groups drawn with a fixed seed.
    pub(crate) fn new(workshop: &str, people: &str) -> Self {
        let workshop = builtin::find(workshop).expect("built in").parse().expect("without mistakes");
        let first = Session::start(Start { id: SessionId(0x5eed), seed: 2027, workshop }, MORNING);
        let session = Session::replay([first.clone()]).expect("begins with its start");
        let mut script = Self { session, events: vec![first], now: MORNING };
        let people = parse_people(people).expect("people");
        script.run(Command::FormGroups { people, groups: None, rules: Rules::default(), seed: 2027 });
        script
    }

    /// One group of four and so many norms for the first value, said by turns.
    pub(crate) fn four_at_a_table(norms: &[&str]) -> Self {
        let mut script = Self::new("siljan", "NAV: 1\nBarnehage: 1\nSkole: 1\nHelse: 1");
        for norm in norms {
            script.say(Kind::Norm, 0, norm);
        }
        script
    }

    /// Lets a command happen that must not be refused.
    pub(crate) fn run(&mut self, command: Command) {
        self.now = self.now + Span::seconds(1);
        let asked = format!("{command:?}");
        let event = self.session.decide(Actor::Facilitator, command, self.now);
        let event = event.unwrap_or_else(|rejection| panic!("{asked}: {rejection}"));
        self.session.evolve(&event);
        self.events.push(event);
    }

    /// Lets a command happen in the first exercise.
    pub(crate) fn exercise(&mut self, command: norm_taboo::Command) {
        self.run(Command::Exercise(0, command::Exercise::NormTaboo(command)));
    }

    /// The id of group number `group`, counted from 0.
    pub(crate) fn group(&self, group: usize) -> GroupId {
        self.session.groups[group].id
    }

    /// A member of group number `group` says something for the first value, the members by turns.
    pub(crate) fn say(&mut self, kind: Kind, group: usize, words: &str) {
        let spot = Spot { value: 0, kind, group: self.group(group) };
        let seats = &self.session.groups[group].seats;
        let seat = Some(seats[state(&self.session).entries().count() % seats.len()].id);
        let text = CleanText::new(words, Limit::Norm).expect("a norm");
        self.exercise(norm_taboo::Command::Add { said: Said { text, spot }, seat, against: None });
    }

    /// Goes to a phase of the first value, of group number `group` where it is a group's.
    pub(crate) fn go(&mut self, phase: Phase, group: Option<usize>) {
        let group = group.map(|group| self.group(group));
        let stop = Stop::Value { value: 0, phase, group };
        self.run(Command::Move(Place::Exercise(0, session::Stop::NormTaboo(stop))));
    }

    /// The id of the norm or taboo that reads so.
    pub(crate) fn entry(&self, words: &str) -> EntryId {
        state(&self.session).entries().find(|entry| entry.text.as_str() == words).expect("was said").id
    }

    /// Shows the session.
    pub(crate) fn stage(self) -> Stage {
        Stage::of(self.session)
    }
}

/// The first exercise of a session.
pub(crate) fn state(session: &Session) -> &NormTaboo {
    session.norm_taboo(0).expect("an exercise").1
}

/// The program, without a terminal and without a disk.
pub(crate) struct Stage {
    /// The program.
    pub(crate) app: App,
    /// The time.
    pub(crate) now: Time,
    /// The events that the program wanted kept.
    pub(crate) kept: Vec<Event>,
    /// The other things it wanted done outside.
    pub(crate) effects: Vec<Effect>,
}

impl Stage {
    /// The program with a session open, in English unless [`speak`](Self::speak) says otherwise.
    pub(crate) fn of(session: Session) -> Self {
        let now = session.last_at();
        let app =
            App::new(Mode::Start(Box::new(StartScreen::new(Vec::new()))), Settings::speaking(Some(Lang::En)), now);
        let mut stage = Self { app, now, kept: Vec::new(), effects: Vec::new() };
        let opened = Opened {
            session,
            writable: true,
            saved: 0,
            notices: Vec::new(),
            path: String::new(),
            folder: String::new(),
            player: None,
            drafts: verdiverksted::shelf::Drafts::default(),
        };
        stage.send(Message::Opened(Box::new(opened)));
        stage
    }

    /// The same program in another language.
    pub(crate) fn speak(mut self, lang: Lang) -> Self {
        self.app.lang = Some(lang);
        self
    }

    /// The session that is open.
    pub(crate) fn session(&self) -> &Session {
        match &self.app.mode {
            Mode::Live(live) => &live.session,
            Mode::Start(_) => panic!("no session is open"),
        }
    }

    /// Sends a message a tenth of a second later; what is to be kept is said to be saved.
    pub(crate) fn send(&mut self, message: Message) {
        self.now = self.now + Span(100);
        for effect in self.app.update(message, self.now) {
            match effect {
                Effect::Keep(event) => {
                    self.kept.push(*event);
                    let saved = u64::try_from(self.kept.len()).expect("few");
                    self.app.update(Message::Kept(Report::Saved { seq: saved }), self.now);
                }
                other => self.effects.push(other),
            }
        }
    }

    /// Presses keys by their names, one after another: `press("Down Down Ctrl+Up F6")`.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        for name in keys.split_whitespace() {
            self.send(Message::Key(key(name)));
        }
        self
    }

    /// Types text.
    pub(crate) fn type_text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.send(Message::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)));
        }
        self
    }

    /// Takes out what is in the field and types other text.
    pub(crate) fn retype(&mut self, text: &str) -> &mut Self {
        self.press("Ctrl+A Backspace").type_text(text)
    }

    /// Lets time pass.
    pub(crate) fn wait(&mut self, span: Span) -> &mut Self {
        self.now = self.now + span;
        self.send(Message::Tick);
        self
    }

    /// Clicks where `words` stand on a screen of 120×36.
    pub(crate) fn click(&mut self, words: &str) -> &mut Self {
        let (buffer, hits) = self.draw(120, 36);
        self.app.hits = hits;
        let position = find(&buffer, words).unwrap_or_else(|| panic!("no {words:?} on\n{}", text(&buffer)));
        self.send(Message::Click(position));
        self
    }

    fn draw(&self, width: u16, height: u16) -> (Buffer, verdiverksted::tui::canvas::Hits) {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        let hits = self.app.draw(&mut buffer, area);
        (buffer, hits)
    }

    /// What the screen shows at this size, line by line.
    pub(crate) fn screen(&self, width: u16, height: u16) -> String {
        text(&self.draw(width, height).0)
    }

    /// What the screen shows, with each run of white space as one space, so that wrapped words are found.
    pub(crate) fn words(&self) -> String {
        self.screen(120, 36).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether the screen shows these words.
    pub(crate) fn shows(&self, words: &str) -> bool {
        self.words().contains(words)
    }

    /// Holds that the screen shows these words.
    #[track_caller]
    pub(crate) fn expect(&mut self, words: &str) -> &mut Self {
        assert!(self.shows(words), "no {words:?} on\n{}", self.screen(120, 36));
        self
    }

    /// The colours of the first cell where `words` stand on a screen of 120×36.
    pub(crate) fn style(&self, words: &str) -> Style {
        let (buffer, _) = self.draw(120, 36);
        let position = find(&buffer, words).unwrap_or_else(|| panic!("no {words:?} on\n{}", text(&buffer)));
        buffer.cell(position).expect("on the screen").style()
    }

    /// Draws at every size that matters; a drawing that panics fails the test.
    pub(crate) fn draw_everywhere(&self) {
        for (width, height) in sizes() {
            let _ = self.draw(width, height);
        }
    }
}

fn text(buffer: &Buffer) -> String {
    let row = |y| {
        let cells = (0..buffer.area.width).filter_map(move |x| buffer.cell(Position::new(x, y)));
        cells.map(ratatui::buffer::Cell::symbol).collect::<String>().trim_end().to_owned()
    };
    (0..buffer.area.height).map(row).collect::<Vec<_>>().join("\n")
}

/// Where `words` begin; each cell holds one character of them.
fn find(buffer: &Buffer, words: &str) -> Option<Position> {
    (0..buffer.area.height).find_map(|y| {
        let row: Vec<&str> = (0..buffer.area.width)
            .filter_map(|x| buffer.cell(Position::new(x, y)))
            .map(ratatui::buffer::Cell::symbol)
            .collect();
        let wanted: Vec<String> = words.chars().map(String::from).collect();
        let x = row.windows(wanted.len().max(1)).position(|cells| cells.iter().zip(&wanted).all(|(a, b)| a == b))?;
        Some(Position::new(u16::try_from(x).ok()?, y))
    })
}

/// The key of this name, as keyboards and the footer call it: `F6`, `Enter`, `Ctrl+Up`, `Space`, `3`.
pub(crate) fn key(name: &str) -> KeyEvent {
    let (modifiers, base) = match name.rsplit_once('+') {
        Some(("Ctrl", base)) => (KeyModifiers::CONTROL, base),
        Some(("Shift", base)) => (KeyModifiers::SHIFT, base),
        Some(("Alt", base)) => (KeyModifiers::ALT, base),
        Some(_) | None => (KeyModifiers::NONE, name),
    };
    let code = match base {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "BackTab" => KeyCode::BackTab,
        "Space" => KeyCode::Char(' '),
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "Del" => KeyCode::Delete,
        "Backspace" => KeyCode::Backspace,
        other => named(other).unwrap_or_else(|| panic!("no key is called {name:?}")),
    };
    KeyEvent::new(code, modifiers)
}

fn named(base: &str) -> Option<KeyCode> {
    if let Some(number) = base.strip_prefix('F').and_then(|number| number.parse().ok()) {
        return Some(KeyCode::F(number));
    }
    let mut letters = base.chars();
    let letter = letters.next()?;
    letters.next().is_none().then(|| KeyCode::Char(letter.to_ascii_lowercase()))
}
