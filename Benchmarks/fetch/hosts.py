#!/usr/bin/env python3
"""200 hosts at once with the default politeness, three in ten of them hostile: `hosts.sh`.

    hosts.py INGEST

Names are mapped to loopback addresses by a hosts file of the benchmark's own. Each host has a feed and PAGES articles. First every
kind of host has a run to itself: the longest of these is what politeness (one transfer a host, two seconds between starts, our
own limits of time) demands of that host alone. Then all 200 in one run, which may take a tenth more. No host may be asked
again within a second (two are promised; this server may be late to hear of one), or while another of its answers is under way. Exit
status 1 where one of that does not hold.
"""
import asyncio, collections, json, sys, tempfile, threading, time
from concurrent.futures import ThreadPoolExecutor

from bench import Run, configuration, more_files

PAGES = 6
HOSTS = 200
PORT = 8080
KINDS = ['silent', 'drip', 'errors', 'reset', 'busy', 'endless', 'loop', 'silent-robots', 'cut', 'garbage']
FETCH = 'allow_private_addresses = true\ntimeout = "5s"\n'
STORY = '<p>%s</p>' % ('The ferry came back to the harbour on Monday, two hours late, and nobody on the pier had gone home. ' * 5)
starts, ends, open_now, overlaps = collections.defaultdict(list), {}, collections.Counter(), collections.Counter()


def kind_of(host):
    """`honest`, or what a hostile host does: three in ten, of every kind as many."""
    words = host.split('.')[0].split('-', 1)
    return words[1] if len(words) > 1 else 'honest'


def names():
    hostile = [k for _ in range(HOSTS) for k in KINDS][:HOSTS * 3 // 10]
    return ['h%03d.example' % n for n in range(HOSTS - len(hostile))] + ['x%03d-%s.example' % (n, k) for n, k in enumerate(hostile)]


async def serve(reader, writer):
    try:
        while True:
            head = (await reader.readuntil(b'\r\n\r\n')).decode()
            target = head.split(' ')[1]
            host = next(l.split(':')[1].strip() for l in head.split('\r\n') if l.lower().startswith('host:'))
            starts[host].append(time.monotonic())
            open_now[host] += 1
            overlaps[host] = max(overlaps[host], open_now[host])
            try:
                if not await answer(writer, host, target):
                    return
            finally:
                open_now[host] -= 1
    except (asyncio.IncompleteReadError, OSError, StopIteration):
        pass
    finally:
        writer.close()


async def answer(writer, host, target):
    """Whether the connection stays open."""
    kind = kind_of(host)
    base = 'http://%s:%d' % (host, PORT)

    def whole(status, body, fields=''):
        writer.write(('HTTP/1.1 %s\r\nContent-Type: text/html\r\n%sContent-Length: %d\r\n\r\n%s' % (status, fields, len(body), body)).encode())
    if target == '/robots.txt':
        if kind == 'silent-robots':
            await asyncio.sleep(60)
            return False
        whole('404 Not Found', '')
    elif target == '/feed':
        items = ''.join('<item><title>t</title><link>%s/%d</link></item>' % (base, n) for n in range(PAGES))
        whole('200 OK', '<rss version="2.0"><channel><title>t</title>%s</channel></rss>' % items)
    elif kind in ('honest', 'silent-robots'):
        whole('200 OK', '<html><body><article><h1>%s</h1>%s</article></body></html>' % (host + target, STORY))
    elif kind == 'silent':
        await asyncio.sleep(60)
        return False
    elif kind == 'drip':
        writer.write(b'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n')
        for _ in range(600):
            writer.write(b'x')
            await writer.drain()
            await asyncio.sleep(0.1)
    elif kind == 'errors':
        whole('500 Internal Server Error', '')
    elif kind == 'reset':
        writer.transport.abort()
        return False
    elif kind == 'busy':
        whole('429 Too Many Requests', '', 'Retry-After: 3600\r\n')
    elif kind == 'endless':
        writer.write(b'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n')
        for _ in range(64):
            writer.write(b'<p>x' * 65536)
            await writer.drain()
            await asyncio.sleep(0.05)
        return False
    elif kind == 'loop':
        whole('302 Found', '', 'Location: %s%s\r\n' % (base, target[:-1] if target.endswith('x') else target + 'x'))
    elif kind == 'cut':
        writer.write(b'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n<p>' + STORY.encode())
        await writer.drain()
        return False
    elif kind == 'garbage':
        writer.write(b'SSH-2.0-OpenSSH_9.2\r\n\r\n')
        await writer.drain()
        return False
    await writer.drain()
    return True


def start():
    ready = threading.Event()

    async def main():
        server = await asyncio.start_server(serve, '0.0.0.0', PORT, backlog=4096)
        ready.set()
        await server.serve_forever()
    threading.Thread(target=lambda: asyncio.run(main()), daemon=True).start()
    ready.wait()


def run(ingest, hosts):
    with tempfile.TemporaryDirectory() as folder:
        sources = ''.join('[[source]]\nname = "%s"\nfeed = "http://%s:%d/feed"\n' % (h.split('.')[0], h, PORT) for h in hosts)
        return Run(ingest, folder, configuration(folder, FETCH, sources))


def main():
    if sys.argv[1] == '--names':
        every = names() + ['a000-%s.example' % k for k in KINDS] + ['a000.example']
        print('\n'.join('127.1.%d.%d %s' % (n // 250, n % 250 + 1, h) for n, h in enumerate(every)))
        return
    ingest = sys.argv[1]
    more_files()
    start()
    alone = ['a000.example'] + ['a000-%s.example' % k for k in KINDS]
    with ThreadPoolExecutor(len(alone)) as pool:
        runs = dict(zip(alone, pool.map(lambda h: run(ingest, [h]), alone)))
    for host in alone:
        print('%-14s alone: %5.1f s, %d requests, %s' % (kind_of(host), runs[host].seconds, len(starts[host]), runs[host].outcomes), flush=True)
    longest = max(r.seconds for r in runs.values())
    together = run(ingest, names())
    print('%d hosts (%d hostile) in one run: %.1f s, the slowest host alone %.1f s: %.2f; %.1f s CPU, peak %.0f MB' % (
        HOSTS, HOSTS * 3 // 10, together.seconds, longest, together.seconds / longest, together.cpu, together.megabytes))
    print('outcomes: %s' % together.outcomes)
    honest = together.outcomes.get('new', 0)
    # A kept connection that breaks as it is used again is given a second try at once (RFC 9112, section 9.3.1): not for `reset`.
    gaps = sorted((b - a, h) for h in names() if kind_of(h) != 'reset' for a, b in zip(starts[h], starts[h][1:]))
    # Of an answer that is given up this server does not hear at once: those hosts cannot be judged by it.
    crowded = [h for h in names() if overlaps[h] > 1 and kind_of(h) in ('honest', 'errors', 'busy', 'loop', 'garbage')]
    print('%d records; shortest pause between two starts at one host as the server saw it: %.2f s (%s); hosts with two answers under way: %d' % (
        honest, *gaps[0], len(crowded)))
    sys.exit(together.seconds > longest * 1.1 or honest != (HOSTS - HOSTS * 3 // 10) * PAGES or gaps[0][0] < 1 or bool(crowded))


if __name__ == '__main__':
    main()
