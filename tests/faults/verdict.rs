//! Whether what is on disk keeps the promise, by what the program said before it was stopped.

use std::path::{Path, PathBuf};
use std::time::Duration;

use verdiverksted::session::Event;
use verdiverksted::shelf;
use verdiverksted::store::disk::Ground;
use verdiverksted::store::{self, Access, Notice, Opened, Record as _, StoreError};

use super::script;

/// What a program said.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    /// The number of the last event that was reported as saved; 0 when none was.
    pub(crate) saved: usize,
    /// The number of the last event that it was about to write.
    pub(crate) queued: usize,
    /// Whether it came to its end.
    pub(crate) done: bool,
    /// What it said of failures.
    pub(crate) failures: Vec<String>,
}

impl Said {
    /// Takes what a program printed apart. The last line may be half.
    pub(crate) fn of(printed: &str) -> Self {
        let number = |line: &str, start| line.strip_prefix(start).and_then(|number: &str| number.parse().ok());
        let mut said = Self::default();
        let whole = printed.rsplit_once('\n').map_or("", |(whole, _)| whole);
        for line in whole.lines() {
            if let Some(saved) = number(line, "saved ") {
                said.saved = said.saved.max(saved);
            } else if let Some(queued) = number(line, "queued ") {
                said.queued = queued;
            } else if line == "done" {
                said.done = true;
            } else if ["failed ", "refused ", "read-only ", "elsewhere "].iter().any(|start| line.starts_with(start)) {
                said.failures.push(line.to_owned());
            }
        }
        said
    }
}

/// The home of the person who runs the program on the session in `path`: the folder beside it.
pub(crate) fn person(path: &Path) -> PathBuf {
    path.with_file_name("person")
}

/// What the session stands on: the machine's disk, and the person's folders to go on in.
pub(crate) fn ground(path: &Path) -> Ground {
    let person = person(path);
    let refuges = [".local/share/verdiverksted/sessions", "", "tmp"].map(|folder| person.join(folder));
    Ground { refuges: refuges.to_vec(), ..Ground::system() }
}

/// Opens a session. A program that another test is just starting holds our locks until it runs; it is waited for.
pub(crate) fn open(path: &Path) -> Result<Opened<Event>, StoreError> {
    loop {
        let opened = store::open_on::<Event>(&ground(path), path)?;
        match opened.notices.first() {
            Some(Notice::OpenElsewhere { owner: Some(owner) }) if owner.process == std::process::id() => {}
            _ => return Ok(opened),
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Opens the session in `path` and compares. What is wrong, in words.
pub(crate) fn promise_kept(path: &Path, said: &Said) -> Result<(), String> {
    let opened = match open(path) {
        Err(StoreError::NotASession { .. } | StoreError::Empty { .. }) if said.saved == 0 => return Ok(()),
        Err(error) => return Err(format!("it does not open: {error}")),
        Ok(opened) => opened,
    };
    let count = opened.events.len();
    if !(said.saved <= count && count <= said.queued) {
        return Err(format!("{} were saved and {} queued, but {count} are there", said.saved, said.queued));
    }
    for (number, (found, written)) in (1..).zip(opened.events.iter().zip(script::events())) {
        // Of what was in flight, a later event may be there without an earlier one. Its place is held then.
        let held = number > said.saved.max(1) && *found == Event::lost(&opened.events[number - 2]);
        if found != written && !held {
            return Err(format!("event {number} of {count} is not the one that was written: {found:?}"));
        }
    }
    if matches!(opened.access, Access::ReadOnly) {
        return Err(format!("it is only read: {:?}", opened.notices));
    }
    drop(opened);
    goes_on(path, count)
}

/// Opens a session that was mended a second time: it is the same with nothing to tell, is a session, and takes one more.
pub(crate) fn goes_on(path: &Path, count: usize) -> Result<(), String> {
    let again = open(path).map_err(|error| format!("it does not open again: {error}"))?;
    if again.events.len() != count || !again.notices.is_empty() {
        return Err(format!("the second time {} of {count} events, and {:?}", again.events.len(), again.notices));
    }
    shelf::read(path).map_err(|error| format!("it is not read as a session: {error}"))?;
    let (Access::Write(mut journal), Some(next)) = (again.access, script::events().get(count)) else {
        return Err(format!("the second time it is only read: {:?}", again.notices));
    };
    journal.append(next).and_then(|_| journal.sync()).map_err(|failure| format!("it takes no more: {failure:?}"))?;
    drop(journal);
    match open(path) {
        Ok(last) if last.events.len() == count + 1 && last.notices.is_empty() => Ok(()),
        other => Err(format!("the third time: {other:?}")),
    }
}

/// A session that nothing happened to: it opens with nothing to tell, and is a session.
pub(crate) fn unharmed(path: &Path) -> Result<(), String> {
    let opened = open(path).map_err(|error| error.to_string())?;
    if opened.notices.is_empty() && matches!(opened.access, Access::Write(_)) {
        shelf::read(path).map(|_| ()).map_err(|error| error.to_string())
    } else {
        Err(format!("{:?}", opened.notices))
    }
}
