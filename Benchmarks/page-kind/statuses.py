#!/usr/bin/env python3
"""Prints which status the pages of each kind got: a table of kinds against statuses, for the two halves of Benchmarks/metadata.

    statuses.py [--bench DIR] [--ingest PROGRAM] [--records DIR] [--errors]

`--errors` names the pages of the seen half that got another status than their kind asks for. `--records DIR` reads records that
were made before, NAME.jsonl for each set. Standard library only. Without the sets it says so and ends well.
"""
import argparse
import json
import os
import sys
from collections import Counter

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(HERE, os.pardir, "metadata"))
from metadata import is_seen, records

ARTICLES = {"article", "news"}
OTHERS = {"collection", "listing", "product", "service"}


def wanted(kind):
    return "complete" if kind in ARTICLES else "not_article" if kind in OTHERS else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", default=os.environ.get("BENCH") or os.path.join(PROJECT, "..", "shared", "bench"))
    parser.add_argument("--ingest", default=os.environ.get("INGEST") or os.path.join(PROJECT, ".build", "release", "ingest"))
    parser.add_argument("--records")
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    if not os.path.isdir(arguments.bench):
        print(f"statuses: skipped: there is no {arguments.bench} (set BENCH to the folder of the development sets)")
        return

    table = Counter()
    for name in ("articles", "news", "other-pages"):
        read = lambda file: [json.loads(line) for line in open(os.path.join(arguments.bench, name, file), encoding="utf8")]
        urls = {page["id"]: page.get("url") for page in read("manifest.jsonl")}
        made = records(arguments.ingest, arguments.bench, name, arguments.records)
        for page in read("truth.jsonl"):
            kind = "news" if name == "news" else page.get("ptype", "article")
            half = "seen" if is_seen(urls[page["id"]], page["id"]) else "kept aside"
            status = made.get(page["id"], {}).get("quality", {}).get("status", "error")
            table[half, kind, status] += 1
            if arguments.errors and half == "seen" and wanted(kind) not in (None, status):
                print(name, page["id"], kind, status, urls[page["id"]])

    kinds = sorted({kind for _, kind, _ in table})
    statuses = sorted({status for _, _, status in table})
    for half in ("seen", "kept aside"):
        print("%-16s" % half + "".join("%14s" % status for status in statuses))
        for kind in kinds:
            print("  %-14s" % kind + "".join("%14d" % table[half, kind, status] for status in statuses))
        for group, right in ((ARTICLES, "complete"), (OTHERS, "not_article")):
            pages = sum(count for (h, kind, _), count in table.items() if h == half and kind in group)
            hits = sum(table[half, kind, right] for kind in group)
            if pages:
                print("  %s: %d of %d %s, %.3f" % (", ".join(sorted(group)), hits, pages, right, hits / pages))


if __name__ == "__main__":
    main()
