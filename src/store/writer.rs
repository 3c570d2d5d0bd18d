//! Writing beside the screens: a thread that saves what it is given, and tells when it is saved.
//!
//! The thread takes all that is queued, appends it, syncs once and reports once, so a burst costs no more than one
//! event. Nothing here waits on the disk but [`Writer::close`] and dropping the writer.

use std::io;
use std::iter;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

use super::Record;
use super::drafts;
use super::error::Failure;
use super::journal::Journal;
use super::pulse::Pulse;
use crate::clock::Time;

/// The most orders taken at once: in an endless burst, something is still reported now and then.
const BATCH: usize = 1024;

/// What became of the events that were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// Every event up to and with this one is on disk.
    Saved {
        /// The last event's number.
        seq: u64,
    },
    /// Nothing from this event on is on disk for certain, and nothing more will be written.
    Failed {
        /// The number of the first event that is not known to be saved.
        seq: u64,
        /// What the system said.
        failure: Failure,
    },
}

/// The writer has stopped, because what it reported to panicked. What was reported as saved is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the session is no longer being saved")]
pub struct Stopped;

/// The way to the thread that writes a session.
#[derive(Debug)]
pub struct Writer<E> {
    /// Nothing once it is closed.
    running: Option<Running<E>>,
    /// The number that the next event gets.
    next: u64,
}

/// A thread, and the way to it.
#[derive(Debug)]
struct Running<E> {
    orders: Sender<Order<E>>,
    thread: JoinHandle<()>,
}

/// What the thread is told.
#[derive(Debug)]
enum Order<E> {
    Write(E),
    Pulse(Time),
    Drafts(String),
}

impl<E: Record + Send + 'static> Writer<E> {
    /// Starts the thread. It calls `on_report` after every sync and every failure; that must not wait for the one who
    /// closes the writer.
    ///
    /// # Errors
    /// When the system has no thread to give.
    pub fn spawn(journal: Journal<E>, on_report: impl Fn(Report) + Send + 'static) -> io::Result<Self> {
        let next = journal.saved() + 1;
        let (orders, queue) = mpsc::channel();
        let thread = thread::Builder::new().name("writer".to_owned()).spawn(move || run(journal, &queue, on_report))?;
        Ok(Self { running: Some(Running { orders, thread }), next })
    }

    /// Queues an event and gives its number. It is saved when a [`Report::Saved`] of this number or a later one comes.
    ///
    /// # Errors
    /// [`Stopped`]: it will never be saved.
    pub fn write(&mut self, event: E) -> Result<u64, Stopped> {
        let seq = self.next;
        self.order(Order::Write(event))?;
        self.next += 1;
        Ok(seq)
    }

    /// Notes that the program is alive, for a timer that runs. Call it as often as you like: it is written at most once
    /// a second.
    pub fn pulse(&self, now: Time) {
        // Without a thread there is no timer to come back to.
        let _ = self.order(Order::Pulse(now));
    }

    /// Keeps what is typed and not yet said, as [`drafts::text`] gives it. Of several that wait, only
    /// the last is written.
    pub fn drafts(&self, text: String) {
        // Without a thread there is nothing that could be kept.
        let _ = self.order(Order::Drafts(text));
    }

    fn order(&self, order: Order<E>) -> Result<(), Stopped> {
        let running = self.running.as_ref().ok_or(Stopped)?;
        running.orders.send(order).map_err(|_| Stopped)
    }

    /// Waits until all that was queued is saved and reported, then lets go of the session's lock.
    pub fn close(self) {
        drop(self);
    }
}

impl<E> Drop for Writer<E> {
    fn drop(&mut self) {
        if let Some(Running { orders, thread }) = self.running.take() {
            drop(orders);
            // It fails when a report panicked, and that has been said by then.
            let _ = thread.join();
        }
    }
}

/// The thread: until nobody can give an order any more and the queue is empty.
fn run<E: Record>(mut journal: Journal<E>, queue: &Receiver<Order<E>>, on_report: impl Fn(Report)) {
    let mut pulse = Pulse::new(journal.dir());
    while let Ok(first) = queue.recv() {
        let batch = iter::once(first).chain(queue.try_iter().take(BATCH - 1));
        if let Some(report) = save(&mut journal, &mut pulse, batch) {
            on_report(report);
        }
    }
}

/// Writes a batch and syncs once; nothing to report when there was no event in it.
fn save<E: Record>(
    journal: &mut Journal<E>,
    pulse: &mut Pulse,
    batch: impl Iterator<Item = Order<E>>,
) -> Option<Report> {
    let (mut appended, mut typed) = (None, None);
    for order in batch {
        match order {
            Order::Pulse(now) => pulse.beat(now),
            Order::Drafts(text) => typed = Some(text),
            Order::Write(event) => appended = Some(journal.append(&event)),
        }
    }
    if let Some(text) = typed {
        // A comfort, not a promise: what is said matters more than what is being typed.
        let _ = drafts::write(journal.dir(), &text);
    }
    // A journal that failed once fails ever after, so the last answer tells of all.
    let synced = appended?.and_then(|_| journal.sync());
    Some(match synced {
        Ok(seq) => Report::Saved { seq },
        Err(failure) => Report::Failed { seq: journal.saved() + 1, failure },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::lock::{Lock, Taken};

    #[test]
    #[cfg(target_os = "linux")]
    fn after_a_failure_every_write_is_reported_as_failed() {
        let temp = tempfile::tempdir().expect("a folder");
        let Ok(Taken::Ours(lock)) = Lock::take(temp.path()) else { panic!("the lock is free") };
        let full = std::fs::OpenOptions::new().append(true).open("/dev/full").expect("a full disk");
        let journal = Journal::on(temp.path(), full, lock, 5, 0);
        let (reports, told) = mpsc::channel();
        let mut writer = Writer::spawn(journal, move |report| drop(reports.send(report))).expect("a thread");
        for number in 5..8 {
            assert_eq!(writer.write(0_u8), Ok(number));
            match told.recv() {
                Ok(Report::Failed { seq: 5, failure }) => assert_eq!(failure.kind, io::ErrorKind::StorageFull),
                other => panic!("{other:?}"),
            }
        }
        writer.pulse(Time(1));
        writer.close();
        assert!(told.recv().is_err(), "a pulse is not reported");
        assert_eq!(crate::store::pulse::read(temp.path()), Some(Time(1)));
    }

    #[test]
    fn a_report_that_panics_stops_the_writer_and_nothing_else() {
        let temp = tempfile::tempdir().expect("a folder");
        let Ok(Taken::Ours(lock)) = Lock::take(temp.path()) else { panic!("the lock is free") };
        let journal = Journal::create(temp.path(), lock).expect("a journal");
        let mut writer = Writer::spawn(journal, |_| panic!("on purpose")).expect("a thread");
        while writer.write(0_u8).is_ok() {
            thread::yield_now();
        }
        writer.pulse(Time(1));
        writer.close();
        assert!(matches!(Lock::take(temp.path()), Ok(Taken::Ours(_))), "the lock was let go");
    }
}
