#!/usr/bin/env bash
# A body cut at every position, in every coding: `Benchmarks/fetch/cuts.sh [STEP]`. Needs the commands brotli and zstd to make the
# bodies, and a network namespace of its own; says so where it has to be skipped.
set -euo pipefail
cd "$(dirname "$0")/../.."
INGEST=${INGEST:-.build/release/ingest}
for tool in brotli zstd; do
    command -v $tool >/dev/null || {
        echo "cuts: skipped: this needs the commands brotli and zstd"
        exit 0
    }
done
separate=(unshare --net)
[ "$(id -u)" = 0 ] || separate=(unshare --map-root-user --net)
if ! "${separate[@]}" ip link set lo up 2>/dev/null; then
    echo "cuts: skipped: this needs a network namespace of its own (unshare, ip)"
    exit 0
fi
exec "${separate[@]}" sh -c 'ip link set lo up && exec "$@"' sh python3 Benchmarks/fetch/cuts.py "$INGEST" "$@"
