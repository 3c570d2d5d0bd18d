//! Following a session that another program writes: what is new in its journal since the last look. Nothing is written, no
//! lock is asked for, and nothing that is damaged is mended.
//!
//! A journal only grows, so a look reads on from the end of the last whole line. That line is read once more: where it no
//! longer stands there, or the file is another one, the journal was cut, mended or replaced, and all is read anew, as it is
//! when a session is opened. So it is too while the session goes on in a refuge. Half a line is waited for.

use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use super::contents::Contents;
use super::disk::{Ground, Rest};
use super::error::StoreError;
use super::frame::{self, Frame};
use super::journal::{FILE, MOST_BYTES};
use super::{Record, folder};

/// A session that is followed.
#[derive(Debug)]
pub struct Follower<E> {
    ground: Ground,
    dir: PathBuf,
    tail: Tail,
    /// The journals that were there when all was read last, while the session goes on in a refuge.
    away: Option<Vec<Size>>,
    /// The refuges in which the session went on.
    refuges: Vec<PathBuf>,
    event: PhantomData<fn() -> E>,
}

/// A journal and its size in bytes.
type Size = (PathBuf, Option<u64>);

/// What a look at a followed session found.
#[derive(Debug)]
pub enum News<E> {
    /// Nothing happened.
    Same,
    /// These events happened after those that were known.
    More(Vec<E>),
    /// What was known no longer holds: these are all events, from the first.
    Anew(Vec<E>),
    /// There is no session here any more.
    Gone,
    /// It cannot be read, for now.
    Unreadable(StoreError),
}

impl<E: Record> Follower<E> {
    /// Begins to follow the session in the folder `dir`; also all that happened in it.
    ///
    /// # Errors
    /// As for [`Contents::read`].
    pub fn begin(dir: &Path) -> Result<(Self, Vec<E>), StoreError> {
        Self::begin_on(&Ground::system(), dir)
    }

    /// As [`Self::begin`], on another ground than the machine's own.
    ///
    /// # Errors
    /// As for [`Contents::read`].
    pub fn begin_on(ground: &Ground, dir: &Path) -> Result<(Self, Vec<E>), StoreError> {
        let (ground, dir, event) = (ground.clone(), dir.to_owned(), PhantomData);
        let mut new = Self { ground, dir, tail: Tail::default(), away: None, refuges: Vec::new(), event };
        let events = new.read_all()?;
        Ok((new, events))
    }

    /// The folders in which the session is written: its own, and the refuges in which it goes on.
    pub fn folders(&self) -> impl Iterator<Item = &Path> {
        std::iter::once(&self.dir).chain(&self.refuges).map(PathBuf::as_path)
    }

    /// What it stands on.
    #[must_use]
    pub fn ground(&self) -> &Ground {
        &self.ground
    }

    /// Looks what happened since the last look.
    pub fn look(&mut self) -> News<E> {
        let refuges = folder::refuges_of(&self.ground, &self.dir);
        if refuges.is_empty() && self.away.is_none() {
            return self.read_on().unwrap_or_else(|| self.read_anew());
        }
        let sizes = Some(self.sizes(&refuges));
        if sizes == self.away {
            return News::Same;
        }
        let news = self.read_anew();
        let is_read = !matches!(news, News::Gone | News::Unreadable(_));
        // Back at home, it is read on from there.
        self.away = sizes.filter(|_| is_read && !refuges.is_empty());
        news
    }

    /// How long the session's journals are.
    fn sizes(&self, refuges: &[PathBuf]) -> Vec<Size> {
        let journals = std::iter::once(&self.dir).chain(refuges).map(|dir| dir.join(FILE));
        journals.map(|path| (path.clone(), self.ground.disk.size(&path).ok())).collect()
    }

    /// Reads on from the last whole line; nothing when that is not possible.
    fn read_on(&mut self) -> Option<News<E>> {
        let rest = self.ground.disk.read_from(&self.dir.join(FILE), self.tail.from(), MOST_BYTES).ok()?;
        let (events, end) = self.tail.news::<E>(&rest)?;
        self.tail.go_on(&rest, end);
        Some(if events.is_empty() { News::Same } else { News::More(events) })
    }

    /// Reads all of it, and tells what of it is new.
    fn read_anew(&mut self) -> News<E> {
        let known = std::mem::take(&mut self.tail.sums);
        match self.read_all() {
            Ok(mut events) if self.tail.sums.starts_with(&known) => {
                let more = events.split_off(known.len().min(events.len()));
                if more.is_empty() { News::Same } else { News::More(more) }
            }
            Ok(events) => News::Anew(events),
            Err(error) => {
                self.tail.sums = known;
                match error {
                    StoreError::NotASession { .. } => News::Gone,
                    error => News::Unreadable(error),
                }
            }
        }
    }

    fn read_all(&mut self) -> Result<Vec<E>, StoreError> {
        // Which file it is comes first: one that takes its place while it is read is another one at the next look.
        let file = self.ground.disk.read_from(&self.dir.join(FILE), u64::MAX, 0).ok().map(|rest| rest.file);
        let contents = Contents::<E>::read(&self.ground, &self.dir)?;
        self.tail = Tail::after(&contents, file);
        self.refuges = contents.refuges;
        Ok(contents.events)
    }
}

/// How far a journal was read, and what was read of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Tail {
    /// Which file it was.
    file: Option<(u64, u64)>,
    /// Where its last whole line ends, in bytes.
    end: u64,
    /// That line, with its line break; nothing when it has none.
    last: Vec<u8>,
    /// The number of the event on it. More may be known, from a copy.
    seq: u64,
    /// The checksum of each event that is known.
    sums: Vec<u32>,
}

impl Tail {
    /// How far the journal goes on without a flaw, of all that was read.
    fn after<E>(contents: &Contents<E>, file: Option<(u64, u64)>) -> Self {
        let (mut end, mut seq, mut last) = (0, 0, &[][..]);
        for line in &contents.lines {
            if end + line.len() > contents.whole {
                break;
            }
            (end, seq, last) = (end + line.len(), seq + 1, line.as_bytes());
        }
        Self { file, end: end as u64, last: last.to_vec(), seq, sums: contents.sums.clone() }
    }

    /// Where the next look begins: at the last line, to see whether it still stands.
    fn from(&self) -> u64 {
        self.end - self.last.len() as u64
    }

    /// The events that came after those that are known, and how many bytes of `rest` are whole lines. Nothing when it is not
    /// what was read before with more of the same after it.
    fn news<E: Record>(&self, rest: &Rest) -> Option<(Vec<E>, usize)> {
        let mut lines = rest.bytes.strip_prefix(self.last.as_slice()).filter(|_| self.file == Some(rest.file))?;
        let (mut events, mut end, mut seq) = (Vec::new(), self.last.len(), self.seq);
        while let Some(length) = lines.iter().position(|byte| *byte == b'\n') {
            let (line, after) = lines.split_at(length + 1);
            let frame = frame::decode(line.get(..length)?).ok().filter(|frame| frame.seq == seq + 1)?;
            match self.sum(frame.seq) {
                Some(known) => Some(()).filter(|()| known == sum_of(frame))?,
                None => events.push(ron::from_str(frame.ron).ok()?),
            }
            (lines, end, seq) = (after, end + line.len(), frame.seq);
        }
        Some((events, end))
    }

    /// The checksum of the event with this number, where it is known.
    fn sum(&self, seq: u64) -> Option<u32> {
        self.sums.get(usize::try_from(seq.checked_sub(1)?).ok()?).copied()
    }

    /// Notes that of `rest` so many bytes were whole lines.
    fn go_on(&mut self, rest: &Rest, end: usize) {
        let whole = rest.bytes.get(self.last.len()..end).unwrap_or_default();
        self.end += whole.len() as u64;
        for line in whole.split_inclusive(|byte| *byte == b'\n') {
            self.seq += 1;
            if self.sum(self.seq).is_none() {
                self.sums.push(crc32fast::hash(line.strip_suffix(b"\n").unwrap_or(line)));
            }
            self.last = line.to_vec();
        }
    }
}

/// The checksum of a frame's line.
fn sum_of(frame: Frame<'_>) -> u32 {
    crc32fast::hash(frame::encode(frame).trim_end_matches('\n').as_bytes())
}

#[cfg(test)]
mod tests;
