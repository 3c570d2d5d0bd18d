//! Norms and taboos by turns, by their keys: what resembles something that stands is pointed out, and never refused.

mod support;

use support::stage::{Script, Stage, state};
use verdiverksted::export::{Document, Format, Options};
use verdiverksted::i18n::Lang;
use verdiverksted::session::norm_taboo::{Entry, Fate, Kind, Phase};

const NORMS: [&str; 3] = ["Vi lytter til barnet", "Snakke om barnet", "Vi avbryter ikke hverandre"];

fn round(phase: Phase) -> Stage {
    let mut script = Script::four_at_a_table(&NORMS);
    script.go(phase, Some(0));
    script.stage()
}

fn norms() -> Stage {
    round(Phase::RoundRobin)
}

fn taboos() -> Stage {
    round(Phase::Taboos)
}

fn entry<'s>(stage: &'s Stage, words: &str) -> &'s Entry {
    state(stage.session()).entries().find(|entry| entry.text.as_str() == words).expect("was said")
}

fn standing(stage: &Stage, kind: Kind) -> Vec<&str> {
    let entries = state(stage.session()).entries().filter(|entry| entry.stands() && entry.spot.kind == kind);
    entries.map(|entry| entry.text.as_str()).collect()
}

/// The norm that the screen points out, with what they have in common.
fn hint(stage: &Stage) -> Option<String> {
    let screen = stage.screen(120, 36);
    let mut lines = screen.lines().map(str::trim).skip_while(|line| !line.starts_with(['≈', '↔']));
    let (what, why) = (lines.next()?, lines.next()?);
    Some(format!("{what} {}", why.split("In common: ").nth(1)?))
}

#[test]
fn a_norm_much_like_another_is_pointed_out_in_whatever_words() {
    for (typed, like) in [
        ("Lytt alltid til barna", Some("≈ Much like 1: “Vi lytter til barnet” lytt, barna.")),
        ("Vi lyttar til barnet", Some("≈ Much like 1: “Vi lytter til barnet” lyttar, barnet.")),
        ("We listen to the child", Some("≈ Much like 1: “Vi lytter til barnet” listen, child.")),
        ("Ikkje avbryte kvarandre", Some("≈ Much like 3: “Vi avbryter ikke hverandre” avbryte, kvarandre.")),
        ("Ikke snakke om barnet", None),
        ("Avbryte hverandre", None),
        ("Lytt", None),
        ("Lytt all", None),
        ("Lytte til musikk", None),
        ("Snakker om", None),
        ("Vi", None),
        ("Vi feirer bursdager", None),
    ] {
        let mut stage = norms();
        stage.type_text(typed);
        assert_eq!(hint(&stage).as_deref(), like, "{typed}");
        // However it came there, the same is told.
        let mut pasted = norms();
        pasted.send(verdiverksted::tui::app::Message::Paste(verdiverksted::tui::paste::Paste::new(typed.to_owned())));
        assert_eq!(hint(&pasted), hint(&stage), "{typed}");
    }
}

#[test]
fn the_hint_neither_comes_and_goes_while_a_word_is_typed_nor_moves_anything() {
    let list = |stage: &Stage| {
        let screen = stage.screen(80, 24);
        screen.lines().position(|line| line.contains("3  Vi avbryter ikke hverandre")).expect("the list")
    };
    let mut stage = norms();
    let (place, mut told, mut changes) = (list(&stage), None, Vec::new());
    for c in "Lytte til barnslig musikk og til barnet".chars() {
        stage.type_text(&c.to_string());
        assert_eq!(list(&stage), place, "nothing moves");
        let now = hint(&stage).is_some();
        if told != Some(now) && told.replace(now).is_some() {
            changes.push((c, now));
        }
    }
    // "barn" brings it, the space after "barnslig" takes it away, and the last "barn" brings it back.
    assert_eq!(changes, [('n', true), (' ', false), ('n', true)]);
}

#[test]
fn a_word_that_turns_the_meaning_takes_the_hint_away() {
    let mut stage = norms();
    stage.type_text("Vi snakker om barnet").expect("Much like 2");
    stage.press("Home Ctrl+Right Ctrl+Right").type_text("ikke ");
    assert_eq!(hint(&stage), None, "{}", stage.screen(80, 24));
    stage.retype("Om barnet snakker vi").expect("Much like 2").type_text(" ikke");
    assert_eq!(hint(&stage), None, "{}", stage.screen(80, 24));
    stage.press("Ctrl+A Backspace");
    assert_eq!(hint(&stage), None);
    stage.press("Ctrl+Z").expect("Om barnet snakker vi ikke");
}

#[test]
fn the_same_joins_the_norm_and_both_wordings_are_kept() {
    let mut stage = norms();
    stage.expect("▶ Seat 4").press("Ctrl+L").expect("not like anything");
    stage.type_text("Lytt alltid til barna").expect("Ctrl+L the same").press("Ctrl+L");
    stage.expect("The words are part of 1 now").expect("also said: “Lytt alltid til barna”").expect("▶ Seat 1");
    assert_eq!(standing(&stage, Kind::Norm), NORMS);
    assert_eq!(entry(&stage, "Lytt alltid til barna").fate, Fate::Merged(entry(&stage, NORMS[0]).id));
    assert_eq!(stage.kept.len(), 1, "one act");
    stage.press("Ctrl+Z").expect("Undone: the words that were joined").expect("▶ Seat 4");
    assert_eq!(state(stage.session()).entries().count(), 3);
    assert!(!stage.shows("also said"));
}

#[test]
fn the_report_tells_what_was_joined_below_the_norm_that_it_is_part_of() {
    let mut stage = norms();
    stage.type_text("Lytt alltid til barna").press("Ctrl+L").type_text("Høre på barnet").press("Ctrl+L");
    let document = Document::of(stage.session());
    for format in [Format::ReportMarkdown, Format::ReportHtml] {
        let report = format.make(&document, &Options::default()).expect("a report").bytes;
        let report = String::from_utf8(report).expect("text");
        let places: Vec<usize> =
            ["Vi lytter til barnet", "Lytt alltid til barna", "Høre på barnet", "Snakke om barnet"]
                .map(|words| report.find(words).unwrap_or_else(|| panic!("no {words} in {report}")))
                .to_vec();
        assert!(places.is_sorted(), "{report}");
        assert_eq!(report.matches("del av «Vi lytter til barnet»").count(), 2, "{report}");
    }
}

#[test]
fn enter_keeps_both_and_the_mouse_joins_too() {
    let mut stage = norms();
    stage.type_text("Lytte til barn").press("Enter").expect("4 Lytte til barn");
    assert_eq!(standing(&stage, Kind::Norm).len(), 4);
    assert_eq!(hint(&stage), None);
    stage.type_text("Vi avbryter aldri hverandre").click("Ctrl+L the same").expect("also said: “Vi avbryter aldri");
    assert_eq!(standing(&stage, Kind::Norm).len(), 4);
}

#[test]
fn each_group_and_each_value_is_by_itself() {
    let mut script = Script::new("siljan", "NAV: 4\nSkole: 4");
    script.say(Kind::Norm, 0, NORMS[0]);
    script.say(Kind::Taboo, 1, NORMS[1]);
    script.go(Phase::RoundRobin, Some(1));
    let mut stage = script.stage();
    for other in NORMS {
        stage.retype(other);
        assert_eq!(hint(&stage), None, "{other}");
    }
}

#[test]
fn a_taboo_is_offered_the_norm_that_it_negates() {
    let mut stage = taboos();
    stage.type_text("Avbryte hverandre").expect("Against 3: “Vi avbryter ikke hverandre”?");
    stage.press("Tab").expect("against: Vi avbryter ikke hverandre");
    assert_eq!(hint(&stage), None, "it is set");
    stage.press("Enter");
    assert_eq!(entry(&stage, "Avbryte hverandre").against, Some(entry(&stage, NORMS[2]).id));
    // The next taboo is another: it stands against none until it is set.
    stage.expect("Tab sets the taboo against a norm.").type_text("Vi avbryter kvarandre").expect("≈ Much like 1");
    stage.press("Ctrl+L").expect("also said: “Vi avbryter kvarandre”");
    assert_eq!(standing(&stage, Kind::Taboo), ["Avbryte hverandre"]);
}

#[test]
fn a_taboo_that_was_left_alone_is_set_against_its_norm_later() {
    let mut stage = taboos();
    stage.type_text("Ikke lytte til barna").press("Enter").expect("↔ against 1: “Vi lytter til barnet”?");
    stage.press("Down Tab").expect("Which norm is the taboo against?").press("Enter");
    assert_eq!(entry(&stage, "Ikke lytte til barna").against, Some(entry(&stage, NORMS[0]).id));
    stage.expect("against: Vi lytter til barnet");
    assert!(!stage.shows("↔"));
    stage.press("Tab").press("Down Down Down Enter").expect("↔ against 1");
    assert_eq!(entry(&stage, "Ikke lytte til barna").against, None);
    // While something is typed, Tab is about that.
    stage.type_text("Avbryte hverandre").click("1  Ikke lytte til barna").press("Tab");
    stage.expect("against: Vi avbryter ikke hverandre").press("Enter");
    assert_eq!(entry(&stage, "Avbryte hverandre").against, Some(entry(&stage, NORMS[2]).id));
    assert_eq!(entry(&stage, "Ikke lytte til barna").against, None);
}

#[test]
fn it_draws_at_every_size_in_every_language() {
    for lang in Lang::ALL {
        for (mut stage, typed) in [(norms(), "Lytte til barn"), (taboos(), "Avbryte hverandre")] {
            stage = stage.speak(lang);
            stage.type_text(typed).draw_everywhere();
            assert!(!stage.screen(80, 24).contains('⟨'), "{}", stage.screen(80, 24));
            assert!(stage.screen(60, 16).contains("Vi avbryter ikke hverandre") || typed.starts_with("Lytte"));
            stage.press("Ctrl+L Tab Enter Down Tab").draw_everywhere();
        }
    }
}

#[test]
fn what_is_taken_out_or_does_not_fit_is_told_and_nothing_is_cut() {
    let pasted = |text: &str| {
        let mut stage = norms();
        stage.send(verdiverksted::tui::app::Message::Paste(verdiverksted::tui::paste::Paste::new(text.to_owned())));
        stage
    };
    let told = |n: usize| stage_text("text-removed", &[("n", n.into())]);
    let hidden = pasted("Se\u{202e} barnet\u{200b}");
    assert!(hidden.screen(80, 24).contains(&told(2)), "{}", hidden.screen(80, 24));
    let plain = pasted("Se ka\u{30a}ret 👩\u{200d}👧");
    assert!(!plain.screen(80, 24).contains(&told(1)), "a letter in two parts and an emoji are whole");
    let mut long = pasted(&"Lytte ".repeat(60));
    let too_long = stage_text("text-too-long", &[("length", 359.into()), ("most", 300.into())]);
    let screen = long.screen(120, 36);
    assert!(screen.contains(&too_long) && screen.contains("359/300"), "{screen}");
    let before = state(long.session()).entries().count();
    long.press("Enter");
    assert_eq!(state(long.session()).entries().count(), before);
    assert!(long.screen(120, 36).contains("359/300"), "it stays to be shortened");
    let mut typed = norms();
    typed.type_text("Se\u{200b}");
    assert!(typed.screen(80, 24).contains(&told(1)), "{}", typed.screen(80, 24));
}

fn stage_text(key: &str, values: &[(&str, verdiverksted::i18n::Value<'_>)]) -> String {
    norms().app.language().text_with(key, values)
}
