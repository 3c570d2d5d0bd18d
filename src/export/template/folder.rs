//! What a template of an organiser's own may see: itself, its data, and the pictures in its folder.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// How files end that hold pictures.
const PICTURES: [&str; 6] = ["png", "jpg", "jpeg", "gif", "webp", "svg"];

/// The largest picture that is read, and the longest template, in bytes.
const LARGEST: u64 = 64 << 20;

/// A template and its folder.
#[derive(Debug)]
pub(in crate::export) struct Folder {
    /// The template as the organiser named it, for messages.
    pub(in crate::export) file: PathBuf,
    /// Its words.
    pub(in crate::export) text: String,
    /// Its folder, without links in its path.
    root: PathBuf,
}

impl Folder {
    /// Reads the template `file`.
    ///
    /// # Errors
    /// What the system said, also when it is no text or is too long.
    pub(super) fn of(file: &Path) -> io::Result<Self> {
        let root = fs::canonicalize(file)?.parent().map(Path::to_owned).unwrap_or_default();
        let text = String::from_utf8(read(file)?).map_err(|_| io::Error::other("it is not text in UTF-8"))?;
        Ok(Self { file: file.to_owned(), text, root })
    }

    /// The bytes of the picture at `path` within the folder; `None` where a template may not read.
    pub(in crate::export) fn picture(&self, path: &str) -> Option<io::Result<Vec<u8>>> {
        let path = Path::new(path);
        let ending = path.extension()?.to_str()?.to_lowercase();
        if !PICTURES.contains(&ending.as_str()) {
            return None;
        }
        // A link in the folder must not lead out of it.
        match fs::canonicalize(self.root.join(path)) {
            Ok(path) if path.starts_with(&self.root) => Some(read(&path)),
            Ok(_) => None,
            Err(error) => Some(Err(error)),
        }
    }
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    // Asked before opening: opening a pipe waits for somebody to write into it, and a device never ends.
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is not a file"));
    }
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LARGEST {
        return Err(io::Error::other(format!("it is larger than {} MiB", LARGEST >> 20)));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pictures_in_the_folder_are_seen() {
        let dir = tempfile::tempdir().expect("a folder");
        let own = dir.path().join("own");
        fs::create_dir_all(own.join("arms")).expect("a folder");
        for (name, text) in [("own/a.typ", "= A"), ("own/arms/a.PNG", "png"), ("own/b.txt", "no"), ("out.png", "no")] {
            fs::write(dir.path().join(name), text).expect("a file");
        }
        let folder = Folder::of(&own.join("a.typ")).expect("a template");
        assert_eq!(folder.text, "= A");
        assert_eq!(folder.picture("arms/a.PNG").expect("a picture").expect("it is read"), b"png");
        for denied in ["b.txt", "a.typ", "arms", "../out.png"] {
            assert!(folder.picture(denied).is_none(), "{denied}");
        }
        assert!(folder.picture("none.png").expect("a picture").is_err());
    }

    #[test]
    fn what_is_no_template_is_refused() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("a.typ");
        fs::write(&file, b"\xff").expect("a file");
        for wrong in [file, dir.path().to_owned(), dir.path().join("none.typ")] {
            assert!(Folder::of(&wrong).is_err(), "{}", wrong.display());
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_leads_nowhere_else() {
        let dir = tempfile::tempdir().expect("a folder");
        let own = dir.path().join("own");
        fs::create_dir(&own).expect("a folder");
        fs::write(own.join("a.typ"), "").expect("a file");
        fs::write(own.join("b.png"), "ours").expect("a file");
        fs::write(dir.path().join("out.png"), "theirs").expect("a file");
        for (target, link) in [("../out.png", "out.png"), ("b.png", "in.png")] {
            std::os::unix::fs::symlink(target, own.join(link)).expect("a link");
        }
        let folder = Folder::of(&own.join("a.typ")).expect("a template");
        assert!(folder.picture("out.png").is_none());
        assert_eq!(folder.picture("in.png").expect("a picture").expect("it is read"), b"ours");
    }
}
