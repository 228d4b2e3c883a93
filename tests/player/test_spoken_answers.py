"""Answers said aloud: the newest one, by the guide's voice, never over the narration, and nothing is left behind."""

from __future__ import annotations

import queue
import subprocess
import threading
import wave
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from audioguide.audio.playback import Aside, Order
from audioguide.errors import EngineError
from audioguide.player.actions import GROUPS, default_keymap
from audioguide.player.descriptions import help_lines
from audioguide.player.spoken_answers import AnswerSpeaker
from audioguide.player.state import AnswerSaid
from tests.player.books import ENGLISH, guide, opened
from tests.player.built import PLAY, home
from tests.waiting import HANG, until

pytestmark = pytest.mark.realtime

RATE = 22_050
"""Of the narration and of the voice alike, so that an answer is heard as it was made, not a sample changed."""
PROMPT = "Chapter number or title, a time such as 12:30, or Enter to stay:"
SOME = 64
"""Samples that tell what is heard."""


def test_an_answer_becomes_an_aside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    orders: queue.SimpleQueue[Order | AnswerSaid] = queue.SimpleQueue()
    speaker = AnswerSpeaker(replace(guide(), voice="silent"), ENGLISH, orders.put, orders.put)
    speaker("Chapter 4 of 12, How likely is it?", 3)
    aside = orders.get(timeout=HANG)
    assert isinstance(aside, Aside) and aside.number == 3
    with wave.open(aside.path) as file:
        assert file.getnframes() > file.getframerate()
    speaker("...", 4)
    assert orders.get(timeout=HANG) == AnswerSaid(4)
    speaker.close()
    assert not Path(aside.path).parent.exists()


def test_a_voice_at_work_is_not_waited_for_long_and_says_nothing_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audioguide.player.spoken_answers._PATIENCE", 0.1)
    begun: queue.SimpleQueue[Path] = queue.SimpleQueue()
    closed = threading.Event()

    def slow(_: str, file: Path) -> Path:
        begun.put(file.parent)
        closed.wait(HANG)
        raise EngineError("No.")

    monkeypatch.setattr("audioguide.player.spoken_answers._voice", lambda *_: slow)
    orders: queue.SimpleQueue[Order | AnswerSaid] = queue.SimpleQueue()
    speaker = AnswerSpeaker(guide(), ENGLISH, orders.put, lambda _: None)
    speaker("Playing.", 1)
    folder = begun.get(timeout=HANG)
    speaker.close()
    assert folder.exists(), "the voice is still at work"
    closed.set()
    until(lambda: not folder.exists(), "what was said is kept")
    assert orders.empty()


def narration(folder: Path) -> np.ndarray:
    """Ten minutes of which any few samples tell their place, and none is 0."""
    samples = np.random.default_rng(8).integers(1, 30_000, 600 * RATE).astype("<i2")
    folder.mkdir()
    with wave.open(str(folder / "talk.wav"), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())
    return samples


def voices(folder: Path, texts: list[str]) -> dict[str, np.ndarray]:
    """Each text as the player's voice says it, without the silence around it."""
    said: queue.SimpleQueue[Order] = queue.SimpleQueue()
    speaker = AnswerSpeaker(opened(folder)[0], ENGLISH, said.put, lambda problem: pytest.fail(str(problem)))
    found = {}
    for number, text in enumerate(texts):
        speaker(text, number)
        aside = said.get(timeout=HANG)
        assert isinstance(aside, Aside)
        with wave.open(aside.path) as file:
            assert file.getframerate() == RATE
            samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
        sounding = np.flatnonzero(samples)
        found[text] = samples[sounding[0] : sounding[-1] + 1]
    speaker.close()
    return found


def same(heard: np.ndarray, wanted: np.ndarray) -> int:
    """So many samples are the same from the start."""
    count = min(len(heard), len(wanted))
    differs = np.flatnonzero(heard[:count] != wanted[:count])
    return int(differs[0]) if len(differs) else count


def score(heard: np.ndarray, talk: np.ndarray, answers: dict[str, np.ndarray]) -> list[str]:
    """What sounded, in turn: answers by their text ("... cut" where another took their place), and the narration by
    the second it begins at. The narration goes on at the very next sample, or is begun anew at another place.

    Raises AssertionError for a sample that is neither: two sounds at once are.
    """
    found: list[str] = []
    at, place = 0, 0
    sounding = np.flatnonzero(heard)
    while (following := int(np.searchsorted(sounding, at))) < len(sounding):
        at = int(sounding[following])
        rest = heard[at:]
        if len(rest) < SOME:
            # The rest is still being written.
            break
        if (told := same(rest, talk[place:])) < SOME:
            # Two answers may begin with the same sounds.
            text = max(answers, key=lambda text: same(rest, answers[text]))
            told = same(rest, answers[text])
            if told >= SOME:
                found.append(text if told == len(answers[text]) else f"{text} cut")
                at += told
                continue
            place = (talk.tobytes().find(rest[:SOME].tobytes()) + 1) // 2
            told = same(rest, talk[place:])
            assert told >= SOME, f"sample {at} is neither narration nor an answer, after {found}"
            found.append(f"narration from {place / RATE:.1f}")
        elif not found or not found[-1].startswith("narration"):
            found.append("narration" if place else "narration from 0.0")
        at, place = at + told, place + told
    return found


class Heard:
    """A player whose answers are spoken, and the recording of its device, which runs at four times the pace."""

    def __init__(self, folder: Path, sounds: Path) -> None:
        self.file = folder / "heard.pcm"
        command = [*PLAY, "--no-trace", "--speak", "--answers", "over"]
        command += ["--device", f"null:4:{self.file}", str(sounds)]
        pipe = subprocess.PIPE
        environment = home(folder) | {"TMPDIR": str(folder / "made")}
        (folder / "made").mkdir()
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, env=environment)

    @property
    def samples(self) -> np.ndarray:
        raw = self.file.read_bytes() if self.file.is_file() else b""
        return np.frombuffer(raw[: len(raw) // 2 * 2], "<i2")

    def type(self, *lines: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("".join(f"{line}\n" for line in lines))
        self.process.stdin.flush()

    def __enter__(self) -> Heard:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()

    def until(self, there: Callable[[np.ndarray], bool]) -> None:
        def come() -> bool:
            assert self.process.poll() is None, self.process.communicate()
            return there(self.samples)

        until(come, lambda: len(self.samples), 0.1)


def test_the_narration_waits_for_a_spoken_answer(tmp_path: Path) -> None:
    """From the recording alone: every sample is the narration's or an answer's, in this order, none lost."""
    talk = narration(tmp_path / "talk")
    welcome, at_five, keys = (
        "talk. Question mark for help.",
        "Now at 5 minutes.",
        " ".join(
            [*help_lines(default_keymap(), ENGLISH, GROUPS, "first"), ENGLISH.help_more("question mark", "moving")]
        ),
    )
    answers = voices(tmp_path / "talk", [welcome, "Paused.", "Playing.", PROMPT, at_five, keys, "Normal speed."])

    def ends(*last: str) -> Callable[[np.ndarray], bool]:
        return lambda samples: score(samples, talk, answers)[-len(last) :] == list(last)

    with Heard(tmp_path, tmp_path / "talk") as heard:
        heard.until(ends(welcome, "narration from 0.0"))
        heard.type("")
        heard.until(ends("Paused."))
        heard.type("")
        heard.until(ends("Playing.", "narration"))
        heard.type("g")
        heard.until(ends(PROMPT))
        heard.type("5:00")
        heard.until(ends(at_five, "narration from 300.0"))
        # The newest answer at once, in place of a long one that may have begun.
        heard.type("?", "=")
        heard.until(ends("Normal speed.", "narration"))
        heard.type("q")
        said, problems = heard.process.communicate(timeout=HANG)
        assert (heard.process.returncode, problems) == (0, "")
        assert said.splitlines()[-1].startswith("Stopped at 5 minutes")
    told = [each for each in score(heard.samples, talk, answers) if each != f"{keys} cut"]
    assert told == [
        welcome,
        "narration from 0.0",
        "Paused.",
        "Playing.",
        "narration",
        PROMPT,
        at_five,
        "narration from 300.0",
        "Normal speed.",
        "narration",
    ]
    assert list((tmp_path / "made").iterdir()) == [], "what was said is nobody else's to hear"
