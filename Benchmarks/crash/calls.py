"""Reads what strace wrote: the persistence calls of a run, and whether they came in an order that survives a power cut."""
import collections
import re

CALLS = "write pwrite64 fsync fdatasync link linkat unlink unlinkat rename renameat renameat2 mkdir mkdirat openat ftruncate".split()
LINE = re.compile(r"^(\d+) +(\w+)\((.*)$")
RESUMED = re.compile(r"^(\d+) +<\.\.\. (\w+) resumed>(.*)$")


def calls(log, out):
    """(thread, name, how often that thread had called it by then, arguments, is it in the output directory), in order."""
    counts = collections.Counter()
    with open(log, errors="replace") as lines:
        for line in lines:
            match = LINE.match(line)
            if not match:
                continue
            thread, name, rest = match.groups()
            counts[thread, name] += 1
            yield thread, name, counts[thread, name], rest, out in rest


def points(log, out):
    """{name: occasions}: where in the run, counted by thread, a persistence call touched the output directory."""
    found = collections.defaultdict(set)
    for _, name, count, rest, inside in calls(log, out):
        if inside and name in CALLS and not (name == "openat" and "O_CREAT" not in rest):
            found[name].add(count)
    return {name: sorted(counts) for name, counts in sorted(found.items())}


def order_faults(log, out):
    """A kill leaves the page cache alone, so that a missing fsync shows nowhere but here.

    Before a record or manifest gets its name its bytes are synced; after it the folder is, and only then the ledger commits;
    and the response that a record was made of is in the archive before.
    """
    faults, dirty, unsynced_folders, archived, named = [], set(), set(), 0, 0
    for _, name, _, rest, inside in calls(log, out):
        if not inside:
            continue
        path = re.match(r"\d+<([^>]*)>", rest)
        path = path[1] if path else ""
        if name in ("write", "pwrite64"):
            if path.endswith("state.db-wal") and unsynced_folders:
                faults.append(f"order: the ledger is written before {sorted(unsynced_folders)[0]} is synced")
                unsynced_folders.clear()
            dirty.add(path)
            if re.search(r"/(records|runs)/.*\.json$", path):
                faults.append(f"order: {path} is written under its final name")
        elif name in ("fsync", "fdatasync"):
            dirty.discard(path)
            unsynced_folders.discard(path)
            archived += path.endswith(".warc.gz")
        elif name in ("link", "linkat", "rename", "renameat", "renameat2"):
            source, target = re.findall(r'"([^"]*)"', rest)[:2]
            if source in dirty:
                faults.append(f"order: {target} gets its name before its bytes are synced")
                dirty.discard(source)
            unsynced_folders.add(target.rsplit("/", 1)[0])
            if "/records/" in target:
                named += 1
                if archived < named:
                    faults.append(f"order: {target} is there before its response is in the archive")
    return faults


def text(log):
    with open(log, errors="replace") as file:
        return file.read()


def fired(log, out, what):
    """(whether the injury happened, which files of the output directory an error was injected at)."""
    with open(log, errors="replace") as file:
        lines = file.readlines()
    if what == "signal=SIGKILL":
        return any("killed by SIGKILL" in line for line in lines), []
    if what == "signal=SIGSTOP":
        return any("stopped by SIGSTOP" in line for line in lines), []
    injected = [line for line in lines if "(INJECTED)" in line]
    # A call that another thread's line cut in two says where it went only in its first half, and is left out.
    hits = [hit for line in injected if LINE.match(line) for hit in re.findall(re.escape(out) + r'/?([^">]*)', line)]
    return bool(injected), hits
