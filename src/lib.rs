//! Verdiverksted runs value workshops in the terminal: from silent minutes to a printed value poster.

pub mod cli;
pub mod clock;
pub mod export;
pub mod i18n;
pub mod insight;
pub mod lots;
pub mod rehearsal;
pub mod session;
pub mod shelf;
pub mod store;
pub mod text;
pub mod tui;
pub mod workshop;
