//! The machine's own file system, and what differs between systems: who may read a file, and how a new name is made to
//! last.
//!
//! On Unix folders are 0700 and files 0600. Elsewhere the person's own data folder has to be enough.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use super::{Disk, Grip, Handle, How, Rest};

/// The machine's own file system.
#[derive(Debug, Clone, Copy, Default)]
pub struct System;

/// The most that is read of what the holder of a lock wrote into it.
const LONGEST_OWNER: u64 = 100;

impl Disk for System {
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let size = self.size(path)?;
        let mut all = Vec::new();
        // It may grow while it is read: another program may be writing it.
        if size <= most {
            File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut all)?;
        }
        if size <= most && all.len() as u64 <= most {
            Ok(all)
        } else {
            Err(io::Error::new(io::ErrorKind::FileTooLarge, format!("more than {most} bytes")))
        }
    }

    fn read_from(&self, path: &Path, from: u64, most: u64) -> io::Result<Rest> {
        self.size(path)?;
        let mut file = File::open(path)?;
        let about = file.metadata()?;
        let mut bytes = Vec::new();
        if from < about.len() {
            file.seek(io::SeekFrom::Start(from))?;
            file.take(most).read_to_end(&mut bytes)?;
        }
        Ok(Rest { bytes, file: own::number(&about) })
    }

    fn size(&self, path: &Path) -> io::Result<u64> {
        let about = path.metadata()?;
        if about.is_file() { Ok(about.len()) } else { Err(io::Error::new(io::ErrorKind::InvalidInput, "not a file")) }
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        folder.read_dir()?.map(|entry| entry.map(|entry| entry.file_name().into())).collect()
    }

    fn open(&self, path: &Path, how: How) -> io::Result<Box<dyn Handle>> {
        let mut options = OpenOptions::new();
        own::owner_only(&mut options);
        match how {
            How::New => options.append(true).create_new(true),
            How::Anew => options.write(true).create(true).truncate(true),
            How::Append => options.append(true),
            How::Over => options.write(true).create(true).truncate(false),
        };
        Ok(Box::new(Open { file: options.open(path)?, over: how == How::Over }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        own::make_folder(path)
    }

    fn is_folder(&self, path: &Path) -> bool {
        path.is_dir()
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        own::sync_folder(path)
    }

    fn lock(&self, path: &Path, owner: &str) -> io::Result<Grip> {
        let mut options = OpenOptions::new();
        own::owner_only(&mut options);
        let mut file = options.read(true).write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => {
                // For information only, so a full disk is no reason to stop here.
                let _ = introduce(&mut file, owner);
                Ok(Grip::Ours(Box::new(file)))
            }
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                // On some systems a locked file cannot be read.
                let _ = file.take(LONGEST_OWNER).read_to_string(&mut text);
                Ok(Grip::Elsewhere(text))
            }
            Err(TryLockError::Error(error)) if own::has_no_locks(&error) => {
                Err(io::Error::new(io::ErrorKind::Unsupported, error))
            }
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn is_locked(&self, path: &Path) -> bool {
        let Ok(file) = File::open(path) else { return false };
        matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))
    }
}

/// Writes who holds a lock into it.
fn introduce(file: &mut File, owner: &str) -> io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    file.write_all(owner.as_bytes())
}

/// A file that is open for writing.
#[derive(Debug)]
struct Open {
    file: File,
    over: bool,
}

impl Handle for Open {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.over {
            self.file.rewind()?;
        }
        self.file.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file.sync_data()
    }

    fn cut(&mut self, bytes: u64) -> io::Result<()> {
        self.file.set_len(bytes)
    }
}

#[cfg(unix)]
mod own {
    use std::fs::{DirBuilder, File, Metadata, OpenOptions};
    use std::io;
    use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
    use std::path::Path;

    /// `ENOLCK` on Linux and on the systems that come from BSD: a network drive without a lock service.
    const NO_LOCKS: i32 = if cfg!(target_os = "linux") { 37 } else { 77 };

    pub(super) fn owner_only(options: &mut OpenOptions) {
        options.mode(0o600);
    }

    /// The disk and the file's number on it.
    pub(super) fn number(about: &Metadata) -> (u64, u64) {
        (about.dev(), about.ino())
    }

    pub(super) fn make_folder(path: &Path) -> io::Result<()> {
        DirBuilder::new().mode(0o700).create(path)
    }

    /// Some file systems (network shares, mostly) cannot sync a folder and say so; there is nothing more to do there.
    pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
        match File::open(path)?.sync_all() {
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
            done => done,
        }
    }

    pub(super) fn has_no_locks(error: &io::Error) -> bool {
        error.kind() == io::ErrorKind::Unsupported || error.raw_os_error() == Some(NO_LOCKS)
    }
}

#[cfg(not(unix))]
mod own {
    use std::fs::{self, Metadata, OpenOptions};
    use std::io;
    use std::path::Path;
    use std::time::SystemTime;

    pub(super) fn owner_only(_options: &mut OpenOptions) {}

    /// When it was made, in seconds and nanoseconds: files have no number here that the standard library tells.
    pub(super) fn number(about: &Metadata) -> (u64, u64) {
        let made = about.created().ok().and_then(|made| made.duration_since(SystemTime::UNIX_EPOCH).ok());
        made.map_or((0, 0), |made| (made.as_secs(), made.subsec_nanos().into()))
    }

    pub(super) fn make_folder(path: &Path) -> io::Result<()> {
        fs::create_dir(path)
    }

    pub(super) fn sync_folder(_path: &Path) -> io::Result<()> {
        Ok(())
    }

    pub(super) fn has_no_locks(error: &io::Error) -> bool {
        error.kind() == io::ErrorKind::Unsupported
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_files_of_a_fair_size_are_read() {
        let temp = tempfile::tempdir().expect("a folder");
        assert!(System.read(temp.path(), 9).is_err());
        let path = temp.path().join("file");
        fs::write(&path, "1234").expect("written");
        assert_eq!(System.read(&path, 4).expect("read"), b"1234");
        assert_eq!(System.read(&path, 3).expect_err("too large").kind(), io::ErrorKind::FileTooLarge);
    }

    #[test]
    fn what_is_written_over_begins_at_the_beginning() {
        let temp = tempfile::tempdir().expect("a folder");
        let path = temp.path().join("file");
        let mut file = System.open(&path, How::Over).expect("made");
        file.write(b"one").and_then(|()| file.write(b"two")).expect("written");
        assert_eq!(fs::read(&path).expect("read"), b"two");
    }
}
