//! The ranking, by its keys: together and by ballots, to what the group stands by.

mod support;

use support::stage::{Script, Stage, state};
use verdiverksted::clock::Span;
use verdiverksted::i18n::Lang;
use verdiverksted::session::norm_taboo::{Command, Phase, Ranking, Table};
use verdiverksted::workshop::RankingWay;

const NORMS: [&str; 9] = ["Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "India"];

fn consensus() -> Stage {
    let mut script = Script::four_at_a_table(&NORMS);
    script.go(Phase::Ranking, Some(0));
    script.stage()
}

fn ballots() -> Stage {
    let mut stage = consensus();
    stage.press("F7");
    stage
}

/// Fills in the ballot whose turn it is, the first letter the most important norm, and hands it in.
fn vote(stage: &mut Stage, order: &str) {
    stage.press("Enter Up Up Up Up Up Up Up Up");
    for (place, letter) in (1..).zip(order.chars()) {
        let row = NORMS.iter().position(|norm| norm.starts_with(letter)).expect("a norm");
        stage.press(&"Down ".repeat(row)).press(&place.to_string()).press(&"Up ".repeat(row));
    }
    stage.press("F6");
}

/// Four ballots after which four norms share the fifth place.
///
/// Points: A 5+5+5+4 = 19, B 4+4+4+5 = 17, C 3+3+3+3 = 12, F 2+2 = 4; then D and H 2 from one voter each, E and G 1+1
/// from two. Nobody put any of the four first.
fn tied() -> Stage {
    let mut stage = ballots();
    for order in ["ABCDE", "ABCFE", "ABCFG", "BACHG"] {
        vote(&mut stage, order);
    }
    stage
}

fn ranking(stage: &Stage) -> &Ranking {
    let session = stage.session();
    state(session).ranking(Table { value: 0, group: session.groups[0].id }).expect("is ranked")
}

/// The first letters of what the group confirmed.
fn confirmed(stage: &Stage) -> String {
    let session = stage.session();
    let top = state(session).top(Table { value: 0, group: session.groups[0].id });
    top.into_iter().filter_map(|id| state(session).entry(id)?.text.as_str().chars().next()).collect()
}

#[test]
fn a_group_agrees_orders_and_confirms() {
    let mut stage = consensus();
    stage.expect("The 5 most important").expect("All norms (9)");
    stage.press("F6").expect("Nothing is picked yet");
    stage.press("Ctrl+Up").expect("Pick it first");
    stage.press("Enter Down Enter Down Enter Down Enter Down Enter Down Enter").expect("All 5 places are taken");
    stage.press("Up Shift+Up Ctrl+Up").expect("3. Echo");
    stage.press("Up Up Up Up Enter Down Down Down Down Down Enter Shift+Down").expect("5. Foxtrot");
    stage.press("F6").expect("Group 1 stands by this");
    assert_eq!(confirmed(&stage), "BECDF");
    stage.press("F9").expect("The 5 most important");
    assert_eq!(confirmed(&stage), "");
}

#[test]
fn a_top_with_room_left_is_asked_about() {
    let mut stage = consensus();
    stage.press("Enter Down Enter F6").expect("2 of 5 are picked").press("Enter");
    assert_eq!(confirmed(&stage), "");
    stage.press("F6 Down Enter");
    assert_eq!(confirmed(&stage), "AB");
}

#[test]
fn the_mouse_picks_and_drops() {
    let mut stage = consensus();
    stage.click("Charlie").click("Charlie").expect("1. Charlie").click("1.  Charlie").expect("1. –");
}

#[test]
fn four_ballots_tie_at_the_cut_and_a_rule_settles_it() {
    let mut stage = tied();
    stage.expect("A tie at the cut: 4 norms for one place.").expect("tie: 1 of these 4 can stay");
    stage.wait(Span::seconds(30));
    stage.expect("A tie at the cut, F8 chooses a rule");
    stage.expect("below the cut").expect("India nobody").expect("Kendall's W is 0.");
    stage.press("F6").expect("Choose a rule first");
    stage.press("F8").expect("The one that most have chosen").press("Down Enter");
    stage.expect("Ties settled by: how many put it first").expect("A tie at the cut");
    assert!(!stage.press("F8").shows("have put first"), "a rule is used once");
    stage.press("Esc F8 Enter").expect("how many put it first, how many chose it");
    // E and G are on two ballots each, D and H on one.
    stage.expect("A tie at the cut: 2 norms for one place.");
    stage.press("F8").press("Enter").expect("Run-off").press("Up 3 Down 1").expect("4 of 4 hands").press("F6");
    stage
        .expect("The ballots are counted: 4 of 4")
        .expect("the cut: those above are in")
        .press("F6")
        .expect("Group 1 stands by this");
    assert_eq!(confirmed(&stage), "ABCFE");
}

#[test]
fn all_that_tie_can_stay() {
    let mut stage = tied();
    stage.press("F8 Down Down Down Enter F6");
    assert_eq!(confirmed(&stage), "ABCFDEGH");
}

#[test]
fn hands_must_be_raised_and_are_no_more_than_the_voters() {
    let mut stage = tied();
    stage.press("F8 Down Down Enter F6").expect("No hands are counted yet");
    stage.press("3 Down 2 F6").expect("There are 5 hands, but only 4 voters");
    stage.press("Enter").expect("0 hands").press("Enter").expect("1 hand").press("Esc").expect("A tie at the cut");
}

#[test]
fn a_group_chooses_otherwise_and_says_why() {
    let mut stage = tied();
    stage.press("F9").expect("Move the norms first");
    stage.press("Down Ctrl+Up").expect("The group's own order").press("F6").expect("says why");
    stage.press("Ctrl+Z").expect("A tie at the cut").press("Ctrl+Up F9").expect("Why does the group");
    stage.type_text("Bravo is where we fail most").press("Enter");
    stage.expect("The group chose otherwise than the ballots: “Bravo is where we fail most”");
    assert_eq!(confirmed(&stage), "BACFD");
    assert_eq!(ranking(&stage).result.as_ref().map(|result| result.way), Some(RankingWay::Ballots));
}

#[test]
fn the_curtain_shows_nothing_of_the_ballots() {
    let mut stage = ballots();
    vote(&mut stage, "HGFED");
    for hidden in [stage.words(), stage.press("Enter 1 Down 2 Esc").words()] {
        assert!(hidden.contains("2 of 4") || hidden.contains("Hand the keyboard"), "{hidden}");
        assert!(NORMS.iter().all(|norm| !hidden.contains(norm)), "{hidden}");
    }
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let screen = stage.screen(width, height);
        assert!(NORMS.iter().all(|norm| !screen.contains(norm)) && screen.contains("Seat 2"), "{screen}");
    }
    // While one votes, nothing shows of what another gave.
    stage.press("Enter").expect("Alfa place 1").expect("Bravo place 2");
    assert!(!stage.shows("Hotel place") && !stage.shows("points"));
}

#[test]
fn places_are_given_taken_and_taken_back() {
    let mut stage = ballots();
    stage.press("Enter F6").expect("The ballot is empty");
    stage.press("Enter Down Enter").expect("Alfa place 1").expect("Bravo place 2").expect("2 of 5 places are given");
    stage.press("1").expect("Bravo place 1").expect("1 of 5 places are given");
    stage.press("Down 3 F6").expect("Place 2 is empty");
    stage.press("Ctrl+Z Ctrl+Z").expect("Alfa place 1").expect("Bravo place 2");
    stage.press("6").expect("There are 5 places to give").press("Up Enter").expect("1 of 5 places are given");
    stage.press("F6").expect("with 4 places left empty").expect("Hand the keyboard to Seat 2");
    assert_eq!(ranking(&stage).ballots.len(), 1);
    stage.press("Ctrl+Z").expect("Hand the keyboard to Seat 1");
    assert!(ranking(&stage).ballots.is_empty());
}

#[test]
fn a_ballot_half_filled_in_is_there_when_the_room_comes_back() {
    let mut stage = ballots();
    vote(&mut stage, "ABCDE");
    stage.press("Enter Down 2 Down 1 PgDn PgUp").expect("Hand the keyboard to Seat 2");
    assert!(!stage.shows("Bravo"));
    stage.press("Enter").expect("Charlie place 1").expect("Bravo place 2");
    // A norm that was withdrawn meanwhile leaves its place.
    stage.press("PgUp Down F9 PgDn Enter").expect("Charlie place 1").expect("1 of 5 places are given");
    stage.press("F6 PgDn PgUp").expect("Hand the keyboard to Seat 3");
}

#[test]
fn a_ballot_is_filled_in_again() {
    let mut stage = ballots();
    vote(&mut stage, "ABCDE");
    stage.press("F9").expect("Seat 1").expect("handed in, fill in again").press("Enter").expect("keyboard to Seat 1");
    stage.press("Enter").expect("Alfa place 1").press("Enter Enter F6").expect("Hand the keyboard to Seat 2");
    for order in ["ABCDE", "ABCDE", "ABCDE"] {
        vote(&mut stage, order);
    }
    stage.expect("Strong agreement").press("Esc Down Enter Enter").expect("Ballot 2 of 4").expect("Echo place 5");
    stage.press("F6").expect("The ballots are counted");
}

#[test]
fn the_missing_are_done_without_when_the_room_says_so() {
    let mut stage = ballots();
    stage.press("F8").expect("No ballot is handed in yet");
    vote(&mut stage, "ABCDE");
    stage.press("F8").expect("3 ballots are missing").press("Enter").expect("Hand the keyboard to Seat 2");
    stage.press("F8 Down Enter").expect("1 of 4").expect("Too few ballots to say anything");
    // A latecomer's ballot opens the count again.
    stage.press("Esc Down Down Enter").expect("Hand the keyboard to Seat 3");
    vote(&mut stage, "ABC");
    stage.expect("Hand the keyboard to Seat 2");
    stage.press("F7").expect("The 5 most important");
}

#[test]
fn a_confirmed_ranking_is_opened_again_with_its_ballots() {
    let mut stage = tied();
    stage.press("F8 Down Down Down Enter F6 F9").expect("Ties settled by: all that tie are in");
    assert_eq!(ranking(&stage).ballots.len(), 4);
}

#[test]
fn a_group_without_norms_is_told_the_way() {
    for way in [None, Some(RankingWay::Ballots)] {
        let mut script = Script::four_at_a_table(&[]);
        script.go(Phase::Ranking, Some(0));
        let table = Table { value: 0, group: script.group(0) };
        if let Some(way) = way {
            script.exercise(Command::RankBy(table, way));
        }
        let mut stage = script.stage();
        stage.expect("PgUp goes back").press("Enter F6 F7 F8 F9 Up 1 Esc").draw_everywhere();
        assert!(stage.kept.is_empty());
    }
}

#[test]
fn it_draws_at_every_size_in_every_language() {
    for lang in Lang::ALL {
        let mut stage = consensus().speak(lang);
        let look = |stage: &Stage| {
            stage.draw_everywhere();
            assert!(!stage.screen(200, 60).contains('⟨'), "{}", stage.screen(200, 60));
        };
        look(&stage);
        for keys in ["Enter Down Enter Shift+Up", "F7", "Enter 2 1", "Esc", "F9"] {
            look(stage.press(keys));
        }
        let mut stage = tied().speak(lang);
        look(&stage);
        for keys in ["Ctrl+Down", "F9", "Esc Ctrl+Z F8", "Down Down Enter", "1", "Esc F8 Down Down Down Enter", "F6"] {
            look(stage.press(keys));
        }
    }
}
