//! Clarify, by its keys.

mod support;

use support::stage::{Script, Stage, state};
use verdiverksted::i18n::Lang;
use verdiverksted::session::norm_taboo::{Entry, Fate, Kind, Phase};

const NORMS: [&str; 4] = ["We listen to the child", "We ask the child", "We turn up prepared", "We keep our word"];

fn clarify() -> Stage {
    let mut script = Script::four_at_a_table(&NORMS);
    script.go(Phase::Clarify, Some(0));
    script.stage()
}

/// The norms that stand, in order.
fn standing(stage: &Stage) -> Vec<&str> {
    let entries = state(stage.session()).entries().filter(|entry| entry.stands() && entry.spot.kind == Kind::Norm);
    entries.map(|entry| entry.text.as_str()).collect()
}

fn entry<'s>(stage: &'s Stage, words: &str) -> &'s Entry {
    state(stage.session()).entries().find(|entry| entry.text.as_str() == words).expect("was said")
}

#[test]
fn norms_that_say_the_same_become_one_and_come_apart_again() {
    let mut stage = clarify();
    stage.press("F6").expect("Mark like norms with the space bar");
    stage.press("Space Down Space").expect("2 norms are marked").expect("[x] 1");
    stage.press("F6").expect("One norm out of 2").retype("We ask the child and listen").press("Enter");
    assert_eq!(standing(&stage), ["We ask the child and listen", "We turn up prepared", "We keep our word"]);
    stage.expect("+ 1 merged into this one").expect("merged into: We ask the child and listen");
    assert!(!stage.shows("marked"));
    stage.press("F8").expect("“We ask the child”").expect("“We listen to the child”").expect("Seat 2").press("Esc");
    // The one that was merged lies at the end and comes back.
    stage.press("Down Down Down F9").expect("Brought back");
    assert_eq!(standing(&stage)[0], "We listen to the child");
    // The selection followed it to its old place.
    stage.press("Enter").retype("We hear the child out").press("Enter");
    assert_eq!(standing(&stage)[0], "We hear the child out");
    assert_eq!(entry(&stage, "We hear the child out").original.as_str(), "We listen to the child");
}

#[test]
fn a_norm_is_withdrawn_and_restored() {
    let mut stage = clarify();
    stage.press("Down F9").expect("Withdrawn or merged – F9 brings back");
    assert_eq!(entry(&stage, NORMS[1]).fate, Fate::Withdrawn);
    // What is withdrawn is not reworded, moved or merged.
    stage.press("Enter").expect("F9 brings it back.").press("F7").expect("F9 brings it back.");
    stage.press("Del");
    assert_eq!(standing(&stage), NORMS);
    stage.press("F9 Ctrl+Z");
    assert_eq!(standing(&stage), NORMS);
}

#[test]
fn norms_change_places_and_the_selection_goes_along() {
    let mut stage = clarify();
    stage.press("Ctrl+Down Ctrl+Down Ctrl+Down Ctrl+Down");
    assert_eq!(standing(&stage), [NORMS[1], NORMS[2], NORMS[3], NORMS[0]]);
    stage.press("Shift+Up");
    assert_eq!(standing(&stage), [NORMS[1], NORMS[2], NORMS[0], NORMS[3]]);
    stage.press("Up Up Ctrl+Up");
    assert_eq!(standing(&stage), [NORMS[1], NORMS[2], NORMS[0], NORMS[3]], "the first stays first");
}

#[test]
fn a_norm_moves_to_the_taboos_or_to_another_value() {
    let mut stage = clarify();
    stage.press("F7").expect("to the taboos").expect("to the value Mot").press("Enter");
    assert_eq!(standing(&stage), NORMS[1..]);
    stage.press("F7 Down Down Enter");
    assert_eq!(entry(&stage, NORMS[1]).spot.value, 2);
}

#[test]
fn the_mouse_does_what_keys_do() {
    let mut stage = clarify();
    stage.click(NORMS[2]).click(NORMS[2]).expect("Reword").press("Esc");
    stage.press("F9");
    assert_eq!(entry(&stage, NORMS[2]).fate, Fate::Withdrawn);
}

#[test]
fn a_group_without_norms_is_told_the_way() {
    let mut script = Script::four_at_a_table(&[]);
    script.go(Phase::Clarify, Some(0));
    let mut stage = script.stage();
    stage.expect("PgUp goes back to the round-robin");
    stage.press("Enter Space F6 F7 F8 F9 Ctrl+Up Down").draw_everywhere();
    assert!(stage.kept.is_empty());
}

#[test]
fn it_draws_at_every_size_in_every_language() {
    for lang in Lang::ALL {
        let mut stage = clarify().speak(lang);
        stage.press("Space Down Space F6 Enter Down F9");
        stage.draw_everywhere();
        assert!(!stage.screen(200, 60).contains('⟨'), "{}", stage.screen(200, 60));
        stage.press("F8").draw_everywhere();
    }
}

#[test]
fn whoever_stays_after_all_finds_the_question_as_it_was() {
    let mut stage = clarify();
    stage.press("Enter").retype("We ask the child, always").press("Ctrl+Q").expect("Leave? Everything is saved.");
    stage.press("Esc").expect("We ask the child, always").press("Enter");
    assert_eq!(standing(&stage)[0], "We ask the child, always");
}

#[test]
fn a_norm_much_like_an_earlier_one_is_marked_and_merges_with_one_key() {
    let mut script = Script::four_at_a_table(&["We listen to the child", "We turn up prepared", "Listen to children"]);
    script.go(Phase::Clarify, Some(0));
    let mut stage = script.stage();
    stage.expect("3 Listen to children ≈ much like 1 – F6 merges");
    // The first of the two, and one that is like none, have nothing to merge with.
    stage.press("F6").expect("Mark like norms").press("Down F6").expect("Mark like norms");
    stage.press("Down F6").expect("One norm out of 2").expect("“Listen to children”").press("Enter");
    assert_eq!(standing(&stage), ["We listen to the child", "We turn up prepared"]);
    assert!(!stage.shows("≈"));
    stage.expect("+ 1 merged into this one");
    stage.press("Ctrl+Z").expect("≈ much like 1");
}

#[test]
fn a_group_without_norms_is_told_to_go_on() {
    let mut script = Script::four_at_a_table(&[]);
    script.go(Phase::Clarify, Some(0));
    script.stage().expect("The group has no norms, PgDn goes on");
}
