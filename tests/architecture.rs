//! The invariants of the code's structure, read from the sources themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each part may know of the others. The order is main → cli → {tui, export, store} → {session, workshop, insight,
/// i18n} → text, and never back.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("lots", &[]),
    ("clock", &["text"]),
    ("machine", &[]),
    ("i18n", &["clock", "text"]),
    ("insight", &["lots", "text"]),
    ("workshop", &["clock", "i18n", "text"]),
    ("session", &["clock", "lots", "text", "workshop"]),
    ("plenary", &["i18n", "insight", "session", "text"]),
    ("store", &["clock", "text"]),
    ("shelf", &["clock", "lots", "session", "store", "text", "workshop"]),
    ("rehearsal", &["clock", "session", "text", "workshop"]),
    ("export", &["clock", "i18n", "insight", "plenary", "session", "text", "workshop"]),
    ("rooms", &["clock", "i18n", "session", "shelf", "store", "text", "workshop"]),
    (
        "tui",
        &[
            "clock",
            "export",
            "i18n",
            "insight",
            "machine",
            "plenary",
            "rehearsal",
            "session",
            "shelf",
            "store",
            "text",
            "workshop",
        ],
    ),
    (
        "cli",
        &[
            "clock",
            "export",
            "i18n",
            "insight",
            "machine",
            "plenary",
            "rehearsal",
            "rooms",
            "session",
            "shelf",
            "store",
            "text",
            "tui",
            "workshop",
        ],
    ),
];

/// A file of the sources without its tests, and its path from `src`.
struct Source {
    path: String,
    code: String,
}

impl Source {
    /// The part it belongs to: `session` for `session.rs` and all in `session/`.
    fn part(&self) -> &str {
        self.path.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    /// Its lines of code, without comments.
    fn lines(&self) -> impl Iterator<Item = &str> {
        self.code.lines().map(|line| line.split("//").next().unwrap_or_default())
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(dir: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).expect("a folder of the sources") {
        let path = entry.expect("an entry of it").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|other| other == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// All sources but those that are only compiled for tests.
fn sources() -> Vec<Source> {
    let src = root().join("src");
    let only_tests = ["tests.rs", "fixture.rs"];
    let kept = files(&src, "rs").into_iter().filter(|path| !only_tests.iter().any(|name| path.ends_with(name)));
    let sources: Vec<Source> = kept
        .map(|path| {
            let code = fs::read_to_string(&path).expect("a source");
            let code = code.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
            let path = path.strip_prefix(&src).expect("in src").to_string_lossy().replace('\\', "/");
            Source { path, code }
        })
        .collect();
    assert!(sources.len() > 50, "the sources were not found");
    sources
}

/// Where any of `words` stands in the code of the files that `which` picks.
fn found(words: &[&str], which: impl Fn(&Source) -> bool) -> Vec<String> {
    let hits = |source: &Source| {
        let lines = (1..).zip(source.lines());
        let hits = lines.filter(|(_, line)| words.iter().any(|word| line.contains(word)));
        hits.map(|(number, line)| format!("src/{}:{number}: {}", source.path, line.trim())).collect::<Vec<_>>()
    };
    sources().iter().filter(|source| which(source)).flat_map(hits).collect()
}

#[test]
fn session_and_insight_are_pure() {
    let words = [
        "std::fs",
        "std::io",
        "std::env",
        "std::thread",
        "std::process",
        "std::net",
        "SystemTime",
        "Instant",
        "clock::now",
        "clock::today",
        "lots::seed",
        "rand::",
        "crossterm",
        "ratatui",
        "println!",
        "eprintln!",
        "HashMap<",
    ];
    // A HashMap is fine to look up in; its order is random, so it may not decide anything: two places are known to be good.
    let known = ["src/session/norm_taboo/entries.rs", "src/session/norm_taboo/ranking.rs"];
    let hits = found(&words, |source| ["session", "insight"].contains(&source.part()));
    let hits: Vec<&String> = hits.iter().filter(|hit| !known.iter().any(|path| hit.starts_with(path))).collect();
    assert!(hits.is_empty(), "{hits:#?}");
}

#[test]
fn each_library_has_one_home() {
    for (words, home) in [
        (&["ratatui", "crossterm"][..], "tui"),
        (&["typst", "notosans"][..], "export"),
        (&["maud::", "csv::Writer"][..], "export"),
        (&["fluent_bundle", "unic_langid"][..], "i18n"),
        (&["rand::"][..], "lots"),
        (&["clap::", "clap ::"][..], "cli"),
        (&["signal_hook"][..], "machine"),
    ] {
        let hits = found(words, |source| source.part() != home);
        assert!(hits.is_empty(), "only {home} knows {words:?}: {hits:#?}");
    }
    let hits = found(&["notify::"], |source| source.path != "store/watch.rs");
    assert!(hits.is_empty(), "only store/watch.rs knows how the system tells of changes: {hits:#?}");
}

#[test]
fn only_the_clock_reads_the_time() {
    let words = ["Timestamp::now", "Zoned::now", "SystemTime::now", "Instant::now", "TimeZone::system"];
    let hits = found(&words, |source| source.part() != "clock");
    assert!(hits.is_empty(), "{hits:#?}");
}

#[test]
fn only_the_store_writes_session_files_and_nothing_opens_a_socket() {
    let writes = [
        "File::create",
        "OpenOptions",
        "fs::write",
        "fs::rename",
        "remove_file",
        "remove_dir",
        "create_dir",
        "set_len",
    ];
    let allowed = ["export/write.rs", "cli/new.rs"];
    let hits = found(&writes, |source| source.part() != "store" && !allowed.contains(&source.path.as_str()));
    assert!(hits.is_empty(), "{hits:#?}");
    let hits = found(&["std::net", "TcpStream", "UdpSocket", "UnixStream"], |_| true);
    assert!(hits.is_empty(), "{hits:#?}");
}

#[test]
fn parts_know_only_what_lies_below_them() {
    let may: BTreeMap<&str, &[&str]> = MAY_KNOW.iter().copied().collect();
    for source in sources() {
        let part = source.part();
        if ["main", "lib"].contains(&part) {
            continue;
        }
        let allowed = may.get(part).unwrap_or_else(|| panic!("say in MAY_KNOW what {part} may know"));
        for line in source.lines() {
            for after in line.split("crate::").skip(1) {
                let known: String = after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let fine = known == part || allowed.contains(&known.as_str()) || known.is_empty();
                assert!(fine, "src/{}: {part} may not know {known}: {}", source.path, line.trim());
            }
        }
    }
}

#[test]
fn nothing_panics_on_purpose() {
    let words = [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!(", "dbg!(", "assert!("];
    let hits = found(&words, |_| true);
    assert!(hits.is_empty(), "{hits:#?}");
}

#[test]
fn the_session_hides_no_case() {
    let own = |source: &Source| {
        let numbers = ["session/groups.rs", "session/groups/people.rs", "session/ids.rs"];
        source.part() == "session" && !numbers.contains(&source.path.as_str())
    };
    let hits = found(&["_ =>"], own);
    assert!(hits.is_empty(), "{hits:#?}");
}

#[test]
fn drawing_changes_nothing() {
    let hits = found(&["fn draw(&mut self", "fn draw(mut self"], |source| source.path != "tui/canvas.rs");
    assert!(hits.is_empty(), "{hits:#?}");
}

#[test]
fn the_project_speaks_of_itself_alone() {
    let everything = ["src", "tests", "benches", "workshops", "docs", ".ci"].map(|dir| root().join(dir));
    let text = ["rs", "ron", "md", "typ", "ftl", "toml", "sh"];
    let folders = everything.iter().filter(|dir| dir.is_dir());
    for path in folders.flat_map(|dir| text.iter().flat_map(|ending| files(dir, ending))) {
        let words = fs::read_to_string(&path).expect("a text");
        for absolute in ["/work/", "/home/", "/root/"] {
            let own = path.ends_with("architecture.rs");
            assert!(own || !words.contains(absolute), "{} names a path of a machine: {absolute}", path.display());
        }
    }
}

/// The messages of a Fluent file, each with the variables it uses.
fn messages(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(root().join(format!("src/i18n/{lang}.ftl"))).expect("a language");
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut last = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" =").filter(|(key, _)| !key.starts_with([' ', '}', '*', '['])) {
            key.clone_into(&mut last);
            let before = messages.insert(last.clone(), BTreeSet::new());
            assert!(before.is_none(), "{lang}.ftl has {key} twice");
        }
        let variables = line
            .split('$')
            .skip(1)
            .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-' || *c == '_').collect::<String>());
        messages.entry(last.clone()).or_default().extend(variables);
    }
    messages.remove("");
    messages
}

#[test]
fn the_languages_say_the_same() {
    let nb = messages("nb");
    assert!(nb.len() > 100, "the texts were not found");
    for lang in ["nn", "en"] {
        let other = messages(lang);
        let keys = |of: &BTreeMap<String, BTreeSet<String>>| of.keys().cloned().collect::<BTreeSet<_>>();
        let (ours, theirs) = (keys(&nb), keys(&other));
        assert_eq!(ours.difference(&theirs).collect::<Vec<_>>(), Vec::<&String>::new(), "missing in {lang}");
        assert_eq!(theirs.difference(&ours).collect::<Vec<_>>(), Vec::<&String>::new(), "only in {lang}");
        for (key, variables) in &nb {
            assert_eq!(Some(variables), other.get(key), "the variables of {key} in {lang}");
        }
    }
}

#[test]
fn every_text_is_used_and_every_used_text_is_there() {
    let all: String = sources().into_iter().map(|source| source.code).collect();
    let nb = messages("nb");
    let unused: Vec<&String> = nb.keys().filter(|key| !all.contains(&format!("\"{key}\""))).collect();
    assert!(unused.is_empty(), "no code uses {unused:#?}");
    let prefixes: BTreeSet<&str> = nb.keys().filter_map(|key| key.split('-').next()).collect();
    for quoted in all.split('"').skip(1) {
        let shaped =
            quoted.contains('-') && quoted.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        let prefixed = quoted.split('-').next().is_some_and(|prefix| prefixes.contains(prefix));
        let other = ["poster.pdf", "nb-NO", "group-by", "follow-up"];
        if shaped && prefixed && !other.contains(&quoted) {
            assert!(nb.contains_key(quoted), "the code names a text that is not there: {quoted}");
        }
    }
}

#[test]
fn every_text_is_well_formed_fluent() {
    use verdiverksted::i18n::Lang;
    for lang in Lang::ALL {
        for (key, variables) in messages(lang.tag()) {
            let values: Vec<(&str, verdiverksted::i18n::Value<'_>)> =
                variables.iter().map(|name| (name.as_str(), verdiverksted::i18n::Value::Number(2))).collect();
            let text = lang.text_with(&key, &values);
            assert!(!text.contains(['{', '}', '⟨', '⟩']), "{lang} {key}: {text}");
        }
    }
}

/// The tests that the README names, each as its file and its name.
fn named_tests(readme: &str) -> Vec<(String, String)> {
    let quoted = readme.split('`').skip(1).step_by(2);
    let named = quoted.filter_map(|words| words.split_once(".rs::"));
    named.map(|(file, name)| (format!("{file}.rs"), name.to_owned())).collect()
}

#[test]
fn every_test_that_the_readme_names_is_there_and_runs() {
    let readme = fs::read_to_string(root().join("README.md")).expect("the README");
    let named = named_tests(&readme);
    assert!(named.len() > 60, "the table was not found");
    let script = |path: &str| fs::read_to_string(root().join(path)).expect("a script");
    let faults = script("tests/faults/run.sh").contains("--test faults -- --ignored");
    let traced = script(".ci/run").contains("--test privacy -- --ignored");
    for (file, name) in named {
        let code = fs::read_to_string(root().join(&file)).unwrap_or_else(|_| panic!("{file} of {name} is not there"));
        let (before, _) = code.split_once(&format!("fn {name}(")).unwrap_or_else(|| panic!("{file} has no {name}"));
        let marks: Vec<&str> =
            before.lines().rev().take_while(|line| !line.is_empty() && !line.starts_with('}')).collect();
        assert!(
            marks.iter().any(|line| line.trim() == "#[test]" || code.contains("proptest!")),
            "{file}: {name} is no test"
        );
        let left_out = marks.iter().any(|line| line.trim().starts_with("#[ignore"));
        let runs = (faults && file.starts_with("tests/faults/")) || (traced && file == "tests/privacy/traced.rs");
        assert!(!left_out || runs, "{file}: {name} does not run");
    }
}
