//! Sessions made of several, on the screen and on paper.

use verdiverksted::export::{Document, Format, Options};
use verdiverksted::i18n::Lang;
use verdiverksted::rooms::import::{Import, Into, import};
use verdiverksted::rooms::merge::merge;
use verdiverksted::session::norm_taboo::{Command as Ask, Stop, Table};
use verdiverksted::session::{Actor, Command, Place, Session, command};
use verdiverksted::workshop::{RankingWay, TurnsBy};

use crate::kit::{Room, place, read, tight};
use crate::support::stage::Stage;

/// A merged session with groups from two rooms and, with no seats, from a file.
fn gathered(turns: TurnsBy) -> Session {
    let place = place();
    let numbers = [[7; 16], [8; 16], [6; 16], [9; 16]];
    let mut workshop = tight();
    workshop.turns = turns;
    let sources = [1, 2]
        .map(|number| Room::new(number, workshop.clone()).then(&numbers).lay(place.path(), &format!("r{number}")));
    let into = place.path().join("felles");
    merge(&sources, &into).expect("merged");
    let file = place.path().join("papir.csv");
    std::fs::write(
        &file,
        "value,kind,group,text,points\nMot,norm,Lag A,Si fra,7\nMot,norm,Lag A,Spørre,3\nMot,tabu,,Tie,\n",
    )
    .expect("written");
    let asked = Import {
        file: &file,
        workshop: None,
        value: None,
        keep_good: false,
        lang: Lang::Nb,
        into: Into::Session(&into),
    };
    import(&asked).expect("imported");
    read(&into)
}

#[test]
fn a_gathered_session_is_walked_back_and_forth() {
    for turns in [TurnsBy::Members, TurnsBy::Groups] {
        let session = gathered(turns);
        let stops = session.stops().len();
        let mut stage = Stage::of(session);
        let here = |stage: &Stage| stage.session().place;
        for (key, end) in [("PgUp", Place::Setup), ("PgDn", Place::Export), ("PgUp", Place::Setup)] {
            for _ in 0..stops + 8 {
                stage.press(key);
                assert!(stage.screen(80, 24).lines().count() == 24);
                // A slide may want a key more; none of them holds the facilitator.
                if here(&stage) == end {
                    break;
                }
            }
            assert_eq!(here(&stage), end);
        }
    }
}

#[test]
fn a_group_that_nobody_sits_in_ranks_together() {
    let mut session = gathered(TurnsBy::Members);
    let group = session.groups.iter().find(|group| group.seats.is_empty()).expect("from the file").id;
    let table = Table { value: 2, group };
    let state = |session: &Session| session.norm_taboo(0).expect("it").1.clone();
    let norms = state(&session).top(table);
    assert_eq!(norms.len(), 2, "by their points");
    let first = state(&session).entry(norms[0]).expect("it").clone();
    assert_eq!(state(&session).points(&first, 2), Some(7));

    let ask = |session: &mut Session, ask: Ask| {
        let command = Command::Exercise(0, command::Exercise::NormTaboo(ask));
        let event = session.decide(Actor::Facilitator, command, session.last_at())?;
        session.evolve(&event);
        Ok::<(), verdiverksted::session::Rejection>(())
    };
    let stop = Stop::Value { value: 2, phase: verdiverksted::session::norm_taboo::Phase::Ranking, group: Some(group) };
    let go = Command::Move(Place::Exercise(0, verdiverksted::session::Stop::NormTaboo(stop)));
    session.evolve(&session.decide(Actor::Facilitator, go, session.last_at()).expect("a stop"));
    let mut stage = Stage::of(session.clone());
    stage.expect("counted elsewhere").expect("Lag A · papir");
    stage.draw_everywhere();
    stage.press("F9").expect("The 2 most important").draw_everywhere();

    ask(&mut session, Ask::Reopen(table)).expect("open again");
    assert!(ask(&mut session, Ask::RankBy(table, RankingWay::Ballots)).is_err(), "nobody can vote");
    ask(&mut session, Ask::Agree(table, vec![norms[1], norms[0]])).expect("another order");
    ask(&mut session, Ask::Confirm(table)).expect("confirmed");
    assert_eq!(state(&session).points(&first, 2), Some(1), "what the group says now counts");
}

#[test]
fn every_file_for_reading_is_made_and_names_where_groups_come_from() {
    let document = Document::of(&gathered(TurnsBy::Members));
    for format in [Format::ReportHtml, Format::ReportMarkdown, Format::NormsCsv, Format::SessionJson] {
        let made = format.make(&document, &Options::default()).expect("made");
        let text = String::from_utf8(made.bytes).expect("text");
        let all = ["Gruppe 1 · Barnehage 1", "Gruppe 1 · Barnehage 2", "Lag A · papir"];
        let with_words = |group: &&&str| **group == "Lag A · papir" || format == Format::SessionJson;
        for group in all.iter().filter(with_words) {
            assert!(text.contains(group), "{group} in {format}");
        }
    }
}
