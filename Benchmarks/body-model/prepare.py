#!/usr/bin/env python3
"""Step 1 of the body model: pages and truth → segments, features and labels.

    prepare.py BENCH WORK BODY_FEATURES

BENCH is the folder of the development sets (articles, news, other-pages: manifest.jsonl, truth.jsonl, pages/), WORK a folder for
what is made, BODY_FEATURES the program of that name. A segment's label is the share of its words that the truth's text has, in
order: both texts are aligned by their longest common subsequence of four-word shingles, and the gaps between by their words.
Standard library and numpy.
"""
import bisect, gzip, json, os, re, subprocess, sys, unicodedata
from collections import defaultdict

CJK = re.compile(r'[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff\u1000-\u109f]')


def words(text):
    out = []
    for word in re.findall(r'\w+', unicodedata.normalize('NFC', text or '').lower()):
        out.extend(word) if CJK.search(word) else out.append(word)
    return out


def common_subsequence(a, b, most):
    """Pairs (i, j) of a longest common subsequence (Hunt and Szymanski 1977); items more frequent than `most` in b are skipped."""
    places = defaultdict(list)
    for j, item in enumerate(b):
        places[item].append(j)
    tails, heads, chain = [], [], []
    for i, item in enumerate(a):
        found = places.get(item)
        if not found or len(found) > most:
            continue
        for j in reversed(found):
            k = bisect.bisect_left(tails, j)
            chain.append((i, j, heads[k - 1] if k else -1))
            if k == len(tails):
                tails.append(j)
                heads.append(len(chain) - 1)
            else:
                tails[k] = j
                heads[k] = len(chain) - 1
    out, at = [], heads[-1] if heads else -1
    while at >= 0:
        i, j, at = chain[at]
        out.append((i, j))
    return out[::-1]


def coverage(segments, truth, size=4):
    """For each segment (a list of words) the share that the truth covers."""
    page = [w for s in segments for w in s]
    grams = lambda t: [tuple(t[i:i + size]) for i in range(len(t) - size + 1)]
    matched, used = {}, bytearray(len(truth))
    for i, j in common_subsequence(grams(page), grams(truth), 40):
        for k in range(size):
            if i + k not in matched and not used[j + k]:
                matched[i + k] = j + k
                used[j + k] = 1
    hit = bytearray(len(page))
    for i in matched:
        hit[i] = 1
    fixed = [(-1, -1)] + sorted(matched.items()) + [(len(page), len(truth))]
    for (i0, j0), (i1, j1) in zip(fixed, fixed[1:]):
        a, b = page[i0 + 1:i1], truth[j0 + 1:j1]
        if not a or not b or len(a) * len(b) > 4_000_000:
            continue
        for i, j in common_subsequence(a, b, 10 ** 9 if len(a) * len(b) < 40_000 else 5):
            if not used[j0 + 1 + j]:
                hit[i0 + 1 + i] = used[j0 + 1 + j] = 1
    out, at = [], 0
    for s in segments:
        out.append(sum(hit[at:at + len(s)]) / len(s) if s else 0.)
        at += len(s)
    # The truth may give a block in another place than the page.
    left = defaultdict(int)
    for j in range(len(truth) - size + 1):
        if not any(used[j:j + size]):
            left[tuple(truth[j:j + size])] += 1
    for n, s in enumerate(segments):
        if left and out[n] < .6 and len(s) >= 6:
            own = grams(s)
            share = sum(left[g] > 0 for g in own) / len(own)
            if share > .75:
                out[n] = max(out[n], share)
                for g in own:
                    left[g] -= 1
    return out


def main():
    bench, work, program = sys.argv[1:4]
    os.makedirs(work, exist_ok=True)
    for name in ('articles', 'news', 'other-pages'):
        folder = os.path.join(bench, name)
        truth = {t['id']: t for t in map(json.loads, open(os.path.join(folder, 'truth.jsonl'), encoding='utf8'))}
        entries = [json.loads(l) for l in open(os.path.join(folder, 'manifest.jsonl'), encoding='utf8')]
        pages = os.path.join(work, name + '-pages')
        os.makedirs(pages, exist_ok=True)
        listing = []
        for e in entries:
            path = os.path.join(pages, re.sub(r'\W', '_', e['id']) + '.html')
            if not os.path.exists(path):
                data = open(os.path.join(folder, e['path']), 'rb').read()
                open(path, 'wb').write(gzip.decompress(data) if e['path'].endswith('.gz') else data)
            listing.append('%s\t%s' % (e['id'], path))
        out = os.path.join(work, name)
        subprocess.run([program, out], input='\n'.join(listing) + '\n', text=True, check=True)
        with open(out + '.labels.jsonl', 'w') as labels:
            urls = {e['id']: e.get('url') for e in entries}
            for line in open(out + '.jsonl', encoding='utf8'):
                page = json.loads(line)
                t = truth[page['id']]
                body = t.get('body')
                label = coverage([words(s) for s in page['texts']], words(body)) if body else None
                labels.write(json.dumps({'id': page['id'], 'url': urls[page['id']], 'coverage': label}) + '\n')
        print(name, len(entries), 'pages', flush=True)


if __name__ == '__main__':
    main()
