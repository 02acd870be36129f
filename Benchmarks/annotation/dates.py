#!/usr/bin/env python3
"""Dates, periods and durations, measured on the cases of Recognizers-Text (DateTimeModel, DatePeriodParser, DurationParser).

    dates.py CASES-FOLDER INGEST [--misses]

Each case's sentence goes through `ingest extract --manifest -` as a plain text of its own; its reference day is `fetched_at`, which
the anchor falls back to. A case is right if exactly the expected expressions are found, each with its span and its value.

What is the same said otherwise is taken for the same:
* a preposition that we keep as `modifier` and outside `exact` ("until", "before", "after", "by") may begin the expected text;
* days are inclusive here, the end of a range exclusive there; "up to now" ends on the reference day;
* of several readings there any one is right; durations are compared by months, days and seconds, however they are written;
* "early", "mid", "late": any part of the right stretch (their thirds and halves are conventions);
* a part of the day ("Monday morning") is its day: no hours are said;
* "two years ago" is a year here and a day there: the year that holds the day is right, a month for months.

A case counts as news language unless it expects what dates of events are not made of: recurrences ("every Monday"), times of
day, "now", numbers without a year ("10/2"), or unless its sentence is a command to an assistant (see COMMAND). Cases in
`judged-dates.tsv` expect what evidence work must not say, and are left out of the last column.
"""
import datetime
import json
import os
import re
import subprocess
import sys

FILES = ["DateTimeModel", "DatePeriodParser", "DurationParser"]
OURS = ("date", "period", "duration")
COMMAND = re.compile(
    r"\b(cortana|schedule|book|set (?:up|ooo)|remind|meet me|find (?:us|one)|add|show|coordinate|help me|e?mail|let'?s)\b|\?$", re.I)
BEFORE = re.compile(r"^(since|until|till|before|after|by|prior to|later than|from|around|about)\s+(the\s+)?$", re.I)


def day(text):
    return datetime.date.fromisoformat(text[:10])


def expected(case):
    found = []
    for result in case["Results"]:
        start = result.get("Start", 0)
        length = result["Length"] if "Length" in result else result["End"] - start + 1
        if "Resolution" in result:
            values = result["Resolution"].get("values", [])
            kind = result["TypeName"].split(".")[-1]
        else:
            value = result["Value"]
            kind = result["Type"]
            values = []
            for name in ("FutureResolution", "PastResolution"):
                one = dict(value.get(name) or {})
                values.append({
                    "timex": value.get("Timex", ""), "Mod": value.get("Mod"), "start": one.get("startDate"),
                    "end": one.get("endDate"), "value": one.get("duration") or one.get("date")})
        found.append({"start": start, "end": start + length, "text": result.get("Text", ""), "kind": kind, "values": values})
    return found


def length(iso):
    """An ISO 8601 duration as months and seconds."""
    match = re.fullmatch(r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?", iso or "")
    if not match:
        return None
    y, m, w, d, h, n, s = (float(x or 0) for x in match.groups())
    return round(y * 12 + m, 3), round(((w * 7 + d) * 24 + h) * 3600 + n * 60 + s, 3)


def same_span(want, have, text):
    if (have["start"], have["end"]) == (want["start"], want["end"]):
        return True
    return have["end"] == want["end"] and want["start"] < have["start"] and bool(have.get("modifier")) and bool(
        BEFORE.match(text[want["start"]:have["start"]]))


def same_value(want, have, reference):
    return any(one_value(value, want, have, reference) for value in want["values"] or [{}])


def one_value(value, want, have, reference):
    kind, timex, mod = want["kind"], value.get("timex") or "", value.get("Mod") or ""
    first, last, edtf = have.get("earliest"), have.get("latest"), have.get("edtf")
    if kind == "duration":
        return have["type"] == "duration" and length(timex) is not None and length(timex) == length(have.get("iso8601"))
    if have["type"] == "duration":
        return False
    if kind == "time":
        return have.get("time", "")[:8] == value.get("value")
    if kind == "timerange":
        return have.get("time") == f"{value.get('start')}/{value.get('end')}"
    if kind == "datetime":
        return (edtf or "")[:19].replace("T", " ") == value.get("value")
    if kind == "datetimerange":
        if re.search(r"T(MO|AF|EV|NI|DT)", timex):
            return first is not None and first[:10] == (value.get("start") or "")[:10]
        return bool(first and last) and (first[:19].replace("T", " "), last[:19].replace("T", " ")) == (
            value.get("start"), value.get("end"))
    if "ref_undef" in mod or "not resolved" in str(value.get("value")):
        return edtf is None and have.get("relative") is True
    if first is None:
        return not value.get("start") and not value.get("value") and edtf is None or (
            have.get("modifier") == "since" and False)
    if kind == "date":
        if not value.get("value"):
            return False
        if first[:10] == value["value"] == (last or "")[:10]:
            return True
        return bool(last) and re.search(r"month|year|decade", want["text"], re.I) is not None and have["rule"] == "date/distance" \
            and first <= value["value"] <= last
    start, end = value.get("start"), value.get("end")
    if have["rule"] == "period/part" and last and start and end:
        return max(first, start) < min(next_day(last), end)
    if have.get("modifier") in ("before", "until", "by") and end and not start:
        return first[:10] == end or next_day(last) == end
    if have.get("modifier") == "after" and start and not end:
        return start in (first[:10], next_day(last))
    if have.get("modifier") == "since" and start and not end:
        return first[:10] == start
    if not start or not end or not last:
        return False
    if first[:10] != start:
        return False
    return next_day(last) == end or (end == reference and last[:10] == reference) or (edtf_last(edtf) == end)


def edtf_last(edtf):
    """The first day of the last member of an interval: "between March and May" may end where May begins, as it does there."""
    name = (edtf or "").split("/")[-1].rstrip("~")
    return (name + "-01-01")[:10] if len(name) == 4 else (name + "-01")[:10]


def next_day(text):
    return (day(text) + datetime.timedelta(days=1)).isoformat() if text else None


def is_news(case, want):
    if COMMAND.search(case["Input"]):
        return False
    for one in want:
        if one["kind"] not in ("date", "daterange", "duration"):
            return False
        if any("PRESENT_REF" in (value.get("timex") or "") for value in one["values"]):
            return False
        if re.search(r"\d[./-]\d", one["text"]) and not re.search(r"\d{4}", one["text"]):
            return False
    return True


def main():
    folder, ingest = sys.argv[1], sys.argv[2]
    here = os.path.dirname(os.path.abspath(__file__))
    judged = set()
    with open(os.path.join(here, "judged-dates.tsv"), encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                model, number = line.split("\t")[:2]
                judged.add((model, int(number)))
    print(f"{'model':18} {'all':>16} {'news language':>18} {'without judged':>18}")
    for name in FILES:
        with open(os.path.join(folder, name + ".json"), encoding="utf-8-sig") as file:
            cases = json.load(file)
        lines = []
        for number, case in enumerate(cases):
            reference = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07T00:00:00")[:10]
            lines.append(json.dumps({
                "id": str(number), "content": case["Input"], "media_type": "text/plain", "fetched_at": reference + "T00:00:00Z"}))
        run = subprocess.run([ingest, "extract", "--manifest", "-"], input="\n".join(lines) + "\n", text=True, capture_output=True)
        records = [json.loads(line) for line in run.stdout.splitlines()]
        counts = [[0, 0], [0, 0], [0, 0]]
        for number, (case, record) in enumerate(zip(cases, records, strict=True)):
            reference = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10]
            want = expected(case)
            have = [one for one in record.get("annotations", []) if one["type"] in OURS]
            text = record.get("text", "")
            right = len(want) == len(have) and all(
                same_span(a, b, text) and same_value(a, b, reference) for a, b in zip(want, have))
            news = is_news(case, want)
            for index, counted in enumerate((True, news, news and (name, number) not in judged)):
                counts[index][0] += right and counted
                counts[index][1] += counted
            if "--misses" in sys.argv and not right:
                print(f"{name}\t{number}\t{'news' if news else '-'}\t{record.get('language')}\t{case['Input'][:110]!r}\t{reference}\twant "
                      + "; ".join(f"{one['text']} {one['kind']} {json.dumps(one['values'][:2])}" for one in want)[:260] + "\thave "
                      + "; ".join(f"{one['exact']} {one['type']} {one.get('edtf')} {one.get('earliest')}..{one.get('latest')} {one.get('modifier')}" for one in have))
        print(f"{name:18} " + " ".join(f"{a:4}/{b:4} {a / max(b, 1):6.3f} " for a, b in counts))


if __name__ == "__main__":
    main()
