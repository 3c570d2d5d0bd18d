//! A disk that refuses what a test says: the machine's own otherwise.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use super::{Disk, Grip, Ground, Handle, How, Rest, System};

/// The folders in which nothing can be written, and what is said there.
#[derive(Debug, Clone, Default)]
pub(in crate::store) struct Refusing(Arc<Mutex<Vec<(PathBuf, io::ErrorKind)>>>);

impl Refusing {
    /// A ground of this disk, with these refuges.
    pub(in crate::store) fn ground(&self, refuges: &[&Path]) -> Ground {
        Ground { disk: Arc::new(self.clone()), refuges: refuges.iter().map(|path| path.to_path_buf()).collect() }
    }

    /// From now on nothing in `folder` can be written.
    pub(in crate::store) fn refuse(&self, folder: &Path, kind: io::ErrorKind) {
        self.0.lock().expect("no panic").push((folder.to_owned(), kind));
    }

    /// From now on everything can be written again.
    pub(in crate::store) fn allow(&self) {
        self.0.lock().expect("no panic").clear();
    }

    fn ask(&self, path: &Path) -> io::Result<()> {
        let refused = self.0.lock().expect("no panic");
        let hit = refused.iter().find(|(folder, _)| path.starts_with(folder));
        hit.map_or(Ok(()), |(_, kind)| Err((*kind).into()))
    }
}

impl Disk for Refusing {
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        System.read(path, most)
    }

    fn read_from(&self, path: &Path, from: u64, most: u64) -> io::Result<Rest> {
        System.read_from(path, from, most)
    }

    fn size(&self, path: &Path) -> io::Result<u64> {
        System.size(path)
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        System.names(folder)
    }

    fn open(&self, path: &Path, how: How) -> io::Result<Box<dyn Handle>> {
        // A full disk still opens what is there.
        if !path.exists() {
            self.ask(path)?;
        }
        let file = System.open(path, how)?;
        Ok(Box::new(Watched { file, path: path.to_owned(), disk: self.clone() }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.ask(to).and_then(|()| System.rename(from, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        System.remove(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        System.remove_folder(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.ask(path).and_then(|()| System.make_folder(path))
    }

    fn is_folder(&self, path: &Path) -> bool {
        System.is_folder(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        System.sync_folder(path)
    }

    fn lock(&self, path: &Path, owner: &str) -> io::Result<Grip> {
        System.lock(path, owner)
    }

    fn is_locked(&self, path: &Path) -> bool {
        System.is_locked(path)
    }
}

/// A file on it. Half of what is refused is written all the same, as a disk does that becomes full.
#[derive(Debug)]
struct Watched {
    file: Box<dyn Handle>,
    path: PathBuf,
    disk: Refusing,
}

impl Handle for Watched {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self.disk.ask(&self.path) {
            Ok(()) => self.file.write(bytes),
            Err(error) => self.file.write(&bytes[..bytes.len() / 2]).and(Err(error)),
        }
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file.sync()
    }

    fn cut(&mut self, bytes: u64) -> io::Result<()> {
        self.file.cut(bytes)
    }
}
