#!/usr/bin/env python3
"""Measures how well stories are known again: recall on copies of a story, precision on stories of one topic.

    duplicates.py [--ingest PROGRAM] [--stories N] [--seed N]

Writes saved pages of stories that it makes up, has `ingest run` read them as two sources, one after the other, and looks at what
`duplicate_of` says. For each original of the first source the second has one page: a copy (other headline, other boilerplate, and
edits of one of several kinds), or another story on the same topic that shares names, places and background with it. At the end
`ingest verify --rebuild` makes the ledger anew, and a copy of each original comes once more: it must be known by the new ledger too.
Standard library only.
"""
import argparse
import html
import json
import os
import random
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SYLLABLES = "ba ber bo da del dor fa fen ga gor hal ka kel lan lo ma mer mo na nor pa per ra ros sa sel ta tor va vel".split()
SUBJECTS = "The council|The port authority|The ministry|The union|A court|The company|The opposition|A report|The museum|The team".split("|")
VERBS = "rejected|approved|postponed|published|criticised|welcomed|examined|abandoned|defended|announced".split("|")
OBJECTS = "the plan for a second bridge|the budget for the coming year|the sale of the old shipyard|a ban on night flights|new rules for landlords|the merger of two clinics|the closing of the ferry line|a tax on empty houses|the offer of the dockers|the study of the river bed".split("|")
REASONS = "after a debate that lasted until midnight|because the figures had been wrong|although residents had collected signatures|in spite of a warning by engineers|following a visit to the site|before the courts could decide|while talks were still going on|without giving a reason|as the deadline drew near|in a vote that was closer than expected".split("|")
ASIDES = "people who know the matter said|according to minutes of the meeting|as a spokesman put it|the paper has learned|a letter shows|documents that were released on appeal show".split("|")
TAILS = "Work is to begin in spring|Nobody was available for comment|The decision can still be appealed|A second reading is planned|The costs are not known yet|Shops nearby stayed shut|Trains ran late all day|The weather did the rest".split("|")
BOILERPLATE = "Sign up for our morning letter and read the day before it begins.|This text was edited by our news desk.|Follow us for more from the region.|Reporting by the agency, with additions of our own.|Errors can be told to our readers' editor at any time.".split("|")


def word(r):
    return "".join(r.choice(SYLLABLES) for _ in range(r.randint(2, 3)))


def name(r):
    return f"{word(r).capitalize()} {word(r).capitalize()}"


def sentence(r, people, places):
    person, place = r.choice(people), r.choice(places)
    kind = r.randrange(5)
    if kind == 0:
        return f"{r.choice(SUBJECTS)} of {place} {r.choice(VERBS)} {r.choice(OBJECTS)} {r.choice(REASONS)}, {r.choice(ASIDES)}."
    if kind == 1:
        return f"“We have waited {r.randint(2, 40)} {r.choice(['weeks', 'months', 'years'])} for this in {place},” said {person}, who {r.choice(VERBS)} {r.choice(OBJECTS)} in {r.randint(1990, 2025)}."
    if kind == 2:
        return f"Near {place} some {r.randint(3, 900)} {r.choice(['houses', 'people', 'ships', 'jobs', 'trees'])} are affected, and {person} {r.choice(VERBS)} {r.choice(OBJECTS)}."
    if kind == 3:
        return f"{r.choice(TAILS)}, and {person} of {place} {r.choice(VERBS)} {r.choice(OBJECTS)} {r.choice(REASONS)}."
    return f"The costs rose from {r.randint(2, 90)} to {r.randint(91, 400)} million, {r.choice(ASIDES)}; {person} {r.choice(VERBS)} {r.choice(OBJECTS)}."


def story(r, people, places, count):
    return [sentence(r, people, places) for _ in range(count)]


def edited(r, sentences, share):
    """That share of the words changed: another word, or none."""
    out = []
    for s in sentences:
        words = [w if r.random() > share else r.choice(["", word(r)]) for w in s.split()]
        out.append(" ".join(w for w in words if w))
    return out


def page(r, site, headline, sentences):
    paragraphs, rest = [], list(sentences)
    while rest:
        size = r.randint(2, 4)
        paragraphs.append(" ".join(rest[:size]))
        rest = rest[size:]
    body = "".join(f"<p>{html.escape(p)}</p>" for p in paragraphs)
    menu = "".join(f'<a href="/{word(r)}">{word(r).capitalize()}</a> ' for _ in range(6))
    return (f'<!DOCTYPE html><html lang="en"><head><title>{html.escape(headline)} | {site}</title>'
            f'<meta property="og:type" content="article"><meta property="og:site_name" content="{site}"></head><body><nav>{menu}</nav>'
            f"<main><article><h1>{html.escape(headline)}</h1>{body}</article></main><footer>{site}, all rights reserved</footer></body></html>")


KINDS = ("as it was", "2 % of the words", "5 % of the words", "last quarter cut", "two sentences added", "cut, added and edited")


def copy(r, sentences, kind):
    if kind == "2 % of the words":
        return edited(r, sentences, 0.02)
    if kind == "5 % of the words":
        return edited(r, sentences, 0.05)
    if kind == "last quarter cut":
        return sentences[: max(6, len(sentences) * 3 // 4)]
    added = [r.choice(BOILERPLATE), r.choice(BOILERPLATE)]
    if kind == "two sentences added":
        return sentences + added
    if kind == "cut, added and edited":
        return edited(r, sentences[: len(sentences) * 4 // 5], 0.03) + added
    return sentences


def pairs(seed, count):
    """(original, second, what the second is, whether it tells the same story)"""
    r = random.Random(seed)
    for index in range(count):
        people, places = [name(r) for _ in range(4)], [word(r).capitalize() for _ in range(3)]
        original = story(r, people, places, r.randint(8, 36))
        if index % 2 == 0:
            kind = KINDS[index // 2 % len(KINDS)]
            yield original, copy(r, original, kind), kind, True
        elif index % 4 == 1:
            # The next day's story: a quarter of it is the background of the first.
            fresh = story(r, people, places, len(original) * 3 // 4 + 1)
            yield original, fresh + original[-(len(original) // 4):], "same people, a quarter of background", False
        else:
            values = [[r.randint(1, 999) for _ in range(6)] for _ in range(2)]
            notices = [[f"A quake of magnitude {v[0] / 10} was felt {v[1]} kilometres off {place} at a depth of {v[2]} kilometres.",
                        f"The station counted {v[3]} aftershocks within {v[4]} minutes, and about {v[5]} calls reached the emergency line.",
                        "Nobody was hurt, the authorities said. Buildings were checked, and trains went on after a short stop.",
                        "The region lies on a fault that has been watched since the station was built on the hill above the town."]
                       for v, place in zip(values, places)]
            yield notices[0], notices[1], "notices by one template", False


def run(ingest, config, *arguments):
    done = subprocess.run([ingest, "--config", config, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode:
        sys.exit(f"duplicates: {ingest} {' '.join(arguments)} ended with {done.returncode}:\n{done.stderr.decode()[-2000:]}")


def records(out, source):
    found = {}
    for folder, _, files in os.walk(os.path.join(out, "records", source)):
        for file in files:
            record = json.load(open(os.path.join(folder, file), encoding="utf8"))
            found[record["title"]] = record
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ingest", default=os.path.join(HERE, "..", "..", ".build", "release", "ingest"))
    parser.add_argument("--stories", type=int, default=360)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    made = list(pairs(arguments.seed, arguments.stories))
    r = random.Random(arguments.seed + 1)
    with tempfile.TemporaryDirectory() as work:
        config, out = os.path.join(work, "ingest.toml"), os.path.join(work, "out")
        for source in ("first", "second", "third"):
            os.mkdir(os.path.join(work, source))
        def write(source, index, sentences):
            with open(os.path.join(work, source, f"{index}.html"), "w", encoding="utf8") as file:
                file.write(page(r, f"The {source.capitalize()} Post", f"{word(r).capitalize()} {source} {index}", sentences))
        def configure(*sources):
            with open(config, "w", encoding="utf8") as file:
                file.write(f'[output]\ndirectory = "{out}"\n')
                for source in sources:
                    file.write(f'[[source]]\nname = "{source}"\nfiles = "{os.path.join(work, source)}"\nmax_new_per_run = 5000\n')
        for index, (original, second, _, _) in enumerate(made):
            write("first", index, original)
            write("second", index, second)
            write("third", index, original + [r.choice(BOILERPLATE)])
        for sources in (["first"], ["first", "second"]):
            configure(*sources)
            run(arguments.ingest, config, "run", "--force")
        run(arguments.ingest, config, "verify", "--rebuild")
        configure("first", "second", "third")
        run(arguments.ingest, config, "run", "--force")
        by_index = {s: {int(t.split()[-1]): x for t, x in records(out, s).items()} for s in ("first", "second", "third")}
        table, wrong = {}, 0
        for index, (_, _, kind, is_same) in enumerate(made):
            first, second = by_index["first"].get(index), by_index["second"].get(index)
            if first is None or second is None:
                sys.exit(f"duplicates: pair {index} did not become records")
            linked = second["duplicate_of"]
            hit = linked == first["id"]
            wrong += linked is not None and not (hit and is_same)
            row = table.setdefault((is_same, kind), [0, 0])
            row[0] += hit
            row[1] += 1
        again = sum(by_index["third"][i]["duplicate_of"] == by_index["first"][i]["id"] for i in range(len(made)))
        inside = sum(x["duplicate_of"] is not None for x in by_index["first"].values())
    print("%-44s%10s%8s" % ("", "linked", "of"))
    for (is_same, kind), (hits, total) in sorted(table.items(), reverse=True):
        print("%-44s%10d%8d" % (("copy: " if is_same else "other story: ") + kind, hits, total))
    same = [row for (is_same, _), row in table.items() if is_same]
    true = sum(row[0] for row in same)
    print(f"recall {true / sum(row[1] for row in same):.3f}, precision {true / max(1, true + wrong):.3f}")
    print(f"originals taken for one another: {inside}; copies known after the ledger was made anew: {again} of {len(made)}")


if __name__ == "__main__":
    main()
