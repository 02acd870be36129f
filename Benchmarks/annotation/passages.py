#!/usr/bin/env python3
"""Precision and recall of the annotations on passages that were marked by hand: one table, a row per type.

    passages.py INGEST [--file passages.txt] [--verbose]

Every passage goes through `ingest extract --manifest -` as a small page of its own with its date of publication. A marked annotation is found where one of
ours has its type, its stretch of text (a modifier or an article at either end does not count) and all the values that are marked. Precision is over all
that we annotate but what the file lets open. Standard library only.
"""
import argparse, collections, decimal, html, json, subprocess, sys

LEADING = ('about', 'around', 'some', 'up to', 'at least', 'at most', 'more than', 'less than', 'fewer than', 'over', 'under', 'nearly', 'almost', 'roughly',
           'below', 'above', 'between', 'an estimated', 'estimated', 'within', 'no more than', 'no less than', 'the', 'a', 'an', 'in', 'on', 'by', 'since', 'until', 'from', 'dr.', 'mr', 'mrs', 'ms')


def bare(text):
    text = text.strip().rstrip('.,;:').lower()
    changed = True
    while changed:
        changed = False
        for word in LEADING:
            if text.startswith(word + ' '):
                text, changed = text[len(word) + 1:], True
    return text


def read(path):
    passages, current, marks, types = [], None, False, None
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if line.startswith('=== '):
            current, marks = {'name': line[4:], 'date': None, 'lines': [], 'marks': [], 'open': []}, False
            passages.append(current)
        elif current is None:
            if line.startswith('types: '): types = set(line[7:].split())
            continue
        elif line.startswith('date: ') and not current['lines']: current['date'] = line[6:]
        elif line == '---': marks = True
        elif not marks: current['lines'].append(line)
        elif line.startswith('?\t'): current['open'].append(line.split('\t')[1:3])
        elif line and not line.startswith('# '):
            kind, exact, *rest = line.split('\t')
            wanted = dict(pair.split('=', 1) for pair in rest[0].split('|')) if rest else {}
            current['marks'].append((kind, exact, wanted))
    for passage in passages:
        passage['types'] = types
        passage['paragraphs'] = [p for p in '\n'.join(passage['lines']).strip().split('\n\n')]
    return passages


def places(text, exact):
    """Where a marked stretch lies: the occurrence that it names, or the first."""
    every = exact.endswith(' *')
    nth = 1
    if every: exact = exact[:-2]
    elif ' #' in exact: exact, nth = exact.rsplit(' #', 1)[0], int(exact.rsplit(' #', 1)[1])
    found, at = [], text.find(exact)
    while at >= 0:
        # "1.6 million" is not in "11.6 million".
        if not (exact[0].isalnum() and text[:at][-1:].isalnum()): found.append((at, at + len(exact)))
        at = text.find(exact, at + 1)
    if len(found) < nth: raise SystemExit('passages: "%s" is not in its passage' % exact)
    return found if every else [found[nth - 1]]


def family(kind):
    """A month is a date to one reader and a period to another: they count as one type."""
    return 'date or period' if kind in ('date', 'period') else kind


def value(annotation, name):
    if name == 'ucum': return (annotation.get('unit') or {}).get('ucum')
    if name in ('of', 'speaker', 'source'): return (annotation.get(name) or {}).get('exact')
    if name == 'relative': return json.dumps(annotation.get(name))
    return annotation.get(name)


def equal(got, expected):
    """4.30 is 4.3."""
    try:
        return decimal.Decimal(got) == decimal.Decimal(expected)
    except (decimal.InvalidOperation, TypeError):
        return False


def same(annotation, wanted):
    for name, expected in wanted.items():
        got = value(annotation, name)
        if name in ('of', 'speaker', 'source'):
            if got is None or bare(got) != bare(expected): return False
        elif name == 'earliest' or name == 'latest':
            if got is None or not str(got).startswith(expected): return False
        elif str(got) != expected and not equal(got, expected): return False
    return True


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('ingest'), ap.add_argument('--file', default=__file__.rsplit('/', 1)[0] + '/passages.txt'), ap.add_argument('--verbose', action='store_true')
    a = ap.parse_args()
    passages = read(a.file)
    lines = []
    for p in passages:
        page = '<!DOCTYPE html><html lang="en"><head><title>%s</title><meta property="article:published_time" content="%s"></head><body><article><h1>%s</h1>%s</article></body></html>' % (
            p['name'], p['date'], p['name'], ''.join('<p>%s</p>' % html.escape(q) for q in p['paragraphs']))
        lines.append(json.dumps({'id': p['name'], 'content': page, 'media_type': 'text/html', 'url': 'https://passages.example/' + p['name']}))
    out = subprocess.run([a.ingest, 'extract', '--manifest', '-'], input='\n'.join(lines).encode() + b'\n', stdout=subprocess.PIPE)
    records = {r['input']: r for r in map(json.loads, out.stdout.splitlines())}
    marked, found, ours, wrong = (collections.Counter() for _ in range(4))
    for p in passages:
        record = records[p['name']]
        text = record['text']
        if text != '\n\n'.join(p['paragraphs']):
            print('passages: the text of "%s" came out otherwise; not counted' % p['name'], file=sys.stderr)
            continue
        if p['types']: record['annotations'] = [an for an in record['annotations'] if an['type'] in p['types']]
        used = set()
        for kind, exact, wanted in p['marks']:
            for start, end in places(text, exact):
                marked[family(kind)] += 1
                # Attributions and quotations may reach further than the words that were marked.
                hits = [i for i, an in enumerate(record['annotations']) if family(an['type']) == family(kind) and i not in used and same(an, wanted) and (
                    bare(an['exact']) == bare(text[start:end]) and an['start'] < end and start < an['end']
                    or kind == 'attribution' and an['start'] < end and start < an['end'])]
                if hits: used.add(hits[0]); found[family(kind)] += 1
                elif a.verbose:
                    near = [an for an in record['annotations'] if an['start'] < end and start < an['end']]
                    print('%s: missed %s "%s" %s; there: %s' % (p['name'], kind, text[start:end], wanted, json.dumps(near, ensure_ascii=False)))
        for i, an in enumerate(record['annotations']):
            if i in used: ours[family(an['type'])] += 1; continue
            open_ = any(family(kind) == family(an['type']) and any(an['start'] < end and start < an['end'] for start, end in places(text, exact + ' *')) for kind, exact in p['open'])
            # A second mention of a marked name is right where its values are.
            again = any(kind == an['type'] == 'mention' and bare(exact.removesuffix(' *')) == bare(an['exact']) and same(an, wanted) for kind, exact, wanted in p['marks'])
            if open_ or an['type'] == 'quotation' and an.get('style') == 'indirect': continue
            ours[family(an['type'])] += 1
            if not again:
                wrong[family(an['type'])] += 1
                if a.verbose: print('%s: extra %s' % (p['name'], json.dumps(an, ensure_ascii=False)))
    print('%-12s %7s %7s %9s %9s' % ('type', 'marked', 'found', 'recall', 'precision'))
    for kind in sorted(marked | ours):
        right = ours[kind] - wrong[kind]
        print('%-12s %7d %7d %9s %9s' % (kind, marked[kind], found[kind], '%.3f' % (found[kind] / marked[kind]) if marked[kind] else '-', '%.3f' % (right / ours[kind]) if ours[kind] else '-'))


if __name__ == '__main__':
    main()
