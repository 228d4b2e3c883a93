from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import pytest

from audioguide.errors import EngineError
from audioguide.model import Clip, Rate, Voice, WordMark
from audioguide.speech.clip_cache import ClipCache
from audioguide.speech.clip_cache.census import Census, count
from audioguide.speech.synthesis import Manner, Synthesizer, clip_key

MANNER = Manner("fake", "1", "anna", 150.0, "en-US")


class Fake:
    name: ClassVar[str] = "fake"
    sends_text_off_device: ClassVar[bool] = False

    def __init__(self) -> None:
        self.said: list[str] = []

    def check(self) -> str:
        return ""

    def version(self) -> str:
        return "1"

    def voices(self) -> list[Voice]:
        return []

    def sample_rate(self, voice: str) -> int:
        return 8000

    def gain(self, voice: str) -> float:
        return 1.0

    def synthesize(self, spoken: str, voice: str, rate: float, lexicon: dict[str, str]) -> Clip:
        if spoken == "broken":
            raise EngineError("it broke")
        self.said.append(spoken)
        return Clip(spoken.encode("utf-16-le"), 8000, (WordMark(0, len(spoken), 0, len(spoken)),))


def speaker(engine: Fake, cache: ClipCache) -> Synthesizer:
    return Synthesizer(engine, MANNER, cache, 8000)


def test_a_sentence_is_rendered_once(tmp_path: Path) -> None:
    engine = Fake()
    for _ in range(2):
        saying = speaker(engine, ClipCache(tmp_path))
        clips = [saying.say(text, {}) for text in ("one", "two", "one")]
        assert clips[0] == clips[2] == Clip("one".encode("utf-16-le"), 8000, (WordMark(0, 3, 0, 3),))
    assert engine.said == ["one", "two"]
    assert (saying.rendered, saying.reused) == (0, 3)


def test_whatever_changes_the_sound_changes_the_key() -> None:
    keys = {
        clip_key(MANNER, "one", {}),
        clip_key(MANNER, "two", {}),
        clip_key(MANNER, "one", {"one": "wʌn"}),
        clip_key(Manner("fake", "2", "anna", 150.0, "en-US"), "one", {}),
        clip_key(Manner("fake", "1", "bert", 150.0, "en-US"), "one", {}),
        clip_key(Manner("fake", "1", "anna", 151.0, "en-US"), "one", {}),
        clip_key(Manner("fake", "1", "anna", 150.0, "en-GB"), "one", {}),
        clip_key(Manner("fake", "1", "anna", 150.0, "en-US", "changed"), "one", {}),
        clip_key(MANNER, "one", {}, 140.0),
        clip_key(MANNER, "one", {}, 141.0),
    }
    assert len(keys) == 10
    assert clip_key(MANNER, "a", {"x": "1", "y": "2"}) == clip_key(MANNER, "a", {"y": "2", "x": "1"})


def test_a_failure_names_the_sentence_and_keeps_nothing(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match='fake could not say "broken": it broke'):
        speaker(Fake(), ClipCache(tmp_path)).say("broken", {})
    assert count(tmp_path) == Census()


def test_a_kept_clip_of_another_rate_than_the_voice_has_is_made_anew(tmp_path: Path) -> None:
    engine = Fake()
    cache = ClipCache(tmp_path)
    cache.keep(clip_key(MANNER, "one", {}), "fake 1", Clip(b"\0\0", 16000))
    assert speaker(engine, cache).say("one", {}).sample_rate == 8000
    assert speaker(engine, cache).say("one", {}).sample_rate == 8000
    assert engine.said == ["one"]


def test_a_cache_that_cannot_be_written_is_told_and_the_clip_is_there(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    saying = speaker(Fake(), ClipCache(tmp_path / "file"))
    assert saying.say("one", {}).frames == 3
    assert "AUDIOGUIDE_CACHE" in saying.cache.trouble
    assert (tmp_path / "file").read_text() == "not a folder"


class Paced(Fake):
    """Says everything in as many seconds as 300 over its rate."""

    def __init__(self, away: bool = False) -> None:
        super().__init__()
        self.asked: list[float] = []
        self.sends_text_off_device = away  # type: ignore[misc]

    def synthesize(self, spoken: str, voice: str, rate: float, lexicon: dict[str, str]) -> Clip:
        self.asked.append(rate)
        return Clip(bytes(2 * round(8000 * 300 / rate)), 8000)


def test_what_does_not_come_out_in_its_time_is_said_once_more_and_kept_so(tmp_path: Path) -> None:
    engine = Paced()
    saying = speaker(engine, ClipCache(tmp_path))
    assert saying.say("one", {}, Rate(150.0, 1.5, 2.5)).frames == 16_000
    assert saying.say("two", {}, Rate(150.0, 2.5, 3.0)).frames == 20_000
    assert engine.asked == [150.0, 150.0, 120.0]
    assert saying.say("two", {}, Rate(150.0, 2.5, 3.0)).frames == 20_000
    assert engine.asked == [150.0, 150.0, 120.0]
    assert (saying.rendered, saying.reused) == (2, 1)


def test_nothing_is_sent_away_twice(tmp_path: Path) -> None:
    engine = Paced(away=True)
    assert speaker(engine, ClipCache(tmp_path)).say("two", {}, Rate(150.0, 2.5, 3.0)).frames == 16_000
    assert engine.asked == [150.0]
