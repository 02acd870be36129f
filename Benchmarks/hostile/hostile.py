#!/usr/bin/env python3
"""Runs `ingest` against every case of the misbehaving server and judges what came of it.

    hostile.py HOSTILE INGEST [CASE…]        (by run.sh, in a network namespace of its own)

Per case: a configuration with one source, a fresh output directory, a run; then the run's manifest, the records, the server's own log
of requests, the log lines, time and memory are held against expectations.py. Standard library only. Exit status 1 if a case failed.
"""
import argparse, json, os, re, socket, sqlite3, subprocess, sys, tempfile, time, urllib.request

from expectations import CASES

# What a request of ours may carry, and nothing else.
HEADERS = {'host', 'user-agent', 'accept', 'accept-encoding', 'if-none-match', 'if-modified-since', 'connection'}
TIMEOUT = 4             # the configured limit of a whole transfer
SECONDS = TIMEOUT + 4   # a run of one case
MEGABYTES = 300         # the peak of any run; bodies are at most 16 MiB
CONFIGURATION = '''
[output]
directory = %(output)s
[fetch]
user_agent = "ingest/1.0 (+https://example.org/contact)"
timeout = "%(timeout)ds"
delay_per_host = "0s"
allow_private_addresses = %(private)s
[extract]
keep = ["all"]
site_rules = []
[[source]]
name = "case"
interval = "1h"
max_new_per_run = %(most)d
%(discovery)s
'''


class Server:
    def __init__(self, folder, robots=''):
        with socket.socket() as probe:
            probe.bind(('127.0.0.1', 0))
            self.port = probe.getsockname()[1]
        command = [sys.executable, os.path.join(folder, 'hostile_server.py'), '--port', str(self.port),
                   '--host', '127.0.0.1,127.0.0.2,192.0.2.1']
        self.process = subprocess.Popen(command + (['--robots', robots] if robots else []), stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL)
        self.process.stdout.readline()

    def control(self, path):
        with urllib.request.urlopen('http://127.0.0.1:%d%s' % (self.port, path), timeout=20) as answer:
            return json.loads(answer.read())

    def close(self):
        self.process.kill()
        self.process.wait()


class Run:
    """One call of the program: what it printed, left behind, and cost."""
    def __init__(self, ingest, folder, *more):
        command = [ingest, '--config', os.path.join(folder, 'ingest.toml'), '--log-level', 'debug', 'run', '--json', *more]
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            start = time.monotonic()
            child = subprocess.Popen(command, stdout=out, stderr=err)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            self.seconds, self.code, self.megabytes = time.monotonic() - start, child.returncode, usage.ru_maxrss / 1024
            out.seek(0), err.seek(0)
            self.out, self.err = out.read(), err.read()
        try:
            self.report = json.loads(self.out)
            path = self.report['manifest']
            self.manifest = json.load(open(os.path.join(folder, 'out', path))) if path else {'documents': [], 'sources': []}
        except ValueError:
            self.report, self.manifest = {'sources': []}, {'documents': [], 'sources': []}
        self.records = []
        for root, _, names in os.walk(os.path.join(folder, 'out', 'records')):
            self.records += [os.path.join(root, n) for n in names]

    @property
    def outcomes(self):
        return [d['outcome'] + (':' + d['reason'] if d['reason'] else '') for d in self.manifest['documents']]


def matches(found, wanted):
    """`new` matches `new`, `failed` also `failed:http_404`; alternatives parted by `|`."""
    return any(found == w or found.split(':')[0] == w for w in wanted.split('|'))


def in_bounds(count, wanted):
    return count <= int(wanted[2:]) if isinstance(wanted, str) else count == wanted


class Judge:
    def __init__(self, name):
        self.name, self.faults = name, []

    def want(self, holds, sentence):
        if not holds:
            self.faults.append(sentence)

    def outcomes(self, run, wanted, when=''):
        order = {u: i for i, u in enumerate(self.urls)}
        documents = sorted(run.manifest['documents'], key=lambda d: order.get(d['url'], 0))
        found = [d['outcome'] + (':' + d['reason'] if d['reason'] else '') for d in documents]
        self.want(len(found) == len(wanted) and all(matches(f, w) for f, w in zip(found, wanted)),
                  'outcomes%s %s, not %s' % (when, found, wanted))

    def run(self, run, limit):
        self.want(run.code in (0, 3, 4), 'ended with %d: %s' % (run.code, run.err[-300:]))
        self.want(run.seconds <= limit, 'took %.1f s, not %d' % (run.seconds, limit))
        self.want(run.megabytes <= MEGABYTES, 'took %.0f MB' % run.megabytes)
        self.want(not re.search(rb'[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]', run.err),
                  'a control character in the log')

    def records(self, run, expected):
        texts = []
        for path in run.records:
            data = open(path, 'rb').read()
            try:
                value = json.loads(data.decode('utf8'))
            except ValueError as fault:
                self.want(False, '%s is no JSON: %s' % (path, fault))
                continue
            texts.append(value)
            self.want(re.fullmatch(r'[0-9a-f]{8}-[a-z0-9-]{0,80}(\.v\d+)?\.json', os.path.basename(path)), 'name ' + path)
            for field in ('title', 'description'):
                self.want(not re.search('[\x00-\x1f\x7f-\x9f]', value[field] or ''), '%s has controls' % field)
        if expected.get('records') is not None:
            self.want(len(texts) == expected['records'], '%d records, not %s' % (len(texts), expected['records']))
        everything = json.dumps(texts, ensure_ascii=False)
        for mark in expected.get('has', ()):
            for value in texts:
                self.want(mark in value['text'], '%s is not in the text' % mark)
        for mark in expected.get('lacks', ()):
            self.want(mark not in everything, '%s is in a record' % mark)
        if expected.get('marked'):
            self.want(all('ENDMARK' in v['text'] or v['quality']['warnings'] for v in texts), 'cut, and no warning says so')
        if expected.get('small'):
            self.want(len(everything) < 1 << 20, 'a record of %d bytes' % len(everything))
        if expected.get('statuses'):
            self.want(all(v['quality']['status'] in expected['statuses'] for v in texts), 'status %s' % [v['quality']['status'] for v in texts])

    def requests(self, log, expected, asks):
        count = sum(e['name'] == self.name for e in log)
        if not expected.get('robots'):
            self.want(in_bounds(count, asks), 'asked for %d times, not %s' % (count, asks))
        for other, wanted in expected.get('others', {}).items():
            found = sum(e['name'] == other for e in log)
            self.want(in_bounds(found, wanted), '%s asked for %d times, not %s' % (other, found, wanted))
        for entry in log:
            self.want(entry['method'] == 'GET', 'method ' + entry['method'])
            extra = {k.lower() for k, _ in entry['headers']} - HEADERS
            self.want(not extra, 'sent %s' % sorted(extra))
        per_host = {}
        for entry in log:
            if entry['target'] == '/robots.txt':
                per_host[entry['local']] = per_host.get(entry['local'], 0) + 1
        self.want(all(n == 1 for n in per_host.values()), 'robots.txt asked for %s times' % per_host)


def perform(name, folder, ingest, shared):
    """A case and its variants: all faults, and the most expensive run."""
    case = CASES[name]
    runs = [attempt(name, case, folder, ingest, shared)]
    for change in case.get('variants', []):
        runs.append(attempt(name, {**case, **change}, folder, ingest, shared))
    return sum((faults for faults, _ in runs), []), max((run for _, run in runs), key=lambda r: r.seconds)


def attempt(name, expected, folder, ingest, shared):
    judge = Judge(name)
    server = Server(folder, name) if expected.get('robots') else shared
    base = 'http://%s:%d' % ('192.0.2.1' if expected.get('guarded') else '127.0.0.1', server.port)
    paths = expected.get('paths', ['/c/' + name + expected.get('query', '')])
    judge.urls = [base + p for p in paths]
    kind = expected.get('kind', 'urls')
    discovery = 'urls = %s' % json.dumps(judge.urls) if kind == 'urls' else '%s = %s' % (kind, json.dumps(judge.urls[0]))
    with tempfile.TemporaryDirectory() as work:
        with open(os.path.join(work, 'ingest.toml'), 'w') as out:
            out.write(CONFIGURATION % dict(
                output=json.dumps(os.path.join(work, 'out')), timeout=TIMEOUT, most=expected.get('max_new', 200),
                private='false' if expected.get('guarded') else 'true', discovery=discovery))
        server.control('/_reset')
        run = Run(ingest, work)
        log = server.control('/_log')
        judge.run(run, expected.get('seconds', SECONDS))
        if expected.get('outcomes') is not None:
            judge.outcomes(run, expected['outcomes'])
        if 'source' in expected:
            outcome = run.manifest['sources'][0]['outcome'] if run.manifest['sources'] else 'none'
            judge.want(matches(outcome, expected['source']), 'source %s, not %s' % (outcome, expected['source']))
        if 'found' in expected:
            found = run.manifest['sources'][0]['found'] if run.manifest['sources'] else None
            judge.want(found == expected['found'], '%s found, not %s' % (found, expected['found']))
        if 'most_new' in expected:
            judge.want(len(run.manifest['documents']) <= expected['most_new'], '%d documents' % len(run.manifest['documents']))
        if expected.get('warns'):
            judge.want(b' note ' in run.err, 'no warning')
        judge.records(run, expected)
        judge.requests(log, expected, expected.get('asks', 1))
        # What is not due is not asked for again.
        server.control('/_reset') if 'forced' not in expected else None
        before = len(server.control('/_log'))
        again = Run(ingest, work)
        judge.want(len(server.control('/_log')) == before, 'asked again before it was due')
        judge.run(again, SECONDS)
        for wanted in expected.get('forced', []):
            judge.outcomes(Run(ingest, work, '--force'), wanted, ' when forced')
        if 'again' in expected:
            second = expected['again']
            run = Run(ingest, work, '--force')
            log = [e for e in server.control('/_log') if e['name'] == name]
            judge.outcomes(run, second['outcomes'], ' the second time')
            judge.want(len(log) == second.get('asks', 1), 'the second time asked for %d times' % len(log))
            if 'validators' in second:
                sent = any(k.lower().startswith('if-') for e in log for k, _ in e['headers'])
                judge.want(sent == second['validators'], 'validators %ssent' % ('' if sent else 'not '))
        if 'later' in expected:
            days, wanted = expected['later']
            # The ledger made older, since the clock cannot be made later.
            with sqlite3.connect(os.path.join(work, 'out', 'state.db')) as ledger:
                ledger.execute('UPDATE urls SET last_fetched_at = last_fetched_at - ?', (days * 86400,))
            judge.outcomes(Run(ingest, work, '--force'), wanted, ' after %d days' % days)
        if 'records_at_end' in expected:
            judge.records(Run(ingest, work), dict(records=expected['records_at_end']))
    if server is not shared:
        server.close()
    return judge.faults, run


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('hostile'), ap.add_argument('ingest'), ap.add_argument('cases', nargs='*')
    a = ap.parse_args()
    names = [c['name'] for c in json.load(open(os.path.join(a.hostile, 'hostile_cases.json'), encoding='utf8'))]
    unknown = [n for n in names if n not in CASES]
    if unknown:
        raise SystemExit('no expectation for %s' % ', '.join(unknown))
    good, slowest, largest = 0, 0, 0
    server = Server(a.hostile)
    names = a.cases or names
    for name in names:
        faults, run = perform(name, a.hostile, a.ingest, server)
        good += not faults
        slowest, largest = max(slowest, run.seconds), max(largest, run.megabytes)
        print('%-26s %-4s %5.1f s %4.0f MB  %s' % (name, 'FAIL' if faults else 'ok', run.seconds, run.megabytes, '; '.join(sorted(set(faults)))), flush=True)
    server.close()
    print('%d of %d; slowest run %.1f s, peak %.0f MB' % (good, len(names), slowest, largest))
    sys.exit(good < len(names))


if __name__ == '__main__':
    main()
