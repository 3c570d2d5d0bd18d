//! The drafts: what is typed and not yet said.
//!
//! They lie beside the journal so that a program that is ended, by hand or by force, gives back the half sentence in the
//! field. They are never more than a second old, and on the disk when they are written. Each write replaces the whole file
//! in one step; a refusal of the system is passed over, and garbage reads as nothing.

use std::io;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::disk::Ground;

/// The drafts' name in a session's folder.
pub const FILE: &str = "drafts";

/// The most bytes that are read: a text of the largest paste for a dozen places.
const MOST_BYTES: u64 = 1 << 20;

/// The drafts as they lie in the file.
///
/// # Errors
/// What cannot be written as RON.
pub fn text(drafts: &impl Serialize) -> Result<String, ron::Error> {
    ron::to_string(drafts)
}

/// Replaces the drafts of the session in `dir`.
pub(super) fn write(ground: &Ground, dir: &Path, text: &str) -> io::Result<()> {
    ground.replace(&dir.join(FILE), text.as_bytes())
}

/// The drafts of the session in `dir`; none when nothing was being typed, or when what is written is no drafts.
#[must_use]
pub fn read<T: DeserializeOwned + Default>(ground: &Ground, dir: &Path) -> T {
    let read = || {
        let bytes = ground.disk.read(&dir.join(FILE), MOST_BYTES).ok()?;
        ron::from_str(str::from_utf8(&bytes).ok()?).ok()
    };
    read().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn what_was_typed_last_is_read_back() {
        let temp = tempfile::tempdir().expect("a folder");
        let ground = Ground::system();
        for typed in ["Lytte", "Lytte til \"barnet\"\n«æøå»"] {
            let drafts = BTreeMap::from([(3_u8, typed.to_owned())]);
            write(&ground, temp.path(), &text(&drafts).expect("RON")).expect("written");
            assert_eq!(read::<BTreeMap<u8, String>>(&ground, temp.path()), drafts);
        }
    }

    #[test]
    fn garbage_is_nothing() {
        let temp = tempfile::tempdir().expect("a folder");
        let ground = Ground::system();
        assert_eq!(read::<BTreeMap<u8, String>>(&ground, temp.path()), BTreeMap::new());
        for garbage in [&b""[..], b"{1:", &[0xff; 4000]] {
            std::fs::write(temp.path().join(FILE), garbage).expect("written");
            assert_eq!(read::<BTreeMap<u8, String>>(&ground, temp.path()), BTreeMap::new());
        }
    }
}
