"""A Debian that systemd boots, in a systemd-nspawn container: real timers, real sandboxes, real maintainer scripts.

Nothing of it leaves the folder that it is given, but for a control group and two network namespaces with a cable between
them, which are named after this process and removed at the end. Its only neighbour is the site of the test.
"""
import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import time

# The container's address and the site's: TEST-NET-3 (RFC 5737), which is neither private nor anybody's.
CONTAINER, SITE = "203.0.113.2", "203.0.113.10"
# Where a cloud tells its machines their secrets. The site answers there as well, so that a refusal means something.
METADATA = "169.254.169.254"
PATH = "PATH=/usr/sbin:/usr/bin:/sbin:/bin"


class Trouble(Exception):
    """The test could not be made."""


def command(*words, **options):
    return subprocess.run(words, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)


def must(*words, **options):
    done = command(*words, **options)
    if done.returncode != 0:
        raise Trouble(f"{' '.join(words)} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def wait(seconds, condition):
    """Asks again until it is true; false when the time is over."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


class Network:
    """Two network namespaces with a cable between them."""

    def __init__(self):
        self.site, self.box = f"ingest-site-{os.getpid()}", f"ingest-box-{os.getpid()}"

    def __enter__(self):
        try:
            for name in (self.site, self.box):
                must("ip", "netns", "add", name)
                must("ip", "-n", name, "link", "set", "lo", "up")
            must("ip", "link", "add", "host0", "netns", self.box, "type", "veth", "peer", "name", "site0", "netns", self.site)
            for address in (f"{SITE}/24", f"{METADATA}/32"):
                must("ip", "-n", self.site, "addr", "add", address, "dev", "site0")
            must("ip", "-n", self.box, "addr", "add", f"{CONTAINER}/24", "dev", "host0")
            must("ip", "-n", self.site, "link", "set", "site0", "up")
            must("ip", "-n", self.box, "link", "set", "host0", "up")
            must("ip", "-n", self.box, "route", "add", "default", "via", SITE)
        except Trouble:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for name in (self.site, self.box):
            command("ip", "netns", "del", name)


class Container:
    def __init__(self, folder, network):
        self.folder, self.network = pathlib.Path(folder), network
        self.root = self.folder / "root"
        self.name = f"ingest-{os.getpid()}"
        self.nspawn = self.leader = None

    def prepare(self, suite, base, packages):
        """Unpacks the base system, made with mmdebstrap the first time, and fetches what the packages depend on."""
        if not base.exists():
            print(f"making a base system of {suite} (once): {base}", flush=True)
            base.parent.mkdir(parents=True, exist_ok=True)
            made = base.with_suffix(".new")
            include = "--include=systemd,systemd-sysv,dbus,python3-minimal,libpython3-stdlib,ca-certificates,openssl"
            must("mmdebstrap", "--mode=root", "--variant=minbase", "--format=tar", include, suite, str(made), *self._mirrors(suite))
            made.rename(base)
        self.root.mkdir(parents=True)
        must("tar", "-C", str(self.root), "-xf", str(base), "--numeric-owner")
        (self.root / "srv/archives/partial").mkdir(parents=True)
        (self.root / "etc/apt/apt.conf.d/99kept").write_text(
            'Dir::Cache::Archives "/srv/archives";\nAPT::Install-Recommends "false";\nAPT::Keep-Downloaded-Packages "true";\n')
        shutil.copy("/etc/resolv.conf", self.root / "etc/resolv.conf")
        for name, path in packages.items():
            shutil.copy(path, self.root / "srv" / name)
        self.outside("apt-get", "-qq", "update")
        for name in packages:
            self.outside("apt-get", "-y", "-qq", "install", "--download-only", f"/srv/{name}")
        (self.root / "etc/hosts").write_text(f"127.0.0.1 localhost\n{SITE} courier.example\n{METADATA} metadata.test\n")
        (self.root / "etc/resolv.conf").write_text("nameserver 203.0.113.53\n")

    @staticmethod
    def _mirrors(suite):
        """Where this system gets its own packages, if it is of that release."""
        release = pathlib.Path("/etc/os-release").read_text()
        if f"VERSION_CODENAME={suite}\n" not in release:
            return []
        lists = pathlib.Path("/etc/apt/sources.list.d")
        found = [pathlib.Path("/etc/apt/sources.list"), *sorted(lists.glob("*.list")), *sorted(lists.glob("*.sources"))]
        return [str(path) for path in found if path.exists()]

    def outside(self, *words):
        """In the tree while nothing runs there, with this system's network."""
        environment = {name: value for name, value in os.environ.items() if name != "TMPDIR"}
        return must("chroot", str(self.root), "/usr/bin/env", PATH, "DEBIAN_FRONTEND=noninteractive", *words, env=environment)

    def boot(self):
        groups = self._groups()
        for group in groups:
            group.mkdir(exist_ok=True)

        def join():
            os.setsid()
            for group in groups:
                (group / "cgroup.procs").write_text(str(os.getpid()))

        # The rights to load packet filters: systemd needs them for IPAddressDeny=.
        words = [
            "systemd-nspawn", "--boot", f"--directory={self.root}", f"--machine={self.name}", "--register=no", "--keep-unit",
            f"--network-namespace-path=/run/netns/{self.network.box}", "--resolv-conf=off", "--timezone=off",
            "--link-journal=no", "--console=pipe", "--capability=CAP_BPF,CAP_NET_ADMIN,CAP_PERFMON", "--system-call-filter=bpf",
        ]
        with open(self.folder / "console.log", "ab") as console:
            self.nspawn = subprocess.Popen(
                words, stdin=subprocess.DEVNULL, stdout=console, stderr=console, preexec_fn=join,
                env={**os.environ, "SYSTEMD_NSPAWN_UNIFIED_HIERARCHY": "1"})
        if not wait(30, self._find_leader) or not wait(60, self._is_up):
            raise Trouble(f"the container did not boot:\n{(self.folder / 'console.log').read_text(errors='replace')[-3000:]}")

    def _groups(self):
        """A control group of its own in each hierarchy: that of the caller is not ours to fill."""
        places = [pathlib.Path("/sys/fs/cgroup") / name for name in ("", "unified", "systemd")]
        return [place / self.name for place in places if (place / "cgroup.procs").exists()]

    def _find_leader(self):
        """The container's first process: a child of nspawn that is called systemd."""
        for task in pathlib.Path(f"/proc/{self.nspawn.pid}/task").glob("*/children"):
            for child in task.read_text().split():
                with contextlib.suppress(OSError):
                    if pathlib.Path(f"/proc/{child}/comm").read_text().strip() == "systemd":
                        self.leader = child
        return self.leader is not None

    def _is_up(self):
        return self.run("systemctl is-system-running").stdout.strip() in ("running", "degraded")

    def run(self, script, **options):
        """A line of shell inside the booted system, as root."""
        return command(
            "nsenter", "-t", self.leader, "-m", "-u", "-i", "-n", "-p", "-C", "--", "/usr/bin/env", "-i", PATH, "LC_ALL=C.UTF-8",
            "HOME=/root", "TERM=dumb", "DEBIAN_FRONTEND=noninteractive", "sh", "-c", script, **options)

    def text(self, script):
        return self.run(script).stdout.strip()

    def write(self, path, text):
        (self.root / path.lstrip("/")).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path.lstrip("/")).write_text(text)

    def halt(self):
        if self.nspawn is None:
            return
        if self.leader:
            with open(self.folder / "journal.txt", "a", encoding="utf-8") as journal:
                journal.write(self.run("journalctl --no-pager -b").stdout)
        self.nspawn.send_signal(signal.SIGTERM)
        try:
            self.nspawn.wait(30)
        except subprocess.TimeoutExpired:
            self.nspawn.kill()
            self.nspawn.wait()
        self.nspawn = self.leader = None

    def remove(self):
        self.halt()
        for group in self._groups():
            if group.is_dir():
                wait(5, lambda group=group: command("find", str(group), "-depth", "-type", "d", "-exec", "rmdir", "{}", ";").returncode == 0)
        shutil.rmtree(self.root, ignore_errors=True)
