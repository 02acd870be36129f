#!/usr/bin/env python3
"""Injures runs of `ingest` at their persistence calls, lets a clean run follow, and checks that nothing is lost or torn.

    Benchmarks/crash/sweep.py                        # 2,400 injuries; needs strace
    Benchmarks/crash/sweep.py --trials 60            # the short form
    Benchmarks/crash/sweep.py --known-bad NAME       # a debug build that misbehaves: exit 0 where it was caught

Exit 0: no violation; 1: violations; 77: strace cannot be used here.
"""
import argparse
import collections
import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import calls
import checks
import power
from site_of_two_versions import Site

# strace signals a thread, and who is asked to stop is a process: it is held at the call, asked from outside, and let go.
STOP = "signal=SIGSTOP"
INJURIES = {
    "killed": ("signal=SIGKILL", ""),
    "power cut": ("signal=SIGKILL", ""),
    "asked to stop": (STOP, ""),
    "disk full once": ("error=ENOSPC", ""),
    "disk full from then on": ("error=ENOSPC", "+"),
    "input/output error": ("error=EIO", ""),
}
# What a known-bad build must be caught by: what the trace of a run without any injury says, and what comes of which injury at
# which calls on records. Such a sweep ends with the first injury that shows it.
MISTAKES = {
    "unsynced": ("gets its name before its bytes are synced", "power cut", ("write", "openat", "rename"), "lost"),
    "name-first": ("is written under its final name", "killed", ("write",), "torn"),
    "ledger-first": (None, "killed", ("write", "openat", "rename"), "lost"),
}
AGAIN = 5  # how often a trial is aimed anew before it counts as one that injured nothing
# The worker processes keep nothing: they read pages, and one that dies costs its page. strace leaves them alone once they are
# what they are to be.
NOT_THE_WORKERS = ["-b", "execve"]
LIMIT = 60  # seconds for a run; one takes less than one


def traced(process):
    """Of a strace, the program that it traces."""
    with open(f"/proc/{process.pid}/task/{process.pid}/children") as file:
        return int(file.read().split()[0])


def kill_tree(process):
    if process.poll() is None:
        try:
            os.kill(traced(process), signal.SIGKILL)
        except (OSError, IndexError):
            process.kill()  # it traces nothing, or is no strace
        process.wait()


def ask_to_stop(process, log):
    """Waits until strace holds the program at the call, asks it to stop, and lets it go on."""
    deadline, asked = time.monotonic() + LIMIT, False
    while process.poll() is None:
        if time.monotonic() > deadline:
            raise subprocess.TimeoutExpired(process.args, LIMIT)
        try:
            if not asked and os.path.exists(log) and "stopped by SIGSTOP" in calls.text(log):
                os.kill(traced(process), signal.SIGTERM)
                asked = True
            if asked:
                # Over and over: another thread may come to its nth call and be held as well.
                os.kill(traced(process), signal.SIGCONT)
        except (OSError, IndexError):
            pass  # it has ended meanwhile
        time.sleep(0.005)


class World:
    """A site of its own, a run's reference traces, and an output directory that has the first version already."""

    def __init__(self, options):
        self.options = options
        self.folder = tempfile.mkdtemp(dir=options.folder)
        self.site = Site()
        self.serial = 0

    def place(self, base=None):
        self.serial += 1
        place = f"{self.folder}/{self.serial}"
        os.mkdir(place)
        urls = ", ".join(f'"{url}"' for url in self.site.addresses + [self.site.forbidden])
        with open(f"{place}/ingest.toml", "w") as file:
            file.write(
                f'[output]\ndirectory = "{place}/out"\n[fetch]\nallow_private_addresses = true\ndelay_per_host = "0s"\n'
                f'[extract]\nsite_rules = []\n[[source]]\nname = "s"\nurls = [{urls}]\n')
        if base:
            shutil.copytree(f"{base}/out", f"{place}/out")
        return place

    def run(self, place, version, tracing=(), bad=True):
        """(exit status, standard error, what was impolite). Negative: killed by that signal."""
        self.site.visit(version)
        hidden = ("JOURNAL_STREAM", "INGEST_KNOWN_BAD")
        environment = {name: value for name, value in os.environ.items() if name not in hidden}
        # One thread for most of the work, so that the nth call of one run is about the nth of the next one.
        environment["LIBDISPATCH_COOPERATIVE_POOL_STRICT"] = "1"
        if self.options.known_bad and bad:
            environment["INGEST_KNOWN_BAD"] = self.options.known_bad
        command = [*tracing, self.options.program, "--config", f"{place}/ingest.toml", "run", "--force"]
        if self.options.data:
            command[len(tracing) + 1:len(tracing) + 1] = ["--data", self.options.data]
        with open(f"{place}/told", "w+b") as told:
            process = subprocess.Popen(
                command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=told)
            try:
                if any(STOP in word for word in tracing):
                    ask_to_stop(process, f"{place}/log")
                status = process.wait(LIMIT)
            except subprocess.TimeoutExpired:
                kill_tree(process)
                return None, "it did not end", []
            told.seek(0)
            return status, told.read().decode(errors="replace"), self.site.impolite()

    def reference(self, version, base=None):
        """Traces a clean run: (its place, the points to injure, faults)."""
        place = self.place(base)
        log = f"{place}/log"
        status, told, faults = self.run(
            place, version, ["strace", "-f", *NOT_THE_WORKERS, "-y", "-s", "0", "-o", log, "-e", "trace=" + ",".join(calls.CALLS)])
        if status != 3:
            raise SystemExit(f"a run without any injury ended with {status}:\n{told}")
        faults += calls.order_faults(log, f"{place}/out")
        # A wrong order of writing records shows at the records.
        return place, calls.points(log, f"{place}/out" + ("/records" if self.options.known_bad else "")), faults

    def trial(self, phase, base, name, occasion, injury):
        """(did it fire, faults, exit status)."""
        what, onward = INJURIES[injury]
        place = self.place(base if phase == 2 else None)
        out, log = f"{place}/out", f"{place}/log"
        before = power.names(place)
        watched = ",".join(calls.CALLS) if injury == "power cut" else name
        tracing = ["strace", "-f", *NOT_THE_WORKERS, "-y", "-s", "0", "-o", log, "-e", f"trace={watched}",
                   "-e", f"inject={name}:{what}:when={occasion}{onward}"]
        status, told, faults = self.run(place, phase, tracing)
        if injury == "power cut" and status == -9:
            power.cut(log, out, before)
        fired, hits = calls.fired(log, out, what)
        # Asked to stop before it heeds signals, it dies of them; asked when all is done, it is done.
        allowed = {"signal=SIGKILL": {-9}, STOP: {143, 3, -15}}.get(what, {73, 74})
        if status is None:
            faults.append(f"hung: {injury} at {name}, the run did not end within its time")
        elif status == 3 and hits and all(hit.startswith("state.db") for hit in hits):
            # Only SQLite's last tidying up was hit, after everything had been committed: then all must be there.
            faults += ["exit: done, it says, and " + fault for fault in checks.whole(out, phase)]
        elif fired and (hits or what.startswith("signal")) and status not in allowed:
            faults.append(f"exit: {status} after {injury} at {name}: {told.strip().splitlines()[-1:]}")
        faults += checks.torn(out)
        for version in range(phase, 3):
            # Known-bad builds stay bad, but nothing injures them any more.
            status, told, impolite = self.run(place, version)
            faults += impolite
            if status != 3:
                faults.append(f"recovery: the clean run ended with {status}: {told.strip().splitlines()[-1:]}")
        if not faults:
            faults = checks.whole(out, 2)
        if self.options.keep and faults:
            kept = f"{phase}-{name}-{occasion}-{injury}".replace(" ", "-").replace("/", "-")
            shutil.copytree(place, f"{self.options.keep}/{kept}", dirs_exist_ok=True)
        shutil.rmtree(place)
        return fired, faults, status


world = base = None
enough = multiprocessing.Event()  # what is left need not be tried


def begin(options):
    global world, base
    world = World(options)
    base = world.place()
    status, told, _ = world.run(base, 1)
    if status != 3:
        raise SystemExit(f"a run without any injury ended with {status}:\n{told}")


def attempt(plan):
    """(the plan as it was carried out, did it fire, faults, how often it had to be aimed anew).

    strace counts calls by thread, and threads share the work differently each time: an occasion near the end may not come. Then
    an earlier one is aimed at, until something is injured. `None` where it was not carried out any more.
    """
    if enough.is_set():
        return None
    phase, name, occasion, injury, earlier = plan
    faults = []
    for again in range(AGAIN + 1):
        fired, found, _ = world.trial(phase, base, name, occasion, injury)
        faults += found
        if fired or again == AGAIN:
            return (phase, name, occasion, injury), fired, faults, again
        earlier = [other for other in earlier if other < occasion] or earlier[:1]
        occasion = earlier[len(earlier) // 2]


def chosen(points, injuries, count, seed):
    """Every injury at every call gets its share; within a call the occasions are spread over the whole run."""
    groups = [
        [(phase, name, occasion, injury, occasions) for occasion in occasions]
        for phase in (1, 2) for name, occasions in points[phase].items() for injury in injuries
    ]
    generator = random.Random(seed)
    for group in groups:
        generator.shuffle(group)
    plans = []
    while len(plans) < count and any(groups):
        plans += [group.pop() for group in groups if group]
    plans = plans[:count]
    generator.shuffle(plans)
    return plans


def usable(program):
    """Whether strace is here and may trace."""
    if not shutil.which("strace"):
        return "strace is not installed"
    probe = subprocess.run(["strace", "-f", "-o", "/dev/null", "-e", "inject=mkdir:error=EIO", "true"], capture_output=True)
    if probe.returncode:
        return "strace may not trace here: " + probe.stderr.decode(errors="replace").strip()
    return None if os.access(program, os.X_OK) else f"there is no program {program}"


def main():
    top = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=f"{top}/.build/release/ingest")
    parser.add_argument("--data", help="the program's data folder, where it would not find it by itself")
    parser.add_argument("--trials", type=int, default=2400)
    parser.add_argument("--minutes", type=float, default=600, help="begin no trial after so long")
    parser.add_argument("--injury", choices=INJURIES, help="only this one")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--known-bad", choices=MISTAKES, help="of a debug build: a mistake that must be caught")
    parser.add_argument("--keep", help="keep the output directories of violations here")
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    if reason := usable(options.program):
        print(f"crash sweep: skipped: {reason}")
        return 77
    with tempfile.TemporaryDirectory(prefix="ingest-crash-") as options.folder:
        return sweep(options)


def sweep(options):
    """The program's exit status."""
    began = time.monotonic()
    first = World(options)
    start, points_1, faults_1 = first.reference(1)
    _, points_2, faults_2 = first.reference(2, start)
    shutil.rmtree(first.folder)
    violations = collections.Counter()
    for fault in faults_1 + faults_2:
        if not options.known_bad:
            print(f"without any injury: {fault}", flush=True)
        violations[fault.split(":")[0]] += 1
    reason, telling, names, kind = MISTAKES.get(options.known_bad, (None, None, calls.CALLS, None))
    injuries = [options.injury or telling] if options.injury or telling else list(INJURIES)
    points = {
        phase: {name: occasions for name, occasions in found.items() if name in names}
        for phase, found in ((1, points_1), (2, points_2))
    }
    plans = chosen(points, injuries, options.trials, options.seed)
    tally, injured, aimed, telltale = collections.Counter(), 0, 0, 0
    with multiprocessing.Pool(options.jobs, begin, (options,)) as pool:
        count = 0
        for done in filter(None, pool.imap_unordered(attempt, plans)):
            (phase, name, occasion, injury), fired, faults, again = done
            count += 1
            injured += fired
            aimed += again
            tally[injury, name] += fired
            kinds = {fault.split(":")[0] for fault in faults}
            violations.update(kinds)
            telltale += kind in kinds
            if telltale or time.monotonic() - began > 60 * options.minutes:
                enough.set()
            if faults and not options.known_bad:
                print(f"run {phase}, {injury} at {name} no. {occasion}: {'; '.join(faults[:3])}", flush=True)
            if count % 200 == 0:
                print(f"… {count} trials, {injured} injuries, {sum(violations.values())} violations", flush=True)
    for injury in injuries:
        row = ", ".join(f"{name} {n}" for (kind, name), n in sorted(tally.items()) if kind == injury and n)
        print(f"{injury}: {row}")
    print(
        f"crash sweep: {count} trials ({aimed} aimed anew), {injured} injuries, {sum(violations.values())} violations "
        f"{dict(violations)}, {time.monotonic() - began:.0f} s")
    if options.known_bad:
        traced = reason is None or any(reason in fault for fault in faults_1 + faults_2)
        trace = "nothing to see in the trace" if reason is None else f"the trace {'says' if traced else 'DOES NOT SAY'} so"
        print(f"known-bad {options.known_bad}: {trace}; {'' if telltale else 'NOT '}"
              f"{kind} in {injured} times {telling}")
        return 0 if traced and telltale else 1
    if injured < count:
        print(f"{count - injured} trials injured nothing: that says nothing")
        return 1
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
