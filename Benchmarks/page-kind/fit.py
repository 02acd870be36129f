#!/usr/bin/env python3
"""Fits the weights by which the kind of a page is judged (Sources/Extraction/Verdict/PageKind.swift): a logistic regression.

    fit.py BENCH TRAITS

BENCH is the folder of the development sets (articles, news, other-pages, each with manifest.jsonl and truth.jsonl); TRAITS is what
`page-traits` wrote for their pages, identified as SET:ID. Articles and news are one kind; collections, listings, services and
products the other; forums and documentation are left out. So that a page without any declared data is judged by its looks, each
page counts a second time, by half, with its declared data hidden.
Prints what five folds by domain give, for several partings, whole and for the two halves of Benchmarks/metadata; then the weights.
"""
import json
import os
import sys
import zlib

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "metadata"))
from metadata import is_seen, registered_domain

bench, traits = sys.argv[1:]
kinds, hosts, halves = {}, {}, {}
for name in ("articles", "news", "other-pages"):
    for line in open(f"{bench}/{name}/truth.jsonl"):
        page = json.loads(line)
        kind = page.get("ptype", "article") if name != "news" else "article"
        kinds[f"{name}:{page['id']}"] = kind
    for line in open(f"{bench}/{name}/manifest.jsonl"):
        page = json.loads(line)
        hosts[f"{name}:{page['id']}"] = registered_domain(page.get("url"), page["id"])
        halves[f"{name}:{page['id']}"] = is_seen(page.get("url"), page["id"])
rows = [line.rstrip("\n").split("\t") for line in open(traits)]
names, rows = rows[0][1:], rows[1:]
other = {"collection", "listing", "service", "product"}
rows = [row for row in rows if kinds[row[0]] == "article" or kinds[row[0]] in other]
ids = [row[0] for row in rows]
x = np.array([[float(v) for v in row[1:]] for row in rows])
y = np.array([kinds[i] == "article" for i in ids])
seen = np.array([halves[i] for i in ids])
declared = list(range(names.index("dated_path") + 1))


def variants(x, y):
    bare = x.copy()
    bare[:, declared] = 0
    return np.vstack([x, bare]), np.concatenate([y, y]), np.concatenate([np.ones(len(x)), 0.5 * np.ones(len(x))])


# What must not speak against an article, and what must not speak for one.
positive = {names.index(n) for n in ("date_near_headline", "author", "sentences_per_block", "column_share",
                                                   "own_address_links")}
negative = {names.index(n) for n in ("ld_product", "root_path", "link_share", "body_link_share", "prices", "carts",
                                                  "short_section_share")}


def fit(x, y, weight):
    """Weights of the signs that they must have: what comes out with the other one is left out, and the rest fitted again."""
    use = list(range(x.shape[1]))
    while True:
        w = newton(x[:, use], y, weight)
        wrong = [i for i, v in zip(use, w[1:]) if i in positive and v < 0 or i in negative and v > 0]
        if not wrong:
            whole = np.zeros(x.shape[1] + 1)
            whole[[0] + [i + 1 for i in use]] = w
            return whole
        use = [i for i in use if i not in wrong]


def newton(x, y, weight, ridge=1.0):
    weight = weight * np.where(y, 1.0, (y * weight).sum() / ((~y) * weight).sum())
    a = np.hstack([np.ones((len(x), 1)), x])
    w = np.zeros(a.shape[1])
    penalty = np.full(a.shape[1], ridge)
    penalty[0] = 0
    for _ in range(50):
        p = 1 / (1 + np.exp(-a @ w))
        gradient = a.T @ (weight * (y - p)) - penalty * w
        hessian = (a * (weight * p * (1 - p))[:, None]).T @ a + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        w += step
        if abs(step).max() < 1e-8:
            break
    return w


def report(title, score):
    print(title)
    for threshold in (-1.4, -1.2, -1, -0.8, -0.6, -0.4):
        keep = (score[y] > threshold).mean()
        away = [(score[part] <= threshold).mean() for part in (~y, ~y & seen, ~y & ~seen)]
        by = {k: round(float((score[[kinds[i] == k for i in ids]] <= threshold).mean()), 2) for k in sorted(other)}
        print(f"  threshold {threshold:5}: articles kept {keep:.3f}, others not_article {away[0]:.3f}"
              f" (seen {away[1]:.3f}, kept aside {away[2]:.3f}) {by}")


def out_of_fold(parting):
    fold = np.array([zlib.crc32((hosts[i] + parting).encode()) % 5 for i in ids])
    whole, hidden = np.zeros(len(x)), np.zeros(len(x))
    for k in range(5):
        held = fold == k
        w = fit(*variants(x[~held], y[~held]))
        bare = x[held].copy()
        bare[:, declared] = 0
        whole[held], hidden[held] = w[0] + x[held] @ w[1:], w[0] + bare @ w[1:]
    return whole, hidden


for parting in ("", "b", "c", "d"):
    out, bare_out = out_of_fold(parting)
    report(f"out of fold, parting '{parting}'", out)
report("out of fold, declared data hidden", bare_out)
w = fit(*variants(x, y))
report("seen", w[0] + x @ w[1:])
print(f'{"(base)":22} {w[0]:8.3f}')
for name, value in zip(names, w[1:]):
    print(f"{name:22} {value:8.3f}")
order = np.argsort(out)
print("articles judged lowest:", [(ids[i], round(float(out[i]), 2)) for i in order if y[i]][:25])
print("others judged highest:", [(ids[i], kinds[ids[i]], round(float(out[i]), 2)) for i in order[::-1] if not y[i]][:40])
