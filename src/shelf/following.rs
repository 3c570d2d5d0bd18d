//! A session that another program writes, followed as it happens. Nothing on disk changes for it.

use std::path::{Path, PathBuf};

use super::ShelfError;
use crate::clock::{self, Span};
use crate::session::ids::SessionId;
use crate::session::{Event, Session};
use crate::store::curtain::Curtain;
use crate::store::follow::{Follower, News};
use crate::store::watch::{Pace, Watch, Woken};

/// How much longer than it was meant to a wait must have lasted for the machine to have slept.
const SLEPT: Span = Span::seconds(5);

/// A session that is followed.
#[derive(Debug)]
pub struct Following {
    path: PathBuf,
    id: SessionId,
    /// Whether what lies there now is another session.
    is_other: bool,
    follower: Follower<Event>,
    watch: Watch,
    pace: Pace,
    /// Whether the system tells of changes in every folder of the session.
    tells: bool,
    curtain: Curtain,
    /// What was found last, as far as it lasts.
    stands: Stands,
}

/// How it stands with a session that is followed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Stands {
    /// What happens is seen.
    #[default]
    Well,
    /// It cannot be read for now, because of this. It is tried again.
    Unreadable(String),
    /// It was removed or moved away.
    Gone,
}

/// Something that is seen of a session that is followed.
#[derive(Debug)]
pub enum Sight {
    /// This happened.
    Happened(Vec<Event>),
    /// What was seen no longer holds: this is the session.
    Anew(Box<Session>),
    /// It stands otherwise with the session.
    Stands(Stands),
    /// The curtain is drawn, or lifted.
    Curtain(bool),
}

/// Begins to follow the session in the folder `path`; also the session.
///
/// # Errors
/// The [`ShelfError`] says what is wrong with it.
pub fn follow(path: &Path) -> Result<(Session, Following), ShelfError> {
    let mut watch = Watch::new();
    // Watched before it is read, so that nothing happens in between.
    let tells = watch.on([path].into_iter());
    let (follower, events) = Follower::begin(path)?;
    let session = Session::replay(events).map_err(|_| ShelfError::NotASession(path.to_owned()))?;
    let (pace, curtain, stands) = (Pace::default(), Curtain::default(), Stands::default());
    let (path, id) = (path.to_owned(), session.id);
    Ok((session, Following { path, id, is_other: false, follower, watch, pace, tells, curtain, stands }))
}

impl Following {
    /// Tells `on_sight` what is seen, until that answers that nobody looks any more. Between two changes nothing is done.
    pub fn run(mut self, mut on_sight: impl FnMut(Sight) -> bool) {
        let (mut woken, mut drawn) = (Woken::Told, false);
        loop {
            let sights = self.look();
            self.pace.note(woken, !sights.is_empty());
            let curtain = self.curtain.look(self.follower.ground(), self.follower.folders(), clock::now());
            let turned = (curtain != drawn).then_some(Sight::Curtain(curtain));
            drawn = curtain;
            // The curtain falls before anything behind it moves.
            if !turned.into_iter().chain(sights).all(&mut on_sight) {
                return;
            }
            woken = self.wait(drawn);
        }
    }

    /// Waits until there may be something to see.
    fn wait(&mut self, drawn: bool) -> Woken {
        let now = clock::now();
        let lasts = self.curtain.ends().filter(|_| drawn).map(|ends| ends - now);
        let pause = self.pace.pause(self.tells && self.stands == Stands::Well);
        let longest = lasts.map_or(pause, |lasts| lasts.min(pause)).max(Span::ZERO);
        let woken = self.watch.wait(longest);
        let after = clock::now();
        if after - now >= Span(longest.0 + SLEPT.0) {
            self.curtain.wake(after);
        }
        woken
    }

    /// What is to be seen since the last look.
    fn look(&mut self) -> Vec<Sight> {
        let (sight, stands) = match self.follower.look() {
            News::Same | News::More(_) if self.is_other => (None, Stands::Gone),
            News::Same => (None, Stands::Well),
            News::More(events) => (Some(Sight::Happened(events)), Stands::Well),
            News::Anew(events) => self.begin_anew(events),
            News::Gone => (None, Stands::Gone),
            News::Unreadable(error) => (None, unreadable(&ShelfError::Store(error))),
        };
        match stands {
            // One that comes back is another folder.
            Stands::Gone => drop(self.watch.on(std::iter::empty())),
            Stands::Well | Stands::Unreadable(_) => self.tells = self.watch.on(self.follower.folders()),
        }
        let turned = (stands != self.stands).then(|| Sight::Stands(stands.clone()));
        self.stands = stands;
        turned.into_iter().chain(sight).collect()
    }

    /// What is to be seen when all is other than it was: the session, unless another one lies in its place by now.
    fn begin_anew(&mut self, events: Vec<Event>) -> (Option<Sight>, Stands) {
        let Ok(session) = Session::replay(events) else {
            return (None, unreadable(&ShelfError::NotASession(self.path.clone())));
        };
        self.is_other = session.id != self.id;
        if self.is_other { (None, Stands::Gone) } else { (Some(Sight::Anew(Box::new(session))), Stands::Well) }
    }
}

fn unreadable(error: &ShelfError) -> Stands {
    Stands::Unreadable(error.to_string())
}

#[cfg(test)]
mod tests;
