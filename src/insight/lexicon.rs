//! What words mean in this field: which are the same, in bokmål, nynorsk and English, and how much each tells.
//!
//! The table `lexicon/concepts.txt` was written for this program. A *concept* is what words of one line have in common:
//! put in each other's place in a norm, they ask for the same. Words that the table does not know are concepts of their
//! own; see [`reading`](super::reading).

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::reading::{SHORTEST_SLIP, shortened};
use super::stem::{Language, stem};

/// The table; the file says how to edit it.
const TABLE: &str = include_str!("lexicon/concepts.txt");

/// Words that expressions know as they are written, since their stem is that of another: "barnets beste" is not "barn" and
/// "god", and "holde orden" is not "holde ord".
const ITS_OWN: &[&str] = &["beste", "best", "orden"];

/// The shortest stem that a word is known by, in letters, unless the word is its own stem.
const SHORTEST_STEM: usize = 4;

/// How many words at most stand within an expression between two of its own.
const WITHIN: usize = 2;

/// What a word or an expression stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sense {
    /// A concept, by its number.
    Is(u32),
    /// The opposite of a concept: "for sent" is not "presis".
    IsNot(u32),
    /// It turns what it stands beside into its opposite, as "ikke" does.
    Negates,
    /// It turns what follows it into its opposite, as "uten" does.
    NegatesRest,
    /// What follows it is beside the point, as after "ikke bare".
    SkipsRest,
    /// It says nothing.
    Nothing,
}

impl Weight {
    /// Whether it is of what one does, or how, which can be asked for or not.
    pub(super) const fn is_act(self) -> bool {
        match self {
            Self::Full | Self::Most => true,
            Self::Half | Self::Light => false,
        }
    }
}

impl Sense {
    /// The opposite sense.
    const fn turned(self) -> Self {
        match self {
            Self::Is(concept) => Self::IsNot(concept),
            Self::IsNot(concept) => Self::Is(concept),
            other @ (Self::Negates | Self::NegatesRest | Self::SkipsRest | Self::Nothing) => other,
        }
    }
}

/// How much a concept tells of what a norm asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// What one does, or how.
    Full,
    /// What one does or how, where it is said of very much: to share, to speak.
    Most,
    /// Whom or where it is about.
    Half,
    /// Next to nothing: it supports other words.
    Light,
}

/// What the table tells of a concept.
#[derive(Debug)]
struct Traits {
    weight: Weight,
    /// The kind of people that it stands for, as a bit.
    who: u32,
}

/// The table, to look up in.
#[derive(Debug)]
pub(super) struct Lexicon {
    forms: BTreeMap<&'static str, Sense>,
    stems: BTreeMap<String, Sense>,
    english: BTreeMap<String, Sense>,
    /// Expressions by the key of their first word: the keys of the others, and what they stand for. Longer ones first.
    expressions: BTreeMap<String, Vec<(Vec<String>, Sense)>>,
    concepts: Vec<Traits>,
    /// The words by what is left of them without one letter, to find slips.
    slips: BTreeMap<String, Vec<&'static str>>,
}

/// The form of a word that expressions are compared by.
pub(super) fn key(word: &str) -> String {
    if ITS_OWN.contains(&word) { word.to_owned() } else { stem(word, Language::Norwegian) }
}

impl Lexicon {
    /// The table of the program.
    pub(super) fn get() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| Self::read(TABLE))
    }

    fn read(table: &'static str) -> Self {
        let mut lexicon = Self {
            forms: BTreeMap::new(),
            stems: BTreeMap::new(),
            english: BTreeMap::new(),
            expressions: BTreeMap::new(),
            concepts: Vec::new(),
            slips: BTreeMap::new(),
        };
        let lines = table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let (mut expressions, mut classes) = (Vec::new(), Vec::new());
        for line in lines {
            if let Some((words, meaning)) = line.split_once(" = ") {
                expressions.push((words, meaning));
            } else if let Some((class, words)) = line.split_once(": ") {
                classes.push((class, words));
            } else {
                let concept = lexicon.concept();
                line.split(' ').for_each(|word| lexicon.add(word, Sense::Is(concept)));
            }
        }
        let mut kinds = 0;
        for (class, words) in classes {
            kinds += u32::from(class == "who");
            words.split(' ').for_each(|word| lexicon.class(1 << kinds, class, word));
        }
        for (words, meaning) in expressions {
            lexicon.express(words, meaning);
        }
        for word in lexicon.forms.keys().filter(|word| word.chars().count() >= SHORTEST_SLIP) {
            for short in shortened(word) {
                lexicon.slips.entry(short).or_default().push(word);
            }
        }
        for list in lexicon.expressions.values_mut() {
            list.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        lexicon
    }

    fn concept(&mut self) -> u32 {
        self.concepts.push(Traits { weight: Weight::Full, who: 0 });
        u32::try_from(self.concepts.len() - 1).unwrap_or(u32::MAX)
    }

    fn add(&mut self, word: &'static str, sense: Sense) {
        self.forms.entry(word).or_insert(sense);
        for (stems, language) in [(&mut self.stems, Language::Norwegian), (&mut self.english, Language::English)] {
            let stem = stem(word, language);
            // The stem of a short word may be that of another: "orden" and "ordet".
            if stem == word || stem.chars().count() >= SHORTEST_STEM {
                stems.entry(stem).or_insert(sense);
            }
        }
    }

    /// Lets a line that begins with a class hold for `word`.
    fn class(&mut self, who: u32, class: &'static str, word: &'static str) {
        match class.strip_prefix('!') {
            Some(opposite) => {
                let sense = self.meaning(opposite).turned();
                self.add(word, sense);
            }
            None if class == "not" => self.add(word, Sense::Negates),
            None if class == "without" => self.add(word, Sense::NegatesRest),
            None => {
                let Sense::Is(concept) = self.meaning(word) else { return };
                let Some(traits) = self.concepts.get_mut(concept as usize) else { return };
                match class {
                    "light" => traits.weight = Weight::Light,
                    "half" => traits.weight = Weight::Half,
                    "most" => traits.weight = Weight::Most,
                    _ => traits.who = who,
                }
            }
        }
    }

    fn express(&mut self, words: &'static str, meaning: &'static str) {
        let sense = match (meaning, meaning.strip_prefix('!')) {
            ("not", _) => Sense::Negates,
            ("without", _) => Sense::NegatesRest,
            ("skip", _) => Sense::SkipsRest,
            ("nothing", _) => Sense::Nothing,
            (_, Some(opposite)) => self.meaning(opposite).turned(),
            (_, None) => self.meaning(meaning),
        };
        let mut keys = words.split_whitespace().map(key);
        if let Some(first) = keys.next() {
            self.expressions.entry(first).or_default().push((keys.collect(), sense));
        }
    }

    /// The sense of a word that an expression is explained by; a new concept where the table has none.
    fn meaning(&mut self, word: &'static str) -> Sense {
        if let Some(sense) = self.forms.get(word) {
            return *sense;
        }
        let sense = Sense::Is(self.concept());
        self.add(word, sense);
        sense
    }

    /// What a word in lower case stands for, if the table knows it.
    pub(super) fn sense(&self, word: &str, language: Language) -> Option<Sense> {
        let by_stem = || match language {
            Language::Norwegian => self.stems.get(&stem(word, Language::Norwegian)),
            Language::English => self.english.get(&stem(word, Language::English)),
        };
        self.forms.get(word).or_else(by_stem).copied()
    }

    /// What the words of this Norwegian stem stand for.
    pub(super) fn stem(&self, stem: &str) -> Option<Sense> {
        self.stems.get(stem).copied()
    }

    /// What exactly this form stands for.
    pub(super) fn form(&self, word: &str) -> Option<Sense> {
        self.forms.get(word).copied()
    }

    /// The words that `short` is, or is without one letter.
    pub(super) fn shortened_to(&self, short: &str) -> &[&'static str] {
        self.slips.get(short).map(Vec::as_slice).unwrap_or_default()
    }

    /// The longest expression that `words` begin with: which of them are its own, and what it stands for. A word is its
    /// key, and whether it may stand within an expression.
    pub(super) fn expression(&self, words: &[(&str, bool)]) -> Option<(Vec<usize>, Sense)> {
        let ((first, _), rest) = words.split_first()?;
        self.expressions.get(*first)?.iter().find_map(|(keys, sense)| {
            let (mut own, mut at) = (vec![0], 0);
            for key in keys {
                let within = rest.get(at..)?.iter().take(WITHIN).take_while(|(other, may)| *other != key && *may);
                at += within.count();
                if rest.get(at)?.0 != key {
                    return None;
                }
                at += 1;
                own.push(at);
            }
            Some((own, *sense))
        })
    }

    /// Whether a word of these senses may stand within an expression: it carries little.
    pub(super) fn may_stand_within(&self, senses: &[Sense]) -> bool {
        senses.iter().all(|sense| match sense {
            Sense::Is(concept) | Sense::IsNot(concept) => !self.weight(*concept).is_act(),
            Sense::Negates | Sense::Nothing => true,
            Sense::NegatesRest | Sense::SkipsRest => false,
        })
    }

    /// How much a concept tells; what the table does not know tells all it can.
    pub(super) fn weight(&self, concept: u32) -> Weight {
        self.concepts.get(concept as usize).map_or(Weight::Full, |traits| traits.weight)
    }

    /// The kind of people that a concept stands for, such as those who work together, as a bit; 0 for all else.
    pub(super) fn who(&self, concept: u32) -> u32 {
        self.concepts.get(concept as usize).map_or(0, |traits| traits.who)
    }

    /// Whether it tells next to nothing.
    pub(super) fn is_light(&self, sense: Sense) -> bool {
        match sense {
            Sense::Is(concept) | Sense::IsNot(concept) => self.weight(concept) == Weight::Light,
            Sense::Negates | Sense::NegatesRest | Sense::SkipsRest => false,
            Sense::Nothing => true,
        }
    }

    /// How many concepts there are; their numbers are from 0.
    pub(super) fn len(&self) -> u32 {
        u32::try_from(self.concepts.len()).unwrap_or(u32::MAX)
    }
}
