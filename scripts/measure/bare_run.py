"""docs/how-to/waiting-room.md done by the letter on a bare machine, timed; then what it says of trouble, proved."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.setting_hours import DAYS
from scripts.measure.bare_machine import PROMPT, Machine, machine, missing
from tests.waiting_room import how_to

SERVICE = "audioguide-room"
LOG = f"/var/lib/{SERVICE}/room.log"
TOML = "/opt/audioguide/waiting-room.toml"
ENDLESS = ".venv/bin/audioguide waiting-room"
WATCHDOG = 30.0
"""Seconds, as the unit says."""
LONGEST = 1800.0
"""Seconds that one command may take."""
BAR = 600.0
"""Seconds from the first command to a room that runs."""
_ALL_DAY = "".join(f'{day} = ["00:00-24:00"]\n' for day in DAYS)


@dataclass
class Reader:
    """Does what the page says, and writes down how long each step took."""

    machine: Machine
    screen: Any
    say: Callable[[str], None]
    spent: list[float] = field(default_factory=list)
    """Seconds of each command."""
    to_a_running_room: float = 0.0
    """Seconds of all commands before the service ran."""

    def type(self, command: str) -> str:
        """One command at the prompt; what it printed. Raises AssertionError where it fails."""
        began = time.monotonic()
        self.screen.sendline(command)
        said = ""
        while True:
            asked = self.screen.expect(
                [PROMPT, r"\[Y/n\] ", r"\(END\)", r"--More--", r"lines \d+-\d+"], timeout=LONGEST
            )
            said += self.screen.before
            if asked == 0:
                break
            # As people do: yes to apt, and q to leave what is shown a page at a time.
            self.screen.send("y\n" if asked == 1 else "q")
        code = int(self.screen.match[1])
        took = time.monotonic() - began
        self.spent.append(took)
        assert code == 0, f"{command} ended with {code}:\n{said}"
        self.say(f"{took:7.1f} s  {command}")
        return str(said)

    # --- what the page says, in its order -------------------------------------------------------------------------

    def follow(self) -> None:
        """Every block of the page, to a room that runs by itself, and on to its end."""
        for block in how_to.blocks():
            if block.kind == "toml":
                self.write(block)
                continue
            for command in block.lines:
                if command == ENDLESS:
                    self.hear(command)
                    continue
                seen = self.type(command)
                self.look(command, seen)

    def write(self, block: how_to.Block) -> None:
        """A configuration, or a part of one."""
        if block.text == how_to.example():
            self.put(block.text)
            self.say("           the page's waiting-room.toml, as it stands")
        elif block.lines[0] == "[screen]":
            text = how_to.example()
            given = dict(line.split(" = ", 1) for line in block.lines[1:])
            self.put(how_to.changed(self.without_a_sound_card(text), "screen", **given))
            self.say("           the page's lines for a screen elsewhere, put into [screen]")

    def put(self, text: str) -> None:
        """Whole, as an editor saves it."""
        new = self.path.with_suffix(".new")
        new.write_text(text, "utf-8")
        owner = self.path.parent.stat()
        os.chown(new, owner.st_uid, owner.st_gid)
        new.replace(self.path)

    @property
    def path(self) -> Path:
        """Its configuration, as this machine reaches it."""
        return self.machine.folder / TOML[1:]

    def without_a_sound_card(self, text: str) -> str:
        """The changes that this run makes to the page's configuration: no card, and no hours, since it may be night."""
        open_always = re.sub(r"(?s)\[hours\]\n.*?\n\n", f"[hours]\n{_ALL_DAY}\n", text, count=1)
        return how_to.changed(open_always, "sound", device='"null"')

    def hear(self, command: str) -> None:
        """The room by hand, with its keys; here the two changes are made."""
        self.put(self.without_a_sound_card(how_to.example()))
        self.say('           changed: [sound] device = "null" (a container has no sound card), and open at all hours')
        began = time.monotonic()
        self.screen.sendline(command)
        self.screen.expect(r"how-to-listen-en/\S+ starts at", timeout=60)
        self.spent.append(time.monotonic() - began)
        self.say(f"{self.spent[-1]:7.1f} s  {command}   (until it plays)")
        view = self.view()
        assert view["state"] == "playing" and view["title"], view
        for key, answer in (
            ("h", "Hushed for 45 seconds"), ("g", "Hush over"), ("-", "Volume changed, by -3"),
            ("+", "Volume changed, by 0"), ("q", "The room is closed"),
        ):  # fmt: skip
            self.screen.send(key)
            self.screen.expect(answer.replace("+", r"\+"), timeout=5)
        self.screen.expect(PROMPT, timeout=15)
        assert self.screen.match[1] == "0"
        self.say("           keys h, g, minus, plus, q: each did what the page says, without Enter")

    def look(self, command: str, seen: str) -> None:
        """What must be true after a command."""
        if command == "scripts/build":
            assert (self.machine.folder / "opt/audioguide/output/how-to-listen-en/guide.json").is_file()
            assert not re.search("warning|deprecat|error", seen, re.IGNORECASE), seen
        elif command.endswith("check"):
            assert "May play: how-to-listen-en/" in seen and "The invitation: " in seen, seen
            assert "Note:" not in seen, seen
        elif "simulate" in command:
            assert "Simulated 1 day" in seen, seen
        elif command.endswith("install"):
            told = [
                line for block in how_to.blocks() for line in block.lines if line.startswith(("sudo cp", "sudo sys"))
            ]
            assert all(line in seen.replace("\r", "") for line in told[:2]), seen
        elif "enable --now" in command:
            self.running()
        elif command.endswith("hush"):
            assert "Quiet now." in seen, seen
            self.until("hushed")
            assert self.view()["state"] == "hushed"
            self.say("           the running service is hushed, and the screen says so")
        elif "systemctl restart" in command:
            self.elsewhere()
        elif "room.log" in command:
            assert '"what": "started"' in seen or '"what": "hushed"' in seen, seen

    def running(self) -> None:
        """READY came, or `enable --now` would not have come back; now it must play."""
        shown = dict(
            line.split("=", 1)
            for line in self.machine.run(
                "systemctl", "show", SERVICE, "-p", "ActiveState,SubState,NotifyAccess,MainPID,WatchdogUSec,NRestarts"
            ).stdout.split()
        )
        assert (shown["ActiveState"], shown["SubState"]) == ("active", "running"), shown
        began = time.monotonic()
        self.until("started")
        self.to_a_running_room = sum(self.spent) + time.monotonic() - began
        assert self.view()["state"] == "playing"
        who = self.machine.run("ps", "-o", "user=", "-p", shown["MainPID"]).stdout.strip()
        assert who not in ("root", "0"), who
        self.say(f"           ready, plays as user {who}, and the screen answers")

    def elsewhere(self) -> None:
        """The screen by this machine's address in the network, with the token that the service's own user has read."""
        kept = len(self.lines())
        self.until("room opened", max(0, kept - 5))
        token = (self.machine.folder / "opt/audioguide/room-token").read_text("ascii").strip()
        address = own_address()
        try:
            self.view(address)
        except urllib.error.HTTPError as refused:
            assert refused.code == 401
        else:
            raise AssertionError("the screen needs no token")
        self.view(address, token)
        assert "Quiet now." in self.type(".venv/bin/audioguide waiting-room hush")
        self.say("           the screen answers at this machine's address with the token, and refuses without one")

    # --- what is asked of the running room ------------------------------------------------------------------------

    def lines(self) -> list[dict[str, Any]]:
        """The service's log."""
        said = self.machine.run("cat", LOG, check=False).stdout
        return [json.loads(line) for line in said.splitlines() if line.startswith("{") and line.endswith("}")]

    def until(self, what: str, since: int = 0, seconds: float = 60.0) -> dict[str, Any]:
        """The first line of the log of this kind behind the first `since` lines."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for line in self.lines()[since:]:
                if line["what"] in what.split("|"):
                    return line
            time.sleep(0.1)
        raise AssertionError(f"no {what} in the log within {seconds:.0f} s: {self.lines()[since:]}")

    def view(self, address: str = "127.0.0.1", token: str = "") -> dict[str, Any]:
        """What the screen shows, as a browser would hear it."""
        asked = f"http://{address}:8780/"
        with urllib.request.urlopen(f"{asked}{'?token=' + token if token else ''}", timeout=5) as page:
            assert "<html" in page.read().decode()
        with urllib.request.urlopen(f"{asked}events{'?token=' + token if token else ''}", timeout=5) as events:
            for line in events:
                if line.startswith(b"data:"):
                    shown: dict[str, Any] = json.loads(line[5:])
                    return shown
        raise AssertionError("the screen says nothing")

    def processes(self) -> tuple[int, int]:
        """(the service's own process, the one that sounds), as the machine numbers them."""
        main = int(self.machine.run("systemctl", "show", SERVICE, "--value", "-p", "MainPID").stdout)
        found = self.machine.run("pgrep", "-P", str(main), "-f", "playback").stdout.split()
        assert len(found) == 1, found
        return main, int(found[0])


def prove(reader: Reader) -> None:
    """After the page's own steps: what it says of trouble, each thing done to the running service."""
    text = reader.without_a_sound_card(how_to.example())
    busy = how_to.changed(text, "programme", gap="1", plays_per_hour="60", repeat_after="1", invitation_every="0")
    reader.put(text)
    reader.type(f"sudo systemctl restart {SERVICE}")
    kept = len(reader.lines())
    reader.put(busy)
    reader.until("configuration changed", kept)
    reader.say("Proved: a change of the configuration holds at once (here: nearly no pauses, so that something sounds)")
    for proof in (frozen_sound, frozen_whole, killed, power_cut, without_a_card, by_alsa):
        reader.say(f"Proved: {proof(reader)}")


def again(reader: Reader, since: int, began: float) -> float:
    """Seconds from `began` to a room that plays and whose screen shows a sentence again."""
    end = began + 120
    while time.monotonic() < end:
        try:
            if reader.until("started|resumed|playback started anew", since, 60) and reader.view()["line"]:
                return time.monotonic() - began
        except (OSError, urllib.error.URLError):
            pass
        time.sleep(0.1)
    raise AssertionError("it did not play again within 120 s")


def fresh(reader: Reader) -> int:
    """Something plays, from its start; how many lines of the log lie behind."""
    kept = len(reader.lines())
    if reader.view()["state"] == "hushed":
        reader.type(".venv/bin/audioguide waiting-room hush --end")
    if reader.view()["state"] != "playing":
        reader.until("started", kept, 150)
    while not reader.view()["line"]:
        time.sleep(0.1)
    time.sleep(2.0)
    return len(reader.lines())


def frozen_sound(reader: Reader) -> str:
    """kill -STOP of the process that sounds: it is replaced, and systemd need not step in."""
    kept = fresh(reader)
    main, sound = reader.processes()
    began = time.monotonic()
    reader.machine.run("kill", "-STOP", str(sound))
    why = reader.until("playback started anew", kept)["why"]
    took = again(reader, kept, began)
    after, other = reader.processes()
    assert (after, other != sound) == (main, True)
    return (
        f"the process that sounds frozen ({why}): the room itself replaced it, and said a sentence after {took:.1f} s"
    )


def frozen_whole(reader: Reader) -> str:
    """kill -STOP of the room itself: no ping comes any more, and systemd starts it anew."""
    kept = fresh(reader)
    main, _ = reader.processes()
    began = time.monotonic()
    reader.machine.run("kill", "-STOP", str(main))
    took = again(reader, kept, began)
    said = reader.machine.run("journalctl", "-u", SERVICE, "-o", "cat", "--no-pager").stdout
    assert "Watchdog timeout" in said, said[-2000:]
    assert reader.processes()[0] != main
    return f"the whole room frozen: systemd's watchdog ended it, and it played again after {took:.1f} s"


def killed(reader: Reader) -> str:
    """SIGKILL."""
    kept = fresh(reader)
    main, _ = reader.processes()
    began = time.monotonic()
    reader.machine.run("kill", "-KILL", str(main))
    first = reader.until("resumed", kept)
    took = again(reader, kept, began)
    return f"the room killed: again at second {first['at_second']} of {first['item']} after {took:.1f} s"


def power_cut(reader: Reader) -> str:
    """No goodbye for anybody; then the machine is switched on."""
    kept = fresh(reader)
    before = reader.view()
    reader.machine.cut()
    began = time.monotonic()
    boot = reader.machine.start()
    first = reader.until("resumed", kept)
    took = again(reader, kept, began)
    return (
        f"the power cut in {before['title']!r}: the machine came up in {boot:.1f} s, and the room was again at second "
        f"{first['at_second']} of {first['item']} {took:.1f} s after the switch"
    )


def without_a_card(reader: Reader) -> str:
    """The page's own [sound]: no card is no reason for the watchdog, and the screen says why it is silent."""
    kept = fresh(reader)
    main, _ = reader.processes()
    reader.put(reader.path.read_text("utf-8").replace('device = "null"', 'device = ""'))
    why = reader.until("no device", kept)["why"]
    # Longer than the watchdog waits.
    time.sleep(WATCHDOG + 5)
    assert reader.processes()[0] == main
    note = reader.view()["note"]
    assert note.startswith("No sound just now"), note
    return (
        f"no card at all: {why} The service runs on beyond the watchdog's {WATCHDOG:.0f} s, and the screen says: {note}"
    )


ALSA = """\
pcm.!default { type file
 slave.pcm null
 file /var/lib/audioguide-room/heard.raw
 format raw }
"""
"""A default device of ALSA's that writes to a file what a card would sound."""


def by_alsa(reader: Reader) -> str:
    """A device that ALSA names comes: the service's own user may sound there, and what it sounds is no silence."""
    kept = len(reader.lines())
    (reader.machine.folder / "etc/asound.conf").write_text(ALSA, "ascii")
    began = time.monotonic()
    reader.until("device back", kept, 150)
    took = time.monotonic() - began
    reader.until("played", kept)
    count = "tr -d '\\000' < /var/lib/audioguide-room/heard.raw | head -c 100000 | wc -c"
    assert int(reader.machine.run("sh", "-c", count).stdout) == 100_000
    return f"a device of the system's ALSA that comes later: found after {took:.1f} s, and it is given sound"


def own_address() -> str:
    """An address of this machine that is not loopback; nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        asked.connect(("192.0.2.1", 9))
        address: str = asked.getsockname()[0]
        return address


def refusal(bases: list[Path]) -> str:
    """Why it cannot be done here, as a sentence; empty where it can."""
    if why := missing():
        return why
    if len(bases) > 1 or not all((base / "usr/lib/systemd/systemd").exists() for base in bases):
        return f"{' '.join(map(str, bases))} is no folder with an installed Debian."
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind(("127.0.0.1", Configuration().port))
        except OSError:
            return f"port {Configuration().port} is in use, and the container shares this machine's network."
    return ""


def main(project: Path, bases: list[Path]) -> int:
    """The whole story; 0 where every step was as the page says."""
    if why := refusal(bases):
        print(f"Cannot do it here: {why}", file=sys.stderr)
        return 2

    def say(text: str) -> None:
        print(text, flush=True)

    # Whoever ends it must not leave a running machine behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with machine(project, bases[0] if bases else None) as bare:
        say(f"A bare Debian is there; it came up in {bare.start():.1f} s.")
        reader = Reader(bare, bare.terminal(), say)
        reader.follow()
        prove(reader)
    minutes = reader.to_a_running_room / 60
    say(f"From a bare machine to a running room: {minutes:.1f} minutes of commands (bar {BAR / 60:.0f}).")
    return int(reader.to_a_running_room > BAR)
