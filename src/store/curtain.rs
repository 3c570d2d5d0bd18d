//! The curtain: that the room is not to see the session just now, told to those who follow it.
//!
//! It is no event: nothing is done in the session, and there is nothing to undo. While it is drawn the writer puts the moment
//! into a small file every few seconds; when it is lifted, or the program ends, the file goes. A file that is not renewed is
//! of a program that is dead, and hides nothing: no wall stays behind the curtain of somebody who is gone.
//!
//! It is a comfort, not a promise: it is never synced, a refusal of the system is passed over, and garbage reads as nothing.

use std::path::{Path, PathBuf};

use super::disk::{Ground, How};
use crate::clock::{Span, Time};

/// The curtain's name in a session's folder.
pub const FILE: &str = "curtain";

/// How often it is told again while it is drawn.
pub const BEAT: Span = Span::seconds(4);

/// How long it holds after it was told: two beats may come late on a busy machine.
pub const HOLDS: Span = Span::seconds(12);

/// The size of the file in bytes: a number of twenty digits, a checksum of eight, a space and a line break.
const SIZE: usize = 30;

/// Tells that the curtain of the session in `dir` is drawn at the moment `now`.
pub(crate) fn draw(ground: &Ground, dir: &Path, now: Time) {
    // A comfort: what is wrong with the disk is told of what is said.
    let _ = ground.disk.open(&dir.join(FILE), How::Over).and_then(|mut file| file.write(line(now).as_bytes()));
}

/// Tells that it is lifted.
pub(super) fn lift(ground: &Ground, dir: &Path) {
    let path = dir.join(FILE);
    if ground.disk.size(&path).is_ok() {
        let _ = ground.disk.remove(&path);
    }
}

/// When it was last told that the curtain of the session in `dir` is drawn; nothing when it is not.
fn told(ground: &Ground, dir: &Path) -> Option<Time> {
    let bytes = ground.disk.read(&dir.join(FILE), SIZE as u64).ok()?;
    let at = Time(str::from_utf8(&bytes).ok()?.split(' ').next()?.parse().ok()?);
    (line(at).as_bytes() == bytes).then_some(at)
}

/// The file's one line.
fn line(at: Time) -> String {
    let number = format!("{:020}", at.0.max(0));
    let checksum = crc32fast::hash(number.as_bytes());
    format!("{number} {checksum:08x}\n")
}

/// The curtain as a follower sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Curtain {
    /// What was told last, where, and when we heard of it.
    heard: Option<(PathBuf, Time, Time)>,
}

impl Curtain {
    /// Looks whether it is drawn in any of the folders where the session is written.
    pub fn look<'a>(&mut self, ground: &Ground, dirs: impl Iterator<Item = &'a Path>, now: Time) -> bool {
        let told = dirs.filter_map(|dir| Some((dir.to_owned(), told(ground, dir)?))).max_by_key(|(_, at)| *at);
        self.hear(told, now)
    }

    /// Hears what was told and where; whether it holds at `now`.
    fn hear(&mut self, told: Option<(PathBuf, Time)>, now: Time) -> bool {
        self.heard = match (told, self.heard.take()) {
            (None, _) => None,
            (Some((dir, at)), Some((before, known, since))) if dir == before && at == known => Some((dir, at, since)),
            // What is told anew is told by somebody who is alive, whatever their clock shows.
            (Some((dir, at)), Some(_)) => Some((dir, at, now)),
            // The first that is heard may be what somebody left who is long dead.
            (Some((dir, at)), None) => Some((dir, at, at.min(now))),
        };
        self.ends().is_some_and(|ends| now < ends)
    }

    /// When it no longer holds unless it is told again; nothing when it is lifted.
    #[must_use]
    pub fn ends(&self) -> Option<Time> {
        self.heard.as_ref().map(|(_, _, since)| *since + HOLDS)
    }

    /// Nothing could be heard until `now`, because the machine slept: whoever drew it gets the time to say so again.
    pub fn wake(&mut self, now: Time) {
        if let Some((_, _, since)) = &mut self.heard {
            *since = now;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is told in a session's folder.
    fn there(at: i64) -> (PathBuf, Time) {
        (PathBuf::from("session"), Time(at))
    }

    #[test]
    fn it_holds_while_it_is_told_again_and_no_longer() {
        let mut curtain = Curtain::default();
        for (heard, now, drawn) in [
            (None, 1_000, false),
            (Some(there(2_000)), 2_001, true),
            (Some(there(2_000)), 13_999, true),
            (Some(there(6_000)), 14_000, true),
            (Some(there(6_000)), 25_999, true),
            (Some(there(6_000)), 26_000, false),
            (Some(there(6_000)), 90_000, false),
            (Some(there(91_000)), 91_000, true),
            (None, 91_001, false),
        ] {
            assert_eq!(curtain.hear(heard.clone(), Time(now)), drawn, "{heard:?} at {now}");
        }
    }

    #[test]
    fn what_a_dead_program_left_hides_nothing_and_another_clock_is_believed_when_it_ticks() {
        for (left, now) in [(1_000, 500_000), (1_000, 13_000)] {
            let mut curtain = Curtain::default();
            assert!(!curtain.hear(Some(there(left)), Time(now)), "{left} at {now}");
            assert!(curtain.hear(Some(there(left + 4_000)), Time(now + 4_000)), "somebody is alive after all");
        }
        assert!(Curtain::default().hear(Some(there(900_000)), Time(1_000)), "one whose clock is ahead");
    }

    #[test]
    fn after_a_sleep_it_holds_until_it_could_have_been_told_again() {
        let mut curtain = Curtain::default();
        assert!(curtain.hear(Some(there(1_000)), Time(1_000)));
        curtain.wake(Time(900_000));
        assert!(curtain.hear(Some(there(1_000)), Time(900_000)));
        assert!(!curtain.hear(Some(there(1_000)), Time(912_000)));
    }

    #[test]
    fn it_is_told_in_a_file_that_goes_and_garbage_is_nothing() {
        let temp = tempfile::tempdir().expect("a folder");
        let (ground, dir) = (Ground::system(), temp.path());
        assert_eq!(super::told(&ground, dir), None);
        for at in [Time(5), Time(i64::MAX), Time(7)] {
            draw(&ground, dir, at);
            assert_eq!(super::told(&ground, dir), Some(at));
        }
        for garbage in [&b""[..], b"00000000000000000007 00000000\n", &[0xff; 30], &[b'7'; 900]] {
            std::fs::write(dir.join(FILE), garbage).expect("written");
            assert_eq!(super::told(&ground, dir), None, "{garbage:?}");
        }
        lift(&ground, dir);
        lift(&ground, dir);
        assert!(!dir.join(FILE).exists());
    }
}
