#!/usr/bin/env python3
"""Requests a second and CPU beside curl's, from one nginx on this machine: `speed.sh [PAGES]`.

    speed.py INGEST TRANSPORT PAGES

In each of three rounds the same pages are fetched, over 64 connections: by `curl --parallel`, by the program's whole transport with
the answers thrown away (transport-benchmark: redirects, robots.txt, politeness, address guard, libcurl, content codings), and by
`ingest run`, which also archives, derives, writes and remembers. The best round of each counts. Then as many addresses as it takes
to see whether memory stays flat. Exit status 1 if the transport makes less than 0.8 of curl's requests a second, takes more than
twice its CPU for one, or a run over 10,000 addresses more than 128 MB.
"""
import json, os, resource, signal, subprocess, sys, tempfile, time

from bench import Run, configuration, more_files

CONNECTIONS = 64
PARAGRAPH = 'The ferry came back to the harbour on Monday, two hours late, and nobody on the pier had gone home before it was moored. '


def measured(command):
    start = time.monotonic()
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out.read().decode(), child.returncode


class Nginx:
    def __init__(self, folder, pages, port):
        site = os.path.join(folder, 'site')
        os.makedirs(site)
        os.chmod(folder, 0o755)
        for number in range(pages):
            with open(os.path.join(site, '%d.html' % number), 'w') as out:
                out.write('<html><head><title>Ferry %d</title></head><body><article><h1>Ferry %d</h1><p>No. %d. %s</p><p>%s</p></article></body></html>'
                          % (number, number, number, PARAGRAPH * 4, PARAGRAPH * 4))
        with open(os.path.join(folder, 'nginx.conf'), 'w') as out:
            out.write('''
worker_processes 1; daemon off; pid %(f)s/nginx.pid; error_log %(f)s/error.log;
events { worker_connections 1024; }
http { log_format bytes '$bytes_sent'; access_log off; keepalive_requests 1000000; default_type text/html; sendfile on; tcp_nopush on;
       client_body_temp_path %(f)s/a; proxy_temp_path %(f)s/b; fastcgi_temp_path %(f)s/c; uwsgi_temp_path %(f)s/d; scgi_temp_path %(f)s/e;
       server { listen 127.0.0.1:%(p)d backlog=1024; root %(f)s/site; }
       server { listen 127.0.0.1:%(q)d; root %(f)s/site; access_log %(f)s/bytes.log bytes; } }
''' % dict(f=folder, p=port, q=port + 1))
        self.process = subprocess.Popen(['nginx', '-p', folder, '-c', os.path.join(folder, 'nginx.conf')], stderr=subprocess.DEVNULL)
        time.sleep(1)

    def bytes_sent(self):
        """By the second server since the last time."""
        path = os.path.join(os.path.dirname(self.process.args[-1]), 'bytes.log')
        with open(path, 'r+') as log:
            count = sum(int(line) for line in log)
            log.truncate(0)
        return count

    def close(self):
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait()


def main():
    ingest, transport, pages = sys.argv[1], sys.argv[2], int(sys.argv[3])
    more_files()
    port, failed = 8080, False
    with tempfile.TemporaryDirectory() as folder:
        nginx = Nginx(folder, max(pages, 10000), port)
        urls = ['http://127.0.0.1:%d/%d.html' % (port, n) for n in range(max(pages, 10000))]
        listed, curled = os.path.join(folder, 'urls.txt'), os.path.join(folder, 'curl.txt')
        with open(listed, 'w') as out:
            out.writelines(u + '\n' for u in urls[:pages])
        with open(curled, 'w') as out:
            out.writelines('url = "%s"\noutput = "/dev/null"\n' % u for u in urls[:pages])
        best = {}
        for _ in range(3):
            for name, command in (
                    ('curl', ['curl', '-s', '--compressed', '--parallel', '--parallel-immediate', '--parallel-max', str(CONNECTIONS), '-K', curled]),
                    ('transport', [transport, listed, str(CONNECTIONS)])):
                seconds, cpu, megabytes, out, code = measured(command)
                if name == 'transport':
                    whole = json.loads(out)
                    failed = failed or whole['fetched'] != pages
                    seconds = whole['seconds'] if not failed else seconds
                if code != 0:
                    sys.exit('%s ended with %d' % (name, code))
                best[name] = min(best.get(name, (1e9, 1e9, 0)), (seconds, cpu, megabytes))
        with tempfile.TemporaryDirectory() as work:
            fetch = 'allow_private_addresses = true\ndelay_per_host = "0s"\nmax_per_host = %d\nmax_concurrent = %d\n' % (CONNECTIONS, CONNECTIONS)
            run = Run(ingest, work, configuration(work, fetch, '[[source]]\nname = "pages"\nmax_new_per_run = 1000000\nurls = %s\n' % json.dumps(listed)))
            failed = failed or run.outcomes.get('new') != pages
        print('%d pages of %d bytes, %d connections; the best of three rounds' % (pages, os.path.getsize(os.path.join(folder, 'site/1.html')), CONNECTIONS))
        for name in ('curl', 'transport'):
            seconds, cpu, megabytes = best[name]
            print('%-12s %7.0f requests/s  %6.0f µs CPU a request  %4.0f MB' % (name, pages / seconds, cpu / pages * 1e6, megabytes))
        print('%-12s %7.0f pages/s     %6.0f µs CPU a page     %4.0f MB  %s' % (
            'ingest run', pages / run.seconds, run.cpu / pages * 1e6, run.megabytes, run.outcomes))
        rate = best['curl'][0] / best['transport'][0]
        cpu = best['transport'][1] / best['curl'][1]
        print('transport: %.2f of curl\'s requests a second, %.2f of its CPU a request' % (rate, cpu))
        with open(listed, 'w') as out:
            out.writelines(u + '\n' for u in urls[:10000])
        with tempfile.TemporaryDirectory() as work:
            long = Run(ingest, work, configuration(work, fetch, '[[source]]\nname = "pages"\nmax_new_per_run = 1000000\nurls = %s\n' % json.dumps(listed)))
        print('ingest run over 10000 addresses: %.1f s, peak %.0f MB, %s' % (long.seconds, long.megabytes, long.outcomes))
        with tempfile.TemporaryDirectory() as work:
            again = configuration(work, fetch, '[[source]]\nname = "pages"\nurls = %s\n' % json.dumps(
                ['http://127.0.0.1:%d/%d.html' % (port + 1, n) for n in range(200)]))
            Run(ingest, work, again)
            sent = nginx.bytes_sent()
            second = Run(ingest, work, again, '--force')
            print('200 pages: %d bytes the first time, %d the second (%s)' % (sent, nginx.bytes_sent(), second.outcomes))
        nginx.close()
    sys.exit(failed or rate < 0.8 or cpu > 2 or long.megabytes > 128)


if __name__ == '__main__':
    main()
