//! Disks that are small, full, read-only or pulled out, as mounts that go when they are dropped.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// Something mounted on a folder of its own.
pub(crate) struct Mount {
    /// The folder it is mounted on.
    folder: TempDir,
    /// The file that holds the disk, where there is one.
    image: Option<PathBuf>,
    options: String,
}

impl Mount {
    /// A disk in memory, with options as `mount -o` takes them.
    pub(crate) fn in_memory(options: &str) -> Self {
        Self::in_memory_at(&std::env::temp_dir(), options)
    }

    /// A disk in memory, mounted on a folder that lies in `home`.
    pub(crate) fn in_memory_at(home: &Path, options: &str) -> Self {
        let folder = tempfile::Builder::new().prefix("disk").tempdir_in(home).expect("a folder");
        system("mount", &["-t", "tmpfs", "-o", options, "none", text(folder.path())]);
        Self { folder, image: None, options: String::new() }
    }

    /// A disk with ext4 in the file `image`, which is made.
    pub(crate) fn ext4(image: &Path, mebibytes: u32, options: &str) -> Self {
        let file = std::fs::File::create(image).expect("made");
        file.set_len(u64::from(mebibytes) << 20).expect("the disk has room");
        system("mkfs.ext4", &["-q", "-F", "-N", "256", text(image)]);
        Self::image(image, options)
    }

    /// The disk in the file `image`.
    pub(crate) fn image(image: &Path, options: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        system("mount", &["-o", &format!("loop,{options}"), text(image), text(folder.path())]);
        Self { folder, image: Some(image.to_owned()), options: options.to_owned() }
    }

    /// A folder as a second, read-only one.
    pub(crate) fn read_only(of: &Path) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        system("mount", &["--bind", text(of), text(folder.path())]);
        system("mount", &["-o", "remount,bind,ro", text(folder.path())]);
        Self { folder, image: None, options: String::new() }
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Makes the kernel find an error on it, so that it turns read-only although files on it are open for writing.
    pub(crate) fn turn_read_only(&self) {
        let mounts = std::fs::read_to_string("/proc/self/mounts").expect("it is readable");
        let of_ours = |line: &&str| line.split(' ').nth(1) == Some(text(self.path()));
        let device = mounts.lines().find(of_ours).and_then(|line| line.split(' ').next()).expect("it is mounted");
        let switch = Path::new("/sys/fs/ext4").join(Path::new(device).file_name().expect("a device"));
        std::fs::write(switch.join("trigger_fs_error"), "a test").expect("the kernel takes it");
    }

    /// Stops it at once, as a power cut would: nothing more gets to the disk, and every call fails from now on.
    pub(crate) fn shut_down(&self) {
        // FS_IOC_SHUTDOWN, without first writing what the file system has in its own journal in memory.
        let stop =
            "open(my $disk, '<', $ARGV[0]) or die; my $how = pack('L', 2); ioctl($disk, 0x8004587d, $how) or die $!";
        system("perl", &["-e", stop, text(self.path())]);
    }

    /// Mounts the disk again, as after a power cut: the file system mends itself by its own journal.
    pub(crate) fn mount_again(&mut self) {
        let image = self.image.take().expect("it lies in a file");
        system("umount", &[text(self.path())]);
        let options = std::mem::take(&mut self.options);
        *self = Self::image(&image, &options);
    }

    /// Takes it from under whoever uses it.
    pub(crate) fn pull_out(&self) {
        system("umount", &["-l", text(self.path())]);
    }

    /// Fills it up to the last byte; gives the file to remove.
    pub(crate) fn fill(&self) -> PathBuf {
        let path = self.path().join("holiday.mp4");
        let mut file = std::fs::File::create(&path).expect("made");
        for size in [65536, 4096, 512, 1] {
            while std::io::Write::write_all(&mut file, &vec![7; size]).is_ok() {}
        }
        path
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        // It may have been pulled out.
        let gone = Command::new("umount").args(["-l", text(self.path())]).output();
        drop(gone);
        if let Some(image) = &self.image {
            drop(std::fs::remove_file(image));
        }
    }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

/// Runs a program that must succeed.
#[track_caller]
fn system(program: &str, arguments: &[&str]) {
    let output = Command::new(program).args(arguments).output().expect("it is installed");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?}: {told}");
}
