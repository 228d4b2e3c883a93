"""Media keys through a session bus of our own."""

from __future__ import annotations

import asyncio
import queue
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from audioguide.errors import UsageError
from audioguide.player import mpris
from audioguide.player.state import Do
from tests.player.books import guide
from tests.waiting import HANG

pytestmark = pytest.mark.realtime

NAME = "org.mpris.MediaPlayer2"


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if shutil.which("dbus-daemon") is None:
        pytest.skip("dbus-daemon is not installed")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    yield address
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


async def _press(address: str) -> list[str]:
    from dbus_fast import Message
    from dbus_fast.aio import MessageBus

    connection = await MessageBus(address).connect()
    listed = await connection.call(
        Message("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", member="ListNames")
    )
    assert listed is not None
    name = next(each for each in listed.body[0] if each.startswith(f"{NAME}.audioguide"))
    path = "/org/mpris/MediaPlayer2"
    for member in ("PlayPause", "Next", "Previous"):
        await connection.call(Message(name, path, f"{NAME}.Player", member=member))
    for offset in (5, -5):
        await connection.call(Message(name, path, f"{NAME}.Player", member="Seek", signature="x", body=[offset]))
    await connection.call(Message(name, path, NAME, member="Quit"))
    told = await connection.call(
        Message(
            name,
            path,
            "org.freedesktop.DBus.Properties",
            member="Get",
            signature="ss",
            body=[f"{NAME}.Player", "PlaybackStatus"],
        )
    )
    assert told is not None
    connection.disconnect()
    return [told.body[0].value]


def test_each_media_key_is_an_action(bus: str) -> None:
    events: queue.SimpleQueue[Do] = queue.SimpleQueue()
    mpris.serve(guide(), events.put, lambda: True)
    with ThreadPoolExecutor(1) as elsewhere:
        assert elsewhere.submit(asyncio.run, _press(bus)).result(HANG) == ["Playing"]
    found = [events.get(timeout=HANG).action for _ in range(6)]
    assert found == ["play_pause", "next_chapter", "previous_chapter", "forward", "back", "quit"]


def test_no_desktop_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    with pytest.raises(UsageError, match=r"^Media keys cannot be had here: .* Leave out --media-keys\.$"):
        mpris.serve(guide(), lambda event: None, lambda: True)
