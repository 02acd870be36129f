#!/usr/bin/env python3
"""A ledger of a million addresses: what they cost to insert and to look up, how long the file is, and how long `ingest run`
takes when nothing is due.

    python3 Benchmarks/ledger/ledger.py [INGEST [ADDRESSES]]

The program makes the ledger; the addresses and versions are put in and looked up with the statements that it uses itself, by
Python's own SQLite, so that the times are those of the schema on this machine's disk. Everything lies in a temporary folder.
"""
import hashlib, os, pathlib, resource, sqlite3, subprocess, sys, tempfile, time

ingest = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/release/ingest")
count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
BATCH = 500  # addresses that are accepted with one wait for the disk


def url(number):
    return f"https://news-{number % 997}.example/2026/11/{hashlib.sha256(str(number).encode()).hexdigest()[:24]}.html"


def main():
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        (place / "saved").mkdir()
        (place / "saved/a.txt").write_text("A headline\n\n" + "A sentence that is long enough to be read. " * 20 + "\n")
        (place / "ingest.toml").write_text(
            '[output]\ndirectory = "out"\n[[source]]\nname = "saved"\nfiles = "saved"\ninterval = "1d"\n')
        command = [ingest, "--config", "ingest.toml", "--log-level", "error", "run"]
        first = subprocess.run(command, cwd=folder)
        if first.returncode not in (0, 3):
            sys.exit(f"the first run ended with {first.returncode}")
        path = place / "out/state.db"
        database = sqlite3.connect(path, isolation_level=None)
        database.execute("PRAGMA synchronous = FULL")
        start = time.perf_counter()
        for low in range(0, count, BATCH):
            database.execute("BEGIN IMMEDIATE")
            for number in range(low, min(low + BATCH, count)):
                database.execute(
                    "INSERT INTO urls VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    ("saved", url(number), "https://news.example/rss.xml", 1795416120 + low, "new", '"etag"', None, "0" * 64,
                     1795416120 + low, None, 0, hashlib.sha256(url(number).encode()).hexdigest()[:32]))
            database.execute("COMMIT")
        inserted = time.perf_counter() - start
        samples = [url(number * 7919 % count) for number in range(min(count, 100_000))]
        start = time.perf_counter()
        for text in samples:
            database.execute("SELECT * FROM urls WHERE source = ? AND url = ?", ("saved", text)).fetchone()
        found = time.perf_counter() - start
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.close()
        times = []
        for _ in range(5):
            start = time.perf_counter()
            if subprocess.run(command, cwd=folder).returncode != 0:
                sys.exit("a run with nothing due failed")
            times.append(time.perf_counter() - start)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        print(f"{count} addresses")
        print(f"insert     {inserted / count * 1e6:8.1f} µs each, {BATCH} a commit, each commit on the disk")
        print(f"look-up    {found / len(samples) * 1e6:8.1f} µs each")
        print(f"file       {path.stat().st_size / 1e6:8.1f} MB")
        print(f"idle run   {sorted(times)[2] * 1e3:8.1f} ms (median of 5), peak {peak / 1024:.0f} MB")


main()
