#!/usr/bin/env python3
"""CPU time of `ingest extract --jobs 1` over a set of pages, beside libxml2's bare parse of the same bytes.

    speed.py SET INGEST FLOOR [--runs N]

SET is a folder with manifest.jsonl; INGEST the program; FLOOR what parse-floor.c was compiled to. The pages are unpacked once; then
both programs run in turn, N times; medians and the ratio are printed. CPU seconds, so that other work on the machine matters little.
Standard library only.
"""
import argparse, gzip, json, os, resource, statistics, subprocess, tempfile, time


def run(command, **more):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    result = subprocess.run(command, stdout=subprocess.PIPE, **more)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    if result.returncode not in (0, 3):
        raise SystemExit('%s ended with %d' % (command, result.returncode))
    return cpu, wall, after.ru_maxrss, result.stdout


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('set'), ap.add_argument('ingest'), ap.add_argument('floor'), ap.add_argument('--runs', type=int, default=3)
    a = ap.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        manifest, listing, size = os.path.join(folder, 'manifest.jsonl'), [], 0
        with open(manifest, 'w') as out:
            for n, line in enumerate(open(os.path.join(a.set, 'manifest.jsonl'), encoding='utf8')):
                entry = json.loads(line)
                data = open(os.path.join(a.set, entry['path']), 'rb').read()
                data = gzip.decompress(data) if entry['path'].endswith('.gz') else data
                entry['path'] = '%d.html' % n
                open(os.path.join(folder, entry['path']), 'wb').write(data)
                listing.append(os.path.join(folder, entry['path']))
                out.write(json.dumps(entry) + '\n')
                size += len(data)
        floors, ours, walls, two = [], [], [], []
        for _ in range(a.runs):
            floors.append(float(run([a.floor], input='\n'.join(listing).encode() + b'\n')[3].split()[2]))
            cpu, wall, memory, _ = run([a.ingest, 'extract', '--jobs', '1', '--no-annotations', '--manifest', manifest])
            ours.append(cpu), walls.append(wall)
            two.append(run([a.ingest, 'extract', '--jobs', '2', '--no-annotations', '--manifest', manifest])[1])
        floor, cpu = statistics.median(floors), statistics.median(ours)
        print('%s: %d pages, %.1f MB, median of %d runs' % (os.path.basename(a.set.rstrip('/')), len(listing), size / 1e6, a.runs))
        print('  libxml2, parse only      %7.2f s CPU  %7.1f pages/s' % (floor, len(listing) / floor))
        print('  ingest extract --jobs 1  %7.2f s CPU  %7.1f pages/s   ratio %.2f   peak %.0f MB' % (
            cpu, len(listing) / cpu, cpu / floor, memory / 1024))
        print('  --jobs 2: %.2f times faster in wall time' % (statistics.median(walls) / statistics.median(two)))


if __name__ == '__main__':
    main()
