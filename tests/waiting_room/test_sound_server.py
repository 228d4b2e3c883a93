"""What the room's loudspeaker is given: the right chapters in order, as far apart and as loud as was asked for."""

from __future__ import annotations

import math
import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from audioguide.audio.playback import Ended, Play, Playback, Volume
from audioguide.settings import read
from audioguide.timeline import FILE_NAME, read_head
from audioguide.waiting_room import sounds
from audioguide.waiting_room.preparing import prepare_sounds
from tests.sound_server import Recording, SoundServer, in_turn, missing, without_fault
from tests.waiting import HANG
from tests.waiting_room import rooms

RATE = rooms.RATE
pytestmark = [pytest.mark.realtime, pytest.mark.skipif(bool(missing()), reason=missing())]
PLAIN = 20 * math.log10(0.95 * rooms.LEVEL / math.sqrt(2))
"""dBFS RMS of a chapter's tone, as it is in its file: LAME takes 5 in 100 off whatever it is given."""


@pytest.fixture(scope="module")
def module_server() -> Iterator[SoundServer]:
    with SoundServer(RATE) as server:
        yield server


@pytest.fixture
def server(module_server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> SoundServer:
    for name in ("PULSE_SERVER", "XDG_RUNTIME_DIR", "HOME"):
        monkeypatch.setenv(name, module_server.environment[name])
    return module_server


def tones(pcm: bytes) -> list[tuple[float, float, int, float]]:
    """(begin, end in seconds, Hz, dBFS RMS) of each stretch of sound between silences of 0.25 s and more."""
    samples: NDArray[np.float64] = np.frombuffer(pcm, "<i2").astype(float) / 32768
    block = RATE // 100
    loud = np.abs(samples[: len(samples) // block * block]).reshape(-1, block).max(axis=1) > 0.001
    found: list[tuple[float, float, int, float]] = []
    begin, last = None, 0
    for place, on in enumerate([*loud, *[False] * 26]):
        if on:
            begin = place if begin is None else begin
            last = place
        elif begin is not None and place - last > 25:
            if last - begin < 25:
                # Between two gaps of a busy machine: too short to tell what it is.
                return []
            middle = samples[(begin + 10) * block : (last - 10) * block]
            peak = int(np.argmax(np.abs(np.fft.rfft(middle * np.hanning(len(middle))))))
            hertz = round(peak * RATE / len(middle) / 10) * 10
            rms = 20 * math.log10(float(np.sqrt(np.mean(middle**2))))
            found.append((begin / 100, (last + 1) / 100, hertz, rms))
            begin = None
    return found


def test_the_right_chapters_in_order_with_their_gaps_and_volume(server: SoundServer, tmp_path: Path) -> None:
    rooms.guide(tmp_path / "output" / "a-en", {"one": ("public", 2), "hidden": ("private", 1), "two": ("public", 1)})
    settings = rooms.configuration(device="", gap=1, volume=-12.0)

    def record() -> bytes:
        shutil.rmtree(tmp_path / "state", ignore_errors=True)
        recording = Recording(server)
        with rooms.room(tmp_path, settings) as running:
            running.wait("played", 2)
        return recording.stop()

    def fault(pcm: bytes, gaps: bool) -> str:
        # Two sentences, then one; the second chapter, of 500 Hz, is private.
        in_order = in_turn(pcm, RATE)
        right = [hertz for hertz, _ in in_order] == [400, 600]
        right &= all(abs(level - (PLAIN - 12)) < 0.5 for _, level in in_order)
        if gaps:
            return "" if right else str(in_order)
        heard = tones(pcm)
        right &= [hertz for _, _, hertz, _ in heard] == [400, 400, 600]
        if right:
            # The file's own half second before and after, and what a device holds back.
            right &= heard[1][0] - heard[0][1] == pytest.approx(0.5, abs=0.05)
            right &= heard[2][0] - heard[1][1] == pytest.approx(settings.gap + 0.5 + 0.5, abs=0.4)
        return "" if right else str(heard)

    without_fault(record, fault)


def test_no_configuration_and_no_order_is_louder_than_the_cap(server: SoundServer, tmp_path: Path) -> None:
    rooms.guide(tmp_path / "output" / "a-en", {"one": ("public", 1)})
    settings = rooms.configuration(device="", volume=40.0, cap=0.0)
    caps = (0.0, -20.0, 30.0)
    recording = Recording(server)
    for cap in caps:
        with rooms.room(tmp_path, replace(settings, cap=cap)) as running:
            running.wait("started")
            for _ in range(5):
                running.runner.order("/louder")
            # Whoever gets at the process that sounds meets the cap there once more.
            running.runner.speaker.volume(40.0, 0)
            running.wait("played")
        for file in (tmp_path / "state").iterdir():
            file.unlink()
    levels = [level for _, level in in_turn(recording.stop(), RATE)]
    assert levels == pytest.approx([PLAIN + min(cap, 0.0) for cap in caps], abs=0.5)


def test_this_measure_would_see_half_a_decibel(server: SoundServer, tmp_path: Path) -> None:
    folder = rooms.guide(tmp_path / "output" / "a-en", {"one": ("public", 1)})
    recording, ended = Recording(server), threading.Event()
    with Playback(lambda event: ended.set() if isinstance(event, Ended) else None, None, cap_db=6.0) as playback:
        playback.send(Volume(0.6))
        playback.send(Play(1, str(folder / "01-one.mp3")))
        assert ended.wait(HANG)
    levels = [level for _, level in in_turn(recording.stop(), RATE)]
    assert len(levels) == 1
    assert all(0.5 < level - PLAIN < 0.7 for level in levels), levels


def test_chime_then_the_languages_name_then_the_chapter(server: SoundServer, tmp_path: Path) -> None:
    first = rooms.guide(tmp_path / "output" / "a-en", {"one": ("public", 1)})
    second = rooms.guide(tmp_path / "output" / "b-es", {"uno": ("public", 1)}, language="es", first_hertz=800)
    heads = [read_head(folder / FILE_NAME).timeline for folder in (first, second)]
    where = read({"CACHE": str(tmp_path / "cache"), "VOICE": "pyttsx3"})
    made = prepare_sounds(heads, tmp_path / "output", replace(where, voice=None))
    assert set(made.names) | set(made.missing) == {"en", "es"}
    assert not made.missing
    kept = sounds.read(tmp_path / "output" / sounds.FOLDER)
    assert {language: clip.text for language, clip in kept.names.items()} == {"en": "English", "es": "Español"}

    def record() -> list[int]:
        shutil.rmtree(tmp_path / "state", ignore_errors=True)
        recording = Recording(server)
        with rooms.room(tmp_path, rooms.configuration(device="", chime=True), sounds=kept) as running:
            running.wait("played", 2)
        starts = running.all("started")
        assert [start["announced"] for start in starts[:2]] == [["English"], ["Español"]]
        return [hertz for hertz, _ in in_turn(recording.stop(), RATE)]

    def fault(heard: list[int], gaps: bool) -> str:
        # The chime comes first; it is so short that a gap may hide it.
        right = gaps or heard[:1] in ([590], [780], [1180])
        right &= [hertz for hertz in heard if hertz in (400, 900)][:2] == [400, 900]
        return "" if right else str(heard)

    without_fault(record, fault)


def kill(server: SoundServer) -> None:
    server.kill()


def unplug(server: SoundServer) -> None:
    server.ask("unload-module", "module-null-sink")


def plug(server: SoundServer) -> None:
    words = ("sink_name=heard", f"rate={server.rate}", "channels=1", "format=s16le")
    server.ask("load-module", "module-null-sink", *words)


TROUBLES = ((kill, SoundServer.start), (unplug, plug))


def test_sound_that_dies_and_comes_back_is_heard_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rooms.guide(tmp_path / "output" / "a-en", {"one": ("public", 60)})
    with SoundServer(RATE) as server:
        for name in ("PULSE_SERVER", "XDG_RUNTIME_DIR", "HOME"):
            monkeypatch.setenv(name, server.environment[name])
        with rooms.room(tmp_path, rooms.configuration(device="")) as running:
            running.wait("started")
            for count, (go, come) in enumerate(TROUBLES, 1):
                running.heard()
                go(server)
                running.wait("device lost", count)
                time.sleep(1.0)
                come(server)
                running.wait("device back", count)
                running.heard()
            assert len(running.all("started")) == 1


def test_a_room_without_any_device_says_so_and_sounds_when_one_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rooms.guide(tmp_path / "output" / "a-en", {"one": ("public", 60)})
    server = SoundServer(RATE)
    for name in ("PULSE_SERVER", "XDG_RUNTIME_DIR", "HOME"):
        monkeypatch.setenv(name, server.environment[name])
    with rooms.room(tmp_path, rooms.configuration(device="")) as running:
        running.wait("no device")
        server.start()
        running.heard()
    server.close()
