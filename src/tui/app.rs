//! The whole of the terminal program as data: what is shown, and how messages change it.

mod around;
mod pointer;

use std::path::Path;
use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind};
use ratatui::layout::{Position, Rect};

use super::canvas::Hits;
use super::due;
use super::finder::Found;
use super::following;
use super::helper::Helper;
use super::keeping;
use super::keymap::{Action, Scope};
use super::live::Live;
use super::notice::Notice;
use super::outputs::{self, Outputs, Wanted, Why};
use super::over::Over;
use super::paste::{self, Paste};
use super::preview::Made;
use super::screens::start::Start;
use super::search::Unread;
use super::settings::Settings;
use super::theme::{Depth, Theme};
use super::views::View;
use super::widgets::field::Field;
use crate::clock::{Span, Time};
use crate::i18n::Lang;
use crate::insight::search::Index;
use crate::machine::Signal;
use crate::rehearsal::Player;
use crate::session::{Event, Session};
use crate::shelf::following::Sight;
use crate::shelf::{self, Drafts, Summary};
use crate::store::Notice as StoreNotice;
use crate::store::writer::Report;

/// The program.
pub struct App {
    /// What the person chose.
    pub settings: Arc<Settings>,
    /// The language asked for; a session's own holds where none was.
    pub lang: Option<Lang>,
    /// What of a session this window shows.
    pub view: View,
    /// Whether the wall is behind the curtain.
    pub curtain: bool,
    /// The colours.
    pub theme: Theme,
    /// Whether only signs are drawn that every terminal has.
    pub ascii: bool,
    /// The time of the last message.
    pub now: Time,
    /// What is shown.
    pub mode: Mode,
    /// What lies over it.
    pub over: Option<Over>,
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

/// Something that comes in.
#[derive(Debug)]
pub enum Message {
    /// A key.
    Key(KeyEvent),
    /// Text that was pasted.
    Paste(Paste),
    /// A click on a cell.
    Click(Position),
    /// The pointer is drawn to a cell with its button held.
    Drag(Position),
    /// The wheel, with the pointer over a cell: up is negative.
    Wheel(Position, isize),
    /// The terminal has another size, or must be drawn anew.
    Resize,
    /// Time has passed.
    Tick,
    /// What became of what was written.
    Kept(Report),
    /// Nothing more will be written.
    WriterStopped,
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
    /// Something is seen of a session that is followed.
    Seen(Box<Sight>),
    /// What was said can be searched.
    Indexed(Box<Unread>, Arc<Index>),
    /// A thread beside the screens broke down.
    Broke(Helper),
    /// Nothing moved since then: the machine slept, or the program was stopped.
    Asleep(Time),
    /// The system says so.
    System(Signal),
    /// A line was typed, where nothing is drawn; whoever leads the dialogue makes other messages of it.
    Line(String),
    /// The keys are gone.
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
    /// Go on with the session in a folder of this place.
    SaveIn(String),
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
    /// Take the mouse from the terminal, or give it back.
    Mouse(bool),
    /// Leave.
    Quit,
}

impl App {
    /// A program that shows `mode`.
    #[must_use]
    pub fn new(mode: Mode, settings: Settings, now: Time) -> Self {
        let theme = Theme::new(settings.theme, Depth::default());
        let (lang, ascii) = (settings.lang, settings.ascii.unwrap_or_default());
        let (settings, view, hits) = (Arc::new(settings), View::default(), Hits::default());
        let mut app =
            Self { settings, lang, view, curtain: false, theme, ascii, now, mode, over: None, notice: None, hits };
        app.tell_wrong_settings();
        app
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
        self.notice.take_if(|notice| notice.is_over(self.now));
        let mut effects = self.answer(message);
        self.tell_removed();
        // Whoever types across the end of a round hears the bell all the same.
        effects.extend(self.tick());
        effects
    }

    fn answer(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Key(key) if key.kind == KeyEventKind::Release => Vec::new(),
            Message::Key(key) => self.key(key),
            Message::Paste(_) | Message::Wheel(..) if self.is_covered() => self.say_covered(),
            Message::Paste(paste) => self.paste(paste),
            Message::Click(position) => self.click(position),
            Message::Drag(position) => self.drag(position),
            Message::Wheel(position, steps) => self.wheel(position, steps),
            // Giving the terminal back and taking it again is the loop's affair.
            Message::Resize | Message::Tick | Message::Line(_) | Message::System(Signal::Stop | Signal::GoOn) => {
                Vec::new()
            }
            Message::Kept(report) => {
                let (lang, now) = (self.language(), self.now);
                let said = match &mut self.mode {
                    Mode::Start(_) => None,
                    Mode::Live(live) => live.keeping.hear(report, now, lang),
                };
                said.map_or_else(Vec::new, |(words, alarm)| self.say(words, alarm))
            }
            Message::WriterStopped => {
                let (lang, now) = (self.language(), self.now);
                if let Mode::Live(live) = &mut self.mode {
                    live.keeping.stop(now, lang);
                }
                Vec::new()
            }
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
            Message::Seen(sight) => self.see(*sight),
            Message::Indexed(unread, index) => {
                if let Some(Over::Search(search)) = &mut self.over {
                    search.take(&unread, index);
                }
                Vec::new()
            }
            Message::Broke(helper) => self.broke(helper),
            Message::Asleep(since) => {
                let lang = self.language();
                if let Mode::Live(live) = &mut self.mode {
                    live.wake(since, lang, self.now);
                }
                Vec::new()
            }
            Message::System(Signal::End(_)) | Message::Ended => vec![Effect::Quit],
        }
    }

    /// Says what broke down, and does not wait for it any longer.
    fn broke(&mut self, helper: Helper) -> Vec<Effect> {
        let lang = self.language();
        // Without keys nobody can do anything.
        let Some(key) = helper.key() else { return vec![Effect::Quit] };
        if let (Helper::Export, Mode::Live(live)) = (helper, &mut self.mode) {
            let failed = live.around.wanted.formats.iter().map(|format| (*format, Why::Broke)).collect();
            live.around.outputs = Outputs::Written(outputs::Report { failed, ..outputs::Report::default() });
        }
        let words = lang.text_with("broke", &[("what", (&lang.text(key)).into())]);
        self.say(words, true)
    }

    /// When something on the screen changes by itself: the next second of a clock that runs, or the end of a notice.
    /// `None` when nothing will; then there is no reason to wake.
    #[must_use]
    pub fn wakes_at(&self) -> Option<Time> {
        let clock = match &self.mode {
            Mode::Start(_) => None,
            Mode::Live(live) => live.wakes_at(self.now),
        };
        let notice = self.notice.as_ref().and_then(Notice::ends);
        // The time plan counts minutes.
        let minute = match (self.view, &self.mode) {
            (View::Facilitator, Mode::Live(_)) => Some(self.now + Span(60_000 - self.now.0.rem_euclid(60_000))),
            (View::Facilitator, Mode::Start(_)) | (View::Whole | View::Projector, _) => None,
        };
        clock.into_iter().chain(notice).chain(minute).min()
    }

    /// Whether the curtain hides this window: whoever leads the room goes on seeing all of it in a view of their own.
    #[must_use]
    pub fn is_curtained(&self) -> bool {
        self.curtain && self.view != View::Facilitator && matches!(self.mode, Mode::Live(_))
    }

    /// Whether the curtain keeps the keys from the session: nothing lies over it. A window that follows has its own keys.
    fn is_covered(&self) -> bool {
        let open = matches!(&self.mode, Mode::Live(live) if live.popup.is_none() && !live.is_following());
        self.is_curtained() && self.over.is_none() && open
    }

    /// Which keys hold.
    #[must_use]
    pub fn scopes(&self) -> &'static [Scope] {
        match (&self.over, &self.mode) {
            (Some(over), _) => over.scopes(),
            _ if self.is_covered() => &[Scope::Covered],
            (None, Mode::Start(start)) => start.scopes(),
            (None, Mode::Live(live)) => live.scopes(self.language(), self.theme, self.now),
        }
    }

    /// Says how the curtain goes away, to whoever types behind it.
    fn say_covered(&mut self) -> Vec<Effect> {
        let words = self.language().text("curtain-how");
        self.say(words, false)
    }

    /// Says something in passing. What must be seen and was not there long enough stays before it.
    pub fn say(&mut self, words: String, alarm: bool) -> Vec<Effect> {
        let unread = self.notice.take().filter(|notice| !alarm && notice.is_unread(self.now));
        self.notice = Some(match unread {
            Some(notice) => Notice::new(format!("{} {words}", notice.words), true, self.now),
            None => Notice::new(words, alarm, self.now),
        });
        Vec::new()
    }

    fn key(&mut self, key: KeyEvent) -> Vec<Effect> {
        let dismissed = key.code == KeyCode::Esc && self.notice.take_if(|notice| notice.alarm).is_some();
        // Where Esc would leave the program, it has done enough.
        if dismissed && matches!((&self.over, &self.mode), (None, Mode::Start(_))) {
            return Vec::new();
        }
        if let Some(action) = self.settings.keys.action(self.scopes(), key) {
            return self.act(action);
        }
        if self.is_covered() {
            return self.say_covered();
        }
        match (&mut self.over, &mut self.mode) {
            (Some(over), _) => over.key(key),
            (None, Mode::Live(live)) => live.key(key),
            (None, Mode::Start(start)) => start.key(key),
        }
        Vec::new()
    }

    /// Pasted text goes into a field or nowhere. What is not as the person may think is said.
    fn paste(&mut self, paste: Paste) -> Vec<Effect> {
        let lang = self.language();
        let text = match paste.text {
            Ok(text) if text.is_empty() && !paste.unpressed => return Vec::new(),
            Ok(text) => text,
            Err(too_large) => return self.say(too_large.told(lang), true),
        };
        let field = match (&mut self.over, &mut self.mode) {
            (Some(over), _) => {
                over.paste(&text);
                return Vec::new();
            }
            (None, Mode::Start(start)) => start.paste(&text),
            // Nobody expects words to go anywhere from a window that only shows.
            (None, Mode::Live(live)) if live.is_following() => return Vec::new(),
            (None, Mode::Live(live)) => live.paste(&text),
        };
        let said = match field {
            Some(field) => paste::told(field, paste.unpressed, lang),
            None => Some((lang.text("paste-nowhere"), false)),
        };
        match said {
            Some((words, alarm)) => self.say(words, alarm),
            None => Vec::new(),
        }
    }

    /// The field that takes what is typed or pasted.
    fn field(&mut self) -> Option<&mut Field> {
        match (&mut self.over, &mut self.mode) {
            (Some(over), _) => Some(over.field()),
            (None, Mode::Start(start)) => start.field(),
            (None, Mode::Live(live)) => live.field(),
        }
    }

    /// What was taken out of what was typed or pasted is told, after all else that is said of it.
    fn tell_removed(&mut self) {
        let lang = self.language();
        let removed = self.field().map_or(0, Field::take_removed);
        if removed == 0 {
            return;
        }
        let words = lang.text_with("text-removed", &[("n", removed.into())]);
        let before = self.notice.take().filter(|notice| notice.since == self.now);
        let alarm = before.as_ref().is_some_and(|notice| notice.alarm);
        let words = before.map_or(words.clone(), |notice| format!("{} {words}", notice.words));
        self.say(words, alarm);
    }

    fn act(&mut self, action: Action) -> Vec<Effect> {
        if let Some(effects) = self.act_around(action) {
            return effects;
        }
        // Whoever follows sees the curtain that is drawn where the session is led.
        if action == Action::Curtain && !matches!(&self.mode, Mode::Live(live) if live.is_following()) {
            self.curtain = !self.curtain;
            self.notice = None;
            return Vec::new();
        }
        let lang = self.language();
        let before = self.stage();
        let (effects, said) = match &mut self.mode {
            Mode::Start(start) => (start.act(action, lang), None),
            Mode::Live(live) => {
                live.around.rows = self.hits.rows;
                live.act(action, lang, self.theme, self.now)
            }
        };
        match said {
            Some((words, alarm)) => self.notice = Some(Notice::new(words, alarm, self.now)),
            // What was said of something else is no longer in the way.
            None if self.stage() != before => self.notice = self.notice.take().and_then(Notice::answered),
            None => {}
        }
        effects
    }

    /// How many events happened, and which keys hold: when neither changes, the person is still at the same thing.
    fn stage(&self) -> (u64, &'static [Scope]) {
        let happened = match &self.mode {
            Mode::Start(_) => 0,
            Mode::Live(live) => live.keeping.happened,
        };
        (happened, self.scopes())
    }

    fn tick(&mut self) -> Vec<Effect> {
        match &mut self.mode {
            Mode::Start(_) => Vec::new(),
            Mode::Live(live) => {
                live.keeping.look(self.now);
                let rings = live.rings(self.now);
                let (mut effects, said) =
                    live.play(self.lang.unwrap_or(live.session.workshop.language), self.theme, self.now);
                if rings && self.settings.bell {
                    effects.push(Effect::Bell);
                }
                if let Some((words, alarm)) = said {
                    self.say(words, alarm);
                }
                effects
            }
        }
    }

    fn open(&mut self, opened: Opened) -> Vec<Effect> {
        let lang = self.lang.unwrap_or(opened.session.workshop.language);
        let due = shelf::due(&opened.session, self.now.local().date()).filter(|due| due.passed);
        let due = due.map(|due| due::reminder(due, Path::new(&opened.path), lang));
        let only_read = keeping::only_read(&opened.notices, lang);
        let only_read = only_read.map(|words| following::instead(words, &opened, lang)).or(due);
        self.mode = Mode::Live(Box::new(Live::open(opened, Arc::clone(&self.settings), lang, self.theme, self.now)));
        only_read.map_or_else(Vec::new, |words| self.say(words, true))
    }

    /// Draws the program over `area` of `buffer`; what can be clicked.
    #[must_use]
    pub fn draw(&self, buffer: &mut ratatui::buffer::Buffer, area: Rect) -> Hits {
        super::view::draw(self, buffer, area)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_on_wording_are_turned_off_and_on() {
        let mut app = App::new(Mode::Start(Box::new(Start::new(Vec::new()))), Settings::default(), Time(0));
        for coach in [false, true] {
            app.act(Action::Coach);
            assert_eq!(app.settings.coach, coach);
            assert!(app.notice.is_some());
        }
    }
}
