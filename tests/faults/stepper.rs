//! A program that writes one event at a time, when it is told to.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::child::{self, Task};
use super::verdict::Said;

/// How long it may take to do what it must. It is long because a busy machine is slow; what fails, fails late.
const PATIENCE: Duration = Duration::from_secs(20);

/// The program; when this goes, so does it.
pub(crate) struct Stepper {
    child: Child,
    orders: Option<ChildStdin>,
    lines: Receiver<String>,
    printed: String,
}

impl Stepper {
    /// Begins a session in `path`.
    pub(crate) fn begin(path: &Path) -> Self {
        Self::run(child::command(Task::Steps, path, 200))
    }

    /// Begins a session by a command that does [`Task::Steps`].
    pub(crate) fn run(mut command: Command) -> Self {
        let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("started");
        let out = BufReader::new(child.stdout.take().expect("a pipe"));
        let (sender, lines) = mpsc::channel();
        thread::spawn(move || {
            for line in out.lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        let orders = child.stdin.take();
        Self { child, orders, lines, printed: String::new() }
    }

    /// Kills it, and waits until it is gone and all that it said has come.
    pub(crate) fn kill(&mut self) {
        self.child.kill().and_then(|()| self.child.wait()).expect("killed");
        while let Ok(line) = self.lines.recv() {
            self.take(&line);
        }
    }

    /// Gives it so many more events to write.
    pub(crate) fn write(&mut self, events: usize) -> &mut Self {
        let orders = self.orders.as_mut().expect("it was not told to end");
        // It may be dead; then what is waited for next does not come.
        let _ = orders.write_all("one\n".repeat(events).as_bytes());
        self
    }

    /// Waits until what it said is so.
    #[track_caller]
    pub(crate) fn until(&mut self, what: &str, holds: impl Fn(&Said) -> bool) -> &mut Self {
        let end = Instant::now() + PATIENCE;
        while !holds(&self.said()) {
            match self.lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(line) => self.take(&line),
                Err(RecvTimeoutError::Timeout) => panic!("in vain: {what}\n{}", self.printed),
                Err(RecvTimeoutError::Disconnected) => panic!("it ended before {what}\n{}", self.printed),
            }
        }
        self
    }

    /// Waits until this many events are saved.
    #[track_caller]
    pub(crate) fn saves(&mut self, events: usize) -> &mut Self {
        self.until(&format!("{events} are saved"), |said| said.saved >= events)
    }

    /// Waits until it says that something failed.
    #[track_caller]
    pub(crate) fn fails(&mut self) -> &mut Self {
        self.until("it says that it is not saved", |said| !said.failures.is_empty())
    }

    fn take(&mut self, line: &str) {
        self.printed.push_str(line);
        self.printed.push('\n');
    }

    /// All that it has said up to now.
    pub(crate) fn so_far(&mut self) -> Said {
        while let Ok(line) = self.lines.try_recv() {
            self.take(&line);
        }
        self.said()
    }

    fn said(&self) -> Said {
        Said::of(&self.printed)
    }

    /// Tells it to end when all is written, waits until it has, and gives all that it said.
    pub(crate) fn end(&mut self) -> Said {
        drop(self.orders.take());
        let end = Instant::now() + PATIENCE;
        while let Ok(line) = self.lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
            self.take(&line);
        }
        self.said()
    }
}

impl Drop for Stepper {
    fn drop(&mut self) {
        // It may have ended.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
