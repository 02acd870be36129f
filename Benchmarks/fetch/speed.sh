#!/usr/bin/env bash
# The transport beside curl, from one nginx on loopback: `Benchmarks/fetch/speed.sh [PAGES]`. Needs nginx, curl and a network
# namespace of its own; says so where it has to be skipped. Builds transport-benchmark where it is not there.
set -euo pipefail
cd "$(dirname "$0")/../.."
INGEST=${INGEST:-.build/release/ingest}
TRANSPORT=${TRANSPORT:-.build/release/transport-benchmark}
for tool in nginx curl; do
    command -v $tool >/dev/null || {
        echo "speed: skipped: this needs $tool"
        exit 0
    }
done
separate=(unshare --net)
[ "$(id -u)" = 0 ] || separate=(unshare --map-root-user --net)
if ! "${separate[@]}" ip link set lo up 2>/dev/null; then
    echo "speed: skipped: this needs a network namespace of its own (unshare, ip)"
    exit 0
fi
[ -x "$TRANSPORT" ] || make build-transport
exec "${separate[@]}" sh -c 'ip link set lo up && exec "$@"' sh python3 Benchmarks/fetch/speed.py "$INGEST" "$TRANSPORT" "${1:-5000}"
