use super::*;

/// Lines that people wrote or might have, each with what is to be said of it: `-` for nothing.
const LABELLED: &str = include_str!("labelled.txt");

/// At least this share of the good norms gets no hint, and of the others the right one. A nag is worse than silence.
const LEFT_ALONE: f64 = 0.95;
const FOUND: f64 = 0.8;

fn label(name: &str) -> Option<Advice> {
    match name {
        "-" => None,
        "name" => Some(Advice::Name),
        "taboo" => Some(Advice::Taboo),
        "two" => Some(Advice::Two),
        "slogan" => Some(Advice::Slogan),
        "behaviour" => Some(Advice::Behaviour),
        "long" => Some(Advice::Long),
        other => panic!("no label: {other}"),
    }
}

fn share(part: usize, of: usize) -> f64 {
    f64::from(u32::try_from(part).expect("small")) / f64::from(u32::try_from(of).expect("small"))
}

#[test]
fn good_norms_are_left_alone_and_others_get_the_right_hint() {
    let lines = LABELLED.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let lines: Vec<(Option<Advice>, &str)> =
        lines.map(|line| line.split_once('\t').map(|(name, text)| (label(name), text)).expect("a label")).collect();
    assert!(lines.len() >= 120);
    let (good, others): (Vec<_>, Vec<_>) = lines.iter().partition(|(label, _)| label.is_none());
    let nagged: Vec<_> = good.iter().filter(|(_, text)| of_norm(text).is_some()).collect();
    let missed: Vec<_> = others.iter().filter(|(label, text)| of_norm(text) != *label).collect();
    let told = lines.iter().filter(|(_, text)| of_norm(text).is_some()).count();
    let (left, found) = (1.0 - share(nagged.len(), good.len()), 1.0 - share(missed.len(), others.len()));
    let precision = share(others.len() - missed.len(), told);
    println!(
        "{} good, {} others: left alone {left:.3}, found {found:.3}, precision {precision:.3}",
        good.len(),
        others.len()
    );
    assert!(left >= LEFT_ALONE, "{left}: {nagged:#?}");
    assert!(found >= FOUND, "{found}: {missed:#?}");
    assert!(precision >= LEFT_ALONE, "{precision}");
}

/// The norms that the measures of themes stand on were written for those: what they get here is seldom.
#[test]
fn norms_that_were_written_for_something_else_are_mostly_left_alone() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold");
    let (mut all, mut told) = (0, Vec::new());
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|ending| ending == "csv") {
            let text = std::fs::read_to_string(&path).expect("a table");
            for norm in text.lines().skip(1).filter_map(|line| line.split('"').nth(1)) {
                all += 1;
                // That a norm begins with what is not done is no guess.
                told.extend(
                    of_norm(norm).filter(|advice| *advice != Advice::Taboo).map(|advice| (advice, norm.to_owned())),
                );
            }
        }
    }
    println!("{} of {all}: {told:#?}", told.len());
    assert!(all > 900);
    assert!(share(told.len(), all) <= 0.05, "{} of {all}: {told:#?}", told.len());
}

#[test]
fn a_taboo_may_say_what_is_not_done() {
    assert_eq!(of_taboo("Ikke snakk om barnet over hodet på det"), None);
    assert_eq!(of_taboo("Baksnakking"), None);
    assert_eq!(of_taboo("Snakke om Emma i gangen"), Some(Advice::Name));
    assert_eq!(of_taboo("Vi kommer for sent og vi går for tidlig"), Some(Advice::Two));
}

#[test]
fn what_is_being_typed_is_judged_by_its_whole_words() {
    assert_eq!(so_far("Vi snakker med Emma"), "Vi snakker med");
    assert_eq!(so_far("Vi snakker med Emma "), "Vi snakker med Emma");
    assert_eq!(so_far("Vi"), "");
    for advice in [Advice::Name, Advice::Two, Advice::Long] {
        assert!(advice.is_lasting());
    }
    assert!(!Advice::Behaviour.is_lasting() && !Advice::Slogan.is_lasting() && !Advice::Taboo.is_lasting());
}

#[test]
fn nothing_and_strange_things_get_no_hint() {
    for text in ["", " ", "…", "42", "👍", "VI LYTTER TIL BARNA", "Vi Hilser På Alle Hver Morgen"] {
        assert_eq!(of_norm(text), None, "{text}");
    }
}
