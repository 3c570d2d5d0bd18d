//! Every kind of screen in every theme at three sizes, to be looked at: nobody sees by a test whether a screen is calm.
//!
//! `SCREENS_TO=DIR cargo test --test pictures every_screen -- --ignored`

use std::fs;
use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use verdiverksted::clock::Time;
use verdiverksted::session::norm_taboo::{Phase, Stop as NormTabooStop};
use verdiverksted::session::{Place, Session};
use verdiverksted::tui::app::{App, Message};
use verdiverksted::tui::theme::{Named, Theme};
use verdiverksted::tui::views::View;

use super::svg::{hex, svg};
use super::{at, begun, drawn, opened, played, said};

/// What is shown: what it is called, the moment, the view, and what is pressed there.
type Shown = (&'static str, (Session, Time), View, &'static [(KeyCode, KeyModifiers)]);

const NONE: KeyModifiers = KeyModifiers::NONE;
const CTRL: KeyModifiers = KeyModifiers::CONTROL;

fn kinds() -> Vec<Shown> {
    use KeyCode::{Char, Enter, F};
    let entry = || played(said(Phase::RoundRobin, 6));
    let whole = View::Whole;
    let plenary = || played(at(|stop| matches!(stop, NormTabooStop::Plenary { .. })));
    let export = || played(|session| session.place == Place::Export);
    let setup = || played(|session| !session.groups.is_empty());
    vec![
        ("setup", setup(), whole, &[]),
        ("drawn", setup(), whole, &[(F(6), NONE), (Enter, NONE)]),
        ("slide", played(|session| session.place == Place::Opening(0)), whole, &[]),
        ("points", played(|session| session.place == Place::Opening(2)), whole, &[]),
        ("question", played(|session| session.place == Place::Opening(1)), whole, &[]),
        ("value", played(said(Phase::Introduction, 0)), whole, &[]),
        ("individual", played(|session| session.running().is_some()), whole, &[]),
        ("entry", entry(), whole, &[]),
        ("help", entry(), whole, &[(F(1), NONE)]),
        ("agenda", entry(), whole, &[(F(2), NONE)]),
        ("palette", entry(), whole, &[(Char('p'), CTRL)]),
        ("search", entry(), whole, &[(Char('f'), CTRL), (Char('b'), NONE)]),
        ("leaving", entry(), whole, &[(Char('q'), CTRL)]),
        ("curtain", entry(), whole, &[(Char('b'), CTRL)]),
        ("projector", entry(), View::Projector, &[]),
        ("facilitator", entry(), View::Facilitator, &[]),
        ("clarify", played(said(Phase::Clarify, 0)), whole, &[]),
        ("rewording", played(said(Phase::Clarify, 0)), whole, &[(Enter, NONE)]),
        ("ranking", played(said(Phase::Ranking, 0)), whole, &[]),
        ("ballots", played(said(Phase::Ranking, 0)), whole, &[(F(7), NONE)]),
        ("ballot", played(said(Phase::Ranking, 0)), whole, &[(F(7), NONE), (Enter, NONE)]),
        ("taboos", played(said(Phase::Taboos, 0)), whole, &[]),
        ("plenary", plenary(), whole, &[]),
        ("crosswise", plenary(), whole, &[(F(5), NONE)]),
        ("cloud", played(at(|stop| matches!(stop, NormTabooStop::Cloud))), whole, &[]),
        ("poster", played(at(|stop| matches!(stop, NormTabooStop::Poster))), whole, &[]),
        ("follow-up", played(|session| session.follow_ups.len() >= 2), whole, &[]),
        ("export", export(), whole, &[]),
        ("closing", played(|session| session.place == Place::Closing(0)), whole, &[]),
    ]
}

fn press(app: &mut App, keys: &[(KeyCode, KeyModifiers)], now: Time) {
    for (code, modifiers) in keys {
        app.update(Message::Key(KeyEvent::new(*code, *modifiers)), now);
    }
}

#[test]
#[ignore = "it makes pictures to be looked at"]
fn every_screen_to_look_at() {
    let dir = PathBuf::from(std::env::var_os("SCREENS_TO").expect("SCREENS_TO names the folder"));
    fs::create_dir_all(&dir).expect("a folder");
    let kinds = kinds();
    for named in [Named::Dark, Named::Light, Named::HighContrast] {
        let theme = Theme { named, ..Theme::default() };
        for size in [(80, 24), (120, 36), (200, 60)] {
            let keep = |name: &str, app: &App| {
                let picture = svg(&drawn(app, size), name, &hex(theme.ground()));
                let file = format!("{named}-{}x{}-{name}.svg", size.0, size.1);
                fs::write(dir.join(file), picture).expect("the disk takes it");
            };
            let mut first = begun(kinds[0].1.1, theme);
            keep("first", &first);
            first.update(Message::Sessions(Vec::new()), kinds[0].1.1);
            keep("lesson", &first);
            for (name, (session, now), view, keys) in &kinds {
                let mut app = opened(session.clone(), *now, theme, true);
                app.view = *view;
                press(&mut app, keys, *now);
                keep(name, &app);
            }
        }
    }
}
