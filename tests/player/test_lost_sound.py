"""The sound server goes and comes back while the player plays."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pexpect
import pytest

from tests.player.built import home, player
from tests.player.kills import book
from tests.sound_server import Recording, SoundServer, missing
from tests.waiting import HANG, until

RATE = 8000
pytestmark = [pytest.mark.realtime, pytest.mark.skipif(bool(missing()), reason=missing())]


def _last_place(recording: Recording) -> float:
    """Seconds of the chapter that the last sample tells, as `kills.book` writes them."""
    return next(sample % 1000 / 10 for sample in reversed(_samples(recording.pcm)) if sample >= 1000)


def _samples(pcm: bytes) -> memoryview[int]:
    return memoryview(pcm[: len(pcm) // 2 * 2]).cast("h")


def test_it_is_told_in_a_line_and_goes_on_where_it_was(tmp_path: Path) -> None:
    sounds = book(tmp_path / "book")
    with SoundServer(RATE, rewinds=False) as server:
        environment = home(tmp_path) | {"PULSE_SERVER": server.environment["PULSE_SERVER"]}
        words = player("--no-trace", "--answers", "over", str(sounds))
        command = [word for word in words if word not in ("--device", "null")]
        recording = Recording(server)
        child = pexpect.spawn(command[0], command[1:], env=environment, timeout=HANG, echo=False, encoding="utf-8")
        child.expect("for help")
        until(lambda: any(recording.pcm[-200:]), "the player sounds")
        time.sleep(1)
        server.kill()
        recording.stop()
        before = _last_place(recording)
        child.expect_exact("The sound device has gone. Waiting for it.\r\n")
        time.sleep(0.3)
        # It stands still until all that it plays is recorded, however long a machine takes to begin that.
        assert child.pid is not None
        os.killpg(child.pid, signal.SIGSTOP)
        server.start()
        recording = Recording(server)
        os.killpg(child.pid, signal.SIGCONT)
        child.expect_exact("The sound is back.\r\n")
        until(lambda: any(sample >= 1000 for sample in _samples(recording.pcm)), "the player sounds again")
        pcm = recording.stop()
        first = next(sample % 1000 / 10 for sample in _samples(pcm) if sample >= 1000)
        assert abs(first - before) <= 3
        child.send("q")
        child.expect(pexpect.EOF)
        assert str(child.before).count("sound is back") <= 1


def test_a_device_that_is_not_there_is_an_error_that_names_those_that_are(tmp_path: Path) -> None:
    sounds = book(tmp_path / "book")
    with SoundServer(RATE, rewinds=False) as server:
        environment = home(tmp_path) | {"PULSE_SERVER": server.environment["PULSE_SERVER"]}
        command = player("--no-trace", str(sounds))
        command[command.index("null")] = "headphones"
        child = pexpect.spawn(command[0], command[1:], env=environment, timeout=HANG, encoding="utf-8")
        child.expect(pexpect.EOF)
        told = " ".join(str(child.before).split())
        child.close()
        assert child.exitstatus == 1
        assert "Error: There is no sound device named headphones. The devices here are: Null Output. " in told
