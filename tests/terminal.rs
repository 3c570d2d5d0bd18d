//! Journeys through the real program in a real terminal: from the set-up to the printed poster by keys alone, through
//! kill -9, small windows and wrong use.
#![cfg(target_os = "linux")]

mod support;

#[path = "terminal/crash.rs"]
mod crash;
#[path = "terminal/files.rs"]
mod files;
#[path = "terminal/follow.rs"]
mod follow;
#[path = "terminal/hand.rs"]
mod hand;
#[path = "terminal/keys.rs"]
mod keys;
#[path = "terminal/kit.rs"]
mod kit;
#[path = "terminal/line.rs"]
mod line;
#[path = "terminal/lines.rs"]
mod lines;
#[path = "terminal/panics.rs"]
mod panics;
#[path = "terminal/paste.rs"]
mod paste;
#[path = "terminal/process.rs"]
mod process;
#[path = "terminal/pty.rs"]
mod pty;
#[path = "terminal/room.rs"]
mod room;
#[path = "terminal/settings.rs"]
mod settings;
#[path = "terminal/signals.rs"]
mod signals;
#[path = "terminal/standstill.rs"]
mod standstill;
#[path = "terminal/themes.rs"]
mod themes;
#[path = "terminal/ways.rs"]
mod ways;
#[path = "terminal/whole.rs"]
mod whole;
#[path = "terminal/window.rs"]
mod window;
