"""How cases of dates, periods and durations are compared with ours; annotation.py runs them.

A case's reference day is the day of fetching, which the anchor falls back to.

What is the same said otherwise is taken for the same:
* a preposition that we keep as `modifier` and outside `exact` ("until", "before", "after", "by") may begin the expected text;
* days are inclusive here, the end of a range exclusive there; "up to now" ends on the reference day;
* of several readings there any one is right; durations are compared by months, days and seconds, however they are written;
* "early", "mid", "late": any part of the right stretch (their thirds and halves are conventions);
* a part of the day ("Monday morning") is its day: no hours are said;
* "two years ago" is a year here and a day there: the year that holds the day is right, a month for months.

A case counts as news language unless it expects what dates of events are not made of: recurrences ("every Monday"), times of
day, "now", numbers without a year ("10/2"), or unless its sentence is a command or a question to an assistant (see COMMAND).
A parser's cases (DatePeriodParser, DurationParser) ask for one type only: what we find of the others beside it is not held against us.
"""
import datetime
import re

# The day of a case that names none.
REFERENCE = "2016-11-07"
OURS = ("date", "period", "duration")
COMMAND = re.compile(
    r"\b(cortana|schedule|book|set (?:up|ooo)|remind|meet me|find (?:us|one)|add|show|coordinate|help me|e?mail|let'?s)\b|\?$", re.I)
BEFORE = re.compile(r"^(since|until|till|before|after|by|prior to|(?:no )?(?:later|earlier) than|from|around|about)\s+(the\s+)?$", re.I)


def day(text):
    return datetime.date.fromisoformat(text[:10])


def expected(case):
    found = []
    for result in case["Results"]:
        start = result.get("Start", 0)
        size = result["Length"] if "Length" in result else result["End"] - start + 1
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
        found.append({"start": start, "end": start + size, "text": result.get("Text", ""), "kind": kind, "values": values})
    return found


def length(iso):
    """An ISO 8601 duration as months and seconds."""
    match = re.fullmatch(r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?", iso or "")
    if not match:
        return None
    y, m, w, d, h, n, s = (float(x or 0) for x in match.groups())
    return round(y * 12 + m, 3), round(((w * 7 + d) * 24 + h) * 3600 + n * 60 + s, 3)


def same_span(want, have, text):
    first, end = have["first"], have["last"] + 1
    if (first, end) == (want["start"], want["end"]):
        return True
    return end == want["end"] and want["start"] < first and bool(have.get("modifier")) and bool(
        BEFORE.match(text[want["start"]:first]))


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
    century = re.fullmatch(r"(\d\d)XX", edtf or "")
    if century and (value.get("start") or "") == century[1] + "00-01-01":
        return True
    season = re.fullmatch(r"(\d{4}|)-?(SP|SU|FA|WI)", timex)
    if season and not value.get("start"):
        return (edtf or "").endswith({"SP": "-21", "SU": "-22", "FA": "-23", "WI": "-24"}[season[2]]) and (edtf or "").startswith(season[1])
    if "ref_undef" in mod or "not resolved" in str(value.get("value")):
        return edtf is None and have.get("relative") is True
    if first is None:
        return False
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
    code = re.fullmatch(r"(\d{4})-(3[3-6]|4[01])", name)
    if code:
        part = int(code[2])
        name = f"{code[1]}-{(part - 33) * 3 + 1 if part < 40 else (part - 40) * 6 + 1:02}"
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
        if re.fullmatch(r"\d+\s*[-/.]\s*\d+", one["text"]):
            return False
    return True


def comparison(types):
    """How a case of a model is compared; `types`: what a parser's cases ask for, or nothing for all."""
    def compare(case, ours):
        reference = case.get("Context", {}).get("ReferenceDateTime", REFERENCE)[:10]
        want = expected(case)
        have = [one for one in ours if one["type"] in OURS]
        if types:
            have = [
                one for one in have if one["type"] in types or any(
                    one["first"] < other["end"] and one["last"] >= other["start"] for other in want)]
        right = len(want) == len(have) and all(
            same_span(a, b, case["Input"]) and same_value(a, b, reference) for a, b in zip(want, have))
        shown = [(one["text"], one["kind"], one["values"][:2]) for one in want]
        return shown, [(one["exact"], one["type"], one.get("edtf"), one.get("earliest"), one.get("latest"), one.get("modifier"))
                       for one in have], right
    return compare


MODELS = {
    "DateTimeModel": comparison(()), "DatePeriodParser": comparison(("period",)), "DurationParser": comparison(("duration",)),
}
# Which of a model's cases concern news language.
NEWS = {name: lambda case: is_news(case, expected(case)) for name in MODELS}
