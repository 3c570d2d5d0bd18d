//! What is the same on every screen: the palette, the search, languages, the mouse, what is said in passing, undo.

mod support;

use ratatui::layout::Position;
use support::stage::{Script, Stage, key, state};
use verdiverksted::clock::Span;
use verdiverksted::i18n::Lang;
use verdiverksted::session::norm_taboo::{Command, Kind, Phase};
use verdiverksted::tui::app::{App, Effect, Message, Mode};
use verdiverksted::tui::keymap::Key;
use verdiverksted::tui::screens::start::Start;
use verdiverksted::tui::settings::{Settings, file};
use verdiverksted::workshop::builtin;

const NORMS: [&str; 3] = ["Vi lytter til barnet", "Vi møtes på gangen", "Vi spør barna"];

fn entry() -> Stage {
    let mut script = Script::four_at_a_table(&NORMS);
    script.go(Phase::RoundRobin, Some(0));
    script.stage()
}

/// The program at its first screen.
fn first(settings: Settings) -> Stage {
    let mut stage = entry();
    let workshops = builtin::ALL.iter().map(|builtin| builtin.parse().expect("clean")).collect();
    stage.app = App::new(Mode::Start(Box::new(Start::new(workshops))), settings, stage.now);
    stage
}

#[test]
fn the_palette_finds_an_act_in_any_language_and_does_it() {
    for words in ["pass", "stå over", "STA OVER", "passs"] {
        let mut stage = entry();
        stage.press("Ctrl+P").expect("What would you like to do?").type_text(words);
        stage.expect("Pass").expect("F6").press("Enter");
        assert!(!stage.shows("What would you like"), "{words}");
        assert_eq!(stage.kept.len(), 1, "{words}: the seat has passed");
    }
}

#[test]
fn the_palette_shows_keys_and_stops_and_leaves_what_is_typed() {
    let mut stage = entry();
    stage.type_text("Vi snakk").press("Ctrl+P").expect("F7").expect("Ctrl+Y");
    stage.type_text("poster").expect("Go to Value poster").press("Esc").expect("Vi snakk");
    assert!(stage.kept.is_empty());
    stage.press("Ctrl+P").type_text("go poster").press("Enter");
    stage.expect("A3, portrait").press("PgUp");
    assert!(!stage.shows("A3, portrait"));
    stage.press("Ctrl+P").type_text("barnets beste round-robin").press("Enter").expect("Vi snakk");
}

#[test]
fn the_palette_says_when_nothing_is_called_so_and_enter_does_nothing() {
    let mut stage = entry();
    stage.press("Ctrl+P").type_text("xyzzy").expect("Nothing here is called that.").press("Enter");
    stage.expect("Nothing here is called that.").press("Ctrl+P");
    assert!(!stage.shows("Nothing here"));
}

#[test]
fn the_palette_is_on_the_first_screen_too() {
    let mut stage = first(Settings::speaking(Some(Lang::En)));
    stage.press("Ctrl+P").type_text("nynorsk").press("Enter").expect("Skjermen er på nynorsk no.");
    stage.press("Ctrl+P").type_text("angre");
    assert!(!stage.shows("Ctrl+Z"), "there is nothing to undo here");
    stage.retype("avslutt").press("Enter");
    assert_eq!(stage.effects, [Effect::Quit]);
}

#[test]
fn the_bell_is_turned_off_and_on() {
    let mut script = Script::four_at_a_table(&NORMS);
    script.go(Phase::Individual, None);
    let mut stage = script.stage();
    stage.press("Ctrl+P").type_text("bell").press("Enter").expect("No bell rings");
    stage.press("F3").wait(Span::minutes(6));
    assert!(!stage.effects.contains(&Effect::Bell));
    stage.press("Ctrl+P").type_text("bell").press("Enter").expect("A bell rings");
    stage.press("F4").wait(Span::minutes(6));
    assert!(stage.effects.contains(&Effect::Bell));
}

#[test]
fn the_search_finds_inflections_and_goes_to_what_was_found() {
    let mut script = Script::four_at_a_table(&NORMS);
    script.say(Kind::Taboo, 0, "Ingen lytter");
    let gone = script.entry(NORMS[1]);
    script.exercise(Command::Withdraw(gone));
    script.go(Phase::Individual, None);
    let mut stage = script.stage();
    stage.press("Ctrl+F").expect("4 of 4").type_text("lytte").expect("2 of 4");
    stage.expect("Vi lytter til barnet").expect("Ingen lytter").expect("taboo · Barnets beste");
    stage.retype("møtes").expect("withdrawn").press("Enter").expect("Clarif");
    let style = stage.style("Vi møtes på gangen");
    stage.press("Up");
    assert_ne!(stage.style("Vi møtes på gangen"), style, "it was selected");
    stage.press("Ctrl+F").type_text("ingen").press("Enter").expect("Ingen lytter").expect("Taboos");
}

#[test]
fn the_search_finds_main_messages() {
    let mut script = Script::four_at_a_table(&NORMS);
    let norms = vec![script.entry(NORMS[0]), script.entry(NORMS[2])];
    let wording =
        verdiverksted::text::CleanText::new("Barnet blir hørt", verdiverksted::text::Limit::Norm).expect("a text");
    script.exercise(Command::MakeTheme { value: 0, wording, norms });
    let mut stage = script.stage();
    stage.press("Ctrl+F").type_text("hørt").expect("main message · Barnets beste").press("Enter");
    stage.expect("Plenary").expect("Barnet blir hørt");
}

#[test]
fn a_search_that_finds_nothing_says_so() {
    let mut stage = entry();
    stage
        .press("Ctrl+F")
        .type_text("zebra")
        .expect("Nobody said anything")
        .press("Enter")
        .expect("Nobody said anything");
    stage.press("Esc Ctrl+F").expect("3 of 3");
}

#[test]
fn many_norms_are_made_ready_beside_the_keys() {
    let mut script = Script::four_at_a_table(&NORMS);
    for number in 0..600 {
        script.say(Kind::Norm, 0, &format!("Norm nummer {number}"));
    }
    let mut stage = script.stage();
    stage.press("Ctrl+F").type_text("lytte").expect("Searching …");
    let unread = match &stage.app.over {
        Some(verdiverksted::tui::over::Over::Search(search)) => search.unread().expect("not ready"),
        _ => panic!("no search"),
    };
    let index = std::sync::Arc::new(unread.index());
    stage.send(Message::Indexed(Box::new(unread), index));
    stage.expect("1 of 603").expect("Vi lytter til barnet");
}

/// Ten thousand norms of eight words each, out of two thousand words.
fn ten_thousand() -> Vec<String> {
    let word =
        |number: usize| format!("{}{}", ["lytte", "barn", "møte", "gang", "spør", "hjelp"][number % 6], number % 331);
    (0..10_000).map(|norm| (0..8).map(|at| word(norm * 7 + at * at * 13)).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn a_key_looks_at_words_and_not_at_norms() {
    let norms = ten_thousand();
    let language = verdiverksted::insight::stem::Language::Norwegian;
    let index = verdiverksted::insight::search::Index::of(norms.iter().map(String::as_str), language);
    let begun = std::time::Instant::now();
    for typed in ["l", "ly", "lyt", "lytt", "lytte", "lytte b", "lytte ba", "lytte bar", "lytte barn", "barn7"] {
        assert!(!index.find(typed).is_empty(), "{typed}");
    }
    // A frame is 16 ms; this is without the compiler's help, and on a machine that may have more to do.
    let each = begun.elapsed() / 10;
    assert!(each.as_millis() < 160, "{each:?} a key");
}

#[test]
fn another_language_is_there_at_once_and_what_was_typed_stays() {
    let mut stage = entry();
    stage.type_text("Vi snakk").press("Ctrl+G").expect("Skjermen er på bokmål nå.").expect("Vi snakk");
    stage.expect("stå over").press("Ctrl+G").expect("Skjermen er på nynorsk no.").press("Ctrl+G");
    stage.expect("The screen is in English now.").expect("Vi snakk");
    assert!(stage.kept.is_empty(), "nothing happened in the session");
}

#[test]
fn what_lies_over_the_screen_follows_the_language() {
    let mut stage = entry();
    stage.press("F1 Ctrl+G").expect("gi ordet").press("Esc Ctrl+G Ctrl+G");
    stage.press("F2 Ctrl+G").expect("Kjøreplanen").press("Esc Ctrl+G Ctrl+G");
    stage.press("Down F8").retype("Vi lytter alltid").press("Ctrl+G").expect("Skriv om").expect("Vi lytter alltid");
    stage.press("Enter");
    assert!(state(stage.session()).entries().any(|entry| entry.text.as_str() == "Vi lytter alltid"));
    stage
        .press("Ctrl+Q")
        .expect("Vil du avslutte?")
        .press("Ctrl+G")
        .expect("Vil du avslutte?")
        .press("Ctrl+G")
        .expect("Leave?");
}

#[test]
fn the_mouse_is_freed_and_taken_back() {
    let mut stage = entry();
    stage.press("Ctrl+O").expect("The mouse is free").expect("Ctrl+O takes it back").press("Ctrl+O");
    stage.expect("The mouse works in the program again");
    assert_eq!(stage.effects, [Effect::Mouse(false), Effect::Mouse(true)]);
}

#[test]
fn a_question_is_answered_and_closed_by_the_mouse() {
    let mut stage = entry();
    stage.press("Down F8").retype("Vi ler").click("[ save ]");
    assert!(state(stage.session()).entries().any(|entry| entry.text.as_str() == "Vi ler"));
    stage.press("Down F8").retype("Vi gråter").click("[ cancel ]");
    assert!(!stage.shows("Vi gråter"));
    for keys in ["F1", "F2", "F8", "Ctrl+P", "Ctrl+F"] {
        stage.press(keys).click("×");
        assert!(!stage.shows("×"), "{keys}");
    }
}

#[test]
fn a_label_of_two_keys_has_two_halves() {
    let mut script = Script::four_at_a_table(&NORMS);
    script.go(Phase::Clarify, Some(0));
    let mut stage = script.stage();
    let order =
        |stage: &Stage| state(stage.session()).entries().map(|entry| entry.text.to_string()).collect::<Vec<_>>();
    stage.click("↓ move");
    assert_eq!(order(&stage), [NORMS[1], NORMS[0], NORMS[2]], "down");
    stage.click("Ctrl+↑");
    assert_eq!(order(&stage), NORMS, "up");
}

#[test]
fn what_has_no_room_at_the_foot_is_behind_one_key_and_undo_always_has_room() {
    let stage = entry();
    let foot = |width| stage.screen(width, 24).lines().rev().take(2).collect::<Vec<_>>().join("\n");
    assert!(foot(80).contains("Ctrl+P more"), "{}", foot(80));
    assert!(foot(200).contains("Ctrl+P all"), "{}", foot(200));
    for width in 60..200 {
        assert!(foot(width).contains("Ctrl+P") && foot(width).contains("Ctrl+Z"), "{width}: {}", foot(width));
    }
}

#[test]
fn the_wheel_goes_through_lists_and_pages() {
    let mut stage = entry();
    stage.press("Ctrl+P");
    let first = stage.screen(120, 36);
    stage.send(Message::Wheel(Position::ORIGIN, 1));
    assert_ne!(stage.screen(120, 36), first);
    stage.send(Message::Wheel(Position::ORIGIN, -1));
    assert_eq!(stage.screen(120, 36), first);
}

#[test]
fn an_alarm_stays_until_something_succeeds_and_long_enough_to_be_read() {
    let mut stage = entry();
    stage.press("Enter").expect("! The field is empty").wait(Span::minutes(5)).expect("! The field is empty");
    stage.type_text("Vi ler").press("Enter");
    assert!(!stage.shows("! The field"), "it was there long enough");
    stage.press("Enter").type_text("Vi spiser").press("Enter").expect("! The field").wait(Span::seconds(4));
    assert!(!stage.shows("! The field"));
    stage.press("Enter").expect("! The field").press("Esc");
    assert!(!stage.shows("! The field"));
    stage.press("Enter").click("! The field");
    assert!(!stage.shows("! The field"));
}

#[test]
fn undo_and_redo_tell_the_act_and_its_words() {
    let mut stage = entry();
    stage.type_text("Vi ler sammen").press("Enter Ctrl+Z").expect("Undone: the norm that was added: “Vi ler sammen”");
    stage.press("Ctrl+Y").expect("Done again: the norm that was added: “Vi ler sammen”");
    stage.press("Down F9 Ctrl+Z").expect("Undone: the withdrawal: “Vi ler sammen”");
    stage.press("PgDn Ctrl+Z").expect("Undone: the move in the agenda: “Clarif");
}

#[test]
fn a_wrong_settings_file_is_told_and_all_that_is_right_in_it_holds() {
    let (settings, mistakes) =
        file::read("s.ron", "(bell: perhaps, lang: nn, keys: (palette: \"Ctrl+K\", pass: \"F7\"))");
    let wrong = mistakes.iter().map(ToString::to_string).collect();
    let mut stage = first(Settings { wrong, ..settings });
    stage.expect("! 2 innstillingar er feil").expect("s.ron:1:8");
    stage.press("Esc");
    assert!(stage.effects.is_empty(), "Esc only took the words away");
    stage.press("Ctrl+K").expect("Kva vil du gjere?");
}

#[test]
fn chosen_keys_hold_in_the_footer_the_help_and_the_palette() {
    let (settings, mistakes) = file::read("s.ron", "(lang: en, keys: (pass: \"F12\", undo: \"Ctrl+U\"))");
    assert_eq!(mistakes, []);
    let mut stage = entry();
    stage.app.settings = std::sync::Arc::new(settings);
    if let Mode::Live(live) = &mut stage.app.mode {
        live.around.settings = std::sync::Arc::clone(&stage.app.settings);
    }
    stage.expect("F12 pass").press("F1").expect("F12").press("Esc Ctrl+P").type_text("pass").expect("F12").press("Esc");
    stage.press("F6");
    assert!(stage.kept.is_empty());
    stage.press("F12 Ctrl+U").expect("Undone: ");
    assert_eq!(key("F12"), Key::named("F12").expect("a key").event());
}

#[test]
fn all_of_it_draws_at_every_size() {
    for keys in ["Ctrl+P", "Ctrl+F", "Ctrl+O", "Down F8"] {
        let mut stage = entry();
        stage.press(keys);
        stage.draw_everywhere();
    }
}
