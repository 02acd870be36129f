#!/bin/bash
# Builds the package twice from the committed sources, in folders of different names and depths, under another locale, time
# zone, umask and number of jobs, and compares what comes out byte by byte.
#
#   Tests/Package/reproducible.sh [FOLDER]     # needs what `make deb` needs; FOLDER (out/reproducible) keeps both packages
set -euo pipefail
cd "$(dirname "$0")/../.."
SWIFT=${SWIFT:-swift}
out=$(readlink -m "${1:-out/reproducible}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf "$out"
mkdir -p "$out"

# build NAME FOLDER VARIABLE=VALUE...: one build, its packages in $out/NAME.
build() {
    local name=$1 folder=$2 started=$SECONDS
    shift 2
    mkdir -p "$folder" "$out/$name"
    git archive --format=tar HEAD | tar -x -C "$folder"
    echo "$name: in $folder with $*"
    (cd "$folder" && env "$@" SWIFT="$SWIFT" dpkg-buildpackage -b -us -uc "${profile[@]}") > "$out/$name.log" 2>&1 ||
        { tail -30 "$out/$name.log" >&2; exit 1; }
    mv "$(dirname "$folder")"/*.deb "$out/$name/"
    rm -rf "$folder"
    echo "$name: $((SECONDS - started)) s"
}

profile=()
[ "$(dpkg-query -W -f='${db:Status-Status}' swiftlang 2> /dev/null || true)" = installed ] ||
    profile=(-Ppkg.ingest.swift-from-path)

umask 022
build one "$work/a/ingest" LC_ALL=C.UTF-8 TZ=UTC DEB_BUILD_OPTIONS=parallel=2
umask 002
build two "$work/another/and/deeper/folder" LC_ALL=C TZ=Asia/Tokyo DEB_BUILD_OPTIONS=parallel=1 HOME=/nonexistent

differs=0
for package in "$out"/one/*.deb; do
    name=${package##*/}
    sha256sum "$package" "$out/two/$name"
    cmp "$package" "$out/two/$name" || differs=1
done
[ "$differs" = 0 ] || { echo "the two builds differ: diffoscope $out/one $out/two says where" >&2; exit 1; }
echo "the two builds are the same, byte for byte"
