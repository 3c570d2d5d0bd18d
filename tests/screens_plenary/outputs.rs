//! The screen of the outputs: what is ticked and chosen, how far it is, and what became of it.

use crossterm::event::KeyCode::{Char, Down, Enter, Esc, F, Left, PageDown, PageUp, Right, Tab, Up};
use verdiverksted::export::options::{Choice as _, Orientation, Paper};
use verdiverksted::export::{Format, Options};
use verdiverksted::i18n::Lang;
use verdiverksted::session::Place;
use verdiverksted::tui::app::Effect;
use verdiverksted::tui::outputs::{Outputs, Report, Wanted, Why};

use crate::room::{POSTER, Room};
use crate::stage::Stage;

const SPACE: crossterm::event::KeyCode = Char(' ');

fn outputs(lang: Lang) -> Stage {
    Stage::open(Room::full(lang).at(Place::Export), lang)
}

/// What was asked for last, with the keys that make the files.
fn made(stage: &mut Stage) -> Wanted {
    stage.press(F(6));
    match stage.effects.pop() {
        Some(Effect::Export(wanted)) => *wanted,
        other => panic!("no files were asked for: {other:?}"),
    }
}

#[test]
fn files_are_ticked_and_where_they_go_is_told() {
    let mut stage = outputs(Lang::En);
    let screen = stage.screen(80, 24);
    assert!(
        screen.contains("[✓] poster.pdf") && screen.contains("/somewhere/2026-11-21-siljan-abcd/export"),
        "{screen}"
    );
    let again = "verdiverksted run /somewhere/2026-11-21-siljan-abcd";
    let wide = stage.screen(120, 36);
    assert!(wide.contains(again), "elsewhere than in the system's own place a session needs its path: {wide}");
    assert_eq!(made(&mut stage), Wanted::default());
    stage.press(SPACE);
    assert!(stage.screen(80, 24).contains("[ ] poster.pdf"));
    assert_eq!(made(&mut stage).formats, Format::ALL[1..]);
    // All again, and none.
    stage.press(F(9));
    assert_eq!(made(&mut stage).formats, Format::ALL);
    stage.press(F(9)).press(F(6));
    assert!(stage.effects.is_empty() && stage.said().contains("at least one"));
    // The last one by hand, and by a click on the row that is selected.
    stage.times(99, Down).press(SPACE);
    let last = *Format::ALL.last().expect("a format");
    assert_eq!(made(&mut stage).formats, [last]);
    stage.click(last.file_name());
    assert!(stage.screen(80, 24).contains(&format!("0 of {} ticked", Format::ALL.len())));
}

#[test]
fn every_file_can_be_reached_and_says_what_it_is() {
    for (width, height) in [(60, 16), (80, 24), (120, 36), (200, 60)] {
        let mut stage = outputs(Lang::Nb);
        for format in Format::ALL {
            let screen = stage.screen(width, height);
            assert!(screen.contains(&format!("▸[✓] {}", format.file_name())), "{width}×{height}: {screen}");
            stage.press(Down);
        }
    }
}

#[test]
fn how_they_are_made_is_chosen_and_kept_where_the_room_goes() {
    let mut stage = outputs(Lang::Nb);
    assert!(stage.screen(80, 24).contains("Papir ‹ A3 ›"), "{}", stage.screen(80, 24));
    stage.press(Tab).press(Right);
    let next = Paper::A3.next();
    assert_eq!(made(&mut stage).options, Options { paper: next, ..Options::default() });
    stage.press(Left).press(Left);
    assert_eq!(made(&mut stage).options.paper, Paper::A3.before());
    stage.press(Right).press(Down).press(Enter);
    let landscape = Options { orientation: Orientation::Landscape, ..Options::default() };
    assert_eq!(made(&mut stage).options, landscape);
    assert!(stage.screen(80, 24).contains("liggende"));
    // Elsewhere, and back.
    stage.press(PageUp).press(PageDown);
    assert_eq!(made(&mut stage).options, landscape);
    // A click selects, and another one chooses.
    stage.click("Papir").click("Papir");
    assert_eq!(made(&mut stage).options, Options { paper: next, ..landscape });
}

#[test]
fn the_poster_screen_makes_what_is_wanted() {
    let mut stage = outputs(Lang::Nb);
    stage.press(SPACE).press(Tab).press(Down).press(Right);
    let wanted = made(&mut stage);
    while stage.session().place != POSTER {
        stage.press(PageUp);
    }
    assert_eq!(made(&mut stage), wanted);
}

#[test]
fn how_far_it_is_is_told_and_it_can_be_stopped() {
    let mut stage = outputs(Lang::En);
    let of = Format::ALL.len();
    stage.press(Esc);
    assert!(stage.effects.is_empty(), "nothing is being made");
    stage.press(F(6));
    stage.outputs(Outputs::Writing { format: Format::TablePdf, done: of / 2, of });
    let screen = stage.screen(80, 24);
    let writing = format!("Making table.pdf, {} of {of}", of / 2 + 1);
    assert!(screen.contains(&writing) && screen.contains("█░") && screen.contains("making …"), "{screen}");
    stage.effects.clear();
    stage.press(F(6));
    assert!(stage.effects.is_empty() && stage.said().contains("Wait"), "one at a time");
    stage.press(Esc);
    assert_eq!(stage.effects, [Effect::StopExport]);
    let report = Report { made: vec![Format::PosterPdf], stopped: true, ..Report::default() };
    stage.outputs(Outputs::Written(report));
    assert!(stage.screen(80, 24).contains("Stopped."));
}

#[test]
fn what_to_do_is_told_before_and_after_the_files_are_made() {
    let mut stage = outputs(Lang::En);
    assert!(stage.screen(80, 24).contains("Now: Tick"), "{}", stage.screen(80, 24));
    stage.outputs(Outputs::Written(Report { made: vec![Format::PosterPdf], ..Report::default() }));
    assert!(stage.screen(80, 24).contains("Now: The files are made"), "{}", stage.screen(80, 24));
    stage.outputs(Outputs::Written(Report { stopped: true, ..Report::default() }));
    assert!(stage.screen(80, 24).contains("Now: Tick"));
}

#[test]
fn what_became_of_each_file_is_told() {
    let mut stage = outputs(Lang::En);
    let report = Report {
        folder: "/somewhere/export".to_owned(),
        made: vec![Format::PosterPdf, Format::PosterJson],
        beside: vec![(Format::PosterPdf, "poster-2.pdf".to_owned())],
        empty: vec![Format::TablePdf],
        failed: vec![(Format::PosterPng, Why::Full), (Format::PosterSvg, Why::Full)],
        replaced: vec!['😀'],
        stopped: false,
    };
    stage.outputs(Outputs::Written(report));
    let screen = stage.screen(120, 36);
    for words in [
        "2 files are in /somewhere/export",
        "the new one is poster-2.pdf",
        "Not made: poster.png, poster.svg. The disk is full.",
        "nothing to put in: table.pdf",
        "😀",
        "✓ made",
        "! not made",
    ] {
        assert!(screen.contains(words), "no {words:?} on\n{screen}");
    }
    // The reason is never what falls out of view.
    assert!(stage.screen(80, 24).contains("The disk is full."), "{}", stage.screen(80, 24));
    stage.times(3, Up).press(F(6));
    assert!(matches!(stage.effects[..], [Effect::Export(_)]), "once more");
}
