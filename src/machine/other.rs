//! Systems without signals: nothing is heard, and the terminal's modes are its own affair.

use std::io;

use serde::{Deserialize, Serialize};

use super::Signal;

/// Nothing has to be done for it.
pub fn survive_full_files() {}

/// Nothing is heard.
///
/// # Errors
/// None.
pub fn listen(_tell: impl Fn(Signal) -> bool + Clone + Send + 'static) -> io::Result<()> {
    Ok(())
}

/// Nothing stands still.
pub fn stand_still() {}

/// Nothing has to be left.
pub fn detach() {}

/// How a terminal treats what is typed; nothing is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Modes {}

impl Modes {
    /// None.
    #[must_use]
    pub fn here() -> Option<Self> {
        None
    }

    /// Nothing to give back.
    pub fn put_back(self) {}
}
