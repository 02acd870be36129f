#!/bin/bash
# The demo: serves the bundled site on loopback, runs ingest on it twice, shows what came out, and fails loudly when that
# is not what should have come out. `make demo` builds both programs and calls it.
#
#   INGEST=PROGRAM SITE=PROGRAM Examples/demo.sh [FOLDER]
#
# FOLDER (default out/demo) is emptied first and keeps the output.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
out=$(realpath -m "${1:-$here/../out/demo}")
ingest=$(realpath "${INGEST:-$here/../.build/release/ingest}")
site=$(realpath "${SITE:-$here/../.build/release/demo-site}")
work=$(mktemp -d)
site_pid=

finish() {
    local status=$?
    [ -z "$site_pid" ] || kill "$site_pid" 2>/dev/null || true
    rm -rf "$work"
    [ $status = 0 ] || echo "demo: FAILED (exit $status)" >&2
}
trap finish EXIT
fail() { echo "demo: $*" >&2; exit 1; }
say() { printf '\n== %s\n' "$*"; }

[ ! -e "$out" ] || [ -e "$out/.ingest-demo" ] || [ -z "$(ls -A "$out")" ] || fail "$out is not empty and not a demo's output"
rm -rf "$out"
mkdir -p "$out/data"
touch "$out/.ingest-demo"

say "A small site on loopback"
# The site stops when its standard input closes, so it never outlives this script.
mkfifo "$work/stdin" "$work/stdout"
"$site" <"$work/stdin" >"$work/stdout" 2>>"$work/requests" &
site_pid=$!
exec 9>"$work/stdin"
read -r -t 30 base <"$work/stdout" || fail "the site did not start: $(cat "$work/requests")"
echo "$base serves $here/site"
sed -e "s|@BASE@|$base|g" -e "s|@OUTPUT@|$out/data|g" -e "s|@SAVED@|$here/saved|g" "$here/demo.toml.in" >"$out/ingest.toml"

"$ingest" --config "$out/ingest.toml" check || fail "the demo's configuration is refused"

# run NUMBER EXPECTED-STATUS...: one run of ingest, its standard output and its log kept.
run() {
    local number=$1 status=0 expected
    shift
    say "Run $number"
    # Cut the site's log in two, so that each run's requests are known.
    : >"$work/requests"
    "$ingest" --config "$out/ingest.toml" run >"$out/run$number.out" 2>"$out/run$number.log" || status=$?
    cp "$work/requests" "$out/run$number.requests"
    cat "$out/run$number.out"
    tail -n 3 "$out/run$number.log"
    echo "exit status $status; $(wc -l <"$out/run$number.requests") requests, $(grep -c conditional "$out/run$number.requests" || true) of them conditional"
    for expected in "$@"; do [ "$status" != "$expected" ] || return 0; done
    cat "$out/run$number.log" >&2
    fail "run $number ended with $status, expected: $*"
}
tree() { (cd "$out/data" && find records -type f -name '*.json' -printf '%p\n' | LC_ALL=C sort); }
digest() { (cd "$out/data" && find records -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum); }

# Exit status 3: done, but some documents failed, and four of them are there to fail.
run 1 3
before=$(digest)
sleep 2 # every source's interval is one second
# What failed is asked for again only after a while, so a run may find nothing to fail.
run 2 0 3
[ "$(digest)" = "$before" ] || fail "the second run changed the records"

say "The tree of records"
tree

say "One record (long values shortened with …)"
python3 "$here/demo.py" show "$out/data" "/news/ferry-terminal"

say "What should have happened, and did"
python3 "$here/demo.py" check "$out" "$here/../share/record.schema.json"

echo
echo "The output stays in $out"
