//! How fast the program answers: a key, a drawing, an undo, opening a long session, a printed poster.
//!
//! `cargo bench` measures all; the figures in the README are from here.

#[path = "../tests/support/mod.rs"]
mod support;

use std::hint::black_box;
use std::ops::ControlFlow;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use support::{MORNING, start, text};
use verdiverksted::clock::Span;
use verdiverksted::export::{Document, Format, Norm, Options, Window, preview};
use verdiverksted::insight::similarity::Index;
use verdiverksted::plenary::{Answer, Wall};
use verdiverksted::rehearsal::{Player, Script};
use verdiverksted::session::command::Exercise;
use verdiverksted::session::groups::{Person, Rules};
use verdiverksted::session::norm_taboo::{Command as Ask, Kind, Phase, Said, Spot, Stop as NormTabooStop, Table};
use verdiverksted::session::{Actor, Command, Event, Place, Session, Stop};
use verdiverksted::shelf;
use verdiverksted::tui::app::{App, Message, Mode, Opened};
use verdiverksted::tui::finder::{Found, News};
use verdiverksted::tui::screens::start::Start as StartScreen;
use verdiverksted::tui::settings::Settings;
use verdiverksted::workshop::{Workshop, builtin};

fn siljan() -> Workshop {
    builtin::find(builtin::DEFAULT).expect("built in").parse().expect("clean")
}

/// A session of three groups in the round-robin of its first value, in which so many norms are said; and its events.
fn talkative(norms: usize) -> (Session, Vec<Event>) {
    let first = Session::start(start(siljan()), MORNING);
    let mut session = Session::replay([first.clone()]).expect("a start");
    let mut events = vec![first];
    let mut happen = |session: &mut Session, command: Command| {
        let event = session.decide(Actor::Facilitator, command, MORNING).expect("allowed");
        session.evolve(&event);
        events.push(event);
    };
    happen(
        &mut session,
        Command::FormGroups { people: vec![Person::default(); 12], groups: None, rules: Rules::default(), seed: 1 },
    );
    let groups: Vec<_> = session.groups.iter().map(|group| group.id).collect();
    for number in 0..norms {
        let spot = Spot { value: 0, kind: Kind::Norm, group: groups[number % groups.len()] };
        let said =
            Said { text: text(&format!("Vi lytter til barnets meninger og tar dem på alvor, nummer {number}")), spot };
        let add = Ask::Add { said, seat: None, against: None };
        happen(&mut session, Command::Exercise(0, Exercise::NormTaboo(add)));
    }
    let round = NormTabooStop::Value { value: 0, phase: Phase::RoundRobin, group: Some(groups[0]) };
    happen(&mut session, Command::Move(Place::Exercise(0, Stop::NormTaboo(round))));
    (session, events)
}

fn app(session: Session) -> App {
    let mut app = App::new(Mode::Start(Box::new(StartScreen::new(Vec::new()))), Settings::default(), MORNING);
    let opened = Opened {
        session,
        writable: true,
        saved: 0,
        notices: Vec::new(),
        path: String::new(),
        folder: String::new(),
        drafts: verdiverksted::shelf::Drafts::default(),
        player: None,
    };
    app.update(Message::Opened(Box::new(opened)), MORNING);
    app
}

fn keys(criterion: &mut Criterion) {
    let area = Rect::new(0, 0, 120, 36);
    let mut app = app(talkative(2_000).0);
    let mut buffer = Buffer::empty(area);
    let key = KeyEvent::new(KeyCode::Char('å'), KeyModifiers::NONE);
    let back = KeyEvent::new(KeyCode::Backspace, KeyModifiers::NONE);
    criterion.bench_function("a key among 2,000 norms, and the drawing of its answer", |bench| {
        bench.iter(|| {
            app.update(Message::Key(black_box(key)), MORNING);
            buffer.reset();
            black_box(app.draw(&mut buffer, area));
            app.update(Message::Key(back), MORNING);
        });
    });
}

/// What is pointed out while a norm is typed.
fn hints(criterion: &mut Criterion) {
    let said = [
        "Vi lytter til barnets meninger og tar dem på alvor",
        "Møte forberedt og presis til hverandre",
        "Ikke snakke om dem som ikke er i rommet",
        "Gi ros og si fra når noe er galt",
        "Dele kunnskap på tvers av tjenestene",
    ];
    let norms: Vec<String> =
        (0..10_000).map(|number| format!("{}, nummer{number}", said[number % said.len()])).collect();
    let index = || Index::of(norms.iter().map(String::as_str));
    criterion.bench_function("an index of 10,000 norms made", |bench| bench.iter(|| black_box(index())));
    let index = index();
    criterion.bench_function("the norm of 10,000 that one is like", |bench| {
        bench.iter(|| black_box(index.alike(black_box("Lytte til barnas mening og ta den på alvor"))));
    });
    criterion.bench_function("the norm of 10,000 that a taboo is the opposite of", |bench| {
        bench.iter(|| black_box(index.opposite(black_box("Snakke om dem som ikke er i rommet"))));
    });
}

/// The plenary of 40 groups with 10,000 norms: what is drawn, what keys do, and what is found beside them.
fn plenaries(criterion: &mut Criterion) {
    let area = Rect::new(0, 0, 120, 36);
    let mut buffer = Buffer::empty(area);
    let session = wall(40, 250);
    let wall = Wall::of(&session, 0, 0).expect("the exercise");
    let find = || Answer::to(Arc::clone(wall.question()), &mut |_| ControlFlow::Continue(())).expect("an answer");
    criterion.bench_function("10,000 norms looked at together", |bench| {
        bench.iter(|| black_box(Wall::of(&session, 0, 0).expect("the exercise")));
    });
    criterion
        .bench_function("what 10,000 norms have in common, beside the keys", |bench| bench.iter(|| black_box(find())));
    let mut app = app(session.clone());
    let asked = match &app.mode {
        Mode::Live(live) => live.screen.question().cloned().expect("something to know"),
        Mode::Start(_) => panic!("no session is open"),
    };
    let answer = Arc::new(Answer::to(Arc::clone(&asked), &mut |_| ControlFlow::Continue(())).expect("an answer"));
    app.update(Message::Found(Box::new(Found { question: asked, news: News::Answer(answer) })), MORNING);
    let key = |code| Message::Key(KeyEvent::new(code, KeyModifiers::NONE));
    criterion.bench_function("a plenary of 10,000 norms, drawn", |bench| {
        bench.iter(|| {
            buffer.reset();
            black_box(app.draw(&mut buffer, area))
        });
    });
    criterion.bench_function("a key in a plenary of 10,000 norms", |bench| {
        bench.iter(|| {
            app.update(key(KeyCode::Down), MORNING);
            app.update(key(KeyCode::Up), MORNING);
        });
    });
    criterion.bench_function("suggestions of 10,000 norms grouped anew, finer and coarser", |bench| {
        bench.iter(|| {
            app.update(key(KeyCode::Char('+')), MORNING);
            app.update(key(KeyCode::Char('-')), MORNING);
        });
    });
    let undo = KeyEvent::new(KeyCode::Char('z'), KeyModifiers::CONTROL);
    criterion.bench_function("a suggestion among 10,000 norms taken, and undone", |bench| {
        bench.iter(|| {
            app.update(key(KeyCode::Enter), MORNING);
            app.update(Message::Key(undo), MORNING);
        });
    });
    app.update(key(KeyCode::F(5)), MORNING);
    criterion.bench_function("groups and themes of 10,000 norms crosswise, drawn", |bench| {
        bench.iter(|| {
            buffer.reset();
            black_box(app.draw(&mut buffer, area))
        });
    });
}

/// The plenary of so many groups with so many norms each, many of which say the same, and the first five of each ranked.
fn wall(groups: u16, norms: usize) -> Session {
    const DO: [&str; 10] =
        ["lytter til", "spør", "roser", "hjelper", "snakker med", "møter", "følger opp", "ser", "ringer", "tar med"];
    const WHOM: [&str; 8] =
        ["barnet", "foreldrene", "hverandre", "kolleger", "familien", "ungdommen", "skolen", "naboene"];
    const WHEN: [&str; 7] =
        ["", "når det haster", "hver uke", "i møter", "før vi bestemmer", "på telefon", "uten å dømme"];
    let mut session = Session::replay([Session::start(start(siljan()), MORNING)]).expect("a start");
    let happen = |session: &mut Session, command: Command| {
        let event = session.decide(Actor::Facilitator, command, MORNING).expect("allowed");
        session.evolve(&event);
    };
    let people = vec![Person::default(); usize::from(groups) * 4];
    happen(&mut session, Command::FormGroups { people, groups: Some(groups), rules: Rules::default(), seed: 1 });
    let asked = |command| Command::Exercise(0, Exercise::NormTaboo(command));
    for (place, group) in session.groups.iter().map(|group| group.id).enumerate().collect::<Vec<_>>() {
        for number in 0..norms {
            let pick = place * 7 + number * 13;
            let words = format!("Vi {} {} {}", DO[pick % 10], WHOM[pick / 10 % 8], WHEN[pick / 80 % 7]);
            let spot = Spot { value: 0, kind: Kind::Norm, group };
            happen(
                &mut session,
                asked(Ask::Add { said: Said { text: text(&words), spot }, seat: None, against: None }),
            );
        }
        let own = session.norm_taboo(0).expect("the exercise").1;
        let order = own.entries().filter(|entry| entry.spot.group == group).take(5).map(|entry| entry.id).collect();
        let table = Table { value: 0, group };
        happen(&mut session, asked(Ask::Agree(table, order)));
        happen(&mut session, asked(Ask::Confirm(table)));
    }
    happen(&mut session, Command::Move(Place::Exercise(0, Stop::NormTaboo(NormTabooStop::Plenary { value: 0 }))));
    session
}

fn sessions(criterion: &mut Criterion) {
    let (session, events) = talkative(10_000);
    criterion.bench_function("10,000 events replayed", |bench| {
        bench.iter_batched(|| events.clone(), Session::replay, criterion::BatchSize::LargeInput);
    });
    criterion.bench_function("one undone among 10,000", |bench| {
        let undone = session.decide(Actor::Facilitator, Command::Undo, MORNING).expect("something to undo");
        bench.iter_batched(|| session.clone(), |mut session| session.evolve(&undone), criterion::BatchSize::LargeInput);
    });
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("session");
    let mut shelved = shelf::begin_at(&path, siljan(), Some(1), MORNING).expect("begun");
    let mut journal = shelved.journal.take().expect("writable");
    for event in &events[1..] {
        journal.append(event).expect("kept");
    }
    journal.sync().expect("kept");
    drop(journal);
    criterion.bench_function("a session of 10,000 events opened from disk", |bench| {
        bench.iter(|| black_box(shelf::open(&path).expect("opened")));
    });
}

fn posters(criterion: &mut Criterion) {
    let mut session = Session::replay([Session::start(start(siljan()), MORNING)]).expect("a start");
    let (mut player, mut now) = (Player::new(Script::siljan().expect("a script")), MORNING);
    while let Some(act) = player.next(&session) {
        let act = act.expect("a step that can be played");
        session.evolve(&act.decide(&session, now).expect("allowed"));
        now = now + Span::seconds(1);
    }
    let document = Document::of(&session);
    criterion.bench_function("the document of a session", |bench| bench.iter(|| black_box(Document::of(&session))));
    let (talkative, _) = talkative(5_000);
    let talkative = Document::of(&talkative);
    for format in [Format::ReportHtml, Format::ReportMarkdown, Format::NormsCsv, Format::SessionJson] {
        criterion.bench_function(&format!("{format} of 5,000 norms"), |bench| {
            bench.iter(|| black_box(format.make(&talkative, &Options::default()).expect("an output")));
        });
    }
    for format in Format::ALL {
        let name = format!("{format} of the recorded workshop");
        criterion.bench_function(&name, |bench| {
            bench.iter(|| black_box(format.make(&document, &Options::default()).expect("an output")));
        });
    }
}

/// The sheet beside the words, after a norm got another wording: as 76 columns of half
/// blocks show it, and as a terminal with real pixels does.
fn previews(criterion: &mut Criterion) {
    let (session, _) = talkative(12);
    let mut document = Document::of(&session);
    let norm = |words: &str| Norm { text: text(words), taboos: Vec::new(), sources: Vec::new(), weight: None };
    for value in &mut document.values {
        value.norms = vec![norm("Vi lytter til hverandre og gjør hverandre gode"); 4];
    }
    for width in [76, 800] {
        let mut turn = 0_u32;
        criterion.bench_function(&format!("the sheet anew after a change, {width} pixels wide"), |bench| {
            bench.iter(|| {
                turn += 1;
                document.values[0].norms[0] = norm(&format!("Vi møter barnet med raushet og respekt, gang {turn}"));
                black_box(preview(&document, &Options::default(), Window::WHOLE, width).expect("a sheet"))
            });
        });
    }
}

criterion_group!(speed, keys, hints, plenaries, sessions, posters, previews);
criterion_main!(speed);
