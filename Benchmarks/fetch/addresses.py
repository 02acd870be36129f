#!/usr/bin/env python3
"""Every spelling of a forbidden address, by every way on which a page could send us there: `addresses.sh`.

    addresses.py INGEST

Runs in a network namespace in which every address of IPv4 and IPv6 is this machine, so that a connection that the guard lets
through arrives here and is counted. 192.0.2.1 (TEST-NET-1) stands for the public web. Ways: a configured address, a redirect, a
feed's link, a sitemap's, an index of sitemaps, a feed's next page, a page's canonical address, `<base>`, refresh and pictures.
Control: with allow_private_addresses the same addresses have to be reached, all but a cloud's metadata service; without that,
the zero below would say nothing. Exit status 1 if one connection too many was made, or one refusal has no sentence.
"""
import html, json, os, socket, sys, tempfile, threading, urllib.parse

from bench import HERE, Run, configuration

PUBLIC = '192.0.2.1'
LINES = [l.split() for l in open(os.path.join(HERE, 'forbidden-addresses.txt'), encoding='utf8') if l.strip() and not l.startswith('#')]
SPELLINGS = [l[0] for l in LINES]
STORY = '<p>%s</p>' % ('The ferry came back to the harbour on Monday, two hours late, and nobody on the pier had gone home. ' * 4)


class Listener:
    """Listens on all addresses at once; tells to which of them each connection went."""
    def __init__(self):
        self.met, self.port = [], 0
        for family, address in ((socket.AF_INET, '0.0.0.0'), (socket.AF_INET6, '::')):
            door = socket.socket(family, socket.SOCK_STREAM)
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if family == socket.AF_INET6:
                door.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            door.bind((address, self.port))
            self.port = door.getsockname()[1]
            door.listen(512)
            threading.Thread(target=self.accept, args=(door,), daemon=True).start()

    def accept(self, door):
        while True:
            client, _ = door.accept()
            threading.Thread(target=self.serve, args=(client, client.getsockname()[0]), daemon=True).start()

    def serve(self, client, address):
        if address != PUBLIC:
            self.met.append(address)
        try:
            head = b''
            while b'\r\n\r\n' not in head:
                more = client.recv(65536)
                if not more:
                    return
                head += more
            target = head.split(b' ')[1].decode()
            client.sendall(self.answer(urllib.parse.urlsplit(target)))
        except OSError:
            pass
        finally:
            client.close()

    def answer(self, target):
        query = urllib.parse.parse_qs(target.query)
        places = ['http://%s:%d/x/%d' % (s, self.port, i) for i, s in enumerate(SPELLINGS)]
        escaped = [html.escape(p) for p in places]
        kind, fields, body = 'text/html; charset=utf-8', '', ''
        if target.path == '/robots.txt':
            return self.whole('404 Not Found', 'text/plain', '', '')
        if target.path == '/redirect':
            place = places[int(query['n'][0])]
            return self.whole('302 Found', kind, 'Location: %s\r\n' % place, '')
        if target.path == '/feed':
            kind = 'application/rss+xml'
            body = '<rss version="2.0"><channel><title>t</title>%s</channel></rss>' % ''.join(
                '<item><title>t</title><link>%s</link><enclosure url="%s" type="image/png" length="1"/></item>' % (p, p) for p in escaped)
        if target.path == '/paged':
            kind = 'application/atom+xml'
            body = ('<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><link rel="next" href="%s"/>'
                    '<entry><title>t</title><id>urn:x</id><link href="/page?n=0"/></entry></feed>' % escaped[int(query['n'][0])])
        if target.path == '/sitemap':
            kind = 'application/xml'
            body = '<urlset>%s</urlset>' % ''.join('<url><loc>%s</loc></url>' % p for p in escaped)
        if target.path == '/index':
            kind = 'application/xml'
            start = int(query['n'][0])
            body = '<sitemapindex>%s</sitemapindex>' % ''.join('<sitemap><loc>%s</loc></sitemap>' % p for p in escaped[start:start + 40])
        if target.path == '/page':
            place = escaped[int(query['n'][0])]
            body = ('<html><head><title>Ferry returns</title><base href="%s"><link rel="canonical" href="%s">'
                    '<meta property="og:url" content="%s"><meta http-equiv="refresh" content="0; url=%s"></head>'
                    '<body><article><h1>Ferry returns</h1>%s<img src="%s"><iframe src="%s"></iframe></article></body></html>'
                    % (place, place, place, place, STORY, place, place))
        if not body:
            body = '<html><body><article>%s</article></body></html>' % STORY
        return self.whole('200 OK', kind, fields, body)

    def whole(self, status, kind, fields, body):
        body = body.encode('utf8')
        return ('HTTP/1.1 %s\r\nContent-Type: %s\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n'
                % (status, kind, fields, len(body))).encode('utf8') + body


def perform(ingest, listener, discovery, fetch=''):
    """One run over one or several sources; the addresses that were connected to, and the run."""
    listener.met.clear()
    with tempfile.TemporaryDirectory() as folder:
        sources = ''.join('[[source]]\nname = "s%d"\nmax_new_per_run = 1000\n%s\n' % (i, d) for i, d in enumerate(discovery))
        run = Run(ingest, folder, configuration(folder, 'delay_per_host = "0s"\nmax_per_host = 16\ntimeout = "20s"\n' + fetch, sources))
    return list(listener.met), run


def main():
    ingest = sys.argv[1]
    listener = Listener()
    public = 'http://%s:%d' % (PUBLIC, listener.port)
    count = len(SPELLINGS)
    direct = ['http://%s:%d/x/%d' % (s, listener.port, i) for i, s in enumerate(SPELLINGS)]
    with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf8') as listed:
        # In a file: a list in the configuration is refused as a whole where one of its addresses cannot be read.
        listed.write('\n'.join(direct))
        listed.flush()
        one = 'urls = %s' % json.dumps(listed.name)
        # (way, sources, addresses that it is tried with, what has to be asked for for the try to count)
        ways = [
            ('direct', [one]),
            ('redirect', ['urls = %s' % json.dumps(['%s/redirect?n=%d' % (public, i) for i in range(count)])]),
            ('feed link', ['feed = "%s/feed"' % public]),
            ('sitemap', ['sitemap = "%s/sitemap"' % public]),
            ('index of sitemaps', ['sitemap = "%s/index?n=%d"' % (public, i) for i in range(0, count, 40)]),
            ("feed's next page", ['feed = "%s/paged?n=%d"' % (public, i) for i in range(count)]),
            ('canonical, base, refresh, picture', ['urls = %s' % json.dumps(['%s/page?n=%d' % (public, i) for i in range(count)])]),
        ]
        failed = False
        for name, sources in ways:
            met, run = perform(ingest, listener, sources)
            silent = [d for d in run.manifest['documents'] + run.manifest['sources'] if d['outcome'] in ('failed', 'refused') and not d['message']]
            failed = failed or bool(met) or bool(silent)
            print('%-34s %3d spellings: %d connections; %s' % (name, count, len(met), ', '.join(
                '%d %s' % (n, o) for o, n in sorted(run.outcomes.items())) or 'no documents'), flush=True)
            for address in sorted(set(met)):
                print('    connected to %s' % address)
        met, run = perform(ingest, listener, [one], 'allow_private_addresses = true\n')
        print('%-34s %3d spellings: %d connections to %d addresses' % ('control: private ones allowed', count, len(met), len(set(met))))
        public_met, run = perform(ingest, listener, ['urls = ["%s/story"]' % public])
        print('%-34s %s' % ('control: TEST-NET is not blocked', run.outcomes))
    sys.exit(failed or len(met) < 60 or 'new' not in run.outcomes)


if __name__ == '__main__':
    main()
