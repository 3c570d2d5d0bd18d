//! The loop: messages in, effects out, a drawing when something changed.
//!
//! One thread waits for keys, one writes to disk, and slow work has threads of its own; they all send messages here.
//! Nothing wakes the loop but a message or the next second of a clock.

mod exporting;
mod finding;
pub mod following;
mod lines;
mod listening;
mod previewing;
mod searching;

use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use super::app::{App, Effect, Message, Mode, Opened};
use super::ascii;
use super::helper::Helper;
use super::outputs::Wanted;
use super::screens::start::Start;
use super::settings::Settings;
use super::terminal::{Screen, ring};
use super::theme::Depth;
use super::views::View;
use super::watcher::Watcher;
use crate::clock::{self, Span, Time};
use crate::export::Document;
use crate::i18n::Lang;
use crate::machine::{self, Signal};
use crate::rehearsal::Player;
use crate::session::{Event, Session};
use crate::shelf::following::Following;
use crate::shelf::{self, Drafts, ShelfError, Shelved};
use crate::store::writer::{Report, Writer};
use crate::store::{drafts, folder};
use crate::workshop::Workshop;
use exporting::Exporting;
use finding::Finding;
pub use lines::run_in_lines;
use listening::listen;
use previewing::Previewing;
use searching::Searching;

/// What to run.
#[derive(Debug)]
pub struct Plan {
    /// Where sessions lie.
    pub place: PathBuf,
    /// What to show first.
    pub first: First,
    /// The workshops to offer.
    pub workshops: Vec<Workshop>,
    /// What the person chose.
    pub settings: Settings,
    /// What of a session the window shows.
    pub view: View,
    /// The seed of draws, if they are to be repeatable.
    pub seed: Option<u64>,
    /// Where outputs go, instead of `export` in the session's folder.
    pub out: Option<PathBuf>,
    /// This program's own file, to start the terminal's [watcher](super::watcher) from; without it there is none.
    pub program: Option<PathBuf>,
}

/// What to show first.
#[derive(Debug)]
pub enum First {
    /// The first screen.
    Choice,
    /// A session, begun or opened.
    Session(Box<Shelved>),
    /// A session that plays a recorded workshop.
    Rehearsal(Box<Shelved>, Box<Player>),
    /// A session that another program writes.
    Following {
        /// The session.
        session: Box<Session>,
        /// Its folder.
        path: PathBuf,
        /// The way to what happens in it.
        following: Box<Following>,
    },
}

/// What the loop holds outside the app.
struct Outside {
    place: PathBuf,
    seed: Option<u64>,
    sender: Sender<Message>,
    writer: Option<Writer<Event>>,
    /// What the writer told last.
    last_report: Arc<Mutex<Option<Report>>>,
    path: Option<PathBuf>,
    out: Option<PathBuf>,
    /// The outputs that are being made.
    exporting: Option<Exporting>,
    /// The preview that was asked for.
    preview: Previewing,
    /// What the screen wants to know.
    finding: Finding,
    /// The search that is made ready.
    searching: Searching,
    /// The drafts as they were kept last.
    drafts: Drafts,
    /// How many events had happened then.
    drafts_after: u64,
    /// When the last pulse was.
    beat: Time,
    /// Whether those who follow know of a drawn curtain.
    curtain: bool,
}

/// How long nothing may move while a clock runs, beyond what was waited for, before it is told.
const STANDSTILL: Span = Span::seconds(10);

/// How the program was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The folder of the session that was open.
    pub session: Option<PathBuf>,
    /// The language of its screens.
    pub lang: Lang,
    /// How many of its events could be saved nowhere, and are gone.
    pub unsaved: u64,
    /// The number of the signal that asked for it.
    pub signal: Option<u8>,
}

/// Runs the terminal program.
///
/// # Errors
/// What the terminal refused.
pub fn run(plan: Plan) -> io::Result<Left> {
    let (sender, messages) = mpsc::channel();
    let program = plan.program.clone();
    let (mut app, mut outside) = begin(plan, &sender)?;
    let told = sender.clone();
    machine::listen(move |signal| told.send(Message::System(signal)).is_ok())?;
    let mut screen = Screen::enter(app.language(), app.settings.mouse, Watcher::new(program))?;
    listen(sender)?;
    let result = turn(&mut app, &mut outside, &mut screen, &messages);
    drop(screen);
    finish(app, outside, messages, result)
}

/// The program at its beginning, and what it holds outside.
///
/// # Errors
/// What the system answers where a session cannot be followed.
fn begin(plan: Plan, sender: &Sender<Message>) -> io::Result<(App, Outside)> {
    let mut outside = Outside {
        place: plan.place,
        seed: plan.seed,
        sender: sender.clone(),
        writer: None,
        last_report: Arc::default(),
        path: None,
        out: plan.out,
        exporting: None,
        preview: Previewing::default(),
        finding: Finding::default(),
        searching: Searching::default(),
        drafts: Drafts::default(),
        drafts_after: 0,
        beat: Time::default(),
        curtain: false,
    };
    let start = Mode::Start(Box::new(Start::new(plan.workshops)));
    let mut app = App::new(start, plan.settings, clock::now());
    app.view = plan.view;
    let variable = |name: &str| std::env::var(name).ok();
    app.theme.depth = Depth::of(variable);
    app.ascii = app.settings.ascii.unwrap_or_else(|| ascii::is_needed(variable));
    match plan.first {
        First::Choice => outside.look_for_sessions(),
        First::Session(shelved) => outside.take(*shelved, None),
        First::Rehearsal(shelved, player) => outside.take(*shelved, Some(player)),
        First::Following { session, path, following } => {
            app.follow(*session, &path);
            following::begin(*following, sender.clone())?;
        }
    }
    Ok((app, outside))
}

/// Waits until all is on disk, or cannot be; how the program was left.
fn finish(
    mut app: App,
    mut outside: Outside,
    messages: Receiver<Message>,
    result: io::Result<Option<u8>>,
) -> io::Result<Left> {
    // Whoever asks the program to end sees that it does: what is left to do may take as long as the disk does.
    drop(messages);
    // What is half written is finished, and nothing more is begun.
    drop(outside.exporting.take());
    // The writer's end waits until all that was queued is on disk.
    drop(outside.writer.take());
    // What became of the last of it comes when nobody listens any more.
    if let Some(report) = outside.last_report.lock().ok().and_then(|mut last| last.take()) {
        let _ = app.update(Message::Kept(report), clock::now());
    }
    let unsaved = match &app.mode {
        Mode::Start(_) => 0,
        Mode::Live(live) => live.keeping.unsaved(),
    };
    let session = outside.whereabouts(&app).map(Path::to_owned);
    let lang = app.language();
    result.map(|signal| Left { session, lang, unsaved, signal })
}

/// Until it is left; the signal that asked for it.
fn turn(
    app: &mut App,
    outside: &mut Outside,
    screen: &mut Screen,
    messages: &Receiver<Message>,
) -> io::Result<Option<u8>> {
    loop {
        // Between being let go on and hearing of it, the terminal is still another's.
        if Screen::is_taken() {
            screen.terminal.draw(|frame| {
                let area = frame.area();
                app.hits = app.draw(frame.buffer_mut(), area);
            })?;
            screen.watch();
        }
        outside.preview.follow(app, &outside.sender);
        outside.finding.follow(app, &outside.sender);
        outside.searching.follow(app, &outside.sender);
        let (seen, due) = (app.now, app.wakes_at());
        let first = wait(app, messages);
        let mut waiting = VecDeque::from([first]);
        if due.is_some_and(|due| clock::now() - due >= STANDSTILL) {
            waiting.push_front(Message::Asleep(seen));
        }
        // What came in meanwhile is answered before the next drawing.
        while let Some(next) = waiting.pop_front().or_else(|| messages.try_recv().ok()) {
            outside.pulse(app);
            let signal = match next {
                Message::System(signal) => Some(signal),
                _ => None,
            };
            for effect in app.update(next, clock::now()) {
                if effect == Effect::Quit {
                    outside.keep_drafts(app);
                    return Ok(signal.and_then(number));
                }
                if let Effect::Mouse(taken) = effect {
                    screen.take_mouse(taken)?;
                }
                outside.perform(app, effect);
            }
            outside.keep_drafts(app);
            outside.tell_of_curtain(app);
            screen.note(app.language(), outside.whereabouts(app));
            obey(signal, screen)?;
        }
    }
}

/// The number of a signal that asks the program to end.
const fn number(signal: Signal) -> Option<u8> {
    match signal {
        Signal::End(number) => Some(number),
        Signal::Stop | Signal::GoOn => None,
    }
}

/// Stands still and goes on as the system says.
fn obey(signal: Option<Signal>, screen: &mut Screen) -> io::Result<()> {
    match signal {
        Some(Signal::Stop) => {
            screen.give_back();
            machine::stand_still();
            Ok(())
        }
        Some(Signal::GoOn) => screen.take_again(),
        Some(Signal::End(_)) | None => Ok(()),
    }
}

/// The next message; a tick when something on the screen changes by itself.
fn wait(app: &App, messages: &Receiver<Message>) -> Message {
    let Some(wakes_at) = app.wakes_at() else { return messages.recv().unwrap_or(Message::Ended) };
    // A millisecond later than the second, so that one waking finds it begun.
    let left = u64::try_from((wakes_at - clock::now()).0 + 1).unwrap_or(0);
    match messages.recv_timeout(Duration::from_millis(left)) {
        Ok(message) => message,
        Err(RecvTimeoutError::Timeout) => Message::Tick,
        Err(RecvTimeoutError::Disconnected) => Message::Ended,
    }
}

/// Goes with the writer's thread, and tells if that breaks down.
struct Alarm(Sender<Message>);

impl Drop for Alarm {
    fn drop(&mut self) {
        if thread::panicking() {
            let _ = self.0.send(Message::WriterStopped);
        }
    }
}

impl Outside {
    /// Reading many sessions takes a while, and the first screen does not wait for it.
    fn look_for_sessions(&self) {
        let (place, sender) = (self.place.clone(), self.sender.clone());
        let looking = Helper::Sessions.begin(sender, move |sender| {
            if let Ok(sessions) = shelf::list(&place) {
                let _ = sender.send(Message::Sessions(sessions));
            }
        });
        // Without the list workshops can still be begun.
        drop(looking);
    }

    fn perform(&mut self, app: &mut App, effect: Effect) {
        match effect {
            Effect::Keep(event) => self.keep(*event),
            Effect::Resume(number) => {
                let path = match &app.mode {
                    Mode::Start(start) => start.session(number).map(|summary| summary.path.clone()),
                    Mode::Live(_) => None,
                };
                if let Some(path) = path {
                    self.show(shelf::open(&path));
                }
            }
            Effect::Begin(number) => {
                let workshop = match &app.mode {
                    Mode::Start(start) => start.workshop(number).cloned(),
                    Mode::Live(_) => None,
                };
                if let Some(workshop) = workshop {
                    self.show(shelf::begin(&self.place, workshop, self.seed));
                }
            }
            Effect::SaveIn(place) => {
                if let Some(writer) = &self.writer {
                    writer.go_to(folder::named(&place));
                }
            }
            Effect::Export(wanted) => self.export(app, *wanted),
            Effect::StopExport => {
                if let Some(exporting) = &self.exporting {
                    exporting.stop();
                }
            }
            Effect::Bell => ring(),
            // The terminal is the loop's.
            Effect::Mouse(_) | Effect::Quit => {}
        }
    }

    fn keep(&mut self, event: Event) {
        let kept = self.writer.as_mut().is_some_and(|writer| writer.write(event).is_ok());
        if !kept {
            self.send(Message::WriterStopped);
        }
    }

    fn show(&mut self, shelved: Result<Shelved, ShelfError>) {
        match shelved {
            Ok(shelved) => self.take(shelved, None),
            Err(error) => self.send(Message::NotOpened(format!("{error} – {}", error.hint()))),
        }
    }

    /// Shows a session, and keeps what happens in it.
    fn take(&mut self, shelved: Shelved, player: Option<Box<Player>>) {
        let Shelved { path, session, journal, notices, drafts } = shelved;
        // What could not be mended is told by the writer's first try.
        let saved = journal.as_ref().map_or(0, |journal| journal.next_seq() - 1);
        let (alarm, last) = (Alarm(self.sender.clone()), Arc::clone(&self.last_report));
        let report = move |report: Report| {
            if let Ok(mut last) = last.lock() {
                *last = Some(report.clone());
            }
            let _ = alarm.0.send(Message::Kept(report));
        };
        self.writer = journal.and_then(|journal| Writer::spawn(*journal, report).ok());
        let opened = Opened {
            session,
            writable: self.writer.is_some(),
            saved,
            notices,
            path: path.display().to_string(),
            folder: self.folder(&path).display().to_string(),
            drafts,
            player,
        };
        self.path = Some(path);
        self.send(Message::Opened(Box::new(opened)));
    }

    /// While a clock runs, the disk knows when the program was last alive, to two seconds.
    fn pulse(&mut self, app: &App) {
        let now = clock::now();
        if let (Mode::Live(live), Some(writer)) = (&app.mode, &self.writer)
            && live.session.running().is_some()
            && (now - self.beat).0.abs() >= 1900
        {
            writer.pulse(now);
            self.beat = now;
        }
    }

    /// What is being typed lies beside what is said, so that leaving loses nothing.
    fn keep_drafts(&mut self, app: &App) {
        let (Mode::Live(live), Some(writer)) = (&app.mode, &self.writer) else { return };
        let (drafts, happened) = (live.drafts(), live.keeping.happened);
        let is_known = drafts == self.drafts && (happened == self.drafts_after || drafts == Drafts::default());
        if !is_known && let Ok(text) = drafts::text(&drafts) {
            writer.drafts(text);
            (self.drafts, self.drafts_after) = (drafts, happened);
        }
    }

    /// The walls of those who follow show the curtain that this window shows.
    fn tell_of_curtain(&mut self, app: &App) {
        if let Some(writer) = self.writer.as_ref().filter(|_| app.curtain != self.curtain) {
            writer.curtain(app.curtain);
            self.curtain = app.curtain;
        }
    }

    /// Where the session lies now.
    fn whereabouts<'a>(&'a self, app: &'a App) -> Option<&'a Path> {
        let moved = match &app.mode {
            Mode::Start(_) => None,
            Mode::Live(live) => live.keeping.dir(),
        };
        moved.or(self.path.as_deref())
    }

    /// Where the outputs of the session in `path` go.
    fn folder(&self, path: &Path) -> PathBuf {
        self.out.clone().unwrap_or_else(|| path.join("export"))
    }

    fn export(&mut self, app: &App, wanted: Wanted) {
        let (Mode::Live(live), Some(path)) = (&app.mode, self.whereabouts(app)) else { return };
        let (document, dir) = (Document::of(&live.session), self.folder(path));
        self.exporting = Some(Exporting::begin(document, wanted, dir, self.sender.clone()));
    }

    fn send(&self, message: Message) {
        // The loop that reads it is the one that sends: it is there.
        let _ = self.sender.send(message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_writer_that_breaks_down_is_told_of_and_one_that_ends_is_not() {
        for breaks in [false, true] {
            let (sender, messages) = mpsc::channel();
            let alarm = Alarm(sender);
            let thread = thread::spawn(move || {
                let _goes_with_the_thread = alarm;
                assert!(!breaks, "on purpose");
            });
            assert_eq!(thread.join().is_err(), breaks);
            let told: Vec<Message> = messages.iter().collect();
            assert_eq!(matches!(told[..], [Message::WriterStopped]), breaks, "{told:?}");
        }
    }
}
