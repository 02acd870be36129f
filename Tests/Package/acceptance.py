#!/usr/bin/python3
"""Tries the package on a Debian that systemd has booted: from its installation to its purge, as an administrator would.

    Tests/Package/acceptance.py out/ingest_VERSION_ARCH.deb

Needs root, mmdebstrap, systemd-container, iproute2 and python3. SUITE names another release than bookworm; BASE the file
that keeps the base system (out/acceptance/base-SUITE.tar); KEEP=1 leaves the tree and its logs.
Ends with 0 where all is well, 1 where something is not, 2 where the test could not be made.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from container import Container, Network, Trouble, command, must, wait

HERE = pathlib.Path(__file__).resolve().parent
STATE = "/var/lib/ingest"
LOWEST_EXPOSURE = 1.2


class Acceptance:
    def __init__(self, package, folder, box):
        self.package, self.folder, self.box = package, folder, box
        self.passed = self.failed = 0

    def check(self, what, holds, seen=""):
        if holds:
            self.passed += 1
            print(f"ok    {what}", flush=True)
        else:
            self.failed += 1
            print(f"FAIL  {what}\n      {str(seen)[-1500:]}", flush=True)

    def says(self, what, script, expected):
        """Whether the output of a line of shell is what it should be, or matches it."""
        seen = self.box.text(script)
        self.check(what, re.fullmatch(expected, seen, re.DOTALL), seen)

    def works(self, what, script, status=0):
        done = self.box.run(script)
        self.check(what, done.returncode == status, f"status {done.returncode}: {done.stdout}")
        return done.stdout

    # The run and the site

    def asked(self):
        path = self.folder / "asked"
        return path.read_text().splitlines() if path.exists() else []

    def is_idle(self):
        return self.box.text("systemctl is-active ingest.service") in ("inactive", "failed")

    def started_held_run(self, name):
        """A run that is in the middle of a page until `let_go`."""
        self.box.write("/etc/ingest/sources.d/held.toml", f'[[source]]\nname = "{name}"\nurls = ["http://courier.example/held/{name}"]\n')
        self.box.run("systemctl start --no-block ingest.service")
        return wait(30, lambda: f"courier.example /held/{name}" in self.asked())

    def let_go(self, name):
        (self.folder / f"go-{name}").touch()
        return wait(60, self.is_idle)

    def set_timer(self, line):
        self.box.write(
            "/etc/systemd/system/ingest.timer.d/test.conf",
            f"[Timer]\nOnCalendar=\n{line}\nRandomizedDelaySec=0\nAccuracySec=1s\n")
        self.box.run("systemctl daemon-reload; systemctl restart ingest.timer")

    def files(self):
        skipped = " -o ".join(f"-path {place}" for place in ("/proc", "/sys", "/run", "/tmp", "/srv", "/dev"))
        return set(self.box.text(f"find / -xdev \\( {skipped} \\) -prune -o -print").splitlines())

    # The steps

    def install(self):
        self.before = self.files()
        self.works("apt installs it", "apt-get -y -q install /srv/old.deb")
        self.says("the user has no shell", "getent passwd ingest | cut -d: -f7", ".*nologin")
        self.says("the timer is enabled and active", "systemctl is-enabled ingest.timer; systemctl is-active ingest.timer", "enabled\nactive")
        self.says("nothing ran at installation", "systemctl show -P ExecMainStartTimestampMonotonic ingest.service", "0")
        self.works("the units verify", "systemd-analyze verify --man=no /lib/systemd/system/ingest.service /lib/systemd/system/ingest.timer")
        level = self.box.text("systemd-analyze security --no-pager ingest.service | sed -n 's/.*level for .*: \\([0-9.]*\\).*/\\1/p'")
        self.check(f"the exposure is at most {LOWEST_EXPOSURE}: {level}", level and float(level) <= LOWEST_EXPOSURE, level)
        self.works("the configuration as shipped is right", "ingest check")
        for page in ("man1/ingest.1", "man5/ingest.toml.5"):
            self.works(f"there is the manual page {page}", f"test -s /usr/share/man/{page}.gz")
        for shell, file in (("bash", "bash-completion/completions/ingest"), ("zsh", "zsh/vendor-completions/_ingest"),
                            ("fish", "fish/vendor_completions.d/ingest.fish")):
            self.works(f"there is a completion for {shell}", f"test -s /usr/share/{file}")

    def day(self):
        """The first day of an operator, by the commands that README and README.Debian name."""
        self.set_timer("OnCalendar=2099-01-01")
        self.box.write("/etc/ingest/ingest.toml", '# mine\n[output]\nmetrics = "/var/lib/ingest/ingest.prom"\n[fetch]\ndelay_per_host = "0s"\n')
        added = self.works("sources add finds the feed of a page", "ingest sources add --name courier http://courier.example/")
        self.check("and says where it has written it", "/etc/ingest/sources.d/courier.toml" in added, added)
        asked = self.works("check --network says what the source would find", "ingest check --network")
        self.check("three documents", "3 documents" in asked, asked)
        self.works("the service runs when it is asked to", "systemctl start ingest.service")
        self.says(
            "a run in which a page is missing is a success", "systemctl show -P Result -P ExecMainStatus ingest.service", "success\n3")
        listed = self.works("list names the records", "ingest list")
        self.check("both articles", "Ferry moves to the north quay" in listed and "Market hall gets its roof back" in listed, listed)
        shown = self.works("show shows one", f"ingest show {listed.splitlines()[1].split()[0] if listed.count(chr(10)) > 1 else '-'}")
        self.check("with its byline, its verdict and where it came from", all(w in shown for w in ("By Ines Horta", "complete", "date_published: ")), shown)
        status = self.works("status tells of the page that is missing", "ingest status")
        self.check("by its status and address", "404" in status and "http://courier.example/gone" in status, status)
        self.says("records, archive and manifests are the group's to read, and nobody else's",
                  f"find {STATE} -type f ! -name ingest.prom \\( ! -user ingest -o -perm /027 \\) -printf '%M %u %p\\n'", "")
        self.says("each document has its line in the journal, with fields",
                  "journalctl -q -o json -u ingest.service INGEST_SOURCE=courier INGEST_EVENT=record_written INGEST_EVENT=document_failed | "
                  "python3 -c 'import json, sys; [print(e[\"INGEST_EVENT\"], e[\"PRIORITY\"], e[\"INGEST_URL\"], e.get(\"INGEST_HTTP_STATUS\")) "
                  "for e in map(json.loads, sys.stdin)]' | sort",
                  "document_failed 4 http://courier.example/gone 404\nrecord_written 6 http://courier.example/ferry 200\nrecord_written 6 http://courier.example/market 200")
        self.says("and nothing else has", "journalctl -q -o cat -u ingest.service SYSLOG_IDENTIFIER=ingest _TRANSPORT=stdout", "")
        self.works("what rules there are are right", "ingest rules check && test -s /usr/share/ingest/rules.d/README")
        self.says("metrics are written", f"grep -c '^ingest_last_run_documents{{source=\"courier\",outcome=\"new\"}} 2$' {STATE}/ingest.prom", "1")
        self.works("every record derives again", "runuser -u ingest -- ingest verify --deep")
        self.works("root may run it by hand", "ingest run --force; [ $? = 3 ]")
        self.says("and the files stay the user's", f"find {STATE} ! -user ingest", "")

    def timer(self):
        self.box.write("/etc/ingest/sources.d/late.toml", '[[source]]\nname = "late"\nurls = ["http://courier.example/ferry?late"]\n')
        self.set_timer("OnActiveSec=1s")
        self.check("the timer fires by itself", wait(30, lambda: "courier.example /ferry?late" in self.asked()), self.asked())
        wait(60, self.is_idle)
        self.set_timer("OnCalendar=2099-01-01")

    def sandbox(self):
        self.box.run("touch /var/tmp/mark-of-the-host; mkdir -p /home/somebody")
        shutil.copy(HERE / "probe.py", self.box.root / "srv/probe.py")
        outside = self.box.text("STATE_DIRECTORY=/tmp python3 /srv/probe.py")
        escapes = [line for line in outside.splitlines() if line.endswith(": yes")]
        self.check("outside of the sandbox the probe gets through", len(escapes) == 16, outside)
        self.box.run(
            "sed -e 's,^ExecStart=.*,ExecStart=/usr/bin/python3 /srv/probe.py,' "
            "-e \"s,^ExecPaths=.*,& /usr/bin/python3 $(readlink -f /usr/bin/python3),\" "
            "/lib/systemd/system/ingest.service > /run/systemd/system/probe.service; systemctl daemon-reload; systemctl start probe.service")
        inside = self.box.text("journalctl -q -o cat -u probe.service _COMM=python3")
        for line in inside.splitlines():
            name, _, answer = line.partition(": ")
            needed = name in ("ask the web", "write its state")
            self.check(f"in the sandbox: {line}", answer == ("yes" if needed else "no"))
        self.check("the probe came to its end", inside.count("\n") == 15, inside)
        self.box.run("rm /run/systemd/system/probe.service; systemctl daemon-reload; rm -rf /var/tmp/mark-of-the-host /home/somebody")
        self.box.write("/etc/ingest/sources.d/cloud.toml", '[[source]]\nname = "cloud"\nurls = ["http://metadata.test/latest/"]\n')
        self.works("a run does not ask the metadata service", "systemctl start ingest.service; ingest status | grep -q 'refused.*metadata.test'")
        self.check("and it was not asked", not any(line.startswith("metadata.test") for line in self.asked()), self.asked())
        self.box.run("rm /etc/ingest/sources.d/cloud.toml")

    def upgrade(self):
        self.check("a run is in the middle of a page", self.started_held_run("upgrade"))
        self.works("a second one stands back", "ingest run", status=75)
        before = self.box.text("systemctl show -P MainPID ingest.service")
        self.works("apt upgrades the package meanwhile", "apt-get -y -q install -o Dpkg::Options::=--force-confold /srv/new.deb")
        self.says("the run was left alone", "systemctl show -P MainPID ingest.service", before)
        self.check("and comes to its end", self.let_go("upgrade"))
        self.says("well", "systemctl show -P Result -P ExecMainStatus ingest.service", "success\n[03]")
        self.works("with its record", f"ls {STATE}/records/upgrade/*/*/*/*.json")
        self.says("the configuration is the administrator's", "head -1 /etc/ingest/ingest.toml", "# mine")
        self.says("the timer is enabled and active", "systemctl is-enabled ingest.timer; systemctl is-active ingest.timer", "enabled\nactive")

    def reboot(self):
        self.set_timer("OnCalendar=daily")
        self.box.write("/etc/ingest/sources.d/missed.toml", '[[source]]\nname = "missed"\nurls = ["http://courier.example/market?missed"]\n')
        self.box.halt()
        stamp = self.box.root / "var/lib/systemd/timers/stamp-ingest.timer"
        two_days_ago = stamp.stat().st_mtime - 2 * 86400
        os.utime(stamp, (two_days_ago, two_days_ago))
        self.box.boot()
        self.check("a run that was missed is caught up after the boot", wait(60, lambda: "courier.example /market?missed" in self.asked()), self.asked())
        wait(60, self.is_idle)
        self.set_timer("OnCalendar=2099-01-01")

    def remove(self):
        self.check("a run is in the middle of a page", self.started_held_run("removal"))
        self.works("apt removes the package", "apt-get -y -q remove ingest")
        self.says("the run has ended", "ls -l /proc/[0-9]*/exe 2>/dev/null | grep -c bin/ingest", "0")
        self.says("nothing is degraded", "systemctl --failed --no-legend --plain", "")
        self.says("no timer is left", "systemctl list-timers --no-legend 'ingest*'", "")
        self.works("records and configuration are kept", f"ls {STATE}/records/courier/*/*/*/*.json /etc/ingest/sources.d/courier.toml")
        self.box.run("rm -r /etc/systemd/system/ingest.timer.d; systemctl daemon-reload")
        self.works("apt purges it", "apt-get -y -q purge ingest")
        left = sorted(path for path in self.files() - self.before if "ingest" in path)
        self.check("and nothing of it is left", not left, left)
        self.works("it can be installed again", "apt-get -y -q install /srv/new.deb && systemctl start ingest.service")
        for name in ("smoke", "service"):
            shutil.copy(HERE.parents[1] / "debian/tests" / name, self.box.root / "srv" / name)
            self.works(f"its own test passes: debian/tests/{name}", f"/srv/{name}")
        self.says("the system is well", "systemctl is-system-running", "running")


def older(package, folder):
    """The same package with a lower version, to be upgraded from."""
    tree, made = folder / "older", folder / "older.deb"
    must("dpkg-deb", "-R", str(package), str(tree))
    control = tree / "DEBIAN/control"
    control.write_text(re.sub(r"^(Version: .*)$", r"\1~before", control.read_text(), flags=re.MULTILINE))
    must("dpkg-deb", "-Znone", "--root-owner-group", "-b", str(tree), str(made))
    shutil.rmtree(tree)
    return made


def perform(package, folder, base, suite):
    with Network() as network:
        box = Container(folder, network)
        site = subprocess.Popen(["ip", "netns", "exec", network.site, sys.executable, str(HERE / "site.py"), str(folder)])
        try:
            box.prepare(suite, base, {"old.deb": older(package, folder), "new.deb": package})
            box.boot()
            test = Acceptance(package, folder, box)
            for step in (test.install, test.day, test.timer, test.sandbox, test.upgrade, test.reboot, test.remove):
                print(f"-- {step.__name__}", flush=True)
                step()
            print(f"{test.passed} passed, {test.failed} failed")
            return test.failed == 0
        finally:
            site.terminate()
            site.wait()
            if os.environ.get("KEEP"):
                box.halt()
            else:
                box.remove()


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    package = pathlib.Path(sys.argv[1]).resolve()
    missing = [f"{tool} (package {of})" for tool, of in (
        ("mmdebstrap", "mmdebstrap"), ("systemd-nspawn", "systemd-container"), ("ip", "iproute2"), ("nsenter", "util-linux"))
        if shutil.which(tool) is None]
    if missing or os.geteuid() != 0:
        raise Trouble(f"needs {', '.join(missing) or 'root: it boots a container'}")
    if command("dpkg-deb", "-f", str(package), "Package").stdout.strip() != "ingest":
        raise Trouble(f"{package} is no package of ingest: `make deb` makes one")
    suite = os.environ.get("SUITE", "bookworm")
    base = pathlib.Path(os.environ.get("BASE", HERE.parents[1] / f"out/acceptance/base-{suite}.tar")).resolve()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="ingest-acceptance-"))
    is_well = perform(package, folder, base, suite)
    if is_well and not os.environ.get("KEEP"):
        shutil.rmtree(folder)
    else:
        print(f"logs: {folder}")
    return 0 if is_well else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Trouble as trouble:
        print(f"acceptance.py: {trouble}", file=sys.stderr)
        sys.exit(2)
