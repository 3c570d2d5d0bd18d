//! Verdiverksted runs value workshops in the terminal: from silent minutes to a printed value poster.
//!
//! # The map
//!
//! | part | what it is |
//! |---|---|
//! | [`text`] | the one door for human text |
//! | [`clock`] | the one place that reads the time |
//! | [`machine`] | what the system does to the program: signals, a terminal that goes away |
//! | [`lots`] | random choices that a seed repeats |
//! | [`i18n`] | bokmål, nynorsk, English |
//! | [`workshop`] | what an organiser writes: a RON file, read with all its mistakes and their places |
//! | [`session`] | the pure state machine; what every exercise shares, and in `norm_taboo` that exercise |
//! | [`insight`] | pure analysis: how well voters agree, which words they use, how a cloud of them is packed, which norms say the same |
//! | [`plenary`] | all groups' norms of a value together: what they have in common, and how much each theme weighs |
//! | [`store`] | sessions on disk: a journal of events, a lock, a pulse; and a journal that is followed while it grows |
//! | [`shelf`] | events on disk as sessions: begun, opened, followed, listed |
//! | [`rooms`] | many rooms: tables are imported, sessions are merged |
//! | [`rehearsal`] | the recorded Siljan workshop |
//! | [`export`] | the document of a session, and a file a format |
//! | [`tui`] | the terminal: screens and what they tell in words, views of them, keys, themes, the loops |
//! | [`cli`] | the command line |
//!
//! # Invariants
//!
//! Each is held by a test in `tests/architecture.rs` that reads the sources.
//!
//! - `session` and `insight` know no file, no clock, no terminal and no random source: time and seeds come in as data.
//!   [`Session::decide`](session::Session::decide) makes one event of a command or refuses;
//!   [`Session::evolve`](session::Session::evolve) lets it happen; replaying the journal gives the live state; undo is an event.
//! - One command gives one event, so that an act is kept whole or not at all. A command says who acts, and ids carry
//!   their session's own random id, so that sessions can be merged.
//! - A further kind of exercise is a folder in `session`, in `tui/screens` and in `export`, and a variant.
//! - Only `tui` knows the terminal, only `export` the typesetter, only `store` writes session files, only `clock` reads
//!   the time, only `lots` draws, and nothing opens a socket.
//! - `main → cli → {tui, export, store} → {session, workshop, insight, i18n} → text`, and never back.
//! - Drawing never changes state. Keys are data: one table drives what they do, the footer, the help, the palette, what can be
//!   asked for in lines, and a test that no two collide. Colours are data: no screen draws a pair that is not listed.
//! - No case of our own enums is hidden behind `_` in the session, nothing panics on purpose, and `unsafe` is forbidden.
//! - The three languages have the same texts with the same variables, and each is used.

pub mod cli;
pub mod clock;
pub mod export;
pub mod i18n;
pub mod insight;
pub mod lots;
pub mod machine;
pub mod plenary;
pub mod rehearsal;
pub mod rooms;
pub mod session;
pub mod shelf;
pub mod store;
pub mod text;
pub mod tui;
pub mod workshop;
