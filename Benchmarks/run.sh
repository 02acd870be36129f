#!/usr/bin/env bash
# Quality and speed on the development sets, side by side with the peers: `make bench`.
#
# The sets are not part of the project: BENCH names their folder (default ../shared/bench). Each set has manifest.jsonl,
# truth.jsonl and pages/; beside them lie score.py and peers.json. Without them there is nothing to measure, and this says so.
set -euo pipefail
cd "$(dirname "$0")/.."
BENCH=${BENCH:-../shared/bench}
INGEST=${INGEST:-.build/release/ingest}
if [ ! -e "$BENCH/score.py" ]; then
    echo "bench: skipped: there is no $BENCH/score.py (set BENCH to the folder of the development sets)"
    exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for set in articles news other-pages; do
    echo "== $set"
    "$INGEST" extract --manifest "$BENCH/$set/manifest.jsonl" >"$work/$set.jsonl" || [ $? = 3 ]
    python3 "$BENCH/score.py" "$BENCH/$set" "$work/$set.jsonl"
done
echo "(The body model was trained on these pages: what it reaches on pages it has not seen is in Benchmarks/body-model/README.md.)"
echo "== speed"
read -ra libxml2 <<<"$(pkg-config --cflags --libs libxml-2.0)"
cc -O2 -o "$work/parse-floor" Benchmarks/speed/parse-floor.c "${libxml2[@]}"
python3 Benchmarks/speed/speed.py "$BENCH/articles" "$INGEST" "$work/parse-floor"
