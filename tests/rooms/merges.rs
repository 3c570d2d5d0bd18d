//! What a facilitator sees of a merge.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use verdiverksted::rooms::merge::{News, merge};
use verdiverksted::session::groups::{Person, Rules};
use verdiverksted::session::norm_taboo::{Command as Ask, Kind, Said, Spot, Stop};
use verdiverksted::session::{self, Actor, Command, Gathered, Place, Rejection, Session, event, gathered};
use verdiverksted::workshop::{Exercise, Workshop};

use crate::kit::{Room, outputs, place, read, tight};
use crate::support::text;
use crate::tables::{err, out, run};

/// A room that says so many norms for a value.
fn room(number: u64, workshop: Workshop, value: u16, norms: &[&str]) -> Room {
    let mut room = Room::new(number, workshop);
    for norm in norms {
        say(&mut room, value, norm);
    }
    room
}

fn say(room: &mut Room, value: u16, norm: &str) {
    let spot = Spot { value, kind: Kind::Norm, group: room.session.groups[0].id };
    room.exercise(Ask::Add { said: Said { text: text(norm), spot }, seat: None, against: None });
}

fn groups(session: &Session) -> Vec<String> {
    session.groups.iter().map(|group| group.called(|| format!("Gruppe {}", group.number))).collect()
}

/// The norms of a value, by its name.
fn norms(session: &Session, value: &str) -> Vec<String> {
    let (definition, state) = session.norm_taboo(0).expect("the exercise");
    let at = definition.values.iter().position(|core| core.name.as_str() == value).expect("the value");
    let value = u16::try_from(at).expect("few");
    state.of_value(value, Kind::Norm).map(|norm| norm.text.to_string()).collect()
}

/// The workshop with its values called so, in this order.
fn edited(names: [&str; 3]) -> Workshop {
    let mut workshop = tight();
    let Exercise::NormTaboo(exercise) = &mut workshop.exercises[0];
    for (value, name) in exercise.values.iter_mut().zip(names) {
        value.name = text(name);
        value.norms = text(&format!("Hva er {name}?"));
    }
    workshop
}

#[test]
fn groups_keep_where_they_come_from_and_the_session_opens_in_plenary() {
    let place = place();
    let sources = [1, 2].map(|number| room(number, tight(), 2, &["Spørre"]).lay(place.path(), &format!("r{number}")));
    let merged = merge(&sources, &place.path().join("felles")).expect("merged");
    let session = read(&merged.path);
    let want = ["Gruppe 1 · Barnehage 1", "Gruppe 2 · Barnehage 1", "Gruppe 1 · Barnehage 2", "Gruppe 2 · Barnehage 2"];
    assert_eq!(groups(&session), want);
    let stop = Stop::Plenary { value: 2 };
    assert_eq!(session.place, Place::Exercise(0, session::Stop::NormTaboo(stop)), "the first value with norms");
    assert_eq!((merged.count.norms, merged.count.groups), (2, 4));
    assert_eq!(session.organisation, None, "they say different things");
    assert_eq!(session.held(), read(&sources[1]).started, "the latest day");
    let poster = &outputs(&session)[2];
    assert!(poster.contains("Gruppe 2 · Barnehage 2") || poster.contains("Gruppe 1 · Barnehage 2"), "{poster}");
}

#[test]
fn what_all_rooms_agreed_on_for_afterwards_comes_along() {
    let place = place();
    let mut room = Room::new(1, tight());
    let what = event::FollowUp { what: text("Henge opp plakaten"), who: None, when: None };
    room.run(Command::AddFollowUp(what.clone()));
    let merged = merge(&[room.lay(place.path(), "a")], &place.path().join("felles")).expect("merged");
    let session = read(&merged.path);
    assert_eq!(session.follow_ups.iter().map(|(_, what)| what).collect::<Vec<_>>(), [&what]);
    assert_eq!(session.organisation, Some(text("Barnehage 1")), "all that tell say the same");
}

#[test]
fn an_edited_workshop_is_the_same_in_any_order() {
    let place = place();
    let plain = ["Barnets beste", "Respekt og raushet", "Mot"];
    let rooms = [
        room(1, edited(plain), 2, &["a"]),
        room(2, edited(["Barnets bste", "Respekt og raushet", "Mot"]), 0, &["b"]),
        room(3, edited(["Mot", "Barnets beste", "Respekt og raushet"]), 0, &["c"]),
        room(4, edited(plain), 1, &["d"]),
    ];
    let sources: Vec<PathBuf> =
        rooms.iter().enumerate().map(|(at, room)| room.lay(place.path(), &format!("r{at}"))).collect();
    let mut made = Vec::new();
    for (name, order) in [("a", [0, 1, 2, 3]), ("b", [3, 2, 1, 0]), ("c", [2, 0, 3, 1])] {
        let into = place.path().join(name);
        let merged = merge(&order.map(|at| sources[at].clone()), &into).expect("merged");
        let renamed: Vec<_> = merged.taken.iter().flat_map(|taken| &taken.renamed).collect();
        assert_eq!(renamed, [&(text("Barnets bste"), text("Barnets beste"))]);
        let session = read(&into);
        assert_eq!(norms(&session, "Mot"), ["a", "c"]);
        assert_eq!(norms(&session, "Barnets beste"), ["b"]);
        made.push(outputs(&session));
    }
    assert!(made.iter().all(|outputs| outputs == &made[0]));
}

#[test]
fn another_workshop_is_refused_by_name_and_nothing_is_made() {
    let place = place();
    let sources = [
        room(1, tight(), 0, &["a"]).lay(place.path(), "solstua"),
        room(2, tight(), 0, &["a"]).lay(place.path(), "skolen"),
        room(3, edited(["Åpenhet", "Tillit", "Glede"]), 0, &["a"]).lay(place.path(), "fremmed"),
    ];
    let into = place.path().join("felles");
    let error = merge(&sources, &into).expect_err("another workshop").to_string();
    assert!(error.contains("fremmed is of another workshop") && error.contains("\"Tillit\""), "{error}");
    assert!(error.contains("\"Barnets beste\""), "{error}");
    assert!(!into.exists());
    let error = merge(&[sources[0].clone(), place.path().join("nowhere")], &into).expect_err("nothing there");
    assert!(error.to_string().contains("nowhere is not a session"), "{error}");
    assert!(!into.exists());
}

#[test]
fn a_session_that_is_open_gives_its_whole_frames() {
    let place = place();
    let mut room = room(1, tight(), 0, &["a", "b"]);
    let path = place.path().join("open");
    let mut journal = room.open(&path);
    let mut file = fs::OpenOptions::new().append(true).open(path.join("journal")).expect("opened");
    file.write_all(b"VV1 9 200 00000000 Event(at: 1, by: Faci").expect("half a frame");
    let into = place.path().join("felles");
    let merged = merge(std::slice::from_ref(&path), &into).expect("merged");
    assert_eq!((merged.taken[0].count.norms, merged.taken[0].news), (2, News::Something));
    assert_eq!(merged.taken[0].open_until, Some(room.session.last_at()));

    // The frame is finished, and more come.
    file.set_len(file.metadata().expect("its size").len() - 40).expect("cut");
    say(&mut room, 0, "c");
    journal.append(room.events.last().expect("the last")).and_then(|_| journal.sync()).expect("saved");
    let merged = merge(std::slice::from_ref(&path), &into).expect("merged");
    assert_eq!((merged.count.norms, merged.taken[0].news), (3, News::Something));
    drop(journal);
    let merged = merge(&[path], &into).expect("merged");
    assert_eq!((merged.taken[0].open_until, merged.taken[0].news), (None, News::Nothing));
}

#[test]
fn a_merged_session_that_is_open_elsewhere_is_left_in_peace() {
    let place = place();
    let sources = [1, 2].map(|number| room(number, tight(), 0, &["a"]).lay(place.path(), &format!("r{number}")));
    let into = place.path().join("felles");
    merge(&sources[..1], &into).expect("merged");
    let held = verdiverksted::shelf::open(&into).expect("opened");
    assert_eq!(merge(&sources[..1], &into).expect("nothing new").taken[0].news, News::Nothing);
    let error = merge(&sources, &into).expect_err("open elsewhere").to_string();
    assert!(error.contains("felles can only be read"), "{error}");
    drop(held);
    assert_eq!(merge(&sources, &into).expect("merged").count.norms, 2);
}

#[test]
fn the_merged_session_among_its_own_sources_is_left_out() {
    let place = place();
    let sources = [1, 2].map(|number| room(number, tight(), 0, &["a"]).lay(place.path(), &format!("r{number}")));
    let into = place.path().join("felles");
    merge(&sources, &into).expect("merged");
    let all = [sources[0].clone(), into.clone(), sources[1].clone()];
    let merged = merge(&all, &into).expect("merged");
    assert_eq!(
        merged.taken.iter().map(|taken| taken.news).collect::<Vec<_>>(),
        [News::Nothing, News::Itself, News::Nothing]
    );
}

#[test]
fn a_room_takes_in_another_and_gives_it_back() {
    let place = place();
    let (one, other) =
        (room(1, tight(), 0, &["a"]).lay(place.path(), "one"), room(2, tight(), 0, &["b"]).lay(place.path(), "other"));
    let both = |from: &Path, into: &Path| merge(&[from.to_owned()], into).expect("merged").count;
    assert_eq!(both(&other, &one).norms, 2);
    assert_eq!(
        groups(&read(&one))[..3],
        ["Gruppe 1", "Gruppe 2", "Gruppe 1 · Barnehage 2"],
        "one's own groups come first"
    );
    assert_eq!(read(&one).organisation, Some(text("Barnehage 1")), "it keeps its own name");
    // The other has all of itself already; what it gets is the first one's.
    assert_eq!(both(&one, &other).norms, 2);
    assert_eq!(both(&other, &one).norms, 2);
}

#[test]
fn what_does_not_fit_is_refused() {
    let (mut room, other) = (room(1, tight(), 0, &["a"]), room(2, tight(), 0, &["b"]));
    let of = |room: &Room, read: &[u32]| Arc::new(Gathered::of(&room.session, text("rom"), read.to_vec()));
    let ask = |room: &Room, by: Actor, source: Arc<Gathered>| {
        room.session.decide(by, Command::Gather(source), room.session.last_at()).map(|_| ())
    };
    let leader = Actor::Facilitator;
    assert_eq!(ask(&room, leader.clone(), of(&room, &[1])), Err(Rejection::Itself));
    let stranger = Actor::Seat(room.session.groups[0].seat);
    assert_eq!(ask(&room, stranger, of(&other, &[1])), Err(Rejection::NotYours));
    let mut beyond = Gathered::clone(&of(&other, &[1]));
    let gathered::Part::NormTaboo(part) = &mut beyond.content.exercises[0];
    part.entries.has[0].spot.value = 3;
    assert_eq!(ask(&room, leader.clone(), Arc::new(beyond.clone())), Err(Rejection::AnotherWorkshop));
    beyond.content.exercises.clear();
    assert_eq!(ask(&room, leader.clone(), Arc::new(beyond)), Err(Rejection::AnotherWorkshop));

    room.run(Command::Gather(of(&other, &[1, 2])));
    assert_eq!(ask(&room, leader.clone(), of(&other, &[1, 2])), Err(Rejection::NoChange));
    assert_eq!(ask(&room, leader.clone(), of(&other, &[1])), Err(Rejection::NoChange), "an older copy");
    assert_eq!(ask(&room, leader.clone(), of(&other, &[1, 3, 4])), Err(Rejection::WentApart));
    assert_eq!(ask(&room, leader.clone(), of(&other, &[1, 2, 3])), Ok(()), "it went on");
    let people = vec![Person::default(); 4];
    let anew = Command::FormGroups { people, groups: None, rules: Rules::default(), seed: 1 };
    assert_eq!(room.session.decide(leader, anew, room.session.last_at()), Err(Rejection::GroupsInUse));
}

#[test]
fn a_journal_without_sources_is_written_as_ever() {
    let room = room(1, tight(), 0, &["a"]);
    let written: Vec<String> = room.events.iter().map(|event| ron::to_string(event).expect("written")).collect();
    assert!(written.iter().all(|event| !event.contains("from:") && !event.contains("sources")), "{written:?}");
}

#[test]
fn the_command_says_what_it_took_and_prints_the_folder_last() {
    let place = place();
    let held = room(1, tight(), 0, &["a", "b"]);
    let journal = held.open(&place.path().join("solstua"));
    room(2, tight(), 0, &["c"]).lay(place.path(), "skolen");
    let arguments = ["merge", "solstua", "skolen", "--into", "felles"];
    let told = out(&run(place.path(), &arguments));
    let lines: Vec<&str> = told.lines().collect();
    let local = held.session.last_at().local();
    let until = format!("{:02}:{:02}", local.hour(), local.minute());
    let folder = place.path().join("sessions/felles");
    assert_eq!(
        lines,
        [
            &format!("solstua is open elsewhere: taken up to {until}, 2 norms, 0 taboos, 2 groups"),
            "skolen: 1 norm, 0 taboos, 2 groups",
            "together: 3 norms, 0 taboos, 4 groups",
            &folder.display().to_string(),
        ]
    );
    drop(journal);
    let json = out(&run(place.path(), &[&arguments[..], &["--json"]].concat()));
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!((&json["norms"], &json["sources"][0]["news"]), (&3.into(), &false.into()));
    assert!(json["sources"][0]["until"].is_null());
    let refused = run(place.path(), &["merge", "nowhere", "--into", "felles"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(err(&refused).starts_with("nowhere is no session\nhint: "), "{}", err(&refused));
    assert_eq!(run(place.path(), &["merge", "skolen"]).status.code(), Some(2), "it must be said where to");
}
