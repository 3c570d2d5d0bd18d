//! Sorts a list of norms into themes, or looks for the norm most like a query, and measures it as the others are measured.
//!
//! `ours themes norms.csv labels` prints milliseconds, those of the processor, and MiB, and writes the themes of each grain to `labels-1` (the
//! coarsest) and so on, a label a norm; the default grain is the one that is timed, and `labels` holds it. `ours hints
//! norms.csv queries.csv hits` prints the milliseconds of the index, the median and the worst query in milliseconds, and
//! MiB, and writes the number of the norm pointed out and how alike it is, or `-`.

#![allow(dead_code, unused_imports, reason = "parts of the program, of which the measuring uses a part")]

mod insight;
mod lots;
mod text;

use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::time::Instant;

use insight::similarity::Index;
use insight::themes::{Grain, Norm, Suggestion, Themes};
use text::{CleanText, Limit};

/// How often what is fast is run; the median counts.
const RUNS: usize = 7;

/// From how many milliseconds on one run is enough.
const SLOW: f64 = 2000.0;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["themes", list, out] => themes(list, out),
        ["hints", list, queries, out] => hints(list, queries, out),
        _ => panic!("themes or hints, and their files"),
    }
}

fn themes(list: &str, out: &str) {
    let norm = |(at, text): (usize, String)| Norm {
        text: CleanText::new(&text, Limit::Norm).expect("a norm"),
        by: u32::try_from(at % 40).expect("a group"),
    };
    let norms: Vec<Norm> = texts(list).into_iter().enumerate().map(norm).collect();
    let count = norms.len();
    let (mut times, begun) = (Vec::new(), processor());
    let (themes, mean) = loop {
        let norms = norms.clone();
        let start = Instant::now();
        let themes = Themes::of(norms, &[], &mut |_| ControlFlow::Continue(())).expect("nobody ends it");
        let found = themes.suggestions(Grain::default());
        let took = milliseconds(start);
        times.push(took);
        if times.len() == RUNS || took > SLOW {
            std::fs::write(out, labels(&found, count)).expect("the labels");
            break (themes, (processor() - begun) / times.len() as f64);
        }
    };
    println!("{:.1} {:.1} {:.0}", median(times), mean, peak());
    let mut grain = Grain::COARSEST;
    loop {
        let found = labels(&themes.suggestions(grain), count);
        std::fs::write(format!("{out}-{}", grain.step()), found).expect("the labels");
        if grain == Grain::FINEST {
            break;
        }
        grain = grain.finer();
    }
}

/// The number of each norm's theme, a line each; what is in none is by itself.
fn labels(found: &[Suggestion], count: usize) -> String {
    let mut labels: Vec<usize> = (found.len()..found.len() + count).collect();
    for (label, suggestion) in found.iter().enumerate() {
        for norm in &suggestion.norms {
            labels[*norm] = label;
        }
    }
    labels.iter().map(|label| format!("{label}\n")).collect()
}

fn hints(list: &str, queries: &str, out: &str) {
    let (norms, queries) = (texts(list), texts(queries));
    let start = Instant::now();
    let index = Index::of(norms.iter().map(String::as_str));
    let made = milliseconds(start);
    let (mut times, mut hits) = (Vec::new(), String::new());
    for query in &queries {
        let start = Instant::now();
        let alike = index.alike(query);
        times.push(milliseconds(start));
        let _ = match alike {
            Some(alike) => writeln!(hits, "{} {}", alike.at, alike.likeness),
            None => writeln!(hits, "-"),
        };
    }
    let worst = times.iter().copied().fold(0.0, f64::max);
    println!("{made:.1} {:.3} {worst:.3} {:.0}", median(times), peak());
    std::fs::write(out, hits).expect("the hits");
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1e3
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// How long the processor has worked for this process, in milliseconds. Others' work makes no difference to it.
fn processor() -> f64 {
    let spent = std::fs::read_to_string("/proc/self/schedstat").expect("Linux");
    spent.split(' ').next().expect("a number").parse::<f64>().expect("nanoseconds") / 1e6
}

/// The most memory that was resident, in MiB.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the peak");
    line.trim().trim_end_matches("kB").trim().parse::<f64>().expect("a number") / 1024.0
}

/// The norms of a list.
fn texts(path: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_path(path).expect("a list");
    reader.records().map(|row| row.expect("a row")[0].to_owned()).collect()
}
