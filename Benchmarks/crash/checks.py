"""What must hold in an output directory, whatever happened to the runs that wrote it. Each fault begins with its kind."""
import glob
import hashlib
import json
import os
import re
import sqlite3
import zlib

from site_of_two_versions import ARTICLES


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def read(path):
    with open(path, "rb") as file:
        return file.read()


def documents(out, folder):
    """(path relative to the output, bytes, parsed or None) of every final JSON file below the folder."""
    found = []
    for path in sorted(glob.glob(f"{out}/{folder}/**/*.json", recursive=True)):
        data = read(path)
        try:
            value = json.loads(data)
        except ValueError:
            value = None
        found.append((os.path.relpath(path, out), data, value))
    return found


def torn(out):
    """Right after the injury: whoever looks now must see whole files only."""
    faults = []
    for folder, schema in (("records", "ingest/record/1"), ("runs", "ingest/run/1")):
        for path, data, value in documents(out, folder):
            if value is None or value.get("schema") != schema or not data.endswith(b"}\n"):
                faults.append(f"torn: {path}")
    return faults


def whole(out, versions):
    """After clean runs over all versions: every document once in each version, and every book agrees with the others."""
    faults = torn(out)
    for folder, _, names in os.walk(out):
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), out)
            if not re.fullmatch(
                r"records/s/.*\.json|runs/[^/]*\.json|archive/\d{4}/\d\d/[^/]*\.warc\.gz|state\.db(-wal|-shm)?|\.lock", path):
                faults.append(f"leftover: {path}")
    if faults:
        return faults
    archive, damage = warc_records(out)
    faults += damage
    records = documents(out, "records")
    faults += check_records(records, archive, versions)
    faults += check_ledger(out, records)
    faults += check_manifests(out, records)
    return faults


def check_records(records, archive, versions):
    faults, seen, texts = [], {}, {}
    for path, _, record in records:
        story = re.search(r"This is edition (\d+) of story (\d+)\.", record["text"])
        if not story:
            faults.append(f"torn: {path} has not its whole text")
            continue
        seen.setdefault((int(story[2]), int(story[1])), []).append(path)
        texts[record["id"], record["version"]] = record["text_sha256"]
        if int(story[1]) != record["version"]:
            faults.append(f"version: {path} is version {record['version']} of edition {story[1]}")
        if sha256(record["text"].encode()) != record["text_sha256"]:
            faults.append(f"torn: {path} does not have the text it says")
        warc = record["provenance"]["warc"]
        archived = archive.get((warc["file"], warc["offset"]))
        if not archived or archived[0] != warc["record_id"]:
            faults.append(f"archive: {path} does not find its response")
        elif sha256(archived[1]) != record["provenance"]["raw_sha256"]:
            faults.append(f"archive: {path} finds another response")
    for path, _, record in records:
        if record["previous_text_sha256"] != texts.get((record["id"], record["version"] - 1)):
            faults.append(f"version: {path} does not know the version before it")
    for number in range(ARTICLES):
        for version in range(1, versions + 1):
            count = len(seen.get((number, version), []))
            if count != 1:
                faults.append(f"{'lost' if count == 0 else 'doubled'}: story {number}, version {version}: {count} records")
    return faults


def check_ledger(out, records):
    faults = []
    with sqlite3.connect(f"file:{out}/state.db?mode=ro", uri=True) as ledger:
        said = ledger.execute("PRAGMA integrity_check").fetchone()[0]
        rows = {(row[0], row[1]): row[2:] for row in ledger.execute("SELECT id, version, path, record_sha256 FROM versions")}
        outcomes = dict(ledger.execute("SELECT url, outcome FROM urls"))
        runs = dict(ledger.execute("SELECT manifest, manifest_sha256 FROM runs"))
    ledger.close()
    if said != "ok":
        faults.append(f"ledger: {said}")
    files = {(record["id"], record["version"]): (path, sha256(data)) for path, data, record in records}
    for key in sorted(files.keys() | rows.keys()):
        if files.get(key) != rows.get(key):
            faults.append(f"ledger: {key} is {files.get(key)} in the tree and {rows.get(key)} in the ledger")
    pending = [url for url, outcome in outcomes.items() if outcome is None]
    if len(outcomes) != ARTICLES + 1 or pending:
        faults.append(f"ledger: {len(outcomes)} addresses, without an outcome: {pending}")
    manifests = {path: sha256(data) for path, data, _ in documents(out, "runs")}
    if manifests != runs:
        faults.append(f"ledger: runs {sorted(manifests)} in the tree, {sorted(runs)} in the ledger")
    return faults


def check_manifests(out, records):
    faults, named, chain = [], set(), {}
    paths = {path for path, _, _ in records}
    for path, data, run in documents(out, "runs"):
        outcomes = [document["outcome"] for document in run["documents"]]
        totals = {kind: count for kind, count in run["totals"].items() if kind != "documents"}
        if run["totals"]["documents"] != len(outcomes) or any(outcomes.count(kind) != n for kind, n in totals.items()):
            faults.append(f"manifest: {path} does not add up")
        urls = [document["url"] for document in run["documents"]]
        if len(urls) != len(set(urls)):
            faults.append(f"manifest: {path} has two outcomes for one document")
        for document in run["documents"]:
            if document["outcome"] in ("new", "updated"):
                if document["path"] not in paths or document["path"] in named:
                    faults.append(f"manifest: {path} names {document['path']}, which is not there or was written before")
                named.add(document["path"])
        if run["previous_sha256"] in chain:
            faults.append(f"manifest: {path} and {chain[run['previous_sha256']]} follow the same run")
        chain[run["previous_sha256"]] = path
    runs = {sha256(data): run for _, data, run in documents(out, "runs")}
    for previous, path in chain.items():
        if previous is not None and previous not in runs:
            faults.append(f"manifest: {path} follows a run that is not there")
    last = [run for digest, run in runs.items() if digest not in chain]
    if len(last) != 1 or last[0]["interrupted"] or len(last[0]["documents"]) != ARTICLES + 1:
        faults.append("manifest: the last run does not tell of every document")
    return faults


def warc_records(out):
    """({(file, offset): (record id, HTTP body)}, faults). One gzip member is one record."""
    found, faults = {}, []
    for path in sorted(glob.glob(f"{out}/archive/**/*.warc.gz", recursive=True)):
        data, position = read(path), 0
        name = os.path.relpath(path, out)
        while position < len(data):
            inflate = zlib.decompressobj(31)
            try:
                record = inflate.decompress(data[position:])
                head, _, rest = record.partition(b"\r\n\r\n")
                fields = dict(line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
                length = int(fields["Content-Length"])
                whole = inflate.eof and head.startswith(b"WARC/1.1") and rest[length:] == b"\r\n\r\n"
            except (zlib.error, ValueError, KeyError) as error:
                faults.append(f"archive: {name} at {position}: {error}")
                break
            if not whole:
                faults.append(f"archive: {name} is torn at {position}")
                break
            found[name, position] = (fields["WARC-Record-ID"], rest[:length].partition(b"\r\n\r\n")[2])
            position = len(data) - len(inflate.unused_data)
    return found, faults
