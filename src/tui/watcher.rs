//! The watcher: a second copy of this program that gives the terminal back when the first cannot.
//!
//! No code of a program runs when it is killed, aborts or breaks a rule of the memory; then its terminal would stay without
//! echo and cursor, and nobody in the room would know what to do. So the program starts itself once more, and tells that
//! copy over a pipe when it has [taken](Word::Taken) the terminal and when it has [given it back](Word::Given). When
//! the pipe ends after the first and before the second, the copy gives the terminal back and says how to go on. Otherwise it
//! goes as silently as it came. It waits in a read, so it costs no time.

use std::io::{BufRead, Write as _};
use std::path::Path;
use std::process::{ChildStdin, Command, Stdio};

use serde::{Deserialize, Serialize};

use super::terminal::undo_modes;
use crate::i18n::Lang;
use crate::machine::{self, Modes};

/// The hidden command of the program that watches it, as a child of itself.
pub const COMMAND: &str = "watch-terminal";

/// What the watcher is told, a line each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Word {
    /// The terminal is the program's, or is about to be.
    Taken(Broken),
    /// It is as it was before.
    Given,
}

/// What there is to say when the program breaks down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Broken {
    /// The language of the screens.
    pub lang: Lang,
    /// The folder of the session that was open.
    pub session: Option<String>,
}

/// The way to the watcher, if there is one. A program that cannot be watched goes on without.
#[derive(Debug)]
pub struct Watcher(Option<ChildStdin>);

impl Watcher {
    /// Starts `program`, which is this one, as the watcher of the terminal as it is now. There is none where a terminal has no
    /// modes that a program could leave behind, or the system starts none.
    #[must_use]
    pub fn begin(program: Option<&Path>) -> Self {
        let begun = Modes::here().zip(program).and_then(|(modes, program)| {
            let modes = serde_json::to_string(&modes).ok()?;
            let mut child = Command::new(program);
            child.arg(COMMAND).arg(modes).stdin(Stdio::piped()).stdout(Stdio::inherit()).stderr(Stdio::null());
            child.spawn().ok()?.stdin
        });
        Self(begun)
    }

    /// Tells the watcher.
    pub fn tell(&mut self, word: &Word) {
        let told = self.0.as_mut().and_then(|pipe| {
            let line = serde_json::to_string(word).ok()?;
            pipe.write_all(format!("{line}\n").as_bytes()).ok()
        });
        if told.is_none() {
            // One that is gone hears nothing any more.
            self.0 = None;
        }
    }
}

/// Watches: hears `words` to their end, and gives the terminal, which had these `modes`, back if nobody else has.
pub fn serve(modes: &str, words: &mut dyn BufRead) {
    machine::detach();
    let lines = words.lines().map_while(Result::ok);
    // A line that was cut off by the end is no word; the one before it holds.
    let last = lines.filter_map(|line| serde_json::from_str::<Word>(&line).ok()).last();
    if let Some(Word::Taken(broken)) = last {
        undo_modes();
        if let Ok(modes) = serde_json::from_str::<Modes>(modes) {
            modes.put_back();
        }
        broken.say(&mut std::io::stdout());
    }
}
