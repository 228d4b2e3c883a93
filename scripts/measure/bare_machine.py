"""A bare Debian with a live systemd and an ordinary user who may use sudo, in a container of its own.

It stands in for the small computer of docs/how-to/waiting-room.md. It has no sound card, and shares the network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

RELEASE = "bookworm"
PERSON = "anna"
MORE = ("dbus", "sudo", "ca-certificates", "openssl")
"""What an installed Debian has beside the packages of its first two priorities, which debootstrap takes by itself."""
TOOLS = ("debootstrap", "systemd-nspawn", "nsenter", "git")
PROMPT = r"<(\d+)>\$ "
_BOOT = 60.0
"""Seconds."""
_CERTIFICATES = ("/etc/ssl/certs", "/usr/share/ca-certificates", "/usr/local/share/ca-certificates")
_PASSED = ("PIP_", "SSL_CERT_", "REQUESTS_CA_", "http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY")


def missing() -> str:
    """What keeps a container from being made here, as a sentence; empty where nothing does."""
    absent = [tool for tool in TOOLS if shutil.which(tool) is None]
    if absent:
        return f"{', '.join(absent)} not found. On Debian: apt install debootstrap systemd-container git"
    if os.geteuid() != 0:
        return "only root may make a container. Run it with sudo."
    return ""


class Machine:
    """`start` boots it, `cut` takes its power away; its disk is the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.boot: subprocess.Popen[bytes] | None = None
        self.first = 0
        """The process number of its systemd, as seen from here."""
        self.mounts = passed_on()

    def make(self, project: Path, base: Path | None) -> None:
        """Install Debian, or copy an installed one; then the user, the project, and how this machine gets packages."""
        if base is not None:
            subprocess.run(["cp", "-a", "--reflink=auto", f"{base}/.", str(self.folder)], check=True)
        else:
            command = ["debootstrap", f"--include={','.join(MORE)}", RELEASE, str(self.folder), *archive()]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        self.folder.chmod(0o755)
        self._write("etc/hostname", "room\n")
        self._write("etc/environment", "".join(f'{name}="{value}"\n' for name, value in settings().items()))
        self._write("etc/apt/apt.conf.d/90from-outside", apt_settings())
        self._write("etc/sudoers.d/person", f"{PERSON} ALL=(ALL) NOPASSWD: ALL\n", 0o440)
        subprocess.run(
            ["chroot", str(self.folder), "useradd", "--create-home", "--shell=/bin/bash", PERSON], check=True
        )
        # Where the program's folder is put by somebody else, as root.
        there = self.folder / "opt/audioguide"
        subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(project), str(there)], check=True)

    def _write(self, name: str, text: str, mode: int = 0o644) -> None:
        file = self.folder / name
        file.write_text(text, "utf-8")
        file.chmod(mode)

    def start(self) -> float:
        """Boot, and come back with the seconds it took."""
        began = time.monotonic()
        binds = [f"--bind-ro={path}" for path in self.mounts]
        command = ["systemd-nspawn", "--quiet", "--boot", f"--directory={self.folder}", "--register=no", "--keep-unit"]
        self.boot = subprocess.Popen(
            [*command, "--machine=room", *binds], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        self.first = _wait(lambda: first_process(self.boot.pid if self.boot else 0), "the container does not begin")
        _wait(lambda: self._up(), "its systemd does not come up")
        return time.monotonic() - began

    def _up(self) -> bool:
        done = self.run("systemctl", "is-system-running", check=False)
        return done.stdout.strip() in ("running", "degraded")

    def cut(self) -> None:
        """No time to say goodbye: every process in it ends at once."""
        if self.boot is not None:
            if self.first:
                os.kill(self.first, 9)
            self.boot.kill()
            self.boot.wait()
            self.boot, self.first = None, 0

    def inside(self) -> list[str]:
        """The command that runs what follows in it, as root."""
        return ["nsenter", f"--target={self.first}", "--mount", "--uts", "--ipc", "--pid", "--cgroup", "--wd=/", "--"]

    def run(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """A command in it, as root."""
        clean = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"}
        return subprocess.run([*self.inside(), *words], capture_output=True, text=True, check=check, env=clean)

    def terminal(self) -> Any:
        """A person's terminal in it, by pexpect, at its first prompt."""
        import pexpect

        command = self.inside()
        clean = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "TERM": "xterm", "LANG": "C.UTF-8"}
        screen = pexpect.spawn(
            command[0], [*command[1:], "su", "-", PERSON], env=clean, encoding="utf-8", timeout=20, dimensions=(40, 200)
        )
        screen.expect(r"\$ ")
        # In two halves, so that the echo of this line is not taken for the prompt.
        screen.sendline("bind 'set enable-bracketed-paste off'; PS1='<''$?>$ '")
        screen.expect(PROMPT)
        return screen


@contextmanager
def machine(project: Path, base: Path | None) -> Iterator[Machine]:
    """A machine that is not yet on; nothing of it is left afterwards."""
    folder = Path("/var/tmp") / f"audioguide-bare-machine-{os.getpid()}"
    folder.mkdir()
    made = Machine(folder)
    try:
        made.make(project, base)
        yield made
    finally:
        made.cut()
        subprocess.run(["rm", "-rf", "--one-file-system", str(folder)], check=True)


def _wait(true: Any, said: str) -> Any:
    end = time.monotonic() + _BOOT
    while time.monotonic() < end:
        if found := true():
            return found
        time.sleep(0.1)
    raise RuntimeError(f"{said} within {_BOOT:.0f} seconds.")


def first_process(above: int) -> int:
    """The process below `above` that is number 1 of a space of its own; 0 while there is none."""
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(line.split(":\t", 1) for line in status.read_text().splitlines() if ":\t" in line)
        except (OSError, ValueError):
            continue
        if int(fields["PPid"]) == above and fields.get("NSpid", "").split()[-1:] == ["1"]:
            return int(fields["Pid"])
    return 0


# --- how this machine gets packages, whatever way that is -----------------------------------------------------------


def archive() -> list[str]:
    """The Debian archive that this machine uses, if it is of the same release; else debootstrap's own choice."""
    asked = ["Created-By: Packages", "Origin: Debian", f"Codename: {RELEASE}", "Component: main"]
    found = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI)", *asked], capture_output=True, text=True, check=False
    )
    return found.stdout.split()[:1]


def apt_settings() -> str:
    """Proxies and the like; not where this machine's own files lie."""
    found = subprocess.run(["apt-config", "dump"], capture_output=True, text=True, check=False)
    wanted = ("Acquire::http", "Acquire::https", "Acquire::Retries")
    return "".join(f"{line}\n" for line in found.stdout.splitlines() if line.startswith(wanted))


def settings() -> dict[str, str]:
    """What the environment says of packages and certificates."""
    return {name: value for name, value in os.environ.items() if name.startswith(_PASSED)}


def passed_on() -> list[str]:
    """Folders and files of this machine that the container reads: certificates, pip's settings, and what they name."""
    found = {path for path in _CERTIFICATES if Path(path).exists()}
    told = subprocess.run(["python3", "-m", "pip", "config", "debug"], capture_output=True, text=True, check=False)
    for line in told.stdout.splitlines():
        file, _, there = line.strip().partition(", exists: ")
        if there == "True" and file.startswith("/etc/"):
            found.add(file)
            words = Path(file).read_text("utf-8").replace("=", " ").split()
            paths = [word.removeprefix("file://") for word in words]
            found |= {path for path in paths if path.startswith("/") and Path(path).exists()}
    words = [word.removeprefix("file://") for value in settings().values() for word in value.split()]
    found |= {word for word in words if word.startswith("/") and Path(word).exists()}
    below = {one for one in found for other in found if one != other and one.startswith(f"{other}/")}
    return sorted(found - below)
