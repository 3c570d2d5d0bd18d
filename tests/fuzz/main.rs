//! What nobody wrote on purpose: inputs made of good ones by random changes, for everything that reads what people bring.
//!
//! Each target is held to more than not to break: what its door lets in stays the same when it goes in again, errors tell
//! places within the input, what is read is written and read back the same, and nothing takes long. A short run with fixed seeds
//! is part of the tests. A long one:
//!
//! ```sh
//! FUZZ_SECONDS=3600 cargo test --test fuzz -- --ignored --nocapture
//! ```
//!
//! An input that fails is printed with its seed: `FUZZ_SEED=… FUZZ_SECONDS=1` begins with it. Journals are made by the store itself, so
//! that they are always of today's format; all else lies in `corpus`.

mod mutate;
mod targets;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use mutate::{Corpus, Lots};
use targets::{TARGETS, Target};

/// How long one input may take. A busy machine is slow; what takes its time square takes minutes.
const PATIENCE: Duration = Duration::from_secs(5);

/// Runs one case; how long it took.
fn case(target: &Target, corpus: &Corpus, seed: u64) -> Duration {
    let input = corpus.mutated(&mut Lots(seed));
    let began = Instant::now();
    let ended = catch_unwind(AssertUnwindSafe(|| (target.run)(&input)));
    let took = began.elapsed();
    let told = || format!("{} with seed {seed}: {:?}", target.name, String::from_utf8_lossy(&input));
    assert!(ended.is_ok(), "{}", told());
    assert!(took < PATIENCE, "{took:?} for {}", told());
    took
}

#[test]
fn a_short_run_holds() {
    for target in TARGETS {
        let corpus = Corpus::of(target);
        for seed in 0..target.short {
            case(target, &corpus, seed);
        }
    }
}

#[test]
#[ignore = "runs for FUZZ_SECONDS"]
fn a_long_run_holds() {
    let number = |name: &str, usual: u64| std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(usual);
    let (first, time) = (number("FUZZ_SEED", 1_000_000), Duration::from_secs(number("FUZZ_SECONDS", 60)));
    println!("from seed {first}, for {time:?}");
    let share = time / u32::try_from(TARGETS.len()).expect("a few");
    for target in TARGETS {
        let (corpus, began) = (Corpus::of(target), Instant::now());
        let (mut cases, mut slowest) = (0, Duration::ZERO);
        while began.elapsed() < share {
            slowest = slowest.max(case(target, &corpus, first + cases));
            cases += 1;
        }
        println!("{}: {cases} cases, the slowest {slowest:?}", target.name);
    }
}
