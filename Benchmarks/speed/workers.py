#!/usr/bin/env python3
"""Pages a second in worker processes beside those in one process: `workers.py INGEST [SET]` (see workers.sh).

The same pages are read with `extract --jobs 1` in one process, and with `extract --isolate --jobs N` in N workers, N being the number
of processors, in turn. Two figures come of it, each the median of five pairs of runs:

* by the clock: the workers' pages a second beside N times the one process's. It means something on a quiet machine only.
* by processor time (user and system, of the program and its workers): what a page costs in one process beside what it costs in
  workers. That is steady beside other work, and what the first figure comes to where nothing else is in the way.

Exit status 1 where the second is below 0.9. Standard library only.
"""
import ctypes, gzip, json, os, resource, statistics, subprocess, sys, tempfile, time

PAGES, PAIRS = 600, 5
PR_SET_CHILD_SUBREAPER = 36


def pages(folder):
    """[(media type, bytes)], of a folder with manifest.jsonl or of all pages below it."""
    manifest = os.path.join(folder, 'manifest.jsonl')
    paths = ([os.path.join(folder, json.loads(line)['path']) for line in open(manifest, encoding='utf8')] if os.path.exists(manifest)
             else sorted(os.path.join(top, name) for top, _, names in os.walk(folder) for name in names if name.endswith('.html')))
    for path in paths:
        with open(path, 'rb') as file:
            data = file.read()
        yield gzip.decompress(data) if path.endswith('.gz') else data


def run(command, folder):
    """(seconds by the clock, of processor time)."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    with open(os.path.join(folder, 'out'), 'wb') as out:
        end = subprocess.run(command, stdout=out)
    wall = time.monotonic() - start
    try:
        while True:
            os.wait()  # workers outlive the program by a moment
    except ChildProcessError:
        pass
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if end.returncode not in (0, 3):
        sys.exit('%s ended with %d' % (command, end.returncode))
    return wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main():
    # Workers end with their program and are waited for by whoever is next: that has to be us, for their times to be counted.
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    ingest = os.path.abspath(sys.argv[1])
    found = list(pages(sys.argv[2] if len(sys.argv) > 2 else 'Examples/site'))
    cores = len(os.sched_getaffinity(0))
    with tempfile.TemporaryDirectory() as folder:
        manifest = os.path.join(folder, 'manifest.jsonl')
        with open(manifest, 'w') as out:
            for number in range(PAGES):
                path = '%d.html' % (number % len(found))
                with open(os.path.join(folder, path), 'wb') as file:
                    file.write(found[number % len(found)])
                out.write(json.dumps({'id': str(number), 'path': path, 'media_type': 'text/html'}) + '\n')
        one, many = [ingest, 'extract', '--jobs', '1', '--manifest', manifest], [ingest, 'extract', '--isolate', '--jobs', str(cores),
                                                                                 '--manifest', manifest]
        pairs = [(run(one, folder), run(many, folder)) for _ in range(PAIRS)]
    clock = statistics.median(single[0] / (cores * several[0]) for single, several in pairs)
    cost = statistics.median(single[1] / several[1] for single, several in pairs)
    print('%d pages, %d workers' % (PAGES, cores))
    print('  one process  %6.2f ms of processor time a page' % (1000 * statistics.median(s[1] for s, _ in pairs) / PAGES))
    print('  in workers   %6.2f ms' % (1000 * statistics.median(m[1] for _, m in pairs) / PAGES))
    print('  throughput of the workers / (one process x %d): by processor time %.2f, by the clock %.2f' % (cores, cost, clock))
    sys.exit(0 if cost >= 0.9 else 1)


main()
