//! What becomes of a session when something breaks: the program is killed at each system call, the disk refuses, the
//! power goes, bytes change, and a day lasts ten thousand events.
//!
//! The law is one: *acknowledged ⊆ recovered ⊆ acknowledged + the ones in flight*, in order and equal to the byte. What
//! needs `strace` or a mount is ignored by a plain `cargo test` and says so there; `.ci/run` runs a sample of it, and
//! `tests/faults/run.sh` all of it.
#![cfg(target_os = "linux")]

#[path = "../support/mod.rs"]
mod support;

#[path = "../terminal/keys.rs"]
mod keys;
#[allow(dead_code, reason = "other tests use the rest")]
#[path = "../terminal/pty.rs"]
mod pty;
#[allow(dead_code, reason = "other tests use the rest")]
#[path = "../terminal/room.rs"]
mod room;

mod bytes;
mod child;
mod commands;
mod disks;
mod ext4;
mod files;
mod killer;
mod machine;
mod model;
mod mounts;
mod power;
mod refusals;
mod screen;
mod script;
mod soak;
mod stepper;
mod strace;
mod trace;
mod verdict;
