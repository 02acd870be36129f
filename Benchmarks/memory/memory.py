#!/usr/bin/env python3
"""What a whole run has in memory over the worst documents there are: `Benchmarks/memory/memory.py [INGEST]`.

Pages and bodies made to cost memory are served by loopback addresses, each a host of its own: first from one host, one after the
other, then from thirty-two hosts at once. The proportional set size (PSS) of the program and its workers is summed up every 20 ms.
Exit status 1 where the sum was ever 256 MB or more, or where a document did not end in one outcome.
"""
import gzip, http.server, json, os, subprocess, sys, tempfile, threading, time

MOST = 256e6
MIB = 1 << 20
INGEST = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else '.build/release/ingest')
WORDS = 'The ferry came back to the harbour on Monday, 3 March 2024, with 1,200 tonnes of "grain", said Anna Berg of Oslo. '


def page(body):
    return b'<!doctype html><html lang="en"><head><title>Worst</title></head><body>' + body + b'</body></html>'


def nested(depth):
    return b'<div>' * depth + b'<p>deep</p>' + b'</div>' * depth


# name: (what it is, its bytes, content coding)
PAGES = {
    'story': ('an honest page', page(('<p>%s</p>' % (WORDS * 3) * 12).encode()), None),
    'paragraphs': ('8 MB of one-letter paragraphs', page(b'<p>x' * (2 * MIB)), None),
    'text': ('11 MB of words in one paragraph', page(b'<p>' + b'word ' * 2_200_000 + b'</p>'), None),
    'evidence': ('6 MB of sentences full of evidence', page(('<p>%s</p>' % WORDS).encode() * 50_000), None),
    'marks': ('4 MB of marks', page(b'<p>' + b'(' * (4 * MIB) + b'</p>'), None),
    'numbers': ('dates, digits and signs without end', page(b'<p>' + b'1/1/' * 250_000 + b'</p><p>' + b'a@' * 250_000 + b'</p>'), None),
    'attributes': ('a tag of 64,000 attributes', page(b'<p ' + b' '.join(b'a%d=b' % n for n in range(64_000)) + b'>x</p>'), None),
    'unknown': ('500,000 unknown tags', page(b''.join(b'<x%d>y' % n for n in range(500_000))), None),
    'misnested': ('tags that close each other wrongly', page(b'<b>' * 50_000 + b'x' + b'</i>' * 50_000), None),
    'deep': ('100,000 open elements', page(nested(100_000)), None),
    'table': ('a table of 400,000 cells', page(b'<table>' + (b'<tr>' + b'<td>1' * 20) * 20_000 + b'</table>'), None),
    'links': ('200,000 links', page(b'<p>' + b'<a href="/x">word</a> ' * 200_000 + b'</p>'), None),
    'data': ('8 MB of JSON-LD', page(b'<script type="application/ld+json">' + json.dumps(
        [{'@type': 'NewsArticle', 'articleBody': WORDS * 40}] * 1700).encode() + b'</script><p>x</p>'), None),
    'plain': ('15 MB that are no page', b'x ' * (15 * MIB // 2), None),
    'bomb': ('15 MB of zeros in 15 KB', gzip.compress(b'\0' * (15 * MIB), 9), 'gzip'),
    'larger-bomb': ('200 MB in 200 KB', gzip.compress(b'<p>x</p>' * (25 * MIB), 9), 'gzip'),
    'endless': ('a body without end', None, None),
}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        name = self.path[1:].split('?')[0]
        if name not in PAGES:
            self.send_response(404), self.send_header('Content-Length', '0'), self.end_headers()
            return
        _, body, coding = PAGES[name]
        self.send_response(200)
        self.send_header('Content-Type', 'text/html; charset=utf-8')
        if coding:
            self.send_header('Content-Encoding', coding)
        try:
            if body is None:
                self.end_headers()
                while True:
                    self.wfile.write(b'<p>' + b'y' * 65_533)
            self.send_header('Content-Length', str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            self.close_connection = True  # it has had enough

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, *_):
        pass


def tree(process):
    """The process and all below it."""
    found = [process]
    for number in found:
        try:
            for thread in os.listdir('/proc/%d/task' % number):
                with open('/proc/%d/task/%s/children' % (number, thread)) as file:
                    found += [int(word) for word in file.read().split()]
        except OSError:
            pass
    return found


def pss(process):
    """Bytes of all of them; [(bytes, arguments)]."""
    sums = []
    for number in tree(process):
        try:
            with open('/proc/%d/smaps_rollup' % number) as file:
                kilobytes = next(int(line.split()[1]) for line in file if line.startswith('Pss:'))
            sums.append(kilobytes * 1024)
        except (OSError, StopIteration):
            pass
    return sums


def run(folder, urls):
    """(peak in bytes, what each process had then, outcomes)."""
    config = os.path.join(folder, 'ingest.toml')
    with open(config, 'w') as file:
        file.write('[output]\ndirectory = %s\n[fetch]\nallow_private_addresses = true\ndelay_per_host = "0s"\ntimeout = "60s"\n'
                   '[extract]\nkeep = ["all"]\nsite_rules = []\n[[source]]\nname = "worst"\nurls = %s\n'
                   % (json.dumps(os.path.join(folder, 'out')), json.dumps(urls)))
    peak, shares = 0, []
    with open(os.path.join(folder, 'report'), 'w+b') as report:
        child = subprocess.Popen([INGEST, '--config', config, '--log-level', 'error', 'run', '--json'], stdout=report,
                                 stderr=subprocess.DEVNULL)
        while child.poll() is None:
            sums = pss(child.pid)
            if sum(sums) > peak:
                peak, shares = sum(sums), sums
            time.sleep(0.02)
        report.seek(0)
        manifest = json.load(report)['manifest']
    with open(os.path.join(folder, 'out', manifest)) as file:
        documents = json.load(file)['documents']
    return peak, shares, {d['url']: d['outcome'] + (':' + d['reason'] if d['reason'] else '') for d in documents}


def main():
    server = Server(('0.0.0.0', 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    port, faults = server.server_address[1], 0
    print('%d processors' % os.cpu_count())

    def measure(title, urls):
        nonlocal faults
        with tempfile.TemporaryDirectory() as folder:
            peak, shares, outcomes = run(folder, urls)
        isBad = peak >= MOST or set(outcomes) != set(urls)
        faults += isBad
        words = ' + '.join('%.0f' % (share / 1e6) for share in shares)
        print('%-28s %6.0f MB (%s)%s' % (title, peak / 1e6, words, '  TOO MUCH' if isBad else ''), flush=True)
        return outcomes

    if '--each' in sys.argv:
        for name, (what, _, _) in PAGES.items():
            outcomes = measure(name, ['http://127.0.1.1:%d/%s' % (port, name)])
            print('    %s: %s' % (what, ', '.join(outcomes.values())))
    outcomes = measure('one after the other', ['http://127.0.1.1:%d/%s' % (port, name) for name in PAGES])
    for url, outcome in outcomes.items():
        print('    %-12s %s' % (url.rsplit('/', 1)[1], outcome))
    measure("all kinds from 32 hosts", ['http://127.0.2.%d:%d/%s?%d' % (host, port, name, host)
                                        for host in range(1, 33) for name in list(PAGES)[host % 4::4]])
    for name in ('endless', 'plain', 'bomb', 'evidence', 'paragraphs'):
        measure('32 times ' + name, ['http://127.0.3.%d:%d/%s?%d' % (host, port, name, host) for host in range(1, 33)])
    sys.exit(1 if faults else 0)


main()
