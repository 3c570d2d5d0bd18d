//! What the system tells of processes.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// The fields of a process's state, from the one that says what it does; nothing when it is gone.
fn stat(process: u32) -> Option<Vec<String>> {
    let line = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name, in brackets, may hold anything.
    let (_, after) = line.rsplit_once(')')?;
    Some(after.split_whitespace().map(str::to_owned).collect())
}

/// What it does: `S` sleeps, `R` runs, `T` is stopped; nothing when it is gone, or dead and only not asked for yet.
pub(crate) fn state(process: u32) -> Option<char> {
    stat(process)?.first()?.chars().next().filter(|state| !"ZX".contains(*state))
}

/// The processor time that it has taken, in hundredths of a second.
pub(crate) fn ticks(process: u32) -> u64 {
    let fields = stat(process).expect("it is there");
    [11, 12].iter().map(|field| fields[*field].parse::<u64>().expect("a number")).sum()
}

/// The memory that it holds, in KiB.
pub(crate) fn resident(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).expect("it is there");
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).expect("it holds some");
    line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).expect("a number")
}

/// The processes that a process has started.
pub(crate) fn children(process: u32) -> Vec<u32> {
    let parent = process.to_string();
    let all = fs::read_dir(Path::new("/proc")).expect("a list of processes");
    let all = all.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok());
    all.filter(|child| stat(*child).is_some_and(|fields| fields.get(1) == Some(&parent))).collect()
}

/// Waits until `holds`; `what` tells in words what is waited for.
#[track_caller]
pub(crate) fn wait_until(what: &str, holds: impl Fn() -> bool) {
    let until = Instant::now() + Duration::from_secs(20);
    while !holds() {
        assert!(Instant::now() < until, "in vain: {what}");
        thread::sleep(Duration::from_millis(10));
    }
}
