//! What each view shows of a session, the curtain, the time plan and the line that says what to do.

mod support;

use crossterm::event::KeyCode;
use ratatui::layout::Position;
use support::stage::{Script, Stage, key};
use support::MORNING;
use verdiverksted::clock::{Span, Time};
use verdiverksted::i18n::Lang;
use verdiverksted::rehearsal::{Player, Script as Recorded};
use verdiverksted::session::ids::SessionId;
use verdiverksted::session::norm_taboo::{Kind, Phase};
use verdiverksted::session::{Actor, Command, Place, Session, Start, command, timer};
use verdiverksted::tui::app::{App, Message, Mode, Opened};
use verdiverksted::tui::guide;
use verdiverksted::tui::paste::Paste;
use verdiverksted::tui::screens::start::Start as StartScreen;
use verdiverksted::tui::settings::Settings;
use verdiverksted::tui::views::View;
use verdiverksted::workshop::builtin;
