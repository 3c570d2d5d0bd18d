//! Many rooms: tables that are imported, sessions that are merged, and what holds whatever they are.

mod kit;
mod laws;
mod merges;
mod screens;
#[path = "../support/mod.rs"]
mod support;
mod tables;
