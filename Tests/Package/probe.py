"""What a parser that was taken over would try. Prints one line, `NAME: yes` or `NAME: no`, for each."""
import ctypes
import mmap
import os
import platform
import socket
import sys

libc = ctypes.CDLL(None, use_errno=True)
UNSHARE, PTRACE = {"x86_64": (272, 101), "aarch64": (97, 117)}[platform.machine()]
STATE = os.environ["STATE_DIRECTORY"]


def call(*arguments):
    if libc.syscall(*arguments) == -1:
        raise OSError(ctypes.get_errno(), "refused")


def execute(path):
    child = os.fork()
    if child == 0:
        try:
            os.execv(path, [path, "-c", "exit 0"])
        except OSError:
            os._exit(99)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 99:
        raise PermissionError(path)


def execute_own():
    path = f"{STATE}/program"
    with open(path, "w", encoding="utf-8") as file:
        file.write("#!/bin/sh\nexit 0\n")
    os.chmod(path, 0o700)
    try:
        execute(path)
    finally:
        os.unlink(path)


def connect(host):
    socket.create_connection((host, 80), timeout=2).close()


def serve():
    server = socket.socket()
    server.bind(("0.0.0.0", 8080))
    server.listen()


def written(path):
    with open(path, "w", encoding="utf-8"):
        pass
    os.unlink(path)


def some(things):
    if not things:
        raise FileNotFoundError


ATTEMPTS = {
    "write /etc/ingest": lambda: written("/etc/ingest/probe"),
    "write /usr/bin": lambda: written("/usr/bin/probe"),
    "write /var/tmp of all": lambda: os.stat("/var/tmp/mark-of-the-host"),
    "look into /home": lambda: some(os.listdir("/home")),
    "see the first process": lambda: os.stat("/proc/1/status"),
    "run a shell": lambda: execute("/bin/sh"),
    "run what it wrote": execute_own,
    "memory to write and execute": lambda: mmap.mmap(-1, 4096, prot=mmap.PROT_WRITE | mmap.PROT_EXEC),
    "a name space": lambda: call(UNSHARE, 0x10000000),
    "trace": lambda: call(PTRACE, 0, 0, 0, 0),
    "netlink": lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0),
    "raw packets": lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW, 1),
    "serve": serve,
    "ask the metadata service": lambda: connect("metadata.test"),
    # These two it needs.
    "ask the web": lambda: connect("courier.example"),
    "write its state": lambda: written(f"{STATE}/probe"),
}

for name, attempt in ATTEMPTS.items():
    pid = os.fork()
    if pid == 0:
        try:
            attempt()
        except (OSError, ValueError):
            os._exit(1)
        os._exit(0)
    print(f"{name}: {'yes' if os.waitpid(pid, 0)[1] == 0 else 'no'}", flush=True)
sys.exit(0)
