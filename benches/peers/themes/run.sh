#!/bin/sh
# Themes and the hint while typing, beside what one would use instead in Python: scikit-learn and RapidFuzz, on the same
# generated norms (make.py). Prints two tables: the processor's time, of all its cores, holds on a busy machine too; what
# takes over 15 minutes or 16 GiB is shown as "-". Needs python3; what it installs lies under target/. Sizes other than the
# usual ones can be named; 20,000 norms take the others most of an hour.
#
#   benches/peers/themes/run.sh [N...]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$root/target/peers/themes
mkdir -p "$work"
export PYTHONDONTWRITEBYTECODE=1

[ -d "$work/venv" ] || { python3 -m venv "$work/venv" &&
    "$work/venv/bin/pip" install -q scikit-learn==1.9.1 rapidfuzz==3.14.6 scipy==1.17.1 numpy==2.4.6; }
python=$work/venv/bin/python
# Ours is built by itself, without the terminal and the typesetter: the analysis knows nothing of them.
rm -rf "$work/ours" && mkdir -p "$work/ours/src"
cp "$here/ours.rs" "$work/ours/src/main.rs"
cp -r "$root/src/insight.rs" "$root/src/insight" "$root/src/lots.rs" "$root/src/text.rs" "$root/src/text" "$work/ours/src/"
cp "$here/ours.toml" "$work/ours/Cargo.toml"
cp "$root/Cargo.lock" "$work/ours/"
(cd "$work/ours" && CARGO_TARGET_DIR=$work/target cargo build --quiet --release)
ours=$work/target/release/ours

limited() {
    (ulimit -v 16777216 && exec timeout 900 "$@" 2>/dev/null) || echo "- - - - - - -"
}

row() {
    printf '%8s %-24s %10s %12s %7s %6s %6s %6s %6s\n' "$@"
}

row norms who ms processor-ms MiB P R F1 B3
for count in ${*:-1000 5000 10000 20000 100000}; do
    list=$work/norms-$count.csv found=$work/found-$count
    python3 "$here/make.py" "$count" 1 >"$list"
    measured=$("$ours" themes "$list" "$found")
    row "$count" ours $measured $(python3 "$here/score.py" themes "$list" "$found")
    row "$count" ours,best-grain $measured $(python3 "$here/score.py" themes "$list" "$found"-?)
    [ "$count" -le 20000 ] || continue
    row "$count" scikit-learn $(limited "$python" "$here/sklearn_py.py" "$list" dense)
    row "$count" scikit-learn,sparse $(limited "$python" "$here/sklearn_py.py" "$list" sparse)
    row "$count" rapidfuzz $(limited "$python" "$here/rapidfuzz_py.py" themes "$list" 1)
    row "$count" rapidfuzz,all-cores $(limited "$python" "$here/rapidfuzz_py.py" themes "$list" -1)
done

hint() {
    printf '%8s %-24s %10s %9s %8s %7s %6s %6s %6s\n' "$@"
}

echo
hint norms who index-ms median-ms worst-ms MiB P R F1
python3 "$here/make.py" 1000 2 >"$work/queries.csv"
for count in 1000 10000 100000; do
    list=$work/norms-$count.csv hits=$work/hits-$count
    python3 "$here/make.py" "$count" 1 >"$list"
    measured=$("$ours" hints "$list" "$work/queries.csv" "$hits")
    hint "$count" ours $measured $(python3 "$here/score.py" hints "$list" "$work/queries.csv" "$hits")
    hint "$count" ours,best-threshold $measured $(python3 "$here/score.py" hints "$list" "$work/queries.csv" "$hits" best)
    [ "$count" -le 10000 ] || continue
    hint "$count" rapidfuzz $("$python" "$here/rapidfuzz_py.py" hints "$list" "$work/queries.csv")
done
