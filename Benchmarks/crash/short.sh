#!/bin/bash
# short.sh PROGRAM: the sweep in short, on a debug build: some dozen injuries, then the builds that must be caught.
# Where strace cannot be used it says so and ends with 0.
set -euo pipefail
sweep=$(dirname "$0")/sweep.py
status=0
"$sweep" --program "$1" --trials "${TRIALS:-40}" || status=$?
if [ "$status" = 77 ]; then exit 0; fi
if [ "$status" != 0 ]; then exit "$status"; fi
for mistake in unsynced name-first ledger-first; do
  "$sweep" --program "$1" --trials 60 --known-bad "$mistake"
done
