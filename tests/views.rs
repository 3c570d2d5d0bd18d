//! What each view shows of a session, the curtain, the time plan and the line that says what to do.

mod support;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use support::MORNING;
use support::stage::{Script, Stage};
use unicode_width::UnicodeWidthStr as _;
use verdiverksted::clock::{Span, Time};
use verdiverksted::i18n::Lang;
use verdiverksted::rehearsal::{Player, Script as Recorded};
use verdiverksted::session::ids::SessionId;
use verdiverksted::session::norm_taboo::{self, Kind, Phase};
use verdiverksted::session::{self, Actor, Command, Place, Session, Start, plan, timer};
use verdiverksted::tui::app::{App, Message, Mode, Opened};
use verdiverksted::tui::guide;
use verdiverksted::tui::paste::Paste;
use verdiverksted::tui::screens::start::Start as StartScreen;
use verdiverksted::tui::settings::Settings;
use verdiverksted::tui::views::View;
use verdiverksted::workshop::RankingWay;
use verdiverksted::workshop::builtin;

/// A session of Siljan's workshop; played to its end where `played`.
fn siljan(played: bool) -> (Session, Time) {
    let workshop = builtin::find(builtin::DEFAULT).expect("built in").parse().expect("clean");
    let start = Start { id: SessionId(0x51_1a_4e), seed: 2021, workshop };
    let mut session = Session::replay([Session::start(start, MORNING)]).expect("a start");
    let (mut player, mut now) = (Player::new(Recorded::siljan().expect("a script")), MORNING);
    while played && let Some(act) = player.next(&session) {
        let act = act.expect("a step that can be played");
        let pause = act.pause;
        session.evolve(&act.decide(&session, now).expect("an act that is allowed"));
        now = now + pause;
    }
    (session, now)
}

fn moved(session: &Session, place: Place, now: Time) -> Session {
    let mut session = session.clone();
    if let Ok(event) = session.decide(Actor::Facilitator, Command::Move(place), now) {
        session.evolve(&event);
    }
    session
}

/// A window that drives the session, or follows it.
fn window(session: Session, lang: Lang, view: View, drives: bool, now: Time) -> App {
    let mut app = App::new(Mode::Start(Box::new(StartScreen::new(Vec::new()))), Settings::speaking(Some(lang)), now);
    let opened = Opened {
        session,
        writable: drives,
        saved: 0,
        notices: Vec::new(),
        path: "a/session".into(),
        folder: "a/session/export".into(),
        drafts: verdiverksted::shelf::Drafts::default(),
        player: None,
    };
    app.update(Message::Opened(Box::new(opened)), now);
    app.view = view;
    app
}

fn drawn(app: &App, width: u16, height: u16) -> String {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    let _ = app.draw(&mut buffer, area);
    let rows = buffer.content().chunks(usize::from(width.max(1)));
    rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>().trim_end().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The words on a screen, with each run of white space as one space.
fn words(screen: &str) -> String {
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_view_draws_every_stop_at_every_size() {
    let sizes = [(0, 0), (1, 1), (39, 11), (60, 16), (61, 17), (80, 24), (103, 30), (104, 30), (120, 36), (200, 60)];
    for played in [false, true] {
        let (session, now) = siljan(played);
        for place in session.stops() {
            for (view, drives) in [(View::Projector, true), (View::Projector, false), (View::Facilitator, true)] {
                let app = window(moved(&session, place, now), Lang::Nb, view, drives, now);
                for (width, height) in sizes {
                    let screen = drawn(&app, width, height);
                    assert!(!screen.contains('⟨'), "a text is missing: {screen}");
                }
            }
        }
    }
}

#[test]
fn the_wall_has_no_keys_and_no_hints() {
    for drives in [true, false] {
        let (session, now) = siljan(true);
        for place in session.stops() {
            let screen = drawn(&window(moved(&session, place, now), Lang::En, View::Projector, drives, now), 80, 24);
            for hint in ["F1", "PgDn", "Now:", "saved"] {
                assert!(!screen.contains(hint), "{place:?} {hint}:\n{screen}");
            }
            if !drives {
                let is_key = |word: &str| {
                    ["Enter", "Tab", "Esc"].contains(&word)
                        || word.starts_with("Ctrl+")
                        || word.strip_prefix('F').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
                };
                assert!(!screen.split_whitespace().any(is_key), "{place:?}:\n{screen}");
            }
        }
    }
}

/// Four people at a table who say norms by turns, in this view.
fn at_the_table(view: View, norms: &[&str]) -> Stage {
    let mut script = Script::four_at_a_table(norms);
    script.go(Phase::RoundRobin, Some(0));
    let mut stage = script.stage();
    stage.app.view = view;
    stage
}

#[test]
fn the_room_sees_a_norm_while_it_is_typed_and_the_newest_first() {
    let mut stage = at_the_table(View::Projector, &["Greet everybody", "Ask the child first"]);
    stage.expect("Seat").expect("next:").expect("2 Ask the child first");
    stage.type_text("Keep what we promise").expect("… Keep what we promise▏");
    stage.press("Enter").expect("3 Keep what we promise");
    let screen = stage.words();
    assert!(screen.find("Keep what").expect("there") < screen.find("Greet").expect("there"), "{screen}");
    stage.press("F1").expect("Esc").press("Esc");
    assert!(!stage.shows("Esc"), "the keys go with what lay over the wall");
}

#[test]
fn many_norms_flow_in_columns_and_the_newest_is_always_there() {
    let norms: Vec<String> = (1..=30).map(|n| format!("Norm number {n} of many")).collect();
    let norms: Vec<&str> = norms.iter().map(String::as_str).collect();
    let stage = at_the_table(View::Projector, &norms);
    let wide = words(&stage.screen(120, 36));
    assert!((1..=30).all(|n| wide.contains(&format!("Norm number {n} of"))), "{}", stage.screen(120, 36));
    let small = stage.screen(80, 24);
    assert!(small.contains("Norm number 30 of"), "{small}");
}

#[test]
fn a_selected_norm_is_in_view_on_the_wall() {
    let norms: Vec<String> = (1..=90).map(|n| format!("Norm number {n} of very many that were said")).collect();
    let norms: Vec<&str> = norms.iter().map(String::as_str).collect();
    let mut stage = at_the_table(View::Projector, &norms);
    assert!(!stage.screen(80, 24).contains("Norm number 1 of"));
    for _ in 0..90 {
        stage.press("Down");
    }
    assert!(stage.screen(80, 24).contains("Norm number 1 of"), "{}", stage.screen(80, 24));
}

#[test]
fn the_room_sees_nothing_of_ballots_before_all_are_in() {
    let norms = ["Greet everybody", "Ask the child first", "Keep what we promise"];
    let mut script = Script::four_at_a_table(&norms);
    script.go(Phase::Ranking, Some(0));
    let table = norm_taboo::Table { value: 0, group: script.group(0) };
    script.exercise(norm_taboo::Command::RankBy(table, RankingWay::Ballots));
    let order = norms.iter().map(|norm| script.entry(norm)).collect::<Vec<_>>();
    script.exercise(norm_taboo::Command::Cast { table, voter: 0, order: order.clone() });
    let now = script.session.last_at();
    let screen = |script: &Script, drives| {
        words(&drawn(&window(script.session.clone(), Lang::En, View::Projector, drives, now), 80, 24))
    };
    for drives in [true, false] {
        let wall = screen(&script, drives);
        assert!(wall.contains("1 of 4") && !wall.contains("points"), "{wall}");
    }
    for voter in 1..4 {
        script.exercise(norm_taboo::Command::Cast { table, voter, order: order.clone() });
    }
    let counted = screen(&script, false);
    assert!(counted.contains("points") && !counted.contains("F6"), "{counted}");
}

#[test]
fn the_facilitator_sees_notes_time_and_who_is_not_heard() {
    let mut stage = at_the_table(View::Facilitator, &["Greet everybody"]);
    let notes = plan::notes(stage.session(), stage.session().place).expect("notes").as_str().to_owned();
    let first: Vec<&str> = notes.split_whitespace().take(4).collect();
    stage.expect(&first.join(" ")).expect("Not heard").expect("Ends at").expect("ahead of plan").expect("Advice");
    stage.expect("Write the norm of Seat").expect("Greet everybody").expect("F6 pass");
    let silent = |stage: &Stage| {
        let screen = stage.screen(80, 24);
        let line = screen.lines().find(|line| line.contains("Not heard")).unwrap_or_default().to_owned();
        line.matches("Seat").count()
    };
    assert_eq!(silent(&stage), 3);
    stage.type_text("Ask the child first").press("Enter");
    assert_eq!(silent(&stage), 2);
    stage.press("F6").expect("Passed");
    stage.wait(Span::minutes(60)).expect("behind plan");
}

#[test]
fn the_facilitators_minutes_go_on_by_themselves() {
    let stage = at_the_table(View::Facilitator, &[]);
    let wakes = stage.app.wakes_at().expect("a minute");
    assert!(wakes > stage.now && wakes - stage.now <= Span::minutes(1));
    let mut other = at_the_table(View::Whole, &[]);
    other.wait(Span::minutes(1));
    assert_eq!(other.app.wakes_at(), None, "nothing on the whole screen counts minutes");
}

#[test]
fn behind_the_curtain_no_key_touches_the_session() {
    for view in [View::Whole, View::Projector] {
        let mut stage = at_the_table(view, &["Greet everybody"]);
        stage.press("F3 Ctrl+B");
        let happened = stage.kept.len();
        assert!(stage.app.curtain && !stage.shows("Greet everybody"));
        stage.type_text("abc").press("Enter F6 PgDn Ctrl+Z F9");
        stage.send(Message::Paste(Paste::new("pasted".to_owned())));
        stage.send(Message::Wheel(Position::ORIGIN, 1));
        stage.expect("Esc, Ctrl+B or a click").expect("█");
        assert_eq!(stage.kept.len(), happened);
        stage.press("Esc").expect("Greet everybody");
        assert!(!stage.shows("abc") && !stage.shows("pasted"), "{}", stage.words());
        stage.press("Ctrl+B Ctrl+B").expect("Greet everybody");
        stage.press("Ctrl+B");
        let title = stage.session().workshop.title.to_string();
        stage.click(&title).expect("Greet everybody");
        assert!(!stage.app.curtain);
    }
}

#[test]
fn the_curtain_leaves_the_way_out_and_the_facilitators_own_view() {
    let mut stage = at_the_table(View::Whole, &["Greet everybody"]);
    stage.press("Ctrl+B Ctrl+Q").expect("Leave").press("Esc");
    assert!(stage.app.curtain && !stage.shows("Greet everybody"));
    stage.app.view = View::Facilitator;
    stage.expect("The wall is behind the curtain").expect("Greet everybody");
    stage.type_text("Ask the child first").press("Enter").expect("2 Ask the child first");
    stage.press("Ctrl+B");
    assert!(!stage.shows("behind the curtain"));
}

#[test]
fn the_agenda_tells_the_time_used_and_the_end() {
    let mut script = Script::new("siljan", "NAV: 4");
    script.run(Command::Move(Place::Opening(0)));
    let mut stage = script.stage();
    stage.wait(Span::minutes(12)).press("F2").expect("Ends at").expect("behind plan").expect("12 of ");
    let setup = stage.screen(120, 36);
    let end = plan::Plan::of(stage.session(), stage.now).end.local();
    assert!(setup.contains(&format!("{:02}:{:02}", end.hour(), end.minute())), "{setup}");
}

#[test]
fn every_stop_says_what_to_do_and_what_comes_next_in_one_row() {
    for lang in Lang::ALL {
        for played in [false, true] {
            let (session, now) = siljan(played);
            for place in session.stops() {
                let app = window(moved(&session, place, now), lang, View::Whole, true, now);
                let screen = drawn(&app, 80, 24);
                let start = lang.text_with("guide", &[("now", "|".into()), ("next", "|".into())]);
                let (now_label, rest) = start.split_once('|').expect("what to do");
                let line = screen.lines().find(|line| line.trim_start().starts_with(now_label));
                let line = line.unwrap_or_else(|| panic!("{lang} {place:?} has none:\n{screen}"));
                assert!(line.contains(rest.trim_end_matches('|')), "{lang} {place:?}: {line}");
                assert!(line.trim().width() <= guide::WIDEST && !line.contains('…'), "{lang} {place:?}: {line}");
            }
        }
    }
}

#[test]
fn what_lies_over_a_screen_says_what_to_do_too_and_has_help() {
    let mut stage = at_the_table(View::Whole, &["Greet everybody"]);
    stage.press("F2").expect("Now: Choose with the arrows").press("F1").expect("A list to choose from");
    stage.press("Esc").expect("Ends at").press("Esc");
    stage.press("Down F8").expect("Now: Write").press("F1").expect("A question to answer").press("Esc Esc");
    stage.press("F1").expect("Now: Read, Esc closes").press("Esc").expect("Now: Write the norm of");
}

#[test]
fn something_said_in_passing_takes_the_place_of_the_line() {
    let mut stage = at_the_table(View::Whole, &["Greet everybody"]);
    stage.press("F9");
    assert!(!stage.shows("Now:"), "{}", stage.words());
    stage.wait(Span::seconds(7)).expect("Now:");
}

#[test]
fn notes_are_on_the_wall_only_when_they_are_asked_for() {
    let mut stage = at_the_table(View::Whole, &[]);
    let notes = plan::notes(stage.session(), stage.session().place).expect("notes").as_str().to_owned();
    let first = notes.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    assert!(!stage.shows(&first));
    stage.press("F1");
    for _ in 0..30 {
        stage.press("Down");
    }
    stage.expect("Notes for whoever leads");
}

#[test]
fn the_silent_round_is_a_question_and_a_clock_on_the_wall() {
    let mut script = Script::four_at_a_table(&[]);
    script.go(Phase::Individual, None);
    script.run(Command::Timer(timer::Change::Started));
    let mut stage = script.stage();
    stage.app.view = View::Projector;
    stage.expect("█");
    assert!(!stage.shows("F3"));
    stage.press("F3").expect("paused");
    stage.press("F3").wait(Span::minutes(10)).expect("up");
}

#[test]
fn taboos_on_the_wall_stand_with_the_norm_they_are_against() {
    let mut script = Script::four_at_a_table(&["Greet everybody"]);
    script.say(Kind::Taboo, 0, "Look away");
    let (taboo, norm) = (script.entry("Look away"), script.entry("Greet everybody"));
    script.exercise(norm_taboo::Command::Pair { taboo, norm: Some(norm) });
    script.go(Phase::Taboos, Some(0));
    let session: session::Session = script.session.clone();
    let now = session.last_at();
    let wall = words(&drawn(&window(session, Lang::En, View::Projector, false, now), 80, 24));
    assert!(wall.contains("1 Look away") && wall.contains("Greet everybody"), "{wall}");
}
