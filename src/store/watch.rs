//! Being told by the system when something changes in a session's folder. Only this file knows the library for that.
//!
//! A folder is watched, and not the files in it: those are replaced. Where the system has nothing to tell, as on some network
//! drives, whoever waits here wakes after a while all the same; [`Pace`] says after which.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::{curtain, journal};
use crate::clock::Span;

/// The files of a session that matter to who follows it.
const FILES: [&str; 2] = [journal::FILE, curtain::FILE];

/// How long a look waits where the system tells of changes: it is only for what a system forgot to tell.
const CALM: Span = Span::seconds(30);

/// How long it waits where the system tells of none.
const LIVELY: Span = Span::seconds(2);

/// Watches folders.
#[derive(Debug)]
pub struct Watch {
    /// Nothing where the system cannot tell of changes at all.
    watcher: Option<RecommendedWatcher>,
    folders: Vec<PathBuf>,
    told: Receiver<()>,
    /// Keeps the way open where there is no watcher.
    _way: Sender<()>,
}

/// Why a wait ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Woken {
    /// The system tells that something changed.
    Told,
    /// The time is up.
    TimeUp,
}

impl Watch {
    /// Watches nothing yet.
    #[must_use]
    pub fn new() -> Self {
        let (sender, told) = mpsc::channel();
        let tell = sender.clone();
        let hear = move |event: notify::Result<Event>| {
            if event.map_or(true, |event| concerns(&event)) {
                // Nobody waits any more when the program ends.
                let _ = tell.send(());
            }
        };
        Self { watcher: notify::recommended_watcher(hear).ok(), folders: Vec::new(), told, _way: sender }
    }

    /// One whom the system never tells of anything, as on some network drives.
    #[cfg(test)]
    pub(crate) fn deaf() -> Self {
        Self { watcher: None, ..Self::new() }
    }

    /// Watches just these folders from now on; whether the system will tell of all of them.
    pub fn on<'a>(&mut self, folders: impl Iterator<Item = &'a Path>) -> bool {
        let wanted: Vec<PathBuf> = folders.map(Path::to_owned).collect();
        let Some(watcher) = &mut self.watcher else { return false };
        for old in self.folders.extract_if(.., |folder| !wanted.contains(folder)) {
            // One that is gone is not watched any more.
            let _ = watcher.unwatch(&old);
        }
        for folder in &wanted {
            if !self.folders.contains(folder) && watcher.watch(folder, RecursiveMode::NonRecursive).is_ok() {
                self.folders.push(folder.clone());
            }
        }
        self.folders.len() == wanted.len()
    }

    /// Waits until something changed, at most so long.
    #[must_use]
    pub fn wait(&self, longest: Span) -> Woken {
        let longest = Duration::from_millis(u64::try_from(longest.0).unwrap_or(0));
        match self.told.recv_timeout(longest) {
            Ok(()) => {
                // A burst is one change.
                self.told.try_iter().for_each(drop);
                Woken::Told
            }
            Err(_) => Woken::TimeUp,
        }
    }
}

impl Default for Watch {
    fn default() -> Self {
        Self::new()
    }
}

/// Whether a follower should look. Reading changes nothing, and other files are no matter.
fn concerns(event: &Event) -> bool {
    let is_file = |path: &PathBuf| path.file_name().is_some_and(|name| FILES.iter().any(|file| name == *file));
    let is_folder = matches!(event.kind, EventKind::Remove(_) | EventKind::Modify(notify::event::ModifyKind::Name(_)));
    let of_it = event.paths.is_empty() || event.paths.iter().any(is_file) || is_folder;
    event.need_rescan() || (!event.kind.is_access() && of_it)
}

/// How long to wait for the system to tell of a change before looking all the same. What is found then was not told: from then
/// on it is looked often, until the system tells of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pace {
    silent: bool,
}

impl Pace {
    /// Notes why a wait ended, and whether there was anything to be found.
    pub fn note(&mut self, woken: Woken, found: bool) {
        self.silent = match woken {
            Woken::Told => false,
            Woken::TimeUp => self.silent || found,
        };
    }

    /// How long to wait where the system said whether it `tells` of the folders.
    #[must_use]
    pub const fn pause(self, tells: bool) -> Span {
        if tells && !self.silent { CALM } else { LIVELY }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOON: Span = Span::seconds(20);

    #[test]
    fn what_changes_is_told_and_what_is_read_is_not() {
        let temp = tempfile::tempdir().expect("a folder");
        let (dir, journal) = (temp.path(), temp.path().join(journal::FILE));
        std::fs::write(&journal, "one\n").expect("written");
        let mut watch = Watch::new();
        assert!(watch.on([dir].into_iter()));
        assert!(!watch.on([dir, &dir.join("nowhere")].into_iter()));
        let still = |what: &str| assert_eq!(watch.wait(Span(200)), Woken::TimeUp, "{what}");
        still("nothing happened");
        std::fs::read(&journal).expect("read");
        std::fs::write(dir.join("drafts"), "typed").expect("written");
        still("no matter");
        for (what, act) in [
            (
                "written",
                (|dir: &Path| std::fs::write(dir.join("journal"), "two\n")) as fn(&Path) -> std::io::Result<()>,
            ),
            ("made", |dir| std::fs::write(dir.join("curtain"), "drawn")),
            ("gone", |dir| std::fs::remove_file(dir.join("curtain"))),
            ("replaced", |dir| std::fs::rename(dir.join("drafts"), dir.join("journal"))),
        ] {
            act(dir).expect(what);
            assert_eq!(watch.wait(SOON), Woken::Told, "{what}");
            while watch.wait(Span(100)) == Woken::Told {}
        }
    }

    #[test]
    fn where_nothing_is_told_it_is_looked_more_often() {
        let mut pace = Pace::default();
        assert_eq!((pace.pause(true), pace.pause(false)), (CALM, LIVELY));
        pace.note(Woken::TimeUp, false);
        assert_eq!(pace.pause(true), CALM);
        pace.note(Woken::TimeUp, true);
        assert_eq!(pace.pause(true), LIVELY);
        pace.note(Woken::TimeUp, false);
        assert_eq!(pace.pause(true), LIVELY);
        pace.note(Woken::Told, true);
        assert_eq!(pace.pause(true), CALM);
    }
}
