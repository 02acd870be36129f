"""What the benchmarks of fetching share: a run of the program, and servers that it may talk to. Standard library only."""
import json, os, resource, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))


class Run:
    """One call of `ingest run`: its manifest, its cost."""
    def __init__(self, ingest, folder, configuration, *more):
        path = os.path.join(folder, 'ingest.toml')
        with open(path, 'w') as out:
            out.write(configuration)
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            start = time.monotonic()
            child = subprocess.Popen([ingest, '--config', path, '--log-level', 'error', 'run', '--json', *more], stdout=out, stderr=err)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            self.seconds, self.code = time.monotonic() - start, child.returncode
            self.cpu, self.megabytes = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
            out.seek(0), err.seek(0)
            report, self.err = out.read(), err.read().decode(errors='replace')
        if self.code not in (0, 3, 4):
            sys.exit('%s ended with %d: %s' % (ingest, self.code, self.err[-2000:]))
        self.report = json.loads(report)
        manifest = self.report['manifest']
        self.manifest = json.load(open(os.path.join(folder, 'out', manifest))) if manifest else {'documents': [], 'sources': []}

    @property
    def outcomes(self):
        """How many documents ended how."""
        counts = {}
        for document in self.manifest['documents']:
            name = document['outcome'] + (':' + document['reason'] if document['reason'] else '')
            counts[name] = counts.get(name, 0) + 1
        return counts


def configuration(folder, fetch='', sources=''):
    return '''
[output]
directory = %s
[fetch]
user_agent = "ingest/1.0 (+https://example.org/contact)"
%s
[extract]
annotations = false
site_rules = []
%s
''' % (json.dumps(os.path.join(folder, 'out')), fetch, sources)


def more_files(count=8192):
    """Lets this process have more files and connections open."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(count, hard), hard))
