//! The outputs as the screens see them: which are wanted and how, how far they are, and what became of them.

use std::io;

use super::screens::Cx;
use crate::export::{ExportError, Format, Options};

/// Which outputs are wanted, and how they are to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Which, in the order they are offered.
    pub formats: Vec<Format>,
    /// How.
    pub options: Options,
}

impl Default for Wanted {
    /// All of them, in the usual way.
    fn default() -> Self {
        Self { formats: Format::ALL.to_vec(), options: Options::default() }
    }
}

/// What became of the outputs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Outputs {
    /// Nothing was asked for yet.
    #[default]
    None,
    /// They are being made.
    Writing {
        /// The one that is made now.
        format: Format,
        /// How many are done.
        done: usize,
        /// How many there are in all.
        of: usize,
    },
    /// They are made, as far as they could be.
    Written(Report),
}

/// What an export came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// The folder that the files lie in.
    pub folder: String,
    /// The files that were made.
    pub made: Vec<Format>,
    /// Those that were not, as there was nothing to put in them.
    pub empty: Vec<Format>,
    /// Those that could not be made. Files that were there before are as they were.
    pub failed: Vec<(Format, Why)>,
    /// Characters that the typeface does not have.
    pub replaced: Vec<char>,
    /// Whether it was stopped before everything was made.
    pub stopped: bool,
}

/// Why an output could not be made, as far as it matters to a room.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The disk is full.
    Full,
    /// Nothing may be written there, or the file is open elsewhere.
    Denied,
    /// A link lies where the file should be.
    Link,
    /// The typesetter did not take the poster, and what it said.
    Typeset(String),
    /// The program itself broke down on it.
    Broke,
    /// What the system said.
    Other(String),
}

impl From<&ExportError> for Why {
    fn from(error: &ExportError) -> Self {
        match error {
            ExportError::Folder { source, .. } | ExportError::Write { source, .. } => match source.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::Denied,
                _ => Self::Other(source.to_string()),
            },
            ExportError::Link { .. } => Self::Link,
            // No template is chosen here, so this is as unforeseen as the rest.
            ExportError::Template { message } => Self::Other(message.clone()),
            ExportError::Typeset { message } => Self::Typeset(message.clone()),
        }
    }
}

impl Why {
    /// The reason in words, and what to do about it.
    #[must_use]
    pub fn words(&self, cx: &Cx<'_>) -> String {
        match self {
            Self::Full => cx.t("export-why-full"),
            Self::Denied => cx.t("export-why-denied"),
            Self::Link => cx.t("export-why-link"),
            Self::Broke => cx.t("export-why-broke"),
            Self::Typeset(said) => cx.with("export-why-typeset", &[("said", said.into())]),
            Self::Other(said) => cx.with("export-why-other", &[("said", said.into())]),
        }
    }
}

impl Report {
    /// The reasons, each once, with the files that it kept from being made.
    #[must_use]
    pub fn reasons(&self) -> Vec<(&Why, Vec<Format>)> {
        let mut reasons: Vec<(&Why, Vec<Format>)> = Vec::new();
        for (format, why) in &self.failed {
            match reasons.iter_mut().find(|(other, _)| *other == why) {
                Some((_, formats)) => formats.push(*format),
                None => reasons.push((why, vec![*format])),
            }
        }
        reasons
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn a_reason_that_several_share_is_told_once() {
        let failed =
            vec![(Format::PosterPdf, Why::Full), (Format::PosterJson, Why::Link), (Format::PosterSvg, Why::Full)];
        let report = Report { failed, ..Report::default() };
        let full = vec![Format::PosterPdf, Format::PosterSvg];
        assert_eq!(report.reasons(), [(&Why::Full, full), (&Why::Link, vec![Format::PosterJson])]);
    }

    #[test]
    fn what_the_system_says_is_understood() {
        let write = |kind: io::ErrorKind| ExportError::Write { path: PathBuf::new(), source: kind.into() };
        let folder = |kind: io::ErrorKind| ExportError::Folder { path: PathBuf::new(), source: kind.into() };
        assert_eq!(Why::from(&write(io::ErrorKind::StorageFull)), Why::Full);
        assert_eq!(Why::from(&write(io::ErrorKind::QuotaExceeded)), Why::Full);
        assert_eq!(Why::from(&folder(io::ErrorKind::PermissionDenied)), Why::Denied);
        assert_eq!(Why::from(&folder(io::ErrorKind::ReadOnlyFilesystem)), Why::Denied);
        assert_eq!(Why::from(&ExportError::Link { path: PathBuf::new() }), Why::Link);
        assert!(matches!(Why::from(&write(io::ErrorKind::IsADirectory)), Why::Other(said) if !said.is_empty()));
    }
}
