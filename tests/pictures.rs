//! The pictures in the README and the docs are the program's own screens and poster, and are kept fresh here.
//!
//! When a screen changes on purpose, `PICTURES=new cargo test --test pictures` draws them anew.

mod support;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};
use support::MORNING;
use verdiverksted::clock::{Span, Time};
use verdiverksted::export::options::Design;
use verdiverksted::export::{Document, Drawn, Format, Options, drawing};
use verdiverksted::rehearsal::{Player, Script};
use verdiverksted::session::ids::SessionId;
use verdiverksted::session::norm_taboo::{Phase, Ranking, Stop as NormTabooStop, Table};
use verdiverksted::session::{Place, Session, Start, Stop};
use verdiverksted::tui::app::{App, Message, Mode, Opened};
use verdiverksted::tui::screens::start::Start as StartScreen;
use verdiverksted::tui::settings::Settings;
use verdiverksted::tui::theme::{self, Named, Theme};
use verdiverksted::workshop::builtin;

/// The size of the pictures: columns and rows.
const SIZE: (u16, u16) = (100, 30);

/// A cell in the picture, in its units.
const CELL: (u32, u32) = (9, 19);

/// The recorded workshop up to the moment where `until` holds, and when that is.
fn played(until: impl Fn(&Session) -> bool) -> (Session, Time) {
    let workshop = builtin::find(builtin::DEFAULT).expect("built in").parse().expect("clean");
    let start = Start { id: SessionId(0x51_1a_4e), seed: 2021, workshop };
    let mut session = Session::replay([Session::start(start, MORNING)]).expect("a start");
    let (mut player, mut now) = (Player::new(Script::siljan().expect("a script")), MORNING);
    while !until(&session) {
        let act = player.next(&session).expect("the moment comes").expect("a step that can be played");
        let pause = act.pause;
        session.evolve(&act.decide(&session, now).expect("an act that is allowed"));
        now = now + pause;
    }
    (session, now)
}

/// How the program shows `session` at `now` in this theme.
fn shown(session: Session, now: Time, theme: Theme) -> Buffer {
    let mut app = App::new(Mode::Start(Box::new(StartScreen::new(Vec::new()))), Settings::default(), now);
    app.theme = theme;
    let path = "2019-05-13-siljan-kommune-1a4e".to_owned();
    let opened = Opened {
        session,
        writable: true,
        saved: 0,
        notices: Vec::new(),
        folder: format!("{path}/export"),
        path,
        drafts: verdiverksted::shelf::Drafts::default(),
        player: None,
    };
    app.update(Message::Opened(Box::new(opened)), now);
    let area = Rect::new(0, 0, SIZE.0, SIZE.1);
    let mut buffer = Buffer::empty(area);
    let _ = app.draw(&mut buffer, area);
    buffer
}

fn at(wanted: fn(NormTabooStop) -> bool) -> impl Fn(&Session) -> bool {
    move |session| matches!(session.place, Place::Exercise(_, Stop::NormTaboo(stop)) if wanted(stop))
}

/// The table whose ranking the room is at.
fn table(session: &Session) -> Option<Table> {
    match session.place {
        Place::Exercise(_, Stop::NormTaboo(NormTabooStop::Value { value, phase: Phase::Ranking, group })) => {
            group.map(|group| Table { value, group })
        }
        _ => None,
    }
}

/// So many entries are said and the room is in this phase.
fn said(phase: Phase, entries: usize) -> impl Fn(&Session) -> bool {
    move |session| {
        let here = matches!(session.place, Place::Exercise(_, Stop::NormTaboo(NormTabooStop::Value { phase: p, .. })) if p == phase);
        here && session.norm_taboo(0).is_some_and(|(_, state)| state.entries().count() >= entries)
    }
}

fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The colour of the 256-colour palette, as terminals draw it.
fn rgb(colour: Color) -> String {
    let Color::Indexed(index) = colour else { panic!("the theme has palette colours only, not {colour:?}") };
    assert!(index >= 16, "colour {index} is the terminal's own");
    hex(theme::rgb(index))
}

fn hex([r, g, b]: [u8; 3]) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// The parts of a cell that a block character fills, in eighths: left, top, right, bottom.
fn blocks(symbol: &str) -> Option<Vec<[u32; 4]>> {
    const UPPER_LEFT: [u32; 4] = [0, 0, 4, 4];
    const UPPER_RIGHT: [u32; 4] = [4, 0, 8, 4];
    const LOWER_LEFT: [u32; 4] = [0, 4, 4, 8];
    const LOWER_RIGHT: [u32; 4] = [4, 4, 8, 8];
    Some(match symbol {
        "█" => vec![[0, 0, 8, 8]],
        "▀" => vec![[0, 0, 8, 4]],
        "▄" => vec![[0, 4, 8, 8]],
        "▌" => vec![[0, 0, 4, 8]],
        "▐" => vec![[4, 0, 8, 8]],
        "▘" => vec![UPPER_LEFT],
        "▝" => vec![UPPER_RIGHT],
        "▖" => vec![LOWER_LEFT],
        "▗" => vec![LOWER_RIGHT],
        "▚" => vec![UPPER_LEFT, LOWER_RIGHT],
        "▞" => vec![UPPER_RIGHT, LOWER_LEFT],
        "▛" => vec![UPPER_LEFT, UPPER_RIGHT, LOWER_LEFT],
        "▜" => vec![UPPER_LEFT, UPPER_RIGHT, LOWER_RIGHT],
        "▙" => vec![UPPER_LEFT, LOWER_LEFT, LOWER_RIGHT],
        "▟" => vec![UPPER_RIGHT, LOWER_LEFT, LOWER_RIGHT],
        _ => return None,
    })
}

/// The screen as a picture that any browser draws alike.
fn svg(buffer: &Buffer, title: &str, wall: &str) -> String {
    let (width, height) = (u32::from(buffer.area.width) * CELL.0, u32::from(buffer.area.height) * CELL.1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" shape-rendering=\"crispEdges\" font-family=\"'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"15\">\n\
         <title>{}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"{wall}\"/>\n",
        xml(title)
    );
    for row in 0..buffer.area.height {
        let cells: Vec<&Cell> = (0..buffer.area.width).filter_map(|column| buffer.cell((column, row))).collect();
        let mut first = 0;
        while first < cells.len() {
            let style = cells[first].style();
            let block = blocks(cells[first].symbol()).is_some();
            let same = |cell: &&&Cell| cell.style() == style && blocks(cell.symbol()).is_some() == block;
            let run: Vec<&Cell> = cells[first..].iter().take_while(same).copied().collect();
            draw(&mut svg, &run, (u32::try_from(first).expect("a column"), row.into()), wall);
            first += run.len();
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// One run of cells of a style, from `column` on in `row`.
fn draw(svg: &mut String, run: &[&Cell], (column, row): (u32, u32), wall: &str) {
    let (x, y) = (column * CELL.0, row * CELL.1);
    let cells = u32::try_from(run.len()).expect("a width");
    let (front, back) = (rgb(run[0].fg), rgb(run[0].bg));
    if back != wall {
        writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" fill=\"{back}\"/>", cells * CELL.0, CELL.1)
            .expect("a string");
    }
    for (number, cell) in (0..).zip(run) {
        for [left, top, right, bottom] in blocks(cell.symbol()).unwrap_or_default() {
            let (left, right) = (x + number * CELL.0 + left * CELL.0 / 8, x + number * CELL.0 + right * CELL.0 / 8);
            let (top, bottom) = (y + top * CELL.1 / 8, y + bottom * CELL.1 / 8);
            let (width, height) = (right - left, bottom - top);
            writeln!(svg, "<path d=\"M{left} {top}h{width}v{height}h-{width}z\" fill=\"{front}\"/>").expect("a string");
        }
    }
    let text: String = run.iter().map(|cell| cell.symbol()).collect();
    if text.trim().is_empty() || blocks(run[0].symbol()).is_some() {
        return;
    }
    let bold = if run[0].modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    writeln!(
        svg,
        "<text x=\"{x}\" y=\"{}\" fill=\"{front}\"{bold} textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">{}</text>",
        y + 14,
        cells * CELL.0,
        xml(&text)
    )
    .expect("a string");
}

/// The picture in the docs is this one; or is made so, where that was asked for.
fn keep(name: &str, picture: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures").join(name);
    if std::env::var_os("PICTURES").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for pictures");
        fs::write(&path, picture).expect("a picture that can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        kept == picture,
        "docs/pictures/{name} is not what the program shows: PICTURES=new cargo test --test pictures"
    );
}

/// Keeps a screen's picture as it is on a dark wall, and beside it on a light one, for whoever reads on white.
fn keep_screen(name: &str, title: &str, (session, now): (Session, Time)) {
    for (named, ending) in [(Named::Dark, ""), (Named::Light, "-light")] {
        let theme = Theme { named, ..Theme::default() };
        let screen = shown(session.clone(), now, theme);
        keep(&format!("{name}{ending}.svg"), &svg(&screen, title, &hex(theme.ground())));
    }
}

#[test]
fn the_screens_are_as_in_the_docs() {
    let minute = Span::seconds(68);
    let (silent, began) = played(|session| session.running().is_some());
    keep_screen("individual", "The silent round: a prompt and a big clock", (silent, began + minute));
    let (value, now) = played(at(|stop| matches!(stop, NormTabooStop::Value { phase: Phase::Introduction, .. })));
    keep_screen("value", "A core value is introduced", (value, now));
    let (round, now) = played(said(Phase::RoundRobin, 4));
    keep_screen("round-robin", "Norms by turns", (round, now));
    let counted = |session: &Session| {
        let tied = |ranking: &Ranking| ranking.result.is_none() && ranking.tally(5, |_| true).tie.is_some();
        let (Some(table), Some((_, state))) = (table(session), session.norm_taboo(0)) else { return false };
        let voters = session.group(table.group).map_or(0, |group| group.seats.len());
        state.ranking(table).is_some_and(|ranking| ranking.is_complete(voters) && tied(ranking))
    };
    let (ranking, now) = played(counted);
    keep_screen("ranking", "The ballots are counted, and a tie is shown", (ranking, now));
    let (plenary, now) = played(|session| {
        session.norm_taboo(0).is_some_and(|(_, state)| state.themes(0).filter(|theme| theme.chosen).count() == 4)
    });
    keep_screen("plenary", "Norms of all groups become main messages", (plenary, now));
}

/// The document of the recorded workshop at its end.
fn document() -> Document {
    Document::of(&played(|session| session.place == Place::Export).0)
}

#[test]
fn the_posters_are_as_in_the_docs() {
    let document = document();
    for (design, name) in
        [(Design::Bands, "poster.svg"), (Design::Mosaic, "poster-mosaic.svg"), (Design::Plain, "poster-plain.svg")]
    {
        let options = Options { design, ..Options::default() };
        let poster = Format::PosterSvg.make(&document, &options).expect("a poster");
        keep(name, &String::from_utf8(poster.bytes).expect("a drawing"));
    }
}

#[test]
fn what_is_printed_is_as_in_the_docs() {
    let document = document();
    let month = Some("2027-05".parse().expect("a month"));
    let options = Options { month, ..Options::default() };
    for (drawn, name) in [(Drawn::Cards, "cards.svg"), (Drawn::Calendar, "calendar.svg")] {
        keep(name, &drawing(drawn, &document, &options).expect("a drawing"));
    }
    let cloud = Format::WordCloudSvg.make(&document, &options).expect("a cloud");
    keep("wordcloud.svg", &String::from_utf8(cloud.bytes).expect("a drawing"));
}
