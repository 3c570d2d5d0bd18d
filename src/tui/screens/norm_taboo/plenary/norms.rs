//! The norms that are in no theme yet, of all groups.

use std::collections::{BTreeMap, BTreeSet};

use super::{Of, lead, section};
use crate::session::Group;
use crate::session::ids::{EntryId, GroupId};
use crate::session::norm_taboo::{Entry, Kind};
use crate::tui::screens::Cx;
use crate::tui::widgets::list::Item;

/// A norm that is in no theme.
#[derive(Debug, Clone, Copy)]
pub(super) struct Free<'a> {
    /// The norm.
    pub(super) entry: &'a Entry,
    /// Its group.
    group: Option<&'a Group>,
    /// Its place among those that its group confirmed, from 1, and its points there.
    top: Option<(usize, Option<u32>)>,
}

impl Free<'_> {
    /// Whether its group confirmed it as one of the most important.
    pub(super) fn is_top(&self) -> bool {
        self.top.is_some()
    }
}

/// The norms in no theme: first those that groups confirmed, then the others, in both group by group.
pub(super) fn free<'a>(of: Of, cx: &Cx<'a>) -> Vec<Free<'a>> {
    let (Some(state), Some(definition)) = (of.state(cx), of.definition(cx)) else { return Vec::new() };
    let values = (0_u16..).zip(&definition.values).map(|(value, _)| value);
    let mut gone: BTreeSet<EntryId> =
        values.flat_map(|value| state.themes(value)).flat_map(|theme| theme.norms.iter().copied()).collect();
    let mut found = Vec::new();
    for group in &cx.session.groups {
        for (place, id) in (1..).zip(state.top(of.table(group.id))) {
            let belongs = |entry: &&Entry| entry.spot == of.spot(Kind::Norm, group.id);
            if let Some(entry) = state.entry(id).filter(belongs)
                && gone.insert(id)
            {
                let points = state.points(entry, definition.top);
                found.push(Free { entry, group: Some(group), top: Some((place, points)) });
            }
        }
    }
    let mut others: Vec<Free<'a>> = state
        .of_value(of.value, Kind::Norm)
        .filter(|entry| !gone.contains(&entry.id))
        .map(|entry| Free { entry, group: cx.session.group(entry.spot.group), top: None })
        .collect();
    let places: BTreeMap<GroupId, usize> = cx.session.groups.iter().map(|group| group.id).zip(0..).collect();
    others.sort_by_key(|free| free.group.and_then(|group| places.get(&group.id).copied()).unwrap_or(usize::MAX));
    found.extend(others);
    found
}

/// The rows, with a heading for each group.
pub(super) fn items(cx: &Cx<'_>, free: &[Free<'_>], marked: &BTreeSet<EntryId>, selected: Option<usize>) -> Vec<Item> {
    let mut items = Vec::new();
    let mut before = None;
    for (row, norm) in free.iter().enumerate() {
        let part = (norm.is_top(), norm.group.map(|group| group.id));
        if before.replace(part) != Some(part) {
            items.push(section(heading(cx, norm), cx.theme.soft()));
        }
        let place = norm.top.map_or_else(|| "·".to_owned(), |(place, _)| place.to_string());
        let lead = format!("{}{place:>2} ", lead(selected == Some(row), marked.contains(&norm.entry.id)));
        let style = if norm.is_top() { cx.theme.strong() } else { cx.theme.text() };
        items.push(Item::new(row, lead, words(cx, norm), style));
    }
    items
}

fn heading(cx: &Cx<'_>, norm: &Free<'_>) -> String {
    let group = norm.group.map(|group| cx.group_name(group)).unwrap_or_default();
    let key = if norm.is_top() { "plenary-group-top" } else { "plenary-group-rest" };
    cx.with(key, &[("group", (&group).into())])
}

fn words(cx: &Cx<'_>, norm: &Free<'_>) -> String {
    let points = norm.top.and_then(|(_, points)| points).and_then(|points| usize::try_from(points).ok());
    match points {
        Some(points) => {
            // The points stay together on one line.
            let points = cx.with("poster-points", &[("points", points.into())]).replace(' ', "\u{a0}");
            format!("{} ·\u{a0}{points}", norm.entry.text)
        }
        None => norm.entry.text.to_string(),
    }
}
