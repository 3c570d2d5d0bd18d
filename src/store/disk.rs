//! The file system as the store needs it: one small trait, so that a test can put one in its place that loses what was not
//! synced.
//!
//! Every file and folder that is made is for its owner only, because the room talks about children and families.

#[cfg(test)]
pub(super) mod fixture;
mod system;

use std::any::Any;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use system::System;

/// A file system.
pub trait Disk: fmt::Debug + Send + Sync {
    /// All bytes of a plain file.
    ///
    /// # Errors
    /// [`io::ErrorKind::FileTooLarge`] for one of more than `most` bytes, before it is read; what is no plain file is
    /// refused, because reading a pipe or a device could last for ever.
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>>;

    /// The bytes of a plain file from the byte `from` on, at most so many; none when it ends before.
    ///
    /// # Errors
    /// As for [`read`](Self::read), but not for a larger one.
    fn read_from(&self, path: &Path, from: u64, most: u64) -> io::Result<Rest>;

    /// The size of a plain file in bytes.
    ///
    /// # Errors
    /// What the system says; [`io::ErrorKind::InvalidInput`] for what is no plain file.
    fn size(&self, path: &Path) -> io::Result<u64>;

    /// The names in a folder, in no order.
    ///
    /// # Errors
    /// What the system says.
    fn names(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;

    /// Opens a file for writing.
    ///
    /// # Errors
    /// What the system says.
    fn open(&self, path: &Path, how: How) -> io::Result<Box<dyn Handle>>;

    /// Gives a file another name; a file of that name is replaced in one step.
    ///
    /// # Errors
    /// What the system says.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file; of a link, the link.
    ///
    /// # Errors
    /// What the system says.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Removes an empty folder.
    ///
    /// # Errors
    /// What the system says.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;

    /// Makes one folder.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] when something of that name is there, and what the system says.
    fn make_folder(&self, path: &Path) -> io::Result<()>;

    /// Whether there is a folder of this name.
    fn is_folder(&self, path: &Path) -> bool;

    /// Makes the names in a folder survive a power cut: a new file's bytes are of no use when its name is gone.
    ///
    /// # Errors
    /// What the system says.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;

    /// Tries to take the lock on a file, which is made if it is missing, without waiting, and writes `owner` into it for
    /// others to read.
    ///
    /// # Errors
    /// What the system says; [`io::ErrorKind::Unsupported`] from a disk that has no locks.
    fn lock(&self, path: &Path, owner: &str) -> io::Result<Grip>;

    /// Whether a program holds the lock on a file, as far as can be told without making or changing anything.
    fn is_locked(&self, path: &Path) -> bool;
}

/// A file from some byte on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Which file it is: another number when another has taken its place, as far as the system tells.
    pub file: (u64, u64),
}

/// How a file is opened for writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It is made, and must not be there yet.
    New,
    /// It is made, or emptied where it is there.
    Anew,
    /// It is there; what is written goes to its end.
    Append,
    /// It is made if it is missing; what is written lies over its beginning.
    Over,
}

/// A file that is open for writing.
pub trait Handle: fmt::Debug + Send {
    /// Writes all of `bytes`. Of a file that was opened to be written [`How::Over`], always from its beginning.
    ///
    /// # Errors
    /// What the system says; how much was written is then not known.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Waits until all that was written is on the disk.
    ///
    /// # Errors
    /// What the system says. A second try on the same handle may succeed with the bytes gone: let go of it instead.
    fn sync(&mut self) -> io::Result<()>;

    /// Cuts the file off after so many bytes.
    ///
    /// # Errors
    /// What the system says.
    fn cut(&mut self, bytes: u64) -> io::Result<()>;
}

/// What became of the try to take a lock.
#[derive(Debug)]
pub enum Grip {
    /// It is held until this is dropped, or the program dies.
    Ours(Box<dyn Hold>),
    /// Another holds it: what that one wrote into it, as far as it can be read.
    Elsewhere(String),
}

/// Something that holds a lock for as long as it lives.
pub trait Hold: Any + fmt::Debug + Send {}

impl<T: Any + fmt::Debug + Send> Hold for T {}

/// What sessions stand on: a file system, and the places on it where one goes on when its own folder cannot be written.
#[derive(Debug, Clone)]
pub struct Ground {
    /// The file system.
    pub disk: Arc<dyn Disk>,
    /// The places to go on in, the best first.
    pub refuges: Vec<PathBuf>,
}

impl Ground {
    /// The machine's own file system, and as refuges the person's folder for data, their home, and the folder for
    /// temporary files.
    #[must_use]
    pub fn system() -> Self {
        Self { disk: Arc::new(System), refuges: super::folder::refuges() }
    }

    /// Makes `path` and every folder above it that is missing, so that all survive a power cut.
    pub(super) fn make_folders(&self, path: &Path) -> io::Result<()> {
        if self.disk.is_folder(path) {
            return Ok(());
        }
        let parent = above(path);
        self.make_folders(parent)?;
        match self.disk.make_folder(path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && self.disk.is_folder(path) => Ok(()),
            Err(error) => Err(error),
            Ok(()) => self.disk.sync_folder(parent),
        }
    }

    /// Writes a whole file in one step: a crash leaves the old one or the new one, and the new one is on the disk, and
    /// was read back, when this comes back.
    pub(super) fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.replace_once(path, bytes, || Ok(()))
    }

    /// As [`Self::replace`], once `done` is done, which is when the new file is on the disk and the old one still in its place.
    pub(super) fn replace_once(
        &self,
        path: &Path,
        bytes: &[u8],
        done: impl FnOnce() -> io::Result<()>,
    ) -> io::Result<()> {
        let new = new_name(path);
        let mut file = self.disk.open(&new, How::Anew)?;
        let written = file.write(bytes).and_then(|()| file.sync());
        drop(file);
        let kept = written.and_then(|()| {
            if self.disk.read(&new, bytes.len() as u64)? == bytes {
                done().and_then(|()| self.disk.rename(&new, path))
            } else {
                Err(io::Error::other("the disk gives back other bytes than were written"))
            }
        });
        match kept {
            Ok(()) => self.disk.sync_folder(above(path)),
            Err(error) => {
                // Half a file is no use, and takes room where there may be none.
                let _ = self.disk.remove(&new);
                Err(error)
            }
        }
    }
}

/// The name under which a file is written before it takes the place of `path`.
pub(super) fn new_name(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    path.with_file_name(name)
}

/// The folder that `path` lies in; of a bare name, the current one.
pub(super) fn above(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        Some(_) | None => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_made_all_the_way_and_twice_is_once() {
        let temp = tempfile::tempdir().expect("a folder");
        let ground = Ground::system();
        let deep = temp.path().join("a/b/c");
        ground.make_folders(&deep).expect("made");
        ground.make_folders(&deep).expect("is there");
        assert!(deep.is_dir());
        std::fs::write(temp.path().join("file"), "x").expect("written");
        assert!(ground.make_folders(&temp.path().join("file/below")).is_err());
    }

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let temp = tempfile::tempdir().expect("a folder");
        let path = temp.path().join("file");
        for text in ["one", "another", ""] {
            Ground::system().replace(&path, text.as_bytes()).expect("replaced");
            assert_eq!(std::fs::read_to_string(&path).expect("read"), text);
        }
        std::fs::remove_file(&path).expect("removed");
        std::fs::create_dir_all(path.join("in the way")).expect("a folder");
        assert!(Ground::system().replace(&path, b"new").is_err());
        assert_eq!(std::fs::read_dir(temp.path()).expect("listed").count(), 1);
    }
}
