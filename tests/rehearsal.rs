//! The recorded workshop plays to its end, and ends in Siljan's own tables.

mod support;

use std::collections::BTreeSet;

use support::{MORNING, begun, start, text, workshop};
use verdiverksted::clock::Span;
use verdiverksted::rehearsal::{Landmark, Player, Problem, Script, ScriptError, Step};
use verdiverksted::session::ids::EntryId;
use verdiverksted::session::norm_taboo::{Event as NormTabooEvent, Fate, Kind, NormTaboo, RankingChange};
use verdiverksted::session::turns::Change as Turn;
use verdiverksted::session::{Event, Place, Rejection, Session, What, event};
use verdiverksted::workshop::{RankingWay, TurnsBy, Workshop, builtin};

/// A norm and its taboos.
type Row = (&'static str, &'static [&'static str]);

/// The tables as Siljan kommune published them.
const TABLES: [[Row; 4]; 3] = [
    [
        (
            "Vi ser barnet og lytter til barnets opplevelser.",
            &[
                "Barnets stemme har ingen betydning.",
                "De voksne vet best.",
                "Ansatte reflekterer ikke over egen rolle.",
                "Ansatte setter inn tiltaket mot symptomer og ikke årsak.",
            ],
        ),
        (
            "Vi møter barnet og barnets familie med anerkjennelse og respekt, varme og kjærlighet.",
            &[
                "Barnet og familien opplever at de ansatte ikke bryr seg",
                "Barnet og familien opplever at de ansatte er forutinntatte og definerer utfordringer og løsninger.",
            ],
        ),
        (
            "Vi skaper trygghet ved å være større, sterkere, klokere og gode voksne som samhandler til barnets beste.",
            &[
                "Ikke skape trygghet og en god relasjon.",
                "Snakke om barnet og familien i uoffisielle møter.",
                "Snakke «over hodet» på barnet og familien.",
            ],
        ),
        (
            "Vi møter barnet med raushet, og har fokus på barnets styrker og ressurser.",
            &["Være dømmende og forutinntatt"],
        ),
    ],
    [
        ("Vi lytter til hverandre", &["Vi er mest opptatt av egne perspektiver"]),
        (
            "Vi er bevisste hvordan vi snakker om og til hverandre.",
            &[
                "Vi er allvitende og nedlatende",
                "Vi snakker hverandre ned og overser hverandre",
                "Vi baksnakker hverandre",
            ],
        ),
        (
            "Vi er åpne og nysgjerrige på hverandres fagområder og kompetanse.",
            &[
                "Vi er ikke interessert i andre kompetanse og fagområder",
                "Vi gjør faglig uenighet til personlig uenighet",
            ],
        ),
        (
            "Vi støtter hverandre og gjør hverandre gode",
            &["Vi unner ikke hverandre å lykkes", "Vi deler ikke med hverandre av refleksjoner og kunnskap"],
        ),
    ],
    [
        (
            "Vi våger å si vår mening, dele våre synspunkter og be om hjelp",
            &["Vi vet alltid best selv", "Vi er ikke interessert i å dele våre meninger og synspunkter"],
        ),
        (
            "Vi er en lærende organisasjon med rom for å prøve og feile",
            &["Vi er dømmende, og ber ikke om unnskyldning", "Vi er nedlatende ovenfor de som har feilet"],
        ),
        ("Vi våger å vise åpenhet, ydmykhet og sårbarhet", &["Vi går i forsvar", "Vi er avvisende"]),
        (
            "Vi våger å handle og tenke kreativt om alternative løsninger",
            &["Vi gjør slik vi alltid har gjort", "Vi bruker tiltak som ikke fungerer", "Vi unnlater å handle"],
        ),
    ],
];

/// What two groups wrote about "Barnets beste", norms and taboos: each group's after its number.
const RAW: [(u16, [&str; 5], [&str; 5]); 2] = [
    (
        1,
        [
            "Lytte til barnet",
            "Ta barnets opplevelser og følelser på alvor",
            "La barnet få medvirke",
            "Lytte til barnets meninger",
            "Se hele bilde, bli kjent med «ryggsekken» til barnet.",
        ],
        [
            "Misbruke vår makt",
            "Handle ut fra egne ønsker og behov",
            "Prate over hodet på barnet",
            "Behandle alle likt",
            "Kun se handling, ikke barnet bak",
        ],
    ),
    (
        2,
        [
            "Bli kjent med barnet for å skape trygghet",
            "Hjelp barnet til å takle utfordringer og bli robuste",
            "Lytte til barnets tanker og ønsker",
            "Se barnets behov",
            "Se barnet bak handlingen",
        ],
        [
            "Overse vanskelige situasjoner, tema.",
            "Avvise, «dømme» eleven",
            "Tolke situasjoner uten all informasjon",
            "Synlig ikke like barnet",
            "Bestemme uten å ta med barna (barnets medvirkning)",
        ],
    ),
];

/// Plays `script` from the start of `session`: all events, and the session they lead to.
fn play(script: Script, mut session: Session) -> Result<(Vec<Event>, Session), ScriptError> {
    let mut player = Player::new(script);
    let (mut events, mut now) = (Vec::new(), MORNING);
    while let Some(act) = player.next(&session) {
        let act = act?;
        assert!(act.pause > Span::ZERO, "{act:?}");
        now = now + act.pause;
        let event = act.decide(&session, now)?;
        session.evolve(&event);
        events.push(event);
    }
    let (done, all) = player.progress();
    assert_eq!(done, all);
    Ok((events, session))
}

/// The workshop that the script was recorded from.
fn built_in() -> Workshop {
    builtin::find(builtin::DEFAULT).expect("it is built in").parse().expect("it has no mistakes")
}

fn siljan() -> (Vec<Event>, Session) {
    play(Script::siljan().expect("the script can be read"), begun(built_in())).expect("the script plays")
}

fn exercise(session: &Session) -> &NormTaboo {
    session.norm_taboo(0).expect("the exercise").1
}

#[test]
fn it_plays_through_all_stops_to_the_end() {
    let (events, session) = siljan();
    assert_eq!(session.place, Place::Export);
    let visited: BTreeSet<Place> = events
        .iter()
        .filter_map(|event| if let What::Moved(place) = event.what { Some(place) } else { None })
        .chain([Place::Setup])
        .collect();
    assert_eq!(visited, session.stops().into_iter().collect());
    assert_eq!(session.groups.iter().map(|group| group.seats.len()).collect::<Vec<_>>(), [4, 4, 4]);
    assert_eq!(session.follow_ups.len(), 6);
    assert!(session.follow_ups.iter().all(|(_, agreed)| agreed.who.is_some() && agreed.when.is_some()));
}

#[test]
fn it_ends_in_siljans_tables() {
    let (_, session) = siljan();
    let state = exercise(&session);
    for (value, table) in (0..).zip(&TABLES) {
        let chosen = state.themes(value).filter(|theme| theme.chosen);
        let found: Vec<(&str, Vec<&str>)> = chosen
            .map(|theme| (theme.wording.as_str(), theme.taboos.iter().map(|taboo| taboo.wording.as_str()).collect()))
            .collect();
        let wanted: Vec<(&str, Vec<&str>)> = table.iter().map(|(norm, taboos)| (*norm, taboos.to_vec())).collect();
        assert_eq!(found, wanted);
        assert_eq!(state.themes(value).count(), 4, "no theme is left over");
    }
}

#[test]
fn what_two_groups_wrote_stands_as_they_wrote_it() {
    let (_, session) = siljan();
    let state = exercise(&session);
    for (number, norms, taboos) in RAW {
        for (kind, wanted) in [(Kind::Norm, norms), (Kind::Taboo, taboos)] {
            let of_group = state
                .of_value(0, kind)
                .filter(|entry| session.group(entry.spot.group).is_some_and(|group| group.number == number));
            let found: BTreeSet<&str> = of_group.map(|entry| entry.text.as_str()).collect();
            assert_eq!(found, BTreeSet::from(wanted), "group {number}");
        }
    }
}

#[test]
fn nothing_that_stands_is_left_out_of_the_themes() {
    let (_, session) = siljan();
    let state = exercise(&session);
    for value in 0..3 {
        let sources: BTreeSet<EntryId> = state
            .themes(value)
            .flat_map(|theme| theme.taboos.iter().flat_map(|taboo| &taboo.sources).chain(&theme.norms))
            .copied()
            .collect();
        let standing = [Kind::Norm, Kind::Taboo].map(|kind| state.of_value(value, kind).map(|entry| entry.id));
        let standing: BTreeSet<EntryId> = standing.into_iter().flatten().collect();
        assert_eq!(sources, standing);
        assert!(state.themes(value).all(|theme| !theme.norms.is_empty()));
    }
}

#[test]
fn all_that_a_newcomer_should_see_happens_in_it() {
    let (events, session) = siljan();
    let happens = |which: &dyn Fn(&NormTabooEvent) -> bool| {
        events.iter().any(|event| {
            if let What::Exercise(_, event::Exercise::NormTaboo(event)) = &event.what { which(event) } else { false }
        })
    };
    let turn =
        |event: &NormTabooEvent| if let NormTabooEvent::Turn { change, .. } = event { Some(*change) } else { None };
    let ranking = |event: &NormTabooEvent| {
        if let NormTabooEvent::Ranking { change, .. } = event { Some(change.clone()) } else { None }
    };
    let confirmed = |way: RankingWay| {
        happens(&|event| matches!(ranking(event), Some(RankingChange::Confirmed(result)) if result.way == way))
    };
    assert!(happens(&|event| matches!(turn(event), Some(Turn::Passed(_)))));
    assert!(happens(&|event| matches!(turn(event), Some(Turn::CameBack(_)))));
    assert!(happens(&|event| matches!(ranking(event), Some(RankingChange::Settled(_)))));
    assert!(happens(&|event| matches!(event, NormTabooEvent::Merged { .. })));
    assert!(happens(&|event| matches!(event, NormTabooEvent::Reworded { .. })));
    assert!(confirmed(RankingWay::Ballots) && confirmed(RankingWay::Consensus));
    for what in [What::Undone, What::Redone] {
        assert!(events.iter().any(|event| event.what == what));
    }
    let merged = exercise(&session).entries().find(|entry| matches!(entry.fate, Fate::Merged(_)));
    assert_eq!(merged.map(|entry| entry.original.as_str()), Some("Lytte til barnets ønsker"), "originals stay");
}

#[test]
fn its_events_alone_give_the_same_session() {
    let (events, session) = siljan();
    let first = Session::start(start(built_in()), session.started);
    assert_eq!(Session::replay(std::iter::once(first).chain(events)), Ok(session));
}

#[test]
fn a_step_that_does_not_fit_is_named() {
    let norm = || Step::Norm(text("Lytte til barnet"));
    let groups = || Step::Groups { people: vec![(text("NAV"), 2)], seed: 1 };
    let round = |last: &[Step]| {
        let steps = [groups(), Step::To(Landmark::Value(1)), Step::Next, Step::Next];
        steps.into_iter().chain(last.iter().cloned()).collect::<Vec<_>>()
    };
    for (steps, step, problem) in [
        (vec![norm()], 1, Problem::NotHere),
        (vec![Step::Next, groups(), Step::To(Landmark::Value(4))], 3, Problem::NoWay),
        (vec![Step::Undo], 1, Problem::Rejected(Rejection::NothingToUndo)),
        (round(&[Step::Pass, Step::Pass, norm()]), 7, Problem::NobodysTurn),
        (round(&[Step::ComeBack(3)]), 5, Problem::NoSeat(3)),
        (round(&[norm(), Step::Withdraw(text("Mot"))]), 6, Problem::NotSaid(text("Mot"))),
        (round(&[norm(), Step::Wait(Span::seconds(1)), Step::Confirm]), 7, Problem::Rejected(Rejection::BadRanking)),
    ] {
        let played = play(Script { steps: steps.clone() }, begun(workshop())).map(|_| ());
        assert_eq!(played, Err(ScriptError { step, problem }), "{steps:?}");
    }
}

#[test]
fn groups_that_take_turns_play_by_the_same_steps() {
    let mut definition = workshop();
    definition.turns = TurnsBy::Groups;
    let steps = vec![
        Step::Groups { people: vec![(text("NAV"), 8)], seed: 1 },
        Step::To(Landmark::Value(1)),
        Step::Next,
        Step::Next,
        Step::Norm(text("Lytte til barnet")),
        Step::Norm(text("Se barnets behov")),
        Step::Pass,
        Step::Norm(text("La barnet få medvirke")),
    ];
    let (_, session) = play(Script { steps }, begun(definition)).expect("the script plays");
    let groups: Vec<u16> = exercise(&session)
        .of_value(0, Kind::Norm)
        .filter_map(|entry| session.group(entry.spot.group).map(|group| group.number))
        .collect();
    assert_eq!(groups, [1, 2, 2], "the first group passed in its second turn");
}
