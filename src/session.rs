//! The pure state machine of a session.

pub mod ids;
