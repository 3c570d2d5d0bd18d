//! The pulse: the last moment at which the program was alive, and how many events were saved by then.
//!
//! While a timer runs, the moment is written about once a second, so that after a crash the round goes on with what was
//! left of it rather than with the time that the laptop lay dead. The number is written after every save: a journal that
//! was cut off at the end of a line looks whole, and only this tells that something is missing.
//!
//! It is a comfort, not a promise: it is never synced, so after a power cut it may be older than the journal, never newer.
//! A refusal of the system is passed over, and garbage reads as nothing.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Ground, Handle, How};
use crate::clock::{Span, Time};

/// The pulse's name in a session's folder.
pub const FILE: &str = "pulse";

/// How long it is left alone after a beat.
const PAUSE: Span = Span::seconds(1);

/// The size of the file in bytes: two numbers of twenty digits, a checksum of eight, spaces and a line break. It is always
/// written over whole, so a crash does not leave half of it.
const SIZE: usize = 51;

/// What the file tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Beat {
    /// The last moment at which the program was alive with a timer running; 1970 when none ever ran.
    pub alive: Time,
    /// How many events were saved.
    pub saved: u64,
}

/// The pulse of a session that is being written.
#[derive(Debug)]
pub(super) struct Pulse {
    ground: Ground,
    path: PathBuf,
    file: Option<Box<dyn Handle>>,
    last: Beat,
}

impl Pulse {
    /// The pulse of the session in `dir`. No file is made before the first beat.
    pub(super) fn new(ground: &Ground, dir: &Path) -> Self {
        Self { ground: ground.clone(), path: dir.join(FILE), file: None, last: read(ground, dir) }
    }

    /// Notes that the program is alive `now`, at most once a second. A clock that was set back is followed at once.
    pub(super) fn beat(&mut self, now: Time) {
        let last = self.last.alive;
        let too_soon = last > Time::default() && now >= last && now - last < PAUSE;
        if !too_soon {
            self.note(Beat { alive: now, ..self.last });
        }
    }

    /// Notes that so many events are saved.
    pub(super) fn saved(&mut self, saved: u64) {
        if saved != self.last.saved {
            self.note(Beat { saved, ..self.last });
        }
    }

    fn note(&mut self, beat: Beat) {
        self.last = beat;
        if self.write(beat).is_err() {
            self.file = None;
        }
    }

    fn write(&mut self, beat: Beat) -> io::Result<()> {
        let file = match self.file.take() {
            Some(file) => file,
            None => self.ground.disk.open(&self.path, How::Over)?,
        };
        self.file.insert(file).write(line(beat).as_bytes())
    }
}

/// The file's one line.
fn line(beat: Beat) -> String {
    let numbers = format!("{:020} {:020}", beat.alive.0.max(0), beat.saved);
    let checksum = crc32fast::hash(numbers.as_bytes());
    format!("{numbers} {checksum:08x}\n")
}

/// What the pulse of the session in `dir` tells; nothing has been when what is written is no pulse.
#[must_use]
pub fn read(ground: &Ground, dir: &Path) -> Beat {
    let beat = || {
        let bytes = ground.disk.read(&dir.join(FILE), SIZE as u64).ok()?;
        let mut numbers = str::from_utf8(&bytes).ok()?.split(' ');
        let (alive, saved) = (numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?);
        let beat = Beat { alive: Time(alive), saved };
        (line(beat).as_bytes() == bytes).then_some(beat)
    };
    beat().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_beat_is_read_back_and_beats_are_a_second_apart() {
        let temp = tempfile::tempdir().expect("a folder");
        let ground = Ground::system();
        let mut pulse = Pulse::new(&ground, temp.path());
        assert_eq!(read(&ground, temp.path()), Beat::default());
        for (beat, want) in [(5_000, 5_000), (5_999, 5_000), (6_000, 6_000), (3_000, 3_000), (3_001, 3_000)] {
            pulse.beat(Time(beat));
            assert_eq!(read(&ground, temp.path()).alive, Time(want), "beat at {beat}");
        }
        pulse.saved(7);
        assert_eq!(read(&ground, temp.path()), Beat { alive: Time(3_000), saved: 7 });
        pulse.beat(Time(i64::MAX));
        pulse.saved(u64::MAX);
        assert_eq!(read(&ground, temp.path()), Beat { alive: Time(i64::MAX), saved: u64::MAX });
        assert_eq!(Pulse::new(&ground, temp.path()).last.saved, u64::MAX, "it goes on from what is written");
    }

    #[test]
    fn garbage_is_nothing() {
        let temp = tempfile::tempdir().expect("a folder");
        let ground = Ground::system();
        let whole = line(Beat { alive: Time(12), saved: 3 });
        assert_eq!(whole.len(), SIZE);
        for place in 0..whole.len() {
            for change in 1..=255 {
                let mut bytes = whole.clone().into_bytes();
                bytes[place] ^= change;
                std::fs::write(temp.path().join(FILE), bytes).expect("written");
                assert_eq!(read(&ground, temp.path()), Beat::default(), "byte {place} ^ {change:#x}");
            }
            std::fs::write(temp.path().join(FILE), &whole[..place]).expect("written");
            assert_eq!(read(&ground, temp.path()), Beat::default(), "cut at {place}");
        }
    }

    #[test]
    fn a_folder_that_is_gone_is_passed_over() {
        let (ground, nowhere) = (Ground::system(), Path::new("/nowhere/at/all"));
        let mut pulse = Pulse::new(&ground, nowhere);
        pulse.beat(Time(1));
        assert_eq!(read(&ground, nowhere), Beat::default());
    }
}
