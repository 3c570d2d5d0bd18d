//! Writing beside the screens: a thread that saves what it is given, and tells when it is saved.
//!
//! The thread takes all that is queued, appends it, syncs once and reports once, so a burst costs no more than one
//! event. Between the bursts it writes snapshots, and what is being typed. Nothing here waits on the disk but
//! [`Writer::close`] and dropping the writer.

use std::io;
use std::iter;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::journal::Journal;
use super::keeper::Keeper;
use super::{Record, curtain};
use crate::clock::{self, Span, Time};

pub use super::keeper::Report;

/// The most orders taken at once: in an endless burst, something is still reported now and then.
const BATCH: usize = 1024;

/// The longest that events wait for a snapshot.
const SNAPSHOT: Span = Span::minutes(1);

/// The longest that what is typed waits to be written.
const DRAFTS: Span = Span::seconds(1);

/// How long after a failure saving is tried again.
const RETRY: Span = Span::seconds(5);

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
    Curtain(bool),
    GoTo(PathBuf),
}

impl<E: Record + Send + 'static> Writer<E> {
    /// Starts the thread. It calls `on_report` after every sync and every failure; that must not wait for the one who
    /// closes the writer.
    ///
    /// # Errors
    /// When the system has no thread to give.
    pub fn spawn(journal: Journal<E>, on_report: impl Fn(Report) + Send + 'static) -> io::Result<Self> {
        let next = journal.next_seq();
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

    /// Keeps what is typed and not yet said, as [`super::drafts::text`] gives it: within a second, and after what was
    /// written before it is saved. Of several that wait, only the last is written.
    pub fn drafts(&self, text: String) {
        // Without a thread there is nothing that could be kept.
        let _ = self.order(Order::Drafts(text));
    }

    /// Tells those who follow the session that the curtain is drawn, or lifted.
    pub fn curtain(&self, drawn: bool) {
        // A program that saves nothing leads nobody.
        let _ = self.order(Order::Curtain(drawn));
    }

    /// Goes on in a folder for this session in `place`; a [`Report`] tells what came of it.
    pub fn go_to(&self, place: PathBuf) {
        // Without a thread nothing is saved anywhere.
        let _ = self.order(Order::GoTo(place));
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
fn run<E: Record>(journal: Journal<E>, queue: &Receiver<Order<E>>, on_report: impl Fn(Report)) {
    let mut work = Work::new(journal);
    work.do_what_is_due(clock::now()).into_iter().for_each(&on_report);
    loop {
        let reports = match work.wait(queue) {
            Ok(first) => work.take(iter::once(first).chain(queue.try_iter().take(BATCH - 1))),
            Err(RecvTimeoutError::Timeout) => Vec::new(),
            Err(RecvTimeoutError::Disconnected) => break,
        };
        reports.into_iter().for_each(&on_report);
        work.do_what_is_due(clock::now()).into_iter().for_each(&on_report);
    }
    work.end().into_iter().for_each(on_report);
}

/// What the thread has to do, now and later.
struct Work<E> {
    keeper: Keeper<E>,
    /// What is typed, where it was not yet written, and how many events had happened by then.
    drafts: Option<(u64, String)>,
    /// When what is typed may be written next.
    drafts_from: Time,
    /// When events without a snapshot get one.
    snapshot_at: Option<Time>,
    /// When saving is tried again.
    retry_at: Option<Time>,
    /// When it is told again that the curtain is drawn, while it is.
    curtain_at: Option<Time>,
}

impl<E: Record> Work<E> {
    fn new(journal: Journal<E>) -> Self {
        let keeper = Keeper::new(journal);
        let retry_at = keeper.is_in_trouble().then(Time::default);
        // One may hang there that a program drew which was killed.
        keeper.tell_of_curtain(false, Time::default());
        Self { keeper, drafts: None, drafts_from: Time::default(), snapshot_at: None, retry_at, curtain_at: None }
    }

    /// The next order, or [`RecvTimeoutError::Timeout`] when something is due before it.
    fn wait(&self, queue: &Receiver<Order<E>>) -> Result<Order<E>, RecvTimeoutError> {
        let drafts = self.drafts.is_some().then_some(self.drafts_from);
        match [drafts, self.snapshot_at, self.retry_at, self.curtain_at].into_iter().flatten().min() {
            None => queue.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(next) => {
                let left = u64::try_from((next - clock::now()).0).unwrap_or(0);
                queue.recv_timeout(Duration::from_millis(left))
            }
        }
    }

    /// Does what a batch of orders says, and syncs once; nothing to report when there was no event in it.
    fn take(&mut self, batch: impl Iterator<Item = Order<E>>) -> Vec<Report> {
        let (mut wrote, mut place) = (false, None);
        for order in batch {
            match order {
                Order::Pulse(now) => self.keeper.beat(now),
                Order::Drafts(text) => self.drafts = Some((self.keeper.taken(), text)),
                Order::Curtain(true) => self.curtain_at = Some(Time::default()),
                Order::Curtain(false) => self.lift_curtain(),
                Order::GoTo(folder) => place = Some(folder),
                Order::Write(event) => {
                    self.keeper.take(&event);
                    wrote = true;
                }
            }
        }
        if wrote {
            // What was said is no longer being typed, and that need not wait.
            self.drafts_from = Time::default();
        }
        let saved = wrote.then(|| self.keeper.save());
        let went = place.map(|place| self.keeper.go_to(&place));
        saved.into_iter().chain(went).collect()
    }

    /// Does what is due at `now`, and notes what will be. What is typed comes after what was said: a field is emptied when its
    /// words are saved, not before.
    fn do_what_is_due(&mut self, now: Time) -> Option<Report> {
        if self.drafts_from <= now
            && let Some((after, text)) = self.drafts.take()
        {
            self.keeper.keep_drafts(after, &text);
            self.drafts_from = now + DRAFTS;
        }
        if let Some(at) = self.curtain_at.filter(|at| *at <= now) {
            self.keeper.tell_of_curtain(true, now);
            self.curtain_at = Some(at.max(now) + curtain::BEAT);
        }
        let tried = self.retry_at.take_if(|at| *at <= now).and_then(|_| self.keeper.retry());
        if self.keeper.is_in_trouble() {
            self.retry_at = self.retry_at.or(Some(now + RETRY));
        } else if self.keeper.is_beyond_snapshot() {
            let due = self.snapshot_at.get_or_insert(now + SNAPSHOT);
            if *due <= now || self.keeper.needs_snapshot() {
                self.snapshot_at = None;
                // The journal has it all; where a snapshot fails, the next events get another.
                let _ = self.keeper.snapshot();
            }
        } else {
            self.snapshot_at = None;
        }
        tried
    }

    fn lift_curtain(&mut self) {
        if self.curtain_at.take().is_some() {
            self.keeper.tell_of_curtain(false, Time::default());
        }
    }

    /// What is left to do when nobody gives orders any more.
    fn end(mut self) -> Option<Report> {
        self.lift_curtain();
        if let Some((after, text)) = self.drafts.take() {
            self.keeper.keep_drafts(after, &text);
        }
        let last = self.keeper.retry();
        // As above.
        let _ = self.keeper.snapshot();
        last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::Ground;
    use crate::store::disk::fixture::Refusing;
    use crate::store::{Access, create_on, folder::Name, open_on, pulse};

    const NAME: Name<'static> = Name { date: jiff::civil::date(2026, 11, 22), whose: "Siljan", tag: 1 };

    /// A new session on this ground, and the writer of it with what it tells.
    fn session(ground: &Ground, place: &std::path::Path) -> (PathBuf, Writer<String>, mpsc::Receiver<Report>) {
        let opened = create_on(ground, place, NAME, "begun".to_owned()).expect("a session");
        let Access::Write(journal) = opened.access else { panic!("it is ours") };
        let (reports, told) = mpsc::channel();
        let writer = Writer::spawn(*journal, move |report| drop(reports.send(report))).expect("a thread");
        (opened.path, writer, told)
    }

    fn events(ground: &Ground, path: &std::path::Path) -> Vec<String> {
        open_on::<String>(ground, path).expect("opened").events
    }

    #[test]
    fn what_cannot_be_saved_at_home_is_saved_elsewhere_and_comes_home() {
        let (temp, away) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let disk = Refusing::default();
        let ground = disk.ground(&[away.path()]);
        let (home, mut writer, told) = session(&ground, temp.path());
        writer.write("saved".to_owned()).expect("queued");
        assert_eq!(told.recv(), Ok(Report::Saved { seq: 2 }));
        disk.refuse(temp.path(), io::ErrorKind::StorageFull);
        writer.write("homeless".to_owned()).expect("queued");
        let Ok(Report::Elsewhere { seq: 3, dir, failure }) = told.recv() else { panic!("not saved") };
        assert_eq!((dir.parent(), failure.kind), (Some(away.path()), io::ErrorKind::StorageFull));
        assert_eq!(events(&Ground { refuges: Vec::new(), ..ground.clone() }, &dir), ["begun", "saved", "homeless"]);
        let at_home = std::fs::read_to_string(home.join("journal")).expect("read");
        assert_eq!(at_home.lines().count(), 2, "what was half written is cut off");
        disk.allow();
        assert_eq!(told.recv(), Ok(Report::Saved { seq: 3 }), "tried again by itself");
        assert!(!dir.exists(), "nothing is left where it was");
        writer.write("back".to_owned()).expect("queued");
        writer.close();
        assert_eq!(told.iter().last(), Some(Report::Saved { seq: 4 }));
        assert_eq!(events(&ground, &home), ["begun", "saved", "homeless", "back"]);
    }

    #[test]
    fn what_can_be_saved_nowhere_is_kept_and_saved_when_it_can_be() {
        let (temp, away) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let disk = Refusing::default();
        let ground = disk.ground(&[away.path()]);
        let (home, mut writer, told) = session(&ground, temp.path());
        for kind in [io::ErrorKind::StorageFull, io::ErrorKind::Other] {
            disk.refuse(temp.path(), kind);
            disk.refuse(away.path(), kind);
            for _ in 0..2 {
                writer.write("one more".to_owned()).expect("queued");
                assert!(matches!(told.recv(), Ok(Report::Failed { .. })));
            }
            disk.allow();
            writer.write("one more".to_owned()).expect("queued");
            assert!(matches!(
                told.iter().find(|report| !matches!(report, Report::Failed { .. })),
                Some(Report::Saved { .. })
            ));
        }
        writer.close();
        assert_eq!(events(&ground, &home).len(), 7);
        assert_eq!(std::fs::read_dir(away.path()).expect("listed").count(), 0);
    }

    #[test]
    fn the_person_chooses_another_place() {
        let (temp, stick) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let disk = Refusing::default();
        let ground = disk.ground(&[]);
        let (home, mut writer, told) = session(&ground, temp.path());
        disk.refuse(temp.path(), io::ErrorKind::ReadOnlyFilesystem);
        writer.write("homeless".to_owned()).expect("queued");
        assert!(matches!(told.recv(), Ok(Report::Failed { seq: 2, .. })));
        writer.go_to(temp.path().join("nearby"));
        assert!(matches!(told.recv(), Ok(Report::NotThere { .. })));
        writer.go_to(stick.path().to_owned());
        let Ok(Report::Moved { seq: 2, dir }) = told.recv() else { panic!("it fits there") };
        writer.write("saved".to_owned()).expect("queued");
        writer.close();
        assert_eq!(told.iter().last(), Some(Report::Saved { seq: 3 }));
        assert_eq!(events(&ground, &dir), ["begun", "homeless", "saved"]);
        assert_eq!(events(&ground, &home), ["begun"], "the old place is left alone");
    }

    #[test]
    fn what_was_left_in_a_refuge_is_fetched_when_the_session_is_opened() {
        let (temp, away) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let disk = Refusing::default();
        let ground = disk.ground(&[away.path()]);
        let (home, mut writer, told) = session(&ground, temp.path());
        disk.refuse(temp.path(), io::ErrorKind::StorageFull);
        writer.write("homeless".to_owned()).expect("queued");
        writer.close();
        let Some(Report::Elsewhere { dir, .. }) = told.iter().last() else { panic!("not saved") };
        disk.allow();
        let opened = open_on::<String>(&ground, &home).expect("opened");
        assert_eq!(opened.events, ["begun", "homeless"]);
        let [crate::store::Notice::Recovered { health, kept: None }] = opened.notices.as_slice() else {
            panic!("{:?}", opened.notices)
        };
        assert_eq!((health.from_refuge.clone(), health.lost), (Some((1, dir.clone())), 0));
        assert!(!dir.exists());
        drop(opened);
        assert!(open_on::<String>(&ground, &home).expect("opened").notices.is_empty());
    }

    #[test]
    fn snapshots_and_drafts_are_written_beside_the_events() {
        let temp = tempfile::tempdir().expect("a folder");
        let ground = Ground::system();
        let (home, mut writer, told) = session(&ground, temp.path());
        for number in 0..30 {
            writer.write(number.to_string()).expect("queued");
            writer.drafts(format!("\"{number}\""));
            writer.pulse(Time(1));
            told.recv().expect("saved");
        }
        writer.close();
        let text = std::fs::read_to_string(home.join("session.ron")).expect("a snapshot");
        assert!(text.contains("count: 31,") && home.join("session.1.ron").exists());
        assert_eq!(crate::store::drafts::read::<String>(&ground, &home), (31, "29".to_owned()));
        assert_eq!(pulse::read(&ground, &home), pulse::Beat { alive: Time(1), saved: 31 });
    }

    #[test]
    fn a_report_that_panics_stops_the_writer_and_nothing_else() {
        let temp = tempfile::tempdir().expect("a folder");
        let ground = Ground::system();
        let opened = create_on(&ground, temp.path(), NAME, "begun".to_owned()).expect("a session");
        let Access::Write(journal) = opened.access else { panic!("it is ours") };
        let mut writer = Writer::spawn(*journal, |_| panic!("on purpose")).expect("a thread");
        while writer.write(String::new()).is_ok() {
            thread::yield_now();
        }
        writer.pulse(Time(1));
        writer.close();
        assert!(matches!(open_on::<String>(&ground, &opened.path).expect("opened").access, Access::Write(_)));
    }
}
