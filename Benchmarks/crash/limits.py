#!/usr/bin/env python3
"""Runs `ingest` where it cannot write: on a disk that is full, into a folder that is read-only, without file descriptors.

    Benchmarks/crash/limits.py                # the full disk wants root, for a small tmpfs and a small ext4 on a loop device

Each time the run must say so and end with 74 (73 where the output directory cannot be entered at all), nothing that was there
may be lost or torn, and the next run, with room again, must finish the work. Exit 0: so it is; 1: it is not.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile

import checks
from sweep import World


def mount(*words):
    """Whether it could be mounted; why not is told."""
    end = subprocess.run(["mount", *words], capture_output=True, text=True)
    if end.returncode:
        print(f"skipped: mount {' '.join(words)}: {end.stderr.strip()}")
    return end.returncode == 0


def fill(folder, leave):
    """Takes all room on the file system but so many bytes."""
    space = os.statvfs(folder)
    size = space.f_bavail * space.f_frsize - leave
    with open(f"{folder}/filler", "wb", buffering=0) as file:
        try:
            while size > 0:
                size -= file.write(b"\0" * min(size, 65536))
        except OSError:
            pass  # it needs some room for its own books: then there is even less
        os.fsync(file.fileno())


def judge(name, world, place, phase, status, told, allowed, faults):
    """`phase` is the version that was being fetched."""
    faults += checks.torn(f"{place}/out")
    if status not in allowed:
        faults.append(f"exit: {status}")
    if not told.strip():
        faults.append("silent: nothing was said")
    for version in range(phase, 3):
        again, said, _ = world.run(place, version)
        if again != 3:
            faults.append(f"recovery: {again}: {said.strip().splitlines()[-1:]}")
    if not faults:
        faults = checks.whole(f"{place}/out", 2)
    print(f"{name}: exit {status}, {'; '.join(faults[:4]) or 'nothing lost, and the next run did the rest'}", flush=True)
    if not faults:
        print(f"    {told.strip().splitlines()[-1]}")
    return len(faults)


def full_disk(world, kind):
    """Fills up at several moments of the run: the less room, the earlier."""
    bad = 0
    for room in (0, 16, 64, 160, 256, 420):
        place = world.place()
        disk = f"{place}/disk"
        os.makedirs(disk)
        if kind == "tmpfs":
            mounted = mount("-t", "tmpfs", "-o", "size=4m", "ingest-crash", disk)
        else:
            with open(f"{place}/image", "wb") as image:
                image.truncate(8 << 20)
            subprocess.run(["mkfs.ext4", "-q", "-O", "^has_journal", "-m", "0", f"{place}/image"], check=True)
            mounted = mount("-o", "loop", f"{place}/image", disk)
        if not mounted:
            return bad
        try:
            os.makedirs(f"{disk}/out")
            os.symlink(f"{disk}/out", f"{place}/out")
            fill(disk, room << 10)
            status, told, faults = world.run(place, 1)
            os.unlink(f"{disk}/filler")
            bad += judge(f"{kind}, {room} KiB left", world, place, 1, status, told, {73, 74}, faults)
        finally:
            subprocess.run(["umount", disk], check=True)
    return bad


def read_only(world):
    place = world.place()
    os.makedirs(f"{place}/out")
    status, _, faults = world.run(place, 1)
    assert status == 3, status
    if os.geteuid() == 0:
        if not mount("--bind", f"{place}/out", f"{place}/out"):
            return 0
        try:
            if not mount("-o", "remount,bind,ro", f"{place}/out"):
                return 0
            status, told, impolite = world.run(place, 2)
        finally:
            subprocess.run(["umount", f"{place}/out"], check=True)
    else:
        folders = [folder for folder, _, _ in os.walk(f"{place}/out")]
        for folder in folders:
            os.chmod(folder, 0o500)
        status, told, impolite = world.run(place, 2)
        for folder in folders:
            os.chmod(folder, 0o750)
    return judge("read-only output", world, place, 2, status, told, {73, 74}, faults + impolite)


def few_descriptors(world):
    """From none to spare to nearly enough."""
    bad = 0
    for limit in (8, 10, 12, 13, 14, 15, 16, 17, 18, 20):
        place = world.place()
        world.run(place, 1)
        tracing = ["prlimit", f"--nofile={limit}:{limit}"]
        status, told, faults = world.run(place, 2, tracing)
        # 3: enough for all, or only some documents could not be fetched. 1: not even the program's own data can be read.
        bad += judge(f"{limit} descriptors", world, place, 2, status, told, {1, 3, 4, 73, 74}, faults)
    return bad


def main():
    top = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=f"{top}/.build/release/ingest")
    parser.add_argument("--data", help="the program's data folder, where it would not find it by itself")
    options = parser.parse_args()
    options.program, options.known_bad = os.path.abspath(options.program), None
    options.folder = tempfile.mkdtemp(prefix="ingest-crash-")
    world = World(options)
    try:
        bad = full_disk(world, "tmpfs") + full_disk(world, "ext4") + read_only(world) + few_descriptors(world)
    finally:
        shutil.rmtree(options.folder, ignore_errors=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
