"""The systemd unit is one that systemd takes, and the watchdog hears from us only while all is well."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from audioguide.errors import UsageError
from audioguide.settings import read, service_manager
from audioguide.waiting_room.notify import Notifier
from audioguide.waiting_room.speaker import QUIET
from audioguide.waiting_room.unit import unit, unreadable
from tests.conftest import Run
from tests.waiting import HANG, until
from tests.waiting_room import rooms

pytestmark = pytest.mark.realtime


class Manager:
    """A notify socket, and what came."""

    def __init__(self, folder: Path) -> None:
        self.address = str(folder / "notify")
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(self.address)
        self.heard: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            self.heard.append(self.socket.recv(1000).decode())

    def pings(self) -> int:
        return self.heard.count("WATCHDOG=1")

    def wait(self, more: int) -> None:
        """So many more pings."""
        before = self.pings()
        until(lambda: self.pings() >= before + more, lambda: self.heard)

    def now(self) -> int:
        """Pings of everything that was sent until now."""
        number = len(self.heard)
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as own:
            own.sendto(b"MARK", self.address)
        until(lambda: "MARK" in self.heard[number:], lambda: self.heard)
        return self.pings()


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
@pytest.mark.parametrize("screen", [False, True])
def test_systemd_takes_the_unit(tmp_path: Path, project: Path, run: Run, screen: bool) -> None:
    rooms.guide(project / "output" / "g-en", {"one": ("public", 2)})
    code, out, _ = run("waiting-room", "install", *(["--screen"] if screen else []))
    assert code == 0
    assert "systemctl enable --now audioguide-room" in out
    file = project / "audioguide-room.service"
    done = subprocess.run(
        ["systemd-analyze", "verify", str(file)], capture_output=True, text=True, check=False,
        env=os.environ | {"SYSTEMD_LOG_LEVEL": "warning"},
    )  # fmt: skip
    ours = [line for line in done.stderr.splitlines() if "audioguide-room" in line]
    assert (done.returncode, ours) == (0, []), done.stderr
    text = file.read_text("utf-8")
    for setting in (
        "Type=notify", "WatchdogSec=30", "Restart=always", "StartLimitIntervalSec=0", "DynamicUser=yes",
        "SupplementaryGroups=audio", "StateDirectory=audioguide-room", "CacheDirectory=audioguide-room",
    ):  # fmt: skip
        assert f"\n{setting}\n" in text
    assert ("PrivateNetwork=yes" in text) is not screen
    assert (" --screen" in text) is screen


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_would_say_so_if_the_unit_were_wrong(tmp_path: Path) -> None:
    text = unit(tmp_path, None, (), tmp_path, False).replace("WatchdogSec=30", "WatchdogSec=soon")
    file = tmp_path / "audioguide-room.service"
    file.write_text(text, "utf-8")
    done = subprocess.run(["systemd-analyze", "verify", str(file)], capture_output=True, text=True, check=False)
    assert "soon" in done.stderr


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
@pytest.mark.parametrize("name", ["two words", "Büro 1", "50% $HOME", 'a "quote" \'s', "back\\slash; rm"])
def test_a_path_of_any_letters_is_quoted(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python, the folder we are in, the guides and the configuration: systemd reads each as it is."""
    place = tmp_path / name
    safe = tmp_path / name.replace('"', "").replace("'", "").replace("\\", "") / "bin"
    safe.mkdir(parents=True)
    place.mkdir(exist_ok=True)
    python = safe / "python"
    python.symlink_to(sys.executable)
    monkeypatch.setattr("sys.executable", str(python))
    text = unit(place, place / "waiting-room.toml", (place / "g-en",), place / "output", False)
    file = tmp_path / "audioguide-room.service"
    file.write_text(text, "utf-8")
    done = subprocess.run(["systemd-analyze", "verify", str(file)], capture_output=True, text=True, check=False)
    assert [line for line in done.stderr.splitlines() if "audioguide-room" in line] == []
    command = next(line for line in text.splitlines() if line.startswith("ExecStart="))
    words = shlex.split(command.removeprefix("ExecStart="))
    said = [word.replace("%%", "%").replace("$$", "$") for word in words]
    assert said[0] == str(python)
    assert said[-1] == str(place / "g-en")
    assert str(place / "output") in said


def test_a_path_that_no_unit_can_hold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Move it first"):
        unit(tmp_path / "two\nlines", None, (), tmp_path, False)


def test_what_the_service_will_not_see_is_warned_of(tmp_path: Path) -> None:
    """It has a /tmp of its own, and no way into what others may not enter."""
    assert unreadable([Path("/tmp/project")]) == [Path("/tmp")]
    assert unreadable([Path("/usr/bin")]) == []
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o750)
    assert shut in unreadable([shut / "inside"])


def homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    """As for a user whom nobody knows, as the one that systemd makes for a service may be."""

    def unknown(_: int) -> None:
        raise KeyError("uid not found")

    monkeypatch.setattr("pwd.getpwuid", unknown)
    for name in ("HOME", "XDG_CACHE_HOME", "AUDIOGUIDE_CACHE"):
        monkeypatch.delenv(name, raising=False)


def test_a_user_without_a_home_is_told_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    homeless(monkeypatch)
    with pytest.raises(UsageError, match="XDG_CACHE_HOME"):
        read()


def test_the_service_needs_no_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    homeless(monkeypatch)
    given = re.findall(r"^Environment=(\w+)=%C(.+)$", unit(tmp_path, None, (), tmp_path, False), re.MULTILINE)
    for name, below in given:
        monkeypatch.setenv(name, f"{tmp_path}{below}")
    assert read().cache == tmp_path / "audioguide-room"


def test_ready_is_told_and_the_watchdog_is_fed_while_it_plays_and_while_it_waits(tmp_path: Path) -> None:
    manager = Manager(tmp_path)
    rooms.guide(tmp_path / "output" / "g-en", {"one": ("public", 30)})
    notifier = Notifier(manager.address, 0.3)
    with rooms.room(tmp_path, rooms.configuration(device=rooms.SLOW), notifier=notifier) as running:
        running.wait("started")
        running.heard()
        manager.wait(5)
        running.runner.order("/hush")
        running.wait("hushed")
        manager.wait(3)
    assert manager.heard[0] == "READY=1"
    until(lambda: manager.heard[-1] == "STOPPING=1", lambda: manager.heard)


def test_the_watchdog_hears_nothing_while_playback_is_frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manager = Manager(tmp_path)
    rooms.guide(tmp_path / "output" / "g-en", {"one": ("public", 30)})
    notifier = Notifier(manager.address, 0.3)
    clock = rooms.Days()
    with rooms.room(tmp_path, rooms.configuration(device=rooms.SLOW), notifier=notifier, clocks=clock) as running:
        running.wait("started")
        running.heard()
        pid = running.runner.speaker.pid
        assert pid is not None
        os.kill(pid, signal.SIGSTOP)

        def unwell() -> bool:
            """Also where what it told before had not been read yet."""
            clock.move_on(QUIET + 1)
            running.turns(2)
            before = manager.now()
            running.turns(3)
            return manager.now() == before

        until(unwell, lambda: manager.heard)
        rooms.replaced(running, clock, monkeypatch)
        running.heard()
        manager.wait(2)


def test_a_room_that_is_frozen_whole_is_not_well_either(tmp_path: Path) -> None:
    """The pings come from the one thread that does everything: what stops it stops them."""
    manager = Manager(tmp_path)
    rooms.guide(tmp_path / "output" / "g-en", {"one": ("public", 30)})
    with rooms.room(
        tmp_path, rooms.configuration(device=rooms.SLOW), notifier=Notifier(manager.address, 0.3)
    ) as running:
        running.wait("started")
        frozen, thawed = threading.Event(), threading.Event()

        def look(_: float) -> str:
            frozen.set()
            thawed.wait(HANG)
            return ""

        running.runner.speaker.look = look  # type: ignore[method-assign, assignment]
        assert frozen.wait(HANG)
        before = manager.now()
        time.sleep(0.7)
        assert manager.now() == before
        thawed.set()
        manager.wait(2)


def test_the_manager_is_found_in_the_environment_and_another_process_is_not_watched() -> None:
    own = {"NOTIFY_SOCKET": "/run/n", "WATCHDOG_USEC": "30000000", "WATCHDOG_PID": str(os.getpid())}
    assert service_manager(own) == ("/run/n", 30.0)
    assert service_manager(own | {"WATCHDOG_PID": "1"}) == ("/run/n", None)
    assert service_manager({}) == ("", None)


def test_only_one_thing_opens_a_port(tmp_path: Path) -> None:
    rooms.guide(tmp_path / "output" / "g-en", {"one": ("public", 30)})
    before = listening(os.getpid())
    for settings in (rooms.configuration(), replace(rooms.configuration(), screen=True, port=free_port())):
        with rooms.room(tmp_path, settings) as running:
            running.wait("room opened")
            # Another test of this process may have a server of its own.
            ports = [port for port in listening(os.getpid()) if port not in before]
            assert ports == ([f"0100007F:{settings.port:04X}"] if settings.screen else [])


def listening(process: int) -> list[str]:
    """Local addresses of the process's own listening sockets, as the kernel writes them."""
    inodes = set()
    for handle in Path(f"/proc/{process}/fd").iterdir():
        try:
            target = str(handle.readlink())
        except OSError:
            continue
        if target.startswith("socket:["):
            inodes.add(target[8:-1])
    found = []
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/{process}/net/{table}").read_text("ascii").splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and fields[9] in inodes:
                found.append(fields[1])
    return found


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
