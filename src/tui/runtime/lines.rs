//! The loop of the line mode: lines in, the same messages and effects, and lines out.
//!
//! What is told as saved is on disk, so a line is answered when the disk has answered; the next line waits until then.

use std::collections::VecDeque;
use std::io::{self, BufRead as _, IsTerminal as _, Write as _, stdin, stdout};
use std::sync::mpsc::{Receiver, Sender};
use std::time::Duration;

use super::{Left, Outside, Plan, STANDSTILL, begin, finish, number, wait};
use crate::clock;
use crate::machine::{self, Signal};
use crate::tui::app::{App, Effect, Message, Mode};
use crate::tui::helper::Helper;
use crate::tui::outputs::Outputs;
use crate::tui::plain::{Dialogue, lines};

/// The columns of a line where the terminal tells none.
const WIDTH: u16 = 80;

/// How long the list of sessions is waited for, so that its numbers hold when they are told.
const PATIENCE: Duration = Duration::from_secs(5);

/// What stands before what is typed.
const PROMPT: &str = "> ";

/// What was typed and not answered yet.
enum Typed {
    Line(String),
    End,
}

/// What comes after a message.
enum Next {
    /// The next one.
    Go,
    /// The end, by the signal that asked for it, if one did.
    Leave(Option<u8>),
}

/// Where a line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cursor {
    /// At its beginning.
    Fresh,
    /// After the prompt.
    Prompt,
}

/// Runs the program in line mode.
///
/// # Errors
/// What the system refused.
pub fn run_in_lines(plan: Plan) -> io::Result<Left> {
    let (sender, messages) = std::sync::mpsc::channel();
    let (mut app, mut outside) = begin(plan, &sender)?;
    if let Mode::Start(start) = &mut app.mode {
        start.skip_lessons();
    }
    let told = sender.clone();
    machine::listen(move |signal| told.send(Message::System(signal)).is_ok())?;
    listen(sender)?;
    let result = turn(&mut app, &mut outside, &messages);
    finish(app, outside, messages, result)
}

/// Sends what is typed, a line at a time, from a thread of its own.
fn listen(sender: Sender<Message>) -> io::Result<()> {
    Helper::Keys.begin(sender, |sender| {
        let mut input = stdin().lock();
        let mut line = Vec::new();
        while let Ok(1..) = input.read_until(b'\n', &mut line) {
            let typed = String::from_utf8_lossy(&line).trim_end_matches(['\n', '\r']).to_owned();
            if sender.send(Message::Line(typed)).is_err() {
                return;
            }
            line.clear();
        }
        let _ = sender.send(Message::Ended);
    })?;
    Ok(())
}

/// Until it is left; the signal that asked for it.
fn turn(app: &mut App, outside: &mut Outside, messages: &Receiver<Message>) -> io::Result<Option<u8>> {
    let mut dialogue = Dialogue::default();
    let mut typed = VecDeque::new();
    let mut out = Out { cursor: Cursor::Fresh };
    first_messages(app, messages, &mut typed);
    out.say(&Dialogue::welcome(app.language()))?;
    loop {
        outside.finding.follow(app, &outside.sender);
        // What came in meanwhile comes before what was typed, which may be about it.
        while let Ok(message) = messages.try_recv() {
            if let Next::Leave(signal) = take(app, outside, message, &mut typed) {
                return Ok(out.leave(app, signal));
            }
        }
        let settled = Dialogue::is_settled(app);
        if settled {
            let news = dialogue.news(app);
            out.say(&news)?;
            if !news.is_empty() {
                // What lies under a text that was told may be news itself.
                let effects = dialogue.close_read(app, clock::now());
                perform(app, outside, effects);
                continue;
            }
            match typed.pop_front() {
                Some(Typed::Line(line)) => {
                    out.typed();
                    if hear(app, outside, &mut dialogue, &line) {
                        return Ok(out.leave(app, None));
                    }
                    continue;
                }
                Some(Typed::End) if is_making(app) => typed.push_front(Typed::End),
                Some(Typed::End) => return Ok(out.leave(app, None)),
                None => out.prompt()?,
            }
        }
        let (seen, due) = (app.now, app.wakes_at());
        let message = wait(app, messages);
        if due.is_some_and(|due| clock::now() - due >= STANDSTILL) {
            app.update(Message::Asleep(seen), clock::now());
        }
        if let Next::Leave(signal) = take(app, outside, message, &mut typed) {
            return Ok(out.leave(app, signal));
        }
    }
}

/// The session, or the list of sessions, is there before anything is told.
fn first_messages(app: &mut App, messages: &Receiver<Message>, typed: &mut VecDeque<Typed>) {
    while let Ok(message) = messages.recv_timeout(PATIENCE) {
        let first = matches!(message, Message::Sessions(_) | Message::Opened(_) | Message::Broke(_));
        match message {
            Message::Line(line) => typed.push_back(Typed::Line(line)),
            Message::Ended => typed.push_back(Typed::End),
            message => drop(app.update(message, clock::now())),
        }
        if first {
            return;
        }
    }
}

/// Takes a message: what is typed waits.
fn take(app: &mut App, outside: &mut Outside, message: Message, typed: &mut VecDeque<Typed>) -> Next {
    outside.pulse(app);
    match message {
        Message::Line(line) => typed.push_back(Typed::Line(line)),
        Message::Ended => typed.push_back(Typed::End),
        Message::System(Signal::Stop) => machine::stand_still(),
        Message::System(signal @ Signal::End(_)) => {
            outside.keep_drafts(app);
            // Whoever presses Ctrl+C leaves by themselves.
            return Next::Leave(number(signal).filter(|number| *number != INTERRUPT));
        }
        message => {
            let effects = app.update(message, clock::now());
            if perform(app, outside, effects) {
                return Next::Leave(None);
            }
        }
    }
    Next::Go
}

/// The number of the signal that Ctrl+C sends.
const INTERRUPT: u8 = 2;

/// Lets a line be heard; whether the program is to be left.
fn hear(app: &mut App, outside: &mut Outside, dialogue: &mut Dialogue, line: &str) -> bool {
    let effects = dialogue.hear(app, line, clock::now());
    perform(app, outside, effects)
}

/// Does what is to be done outside; whether the program is to be left.
fn perform(app: &mut App, outside: &mut Outside, effects: Vec<Effect>) -> bool {
    let mut leaves = false;
    for effect in effects {
        match effect {
            Effect::Quit => leaves = true,
            // That the time is up is told in words.
            Effect::Bell => {}
            effect => outside.perform(app, effect),
        }
    }
    outside.keep_drafts(app);
    leaves
}

/// Whether outputs are being made: they are finished before the end of the input ends the program.
fn is_making(app: &App) -> bool {
    match &app.mode {
        Mode::Start(_) => false,
        Mode::Live(live) => matches!(live.around.outputs, Outputs::Writing { .. }),
    }
}

/// Where the lines go.
struct Out {
    cursor: Cursor,
}

impl Out {
    /// Writes paragraphs as lines. What comes while somebody may be typing begins on a line of its own.
    fn say(&mut self, paragraphs: &[String]) -> io::Result<()> {
        if paragraphs.is_empty() {
            return Ok(());
        }
        let mut out = stdout().lock();
        if self.cursor == Cursor::Prompt {
            writeln!(out)?;
        }
        for line in lines(paragraphs, width()) {
            writeln!(out, "{line}")?;
        }
        self.cursor = Cursor::Fresh;
        out.flush()
    }

    /// Asks for the next line.
    fn prompt(&mut self) -> io::Result<()> {
        if self.cursor == Cursor::Prompt {
            return Ok(());
        }
        self.cursor = Cursor::Prompt;
        let mut out = stdout().lock();
        out.write_all(PROMPT.as_bytes())?;
        out.flush()
    }

    /// A line was typed after the prompt. The terminal has shown it and its end; where there is none, nothing has.
    fn typed(&mut self) {
        if stdin().is_terminal() {
            self.cursor = Cursor::Fresh;
        }
    }

    /// The last words; the signal that asked to leave.
    fn leave(&mut self, app: &App, signal: Option<u8>) -> Option<u8> {
        // Who has closed the other end wants to read no more.
        let _ = self.say(&[app.language().text("plain-bye")]);
        signal
    }
}

/// The columns of the terminal.
fn width() -> u16 {
    let size = crossterm::terminal::size().ok().filter(|_| stdout().is_terminal());
    size.map_or(WIDTH, |(columns, _)| columns).max(20)
}
