"""How soon the waiting room is silent, sounds again, and shows what is said: seconds, each once.

    scripts/measure/run room_times [process] [folder] [screen] [server]

process  the process that sounds killed and frozen, until a sentence is heard again; a file cut short, until the next
folder   a guide taken away, until it is silent; a new one in its place, until it is heard
screen   a sentence heard, until it stands on the page of the display, at twice the speed (bar 0.1); needs chromium
server   the sound server killed, and its device unplugged, until it sounds after each is back (bar 5); needs pulseaudio
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from audioguide.audio.playback.messages import At
from tests.sound_server import SoundServer
from tests.waiting import until
from tests.waiting_room import rooms
from tests.waiting_room.test_service import free_port
from tests.waiting_room.test_sound_server import TROUBLES

PACE = 2
"""Seconds of sound in one: a page that follows twice as fast a reader in time follows this one."""


def since(began: float) -> str:
    return f"{time.monotonic() - began:.2f} s"


def process(place: Path) -> None:
    rooms.guide(place / "output" / "g-en", {"one": ("public", 60)})
    with rooms.room(place, rooms.configuration(device="null:1")) as running:
        running.wait("started")
        running.heard()
        for count, way in enumerate((signal.SIGKILL, signal.SIGSTOP), 1):
            pid = running.runner.speaker.pid
            assert pid is not None
            began = time.monotonic()
            os.kill(pid, way)
            running.wait("playback started anew", count)
            anew = since(began)
            running.heard()
            print(f"process {way.name}: started anew after {anew}, sound after {since(began)}", flush=True)
    folder = rooms.guide(place / "cut" / "output" / "g-en", {"one": ("public", 60), "two": ("public", 3)})
    with rooms.room(place / "cut", rooms.configuration(device="null:16")) as running:
        running.wait("started")
        running.heard()
        os.truncate(folder / "01-one.mp3", 150_000)
        running.wait("cut", item="g-en/one")
        began = time.monotonic()
        running.wait("started", item="g-en/two")
        print(f"file cut short: the next item after {since(began)}", flush=True)


def folder(place: Path) -> None:
    there = rooms.guide(place / "output" / "g-en", {"one": ("public", 20)})
    with rooms.room(place, rooms.configuration(device="null:1")) as running:
        running.wait("started")
        running.heard()
        new = rooms.guide(place / "new", {"one": ("public", 21), "two": ("public", 3)})
        began = time.monotonic()
        shutil.rmtree(there)
        running.wait("withdrawn")
        print(f"folder taken away: silent after {since(began)}", flush=True)
        began = time.monotonic()
        new.rename(there)
        running.wait("started", 2)
        print(f"a new one in its place: sound after {since(began)}, its check included", flush=True)


def screen(place: Path) -> None:
    from playwright.sync_api import sync_playwright

    rooms.guide(place / "output" / "g-en", {"one": ("public", 5)})
    settings = rooms.configuration(device=f"null:{PACE}", screen=True, port=free_port())
    with sync_playwright() as play, rooms.room(place, settings) as running:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{settings.port}/")
        page.evaluate(rooms.WATCHED)
        heard: dict[str, float] = {}
        listen(running, heard)
        running.wait("played")
        seen: dict[str, float] = dict(page.evaluate("seen"))
        browser.close()
    late = sorted(seen[text] - at for text, at in heard.items() if text in seen)
    print(
        f"{len(late)} sentences, on the screen after they are heard: median {1000 * late[len(late) // 2]:.0f} ms, "
        f"longest {1000 * late[-1]:.0f} ms (bar 100)",
        flush=True,
    )


def listen(running: rooms.Running, heard: dict[str, float]) -> None:
    """Note when each sentence really begins: told from the frames that the device has played, between its reports."""
    inner = running.runner._step

    def noted(event: Any) -> None:
        playing = running.runner.state.playing
        if isinstance(event, At) and playing is not None and event.token == playing.token:
            for line in playing.item.lines:
                if 0 <= event.frame - line.start < rooms.RATE // 4 and line.text not in heard:
                    heard[line.text] = time.time() - (event.frame - line.start) / (PACE * rooms.RATE)
        inner(event)

    running.runner._step = noted  # type: ignore[method-assign]


def server(place: Path) -> None:
    rooms.guide(place / "output" / "a-en", {"one": ("public", 60)})
    with SoundServer(rooms.RATE) as there:
        os.environ.update({name: there.environment[name] for name in ("PULSE_SERVER", "XDG_RUNTIME_DIR", "HOME")})
        with rooms.room(place, rooms.configuration(device="")) as running:
            running.wait("started")
            for count, (go, come) in enumerate(TROUBLES, 1):
                running.heard()
                go(there)
                running.wait("device lost", count)
                time.sleep(1.0)
                come(there)
                began = time.monotonic()
                running.wait("device back", count)
                until(lambda: running.runner.state.playing is not None)
                running.heard()
                print(f"{go.__name__}: sound {since(began)} after it is back (bar 5)", flush=True)


PARTS: dict[str, Callable[[Path], None]] = {"process": process, "folder": folder, "screen": screen, "server": server}

if __name__ == "__main__":
    for name in sys.argv[1:] or PARTS:
        with tempfile.TemporaryDirectory(prefix="room-") as made:
            PARTS[name](Path(made))
