#!/usr/bin/env python3
"""A body of 10 KB cut at every position, in every coding and framing: `cuts.sh [STEP]`.

    cuts.py INGEST [STEP]

The server sends the first N bytes of what it should send, and hangs up. Nothing of it may become a record, or count as anything but
a failure. What cannot be told from a whole answer is left out: a plain body that neither a length nor chunks delimit, and the
end of a chunked body's last chunk without the empty line behind it (libcurl has all of the content then). Control: each form uncut
becomes a record. STEP tries every STEPth position only. Exit status 1 if one cut answer was accepted.
"""
import asyncio, gzip, json, random, subprocess, sys, tempfile, threading, zlib

from bench import Run, configuration, more_files


def page():
    random.seed(7)
    words = 'harbour ferry night council winter bread river market school bridge letter garden window engine summer paper'.split()
    text = ''
    while len(text) < 9_900:
        text += '<p>%s.</p>\n' % ' '.join(random.choice(words) for _ in range(24)).capitalize()
    return ('<html><head><title>Ferry</title></head><body><article>%s</article></body></html>\n' % text).encode()


def bare_deflate(body):
    coder = zlib.compressobj(9, zlib.DEFLATED, -15)
    return coder.compress(body) + coder.flush()


def by_command(body, *command):
    return subprocess.run(command, input=body, stdout=subprocess.PIPE, check=True).stdout


def chunked(body):
    out = b''
    for start in range(0, len(body), 1000):
        piece = body[start:start + 1000]
        out += b'%x\r\n%s\r\n' % (len(piece), piece)
    return out + b'0\r\n\r\n'


PAGE = page()
HEAD = b'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n'
CODED = {
    'gzip': ('gzip', gzip.compress(PAGE, 9)), 'deflate': ('deflate', zlib.compress(PAGE, 9)), 'bare-deflate': ('deflate', bare_deflate(PAGE)),
    'br': ('br', by_command(PAGE, 'brotli', '-c')), 'zstd': ('zstd', by_command(PAGE, 'zstd', '-q', '-19', '-c')),
}
# name: (head, bytes after it, how many of them may be missing without anything of the content being lost)
FORMS = {
    'identity, length': (HEAD + b'Content-Length: %d\r\n\r\n' % len(PAGE), PAGE, 0),
    'identity, chunks': (HEAD + b'Transfer-Encoding: chunked\r\n\r\n', chunked(PAGE), 2),
}
for name, (coding, body) in CODED.items():
    coded = HEAD + b'Content-Encoding: %s\r\n' % coding.encode()
    FORMS[name + ', length'] = (coded + b'Content-Length: %d\r\n\r\n' % len(body), body, 0)
    FORMS[name + ', chunks'] = (coded + b'Transfer-Encoding: chunked\r\n\r\n', chunked(body), 2)
    # Cut before it was framed, as behind a proxy whose origin died: the framing itself is whole.
    FORMS[name + ', end of connection'] = (coded + b'\r\n', body, 0)
    FORMS[name + ', whole chunks'] = (coded + b'Transfer-Encoding: chunked\r\n\r\n', body, 0)
NAMES = list(FORMS)


async def serve(reader, writer):
    try:
        target = (await reader.readuntil(b'\r\n\r\n')).split(b' ')[1].decode()
        if target == '/robots.txt':
            writer.write(b'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
        else:
            form, length = target[1:].split('/')
            head, body, _ = FORMS[NAMES[int(form)]]
            cut = body[:int(length)]
            writer.write(head + (chunked(cut) if NAMES[int(form)].endswith('whole chunks') else cut))
        await writer.drain()
    except (asyncio.IncompleteReadError, OSError):
        pass
    finally:
        writer.close()


def start():
    ready = threading.Event()
    port = []

    async def main():
        server = await asyncio.start_server(serve, '0.0.0.0', 0, backlog=1024)
        port.append(server.sockets[0].getsockname()[1])
        ready.set()
        await server.serve_forever()
    threading.Thread(target=lambda: asyncio.run(main()), daemon=True).start()
    ready.wait()
    return port[0]


def main():
    ingest, step = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1
    more_files()
    port = start()
    failed, total = False, 0
    for number, name in enumerate(NAMES):
        _, body, spare = FORMS[name]
        whole = len(body)
        lengths = sorted(set(range(0, whole - spare, step)) | set(range(max(0, whole - spare - 12), whole - spare)))
        # A host of its own for each form: nobody is asked more than 20,000 times in a run.
        base = 'http://127.0.0.%d:%d/%d/' % (number + 1, port, number)
        with tempfile.TemporaryDirectory() as folder:
            with open(folder + '/urls.txt', 'w') as listed:
                listed.writelines('%s%d\n' % (base, n) for n in lengths + [whole])
            run = Run(ingest, folder, configuration(
                folder, 'allow_private_addresses = true\ndelay_per_host = "0s"\nmax_per_host = 32\n',
                '[[source]]\nname = "cuts"\nmax_new_per_run = 1000000\nurls = "urls.txt"\n'))
        accepted = [d['url'] for d in run.manifest['documents'] if d['outcome'] not in ('failed', 'refused')]
        control = base + str(whole)
        wrong = [u for u in accepted if u != control]
        missing = len(lengths) + 1 - len(run.manifest['documents'])
        failed = failed or bool(wrong) or control not in accepted or missing != 0
        total += len(lengths)
        print('%-32s %5d cuts: %d accepted; %s; %.1f s' % (name, len(lengths), len(wrong), ', '.join(
            '%d %s' % (n, o) for o, n in sorted(run.outcomes.items())), run.seconds), flush=True)
        if wrong or control not in accepted:
            print('    wrong: %s; uncut: %s' % (wrong[:5], 'a record' if control in accepted else 'no record'))
    print('%d cuts' % total)
    sys.exit(failed)


if __name__ == '__main__':
    main()
