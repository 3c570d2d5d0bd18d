//! `report.html`: all that a room leaves behind, as one page that opens anywhere.
//!
//! It holds all it needs: no script, nothing from outside, and a policy that forbids both. It is made of landmarks,
//! headings in order, tables with captions and lists, reads in light and dark, from a phone to A4, and is meant to meet
//! WCAG 2.1 AA.

mod said;
mod words;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::Made;
use super::date_in_words;
use super::document::{Document, FollowUp, Norm, Value};
use super::options::Options;
use super::palette::{self, Colours};
use super::report::{self, Part};
use super::write::ExportError;

/// How the page looks. It has no `<` in it, so that it stands in the page as it is.
const STYLE: &str = include_str!("html/style.css");

/// The colours of the values, as the classes `c0`, `c1` and so on.
fn colours() -> String {
    let class = |(place, Colours { deep, tint }): (usize, &Colours)| {
        format!(".c{place} {{ --deep: {deep}; --tint: {tint} }}\n")
    };
    palette::all().iter().enumerate().map(class).collect::<Vec<_>>().concat()
}

/// What the page may load: its own style, and nothing else whatever is written in it.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// The report as a page.
///
/// # Errors
/// [`ExportError::Typeset`] for the clouds in it, to which no text should lead.
pub(super) fn html(document: &Document, options: &Options) -> Result<Made, ExportError> {
    let lang = document.lang;
    let parts = Part::of(document, options);
    let (words, replaced) = words::words(document, options)?;
    let page = html! {
        (DOCTYPE)
        html lang=(lang.tag()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                title { (document.title) }
                style { (PreEscaped(colours())) (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#content" { (lang.text("report-skip")) }
                (head(document))
                div.page {
                    (contents(document, &parts))
                    main #content tabindex="-1" {
                        @for part in &parts { (section(document, *part, &words)) }
                    }
                }
                footer { p { (report::who_and_when(document).join(" · ")) } }
            }
        }
    };
    Ok(Made { bytes: page.into_string().into_bytes(), replaced, ..Made::default() })
}

fn head(document: &Document) -> Markup {
    html! {
        header {
            div {
                @for part in report::who_and_when(document) { p.who { (part) } }
                h1 { (document.title) }
                p.lead { (report::figures(document)) }
            }
        }
    }
}

fn contents(document: &Document, parts: &[Part]) -> Markup {
    html! {
        nav aria-labelledby="contents" {
            h2 #contents { (document.lang.text("report-contents")) }
            ol {
                @for part in parts {
                    li { a href={ "#" (anchor(*part)) } { (part.title(document)) } }
                }
            }
        }
    }
}

/// The name of a part in addresses within the page.
const fn anchor(part: Part) -> &'static str {
    match part {
        Part::Poster => "poster",
        Part::Tables => "tables",
        Part::After => "after",
        Part::Words => "words",
        Part::Agreement => "agreement",
        Part::Said => "said",
        Part::Groups => "groups",
        Part::About => "about",
    }
}

fn section(document: &Document, part: Part, words: &Markup) -> Markup {
    let body = match part {
        Part::Poster => poster(document),
        Part::Tables => html! { @for value in &document.values { (table(document, value)) } },
        Part::After => after(document),
        Part::Words => html! { (words) },
        Part::Agreement => agreement(document),
        Part::Said => said::said(document),
        Part::Groups => groups(document),
        Part::About => html! { @for words in report::about(document) { p { (words) } } },
    };
    let heading = format!("{}-heading", anchor(part));
    html! {
        section #(anchor(part)) aria-labelledby=(heading) {
            h2 #(heading) { (part.title(document)) }
            (body)
        }
    }
}

/// The poster in its own colours, as text; each norm unfolds to the words it was made of.
fn poster(document: &Document) -> Markup {
    html! {
        @for (place, value) in document.values.iter().enumerate() {
            div.band.{ "c" (place % palette::all().len().max(1)) } {
                h3 { (value.name) }
                @if value.norms.is_empty() {
                    p { (document.lang.text("report-no-norms")) }
                } @else {
                    ul { @for norm in &value.norms { li { (poster_norm(document, norm)) } } }
                }
            }
        }
    }
}

fn poster_norm(document: &Document, norm: &Norm) -> Markup {
    html! {
        (norm.text)
        @if let Some(made_of) = report::made_of(document.lang, norm) {
            details {
                summary { (made_of) }
                @if let Some(weight) = report::weight(document.lang, norm) { p { (weight) } }
                ul {
                    @for source in &norm.sources {
                        li {
                            (document.lang.text_with("quoted", &[("words", source.text.as_str().into())]))
                            @let origin = report::origin(document.lang, source);
                            @if !origin.is_empty() { " " small { (origin.join(", ")) } }
                        }
                    }
                }
            }
        }
    }
}

fn table(document: &Document, value: &Value) -> Markup {
    let lang = document.lang;
    html! {
        @if value.has_table() {
            h3 { (value.name) }
            @if !value.norms.is_empty() {
                table.halves {
                    caption.unseen { (caption(document, "report-tables", value)) }
                    thead { tr { th scope="col" { (lang.text("poster-norms")) } th scope="col" { (lang.text("poster-taboos")) } } }
                    tbody {
                        @for norm in &value.norms {
                            tr {
                                th scope="row" { (norm.text) }
                                td { @if !norm.taboos.is_empty() { ul { @for taboo in &norm.taboos { li { (taboo) } } } } }
                            }
                        }
                    }
                }
            }
            @if !value.unpaired_taboos.is_empty() {
                h4 { (lang.text("poster-taboos")) ": " (lang.text("poster-unpaired").to_lowercase()) }
                ul { @for taboo in &value.unpaired_taboos { li { (taboo) } } }
            }
        }
    }
}

/// What a table shows, and of which value.
fn caption(document: &Document, what: &str, value: &Value) -> String {
    let what = document.lang.text(what);
    document.lang.text_with("report-of-value", &[("what", (&what).into()), ("value", value.name.as_str().into())])
}

fn after(document: &Document) -> Markup {
    html! {
        ul.after { @for agreed in report::follow_ups(document) { li { (follow_up(document, agreed)) } } }
    }
}

fn follow_up(document: &Document, agreed: &FollowUp) -> Markup {
    html! {
        p.what { (agreed.what) }
        p {
            (report::who(document.lang, agreed)) " · "
            @match agreed.when {
                Some(day) => time datetime=(day) { (date_in_words(document.lang, day)) },
                None => (document.lang.text("follow-up-no-date")),
            }
        }
    }
}

fn agreement(document: &Document) -> Markup {
    let lang = document.lang;
    html! {
        @for value in document.values.iter().filter(|value| !value.ballots.is_empty()) {
            h3 { (value.name) }
            table.few {
                caption.unseen { (caption(document, "report-agreement", value)) }
                thead { tr { @for key in ["report-group", "report-in-words"] { th scope="col" { (lang.text(key)) } } } }
                tbody {
                    @for ballots in &value.ballots {
                        @let agreement = ballots.agreement();
                        tr {
                            th scope="row" { (report::group_name(document, ballots.group)) }
                            td {
                                (report::agreement(lang, agreement.level))
                                @if let Some(w) = report::kendalls_w(lang, agreement) {
                                    " " small { (lang.text("report-w")) " " (w) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn groups(document: &Document) -> Markup {
    let lang = document.lang;
    html! {
        table.few {
            caption.unseen { (lang.text("report-groups")) }
            thead {
                tr {
                    th scope="col" { (lang.text("report-group")) }
                    th.number scope="col" { (lang.text("report-people")) }
                    th scope="col" { (lang.text("report-units")) }
                }
            }
            tbody {
                @for group in &document.groups {
                    tr {
                        th scope="row" { (group.name) }
                        td.number { (group.people) }
                        td { (group.units.iter().map(crate::text::CleanText::as_str).collect::<Vec<_>>().join(", ")) }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
