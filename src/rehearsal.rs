//! The recorded workshop: Siljan kommune's, played through the real state machine.
//!
//! A [`Script`] says in the words of the room what is done: "the next seat says «Lytte til barnet»". A [`Player`] makes
//! of it, step by step, the commands that a facilitator would have given where the session stands. It knows no file, no
//! clock and no terminal: who plays it decides when each act happens.
//!
//! ```no_run
//! # fn play(session: &mut verdiverksted::session::Session, mut now: verdiverksted::clock::Time)
//! #     -> Result<(), Box<dyn std::error::Error>> {
//! use verdiverksted::rehearsal::{Player, Script};
//!
//! let mut player = Player::new(Script::siljan()?);
//! while let Some(act) = player.next(session) {
//!     let act = act?;
//!     let pause = act.pause;
//!     session.evolve(&act.decide(session, now)?);
//!     now = now + pause;
//! }
//! # Ok(())
//! # }
//! ```

mod act;
mod player;
mod poster;
mod scene;
mod script;
mod way;

pub use player::{Act, Player, Problem, ScriptError};
pub use script::{FollowUp, Landmark, Rule, Script, Step, Theme, Unreadable};
