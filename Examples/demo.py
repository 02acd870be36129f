"""Shows and checks what the demo wrote. Standard library; validates against the schema too where jsonschema is there.

demo.py show DATA URL-PART          prints one record, long values shortened
demo.py check FOLDER SCHEMA         compares run manifests, records and requests with what the site is made for
"""
import glob
import json
import os
import sys

# Path on the site → what becomes of it in the first run. Where an outcome is a set, either will do.
EXPECTED = {
    "/news/ferry-terminal": ({"new"}, "complete", "en", "Ferry terminal opens four months late, and £6m dearer"),
    "/news/storm-live": ({"new"}, None, "en", "Storm Petra: how the day went – as it happened"),
    "/interview/clockmaker": ({"new"}, "complete", "en", "“A stopped clock is a polite clock”"),
    "/long/lighthouse-keepers": ({"new"}, "complete", "en", "The light that nobody keeps"),
    "/blog/garden-sensors": ({"new"}, "complete", "en", "Six months with soil sensors: what I would do differently"),
    "/lokales/muehle": ({"new"}, "complete", "de", "Die Mühle mahlt wieder"),
    "/reportajes/salinas": ({"new"}, "complete", "es", "Los últimos salineros de Puerto Alba"),
    "/kitchen/rye-bread": ({"new"}, None, "en", "A rye loaf for people with jobs"),
    "/archive/1998/quarry": ({"new"}, None, "en", "The quarry that became a lake"),
    "/press/cable-landing": ({"new"}, None, "en", "Kestrel Grid Works lands second power cable at Saltmarsh"),
    "/amp/night-buses": ({"new"}, "complete", "en", "Night buses return after nine years"),
    "/premium/water-bill": ({"new"}, "paywalled", "en", "Who pays when the river does not?"),
    "/documents/weir-survey.txt": ({"new"}, None, "en", None),
    "/ja/tsuribashi": ({"new"}, None, "ja", None),
    "/moved/old-bridge": ({"new"}, "complete", "en", "The old bridge gets a last winter"),
    "/allotment-rules.txt": ({"new"}, None, "en", None),
    "/letter-from-the-island.html": ({"new"}, None, "en", "A letter from the island, February"),
    "/consent": ({"rejected"}, None, None, None),
    "/missing": ({"failed"}, None, None, None),
    "/broken": ({"failed"}, None, None, None),
    "/private/minutes": ({"refused"}, None, None, None),
}
# Words that belong to a page's text, and words around it that do not.
WORDS = {
    "/news/ferry-terminal": ("The Maid of Arran Sound backed out", "Sign up"),
    "/lokales/muehle": ("Um kurz nach zehn zieht Müllermeister Götz Überall", "Impressum"),
    "/reportajes/salinas": ("A las cinco y media", "Lo más leído"),
    "/archive/1998/quarry": ("a Mr Éamon Fitch, counted 46 men", "Guest book"),
    "/ja/tsuribashi": ("朝の五時半、谷に霧が残っているうちに", "ニュース"),
    "/blog/garden-sensors": ("In April I put eight moisture probes", "Leave a reply"),
}
faults = []


def expect(condition, message):
    if not condition:
        faults.append(message)


def path_of(url):
    url = url.split("?")[0]
    if url.startswith("http://127.0.0.1:"):
        return "/" + url.split("/", 3)[3]
    return "/" + os.path.basename(url)


def records(data):
    for name in sorted(glob.glob(data + "/records/*/*/*/*/*.json")):
        with open(name, encoding="utf-8") as file:
            yield os.path.relpath(name, data), json.load(file)


def shortened(value, depth=0):
    if isinstance(value, str) and len(value) > 160:
        return value[:150] + "… (%d characters)" % len(value)
    if isinstance(value, list):
        kept = [shortened(v, depth + 1) for v in value[:4]]
        return kept + (["… (%d in all)" % len(value)] if len(value) > 4 else [])
    if isinstance(value, dict):
        return {k: shortened(v, depth + 1) for k, v in value.items()}
    return value


def show(data, part):
    for name, record in records(data):
        if record["url"] and part in record["url"]:
            print(name)
            print(json.dumps(shortened(record), ensure_ascii=False, indent=2))
            return
    sys.exit("demo: no record of %s" % part)


def check_first_run(documents, by_path):
    seen = {path_of(d["url"]): d for d in documents}
    for path, (outcomes, status, language, title) in EXPECTED.items():
        document = seen.pop(path, None)
        if document is None:
            faults.append("%s is not in the run's manifest" % path)
            continue
        told = "%s (%s)" % (document["outcome"], document["reason"])
        expect(document["outcome"] in outcomes, "%s came out as %s" % (path, told))
        record = by_path.get(document["path"])
        expect((record is not None) == ("new" in outcomes), "%s: record %s" % (path, document["path"]))
        if record is None:
            continue
        quality = record["quality"]["status"]
        expect(status in (None, quality), "%s: status %s, not %s" % (path, quality, status))
        expect(record["language"] is None or record["language"].startswith(language), "%s: %s" % (path, record["language"]))
        expect(title in (None, record["title"]), "%s: title %r" % (path, record["title"]))
        inside, outside = WORDS.get(path, ("", "\0"))
        expect(inside in record["text"], "%s: %r is not in the text" % (path, inside))
        expect(outside not in record["text"], "%s: %r is in the text" % (path, outside))
        check_spans(path, record)
    expect(not seen, "not expected: %s" % sorted(seen))


def check_spans(path, record):
    text = record["text"]
    pieces = [text[b["start"]:b["end"]] for b in record["blocks"] if b["type"] != "figure"]
    expect("\n\n".join(pieces) == text, "%s: the blocks are not the text" % path)
    for link in record["links"]:
        expect(text[link["start"]:link["end"]] == link["text"], "%s: link %r" % (path, link["text"]))
    for note in record["annotations"]:
        expect(text[note["start"]:note["end"]] == note["exact"], "%s: annotation %r" % (path, note["exact"]))


def check_requests(lines):
    """Of the second run: what was fetched before is asked for with its validators, and answered with 304."""
    good = {p for p, e in EXPECTED.items() if "new" in e[0]}
    for line in lines:
        method, path, status, *conditional = line.split()
        if path in good or path == "/feed.xml":
            expect(status in ("301", "304") and (conditional or status == "301"), "second run: %s" % line)
        expect(not path.startswith("/private/"), "robots.txt was not respected: %s" % line)
    expect(sum(" 304 " in line + " " for line in lines) >= 5, "second run: fewer than five answers 304")


def check(folder, schema):
    data = folder + "/data"
    by_path = dict(records(data))
    runs = []
    for name in sorted(glob.glob(data + "/runs/*.json")):
        with open(name, encoding="utf-8") as file:
            runs.append(json.load(file))
    runs.sort(key=lambda r: (r["started_at"], r["id"]))
    expect(len(runs) == 2, "%d run manifests" % len(runs))
    check_first_run(runs[0]["documents"], by_path)
    new = sum("new" in e[0] for e in EXPECTED.values())
    expect(len(by_path) == new, "%d records, expected %d" % (len(by_path), new))
    written = [d for d in runs[-1]["documents"] if d["outcome"] in ("new", "updated")]
    expect(not written, "the second run wrote: %s" % [d["url"] for d in written])
    with open(folder + "/run2.requests") as file:
        check_requests(file.read().splitlines())
    archives = glob.glob(data + "/archive/*/*/*.warc.gz")
    expect(archives, "no archive")
    validated = "not validated: python3-jsonschema is missing"
    try:
        from jsonschema import Draft202012Validator
    except ImportError:
        pass
    else:
        with open(schema, encoding="utf-8") as file:
            validator = Draft202012Validator(json.load(file))
        for name, record in by_path.items():
            for error in validator.iter_errors(record):
                faults.append("%s: %s: %s" % (name, error.json_path, error.message[:200]))
        validated = "each valid by the schema"
    for fault in faults:
        print("FAULT", fault)
    if faults:
        sys.exit(1)
    totals = runs[0]["totals"]
    print("run 1: " + ", ".join("%s %d" % (k, v) for k, v in totals.items() if v))
    for document in runs[0]["documents"]:
        if document["outcome"] not in ("new",):
            print("  %-8s %-18s %s: %s" % (document["outcome"], path_of(document["url"]), document["reason"], document["message"]))
    print("run 2: " + ", ".join("%s %d" % (k, v) for k, v in runs[1]["totals"].items() if v))
    print("%d records, %s; %d archive file(s)" % (len(by_path), validated, len(archives)))


if __name__ == "__main__":
    {"show": show, "check": check}[sys.argv[1]](*sys.argv[2:])
