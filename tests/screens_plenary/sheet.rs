//! The sheet as it will print, beside the words and as large as the screen.

use crossterm::event::KeyCode::{Down, Enter, Esc, F, Left, PageUp, Right, Tab};
use ratatui::buffer::{Buffer, CellDiffOption};
use ratatui::layout::Position;
use ratatui::style::Color;
use verdiverksted::export::{Document, Options};
use verdiverksted::i18n::Lang;
use verdiverksted::tui::outputs::Why;
use verdiverksted::tui::preview::terminal::{Means, Protocol};
use verdiverksted::tui::preview::worker::{Request, make};
use verdiverksted::tui::preview::{Made, Near, Painted, View};
use verdiverksted::tui::theme::Theme;

use crate::room::{PLENARY, POSTER, Room};
use crate::stage::Stage;

fn poster() -> Stage {
    Stage::open(Room::full(Lang::Nb).at(POSTER), Lang::Nb)
}

/// What is painted for a screen of this size, as the thread beside the loop does it.
fn painted(stage: &Stage, (width, height): (u16, u16), means: Means) -> Painted {
    let wish = stage.sheet(width, height).expect("a sheet is drawn");
    let document = Document::of(stage.session());
    let request = Request { number: 1, document, options: Options::default(), wish, means, theme: Theme::default() };
    make(&request).expect("a picture")
}

fn show(stage: &mut Stage, number: u64, painted: Painted) {
    stage.preview(Made { number, painted: Ok(painted) });
}

/// How many cells have a colour of the sheet, which are no colours of the wall.
fn coloured(cells: &Buffer) -> usize {
    cells.content.iter().filter(|cell| matches!(cell.bg, Color::Rgb(..))).count()
}

#[test]
fn the_sheet_stands_beside_the_words_where_there_is_room() {
    let stage = poster();
    for (width, height, beside) in
        [(80, 24, false), (100, 30, false), (120, 36, true), (200, 60, true), (300, 16, false)]
    {
        assert_eq!(stage.sheet(width, height).is_some(), beside, "{width}×{height}");
        let screen = stage.screen(width, height);
        assert!(screen.contains("SAMMEN") || screen.contains('█'), "the words are there: {screen}");
    }
    let plenary = Stage::open(Room::full(Lang::Nb).at(PLENARY), Lang::Nb);
    assert_eq!([(120, 36), (160, 45)].map(|(width, height)| plenary.sheet(width, height).is_some()), [false, true]);
}

#[test]
fn what_is_painted_is_shown_and_stays_until_something_newer_is() {
    let mut stage = poster();
    let size = (120, 36);
    assert!(stage.screen(120, 36).contains("Arket blir tegnet"));
    let picture = painted(&stage, size, Means::TrueColour);
    let area = usize::from(picture.cells.area.width) * usize::from(picture.cells.area.height);
    show(&mut stage, 2, picture);
    assert_eq!(coloured(&stage.cells(120, 36)), area);
    // An older one comes too late, and a failure says why and takes nothing away.
    show(&mut stage, 1, Painted { cells: Buffer::with_lines(["old"]), whole: false });
    stage.preview(Made { number: 3, painted: Err(Why::Other("out of ink".to_owned())) });
    let cells = stage.cells(120, 36);
    assert!(coloured(&cells) > area / 2 && stage.screen(120, 36).contains("out of ink"));
    // In a window where it does not fit, it is not shown in part.
    assert_eq!(coloured(&stage.cells(110, 30)), 0);
}

#[test]
fn the_sheet_fills_the_screen_and_is_looked_at_from_nearer() {
    let mut stage = poster();
    let view = |stage: &Stage| stage.sheet(80, 24).map(|wish| wish.view);
    assert_eq!(view(&stage), None);
    stage.press(F(7));
    assert_eq!(view(&stage), Some(View::Whole));
    stage.press(F(7)).press(Down).press(Right);
    assert_eq!(view(&stage), Some(View::Near(Near { down: 1, ..Near::new(1) })));
    stage.press(F(7)).press(Down).times(9, Right).press(Left);
    assert_eq!(view(&stage), Some(View::Near(Near { right: Near::STEPS - 1, down: 1, ..Near::new(2) })));
    let near = painted(&stage, (80, 24), Means::Palette);
    show(&mut stage, 1, near);
    let cells = stage.cells(80, 24);
    assert!(cells.content.iter().all(|cell| !matches!(cell.bg, Color::Rgb(..))), "colours that every terminal has");
    stage.press(F(7));
    assert_eq!(view(&stage), None);
    stage.press(F(7)).press(Esc);
    assert_eq!(view(&stage), None);
}

#[test]
fn pixels_are_cleared_where_something_lies_over_them_and_when_the_room_goes_on() {
    for (protocol, kept) in [(Protocol::Kitty, true), (Protocol::ITerm, false), (Protocol::Sixel, false)] {
        let mut stage = poster();
        let picture = painted(&stage, (120, 36), Means::Pixels(protocol, (10, 20)));
        show(&mut stage, 1, picture);
        let escaped = |stage: &Stage| {
            let cells = stage.cells(120, 36);
            let first = cells.content.iter().position(|cell| cell.symbol().starts_with('\u{1b}'));
            let at = first.map(|index| cells.pos_of(index)).map(Position::from);
            (at, cells.content.iter().filter(|cell| cell.diff_option == CellDiffOption::Skip).count())
        };
        let (at, skipped) = escaped(&stage);
        assert!(at.is_some() && (skipped > 100) != kept, "{protocol:?}");
        // The agenda lies over it: what cannot be covered in part goes, and comes back whole.
        stage.press(F(2));
        assert!(kept || escaped(&stage) == (None, 0), "{protocol:?}: each cell is drawn again");
        stage.press(Esc);
        assert_eq!(escaped(&stage), (at, skipped), "{protocol:?}");
        stage.press(PageUp);
        assert_eq!(escaped(&stage), (None, 0), "{protocol:?}");
    }
}

#[test]
fn sheets_draw_at_every_size() {
    let mut stage = poster();
    let picture = painted(&stage, (200, 60), Means::TrueColour);
    show(&mut stage, 1, picture);
    for keys in [&[][..], &[F(7)], &[F(7)], &[F(7), Down], &[Tab, Enter]] {
        for key in keys {
            stage.press(*key);
        }
        let small = (0..=40).flat_map(|width| (0..=12).map(move |height| (width, height)));
        for (width, height) in small.chain([(60, 16), (80, 24), (120, 36), (200, 60), (300, 16), (60, 100), (400, 200)])
        {
            let _ = stage.cells(width, height);
        }
    }
}
