//! Where sessions lie, and what their folders are called.

use std::io;
use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};
use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use super::disk::{Ground, above};
use super::error::StoreError;
use super::{journal, removal, snapshot};

/// The longest slug in a folder's name, in bytes.
const LONGEST_SLUG: usize = 40;

/// What a new session's folder is called after: `2026-11-21-siljan-kommune-ab12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name<'text> {
    /// The day the session begins, so that a list sorts by it.
    pub date: Date,
    /// Whose session it is: the organisation, or else the workshop's title. Any text will do.
    pub whose: &'text str,
    /// Tells sessions of one day apart; anything random. When the name is taken, the next tag is tried.
    pub tag: u16,
}

/// Where sessions lie when no other place is named: in the platform's data folder on this machine. Not the roaming one,
/// where there is one: what the room said is not to be copied to a server. Nothing when the person has no home.
#[must_use]
pub fn default_place() -> Option<PathBuf> {
    ProjectDirs::from("", "", "verdiverksted").map(|dirs| dirs.data_local_dir().join("sessions"))
}

/// The file with what a person chose about the program, in the platform's folder for that. Nothing when they have no home.
#[must_use]
pub fn default_settings() -> Option<PathBuf> {
    ProjectDirs::from("", "", "verdiverksted").map(|dirs| dirs.config_dir().join("settings.ron"))
}

/// The folder that a person names; `~` is their home.
#[must_use]
pub fn named(words: &str) -> PathBuf {
    let home = || UserDirs::new().map(|dirs| dirs.home_dir().to_owned());
    match words.strip_prefix('~').map(|rest| rest.trim_start_matches(['/', '\\'])) {
        Some(rest) => home().map_or_else(|| PathBuf::from(words), |home| home.join(rest)),
        None => PathBuf::from(words),
    }
}

/// The places where a session goes on when its own folder cannot be written, the best first: the default place, the person's
/// home, and the folder for temporary files, which may be on another disk.
pub(super) fn refuges() -> Vec<PathBuf> {
    let home = UserDirs::new().map(|dirs| dirs.home_dir().to_owned());
    default_place().into_iter().chain(home).chain([std::env::temp_dir()]).collect()
}

/// How many refuges of one name a place may hold.
const MOST_REFUGES: usize = 9;

/// The folders in `place` in which the session in `dir` can go on when `dir` cannot be written: several, because sessions
/// of one name can lie in different places.
pub(super) fn refuges_in(place: &Path, dir: &Path) -> impl Iterator<Item = PathBuf> {
    let name = dir.file_name().unwrap_or_default().to_string_lossy();
    let names = (1..=MOST_REFUGES).map(move |number| match number {
        1 => format!("{name}{REFUGE}"),
        _ => format!("{name}{REFUGE}-{number}"),
    });
    names.map(|name| place.join(name))
}

/// What the name of a refuge has after that of the session.
const REFUGE: &str = "-rescued";

/// The refuges of the session in `dir` that are there.
pub(super) fn refuges_of(ground: &Ground, dir: &Path) -> Vec<PathBuf> {
    let there = |path: &PathBuf| ground.disk.size(&path.join(journal::FILE)).is_ok();
    // The first of a place is always taken first, so where it is missing the others are too.
    ground.refuges.iter().flat_map(|place| refuges_in(place, dir).take_while(there)).collect()
}

/// Whether a session lies in the folder `path`. One that was ended before its first event was written is none.
#[must_use]
pub fn is_session(path: &Path) -> bool {
    let begun = path.join(journal::FILE).metadata().is_ok_and(|about| about.is_file() && about.len() > 0);
    begun || path.join(snapshot::FILES[0]).is_file()
}

/// The folders of all sessions in `place`, the newest name first; none when the place is not there yet.
///
/// # Errors
/// [`StoreError::Read`] when the system refuses.
pub fn list(place: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let entries = match place.read_dir() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::read(place, error)),
        Ok(entries) => entries,
    };
    let paths = entries.map(|entry| entry.map(|entry| entry.path()));
    let mut paths = paths.collect::<io::Result<Vec<_>>>().map_err(|error| StoreError::read(place, error))?;
    paths.retain(|path| is_session(path));
    paths.sort_unstable_by(|one, other| other.cmp(one));
    Ok(paths)
}

/// Makes a new folder of this name in `place`, and `place` too when it is missing. No other program can have made the
/// same.
pub(super) fn make(ground: &Ground, place: &Path, name: Name<'_>) -> Result<PathBuf, StoreError> {
    ground.make_folders(place).map_err(|error| StoreError::write(place, error))?;
    for offset in 0..=u16::MAX {
        let path = place.join(folder_name(Name { tag: name.tag.wrapping_add(offset), ..name }));
        match ground.disk.make_folder(&path) {
            Ok(()) => {
                ground.disk.sync_folder(place).map_err(|error| StoreError::write(place, error))?;
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(StoreError::write(&path, error)),
        }
    }
    Err(StoreError::NoFreeName { path: place.to_owned() })
}

/// Makes the new folder `path`, and those above it that are missing. It must not be there yet, but for one that a program left
/// that was ended before the session began.
pub(super) fn make_at(ground: &Ground, path: &Path) -> Result<(), StoreError> {
    let place = above(path);
    ground.make_folders(place).map_err(|error| StoreError::write(place, error))?;
    match ground.disk.make_folder(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && removal::never_began(ground, path) => {
            removal::remove_if_empty(ground, path);
            ground.disk.make_folder(path).map_err(|error| StoreError::write(path, error))?;
        }
        made => made.map_err(|error| StoreError::write(path, error))?,
    }
    ground.disk.sync_folder(place).map_err(|error| StoreError::write(place, error))
}

/// The folder's name: the date, the slug and the tag.
fn folder_name(name: Name<'_>) -> String {
    let Name { date, whose, tag } = name;
    match slug(whose).as_str() {
        "" => format!("{date}-{tag:04x}"),
        slug => format!("{date}-{slug}-{tag:04x}"),
    }
}

/// A text in lower-case ASCII letters, digits and single hyphens, readable where its letters are Latin.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.nfc().flat_map(char::to_lowercase) {
        match spelled(c) {
            Some(ascii) => slug.push_str(ascii),
            None => slug.extend(c.nfkd().filter_map(plain)),
        }
    }
    let words = slug.split('-').filter(|word| !word.is_empty());
    let mut short = String::new();
    for word in words {
        if short.len() + word.len() >= LONGEST_SLUG {
            if short.is_empty() {
                short.extend(word.chars().take(LONGEST_SLUG));
            }
            break;
        }
        if !short.is_empty() {
            short.push('-');
        }
        short.push_str(word);
    }
    short
}

/// Letters that are not a Latin letter with a mark.
fn spelled(c: char) -> Option<&'static str> {
    Some(match c {
        'æ' => "ae",
        'ø' | 'œ' => "oe",
        'å' => "aa",
        'đ' | 'ð' => "d",
        'ŋ' => "n",
        'ŧ' => "t",
        'ł' => "l",
        'ß' => "ss",
        'þ' => "th",
        _ => return None,
    })
}

/// What a decomposed character is in a slug: itself, nothing for a mark, or a hyphen between words.
fn plain(c: char) -> Option<char> {
    match c {
        'a'..='z' | '0'..='9' => Some(c),
        '\u{300}'..='\u{36f}' => None,
        _ => Some('-'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Date = jiff::civil::date(2026, 11, 21);

    #[test]
    fn names_are_readable_and_safe() {
        for (whose, want) in [
            ("Siljan kommune", "2026-11-21-siljan-kommune-ab12"),
            ("BÆRUM / Ås & Ørsta", "2026-11-21-baerum-aas-oersta-ab12"),
            ("A\u{30a}s", "2026-11-21-aas-ab12"),
            ("Kárášjohka Guovdageaidnu Čáhput ŋ", "2026-11-21-karasjohka-guovdageaidnu-cahput-n-ab12"),
            ("../../etc/passwd\0", "2026-11-21-etc-passwd-ab12"),
            ("CON", "2026-11-21-con-ab12"),
            ("你好 👩‍👧", "2026-11-21-ab12"),
            ("", "2026-11-21-ab12"),
        ] {
            assert_eq!(folder_name(Name { date: DAY, whose, tag: 0xab12 }), want, "{whose:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_makes_a_name(whose in ".{0,100}|[a-zæøå -]{0,100}") {
            let name = folder_name(Name { date: DAY, whose: &whose, tag: 1 });
            proptest::prop_assert!(name.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-')), "{name}");
            proptest::prop_assert!(name.len() <= 16 + LONGEST_SLUG && !name.contains("--"), "{name}");
        }
    }

    #[test]
    fn names_do_not_clash() {
        let temp = tempfile::tempdir().expect("a folder");
        let name = Name { date: DAY, whose: "Siljan", tag: 0xffff };
        for want in ["2026-11-21-siljan-ffff", "2026-11-21-siljan-0000", "2026-11-21-siljan-0001"] {
            assert_eq!(make(&Ground::system(), temp.path(), name).expect("made"), temp.path().join(want));
        }
    }

    #[test]
    fn only_sessions_are_listed_and_the_newest_first() {
        let temp = tempfile::tempdir().expect("a folder");
        let place = temp.path().join("not yet");
        assert!(list(&place).expect("empty").is_empty());
        for name in ["2026-01-02-a-0000", "2026-11-21-b-0000", "holiday"] {
            std::fs::create_dir_all(place.join(name)).expect("made");
        }
        for name in ["2026-01-02-a-0000/journal", "2026-11-21-b-0000/journal", "journal"] {
            std::fs::write(place.join(name), "x").expect("written");
        }
        std::fs::create_dir_all(place.join("never-begun")).expect("made");
        std::fs::write(place.join("never-begun/journal"), "").expect("written");
        let names = ["2026-11-21-b-0000", "2026-01-02-a-0000"].map(|name| place.join(name));
        assert_eq!(list(&place).expect("listed"), names);
    }

    #[test]
    fn the_default_place_is_our_own() {
        if let Some(place) = default_place() {
            assert!(place.ends_with("sessions") && place.to_string_lossy().contains("verdiverksted"), "{place:?}");
        }
    }
}
