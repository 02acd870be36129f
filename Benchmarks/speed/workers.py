#!/usr/bin/env python3
"""Pages a second in worker processes beside those in one process: `workers.py INGEST [SET]` (see workers.sh).

The same pages are read with `extract --jobs 1` in N such processes at once, N being the number of processors, and with
`extract --isolate --jobs N` in N workers, in turn. N at once, because a page costs more time where the other processors work too: they
share caches and memory, whoever uses them. What one process takes that is alone is told as well. Both do the same: a file is read, a
record made, a line written; what `run` does besides (archive, record files, ledger) is the program's own work in either way and would
hide what workers cost. What a process costs to start, with its tables, is taken from runs over N pages and told apart, since a run
starts its workers once. Two figures come of it, each the median of five rounds:

* by processor time (user and system, of the program and its workers): what a page costs in a process beside what it costs in
  workers. That is steady beside other work, and what the second figure comes to where nothing else is in the way.
* by the clock: the workers' pages a second beside those of the N processes. It means something on a quiet machine only.

Without a SET, the pages of the bundled site are dressed up with what surrounds an article on a news site (menus, teasers, comments,
scripts), until they have 50 to 100 KB. Exit status 1 where the first figure is below 0.9. Standard library only.
"""
import ctypes, gzip, json, os, resource, statistics, subprocess, sys, tempfile, time

PAGES, ROUNDS, GOAL = 600, 5, 0.9
PR_SET_CHILD_SUBREAPER = 36
WORDS = ('harbour council bridge winter report market school river evening station island garden engine museum letter border '
         'captain orchard signal theatre').split()


def dressed(page, number):
    """The page with surroundings of its own, the same ones in every run."""
    def words(seed, count):
        return ' '.join(WORDS[(seed * 7 + n * n + number) % len(WORDS)] for n in range(count))

    menu = '<nav><ul>%s</ul></nav>' % ''.join(
        '<li class="menu-item"><a href="/section/%d" data-track="menu">%s</a></li>' % (n, words(n, 2).title()) for n in range(120))
    teasers = '<aside class="related">%s</aside>' % ''.join(
        '<div class="teaser card card--small"><a href="/story/%d-%d"><img src="/i/%d.jpg" alt="%s"><h3 class="card__title">%s</h3></a>'
        '<p class="card__summary">%s.</p><time datetime="2026-03-%02dT08:00:00Z">%d March</time></div>'
        % (number, n, n, words(n, 3), words(n, 7).capitalize(), words(n + 3, 24).capitalize(), n % 28 + 1, n % 28 + 1) for n in range(40))
    comments = '<section id="comments">%s</section>' % ''.join(
        '<div class="comment"><b class="author">%s</b><p>%s.</p></div>' % (words(n, 2).title(), words(n, 40).capitalize())
        for n in range(number % 30))
    script = '<script>window.__state=%s;</script>' % json.dumps([{'id': n, 'label': words(n, 5)} for n in range(250)])
    text = page.decode('latin-1')  # whatever it is in: only the places of tags matter
    start, end = text.find('<body'), text.rfind('</body>')
    start = text.find('>', start) + 1 if start >= 0 else 0
    end = end if end > 0 else len(text)
    around = [text[:start], script, menu, text[start:end], teasers, comments, '<footer>', menu, '</footer>', text[end:]]
    return ''.join(around).encode('latin-1')


def pages(folder):
    """The bytes of a folder with manifest.jsonl or of all pages below it."""
    manifest = os.path.join(folder, 'manifest.jsonl')
    paths = ([os.path.join(folder, json.loads(line)['path']) for line in open(manifest, encoding='utf8')] if os.path.exists(manifest)
             else sorted(os.path.join(top, name) for top, _, names in os.walk(folder) for name in names
                         if name.endswith(('.html', '.html.gz'))))
    for path in paths:
        with open(path, 'rb') as file:
            data = file.read()
        yield gzip.decompress(data) if path.endswith('.gz') else data


def run(commands, folder):
    """(seconds by the clock, of processor time) of commands that run at once."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    outs = [open(os.path.join(folder, 'out-%d' % number), 'wb') for number in range(len(commands))]
    processes = [subprocess.Popen(command, stdout=out) for command, out in zip(commands, outs)]
    ends = [process.wait() for process in processes]
    wall = time.monotonic() - start
    for out in outs:
        out.close()
    try:
        while True:
            os.wait()  # workers outlive the program by a moment
    except ChildProcessError:
        pass
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if any(end not in (0, 3) for end in ends):
        sys.exit('%s ended with %s' % (commands, ends))
    return wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main():
    # Workers end with their program and are waited for by whoever is next: that has to be us, for their times to be counted.
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    ingest = os.path.abspath(sys.argv[1])
    chosen = sys.argv[2] if len(sys.argv) > 2 and sys.argv[2] else None
    found = list(pages(chosen or 'Examples/site'))
    if not found:
        print('workers: skipped: %s holds neither manifest.jsonl nor .html files' % chosen)
        return
    if not chosen:
        found = [dressed(page, number) for number, page in enumerate(found)]
    cores = len(os.sched_getaffinity(0))
    with tempfile.TemporaryDirectory() as folder:
        for number, page in enumerate(found):
            with open(os.path.join(folder, '%d.html' % number), 'wb') as file:
                file.write(page)

        def commands(count):
            manifest = os.path.join(folder, 'manifest-%d.jsonl' % count)
            with open(manifest, 'w') as out:
                for number in range(count):
                    out.write(json.dumps({'id': str(number), 'path': '%d.html' % (number % len(found)), 'media_type': 'text/html'}) + '\n')
            one = [ingest, 'extract', '--jobs', '1', '--manifest', manifest]
            return [one], [one] * cores, [[ingest, 'extract', '--isolate', '--jobs', str(cores), '--manifest', manifest]]

        few, many = commands(cores), commands(PAGES)
        rounds = [([run(command, folder) for command in few], [run(command, folder) for command in many]) for _ in range(ROUNDS)]

    # Of a round: seconds for one page, without those to start. `kind`: 0 one process alone, 1 one on each processor, 2 in workers;
    # `which`: 0 by the clock, 1 of processor time.
    def page(round, kind, which):
        return (round[1][kind][which] - round[0][kind][which]) / (PAGES - cores) / (cores if kind == 1 else 1)

    def ratio(kind, which):
        return statistics.median(page(round, kind, which) / page(round, 2, which) for round in rounds)

    cost, alone, clock = ratio(1, 1), ratio(0, 1), ratio(1, 0)
    size = sum(len(found[number % len(found)]) for number in range(PAGES)) / PAGES
    print('%d pages of %.0f KB on average, %d workers' % (PAGES, size / 1000, cores))
    for kind, name, count in [(0, 'one process alone', 1), (1, 'one on each processor', cores), (2, 'workers', 1)]:
        start = statistics.median(round[0][kind][1] for round in rounds) / count
        each = statistics.median(page(round, kind, 1) for round in rounds)
        print('  %-22s %6.2f ms of processor time a page, %4.0f ms to start' % (name, 1000 * each, 1000 * start))
    print('  throughput of %d workers / %d processes: by processor time %.2f (of one alone: %.2f), by the clock %.2f'
          % (cores, cores, cost, alone, clock))
    sys.exit(0 if cost >= GOAL else 1)


main()
