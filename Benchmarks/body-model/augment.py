#!/usr/bin/env python3
"""Between steps 1 and 2 of the body model: small clean pages, made of the big ones' texts.

    augment.py WORK BODY_FEATURES [--pages N]

Pages as people write them by hand: a headline, one to eight paragraphs, perhaps a list, a table, a quotation, code; perhaps a
menu, a consent banner, a related box, comments, a footer. What is body in them is known, not aligned. The development sets have
hardly a page under five paragraphs, and a model that saw only them takes such a page for a stub. Reads what prepare.py made;
writes the set `small`. Texts come from segments of real pages, frames from the lists below, dice from the page's number.
Standard library only.
"""
import argparse, html, json, os, random, re, subprocess

WRAPPERS = [
    '', '<article>', '<article>', '<main>', '<main><article>', '<div class="content">', '<div class="post">',
    '<div class="entry-content">', '<main id="content"><div class="article-body">', '<div id="main"><div class="story">', '<div>',
    '<section>', '<div class="wrapper"><article class="post"><div class="text">', '<article itemscope><div itemprop="articleBody">',
    '<div class="container"><div class="row"><div class="col-md-8">', '<table><tr><td>', '<body><div id="page"><main class="site-main">',
]
RELATED = [('aside', 'related'), ('div', 'related-articles'), ('section', 'read-more'), ('aside', ''), ('div', 'recommended'), ('aside', 'sidebar')]
COMMENTS = [('section', 'comments'), ('div', 'comments'), ('ol', 'comment-list'), ('div', 'discussion'), ('section', 'responses comment-thread')]


def close(opening):
    return ''.join('</%s>' % t for t in reversed(re.findall(r'<(\w+)', opening)))


def sentences(text):
    return [s for s in re.split(r'(?<=[.!?。])\s+', text) if s]


class Page:
    def __init__(self, dice):
        self.dice, self.labels = dice, {}

    def put(self, text, label):
        """The text, escaped; what it is worth is remembered."""
        text = ' '.join(text.split())
        if self.labels.setdefault(text, label) != label:
            self.labels[text] = None
        return html.escape(text, quote=False)

    def maybe(self, chance):
        return self.dice.random() < chance

    def menu(self, texts):
        items = ['<a href="/%d">%s</a>' % (n, self.put(t, 0)) for n, t in enumerate(texts)]
        return '<nav><ul>%s</ul></nav>' % ''.join('<li>%s</li>' % i for i in items) if self.maybe(.6) else '<nav>%s</nav>' % ' '.join(items)

    def prose(self, text):
        """A paragraph, perhaps with a link or a bold word in it."""
        words = self.put(text, 1).split(' ')
        if len(words) > 8 and self.maybe(.25):
            n = self.dice.randrange(1, len(words) - 3)
            words[n] = ('<a href="/x">%s</a>' if self.maybe(.6) else '<b>%s</b>') % words[n]
        return '<p>%s</p>' % ' '.join(words)

    def blocks(self, texts):
        out = []
        for n, (tag, text) in enumerate(texts):
            if tag in ('h2', 'h3', 'h4'):
                out.append('<%s>%s</%s>' % (tag, self.put(text, 1), tag))
                continue
            parts = sentences(text)
            if self.maybe(.4):
                text = ' '.join(parts[:self.dice.choice((1, 1, 2))])
            kind = self.dice.random()
            short = [p[:90] for p in parts if len(p) > 8]
            if n and kind < .12 and len(short) >= 2:
                tag = self.dice.choice(('ul', 'ol'))
                if self.maybe(.5):
                    short = [' '.join(s.split()[:self.dice.randint(1, 6)]) for s in short]
                out.append('<%s>%s</%s>' % (tag, ''.join('<li>%s</li>' % self.put(s, 1) for s in short), tag))
            elif n and kind < .2:
                inner = self.put(text, 1)
                out.append('<blockquote>%s</blockquote>' % (inner if self.maybe(.4) else '<p>%s</p>' % inner))
            elif n and kind < .27 and len(text.split()) > 8:
                words = text.split()[:self.dice.choice((6, 9, 12))]
                width = self.dice.choice((2, 3))
                rows = [words[i:i + width] for i in range(0, len(words) - width + 1, width)]
                cell = lambda w, r: '<%s>%s</%s>' % (('th' if not r else 'td',) + (self.put(w, 1),) + ('th' if not r else 'td',))
                out.append('<table>%s</table>' % ''.join('<tr>%s</tr>' % ''.join(cell(w, r) for w in row) for r, row in enumerate(rows)))
            elif n and kind < .31:
                words = re.findall(r'[a-z]{2,}', text.lower())[:6] or ['x']
                code = '\n'.join('%s = %s(%d)' % (w, w[:3], i) for i, w in enumerate(words))
                self.labels[' '.join(code.split())] = 1
                out.append('<pre>%s</pre>' % code if self.maybe(.4) else '<pre><code>%s</code></pre>' % code)
            else:
                out.append(self.prose(text))
        return out

    def story(self, body, other, titles, crumbs, headline):
        d = self.dice
        blocks = self.blocks(body)
        top = []
        h1 = '<h1>%s</h1>' % self.put(headline, 0)
        if self.maybe(.35):
            top.append('<p class="byline">%s</p>' % self.put('By ' + ' '.join(w.capitalize() for w in d.choice(crumbs).split()[:2]), 0))
        if self.maybe(.25):
            top.append('<time datetime="2026-03-02">%s</time>' % self.put('%d March 2026' % d.randint(1, 30), 0))
        if self.maybe(.2):
            blocks[0] = blocks[0].replace('<p>', '<p class="%s">' % d.choice(('standfirst', 'lead', 'intro', 'summary', 'dek')), 1)
        if self.maybe(.25):
            caption = self.put(' '.join(d.choice(other).split()[:d.randint(4, 14)]), 0)
            blocks.insert(d.randint(0, len(blocks)), '<figure><img src="a.jpg"><figcaption>%s</figcaption></figure>' % caption)
        inner = []
        if self.maybe(.3):
            tag, name = d.choice(RELATED)
            links = ''.join('<li><a href="/r%d">%s</a></li>' % (n, self.put(t, 0)) for n, t in enumerate(d.sample(titles, min(len(titles), d.randint(1, 4)))))
            head = '<h3>%s</h3>' % self.put(d.choice(crumbs), 0) if self.maybe(.7) else ''
            text = '<p>%s</p>' % self.put(sentences(d.choice(other))[0], 0) if self.maybe(.3) else ''
            inner.append('<%s%s>%s%s<ul>%s</ul></%s>' % (tag, ' class="%s"' % name if name else '', head, text, links, tag))
        if self.maybe(.12):
            inner.append('<div class="%s"><h4>%s</h4><p>%s</p><form><input type="email"><button>%s</button></form></div>' % (
                d.choice(('newsletter', 'subscribe-box', 'promo')), self.put(d.choice(crumbs), 0), self.put(sentences(d.choice(other))[0], 0), self.put(d.choice(crumbs), 0)))
        for box in inner:
            blocks.insert(d.randint(1, len(blocks)) if self.maybe(.5) else len(blocks), box)
        end = []
        if self.maybe(.12):
            end.append('<div class="%s">%s</div>' % (d.choice(('author-bio', 'about-the-author', 'bio')), '<p>%s</p>' % self.put(sentences(d.choice(other))[0], 0)))
        if self.maybe(.15):
            end.append('<div class="%s">%s</div>' % (d.choice(('share', 'tags', 'social')), ' '.join('<a href="#">%s</a>' % self.put(t, 0) for t in d.sample(crumbs, min(3, len(crumbs))))))
        comments = []
        if self.maybe(.3):
            tag, name = d.choice(COMMENTS)
            one = 'li' if tag == 'ol' else d.choice(('div', 'article'))
            for text in d.sample(other, min(len(other), d.randint(1, 4))):
                who = ' '.join(d.choice(crumbs).split()[:2])
                comments.append('<%s class="comment"><%s class="comment-author">%s</%s><p>%s</p></%s>' % (
                    one, 'cite', self.put(who, 0), 'cite', self.put(' '.join(sentences(text)[:d.randint(1, 3)]), 0), one))
            comments = ['<%s %s="%s">%s%s</%s>' % (tag, d.choice(('class', 'class', 'id')), name, '' if tag == 'ol' else '<h2>%s</h2>' % self.put(d.choice(crumbs), 0), ''.join(comments), tag)]
        second = []
        if self.maybe(.12):
            for _ in range(d.randint(1, 3)):
                texts = d.sample(other, min(len(other), d.randint(1, 3)))
                second.append('<%s class="%s"><h2><a href="/s">%s</a></h2>%s</%s>' % (
                    'article', d.choice(('teaser', 'post', 'card', '')), self.put(d.choice(titles), 0), ''.join('<p>%s</p>' % self.put(t, 0) for t in texts), 'article'))
        wrapper = d.choice(WRAPPERS).replace('<body>', '')
        inside = self.maybe(.5)
        head = h1 + ''.join(top)
        if self.maybe(.2):
            head = '<header>%s</header>' % head
        tail = ''.join(end) + (''.join(comments) if self.maybe(.5) else '')
        rest = '' if ''.join(comments) in tail else ''.join(comments)
        story = (wrapper + head if inside else head + wrapper) + ''.join(blocks) + tail + close(wrapper)
        return story + rest + ''.join(second)


def build(number, pages):
    dice = random.Random(number)
    page = Page(dice)
    while True:
        source = dice.choice(pages)
        if len(source['body']) >= 3:
            break
    count = dice.choice((1, 2, 2, 3, 3, 3, 4, 4, 5, 6, 8))
    start = 0 if dice.random() < .5 else dice.randrange(len(source['body']))
    body = source['body'][start:start + count]
    while body and body[-1][0] != 'p':
        body.pop()
    if not body:
        return None
    other = dice.choice(pages)
    foreign = [t for tag, t in other['body'] if tag == 'p'] or ['Nothing else was said about it.']
    titles = [t for t in other['rest'] if 4 <= len(t.split()) <= 14] or ['What the other house says']
    crumbs = [t for t in other['rest'] if len(t.split()) <= 3 and len(t) < 30] or ['Home', 'News']
    story = page.story(body, foreign, titles, crumbs, source['headline'])
    bare = dice.random() < .35
    before, after = '', ''
    if not bare:
        if page.maybe(.25):
            before += '<div class="%s"><p>%s</p><button>%s</button></div>' % (
                dice.choice(('cookie-banner', 'cookie-consent', 'gdpr', 'consent')), page.put(' '.join(sentences(dice.choice(foreign))[:2]), 0), page.put(dice.choice(crumbs), 0))
        menu = page.menu(dice.sample(crumbs, min(len(crumbs), dice.randint(2, 9))))
        before += '<header>%s%s</header>' % ('<a href="/">%s</a>' % page.put(dice.choice(crumbs), 0), menu) if page.maybe(.6) else menu
        if page.maybe(.7):
            text = page.put('© 2026 ' + dice.choice(crumbs), 0)
            after += '<footer>%s%s</footer>' % ('<p>%s</p>' % text if page.maybe(.5) else text, page.menu(dice.sample(crumbs, min(len(crumbs), 3))) if page.maybe(.4) else '')
        if before and page.maybe(.2):
            before, after = after.replace('footer', 'div') and before, after
    title = source['headline'] + dice.choice(('', '', ' | Site', ' - The Daily'))
    metas = ''
    if page.maybe(.3):
        metas += '<meta property="og:title" content="%s">' % html.escape(source['headline'])
    if page.maybe(.3):
        metas += '<meta property="og:type" content="article">'
    head = '<html><head>%s%s</head>' % ('<title>%s</title>' % html.escape(title) if page.maybe(.9) else '', metas)
    return source, '<!DOCTYPE html>%s<body>%s%s%s</body></html>' % (head, before, story, after), page.labels


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('work'), ap.add_argument('program'), ap.add_argument('--pages', type=int, default=1200)
    a = ap.parse_args()
    pages = []
    for name in ('articles', 'news'):
        for line, label in zip(open(os.path.join(a.work, name + '.jsonl'), encoding='utf8'), open(os.path.join(a.work, name + '.labels.jsonl'))):
            page, label = json.loads(line), json.loads(label)
            if not label['coverage']:
                continue
            rows = list(zip(page['tags'], page['texts'], label['coverage']))
            body = [('h2' if t == 'h2' else 'h3' if t in ('h3', 'h4') else 'p', x) for t, x, c in rows if c >= .9 and t != 'h1' and (t[0] == 'h' or len(x) > 60)]
            rest = [x for t, x, c in rows if c < .1 and len(x) < 300]
            headline = next((x for t, x, c in rows if t == 'h1' and 8 < len(x) < 200), None)
            if body and headline and rest:
                pages.append(dict(url=label['url'], body=body, rest=rest, headline=headline))
    folder = os.path.join(a.work, 'small-pages')
    os.makedirs(folder, exist_ok=True)
    listing, made = [], {}
    for n in range(a.pages):
        one = build(n, pages)
        if one:
            made['small-%d' % n] = one
            path = os.path.join(folder, '%d.html' % n)
            open(path, 'w', encoding='utf8').write(one[1])
            listing.append('small-%d\t%s' % (n, path))
    out = os.path.join(a.work, 'small')
    subprocess.run([a.program, out], input='\n'.join(listing) + '\n', text=True, check=True)
    with open(out + '.labels.jsonl', 'w', encoding='utf8') as labels:
        unknown = total = 0
        for line in open(out + '.jsonl', encoding='utf8'):
            page = json.loads(line)
            source, _, known = made[page['id']]
            worth = [known.get(' '.join(t.split())) for t in page['texts']]
            total, unknown = total + len(worth), unknown + worth.count(None)
            worth = [float(w or 0) for w in worth]
            truth = '\n\n'.join(t for t, w in zip(page['texts'], worth) if w)
            labels.write(json.dumps(dict(id=page['id'], url=source['url'], coverage=worth, truth=truth)) + '\n')
    print('small', len(made), 'pages;', unknown, 'of', total, 'segments of unknown worth')


if __name__ == '__main__':
    main()
