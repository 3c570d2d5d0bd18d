//! A window that follows a session in another one: what happens there is shown here, and nothing is done from here.

use std::path::Path;

use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;

use super::app::{App, Effect, Mode, Opened};
use super::canvas::{Canvas, middle};
use super::due::known_as;
use super::help;
use super::keymap::{Action, Scope};
use super::live::Live;
use super::popup::{Popup, Reading};
use super::screens::Cx;
use super::terminal::quoted;
use super::theme::Theme;
use super::widgets::words::{paragraph, wrap};
use crate::clock::Time;
use crate::i18n::Lang;
use crate::session::{Event, Session};
use crate::shelf::Drafts;
use crate::shelf::following::{Sight, Stands};
use crate::store::Notice;
use crate::store::forget::OUTPUTS;

/// The command that opens a second window on the session in `path`, as it can be pasted into a shell wherever one stands.
#[must_use]
pub fn command(path: &Path) -> String {
    // A path that cannot be made whole is still the one that this window knows.
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    format!("verdiverksted follow {}", quoted(&known_as(&whole)))
}

/// What is said of a session that can only be read: where that is so because it is led in another window, with the command
/// that follows it there.
pub(super) fn instead(words: String, opened: &Opened, lang: Lang) -> String {
    if !opened.notices.iter().any(|notice| matches!(notice, Notice::OpenElsewhere { .. })) {
        return words;
    }
    let command = command(Path::new(&opened.path));
    format!("{words} {}", lang.text_with("follow-instead", &[("command", (&command).into())]))
}

impl App {
    /// Shows a session that is followed.
    pub fn follow(&mut self, session: Session, path: &Path) {
        let opened = opened(session, path);
        let lang = self.lang.unwrap_or(opened.session.workshop.language);
        let settings = std::sync::Arc::clone(&self.settings);
        let mut live = Live::open(opened, settings, lang, self.theme, self.now);
        live.following = Some(Stands::Well);
        self.mode = Mode::Live(Box::new(live));
    }

    /// Shows what is seen of the session that is followed.
    pub(super) fn see(&mut self, sight: Sight) -> Vec<Effect> {
        let (lang, theme, now) = (self.language(), self.theme, self.now);
        let Mode::Live(live) = &mut self.mode else { return Vec::new() };
        match sight {
            Sight::Happened(events) => live.witness(&events, lang, theme, now),
            Sight::Anew(session) => live.begin_anew(*session, lang, theme, now),
            Sight::Stands(stands) => live.following = Some(stands),
            Sight::Curtain(drawn) => self.curtain = drawn,
        }
        Vec::new()
    }
}

/// A session that is only looked at.
fn opened(session: Session, path: &Path) -> Opened {
    Opened {
        session,
        writable: false,
        saved: 0,
        notices: Vec::new(),
        path: path.display().to_string(),
        folder: path.join(OUTPUTS).display().to_string(),
        drafts: Drafts::default(),
        player: None,
    }
}

impl Live {
    /// Whether it is followed here, and led in another window.
    #[must_use]
    pub const fn is_following(&self) -> bool {
        self.following.is_some()
    }

    /// Whether the session that was followed is no longer there. Then nothing of it is shown.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.following == Some(Stands::Gone)
    }

    /// What stays on the screen while not all is as it should be.
    #[must_use]
    pub fn alarm(&self, lang: Lang) -> Option<String> {
        match &self.following {
            Some(Stands::Unreadable(why)) => Some(lang.text_with("follow-unreadable", &[("why", why.as_str().into())])),
            Some(Stands::Well | Stands::Gone) | None => self.keeping.alarm(lang),
        }
    }

    /// Sees what happened in the other window.
    fn witness(&mut self, events: &[Event], lang: Lang, theme: Theme, now: Time) {
        for event in events {
            self.see(event, lang, theme, now);
        }
    }

    /// Shows the session as it is now, because what was seen no longer holds.
    fn begin_anew(&mut self, session: Session, lang: Lang, theme: Theme, now: Time) {
        let settings = std::sync::Arc::clone(&self.around.settings);
        let seen = self.keeping.happened + 1;
        let opened = Opened { saved: seen, ..opened(session, Path::new(&self.around.path)) };
        let stands = self.following.take();
        *self = Self::open(opened, settings, lang, theme, now);
        self.following = stands;
    }

    /// Which keys hold where nothing lies over the screen.
    pub(super) const FOLLOWING: &'static [Scope] = &[Scope::Following];

    /// Does what a key asks for where the session is only followed: looks further, and nothing else.
    pub(super) fn look_further(&mut self, action: Action, lang: Lang, theme: Theme, now: Time) -> Vec<Effect> {
        match action {
            Action::Quit => return vec![Effect::Quit],
            Action::Help => {
                let cx = self.cx(lang, theme, now);
                self.popup = Some(Popup::Reading(Reading {
                    title: cx.t("follow-title"),
                    ..help::page_of(&cx, Self::FOLLOWING)
                }));
            }
            Action::Up | Action::Down => {
                let cx = Cx { session: &self.session, lang, theme, now, around: &self.around };
                // What a screen would have done beside moving is the other window's to do.
                drop(self.screen.act(&cx, action));
            }
            // A click on something that only the other window can do.
            _ => {}
        }
        Vec::new()
    }
}

/// Says calmly that there is no longer anything to be seen.
pub(super) fn farewell(canvas: &mut Canvas<'_>, lang: Lang, area: Rect) {
    canvas.fill(area, canvas.theme.text());
    let (title, about) = (lang.text("follow-gone"), lang.text("follow-gone-about"));
    let width = area.width.saturating_sub(8).min(70);
    let rows = u16::try_from(wrap(&about, width, lang).len()).unwrap_or(1);
    let inner = middle(super::canvas::centred(area, width), rows.saturating_add(2));
    canvas.line(Line::styled(title, canvas.theme.strong()).alignment(Alignment::Center), Rect { height: 1, ..inner });
    let below = Rect { y: inner.y + 2.min(inner.height), height: inner.height.saturating_sub(2), ..inner };
    paragraph(canvas, &about, canvas.theme.text(), Alignment::Center, below);
}

#[cfg(test)]
mod tests;
