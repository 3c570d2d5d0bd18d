//! How the program lies on the terminal.
//!
//! ```text
//!  Barnets beste   Round-robin · Group 2                4:05   saved
//!
//!   (the screen)
//!
//!  what is said in passing
//!  Enter Add   F6 Pass   F7 Give the turn   …             F1 Help
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::app::{App, Mode};
use super::ascii;
use super::canvas::{Canvas, Hit, Hits, bottom, top};
use super::clock_face::digits;
use super::following;
use super::footer::Footer;
use super::guide;
use super::keeping::{Keeping, State};
use super::keymap::Action;
use super::legible;
use super::live::Live;
use super::screens::Cx;
use super::views::{View, Window, curtain, facilitator};
use super::widgets::big;
use super::widgets::words::{shortened, wrap};
use crate::i18n::Lang;
use crate::session::Place;
use crate::session::timer::Timer;
use crate::text::escaped;

/// The smallest terminal on which everything that matters is shown: columns and rows.
pub const SMALLEST: (u16, u16) = (60, 16);

/// Draws the program; what can be clicked.
pub(super) fn draw(app: &App, buffer: &mut Buffer, area: Rect) -> Hits {
    let lang = app.language();
    let written = match &app.mode {
        Mode::Start(_) => lang,
        Mode::Live(live) => live.session.workshop.language,
    };
    let mut canvas = Canvas::new(buffer, app.theme, written);
    canvas.ascii = app.ascii;
    match &app.mode {
        Mode::Live(live) if live.is_gone() => following::farewell(&mut canvas, lang, area),
        Mode::Live(live) if area.width < SMALLEST.0 || area.height < SMALLEST.1 => {
            too_small(&mut canvas, &live.cx(lang, app.theme, app.now), area);
        }
        Mode::Start(start) => {
            let footer = Footer::of(app, lang, area.width);
            let (rest, keys) = bottom(area, footer.rows());
            let (rest, notice) = bottom(rest, 1);
            let body = legible::advise(&mut canvas, lang, inset(rest));
            start.draw(lang, &mut canvas, body);
            if let Some(over) = &app.over {
                over.draw(lang, &mut canvas, inset(rest));
            }
            let says_itself = start.is_teaching() || app.over.is_some();
            let guide = if says_itself { String::new() } else { guide::first(lang, start.is_helping()) };
            say(app, &mut canvas, &guide, notice);
            footer.draw(&mut canvas, keys);
        }
        Mode::Live(live) if app.is_curtained() => covered(app, live, lang, &mut canvas, area),
        Mode::Live(live) => match app.view {
            View::Whole => whole(app, live, lang, &mut canvas, area),
            View::Projector => projector(app, live, lang, &mut canvas, area),
            View::Facilitator => facilitator(app, live, lang, &mut canvas, area),
        },
    }
    let hits = canvas.into_hits();
    if app.ascii {
        ascii::plain(buffer);
    }
    hits
}

/// All of it.
fn whole(app: &App, live: &Live, lang: Lang, canvas: &mut Canvas<'_>, area: Rect) {
    let cx = live.cx(lang, app.theme, app.now);
    let footer = Footer::of(app, lang, area.width);
    let (head, rest) = top(area, 1);
    header(live, &cx, canvas, head);
    let (rest, keys) = bottom(rest, footer.rows());
    let (rest, notice) = bottom(rest, 1);
    let body = match live.session.place {
        Place::Setup => legible::advise(canvas, lang, inset(rest)),
        Place::Opening(_) | Place::Exercise(..) | Place::FollowUp | Place::Closing(_) | Place::Export => inset(rest),
    };
    canvas.will_be_covered(live.popup.is_some() || app.over.is_some());
    live.screen.draw(&cx, canvas, body);
    lie_over(app, live, lang, canvas, body);
    say(app, canvas, &guide::line(&cx, app.scopes()), notice);
    footer.draw(canvas, keys);
}

/// What lies over the screen, the palette on top.
fn lie_over(app: &App, live: &Live, lang: Lang, canvas: &mut Canvas<'_>, area: Rect) {
    if let Some(popup) = &live.popup {
        popup.draw(lang, canvas, area);
    }
    if let Some(over) = &app.over {
        over.draw(lang, canvas, area);
    }
}

/// What the room needs. The keys are told only while something lies over it, which is for whoever leads.
fn projector(app: &App, live: &Live, lang: Lang, canvas: &mut Canvas<'_>, area: Rect) {
    let cx = live.cx(lang, app.theme, app.now);
    let is_covered = live.popup.is_some() || app.over.is_some();
    let (rest, notice) = bottom(area, 1);
    canvas.will_be_covered(is_covered);
    live.screen.draw_on_wall(&cx, window(live), canvas, inset(rest));
    if is_covered {
        let footer = Footer::of(app, lang, area.width);
        let (rest, keys) = bottom(area, footer.rows());
        let (rest, notice) = bottom(rest, 1);
        lie_over(app, live, lang, canvas, inset(rest));
        say(app, canvas, "", notice);
        footer.draw(canvas, keys);
    } else {
        say(app, canvas, "", notice);
    }
}

/// What whoever leads needs, and the screen; the keys where they are this window's.
fn facilitator(app: &App, live: &Live, lang: Lang, canvas: &mut Canvas<'_>, area: Rect) {
    let cx = live.cx(lang, app.theme, app.now);
    let scopes = live.scopes(lang, app.theme, app.now);
    let footer = Footer::of(app, lang, area.width);
    let (head, rest) = top(area, 1);
    header(live, &cx, canvas, head);
    let rows = match window(live) {
        Window::Driven => footer.rows(),
        Window::Following => 0,
    };
    let (rest, keys) = bottom(rest, rows);
    let (rest, notice) = bottom(rest, 1);
    let body = inset(rest);
    canvas.will_be_covered(live.popup.is_some() || app.over.is_some());
    let screen = facilitator::draw(&cx, scopes, app.curtain, canvas, body);
    live.screen.draw(&cx, canvas, screen);
    // What is told stays in view, where there is room for both.
    lie_over(app, live, lang, canvas, if screen.height == body.height { screen } else { body });
    say(app, canvas, "", notice);
    footer.draw(canvas, keys);
}

/// The curtain, and over it only what must be answered or seen.
fn covered(app: &App, live: &Live, lang: Lang, canvas: &mut Canvas<'_>, area: Rect) {
    let cx = live.cx(lang, app.theme, app.now);
    let (rest, notice) = bottom(area, 1);
    curtain::draw(&cx, canvas, rest);
    lie_over(app, live, lang, canvas, inset(rest));
    say(app, canvas, "", notice);
}

/// A session that cannot be written is followed, not led.
fn window(live: &Live) -> Window {
    if live.is_read_only() { Window::Following } else { Window::Driven }
}

/// The body has a margin, so that nothing clings to the edge of the wall.
fn inset(area: Rect) -> Rect {
    let (x, y) = if area.width >= 100 { (4, 1) } else { (2, 1) };
    Rect {
        x: area.x + x.min(area.width),
        width: area.width.saturating_sub(2 * x),
        y: area.y + y.min(area.height),
        height: area.height.saturating_sub(y),
    }
}

fn header(live: &Live, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    canvas.fill(area, canvas.theme.bar());
    let value = cx.value_at(cx.session.place).map(|(exercise, value)| cx.value_name(exercise, value));
    let title = value.unwrap_or_else(|| cx.session.workshop.title.to_string());
    let place = format!("  {}", cx.place_name(cx.session.place));
    let (rehearsal, saved) = (rehearsal(live, cx, canvas), saved(live, cx, canvas));
    let beside = title.width() + place.width() + rehearsal.width() + saved.width() + 2;
    let clock = clock(cx, canvas, usize::from(area.width).saturating_sub(beside));
    let state = Line::from(vec![rehearsal, clock, saved, Span::raw(" ")]);
    // Where all do not fit, the title gives way: the place is what changes.
    let room = usize::from(area.width).saturating_sub(place.width() + state.width() + 1);
    let here = Line::from(vec![
        Span::raw(" "),
        Span::styled(shortened(&title, room), canvas.theme.bar_strong()),
        Span::styled(place, canvas.theme.bar()),
    ]);
    canvas.line(here, area);
    let width = u16::try_from(state.width()).unwrap_or(area.width).min(area.width);
    let place = Rect { x: area.right() - width, width, ..area };
    canvas.fill(place, canvas.theme.bar());
    canvas.line(state.alignment(Alignment::Right), place);
    canvas.clickable(Rect { width: area.width - width, ..area }, Hit::Action(Action::Agenda));
}

/// That this is a rehearsal, how far it is, and how fast.
fn rehearsal(live: &Live, cx: &Cx<'_>, canvas: &Canvas<'_>) -> Span<'static> {
    let Some(playing) = &live.playing else { return Span::raw("") };
    let (done, of) = playing.player.progress();
    let speed = if playing.due.is_some() { playing.speed() } else { "‖".to_owned() };
    Span::styled(format!(" {} {done}/{of} {speed} ", cx.t("rehearsal")), canvas.theme.bar_alarm())
}

/// The clock that counts, in so many columns. When it belongs to another place than this it says so, and which if there is
/// room for that; so it is with words for a round that is over.
fn clock(cx: &Cx<'_>, canvas: &Canvas<'_>, room: usize) -> Span<'static> {
    let here = cx.session.place;
    let (place, timer) = match cx.session.running() {
        Some(running) => running,
        None => match cx.session.timer(here) {
            Some(timer) => (here, timer),
            None => return Span::raw(""),
        },
    };
    let (long, short) = clock_words(cx, place, timer);
    let words = if long.width() + 4 <= room { long } else { short };
    let style = match timer {
        Timer::Ended { .. } => canvas.theme.bar_soft(),
        Timer::Running { .. } | Timer::Paused { .. } if timer.is_up(cx.now) => canvas.theme.bar_alarm(),
        Timer::Ready { .. } | Timer::Running { .. } | Timer::Paused { .. } => canvas.theme.bar_strong(),
    };
    Span::styled(if words.is_empty() { words } else { format!("  {words}  ") }, style)
}

/// What the header says of a clock: where there is room, and where there is less.
fn clock_words(cx: &Cx<'_>, place: Place, timer: Timer) -> (String, String) {
    let Some(left) = timer.left(cx.now) else { return (cx.t("clock-ended"), String::new()) };
    let mark = if timer.is_running() { "▶" } else { "‖" };
    let face = format!("{mark} {}", digits(left));
    if place != cx.session.place {
        (format!("{} {face}", cx.place_name(place)), format!("{} {face}", cx.t("clock-elsewhere")))
    } else if timer.is_up(cx.now) {
        (format!("{} {face}", cx.t("clock-up")), face)
    } else {
        (face.clone(), face)
    }
}

fn saved(live: &Live, cx: &Cx<'_>, canvas: &Canvas<'_>) -> Span<'static> {
    let Keeping { happened, saved, state, .. } = &live.keeping;
    let (key, style) = match state {
        State::Nowhere { .. } => ("state-not-saved", canvas.theme.bar_alarm()),
        State::Home | State::Elsewhere { .. } if live.is_following() => ("state-following", canvas.theme.bar_soft()),
        State::Home | State::Elsewhere { .. } if live.is_read_only() => ("state-read-only", canvas.theme.bar_alarm()),
        State::Home | State::Elsewhere { .. } if saved < happened => ("state-saving", canvas.theme.bar_soft()),
        State::Home => ("state-saved", canvas.theme.bar_soft()),
        State::Elsewhere { .. } => ("state-elsewhere", canvas.theme.bar_alarm()),
    };
    Span::styled(cx.t(key), style)
}

/// The most rows that what is said in passing takes.
const NOTICE_ROWS: usize = 3;

/// What is said in passing; a failure to save stays, and where nothing is said, `guide` stands there softly. Where its
/// words need more than the last row, they lie over the rows above it, so that nothing on the screen moves.
fn say(app: &App, canvas: &mut Canvas<'_>, guide: &str, area: Rect) {
    let failure = match &app.mode {
        Mode::Live(live) => live.alarm(app.language()),
        Mode::Start(_) => None,
    };
    let (words, style) = match (failure, &app.notice) {
        (Some(words), _) => (words, canvas.theme.alarm()),
        (None, Some(notice)) if notice.alarm => (format!("! {}", notice.words), canvas.theme.alarm()),
        (None, Some(notice)) => (notice.words.clone(), canvas.theme.good()),
        (None, None) => return canvas.line(Line::styled(format!("  {guide}"), canvas.theme.soft()), area),
    };
    // An error may quote a file or a path.
    let words = words.lines().map(escaped).collect::<Vec<_>>().join(" ");
    let lines = wrap(&words, area.width.saturating_sub(4), canvas.lang);
    let rows = u16::try_from(lines.len().min(NOTICE_ROWS)).unwrap_or(1);
    let above = rows.saturating_sub(1).min(area.y.saturating_sub(canvas.buffer.area.y));
    let mut rest = Rect { y: area.y - above, height: area.height + above, ..area };
    if above > 0 {
        canvas.fill(rest, canvas.theme.text());
    }
    if app.notice.is_some() {
        canvas.clickable(rest, Hit::Action(Action::Dismiss));
    }
    for line in lines.iter().take(NOTICE_ROWS) {
        canvas.line(Line::styled(format!("  {line}"), style), rest);
        rest = top(rest, 1).1;
    }
}

/// Where nothing else fits, the clock goes on.
fn too_small(canvas: &mut Canvas<'_>, cx: &Cx<'_>, area: Rect) {
    let words =
        cx.with("too-small", &[("columns", usize::from(SMALLEST.0).into()), ("rows", usize::from(SMALLEST.1).into())]);
    let alarm = canvas.theme.alarm();
    let rest = super::widgets::words::paragraph(canvas, &words, alarm, Alignment::Left, area);
    if let Some(left) = cx.left() {
        big::big(canvas, &digits(left), canvas.theme.strong(), Alignment::Left, rest);
    }
}
