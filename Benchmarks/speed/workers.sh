#!/usr/bin/env bash
# What worker processes cost: `Benchmarks/speed/workers.sh [SET]`, SET being a folder with manifest.jsonl (default: the bundled site).
set -euo pipefail
cd "$(dirname "$0")/../.."
exec python3 Benchmarks/speed/workers.py "${INGEST:-.build/release/ingest}" "$@"
