//! What several tests start from.
#![allow(dead_code, reason = "each test uses its own part")]

pub(crate) mod chance;
pub(crate) mod stage;

use verdiverksted::clock::{Span, Time};
use verdiverksted::i18n::Lang;
use verdiverksted::session::ids::SessionId;
use verdiverksted::session::{Session, Start};
use verdiverksted::text::{CleanText, Limit};
use verdiverksted::workshop::{
    AtZero, CoreValue, Exercise, NormTaboo, Poster, RankingWay, Slide, Times, TurnOrder, TurnsBy, Workshop,
};

/// 13 May 2019, ten in the morning in Siljan.
pub(crate) const MORNING: Time = Time(1_557_734_400_000);

pub(crate) fn text(raw: &str) -> CleanText {
    CleanText::new(raw, Limit::Paragraph).expect("a text of a test")
}

/// A workshop with Siljan's values and limits, but two slides only at each end.
pub(crate) fn workshop() -> Workshop {
    let slide = |heading| Slide {
        heading: text(heading),
        points: Vec::new(),
        quote: None,
        questions: Vec::new(),
        clock: None,
        notes: None,
    };
    let values = ["Barnets beste", "Respekt og raushet", "Mot"].map(|name| CoreValue {
        name: text(name),
        norms: text("Finn normer"),
        ranking: text("Bli enige om de 5 viktigste normene"),
        taboos: text("Finn også tabu, slik vil vi ikke ha det."),
        reflections: Vec::new(),
        notes: None,
    });
    let [five, ten] = [5, 10].map(Span::minutes);
    Workshop {
        title: text("Bedre samhandling gjennom felles verdiforståelse"),
        description: text("Siljan"),
        language: Lang::Nb,
        organisation: Some(text("Siljan kommune")),
        keep: None,
        units: vec![text("NAV"), text("PPT")],
        group_size: 4,
        turns: TurnsBy::Members,
        order: TurnOrder::Around,
        opening: vec![slide("Hvorfor"), slide("Hvordan")],
        exercises: vec![Exercise::NormTaboo(NormTaboo {
            title: text("Normer og tabuer"),
            values: values.to_vec(),
            times: Times { individual: five, round_robin: ten, ranking: ten, taboos: five },
            at_zero: AtZero::Open,
            top: 5,
            ranking: RankingWay::Consensus,
            poster: Poster { heading: text("SAMMEN OM:"), norms_per_value: 4 },
        })],
        follow_ups: Vec::new(),
        closing: vec![slide("Prosessen videre"), slide("Takk")],
    }
}

/// How a session of `workshop` starts.
pub(crate) fn start(workshop: Workshop) -> Start {
    Start { id: SessionId(0x51_1a_4e), seed: 1, workshop }
}

/// A session of `workshop` that has just begun.
pub(crate) fn begun(workshop: Workshop) -> Session {
    Session::replay([Session::start(start(workshop), MORNING)]).expect("a start")
}
