//! Whether what happens is on disk, as the screen tells it.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::popup::Reading;
use crate::clock::{Span, Time};
use crate::i18n::Lang;
use crate::i18n::dates::clock_time;
use crate::store::writer::Report;
use crate::store::{Failure, Health, Notice};
use crate::text;

/// How long the disk may take before the screen says that nothing is saved.
const PATIENCE: Span = Span::seconds(5);

/// What is on disk, and what is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keeping {
    /// How many events happened.
    pub happened: u64,
    /// How many of them are on disk.
    pub saved: u64,
    /// Whether all is as it should be.
    pub state: State,
    /// The folder that the person chose for the session since it was opened.
    moved: Option<PathBuf>,
    /// Since when something has been waiting for the disk.
    waiting: Option<Time>,
}

/// How the saving goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// In the session's own folder.
    Home,
    /// In another, because its own cannot be written.
    Elsewhere {
        /// The folder.
        dir: PathBuf,
    },
    /// Nowhere: what happened since then is in memory only.
    Nowhere {
        /// Since when.
        since: Time,
        /// Why; nothing when the disk does not answer at all.
        why: Option<String>,
    },
}

/// What there is to say in passing, and whether it must be seen.
type Said = Option<(String, bool)>;

impl Keeping {
    /// A session of which so many events are on disk.
    #[must_use]
    pub fn new(saved: u64) -> Self {
        Self { happened: saved, saved, state: State::Home, moved: None, waiting: None }
    }

    /// The folder where the session lies now, if it is another than the one it was opened in.
    #[must_use]
    pub fn dir(&self) -> Option<&Path> {
        match &self.state {
            State::Elsewhere { dir } => Some(dir),
            State::Home | State::Nowhere { .. } => self.moved.as_deref(),
        }
    }

    /// How many events are not on disk.
    #[must_use]
    pub fn unsaved(&self) -> u64 {
        self.happened.saturating_sub(self.saved)
    }

    /// Whether what happened is being saved, wherever.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        match self.state {
            State::Home | State::Elsewhere { .. } => true,
            State::Nowhere { .. } => false,
        }
    }

    /// One more event happened.
    pub fn happen(&mut self, now: Time) {
        self.happened += 1;
        self.waiting = self.waiting.or(Some(now));
    }

    /// One more event happened in another window, which sees to it that it is on disk.
    pub fn witness(&mut self) {
        self.happened += 1;
        self.saved = self.happened;
    }

    /// When the screen should look whether the disk has answered.
    #[must_use]
    pub fn wakes_at(&self) -> Option<Time> {
        self.waiting.filter(|_| self.is_safe()).map(|since| since + PATIENCE)
    }

    /// Sees whether the disk has kept somebody waiting for too long.
    pub fn look(&mut self, now: Time) {
        if let Some(since) = self.waiting
            && self.is_safe()
            && now - since >= PATIENCE
        {
            self.state = State::Nowhere { since, why: None };
        }
    }

    /// Hears what became of what was written; what is to be said of it.
    pub fn hear(&mut self, report: Report, now: Time, lang: Lang) -> Said {
        match report {
            Report::Saved { seq } => self.settle(seq, State::Home, lang),
            Report::Elsewhere { seq, dir, .. } => self.settle(seq, State::Elsewhere { dir }, lang),
            Report::Moved { seq, dir } => {
                let _ = self.settle(seq, State::Home, lang);
                let told = lang.text_with("saved-moved", &[("dir", (&shown(&dir)).into())]);
                self.moved = Some(dir);
                Some((told, false))
            }
            Report::NotThere { dir, failure } => {
                let (dir, why) = (shown(&dir), why(&failure, lang));
                Some((lang.text_with("saved-not-there", &[("dir", (&dir).into()), ("why", (&why).into())]), true))
            }
            Report::Failed { failure, .. } => {
                self.fail(now, Some(why(&failure, lang)));
                None
            }
        }
    }

    /// Nothing more will be saved, because the part of the program that does it has ended.
    pub fn stop(&mut self, now: Time, lang: Lang) {
        self.fail(now, Some(lang.text("saved-stopped")));
    }

    /// The moment of the first failure and the last reason are the ones that tell.
    fn fail(&mut self, now: Time, why: Option<String>) {
        let since = match self.state {
            State::Nowhere { since, .. } => since,
            State::Home | State::Elsewhere { .. } => self.waiting.unwrap_or(now),
        };
        self.state = State::Nowhere { since, why };
    }

    fn settle(&mut self, seq: u64, state: State, lang: Lang) -> Said {
        self.saved = self.saved.max(seq);
        if self.saved >= self.happened {
            self.waiting = None;
        }
        let before = std::mem::replace(&mut self.state, state);
        match &self.state {
            now if *now == before => None,
            State::Home => Some((lang.text("saved-again"), false)),
            State::Elsewhere { dir } => {
                Some((lang.text_with("saved-elsewhere", &[("dir", (&shown(dir)).into())]), true))
            }
            State::Nowhere { .. } => None,
        }
    }

    /// What stays on the screen for as long as nothing is saved.
    #[must_use]
    pub fn alarm(&self, lang: Lang) -> Option<String> {
        let State::Nowhere { since, why } = &self.state else { return None };
        let local = since.local();
        let time = clock_time(local.hour(), local.minute(), lang);
        let why = why.clone().unwrap_or_else(|| lang.text("saved-no-answer"));
        Some(lang.text_with("notice-not-saved", &[("time", (&time).into()), ("why", (&why).into())]))
    }
}

/// Why the disk refuses, in words for a room; where we have none, in the system's own.
fn why(failure: &Failure, lang: Lang) -> String {
    let key = match failure.kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => "disk-full",
        ErrorKind::ReadOnlyFilesystem => "disk-read-only",
        ErrorKind::PermissionDenied => "disk-denied",
        ErrorKind::NotFound
        | ErrorKind::NotADirectory
        | ErrorKind::NotConnected
        | ErrorKind::StaleNetworkFileHandle
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::TimedOut => "disk-gone",
        _ => return lang.text_with("disk-refuses", &[("why", failure.text.as_str().into())]),
    };
    lang.text(key)
}

/// A path as it can be shown.
pub(super) fn shown(path: &Path) -> String {
    text::path(path)
}

/// What there is to read when a session is opened whose files were not as they should be; nothing when they were.
#[must_use]
pub fn found(notices: &[Notice], lang: Lang) -> Option<Reading> {
    let told: Vec<(String, String)> = notices.iter().flat_map(|notice| told(notice, lang)).collect();
    let title = lang.text("found-title");
    (!told.is_empty()).then_some(Reading { title, paragraphs: told, scrolled: 0 })
}

fn told(notice: &Notice, lang: Lang) -> Vec<(String, String)> {
    match notice {
        Notice::Torn { .. } => vec![(lang.text("found-torn"), lang.text("found-torn-more"))],
        Notice::Recovered { health, kept } => {
            let mut told = vec![recovered(health, lang)];
            told.extend(sources(health, lang).into_iter().map(|words| (words, String::new())));
            if let Some(kept) = kept {
                told.push((lang.text("found-kept"), shown(kept)));
            }
            told
        }
        Notice::NoLock => vec![(lang.text("found-no-lock"), lang.text("found-no-lock-more"))],
        Notice::OpenElsewhere { .. } | Notice::NotWritable { .. } => Vec::new(),
    }
}

/// What matters most: whether anything is gone.
fn recovered(health: &Health, lang: Lang) -> (String, String) {
    match usize::try_from(health.lost).unwrap_or(usize::MAX) {
        0 => (lang.text("found-all"), lang.text("found-all-more")),
        lost => (lang.text_with("found-lost", &[("n", lost.into())]), lang.text("found-lost-more")),
    }
}

/// Where what the journal lacked came from.
fn sources(health: &Health, lang: Lang) -> Vec<String> {
    let number = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    let snapshots = (health.from_snapshots > 0)
        .then(|| lang.text_with("found-in-snapshots", &[("n", number(health.from_snapshots).into())]));
    let refuge = health.from_refuge.as_ref().map(|(count, dir)| {
        lang.text_with("found-in-refuge", &[("n", number(*count).into()), ("dir", (&shown(dir)).into())])
    });
    snapshots.into_iter().chain(refuge).collect()
}

/// What there is to say in passing of a session that can only be read.
#[must_use]
pub fn only_read(notices: &[Notice], lang: Lang) -> Option<String> {
    notices.iter().find_map(|notice| match notice {
        Notice::OpenElsewhere { .. } => Some(lang.text("notice-read-only")),
        Notice::NotWritable { failure } => {
            let why = why(failure, lang);
            Some(lang.text_with("notice-not-writable", &[("why", (&why).into())]))
        }
        Notice::Torn { .. } | Notice::Recovered { .. } | Notice::NoLock => None,
    })
}
