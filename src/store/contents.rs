//! What a session's files hold, read without changing them: its events, and in what state they were found.
//!
//! The journal is the session. Where it is damaged or too short, what it lacks is taken from snapshots, and from the folder
//! where the session went on when its own could not be written. What is nowhere is counted, and its place is held by
//! [`Record::lost`].

use std::path::{Path, PathBuf};

use super::disk::Ground;
use super::error::{Flaw, StoreError};
use super::frame::{self, Frame};
use super::journal::{FILE, MOST_BYTES};
use super::scan::Scan;
use super::{Record, folder, pulse, snapshot};

/// All events of a session, and in what state its files are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents<E> {
    /// The events, in order; the first has the number 1.
    pub events: Vec<E>,
    /// A checksum of each event's line: two journals that begin with the same ones begin with the same events.
    pub sums: Vec<u32>,
    /// What is not as it should be.
    pub health: Health,
    /// The folders where the session went on for a while, and that still lie there.
    pub refuges: Vec<PathBuf>,
    /// The lines of the journal as it should be, each with its line break.
    pub(super) lines: Vec<String>,
    /// What of the journal is not as it should be.
    pub(super) found: Vec<u8>,
    /// How many bytes from its start are as they should be.
    pub(super) whole: usize,
}

/// In what state a session's files were found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Health {
    /// How many bytes stand after the last whole event: a write that was interrupted, and was not acknowledged.
    pub torn: u64,
    /// The first line of the journal that is damaged, from 1, and what is wrong with it.
    pub damage: Option<(usize, Flaw)>,
    /// How many events only a snapshot had.
    pub from_snapshots: u64,
    /// How many events only the folder had where the session went on, and which folder that is.
    pub from_refuge: Option<(u64, PathBuf)>,
    /// How many events were saved once and are nowhere any more.
    pub lost: u64,
}

impl Health {
    /// Whether all is as it should be. An interrupted write is no damage.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        Self { torn: 0, ..self.clone() } == Self::default()
    }
}

/// A copy of a session's events, as RON.
struct Copy<'text> {
    events: Vec<&'text str>,
    /// The refuge that it is the journal of; a snapshot is of no refuge.
    refuge: Option<&'text Path>,
}

impl<E: Record> Contents<E> {
    /// Reads the session in the folder `dir`.
    ///
    /// # Errors
    /// [`StoreError::NotASession`] and [`StoreError::Empty`] when there is nothing; [`StoreError::TooLarge`] before
    /// anything is read; [`StoreError::Newer`] and [`StoreError::Unknown`] for what another version wrote;
    /// [`StoreError::Damaged`] when the beginning is lost in every copy; [`StoreError::Read`] when the system refuses.
    pub fn read(ground: &Ground, dir: &Path) -> Result<Self, StoreError> {
        let path = dir.join(FILE);
        let bytes = journal(ground, &path)?;
        let scan = Scan::of(&path, bytes.as_deref().unwrap_or_default())?;
        let marked = pulse::read(ground, dir).saved;
        let claimed = snapshot::newest(ground, dir)?.unwrap_or(0);
        let refuges = refuges(ground, dir);
        let complete = !scan.goes_on && scan.last() >= marked.max(claimed) && refuges.is_empty();
        if complete && scan.last() > 0 {
            return Self::of(&path, &scan, bytes.as_deref().unwrap_or_default());
        }
        let snapshots = snapshot::all(ground, dir);
        let mut copies: Vec<Copy<'_>> = snapshots.iter().filter_map(|text| Copy::of_snapshot(text)).collect();
        copies.extend(refuges.iter().filter_map(|(refuge, bytes)| Copy::of_refuge(refuge, bytes)));
        copies.retain(|copy| copy.agrees_with(&scan));
        copies.sort_by_key(|copy| std::cmp::Reverse(copy.events.len()));
        if scan.frames.is_empty() && (scan.unended.is_none() || marked == 0) && copies.is_empty() {
            return Err(match bytes {
                None => StoreError::NotASession { path: dir.to_owned() },
                Some(_) => StoreError::Empty { path },
            });
        }
        let mut contents = Self::salvage(&path, &scan, &copies, marked, bytes.as_deref().unwrap_or_default())?;
        contents.refuges = copies.iter().filter_map(|copy| copy.refuge.map(Path::to_owned)).collect();
        Ok(contents)
    }

    /// The contents of a journal in which nothing is missing.
    fn of(path: &Path, scan: &Scan<'_>, bytes: &[u8]) -> Result<Self, StoreError> {
        let mut contents = Self::nothing();
        for frame in &scan.frames {
            contents.push(path, *frame)?;
        }
        contents.end(scan, bytes);
        Ok(contents)
    }

    /// The contents of a journal that is damaged or too short.
    fn salvage(
        path: &Path,
        scan: &Scan<'_>,
        copies: &[Copy<'_>],
        marked: u64,
        bytes: &[u8],
    ) -> Result<Self, StoreError> {
        let mut contents = Self::nothing();
        // An interrupted write whose line break alone is missing counts when it is known to have been saved.
        let unended = scan.unended.map_or(0, |frame| frame.seq).min(marked);
        let longest = copies.first().map_or(0, |copy| copy.events.len() as u64);
        let last = scan.last().max(unended).max(longest);
        for seq in 1..=last {
            let copy = copies.iter().find_map(|copy| Some((copy, copy.get(seq)?)));
            match (scan.get(seq), copy) {
                (Some(ron), _) => contents.push(path, Frame { seq, ron })?,
                (None, Some((copy, ron))) => {
                    contents.push(path, Frame { seq, ron })?;
                    contents.health.count(copy);
                }
                (None, None) => contents.push_lost(path, scan, seq)?,
            }
        }
        contents.health.lost += marked.saturating_sub(last);
        contents.end(scan, bytes);
        Ok(contents)
    }

    /// What of the journal's `bytes` is not as it should be: all of them when it is damaged, else what is torn.
    fn end(&mut self, scan: &Scan<'_>, bytes: &[u8]) {
        let torn = bytes.get(scan.whole..).unwrap_or_default();
        self.whole = scan.whole;
        self.health.torn = torn.len() as u64;
        let took_unended =
            scan.unended.is_some_and(|frame| frame.seq > scan.last() && frame.seq <= self.events.len() as u64);
        self.health.damage = scan.flaw.filter(|_| scan.goes_on || took_unended);
        self.found = if self.health.damage.is_some() { bytes.to_vec() } else { torn.to_vec() };
    }

    fn nothing() -> Self {
        let health = Health::default();
        let (events, sums, refuges, lines) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { events, sums, health, refuges, lines, found: Vec::new(), whole: 0 }
    }

    fn push(&mut self, path: &Path, frame: Frame<'_>) -> Result<(), StoreError> {
        let event = ron::from_str(frame.ron).map_err(|error| StoreError::Unknown {
            path: path.to_owned(),
            line: usize::try_from(frame.seq).unwrap_or(usize::MAX),
            column: error.span.start.col,
        })?;
        self.keep(event, frame::encode(frame));
        Ok(())
    }

    /// Holds the place of an event that is nowhere.
    fn push_lost(&mut self, path: &Path, scan: &Scan<'_>, seq: u64) -> Result<(), StoreError> {
        let (line, flaw) = scan.flaw.unwrap_or((1, Flaw::NotAFrame));
        let damaged = || StoreError::Damaged { path: path.to_owned(), line, flaw };
        let event = E::lost(self.events.last().ok_or_else(damaged)?);
        let ron = ron::to_string(&event).map_err(|_| damaged())?;
        self.keep(event, frame::encode(Frame { seq, ron: &ron }));
        self.health.lost += 1;
        Ok(())
    }

    fn keep(&mut self, event: E, line: String) {
        self.events.push(event);
        self.sums.push(crc32fast::hash(line.trim_end_matches('\n').as_bytes()));
        self.lines.push(line);
    }

    /// What is left at the end of the journal of a write that was interrupted; may be empty.
    #[must_use]
    pub fn torn(&self) -> &[u8] {
        if self.health.is_whole() { &self.found } else { &[] }
    }

    /// The number of the event after the last.
    #[must_use]
    pub fn next_seq(&self) -> u64 {
        self.events.len() as u64 + 1
    }
}

/// The checksum that an event has as number `seq` of a journal; `None` when it cannot be written.
pub fn sum<E: Record>(seq: u64, event: &E) -> Option<u32> {
    let line = frame::encode(Frame { seq, ron: &ron::to_string(event).ok()? });
    Some(crc32fast::hash(line.trim_end_matches('\n').as_bytes()))
}

impl Health {
    /// Counts an event that only this copy had.
    fn count(&mut self, copy: &Copy<'_>) {
        match copy.refuge {
            None => self.from_snapshots += 1,
            Some(refuge) => {
                let before = self.from_refuge.take().map_or(0, |(count, _)| count);
                self.from_refuge = Some((before + 1, refuge.to_owned()));
            }
        }
    }
}

impl<'text> Copy<'text> {
    fn of_snapshot(text: &'text str) -> Option<Self> {
        snapshot::decode(text).map(|snapshot| Self { events: snapshot.events, refuge: None })
    }

    /// The beginning of a refuge's journal that stands without a flaw.
    fn of_refuge(refuge: &'text Path, bytes: &'text [u8]) -> Option<Self> {
        let scan = Scan::of(refuge, bytes).ok()?;
        let in_order = (1..).zip(scan.frames).take_while(|(seq, frame)| frame.seq == *seq);
        Some(Self { events: in_order.map(|(_, frame)| frame.ron).collect(), refuge: Some(refuge) })
    }

    fn get(&self, seq: u64) -> Option<&'text str> {
        self.events.get(usize::try_from(seq).ok()?.checked_sub(1)?).copied()
    }

    /// Whether it is of the same session: what both have is the same.
    fn agrees_with(&self, scan: &Scan<'_>) -> bool {
        scan.frames.iter().all(|frame| self.get(frame.seq).is_none_or(|ron| ron == frame.ron))
    }
}

/// Whether `file` is a snapshot of just what the journal of the session in `dir` has, so that nothing can be brought back from
/// it that is gone.
pub(super) fn is_copy_of_it(ground: &Ground, dir: &Path, file: &Path) -> bool {
    let path = dir.join(FILE);
    let bytes = journal(ground, &path).ok().flatten().unwrap_or_default();
    let text =
        ground.disk.read(file, snapshot::MOST).ok().and_then(|text| String::from_utf8(text).ok()).unwrap_or_default();
    let (Ok(scan), Some(copy)) = (Scan::of(&path, &bytes), Copy::of_snapshot(&text)) else { return false };
    (1..).zip(&copy.events).all(|(seq, ron)| scan.get(seq) == Some(ron))
}

/// The folders where the session in `dir` went on for a while and that still lie there, as far as its journal tells which they
/// are.
pub(super) fn refuges_of_it(ground: &Ground, dir: &Path) -> Vec<PathBuf> {
    let path = dir.join(FILE);
    let bytes = journal(ground, &path).ok().flatten().unwrap_or_default();
    let Ok(scan) = Scan::of(&path, &bytes) else { return Vec::new() };
    let is_of_it =
        |refuge: &Path, bytes: &[u8]| Copy::of_refuge(refuge, bytes).is_some_and(|copy| copy.agrees_with(&scan));
    let all = refuges(ground, dir).into_iter();
    all.filter(|(refuge, bytes)| !scan.frames.is_empty() && is_of_it(refuge, bytes)).map(|(refuge, _)| refuge).collect()
}

/// The journal's bytes; `None` when there is none.
fn journal(ground: &Ground, path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
    match ground.disk.read(path, MOST_BYTES) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) => match error.kind() {
            std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => Ok(None),
            std::io::ErrorKind::FileTooLarge => {
                let bytes = ground.disk.size(path).unwrap_or(MOST_BYTES);
                Err(StoreError::TooLarge { path: path.to_owned(), bytes, most: MOST_BYTES })
            }
            _ => Err(StoreError::read(path, error)),
        },
    }
}

/// The journals of the folders where the session in `dir` may have gone on.
fn refuges(ground: &Ground, dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let journals = folder::refuges_of(ground, dir).into_iter();
    journals
        .filter_map(|refuge| Some((refuge.clone(), ground.disk.read(&refuge.join(FILE), MOST_BYTES).ok()?)))
        .collect()
}
