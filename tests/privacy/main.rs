//! What is forgotten is gone, and nothing else is; no name and no norm goes where it should not; and nothing leaves the
//! machine.

mod due;
mod forget;
mod kit;
mod laws;
mod merged;
mod names;
mod quiet;
#[cfg(unix)]
mod rights;
#[path = "../support/mod.rs"]
mod support;
#[cfg(target_os = "linux")]
mod traced;
mod whole;
