#!/usr/bin/env python3
"""Maps the annotations of `ingest extract` onto the cases of Recognizers-Text: one table, one row per model."""

import argparse
import hashlib
import json
import pathlib
import subprocess
import sys

import amounts
import dates

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# Of a case and its annotations: the expected results that are ours to find, and ours in the same form.
MODELS = amounts.MODELS | dates.MODELS


def program(given):
    for path in [given, ROOT / ".build/release/ingest", ROOT / ".build/debug/ingest"]:
        if path and pathlib.Path(path).exists():
            return [str(path)]
    return ["ingest"]


def records(command, cases):
    """One record per case, in order."""
    lines = []
    for number, case in enumerate(cases):
        line = {"id": str(number), "content": case["Input"], "media_type": "text/plain", "language": "en"}
        line["fetched_at"] = case.get("Context", {}).get("ReferenceDateTime", dates.REFERENCE)[:10] + "T00:00:00Z"
        lines.append(json.dumps(line, ensure_ascii=False))
    answer = subprocess.run(
        command + ["extract", "--manifest", "-"], input="\n".join(lines), capture_output=True, text=True, check=False)
    found = [json.loads(line) for line in answer.stdout.splitlines()]
    if len(found) != len(cases):
        sys.exit(f"{len(found)} records for {len(cases)} cases: {answer.stderr.strip()[-500:]}")
    return found


def positions(text, source):
    """Where each character of a record's text stands in the document it was made of; blanks may differ."""
    where, cursor = [], 0
    for character in text:
        while cursor < len(source) and source[cursor] != character and (source[cursor].isspace() or not character.isspace()):
            cursor += 1
        if cursor < len(source) and source[cursor] == character:
            where.append(cursor)
            cursor += 1
        else:
            where.append(cursor)
    where.append(len(source))
    return where


def located(record, source):
    """The annotations with `first` and `last` (inclusive) in the document."""
    text = record.get("text") or ""
    where = positions(text, source)
    found = []
    for annotation in record.get("annotations", []):
        assert text[annotation["start"]:annotation["end"]] == annotation["exact"], annotation
        annotation = dict(annotation)
        annotation["first"] = where[annotation["start"]]
        annotation["last"] = where[annotation["end"] - 1]
        found.append(annotation)
    return found


def judged():
    """(model, digest of the input) → why its expectation is wrong for evidence."""
    lines = [line for name in ("judged.tsv", "judged-dates.tsv") for line in (HERE / name).read_text(encoding="utf-8").splitlines()]
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {(row[0], row[1].strip()): row[2] for row in rows}


class Count:
    """Cases and those that are right, with and without the judged ones."""

    def __init__(self):
        self.cases = self.right = self.kept = self.kept_right = 0

    def add(self, is_right, is_judged):
        self.cases += 1
        self.right += is_right
        self.kept += not is_judged
        self.kept_right += is_right and not is_judged

    def __str__(self):
        share = self.right / self.cases if self.cases else 0
        kept = f"{self.kept_right}/{self.kept} {self.kept_right / self.kept:.3f}" if self.kept else "-"
        return f"{self.cases:>7}{self.right:>7}{share:>8.3f}{kept:>20}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", default=ROOT.parent / "shared/annotation", help="folder with recognizers/*.json")
    parser.add_argument("--program", help="default: the one built here, else the installed one")
    parser.add_argument("--show", action="append", default=[], help="print the cases of this model that are not right")
    options = parser.parse_args()
    folder = pathlib.Path(options.cases) / "recognizers"
    if not folder.is_dir():
        print(f"no cases in {folder}: nothing is measured")
        return
    command = program(options.program)
    wrong_cases = judged()
    print(f"{'model':<24}{'cases':>7}{'right':>7}{'share':>8}{'without judged':>20}")
    for model, compare in MODELS.items():
        path = folder / f"{model}.json"
        if not path.exists():
            continue
        cases = json.loads(path.read_text(encoding="utf-8-sig"))
        is_news = dates.NEWS.get(model)
        every, news = Count(), Count()
        for case, record in zip(cases, records(command, cases)):
            expected, ours, is_right = compare(case, located(record, case["Input"]))
            is_judged = (model, hashlib.sha256(case["Input"].strip().encode()).hexdigest()[:12]) in wrong_cases
            for count in [every] + ([news] if is_news and is_news(case) else []):
                count.add(is_right, is_judged)
            if model in options.show and not is_right:
                marks = ("(judged) " if is_judged else "") + ("(news) " if is_news and is_news(case) else "")
                print(f"  {marks}{case['Input']!r}\n     expected {expected}\n     found    {ours}")
        print(f"{model:<24}{every}")
        if is_news:
            print(f"{'  in news language':<24}{news}")


if __name__ == "__main__":
    main()
