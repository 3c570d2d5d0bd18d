//! What a workshop file may say, as data: one entry for each field of the types in [`super`]. Settings are described in
//! the same way.
//!
//! Tests hold that this and what `serde` makes of the types are the same.

use crate::text::Limit;

/// The longest round, in hours.
pub(super) const LONGEST_HOURS: i64 = 4;

/// What a value must be.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Shape {
    /// Text that comes through the door at this limit.
    Text(Limit),
    /// The length of a round.
    Time,
    /// How long a session is kept.
    Keep,
    /// A whole number from the first to the second.
    Number(u8, u8),
    /// One of these words.
    Word(&'static [&'static str]),
    /// `None`, or `Some( )` around this.
    Maybe(&'static Shape),
    /// A list.
    List(&'static List),
    /// Named fields.
    Record(&'static Fields),
    /// One of these names with its fields in two pairs of brackets.
    Kind(&'static [Fields]),
}

/// The fields of a type.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields {
    /// The type's name, which may stand before the brackets.
    pub(crate) name: &'static str,
    /// Its fields.
    pub(crate) fields: &'static [Field],
}

/// A field.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    /// Its name.
    pub(crate) name: &'static str,
    /// Whether it must be there.
    pub(crate) needed: bool,
    /// What its value must be.
    pub(crate) shape: Shape,
}

/// What a list may hold.
#[derive(Debug, Clone, Copy)]
pub(crate) struct List {
    /// One of them, in words.
    pub(crate) what: &'static str,
    /// What each must be.
    pub(crate) of: Shape,
    /// The fewest.
    pub(crate) least: usize,
    /// The most.
    pub(crate) most: usize,
    /// What must differ.
    pub(crate) differ: Differ,
}

/// What must differ between the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Differ {
    /// Nothing.
    Nothing,
    /// The texts themselves.
    Text,
    /// The field of this name in each; for kinds, inside.
    Field(&'static str),
}

const NAME: Shape = Shape::Text(Limit::Name);
/// Up to what fits on the wall.
const LINES: Shape = Shape::Text(Limit::Norm);
const PARAGRAPH: Shape = Shape::Text(Limit::Paragraph);

const fn needed(name: &'static str, shape: Shape) -> Field {
    Field { name, needed: true, shape }
}

const fn optional(name: &'static str, shape: Shape) -> Field {
    Field { name, needed: false, shape }
}

/// [`super::Workshop`].
pub(super) const WORKSHOP: Fields = Fields {
    name: "Workshop",
    fields: &[
        needed("title", NAME),
        needed("description", PARAGRAPH),
        needed("language", Shape::Word(&["nb", "nn", "en"])),
        optional("organisation", Shape::Maybe(&NAME)),
        optional("keep", Shape::Maybe(&Shape::Keep)),
        optional("units", Shape::List(&UNITS)),
        needed("group_size", Shape::Number(2, 12)),
        needed("turns", Shape::Word(&["Members", "Groups"])),
        optional("order", Shape::Word(&["Around", "Random", "QuietFirst"])),
        optional("opening", Shape::List(&SLIDES)),
        needed("exercises", Shape::List(&EXERCISES)),
        optional("follow_ups", Shape::List(&FOLLOW_UPS)),
        optional("closing", Shape::List(&SLIDES)),
    ],
};

const UNITS: List = List { what: "unit", of: NAME, least: 0, most: 200, differ: Differ::Text };
const SLIDES: List = List { what: "slide", of: Shape::Record(&SLIDE), least: 0, most: 100, differ: Differ::Nothing };
const FOLLOW_UPS: List = List { what: "follow-up", of: LINES, least: 0, most: 100, differ: Differ::Text };
const EXERCISES: List =
    List { what: "exercise", of: Shape::Kind(&[NORM_TABOO]), least: 1, most: 20, differ: Differ::Field("title") };

/// [`super::Slide`].
const SLIDE: Fields = Fields {
    name: "Slide",
    fields: &[
        needed("heading", NAME),
        optional("points", Shape::List(&POINTS)),
        optional("quote", Shape::Maybe(&Shape::Record(&QUOTE))),
        optional("questions", Shape::List(&QUESTIONS)),
        optional("clock", Shape::Maybe(&Shape::Time)),
        optional("notes", Shape::Maybe(&PARAGRAPH)),
    ],
};

/// More do not fit under a heading in 24 rows.
const POINTS: List = List { what: "point", of: LINES, least: 0, most: 8, differ: Differ::Nothing };

const QUESTIONS: List = List { what: "question", of: LINES, least: 0, most: 12, differ: Differ::Text };

/// [`super::Quote`].
const QUOTE: Fields = Fields { name: "Quote", fields: &[needed("text", LINES), needed("by", NAME)] };

/// [`super::NormTaboo`], and the variant of [`super::Exercise`] around it.
const NORM_TABOO: Fields = Fields {
    name: "NormTaboo",
    fields: &[
        needed("title", NAME),
        needed("values", Shape::List(&VALUES)),
        needed("times", Shape::Record(&TIMES)),
        optional("at_zero", Shape::Word(&["Open", "Lock"])),
        needed("top", Shape::Number(1, 10)),
        optional("ranking", Shape::Word(&["Consensus", "Ballots"])),
        needed("poster", Shape::Record(&POSTER)),
    ],
};

const VALUES: List =
    List { what: "value", of: Shape::Record(&CORE_VALUE), least: 1, most: 20, differ: Differ::Field("name") };

/// [`super::CoreValue`].
const CORE_VALUE: Fields = Fields {
    name: "CoreValue",
    fields: &[
        needed("name", NAME),
        needed("norms", LINES),
        needed("ranking", LINES),
        needed("taboos", LINES),
        optional("reflections", Shape::List(&REFLECTIONS)),
        optional("notes", Shape::Maybe(&PARAGRAPH)),
    ],
};

const REFLECTIONS: List = List { what: "reflection", of: LINES, least: 0, most: 8, differ: Differ::Text };

/// [`super::Times`].
const TIMES: Fields = Fields {
    name: "Times",
    fields: &[
        needed("individual", Shape::Time),
        needed("round_robin", Shape::Time),
        needed("ranking", Shape::Time),
        needed("taboos", Shape::Time),
    ],
};

/// [`super::Poster`].
const POSTER: Fields =
    Fields { name: "Poster", fields: &[needed("heading", NAME), needed("norms_per_value", Shape::Number(1, 8))] };

impl Shape {
    /// What to write for it, in words.
    pub(super) fn wanted(self) -> String {
        match self {
            Self::Text(_) => "a text in quotation marks, \"…\"".to_owned(),
            Self::Time => "a time in quotation marks, as \"5 min\"".to_owned(),
            Self::Keep => "a time in quotation marks, as \"90 days\"".to_owned(),
            Self::Number(least, most) => format!("a whole number from {least} to {most}, without quotation marks"),
            Self::Word(words) => format!("{}, without quotation marks", words.join(" or ")),
            Self::Maybe(inner) => format!("None or Some({})", inner.example()),
            Self::List(list) => format!("a list of {}s in square brackets, […]", list.what),
            Self::Record(fields) => format!("fields in brackets, {}", fields.example()),
            Self::Kind(kinds) => {
                let kinds: Vec<String> = kinds.iter().map(|kind| format!("{}((…))", kind.name)).collect();
                kinds.join(" or ")
            }
        }
    }

    /// A value of this shape, shortened.
    pub(super) fn example(self) -> String {
        match self {
            Self::Text(_) => "\"…\"".to_owned(),
            Self::Time => "\"5 min\"".to_owned(),
            Self::Keep => "\"90 days\"".to_owned(),
            Self::Number(least, most) => u8::midpoint(least, most).to_string(),
            Self::Word(words) => words.first().copied().unwrap_or_default().to_owned(),
            Self::Maybe(inner) => format!("Some({})", inner.example()),
            Self::List(_) => "[…]".to_owned(),
            Self::Record(fields) => fields.example(),
            Self::Kind(_) => self.wanted(),
        }
    }
}

impl Fields {
    /// Whether these names lead to a field.
    pub(crate) fn knows(&self, names: &[String]) -> bool {
        let Some((first, rest)) = names.split_first() else { return false };
        let field = self.fields.iter().find(|field| field.name == first);
        field.is_some_and(|field| match field.shape {
            Shape::Record(fields) if !rest.is_empty() => fields.knows(rest),
            _ => rest.is_empty(),
        })
    }

    fn example(&self) -> String {
        let needed = self.fields.iter().filter(|field| field.needed);
        let fields: Vec<String> = needed.map(|field| format!("{}: {}", field.name, field.shape.example())).collect();
        format!("({})", fields.join(", "))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The types of the schema, each once.
    pub(in crate::workshop) fn types() -> Vec<Fields> {
        fn within(shape: Shape, found: &mut Vec<Fields>) {
            let kinds = match shape {
                Shape::Text(_) | Shape::Time | Shape::Keep | Shape::Number(..) | Shape::Word(_) => return,
                Shape::Maybe(inner) => return within(*inner, found),
                Shape::List(list) => return within(list.of, found),
                Shape::Record(fields) => std::slice::from_ref(fields),
                Shape::Kind(kinds) => kinds,
            };
            for kind in kinds {
                if found.iter().all(|known| known.name != kind.name) {
                    found.push(*kind);
                    kind.fields.iter().for_each(|field| within(field.shape, found));
                }
            }
        }
        let mut found = Vec::new();
        within(Shape::Record(&WORKSHOP), &mut found);
        found
    }

    #[test]
    fn what_to_write_is_said_in_words() {
        for (shape, wanted) in [
            (Shape::Number(1, 8), "a whole number from 1 to 8, without quotation marks"),
            (Shape::Maybe(&NAME), "None or Some(\"…\")"),
            (Shape::Maybe(&Shape::Record(&QUOTE)), "None or Some((text: \"…\", by: \"…\"))"),
            (Shape::List(&UNITS), "a list of units in square brackets, […]"),
            (Shape::Record(&POSTER), "fields in brackets, (heading: \"…\", norms_per_value: 4)"),
            (Shape::Kind(&[NORM_TABOO]), "NormTaboo((…))"),
        ] {
            assert_eq!(shape.wanted(), wanted);
        }
    }
}
