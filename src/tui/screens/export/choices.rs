//! What can be chosen about how the outputs are made: a row each, with the choice that holds.

use jiff::civil::Date;

use crate::export::Options;
use crate::export::options::{Card, Choice, CloudBy, CloudOf, CloudSize, Design, Month, Orientation, Paper};
use crate::i18n::dates::month_name;
use crate::tui::screens::Cx;
use crate::tui::told::Told;
use crate::tui::widgets::list::Item;

/// Something that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choices {
    Paper,
    Orientation,
    Design,
    Card,
    Month,
    CloudOf,
    CloudBy,
    CloudSize,
}

impl Choices {
    /// All of them, in the order they are offered.
    pub(super) const ALL: [Self; 8] = [
        Self::Paper,
        Self::Orientation,
        Self::Design,
        Self::Card,
        Self::Month,
        Self::CloudOf,
        Self::CloudBy,
        Self::CloudSize,
    ];

    /// Takes the choice after the one that holds, or the one before it. The calendar begins in the month after `held`, the
    /// day of the workshop, unless another is chosen.
    pub(super) fn turn(self, options: &mut Options, back: bool, held: Date) {
        match self {
            Self::Paper => options.paper = turned(options.paper, back),
            Self::Orientation => options.orientation = turned(options.orientation, back),
            Self::Design => options.design = turned(options.design, back),
            Self::Card => options.card = turned(options.card, back),
            Self::Month => options.month = Some(options.month.unwrap_or_else(|| Month::after(held)).turned(back)),
            Self::CloudOf => options.cloud.of = turned(options.cloud.of, back),
            Self::CloudBy => options.cloud.by = turned(options.cloud.by, back),
            Self::CloudSize => options.cloud.size = turned(options.cloud.size, back),
        }
    }

    /// The name of the text that says what is chosen.
    const fn key(self) -> &'static str {
        match self {
            Self::Paper => "choice-paper",
            Self::Orientation => "choice-orientation",
            Self::Design => "choice-design",
            Self::Card => "choice-card",
            Self::Month => "choice-month",
            Self::CloudOf => "choice-cloud",
            Self::CloudBy => "choice-cloud-by",
            Self::CloudSize => "choice-cloud-size",
        }
    }

    /// Which choice holds, in words.
    fn held(self, cx: &Cx<'_>) -> String {
        let options = &cx.around.wanted.options;
        cx.t(match self {
            Self::Paper => paper(options.paper),
            Self::Orientation => orientation(options.orientation),
            Self::Design => match options.design {
                Design::Bands => "choice-design-bands",
                Design::Mosaic => "choice-design-mosaic",
                Design::Plain => "choice-design-plain",
            },
            Self::Card => match options.card {
                Card::A5 => "choice-card-a5",
                Card::A4 => "choice-card-a4",
            },
            Self::Month => {
                let first = options.month.unwrap_or_else(|| Month::after(held_on(cx))).first();
                return format!("{} {}", month_name(first, cx.lang), first.year());
            }
            Self::CloudOf => match options.cloud.of {
                CloudOf::Norms => "choice-cloud-norms",
                CloudOf::Taboos => "choice-cloud-taboos",
                CloudOf::Both => "choice-cloud-both",
            },
            Self::CloudBy => match options.cloud.by {
                CloudBy::Groups => "choice-cloud-groups",
                CloudBy::People => "choice-cloud-people",
            },
            Self::CloudSize => match options.cloud.size {
                CloudSize::Height => "choice-cloud-height",
                CloudSize::Area => "choice-cloud-area",
            },
        })
    }
}

/// The day of the workshop.
pub(super) fn held_on(cx: &Cx<'_>) -> Date {
    cx.session.held().local().date()
}

fn turned<C: Choice>(choice: C, back: bool) -> C {
    if back { choice.before() } else { choice.next() }
}

/// The name of the text that names a paper.
#[must_use]
pub const fn paper(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "choice-paper-a4",
        Paper::A3 => "choice-paper-a3",
        Paper::A2 => "choice-paper-a2",
        Paper::A1 => "choice-paper-a1",
    }
}

/// The name of the text that says which way a sheet is turned.
#[must_use]
pub const fn orientation(orientation: Orientation) -> &'static str {
    match orientation {
        Orientation::Portrait => "choice-orientation-portrait",
        Orientation::Landscape => "choice-orientation-landscape",
    }
}

/// The rows of the choices.
pub(super) fn items(cx: &Cx<'_>, selected: Option<usize>) -> Vec<Item> {
    let item = |(row, choice): (usize, &Choices)| {
        let here = if selected == Some(row) { "▸ " } else { "  " };
        let held = format!("‹ {} ›", choice.held(cx));
        Item::new(row, here, cx.t(choice.key()), cx.theme.text()).tail_styled(held, cx.theme.strong())
    };
    Choices::ALL.iter().enumerate().map(item).collect()
}

/// Tells the choices as the rows of list `part`.
pub(super) fn tell(cx: &Cx<'_>, part: usize, told: &mut Told) {
    for (row, choice) in Choices::ALL.iter().enumerate() {
        told.row(part, row, format!("{}: {}", cx.t(choice.key()), choice.held(cx)));
    }
}
