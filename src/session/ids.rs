//! Names for things that are never reused, also not when sessions are merged.
//!
//! An id carries the random id of the session it was born in, so ids from two sessions never collide.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A session's own random id, drawn once when the session starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId(pub u64);

/// An id: the session it was born in, and its number there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    /// Where it was born.
    pub origin: SessionId,
    /// Its number in that session, from 1.
    pub number: u32,
}

/// A text that is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id: sixteen hexadecimal digits, a hyphen and a number")]
pub struct NotAnId;

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for SessionId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let hex = text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit());
        hex.then(|| u64::from_str_radix(text, 16).ok()).flatten().map(Self).ok_or(NotAnId)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.origin, self.number)
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let (origin, number) = text.split_once('-').ok_or(NotAnId)?;
        Ok(Self { origin: origin.parse()?, number: number.parse().map_err(|_| NotAnId)? })
    }
}

macro_rules! as_string {
    ($type:ty) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
            }
        }
    };
}

as_string!(SessionId);
as_string!(Id);

macro_rules! id {
    ($(#[$doc:meta] $name:ident),* $(,)?) => {
        $(
            #[$doc]
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
            #[serde(transparent)]
            pub struct $name(pub Id);
        )*
    };
}

id! {
    /// Names a group.
    GroupId,
    /// Names a seat: a member of a group, or a group as a whole.
    SeatId,
    /// Names a norm or a taboo.
    EntryId,
    /// Names a theme.
    ThemeId,
    /// Names a taboo that the room worded for a theme.
    ThemeTabooId,
    /// Names a follow-up.
    FollowUpId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_as_it_is_written() {
        let id = Id { origin: SessionId(0x00ab_cdef_0123_4567), number: 42 };
        assert_eq!(id.to_string(), "00abcdef01234567-42");
        assert_eq!(id.to_string().parse(), Ok(id));
        for wrong in ["", "42", "00abcdef01234567", "00abcdef01234567-", "xyz-1", "+0abcdef01234567-1"] {
            assert_eq!(wrong.parse::<Id>(), Err(NotAnId), "{wrong}");
        }
    }
}
