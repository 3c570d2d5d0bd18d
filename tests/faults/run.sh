#!/usr/bin/env bash
# Everything that can go wrong, tried on the real program: kills, refusals, power cuts, disks, damaged bytes, long days.
#
#   tests/faults/run.sh          the sample that .ci/run takes: a minute and a half
#   tests/faults/run.sh whole    all of it: an hour or so
#
# It needs strace, which is installed where it is missing and that is allowed, and mounts: those are made in a namespace
# of their own. Where no mount is allowed, it says so and leaves those tests out.
set -euo pipefail
cd "$(dirname "$0")/../.."

command -v strace >/dev/null || {
    echo "strace is missing: it is installed"
    apt-get update -qq && apt-get install -y -qq --no-install-recommends strace >/dev/null
}

skipped=()
if [ "$(id -u)" = 0 ] && unshare -m true 2>/dev/null; then
    inside=(unshare -m)
elif unshare -rm true 2>/dev/null; then
    inside=(unshare -rm)
else
    inside=()
fi
disk=$(mktemp -d)
trap 'rm -rf "$disk"' EXIT
if ! "${inside[@]}" mount -t tmpfs none "$disk" 2>/dev/null; then
    skipped+=(--skip disks:: --skip screen:: --skip ext4::)
elif ! ( truncate -s 16M "$disk/image" && mkfs.ext4 -q -F "$disk/image" ) 2>/dev/null ||
    ! "${inside[@]}" sh -c "mkdir $disk/on && mount -o loop $disk/image $disk/on && umount $disk/on" 2>/dev/null; then
    skipped+=(--skip ext4::)
fi
[ ${#skipped[@]} = 0 ] || echo "SKIPPED: this machine allows no such mounts: ${skipped[*]}" >&2

[ "${1:-}" != whole ] || export VERDIVERKSTED_FAULTS=whole
cargo test --quiet --test faults --no-run
"${inside[@]}" cargo test --quiet --test faults -- --ignored --nocapture --test-threads=2 "${skipped[@]}"
if [ "${1:-}" = whole ]; then
    cargo test --quiet --test faults -- --nocapture --test-threads=2
fi
