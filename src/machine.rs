//! What the machine does to the program: signals, a terminal that goes away, an end without a last word.
//!
//! All that is particular to one kind of system lies in `machine/`. On systems without signals nothing happens here.

#[cfg(not(unix))]
mod other;
#[cfg(unix)]
mod unix;

use std::backtrace::{Backtrace, BacktraceStatus};
use std::io::Write as _;

#[cfg(not(unix))]
pub use other::{Modes, detach, listen, stand_still, survive_full_files};
#[cfg(unix)]
pub use unix::{Modes, detach, listen, stand_still, survive_full_files};

/// What the system tells the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// To end, and by which signal; a terminal that is gone is a hang-up.
    End(u8),
    /// To give the terminal back and stand still until it is told to go on.
    Stop,
    /// To go on; whatever the terminal was used for meanwhile.
    GoOn,
}

/// Lets a panic tell its place and nothing else: what it would say by itself may quote what was said in the room.
///
/// With `RUST_BACKTRACE` set it tells the way there too, which is made of the code's own names.
pub fn keep_panics_discreet() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, |place| format!(" at {}:{}", place.file(), place.line()));
        let mut err = std::io::stderr().lock();
        // Where not even this can be said, there is nobody to say it to.
        let _ = writeln!(err, "verdiverksted: a mistake in the program{place}");
        let way = Backtrace::capture();
        if way.status() == BacktraceStatus::Captured {
            let _ = writeln!(err, "{way}");
        }
    }));
}
