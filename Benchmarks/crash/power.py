"""What is left after a power cut: of a killed run, only what it had synced.

By the harshest reading of POSIX: bytes that no fsync followed are gone, and so are names whose folder was not synced after them.
SQLite's own files keep their bytes, since it overwrites them in place and answers for them itself.
"""
import os
import re
import shutil

WHOLE = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+)(?:<(.*)>)?")
BEGUN = re.compile(r"^(\d+) +(\w+)\((.*) <unfinished \.\.\.>$")
ENDED = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)\) += (-?\d+)(?:<(.*)>)?")


def finished(log):
    """(name, arguments, result, path of a new descriptor) of each call that came to its end and did not fail."""
    begun = {}
    with open(log, errors="replace") as lines:
        for line in lines:
            if match := BEGUN.match(line):
                begun[match[1]] = match[2], match[3]
            elif match := ENDED.match(line):
                name, words = begun.pop(match[1], (None, ""))
                if name and int(match[3]) >= 0:
                    yield name, words + match[2], int(match[3]), match[4]
            elif (match := WHOLE.match(line)) and int(match[4]) >= 0:
                yield match[2], match[3], int(match[4]), match[5]


def names(folder):
    """Every path in the folder, and the folder itself."""
    return {folder} | {os.path.join(top, name) for top, folders, files in os.walk(folder) for name in folders + files}


def unsynced(log, before):
    """({path: bytes at its end that are on no disk}, paths that are on no disk)."""
    bytes_left, names_left = {}, []
    for name, words, result, opened in finished(log):
        held = re.match(r"\d+<([^>]*)>", words)
        path = held[1] if held else ""
        told = re.findall(r'"([^"]*)"', words)
        if name == "write":
            bytes_left[path] = bytes_left.get(path, 0) + result
        elif name in ("fsync", "fdatasync"):
            bytes_left.pop(path, None)
            names_left = [other for other in names_left if os.path.dirname(other) != path]
        elif name in ("link", "linkat", "rename", "renameat", "renameat2"):
            source, target = told[:2]
            bytes_left[target] = bytes_left.get(source, 0)
            names_left.append(target)
        elif name == "openat" and "O_CREAT" in words and opened and opened not in before:
            names_left.append(opened)
        elif name in ("mkdir", "mkdirat"):
            names_left.append(told[0])
        elif name in ("unlink", "unlinkat"):
            bytes_left.pop(told[0], None)
    return bytes_left, names_left


def cut(log, out, before):
    """Takes from the output directory what the traced run had not synced. `before`: what `names` found before it."""
    bytes_left, names_left = unsynced(log, before)
    for path, count in bytes_left.items():
        if count and path.startswith(out) and "/state.db" not in path and os.path.isfile(path):
            os.truncate(path, max(0, os.path.getsize(path) - count))
    for path in names_left:
        if not path.startswith(out):
            continue
        if os.path.isdir(path):
            shutil.rmtree(path)
        elif os.path.lexists(path):
            os.unlink(path)
