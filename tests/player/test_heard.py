"""What a sound server hears of a scripted visit: the files' own samples at speed 1, atempo's own output at others."""

from __future__ import annotations

import subprocess
import time
from itertools import count
from pathlib import Path

import pytest

from audioguide.audio import decode, mp3
from audioguide.audio.tempo import at_tempo
from tests.audio.sounds import frames_of, tone
from tests.player.built import PLAY, home
from tests.sound_server import Recording, SoundServer, in_turn, matched, missing, without_fault
from tests.waiting import HANG, until

RATE = 24_000
pytestmark = [pytest.mark.realtime, pytest.mark.skipif(bool(missing()), reason=missing())]


def _listen(player: subprocess.Popen[str], recording: Recording, seconds: float) -> None:
    """So much of the recording from now on, or from the first sound where there was none."""

    def sounds() -> bool:
        assert player.poll() is None
        return any(recording.pieces[-1][1])

    until(sounds, "the player sounds")
    began = len(recording.pieces)
    until(lambda: sum(len(piece) for _, piece in recording.pieces[began:]) >= seconds * RATE * 2, "more of it")


def _type(player: subprocess.Popen[str], line: str) -> None:
    assert player.stdin is not None
    player.stdin.write(f"{line}\n")
    player.stdin.flush()


@pytest.fixture
def book(tmp_path: Path) -> tuple[Path, list[bytes]]:
    """(folder of two chapters, the samples of each)"""
    folder = tmp_path / "book"
    folder.mkdir()
    chapters = []
    for number in (1, 2):
        file = folder / f"{number}.mp3"
        # So long that no machine comes to the end of one, nor to where the key for back would stay in it.
        bare = frames_of(tone(90 * RATE + number, RATE, 200.0 * number), RATE, tmp_path / f"{number}.bare")
        mp3.write(file, b"", [bare])
        chapters.append(b"".join(decode.blocks(file)))
    return folder, chapters


def _visited(folder: Path, tmp_path: Path) -> tuple[list[str], bytes]:
    """(lines between the first and the last, what the sink heard)"""
    config = tmp_path / "config" / "audioguide"
    config.mkdir(parents=True)
    (config / "play.toml").write_text('earcons = false\nanswers = "over"\n')
    with SoundServer(RATE) as server:
        recording = Recording(server)
        environment = home(tmp_path) | {"PULSE_SERVER": server.environment["PULSE_SERVER"]}
        command = [*PLAY, str(folder)]
        player = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        _listen(player, recording, 0.7)
        _type(player, "N")
        _listen(player, recording, 0.7)
        _type(player, "b 30")
        _listen(player, recording, 0.7)
        _type(player, "= 2")
        _listen(player, recording, 1.0)
        _type(player, "")
        time.sleep(0.4)
        _type(player, "")
        _listen(player, recording, 0.7)
        _type(player, "q")
        said, _ = player.communicate(timeout=HANG)
        heard = recording.stop()
    return said.splitlines()[1:-1], heard


def test_a_scripted_visit(book: tuple[Path, list[bytes]], tmp_path: Path) -> None:
    folder, chapters = book
    attempts = count()

    def record() -> bytes:
        lines, heard = _visited(folder, tmp_path / str(next(attempts)))
        assert lines == ["Chapter 2 of 2, 2.", "Chapter 1 of 2, 1.", "Speed 2.", "Paused.", "Playing."]
        return heard

    without_fault(record, lambda heard, gaps: _fault(chapters, heard, gaps))


def _fault(chapters: list[bytes], heard: bytes, gaps: bool) -> str:
    """Where the recording is not what it should be; empty where it is, from end to end."""
    first, second = chapters
    if gaps:
        tones = [hertz for hertz, _ in in_turn(heard, RATE)]
        return "" if tones == [200, 400, 200] else str(tones)
    played, heard = matched(heard, first)
    after, heard = matched(heard, second)
    back = first.find(heard[:200])
    if min(played, after) < RATE // 2 or back < 0:
        return f"{played} bytes of chapter 1, {after} of chapter 2, then nothing of chapter 1"
    # The order came at a place that was heard, which a little more had been handed out behind.
    if abs(len(first) + after - 2 * 30 * RATE - back) > 0.5 * RATE * 2:
        return f"30 seconds back came to byte {back}, from byte {len(first) + after}"
    slow, heard = matched(heard, first[back:])
    quick, heard = matched(heard, at_tempo(first[back + slow :], RATE, 2.0), pauses=1)
    # Before and after the pause: it goes on at the very next sample.
    if slow < RATE // 2 or quick < 2 * RATE or heard:
        return f"{slow} bytes at speed 1, {quick} at speed 2, then {len(heard)} that are neither"
    return ""
