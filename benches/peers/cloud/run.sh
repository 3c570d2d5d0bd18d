#!/bin/sh
# The word cloud beside Python's wordcloud and npm's d3-cloud: the same 200 words, counts, typeface (Noto Sans Bold), room
# (1600 × 900) and air (2 pixels). Prints a table: time, how much of its bounding box a cloud covers, and how far drawn
# heights are from the proportion of the counts. Needs python3, node and npm; what it installs lies under target/.
#
#   benches/peers/cloud/run.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$root/target/peers/cloud
mkdir -p "$work"
font=$(cargo metadata --format-version 1 --manifest-path "$root/Cargo.toml" |
    python3 -c 'import json,os,sys; print(next(os.path.dirname(p["manifest_path"]) for p in json.load(sys.stdin)["packages"] if p["name"]=="notosans"))')/fonts/NotoSans-Bold.ttf

[ -d "$work/venv" ] || { python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q wordcloud==1.9.4 numpy pillow; }
[ -d "$work/node_modules" ] || (cd "$work" && npm init -y >/dev/null && npm install --silent d3-cloud@1.2.7 @napi-rs/canvas)
cp "$here/d3_cloud.mjs" "$work/"
# Ours is built by itself, without the typesetter: the layout and the letters know nothing of it.
rm -rf "$work/ours" && mkdir -p "$work/ours/src/insight" "$work/ours/src/export/cloud"
cp "$here/ours.rs" "$work/ours/src/main.rs"
cp -r "$root/src/insight/cloud.rs" "$root/src/insight/cloud" "$work/ours/src/insight/"
cp "$root/src/export/cloud/letters.rs" "$work/ours/src/export/cloud/"
cp "$here/ours.toml" "$work/ours/Cargo.toml"
(cd "$work/ours" && CARGO_TARGET_DIR=$work/target cargo build --quiet --release)

printf '%-6s %-30s %9s %7s %9s %9s\n' words who ms placed covered deviation
for words in even steep; do
    "$work/target/release/ours" "$here/$words.tsv" "$font" "$work/ours-$words.svg" | sed "s/^/$words /"
    node "$work/d3_cloud.mjs" "$here/$words.tsv" "$font" "$work/d3-cloud-$words.png" | sed "s/^/$words /"
    "$work/venv/bin/python" "$here/wordcloud_py.py" "$here/$words.tsv" "$font" "$work/wordcloud-$words.png" | sed "s/^/$words /"
done | while read -r words who ms placed covered deviation; do
    printf '%-6s %-30s %9s %7s %9s %9s\n' "$words" "$who" "$ms" "$placed" "$covered" "$deviation"
done
