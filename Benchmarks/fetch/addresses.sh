#!/usr/bin/env bash
# Forbidden addresses in every spelling, by every way: `Benchmarks/fetch/addresses.sh`. Needs unshare, ip and mount; says so where
# it has to be skipped. No packet can leave: the network namespace has a loopback interface and nothing else.
set -euo pipefail
cd "$(dirname "$0")/../.."
INGEST=${INGEST:-.build/release/ingest}
separate=(unshare --net --mount)
[ "$(id -u)" = 0 ] || separate=(unshare --map-root-user --net --mount)
if ! "${separate[@]}" sh -c 'ip link set lo up && ip route add local 0.0.0.0/1 dev lo' 2>/dev/null; then
    echo "addresses: skipped: this needs a network namespace of its own (unshare, ip)"
    exit 0
fi
hosts=$(mktemp)
trap 'rm -f "$hosts"' EXIT
{
    printf '127.0.0.1 localhost\n::1 localhost\n'
    awk '!/^#/ && NF == 2 { print $2, $1 }' Benchmarks/fetch/forbidden-addresses.txt
} >"$hosts"
# shellcheck disable=SC2016 # the inner shell expands it
"${separate[@]}" sh -c '
    set -e
    hosts=$1; shift
    mount --bind "$hosts" /etc/hosts
    ip link set lo up
    # Every address there is leads to ourselves.
    ip route add local 0.0.0.0/0 dev lo
    ip -6 route add local ::/0 dev lo 2>/dev/null || echo "addresses: no IPv6 here: its spellings prove less"
    exec python3 Benchmarks/fetch/addresses.py "$@"' sh "$hosts" "$INGEST"
