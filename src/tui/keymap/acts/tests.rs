use super::*;

fn chosen(keys: &[(&str, &str)]) -> Vec<Chosen> {
    let one = |(name, key): &(&str, &str)| {
        let number = ACTS.iter().position(|act| act.name == *name).expect("an act");
        (number, key_for(&ACTS[number], key).expect("a key"))
    };
    keys.iter().map(one).collect()
}

fn does(keymap: &Keymap, scopes: &[Scope], key: &str) -> Option<Action> {
    keymap.action(scopes, Key::named(key).expect("a key").event())
}

const ENTRY: &[Scope] = &[Scope::Entry, Scope::Timed, Scope::Session];

#[test]
fn every_act_has_a_key_of_its_own_and_words() {
    for act in ACTS {
        assert!(act.key().is_some(), "{}", act.name);
        assert!(!act.about().is_empty(), "{}", act.name);
        assert_eq!(ACTS.iter().filter(|other| other.name == act.name).count(), 1, "{}", act.name);
    }
}

#[test]
fn every_key_that_is_told_of_and_not_fixed_is_of_an_act() {
    // Places and hands are digits; the rest has a letter or a sign for itself on a screen where nothing is typed.
    for binding in BINDINGS.iter().filter(|binding| !binding.label.is_empty() && !binding.key.is_fixed()) {
        let of = ACTS.iter().any(|act| act.action == binding.action);
        assert!(of || binding.scope == Scope::Rehearsal, "{binding:?}");
    }
}

#[test]
fn nothing_chosen_is_the_table_itself() {
    assert_eq!(table(&[]), (Keymap::default(), Vec::new()));
}

#[test]
fn a_chosen_key_holds_wherever_the_act_can_be_done() {
    let (keymap, refused) = table(&chosen(&[("pass", "F12"), ("undo", "Ctrl+U"), ("next", "F10")]));
    assert_eq!(refused, Vec::new());
    assert_eq!(does(&keymap, ENTRY, "F12"), Some(Action::Pass));
    assert_eq!(does(&keymap, ENTRY, "F6"), None);
    assert_eq!(does(&keymap, ENTRY, "Ctrl+U"), Some(Action::Undo));
    assert_eq!(does(&keymap, ENTRY, "F10"), Some(Action::Next));
    assert_eq!(does(&keymap, &[Scope::Consensus], "F6"), Some(Action::Confirm), "another act's key stays");
}

#[test]
fn two_acts_may_change_their_keys_with_each_other() {
    let (keymap, refused) = table(&chosen(&[("pass", "F7"), ("give_turn", "F6")]));
    assert_eq!(refused, Vec::new());
    assert_eq!(does(&keymap, ENTRY, "F7"), Some(Action::Pass));
    assert_eq!(does(&keymap, ENTRY, "F6"), Some(Action::GiveTurn));
}

#[test]
fn what_clashes_is_told_and_left_out() {
    for (keys, wrong) in [
        (&[("pass", "F7")][..], &[0][..]),
        (&[("pass", "F12"), ("give_turn", "F12")], &[1]),
        (&[("undo", "Ctrl+Y")], &[0]),
        (&[("clock", "F6")], &[0]),
        // The second gives way to the third, and with it the first to the second; only what clashes itself is told.
        (&[("pass", "F7"), ("give_turn", "F8")], &[1]),
        // These two are never done on one screen.
        (&[("pass", "F12"), ("draw", "F12")], &[]),
    ] {
        let (keymap, refused) = table(&chosen(keys));
        let numbers: Vec<usize> = refused.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, wrong, "{keys:?}: {refused:?}");
        for stack in STACKS {
            let held: Vec<Key> = keymap.of(stack).map(|binding| binding.key).collect();
            assert!(
                held.iter().all(|key| held.iter().filter(|other| *other == key).count() == 1),
                "{keys:?} {stack:?}"
            );
            for binding in Keymap::default().of(stack) {
                assert!(keymap.of(stack).any(|other| other.action == binding.action), "{binding:?} has no key");
            }
        }
    }
}

#[test]
fn keys_that_write_are_refused_where_something_is_written() {
    let refused = |name: &str, key: &str| {
        let act = ACTS.iter().find(|act| act.name == name).expect("an act");
        key_for(act, key).expect_err("refused").to_string()
    };
    for key in ["p", "Space", "Left", "Home", "Ctrl+V", "Backspace"] {
        assert!(refused("pass", key).contains("needed for writing"), "{key}");
    }
    assert!(refused("pass", "Ctrl+M").contains("as Enter"));
    assert!(refused("pass", "Pil opp").contains("is no key"));
    let act = ACTS.iter().find(|act| act.name == "choose").expect("an act");
    assert!(key_for(act, "p").is_ok(), "nothing is written in plenary");
}
