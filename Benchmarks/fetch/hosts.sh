#!/usr/bin/env bash
# 200 hosts with the default politeness, 60 of them hostile: `Benchmarks/fetch/hosts.sh`. Needs unshare, ip and mount; says so where it
# has to be skipped.
set -euo pipefail
cd "$(dirname "$0")/../.."
INGEST=${INGEST:-.build/release/ingest}
separate=(unshare --net --mount)
[ "$(id -u)" = 0 ] || separate=(unshare --map-root-user --net --mount)
if ! "${separate[@]}" ip link set lo up 2>/dev/null; then
    echo "hosts: skipped: this needs a network namespace of its own (unshare, ip)"
    exit 0
fi
names=$(mktemp)
trap 'rm -f "$names"' EXIT
python3 Benchmarks/fetch/hosts.py --names >"$names"
# shellcheck disable=SC2016 # the inner shell expands it
"${separate[@]}" sh -c '
    set -e
    mount --bind "$1" /etc/hosts; shift
    ip link set lo up
    exec python3 Benchmarks/fetch/hosts.py "$@"' sh "$names" "$INGEST"
