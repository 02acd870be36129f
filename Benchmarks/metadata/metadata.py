#!/usr/bin/env python3
"""Scores title, authors and dates on two halves of the development sets: one to look at, one kept aside.

    metadata.py [--bench DIR] [--ingest PROGRAM] [--records DIR] [--errors title|authors|date] [--set NAME]

The halves are parted by a hash of the page's registered domain, so that no site is in both. Failures are printed (`--errors`)
for the seen half only: what is worked out from them is tried on the half that nobody has looked at. Figures are those of the
sets' own score.py. Standard library only. Without the sets it says so and ends well.
"""
import argparse
import hashlib
import importlib.util
import json
import os
import subprocess
import sys
from urllib.parse import urlsplit

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(os.path.dirname(HERE))
SECOND_LEVEL = {"co", "com", "org", "net", "gov", "edu", "ac", "or", "ne", "go", "gob", "gouv"}


def registered_domain(url, fallback):
    """The host's last two labels, or three below such suffixes as co.uk."""
    labels = (urlsplit(url or "").hostname or fallback).split(".")
    wide = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL
    return ".".join(labels[-3 if wide else -2:])


def is_seen(url, fallback):
    return hashlib.sha256(registered_domain(url, fallback).encode()).digest()[0] % 2 == 0


def records(ingest, bench, name, folder):
    """The set's records, by its ids: read from FOLDER/NAME.jsonl, or made now."""
    if folder:
        lines = open(os.path.join(folder, name + ".jsonl"), encoding="utf8")
    else:
        made = subprocess.run([ingest, "extract", "--no-annotations", "--manifest", os.path.join(bench, name, "manifest.jsonl")],
                              stdout=subprocess.PIPE, check=False)
        if made.returncode not in (0, 3):
            sys.exit(f"metadata: {ingest} extract ended with {made.returncode}")
        lines = made.stdout.decode().splitlines()
    return {record["input"]: record for record in map(json.loads, filter(str.strip, lines))}


def answers(score, field, truth, record):
    """Truth and answer of one page, or None where they agree or there is no truth."""
    if field == "title":
        if not truth.get("title") or score.fold(record.get("title")) == score.fold(truth["title"]):
            return None
        return truth["title"], record.get("title")
    if field == "authors":
        if not truth.get("authors") or score.names(truth["authors"]) == score.names(record.get("authors")):
            return None
        return truth["authors"], [author["name"] for author in record.get("authors") or []]
    day = score.day(truth.get("date"))
    if not day or day == score.day(record.get("date_published")):
        return None
    return truth["date"], record.get("date_published")


def stated(score, pages, made):
    """Of the dated pages with an answer, the share whose true day is the stated one of publication or of change."""
    days = [(score.day(page.get("date")), made.get(page["id"], {})) for page in pages]
    days = [(day, score.day(r.get("date_published")), score.day(r.get("date_modified"))) for day, r in days if day]
    answered = [day in (published, modified) for day, published, modified in days if published]
    return sum(answered) / len(answered) if answered else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", default=os.environ.get("BENCH") or os.path.join(PROJECT, "..", "shared", "bench"))
    parser.add_argument("--ingest", default=os.environ.get("INGEST") or os.path.join(PROJECT, ".build", "release", "ingest"))
    parser.add_argument("--records", help="folder of records made before, NAME.jsonl for each set")
    parser.add_argument("--set", action="append", help="articles, news, other-pages; the first two unless named")
    parser.add_argument("--errors", choices=("title", "authors", "date"))
    arguments = parser.parse_args()
    scorer = os.path.join(arguments.bench, "score.py")
    if not os.path.exists(scorer):
        print(f"metadata: skipped: there is no {scorer} (set BENCH to the folder of the development sets)")
        return
    specification = importlib.util.spec_from_file_location("score", scorer)
    score = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(score)

    columns = ("title", "authors_f1", "date", "date_when_answered", "date_or_change")
    if not arguments.errors:
        print("%-24s%8s" % ("", "pages") + "".join("%20s" % column for column in columns))
    for name in arguments.set or ("articles", "news"):
        read = lambda file: [json.loads(line) for line in open(os.path.join(arguments.bench, name, file), encoding="utf8")]
        urls = {page["id"]: page.get("url") for page in read("manifest.jsonl")}
        truth, made = read("truth.jsonl"), records(arguments.ingest, arguments.bench, name, arguments.records)
        halves = {half: [page for page in truth if is_seen(urls[page["id"]], page["id"]) == (half == "seen")]
                  for half in ("seen", "kept aside")}
        if arguments.errors:
            for page in halves["seen"]:
                record = made.get(page["id"], {})
                pair = answers(score, arguments.errors, page, record)
                if pair:
                    origin = (record.get("field_sources") or {}).get({"date": "date_published"}.get(arguments.errors, arguments.errors))
                    print(f"{name} {page['id']} {urls[page['id']]}\n    truth {pair[0]}\n    here  {pair[1]} ({origin})")
            continue
        for half, pages in halves.items():
            result = score.score(pages, made)[0]
            result["date_or_change"] = stated(score, pages, made)
            figures = ("%20s" % ("%.3f" % result[column] if result.get(column) is not None else "-") for column in columns)
            print("%-24s%8d" % (f"{name}, {half}", len(pages)) + "".join(figures))


if __name__ == "__main__":
    main()
