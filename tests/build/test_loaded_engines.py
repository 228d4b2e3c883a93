from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from audioguide.build.batch import Batch
from audioguide.build.loaded_engines import MOST, LoadedEngines
from audioguide.build.plan import ChapterPlan
from audioguide.build.worker import EncodeChapter
from audioguide.build.workers import Workers
from audioguide.engines.lengths import BY_WORDS
from audioguide.model import Pauses, Sentence
from audioguide.settings import Settings
from audioguide.speech import Lexicon
from audioguide.speech.sound import Sound
from audioguide.speech.synthesis import Manner
from tests.build.counted import LOG, Counted, Far, noted


def sound(engine: type[Counted], voice: str = "one", rate: float = 150.0) -> Sound:
    manner = Manner(engine.name, "1", voice, rate, "en-US")
    adapter = f"{engine.__module__}:{engine.__qualname__}"
    return Sound(manner, adapter, 22_050, 1.0, 135, Pauses(), BY_WORDS, Lexicon({}), engine.sends_text_off_device)


@pytest.fixture(autouse=True)
def _log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LOG, str(tmp_path / "log"))


def test_a_voice_is_loaded_once_whatever_its_pace() -> None:
    engines = LoadedEngines()
    first = engines.of(sound(Counted))
    assert engines.of(sound(Counted, rate=120.0)) is first
    assert engines.of(sound(Counted, "two")) is not first
    assert engines.of(sound(Counted)) is first


def test_few_voices_stay_loaded_and_those_that_spoke_last() -> None:
    engines = LoadedEngines()
    for number in range(MOST + 1):
        engines.of(sound(Counted, str(number)))
        engines.of(sound(Counted, "often"))
    assert len(noted("made")) == MOST + 2
    engines.of(sound(Counted, "often"))
    assert len(noted("made")) == MOST + 2
    engines.of(sound(Counted, "0"))
    assert len(noted("made")) == MOST + 3


def test_what_sends_text_is_made_once_for_all_its_voices_and_stays() -> None:
    engines = LoadedEngines()
    far = engines.of(sound(Far, "fr"))
    for number in range(MOST + 1):
        engines.of(sound(Counted, str(number)))
    assert engines.of(sound(Far, "en")) is far


def batch_of(workers: Workers, place: Path, said: Sound, name: str) -> list[EncodeChapter]:
    lines = (Sentence("c01-s001", 1, "fact", f"This is {name}, chapter {word}.") for word in ("one", "two", "three"))
    plans = [ChapterPlan(number, f"{number:02d}-{name}", (line,)) for number, line in enumerate(lines, 1)]
    return [EncodeChapter(plan, said, place / "cache", place, workers.patience) for plan in plans]


def hear(workers: Workers, *batches: Batch) -> None:
    while not all(batch.over for batch in batches):
        workers.hear()
    assert not any(batch.failures or batch.error for batch in batches)


def test_guides_one_after_another_load_a_voice_once_in_each_worker(tmp_path: Path) -> None:
    said = sound(Counted)
    with Workers(Settings(tmp_path, tmp_path / "output", tmp_path / "cache", 2)) as workers:
        for name in ("here", "there", "elsewhere"):
            slower = replace(said, manner=replace(said.manner, rate=100.0 + len(name)))
            with workers.saying(batch_of(workers, tmp_path, slower, name)) as batch:
                hear(workers, batch)
    made = noted("made")
    assert len(made) == len(set(made)) <= 2
    assert len(noted("said")) == 9


def test_one_process_alone_says_what_leaves_this_machine(tmp_path: Path) -> None:
    with Workers(Settings(tmp_path, tmp_path / "output", tmp_path / "cache", 3)) as workers:
        far = workers.saying(batch_of(workers, tmp_path, sound(Far), "far"))
        farther = workers.saying(batch_of(workers, tmp_path, sound(Far, "other"), "farther"))
        with far as first, farther as second:
            assert sum(worker.chapter is not None for worker in workers._workers) == 1
            hear(workers, first, second)
    assert len(noted("said")) == 6
    assert len(set(noted("said"))) == 1
    assert len(noted("made")) == 1
