//! What helps the room: the draw as it comes on the wall, the order of turns, a slide's question and clock, and hints on
//! how a norm is worded.

mod support;

use support::stage::{Script, Stage, state};
use support::{begun, workshop};
use verdiverksted::clock::Span;
use verdiverksted::i18n::Lang;
use verdiverksted::session::norm_taboo::Phase;
use verdiverksted::session::{Command, Place};
use verdiverksted::tui::app::Mode;
use verdiverksted::workshop::TurnOrder;

const LIST: &str = "Kari, NAV\nOla, NAV\nPer, PPT\nEva, PPT\n2";

/// The set-up with these people typed in, and nothing drawn.
fn typed(people: &str) -> Stage {
    let mut stage = Stage::of(begun(workshop()));
    stage.retype("");
    for line in people.lines() {
        stage.type_text(line).press("Enter");
    }
    stage
}

fn groups(stage: &Stage) -> Vec<Vec<String>> {
    let who =
        |seat: &verdiverksted::session::Seat| seat.person.name.as_ref().map_or_else(String::new, ToString::to_string);
    stage.session().groups.iter().map(|group| group.seats.iter().map(who).collect()).collect()
}

/// How many of four named people stand on the screen.
fn shown(stage: &Stage) -> usize {
    ["Kari (", "Ola (", "Per (", "Eva ("].iter().filter(|name| stage.shows(name)).count()
}

#[test]
fn drawn_groups_come_one_by_one_and_any_key_shows_them_all() {
    let mut stage = typed(LIST);
    stage.press("F6").expect("Draw 1 · 2 groups").expect("show all");
    assert_eq!((shown(&stage), stage.session().groups.len()), (0, 2), "drawn and kept, and not yet shown");
    let wakes = stage.app.wakes_at().expect("the first group comes by itself");
    assert!((wakes - stage.now).0 <= 600, "{wakes:?}");
    stage.wait(Span(600));
    let first = shown(&stage);
    assert!(first > 0 && first < 4);
    stage.type_text("x");
    assert_eq!(shown(&stage), 4);
    stage.expect("draw again");
    assert!(stage.kept.iter().all(|event| stage.session().place == Place::Setup && event.is_act()));
    stage.press("Enter").expect("2 groups").expect("Who takes part?");
    stage.draw_everywhere();
}

#[test]
fn without_a_key_all_groups_come_and_then_nothing_moves() {
    let mut stage = typed(LIST);
    stage.press("F6").wait(Span(700)).wait(Span(700));
    assert_eq!(shown(&stage), 4);
    stage.wait(Span::seconds(10));
    assert_eq!(stage.app.wakes_at(), None);
    stage.draw_everywhere();
}

#[test]
fn a_new_draw_can_be_undone_and_a_number_repeats_one() {
    let mut stage = typed(LIST);
    stage.press("F6 Space");
    let first = groups(&stage);
    stage.press("F6 Space").expect("Draw 2");
    let second = groups(&stage);
    stage.press("Ctrl+Z").expect("Draw 1");
    assert_eq!((groups(&stage), shown(&stage)), (first.clone(), 4), "what is known is shown at once");
    stage.press("Ctrl+Y");
    assert_eq!(groups(&stage), second);
    stage.press("Enter F9 Down Down Down Down Enter").retype("1").press("Enter Space").expect("Draw 1");
    assert_eq!(groups(&stage), first);
    stage.press("Enter F9 Down Down Down Down Enter").retype("one").press("Enter").expect("digits only");
}

#[test]
fn wishes_are_kept_told_where_they_cannot_be_and_written_back() {
    let mut stage = typed(&format!("{LIST}\nKari + Per\nOla / Eva"));
    stage.press("F6 Space");
    for group in groups(&stage) {
        let has = |name: &str| group.iter().any(|other| other == name);
        assert_eq!(has("Kari"), has("Per"), "{group:?}");
        assert!(!(has("Ola") && has("Eva")), "{group:?}");
    }
    stage.press("Enter");
    let session = stage.session().clone();
    Stage::of(session).expect("Kari + Per").expect("Ola / Eva");

    let mut stage = typed(&format!("{LIST}\nKari + Per\nKari / Per"));
    stage.press("F6 Space").expect("Kari and Per could not be");
    stage.press("Enter").expect("Kari and Per could not be");

    let mut stage = typed(&format!("{LIST}\nKari + Åse"));
    stage.press("F6").expect("Line 6: nobody in the list is called “Åse”.");
    assert!(stage.session().groups.is_empty());
}

#[test]
fn fifty_groups_lie_on_pages_that_can_be_turned() {
    let mut stage = typed("NAV: 100\nPPT: 100");
    stage.press("F6").wait(Span(400 * 7));
    stage.expect("Page 1 of");
    stage.press("Space").expect("Page 1 of");
    stage.press("Down").expect("Page 2 of").press("Up").expect("Page 1 of");
    assert!(!stage.screen(200, 60).contains("Page"), "on a large wall they are all there");
    stage.draw_everywhere();
}

#[test]
fn units_mix_unless_the_facilitator_says_otherwise() {
    let mut stage = typed("NAV: 4\nPPT: 4");
    stage.press("F9 Down Down Down Enter").expect("will not mix").press("F6 Space");
    assert!(!stage.session().rules.mix);
    stage.press("Enter F9 Down Down Down Enter F6 Space");
    assert!(stage.session().rules.mix);
}

/// The session's groups and what is to be said next, by the order.
fn round(order: TurnOrder) -> (Stage, Vec<verdiverksted::session::ids::SeatId>) {
    let mut script = Script::four_at_a_table(&["Vi lytter til barnet", "Vi møter presis"]);
    if order != TurnOrder::Around {
        script.run(Command::TakeTurnsIn(order));
    }
    script.go(Phase::Taboos, Some(0));
    let stage = script.stage();
    let round = verdiverksted::session::norm_taboo::Round {
        value: 0,
        kind: verdiverksted::session::norm_taboo::Kind::Taboo,
        group: Some(stage.session().groups[0].id),
    };
    let seats = state(stage.session()).turns(round, &stage.session().groups).seats().map(|(seat, _)| seat).collect();
    (stage, seats)
}

#[test]
fn turns_go_in_the_order_that_the_screen_says() {
    let (stage, around) = round(TurnOrder::Around);
    assert!(!stage.shows("order") && !stage.shows("quietest"));
    let (mut stage, quiet) = round(TurnOrder::QuietFirst);
    stage.expect("the quietest first");
    assert_eq!(quiet, [around[2], around[3], around[0], around[1]], "two have spoken, ties stay around the table");
    let (mut stage, random) = round(TurnOrder::Random);
    stage.expect("random order");
    let sorted = |seats: &[verdiverksted::session::ids::SeatId]| {
        let mut seats = seats.to_vec();
        seats.sort_unstable();
        seats
    };
    assert_eq!(sorted(&random), sorted(&around));
    assert_eq!(round(TurnOrder::Random).1, random, "the same session has the same order");
    // A round that has begun keeps its order, whatever is decided later.
    stage.type_text("Vi kommer for sent").press("Enter");
    let mut session = stage.session().clone();
    for order in [TurnOrder::Around, TurnOrder::QuietFirst] {
        let event = session.decide(verdiverksted::session::Actor::Facilitator, Command::TakeTurnsIn(order), stage.now);
        session.evolve(&event.expect("another order"));
    }
    let round = verdiverksted::session::norm_taboo::Round {
        value: 0,
        kind: verdiverksted::session::norm_taboo::Kind::Taboo,
        group: Some(session.groups[0].id),
    };
    let seats: Vec<_> = state(&session).turns(round, &session.groups).seats().map(|(seat, _)| seat).collect();
    assert_eq!(seats, random);
    assert_eq!(state(&session).turns(round, &session.groups).current(), Some(random[1]));
}

#[test]
fn the_order_is_chosen_in_the_set_up_and_undone() {
    let mut stage = typed(LIST);
    stage.expect("Turns go round the table.");
    stage.press("F9 Down Enter").expect("Turns go in random order.");
    assert_eq!(stage.session().order, TurnOrder::Random);
    stage.press("Tab Tab Ctrl+Z");
    assert_eq!(stage.session().order, TurnOrder::Around);
}

#[test]
fn a_slide_asks_one_of_its_questions_and_has_a_clock() {
    let mut script = Script::new("school-team", "NAV: 4");
    script.run(Command::Move(Place::Opening(1)));
    let questions = script.session.slide(Place::Opening(1)).expect("a slide").questions.clone();
    let mut stage = script.stage();
    let mut asked = Vec::new();
    for _ in 0..questions.len() {
        let question = stage.session().question(Place::Opening(1)).expect("one of them").clone();
        assert!(
            stage
                .screen(200, 60)
                .contains(&stage.session().slide(Place::Opening(1)).expect("a slide").heading.to_string())
        );
        asked.push(question);
        stage.press("F6");
    }
    assert_eq!(stage.session().question(Place::Opening(1)), asked.first(), "all were asked before one is again");
    asked.sort();
    asked.dedup();
    assert_eq!(asked.len(), questions.len());
    stage.press("Ctrl+Z F3").wait(Span::seconds(10));
    assert_eq!(stage.session().length(Place::Opening(1)), Some(Span::minutes(3)));
    assert!(stage.session().running().is_some());
    stage.draw_everywhere();
    stage.press("F5 F4 PgDn");
    assert_eq!(stage.session().place, Place::Opening(2));
    stage.press("F6");
    assert_eq!(stage.session().questions.len(), 1, "where no question is, none is drawn");
}

#[test]
fn a_hint_on_the_wording_comes_softly_and_can_be_turned_off() {
    let mut script = Script::four_at_a_table(&[]);
    script.go(Phase::RoundRobin, Some(0));
    let mut stage = script.stage().speak(Lang::Nb);
    stage.type_text("Respekt");
    assert!(!stage.shows("Hva ville vi sett"), "the word may go on");
    stage.press("Enter").expect("1: Hva ville vi sett noen gjøre?");
    assert_eq!(state(stage.session()).entries().count(), 1, "it is taken in all the same");
    stage.type_text("Vi spør Emma hva");
    stage.expect("Er det et navn?");
    stage.draw_everywhere();
    stage.retype("Vi lytter til barnet").press("Enter");
    assert!(!stage.shows("·  ") && !stage.shows("Hva ville"), "a good norm gets none");
    stage.press("Down Down").expect("1: Hva ville vi sett noen gjøre?");
    let Mode::Live(live) = &mut stage.app.mode else { panic!("a session") };
    let settings = verdiverksted::tui::settings::Settings { coach: false, ..(*live.around.settings).clone() };
    live.around.settings = std::sync::Arc::new(settings);
    assert!(!stage.shows("Hva ville vi sett"));
}

#[test]
fn while_there_are_no_groups_tab_goes_round_the_fields() {
    let mut stage = typed(LIST);
    for field in ["How many groups?", "Who holds the workshop?", "Who takes part?", "How many groups?"] {
        stage.press("Tab").expect(&format!("▶ {field}"));
    }
    stage.press("BackTab").expect("▶ Who takes part?");
    // The field for how many is the last one: after it comes the first.
    stage.press("Tab Enter").expect("▶ Who holds the workshop?");
    stage.press("F6 Enter Enter Tab").expect("▶ Who holds the workshop?");
}
