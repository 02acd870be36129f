#!/usr/bin/env python3
"""Step 2 of the body model: cross-validate by domain, train, write the table.

    train.py BENCH WORK TABLE [--features N] [--trees N] [--leaves N] [--hold-out SHARE]

Reads what prepare.py made. Boosted trees over segments (LightGBM); five folds, all pages of a registered domain in the same
one. Prints word F1, shingle F1 and perfect pages, out of fold, by the scorer of BENCH; then trains on everything and writes TABLE.
Needs numpy and lightgbm.
"""
import argparse, hashlib, importlib.util, json, os, urllib.parse
import numpy as np
import lightgbm as lgb

SETS = ('articles', 'news', 'other-pages', 'small')
# There are six times as many articles as news, and their truth leaves out what that of news has: standfirsts.
WEIGHT = {'articles': 1., 'news': 5., 'other-pages': .3, 'small': .5}
SETTINGS = dict(
    objective='binary', learning_rate=.1, min_data_in_leaf=60, feature_fraction=.5, bagging_fraction=.8, bagging_freq=1, lambda_l2=5,
    max_bin=63, extra_trees=True, verbose=-1, num_threads=2, seed=1, deterministic=True, force_row_wise=True)


def domain(url):
    host = (urllib.parse.urlsplit(url or '').hostname or '').lower().split('.')
    two = len(host) > 2 and len(host[-1]) == 2 and host[-2] in ('co', 'com', 'org', 'net', 'ac', 'gov', 'edu', 'gob', 'go', 'or')
    return '.'.join(host[-(3 if two else 2):])


def fold(page, count=5):
    return int(hashlib.sha256(domain(page['url']).encode()).hexdigest(), 16) % count


def load(bench, work):
    scorer = importlib.util.module_from_spec(spec := importlib.util.spec_from_file_location('score', os.path.join(bench, 'score.py')))
    spec.loader.exec_module(scorer)
    pages, blocks = [], []
    for name in SETS:
        names = open(os.path.join(work, name + '.names')).read().split()
        values = np.fromfile(os.path.join(work, name + '.f32'), '<f4').reshape(-1, len(names))
        truth = {}
        if name != 'small':  # whose truth is with its labels
            truth = {t['id']: t['body'] for t in map(json.loads, open(os.path.join(bench, name, 'truth.jsonl'), encoding='utf8')) if 'body' in t}
        at = 0
        for line, label in zip(open(os.path.join(work, name + '.jsonl'), encoding='utf8'), open(os.path.join(work, name + '.labels.jsonl'))):
            page, label = json.loads(line), json.loads(label)
            n = len(page['texts'])
            page.update(set=name, url=label['url'], coverage=label['coverage'], truth=label['truth'] if name == 'small' else truth.get(page['id']), rows=values[at:at + n])
            at += n
            if page['truth'] and n:
                page['words'] = [len(scorer.tokens(t)) for t in page['texts']]
                page['fold'] = fold(page)
                pages.append(page)
        assert at == len(values), (name, at, len(values))
    return scorer, pages, names


def data(pages, columns):
    x = np.concatenate([p['rows'] for p in pages])[:, columns]
    y = np.concatenate([[c >= .6 for c in p['coverage']] for p in pages]).astype(int)
    w = []
    for p in pages:
        total = sum(n for n, c in zip(p['words'], p['coverage']) if c >= .6) + 50
        share = np.sqrt((np.array(p['words']) + 2) / total) * 10
        w.append(share * WEIGHT[p['set']] * (1 if any(c >= .6 for c in p['coverage']) else .05))
    return x, y, np.concatenate(w)


def threshold_for(page, scores, share=.45, least=.1, buckets=100):
    """The program's threshold for a page (BodyThreshold.swift): a share of the highest F1 to be expected, counted in characters."""
    seen, kept, right = set(), np.zeros(buckets), np.zeros(buckets)
    for text, score in zip(page['texts'], scores):
        if len(text) > 60:
            if text in seen:
                continue
            seen.add(text)
        bucket = min(int(score * buckets), buckets - 1)
        kept[bucket] += len(text)
        right[bucket] += len(text) * score
    kept, right = kept[::-1].cumsum(), right[::-1].cumsum()
    return max(least, share * (2 * right / (kept + right[-1] + 1e-9)).max())


def chosen(page, scores, threshold=None):
    """What the program does with the scores: the threshold (None: the page's own), then exact repeats over 60 characters dropped."""
    threshold = threshold_for(page, scores) if threshold is None else threshold
    seen, out = set(), []
    for text, score in zip(page['texts'], scores):
        if score < threshold or (len(text) > 60 and text in seen):
            continue
        seen.add(text)
        out.append(text)
    return '\n'.join(out)


def report(scorer, title, pages, scores, threshold=None):
    for name in SETS:
        rows = [(scorer.word(t, p['truth']), scorer.shingle(t, p['truth']))
                for p, s in zip(pages, scores) if p['set'] == name for t in [chosen(p, s, threshold)]]
        if rows:
            mean = lambda f: sum(map(f, rows)) / len(rows)
            print('%-24s %-12s word F1 %.4f  shingle F1 %.4f  P %.3f R %.3f  perfect %.3f  (%d pages)' % (
                title, name, mean(lambda r: r[0][2]), mean(lambda r: r[1][2]), mean(lambda r: r[1][0]), mean(lambda r: r[1][1]),
                mean(lambda r: r[1][2] > .999), len(rows)), flush=True)


def table(model, names, columns, about):
    """The trees as text: a line per tree, nodes in depth-first order; `column<=threshold` has its left child next."""
    lines = ['# ' + l for l in about]
    lines.append('\t'.join(['columns'] + [names[c] for c in columns]))
    for tree in model.dump_model()['tree_info']:
        out = []

        def walk(node):
            if 'leaf_value' in node:
                out.append('%.5f' % node['leaf_value'])
                return
            assert node['decision_type'] == '<='
            place = len(out)
            out.append(None)
            walk(node['left_child'])
            out[place] = '%d<=%.7g:%d' % (node['split_feature'], node['threshold'], len(out))
            walk(node['right_child'])

        walk(tree['tree_structure'])
        lines.append('\t'.join(['tree'] + out))
    return '\n'.join(lines) + '\n'


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('bench'), ap.add_argument('work'), ap.add_argument('table')
    ap.add_argument('--features', type=int, default=0, help='keep the best N (0: all)')
    ap.add_argument('--trees', type=int, default=350), ap.add_argument('--leaves', type=int, default=31)
    ap.add_argument('--rate', type=float, default=.1)
    a = ap.parse_args()
    scorer, pages, names = load(a.bench, a.work)
    settings = dict(SETTINGS, num_leaves=a.leaves, learning_rate=a.rate)
    columns = list(range(len(names)))

    def train(some):
        x, y, w = data(some, columns)
        return lgb.train(settings, lgb.Dataset(x, y, weight=w, params=dict(max_bin=63)), a.trees)

    if a.features:
        gain = train(pages).feature_importance('gain')
        columns = sorted(int(c) for c in np.argsort(-gain)[:a.features])
    report(scorer, 'every label right', pages, [p['coverage'] for p in pages], .6)
    scores = [None] * len(pages)
    for k in range(5):
        model = train([p for p in pages if p['fold'] != k])
        for n, p in enumerate(pages):
            if p['fold'] == k:
                scores[n] = model.predict(p['rows'][:, columns], num_threads=2)
    report(scorer, "out of fold, each page's", pages, scores)
    for threshold in (.3, .4, .5):
        report(scorer, 'out of fold, > %.2f' % threshold, pages, scores, threshold)
    model = train(pages)
    report(scorer, 'on what it learned', pages, [model.predict(p['rows'][:, columns], num_threads=2) for p in pages])
    about = ['Weights of the body model: which segments of a page are its article. Made by Benchmarks/body-model (prepare.py, train.py)',
             'from the Web Content eXtraction Benchmark (CC BY 4.0) and Fundus test pages (MIT): %d pages, %d segments.' % (
                 len(pages), sum(len(p['texts']) for p in pages)),
             'LightGBM %s: %d trees, %d leaves, learning rate %g; %d features.' % (lgb.__version__, a.trees, a.leaves, a.rate, len(columns)),
             'A line per tree, depth first: column<=threshold:index of the right child (the left one is next), or a leaf\'s value.']
    open(a.table, 'w').write(table(model, names, columns, about))
    json.dump({'scores': {p['set'] + '/' + p['id']: list(map(float, s)) for p, s in zip(pages, scores)}}, open(os.path.join(a.work, 'out-of-fold.json'), 'w'))
    gain = dict(sorted(((names[c], float(g)) for c, g in zip(columns, model.feature_importance('gain'))), key=lambda x: -x[1])[:40])
    total = sum(model.feature_importance('gain'))
    print('gain:', ', '.join('%s %.3f' % (n, g / total) for n, g in gain.items()))
    print('%s: %d bytes' % (a.table, os.path.getsize(a.table)))


if __name__ == '__main__':
    main()
