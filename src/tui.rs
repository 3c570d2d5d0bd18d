//! The terminal: screens, keys and the loop that joins them.
//!
//! What happens is data: a message comes in, [`App::update`](app::App::update) changes the app and says what is to be done outside, the
//! [`runtime`] does it and sends messages back. Drawing reads the app and changes nothing.

pub mod app;
pub mod ascii;
pub mod canvas;
pub mod clock_face;
pub mod due;
pub mod finder;
pub mod following;
mod footer;
pub mod guide;
pub mod help;
pub mod helper;
pub mod keeping;
pub mod keymap;
pub mod legible;
pub mod live;
pub mod notice;
pub mod outputs;
pub mod over;
pub mod palette;
pub mod paste;
pub mod plain;
pub mod player;
pub mod popup;
pub mod preview;
pub mod runtime;
pub mod screens;
pub mod search;
pub mod settings;
pub mod terminal;
pub mod theme;
pub mod told;
pub mod undone;
pub mod view;
pub mod views;
pub mod watcher;
pub mod widgets;
