#!/usr/bin/env bash
# What worker processes cost: `Benchmarks/speed/workers.sh [SET]`. SET is a folder of pages, or the name of one in BENCH; without it,
# pages of a news site's size are made of the bundled site.
set -euo pipefail
set -- "${1:-}"
BENCH=${BENCH:-../shared/bench}
cd "$(dirname "$0")/../.."
[ -n "$1" ] && [ ! -d "$1" ] && [ -d "$BENCH/$1" ] && set -- "$BENCH/$1"
if [ -n "$1" ] && [ ! -d "$1" ]; then
    echo "workers: skipped: there is no folder $1, and none of that name in $BENCH (set BENCH to the folder of the development sets)"
    exit 0
fi
exec python3 Benchmarks/speed/workers.py "${INGEST:-.build/release/ingest}" "$@"
