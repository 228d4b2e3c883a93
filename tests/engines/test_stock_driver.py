from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from audioguide.engines import pyttsx3, stock_driver
from audioguide.engines.pyttsx3 import Pyttsx3
from audioguide.engines.stock_driver import SAMPLE_RATE, StockDriver
from audioguide.engines.words import words
from audioguide.errors import EngineError
from audioguide.plugins import install_with
from tests.engines.stock_drivers import install
from tests.waiting import HANG, until

pytestmark = pytest.mark.slow


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    site, log = install(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(site))
    return log


@pytest.fixture
def driver(log: Path) -> Iterator[StockDriver]:
    made = StockDriver("odd", seconds=HANG)
    yield made
    made.close()


def asked(log: Path, text: str) -> list[list[str]]:
    """[process, voice, rate] of each time the driver was asked for `text`."""
    lines = [line.split(" ", 3) for line in log.read_text("utf-8").splitlines()]
    return [line[:3] for line in lines if line[3] == text]


def test_it_says_a_sentence_after_a_warm_up_in_one_process(driver: StockDriver, log: Path) -> None:
    sounds = [driver.say(text, "ZIRA", 140) for text in ("One two.", "Three.")]
    assert [len(sound) // 2 for sound in sounds] == [pytest.approx(SAMPLE_RATE * 7200 / 16000, abs=2)] * 2
    (first,), (second,) = asked(log, "One two."), asked(log, "Three.")
    assert first == second == [first[0], "HKEY\\Voices\\ZIRA", "140"]
    assert len(asked(log, "ready")) == 1


def test_its_voices_have_names_that_can_be_typed(driver: StockDriver) -> None:
    assert driver.voices() == [
        {"name": "ZIRA", "language": "en-US", "about": "Zira"},
        {"name": "sam", "language": "und", "about": "Sam"},
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("nothing", "it wrote no sound"),
        ("empty", "it wrote no sound"),
        ("rubbish", "what it wrote is no sound"),
        ("silent", "what it wrote is silence"),
        ("complain", "the voice is on holiday"),
        ("die always", "its process ended"),
    ],
)
def test_what_goes_wrong_is_tried_twice_and_told(driver: StockDriver, log: Path, text: str, why: str) -> None:
    with pytest.raises(EngineError, match=f"asked 2 times, failed: {why}.*--voice natural"):
        driver.say(text, "sam", 140)
    first, second = asked(log, text)
    assert first[0] != second[0], "by a fresh process"


def test_a_driver_that_hangs_is_ended(driver: StockDriver, log: Path) -> None:
    driver.say("Well.", "sam", 140)
    driver.seconds = 0.3
    with pytest.raises(EngineError, match=r"asked 2 times, failed: it gave no answer in 0\.3 seconds"):
        driver.say("hang always", "sam", 140)
    for process, *_ in asked(log, "hang always"):
        with pytest.raises(ProcessLookupError):
            os.kill(int(process), 0)


def test_a_driver_that_dies_once_is_forgiven(driver: StockDriver, log: Path) -> None:
    assert driver.say("die once", "sam", 140)
    assert len(asked(log, "die once")) == 2


def test_what_macos_writes_can_be_read(tmp_path: Path) -> None:
    import av
    import numpy as np

    file = tmp_path / "sentence.aiff"
    with av.open(file, "w") as out:
        stream = out.add_stream("pcm_s16be", rate=SAMPLE_RATE, layout="mono")
        frame = av.AudioFrame.from_ndarray(np.full((1, 500), 8192, np.int16), format="s16", layout="mono")
        frame.sample_rate = SAMPLE_RATE
        out.mux(stream.encode(frame))
    assert stock_driver._samples(file) == b"\x00\x20" * 500


def test_a_voice_it_does_not_have(driver: StockDriver) -> None:
    with pytest.raises(EngineError, match="no voice named klingon"):
        driver.say("Hello.", "klingon", 140)


def test_a_driver_that_cannot_be_loaded(log: Path) -> None:
    with pytest.raises(EngineError, match="its process ended"):
        StockDriver("missing").voices()


def test_it_does_not_outlive_a_parent_that_is_killed(log: Path) -> None:
    program = (
        "import os, signal, threading\n"
        "from audioguide.engines.stock_driver import StockDriver\n"
        "driver = StockDriver('odd')\n"
        "driver.voices()\n"
        "print(driver._process.pid, flush=True)\n"
        "threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGKILL)).start()\n"
        "driver.say('hang always', 'sam', 140)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    until(lambda: not Path(f"/proc/{int(done.stdout)}").exists(), "it lives on")


@pytest.fixture
def elsewhere(log: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pyttsx3]:
    """pyttsx3 as on another system, whose driver is `odd`."""
    monkeypatch.setitem(pyttsx3.DRIVERS, sys.platform, "odd")
    monkeypatch.setitem(pyttsx3._NEEDED, "odd", ("pyttsx3",))
    engine = Pyttsx3()
    yield engine
    assert engine._stock is not None
    engine._stock.close()


def test_the_engine_speaks_by_the_systems_voices(elsewhere: Pyttsx3) -> None:
    assert elsewhere.check() == ""
    assert [voice.name for voice in elsewhere.voices()] == ["ZIRA", "sam"]
    text = "Call your team today."
    clip = elsewhere.synthesize(text, "ZIRA", 140, {})
    assert [(mark.char_start, mark.char_end) for mark in clip.marks] == words(text)
    assert clip.sample_rate == elsewhere.sample_rate("ZIRA") == SAMPLE_RATE
    assert clip.frames == pytest.approx(SAMPLE_RATE * 4000 / 16000 + 2 * SAMPLE_RATE // 20, abs=50)
    assert elsewhere.synthesize("...", "ZIRA", 140, {}).frames == SAMPLE_RATE // 20


def test_a_long_text_is_said_in_pieces(elsewhere: Pyttsx3, log: Path) -> None:
    text = "Call your team if you see a change, please. " * 50
    clip = elsewhere.synthesize(text, "sam", 140, {})
    assert [(mark.char_start, mark.char_end) for mark in clip.marks] == words(text)
    assert len(log.read_text("utf-8").splitlines()) == 1 + len(pyttsx3._pieces(text)) > 2


def test_what_it_needs_is_told(elsewhere: Pyttsx3, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(pyttsx3._NEEDED, "odd", ("pyttsx3", "no_such_package"))
    assert elsewhere.check() == "The package no_such_package is not installed. Install it with: " + install_with(
        "pyttsx3"
    )
    assert elsewhere.voices() == []


def test_windows_and_macos_have_a_driver() -> None:
    assert pyttsx3.DRIVERS == {"win32": "sapi5", "darwin": "nsss"}
    assert stock_driver.ENDINGS["nsss"] == ".aiff"
