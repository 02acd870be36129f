#!/usr/bin/env bash
# Every case of the misbehaving server against the release program: `Benchmarks/hostile/run.sh [CASE…]`.
#
# The server is not part of the project: HOSTILE names its folder (default ../shared/hostile). Without it, or without a network
# namespace of its own to run in, nothing is asked of anybody, and this says so.
set -euo pipefail
cd "$(dirname "$0")/../.."
HOSTILE=${HOSTILE:-../shared/hostile}
INGEST=${INGEST:-.build/release/ingest}
if [ ! -e "$HOSTILE/hostile_server.py" ]; then
    echo "hostile: skipped: there is no $HOSTILE/hostile_server.py (set HOSTILE to the folder of the misbehaving server)"
    exit 0
fi
separate=(unshare --net)
[ "$(id -u)" = 0 ] || separate=(unshare --map-root-user --net)
if ! "${separate[@]}" ip link set lo up 2>/dev/null; then
    echo "hostile: skipped: this needs a network namespace of its own (unshare --net, ip), so that no request can leave the machine"
    exit 0
fi
# 192.0.2.1 (TEST-NET-1) stands for a public address: the address guard stays on for the cases that are about it.
exec "${separate[@]}" sh -c 'ip link set lo up && ip address add 192.0.2.1/32 dev lo && exec "$@"' sh \
    python3 Benchmarks/hostile/hostile.py "$HOSTILE" "$INGEST" "$@"
