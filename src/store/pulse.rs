//! The pulse: the last moment at which the program was alive.
//!
//! While a timer runs, the moment is written about once a second, so that after a crash the round goes on with what was
//! left of it rather than with the time that the laptop lay dead. It is a comfort, not a promise: it is never synced, a
//! refusal of the system is passed over, and garbage reads as nothing.

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use super::rights;
use crate::clock::{Span, Time};

/// The pulse's name in a session's folder.
pub const FILE: &str = "pulse";

/// How long it is left alone after a write.
const PAUSE: Span = Span::seconds(1);

/// The size of the file in bytes: twenty digits and a line break. It is always written over whole, so a crash does not
/// leave half of it.
const SIZE: usize = 21;

/// The pulse of a session that is being written.
#[derive(Debug)]
pub(super) struct Pulse {
    path: PathBuf,
    file: Option<File>,
    written: Option<Time>,
}

impl Pulse {
    /// The pulse of the session in `dir`. No file is made before the first beat.
    pub(super) fn new(dir: &Path) -> Self {
        Self { path: dir.join(FILE), file: None, written: None }
    }

    /// Notes that the program is alive `now`, at most once a second. A clock that was set back is followed at once.
    pub(super) fn beat(&mut self, now: Time) {
        let too_soon = self.written.is_some_and(|written| now >= written && now - written < PAUSE);
        if !too_soon {
            self.written = Some(now);
            if self.write(now).is_err() {
                self.file = None;
            }
        }
    }

    fn write(&mut self, now: Time) -> io::Result<()> {
        let file = match self.file.take() {
            Some(file) => file,
            None => rights::private().write(true).create(true).truncate(false).open(&self.path)?,
        };
        let file = self.file.insert(file);
        file.rewind()?;
        file.write_all(format!("{:020}\n", now.0).as_bytes())
    }
}

/// The last moment at which the program was alive in the session in `dir`; nothing when no timer ever ran, or when what
/// is written is no moment.
#[must_use]
pub fn read(dir: &Path) -> Option<Time> {
    let mut bytes = Vec::new();
    let (file, _) = rights::open_plain(&dir.join(FILE)).ok()?;
    file.take(SIZE as u64 + 1).read_to_end(&mut bytes).ok()?;
    let digits = bytes.strip_suffix(b"\n").filter(|digits| digits.len() == SIZE - 1)?;
    let plain = digits.iter().all(u8::is_ascii_digit);
    plain.then(|| str::from_utf8(digits).ok()?.parse().ok()).flatten().map(Time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_beat_is_read_back_and_beats_are_a_second_apart() {
        let temp = tempfile::tempdir().expect("a folder");
        let mut pulse = Pulse::new(temp.path());
        assert_eq!(read(temp.path()), None);
        for (beat, want) in [(5_000, 5_000), (5_999, 5_000), (6_000, 6_000), (3_000, 3_000), (3_001, 3_000)] {
            pulse.beat(Time(beat));
            assert_eq!(read(temp.path()), Some(Time(want)), "beat at {beat}");
        }
        pulse.beat(Time(i64::MAX));
        assert_eq!(read(temp.path()), Some(Time(i64::MAX)));
    }

    #[test]
    fn garbage_is_nothing() {
        let temp = tempfile::tempdir().expect("a folder");
        for garbage in [
            &b""[..],
            b"12\n",
            b"00000000000000000012",
            b"0000000000000000001x\n",
            b"-0000000000000000012\n",
            b"+0000000000000000012\n",
            b"99999999999999999999\n",
            b"00000000000000000012\n\n",
            &[0; 21],
            &[0xff; 4000],
        ] {
            std::fs::write(temp.path().join(FILE), garbage).expect("written");
            assert_eq!(read(temp.path()), None, "{garbage:?}");
        }
    }

    #[test]
    fn a_folder_that_is_gone_is_passed_over() {
        let mut pulse = Pulse::new(Path::new("/nowhere/at/all"));
        pulse.beat(Time(1));
        assert_eq!(read(Path::new("/nowhere/at/all")), None);
    }
}
