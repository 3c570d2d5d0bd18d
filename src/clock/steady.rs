//! A clock that never jumps, whatever becomes of the wall clock, and that goes on while the machine sleeps.

use std::time::Duration;

/// What it shows: the time since some moment that stays the same while the program runs.
#[cfg(unix)]
pub(super) fn reading() -> Duration {
    use rustix::time::{ClockId, clock_gettime};
    // On Linux only this one counts the machine's sleep; on macOS the monotonic clock does.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let clock = ClockId::Boottime;
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    let clock = ClockId::Monotonic;
    Duration::try_from(clock_gettime(clock)).unwrap_or_default()
}

/// What it shows: the time since some moment that stays the same while the program runs.
#[cfg(not(unix))]
pub(super) fn reading() -> Duration {
    use std::sync::OnceLock;
    use std::time::Instant;
    static FIRST: OnceLock<Instant> = OnceLock::new();
    // On Windows it counts the machine's sleep.
    FIRST.get_or_init(Instant::now).elapsed()
}
