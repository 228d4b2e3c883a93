"""Answers said aloud: the newest one, by the guide's voice, and nothing is left behind."""

from __future__ import annotations

import queue
import subprocess
import wave
from dataclasses import replace
from pathlib import Path

import pytest

from audioguide.audio.playback import Aside, Order
from audioguide.player.state import AnswerSaid
from audioguide.spoken_answers import Speaker
from tests.player.books import guide
from tests.player.built import build, home, player


def test_an_answer_becomes_an_aside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    orders: queue.SimpleQueue[Order | AnswerSaid] = queue.SimpleQueue()
    speaker = Speaker(replace(guide(), voice="silent"), orders.put, orders.put)
    speaker("Chapter 4 of 12, How likely is it?")
    aside = orders.get(timeout=20)
    assert isinstance(aside, Aside)
    with wave.open(aside.path) as file:
        assert file.getnframes() > file.getframerate()
    speaker("...")
    assert orders.get(timeout=20) == AnswerSaid()


def test_the_narration_waits_for_a_spoken_answer(tmp_path: Path) -> None:
    built = build(tmp_path)
    heard = tmp_path / "heard.pcm"
    command = player("--no-trace", "--speak", str(built))
    command[command.index("null")] = f"null:20:{heard}"
    done = subprocess.run(
        command, input="w\ns\nq\n", capture_output=True, text=True, check=True, timeout=60, env=home(tmp_path)
    )
    assert done.stdout.splitlines()[-1] == "Stopped at chapter 1, 0 seconds."
    assert done.stderr == ""
