//! A room of three groups that have said, ranked and set against each other what they will for the first value.

use verdiverksted::clock::Time;
use verdiverksted::i18n::Lang;
use verdiverksted::session::event::{Event, Start};
use verdiverksted::session::groups::{Person, Rules};
use verdiverksted::session::ids::{EntryId, GroupId, SessionId};
use verdiverksted::session::norm_taboo::{self, Kind, Said, Spot, Stop as NormTabooStop, Table};
use verdiverksted::session::{Actor, Command, Place, Session, Stop, command};
use verdiverksted::text::{CleanText, Limit};
use verdiverksted::workshop::builtin;

/// 21 November 2026, in the morning.
pub(crate) const NOW: Time = Time(1_795_248_000_000);

/// The plenary of the first value.
pub(crate) const PLENARY: Place = Place::Exercise(0, Stop::NormTaboo(NormTabooStop::Plenary { value: 0 }));

/// The word cloud.
pub(crate) const CLOUD: Place = Place::Exercise(0, Stop::NormTaboo(NormTabooStop::Cloud));

/// The poster.
pub(crate) const POSTER: Place = Place::Exercise(0, Stop::NormTaboo(NormTabooStop::Poster));

const NORMS: [[&str; 10]; 3] = [
    [
        "Vi spør barnet først, og skriver ned det barnet sier",
        "Vi tar opp uro med foreldrene samme uke som vi ser den",
        "Vi møter forberedt: alle har lest saken før vi setter oss",
        "Alle barn skal ha én voksen som følger opp",
        "Vi snakker om barnet som om det sitter i rommet",
        "Vi avslutter møter med hvem som gjør hva til når",
        "Vi inviterer barnet til sitt eget møte",
        "Vi gir beskjed når noe tar lengre tid enn vi har lovet",
        "Vi spør om lov før vi deler noe videre",
        "Vi holder av tid til det som haster",
    ],
    [
        "Barnet blir spurt før de voksne bestemmer noe",
        "Barn får vite hva som skjer videre, med ord de forstår",
        "Vi ringer hverandre i stedet for å sende en henvisning til",
        "Vi ser etter det barnet får til, og sier det høyt",
        "Foreldre møter de samme menneskene hver gang",
        "Vi har én plan for barnet, ikke én for hver tjeneste",
        "Stafettholderen kaller inn, og alle kommer",
        "Vi sier fra når vi er bekymret",
        "Vi følger barnet over i neste overgang",
        "Vi rydder i hvem som gjør hva",
    ],
    [
        "Vi lytter til barnet uten å avbryte",
        "Vi gir ikke slipp før noen andre har tatt imot",
        "Vi tar barnets uro på alvor, også når den er liten",
        "Barnet skal kjenne igjen planen sin",
        "Vi spør hverandre om hjelp tidlig",
        "Vi feirer det vi får til sammen",
        "Vi tar vare på søsken også",
        "Vi skriver slik at barnet kan lese det en dag",
        "Vi kommer dit familien er",
        "Vi tåler stillhet i samtalen",
    ],
];

const TABOOS: [[&str; 3]; 3] = [
    ["Å snakke over hodet på barnet", "Å vente og se", "Å komme uforberedt"],
    ["Å bestemme først og spørre etterpå", "Å skylde på en annen tjeneste", "Å love mer enn vi kan holde"],
    ["Å avbryte barnet", "Å slippe taket uten å si fra", "Å bagatellisere"],
];

/// The events of a session.
pub(crate) struct Room {
    /// The session.
    pub(crate) session: Session,
    /// All of its events.
    pub(crate) events: Vec<Event>,
}

impl Room {
    /// A room with Siljan's workshop and three groups of four, in which nothing is said yet.
    pub(crate) fn new(lang: Lang) -> Self {
        let mut workshop = builtin::ALL[0].parse().expect("the built-in workshop holds");
        workshop.language = lang;
        let first = Session::start(Start { id: SessionId(0xabcd), seed: 7, workshop }, NOW);
        let session = Session::replay([first.clone()]).expect("it begins with its start");
        let mut room = Self { session, events: vec![first] };
        room.ask(Command::FormGroups {
            people: vec![Person::default(); 12],
            groups: Some(3),
            rules: Rules::default(),
            seed: 7,
        });
        room
    }

    /// The same with ten norms a group, the first five of them confirmed, and three taboos.
    pub(crate) fn full(lang: Lang) -> Self {
        let mut room = Self::new(lang);
        let groups: Vec<GroupId> = room.session.groups.iter().map(|group| group.id).collect();
        for ((group, norms), taboos) in groups.into_iter().zip(NORMS).zip(TABOOS) {
            let ids: Vec<EntryId> = norms.map(|words| room.say(Kind::Norm, group, words, None)).to_vec();
            let table = Table { value: 0, group };
            room.exercise(norm_taboo::Command::Agree(table, ids[..5].to_vec()));
            room.exercise(norm_taboo::Command::Confirm(table));
            for (words, norm) in taboos.into_iter().zip([Some(ids[0]), Some(ids[1]), None]) {
                room.say(Kind::Taboo, group, words, norm);
            }
        }
        room
    }

    /// The same room at another place.
    pub(crate) fn at(mut self, place: Place) -> Self {
        self.ask(Command::Move(place));
        self
    }

    /// Asks the session, which grants it.
    pub(crate) fn ask(&mut self, command: Command) {
        let event = self.session.decide(Actor::Facilitator, command, NOW).expect("granted");
        self.session.evolve(&event);
        self.events.push(event);
    }

    /// Asks the first exercise.
    pub(crate) fn exercise(&mut self, command: norm_taboo::Command) {
        self.ask(Command::Exercise(0, command::Exercise::NormTaboo(command)));
    }

    /// Group number `group`, from 0, says a norm for the first value.
    pub(crate) fn says(&mut self, group: usize, words: &str) {
        let group = self.session.groups[group].id;
        self.say(Kind::Norm, group, words, None);
    }

    pub(crate) fn say(&mut self, kind: Kind, group: GroupId, words: &str, against: Option<EntryId>) -> EntryId {
        let said = Said { text: text(words), spot: Spot { value: 0, kind, group } };
        self.exercise(norm_taboo::Command::Add { said, seat: None, against });
        let (_, state) = self.session.norm_taboo(0).expect("the first exercise");
        state.entries().last().expect("it was said").id
    }
}

/// Words through the door.
pub(crate) fn text(words: &str) -> CleanText {
    CleanText::new(words, Limit::Norm).expect("words")
}
