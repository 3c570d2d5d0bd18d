//! Files of sessions that try everything, for `tests/outside/run.sh` to open with programs that are not ours. They lie
//! in `tmp/outside` of the target folder afterwards, a folder a session.

mod support;

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use jiff::civil::date;
use support::{MORNING, begun, text, workshop};
use verdiverksted::export::{self, Document, Format, Options};
use verdiverksted::i18n::Lang;
use verdiverksted::session::groups::{Person, Rules};
use verdiverksted::session::ids::{EntryId, GroupId, ThemeId};
use verdiverksted::session::norm_taboo::{Command as Ask, Kind, Said, Spot, Table};
use verdiverksted::session::{Actor, Command, Session, command, event};
use verdiverksted::workshop::{Exercise, RankingWay, Workshop};

/// Words that try to be a formula, markup, a script, a link, a field of a calendar, or too much for a page.
const WORDS: [&str; 30] = [
    "=HYPERLINK(\"https://example.org\";\"x\")",
    "=cmd|'/C calc'!A0",
    "+47 12 34 56 78",
    "-2+3",
    "@SUM(A1:A9)",
    "＝1+1",
    "'=1+1",
    "\"=1+1\"; =2",
    "«=1+1»",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)\" x='",
    "]]> <!-- --> </title></style></svg>",
    "&lt;b&gt; &amp; &nbsp; &#x41;",
    "[x](javascript:alert(1)) ![x](u) <https://example.org>",
    "https://example.org www.example.org post@example.org",
    "# x #",
    "- [ ] x",
    "1. x 2) y",
    "a | b \\| c \\",
    "*a* _b_ `c` ~d~ ^e^ $f$ {g} {{ 7*7 }} ${x}",
    "--- *** ===",
    "#read(\"/etc/passwd\") #panic() ] @ref <label> // c /* d",
    "END:VEVENT\\nBEGIN:VEVENT;X=1,2:\"y\" \\N \\; \\,",
    "Å være 😀 👩‍👧 ❤️ sammen",
    "مرحبا, שלום og 你好",
    "čáhppes, ŋ, đ og ŧ",
    "Menneskerettighetsorganisasjonssekretariatsmedarbeidernes_arbeidsmiljøundersøkelsesresultatpresentasjon",
    "a, b; c: d \"e\" 'f'",
    "5 000 kr, 1/2, 3-4, 007, 1e5, TRUE",
];

/// A session in which everything that can be written is one of [`WORDS`].
fn hostile(lang: Lang) -> Session {
    let mut session = begun(Workshop { language: lang, ..hostile_workshop() });
    let people = (0..12).map(|n| Person { name: None, unit: Some(text(&WORDS[n % 7].replace(',', " "))) }).collect();
    run(&mut session, Command::FormGroups { people, groups: Some(3), rules: Rules::default(), seed: 1 });
    let groups: Vec<GroupId> = session.groups.iter().map(|group| group.id).collect();
    run(&mut session, Command::NameOrganisation(Some(text(WORDS[9]))));
    run(&mut session, Command::NameGroup(groups[0], Some(text(WORDS[19]))));
    run(&mut session, Command::NameGroup(groups[1], Some(text(WORDS[0]))));
    for value in 0..3 {
        say_all(&mut session, value, &groups);
    }
    for (n, words) in WORDS.iter().enumerate() {
        let when = (n % 3 != 0).then(|| date(2027, 1, 31));
        let agreed = event::FollowUp { what: text(words), who: (n % 2 == 0).then(|| text(words)), when };
        run(&mut session, Command::AddFollowUp(agreed));
    }
    session
}

fn hostile_workshop() -> Workshop {
    let mut workshop = Workshop { title: text(WORDS[12]), ..workshop() };
    for exercise in &mut workshop.exercises {
        let Exercise::NormTaboo(exercise) = exercise;
        exercise.poster.heading = text(WORDS[22]);
        for (value, words) in exercise.values.iter_mut().zip([WORDS[10], WORDS[1], WORDS[18]]) {
            value.name = text(words);
        }
    }
    workshop
}

/// Every word as a norm and as a taboo; then some are withdrawn, merged and reworded, and some come on the poster.
fn say_all(session: &mut Session, value: u16, groups: &[GroupId]) {
    for (n, words) in WORDS.iter().enumerate() {
        for kind in [Kind::Norm, Kind::Taboo] {
            let spot = Spot { value, kind, group: groups[n % groups.len()] };
            ask(session, Ask::Add { said: Said { text: text(words), spot }, seat: None, against: None });
        }
    }
    let norms = entries(session, value, Kind::Norm);
    let taboos = entries(session, value, Kind::Taboo);
    for (taboo, norm) in taboos.iter().zip(&norms).step_by(4) {
        ask(session, Ask::Pair { taboo: *taboo, norm: Some(*norm) });
    }
    ask(session, Ask::Withdraw(norms[6]));
    ask(session, Ask::Reword { entry: norms[9], text: text(WORDS[11]) });
    ask(session, Ask::Merge { into: norms[0], from: vec![norms[3]], wording: text(WORDS[7]) });
    vote(session, Table { value, group: groups[0] }, &norms);
    for chosen in [0, 12, 13, 20] {
        let wording = text(WORDS[chosen]);
        ask(session, Ask::MakeTheme { value, wording, norms: vec![norms[chosen], norms[chosen + 1]] });
    }
    let themes: Vec<ThemeId> =
        session.norm_taboo(0).expect("the exercise").1.themes(value).map(|theme| theme.id).collect();
    for theme in themes {
        ask(session, Ask::Choose(theme, true));
    }
}

/// Four of a group hand in ballots that are much alike.
fn vote(session: &mut Session, table: Table, norms: &[EntryId]) {
    ask(session, Ask::RankBy(table, RankingWay::Ballots));
    let own = [norms[0], norms[12], norms[15], norms[18], norms[21]];
    for voter in 0..4 {
        let mut order = own.to_vec();
        order.rotate_left(usize::from(voter == 3));
        ask(session, Ask::Cast { table, voter, order });
    }
}

fn entries(session: &Session, value: u16, kind: Kind) -> Vec<EntryId> {
    let state = session.norm_taboo(0).expect("the exercise").1;
    state.of_value(value, kind).map(|entry| entry.id).collect()
}

fn ask(session: &mut Session, ask: Ask) {
    run(session, Command::Exercise(0, command::Exercise::NormTaboo(ask)));
}

fn run(session: &mut Session, command: Command) {
    let asked = format!("{command:?}");
    let event = session.decide(Actor::Facilitator, command, MORNING);
    session.evolve(&event.unwrap_or_else(|rejection| panic!("{asked}: {rejection}")));
}

/// Makes all outputs of a session in a folder of its own, and tells for which there was nothing to tell.
fn make(name: &str, session: &Session) -> Vec<Format> {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("outside").join(name);
    if dir.exists() {
        fs::remove_dir_all(&dir).expect("an earlier run's folder");
    }
    let go_on = &mut |_: export::Progress<'_>| ControlFlow::Continue(());
    let document = Document::of(session);
    let exported =
        export::export(&document, &Format::ALL, &Options::default(), &dir, go_on).expect("there is a folder");
    assert!(exported.failed.is_empty(), "{:?}", exported.failed);
    assert_eq!(exported.files.len() + exported.empty.len(), Format::ALL.len());
    exported.empty
}

#[test]
fn hostile_sessions_are_exported_in_every_language() {
    for lang in Lang::ALL {
        assert_eq!(make(&format!("hostile-{lang}"), &hostile(lang)), [], "{lang}");
    }
}

#[test]
fn a_session_in_which_nothing_happened_is_exported() {
    let empty = make("empty", &begun(workshop()));
    assert!(empty.contains(&Format::NormsCsv) && empty.contains(&Format::FollowUpIcs), "{empty:?}");
    assert!(!empty.contains(&Format::ReportHtml) && !empty.contains(&Format::SessionJson), "{empty:?}");
}
