#!/usr/bin/env python3
"""A ledger of a million addresses: what they cost to insert and to look up, how long the file is, and how long `ingest run`
takes when nothing is due.

    python3 Benchmarks/ledger/ledger.py [INGEST [ADDRESSES]]

The program makes the ledger; the addresses are put in and looked up with the statements and in the order that it uses itself, by
Python's own SQLite, so that the times are those of the schema on this machine's disk. What a source names is accepted with one commit,
and each commit waits for the disk: lists of 50,000 (a sitemap's most) fill the ledger, and lists of 50 (a feed) are measured in the full
one. Addresses are random, so that no two of a list lie beside each other. Everything lies
in a temporary folder.
"""
import hashlib, os, pathlib, resource, sqlite3, subprocess, sys, tempfile, time

ingest = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/release/ingest")
count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
SITEMAP, FEED, FEEDS = 50_000, 50, 200  # addresses that are accepted with one commit; how many feeds


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
        def accept(low, high):
            """(seconds by the clock, of processor time) of one list."""
            rows = sorted(("saved", url(number), "https://news.example/rss.xml", 1795416120 + low, "new", '"etag"', None, b"0" * 32,
                           1795416120 + low, None, 0, hashlib.sha256(url(number).encode()).digest()[:16])
                          for number in range(low, high))
            start, before = time.perf_counter(), time.process_time()
            database.execute("BEGIN IMMEDIATE")
            database.execute("INSERT INTO origins (address) VALUES (?) ON CONFLICT DO NOTHING", (rows[0][2],))
            for row in rows:
                database.execute(
                    "INSERT INTO urls VALUES (?, ?, (SELECT number FROM origins WHERE address = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                    "ON CONFLICT DO NOTHING", row)
            database.execute("COMMIT")
            return time.perf_counter() - start, time.process_time() - before

        sitemaps = [accept(low, min(low + SITEMAP, count)) for low in range(0, count, SITEMAP)]
        feeds = [accept(count + n * FEED, count + (n + 1) * FEED) for n in range(FEEDS)]
        samples = [url(number * 7919 % count) for number in range(min(count, 100_000))]
        start = time.perf_counter()
        for text in samples:
            database.execute("SELECT * FROM urls u LEFT JOIN hints h ON h.source = u.source AND h.url = u.url "
                             "LEFT JOIN origins o ON o.number = u.origin WHERE u.source = ? AND u.url = ?", ("saved", text)).fetchone()
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
        for name, lists, size in [("sitemaps", sitemaps, SITEMAP), ("feeds", feeds, FEED)]:
            each = len(lists) * size if name == "feeds" else count
            clock, processor = (sum(pair[which] for pair in lists) / each * 1e6 for which in (0, 1))
            print(f"insert     {clock:8.1f} µs each, of it {processor:.1f} of processor time: {name}, {size} a commit, each commit on the disk")
        print(f"look-up    {found / len(samples) * 1e6:8.1f} µs each")
        print(f"file       {path.stat().st_size / 1e6:8.1f} MB")
        print(f"idle run   {sorted(times)[2] * 1e3:8.1f} ms (median of 5), peak {peak / 1024:.0f} MB")


main()
