from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.errors import EngineError, OutputError
from audioguide.model import Clip, Voice, WordMark
from audioguide.speech.synthesis import ClipCache, Manner, Synthesizer, clip_key

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


def test_a_sentence_is_rendered_once(tmp_path: Path) -> None:
    engine = Fake()
    for _ in range(2):
        speaker = Synthesizer(engine, MANNER, ClipCache(tmp_path))
        clips = [speaker.say(text, {}) for text in ("one", "two", "one")]
        assert clips[0] == clips[2] == Clip("one".encode("utf-16-le"), 8000, (WordMark(0, 3, 0, 3),))
    assert engine.said == ["one", "two"]
    assert (speaker.rendered, speaker.reused) == (0, 3)


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
    }
    assert len(keys) == 8
    assert clip_key(MANNER, "a", {"x": "1", "y": "2"}) == clip_key(MANNER, "a", {"y": "2", "x": "1"})


def test_a_failure_names_the_sentence_and_keeps_nothing(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match='fake could not say "broken": it broke'):
        Synthesizer(Fake(), MANNER, ClipCache(tmp_path)).say("broken", {})
    assert ClipCache(tmp_path).size() == (0, 0)


@pytest.mark.parametrize("damage", [lambda raw: raw[:-1], lambda raw: b"", lambda raw: raw[:-4] + b"\0\0\0\0"])
def test_a_damaged_clip_is_rendered_again(tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    engine = Fake()
    cache = ClipCache(tmp_path)
    Synthesizer(engine, MANNER, cache).say("one", {})
    file = next(cache.files())
    file.write_bytes(damage(file.read_bytes()))
    speaker = Synthesizer(engine, MANNER, cache)
    assert speaker.say("one", {}).frames == 3
    assert (speaker.rendered, engine.said) == (1, ["one", "one"])
    assert cache.clear() == 1
    assert cache.size() == (0, 0)


def test_a_cache_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(OutputError, match="AUDIOGUIDE_CACHE"):
        Synthesizer(Fake(), MANNER, ClipCache(tmp_path / "file")).say("one", {})


marks = st.lists(st.tuples(*[st.integers(0, 2**32 - 1)] * 4).map(lambda m: WordMark(*m)), max_size=5).map(tuple)


@given(st.binary(max_size=40).map(lambda raw: raw[: len(raw) // 2 * 2]), st.integers(1, 48000), marks)
def test_a_kept_clip_comes_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, pcm: bytes, rate: int, given_marks: tuple[WordMark, ...]
) -> None:
    cache = ClipCache(tmp_path_factory.mktemp("clips"))
    clip = Clip(pcm, rate, given_marks)
    cache.put("ab12", clip)
    assert cache.get("ab12") == clip
    assert cache.get("ab13") is None
