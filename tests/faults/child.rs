//! The program that is killed and refused: this test program itself, run again with an order in its environment. It does
//! what the order says through the public interface, and says on its standard output what it is about to write and what
//! was reported to it as saved. A line is out before the next thing is done.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc;

use verdiverksted::clock::Time;
use verdiverksted::session::Event;
use verdiverksted::store::journal::Journal;
use verdiverksted::store::writer::{Report, Writer};
use verdiverksted::store::{self, Access};

use super::{script, soak, verdict};

/// The variable that holds the order.
const ORDER: &str = "VERDIVERKSTED_FAULTS_ORDER";

/// What the program is told to do with the session in a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Task {
    /// Begins it and writes the events after the first by hand, with a sync after every second.
    Journal,
    /// Begins it and gives the events to a writer, beside drafts and pulses.
    Writer,
    /// Opens it, and goes on with the events after those that are there.
    Reopen,
    /// Begins it, and gives a writer one more event for each line on the standard input.
    Steps,
    /// Holds a long day in it, as [`soak`] tells.
    Soak,
}

impl Task {
    const ALL: [Self; 5] = [Self::Journal, Self::Writer, Self::Reopen, Self::Steps, Self::Soak];
}

/// A command that does `task` with the session in `path`, until it holds `count` events.
pub(crate) fn command(task: Task, path: &Path, count: usize) -> Command {
    let mut command = Command::new(program());
    command.args(arguments()).env(ORDER, order(task, path, count));
    // Where it goes on when its folder fails it.
    let person = verdict::person(path);
    command.env("HOME", &person).env("TMPDIR", person.join("tmp")).env_remove("XDG_DATA_HOME");
    command
}

/// This program.
pub(crate) fn program() -> PathBuf {
    std::env::current_exe().expect("our own name")
}

/// What makes this program do as it is told.
pub(crate) fn arguments() -> [&'static str; 4] {
    ["child::obeys", "--exact", "--nocapture", "--test-threads=1"]
}

fn order(task: Task, path: &Path, count: usize) -> String {
    format!("{task:?} {count} {}", path.display())
}

/// Does what the environment says; nothing in an ordinary run of the tests.
#[test]
fn obeys() {
    let Ok(order) = std::env::var(ORDER) else { return };
    let mut words = order.splitn(3, ' ');
    let mut word = || words.next().expect("three words");
    let task = word();
    let task = Task::ALL.into_iter().find(|known| format!("{known:?}") == task).expect("a task");
    let count = word().parse().expect("a number");
    obey(task, Path::new(word()), count);
    say("done");
}

fn obey(task: Task, path: &Path, count: usize) {
    let events = &script::events()[..count.min(script::events().len())];
    match task {
        Task::Soak => soak::soak(path, count),
        Task::Journal => by_hand(begin(path, &events[0]), events),
        Task::Writer => by_writer(begin(path, &events[0]), events, 1),
        Task::Steps => by_steps(begin(path, &events[0]), events),
        Task::Reopen => {
            let opened = store::open::<Event>(path).expect("opened");
            let known = opened.events.len();
            say(&format!("queued {known}"));
            say(&format!("saved {known}"));
            match opened.access {
                Access::Write(journal) => by_writer(*journal, events, known),
                Access::ReadOnly => say(&format!("read-only {:?}", opened.notices)),
            }
        }
    }
}

fn begin(path: &Path, first: &Event) -> Journal<Event> {
    say("queued 1");
    match store::create_at(path, first.clone()).map(|opened| opened.access) {
        Ok(Access::Write(journal)) => {
            say("saved 1");
            *journal
        }
        refused => {
            say(&format!("refused {refused:?}"));
            std::process::exit(0);
        }
    }
}

fn by_hand(mut journal: Journal<Event>, events: &[Event]) {
    for (number, event) in (1..).zip(events).skip(1) {
        say(&format!("queued {number}"));
        let done =
            journal.append(event).and_then(|_| if number % 2 == 0 { journal.sync().map(Some) } else { Ok(None) });
        match done {
            Ok(Some(seq)) => say(&format!("saved {seq}")),
            Ok(None) => {}
            Err(failure) => say(&format!("failed {failure:?}")),
        }
    }
    if let Ok(seq) = journal.sync() {
        say(&format!("saved {seq}"));
    }
}

/// Gives the events after the `known` ones to a writer. It waits for a report after every third, so that sometimes one
/// is in flight and sometimes several.
fn by_writer(journal: Journal<Event>, events: &[Event], known: usize) {
    let (reports, told) = mpsc::channel();
    let report = move |report: Report| {
        tell(&report);
        // Nobody listens any more at the end.
        let _ = reports.send(());
    };
    let mut writer = Writer::spawn(journal, report).expect("a thread");
    for (number, event) in (1_i64..).zip(events).skip(known) {
        say(&format!("queued {number}"));
        writer.drafts(format!("{{Setup:\"halvt ord {number}\"}}"));
        writer.pulse(Time(number * 10_000));
        writer.write(event.clone()).expect("queued");
        if number % 3 == 0 {
            told.recv().expect("reports come");
            while told.try_recv().is_ok() {}
        }
    }
    writer.close();
}

fn by_steps(journal: Journal<Event>, events: &[Event]) {
    let mut writer = Writer::spawn(journal, |report| tell(&report)).expect("a thread");
    for (number, (event, line)) in (2..).zip(events[1..].iter().zip(std::io::stdin().lines())) {
        line.expect("a line");
        say(&format!("queued {number}"));
        writer.write(event.clone()).expect("queued");
    }
    writer.close();
}

fn tell(report: &Report) {
    match report {
        Report::Saved { seq } => say(&format!("saved {seq}")),
        Report::Elsewhere { seq, dir, failure } => {
            say(&format!("elsewhere {} {failure:?}", dir.display()));
            say(&format!("saved {seq}"));
        }
        Report::Failed { seq, failure } => say(&format!("failed {seq} {failure:?}")),
        Report::Moved { .. } | Report::NotThere { .. } => panic!("nobody asked for it: {report:?}"),
    }
}

/// Says a line on the real standard output, in one piece.
pub(crate) fn say(line: &str) {
    // The line before may be the half one of the test's name.
    let line = format!("\n{line}\n");
    std::io::stdout().write_all(line.as_bytes()).and_then(|()| std::io::stdout().flush()).expect("a reader");
}
