"""Every registered engine, a third party's too, is run through what audioguide/engines/base.py promises."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from functools import cache
from inspect import signature

import pytest

from audioguide import plugins
from audioguide.audio import pcm
from audioguide.engines.base import Engine, EngineExtras, resolved, sends_to, sounds_of, takes_phonemes
from audioguide.engines.words import words
from audioguide.model import Clip
from tests.engines.conftest import give_back

pytestmark = pytest.mark.slow

ENGINES = plugins.available("engines")
PLAIN = "After a mastectomy, the chance is not the same for everyone."
ODD = [
    "...",
    "—",
    "…",
    "?!",
    "(maybe) [a word](/wɜːd/) [[b]]",
    "cafe\u0301 naïve Ωmega",
    "a\ttab, a\nline and a\x00nul",
    "😀 smile",
    "<b>bold</b> & more",
    "don’t “quote” well-known and/or either—or",
    "x" * 80,
    "\ud800 half a character",
]
LONG = "Call your team if you see a new lump, a change in the skin, or anything else that worries you, and so on; " * 48


@cache
def engine(name: str) -> Engine:
    made: Engine = plugins.load("engines", name)()
    if why := made.check():
        pytest.skip(why)
    return made


@pytest.fixture(scope="module", params=ENGINES)
def name(request: pytest.FixtureRequest) -> Iterator[str]:
    """One engine after the other: the models of two would fill the memory."""
    yield request.param
    give_back(engine)


def say(name: str, text: str, rate: float = 150.0) -> Clip:
    voice = engine(name).voices()[0].name
    return engine(name).synthesize(text, voice, rate, {})


def test_those_of_this_project_are_registered() -> None:
    assert {"gtts", "natural", "piper", "pyttsx3", "silent"} <= set(ENGINES)


def test_it_tells_about_itself(name: str) -> None:
    made = engine(name)
    assert made.name == name
    assert isinstance(made.sends_text_off_device, bool)
    assert made.version() == made.version() != ""
    assert {voice.engine for voice in made.voices()} == {name}
    assert all(made.sample_rate(voice.name) > 0 and made.gain(voice.name) > 0 for voice in made.voices())
    assert len({voice.name for voice in made.voices()}) == len(made.voices())


@pytest.mark.parametrize("text", [PLAIN, *ODD])
def test_marks_and_edges(name: str, text: str) -> None:
    clip = say(name, text)
    assert clip.sample_rate == engine(name).sample_rate(engine(name).voices()[0].name)
    assert len(clip.pcm) % 2 == 0 < clip.frames
    place = time = 0
    for mark in clip.marks:
        assert place <= mark.char_start < mark.char_end <= len(text)
        assert time <= mark.start < mark.end <= clip.frames
        place, time = mark.char_end, mark.end
    if name != "silent":
        first, last = pcm.edges(clip.pcm)
        most = clip.sample_rate // 20
        assert first <= most
        assert clip.frames - last <= most


def test_every_word_of_a_plain_sentence_is_marked(name: str) -> None:
    marked = [(mark.char_start, mark.char_end) for mark in say(name, PLAIN).marks]
    assert marked == words(PLAIN)


def test_the_same_sentence_gives_the_same_bytes_whatever_came_between(name: str) -> None:
    first = say(name, PLAIN)
    say(name, "In 100 people, 6 get it.", 200)
    say(name, "...")
    assert say(name, PLAIN) == first


def test_a_long_text_loses_nothing(name: str) -> None:
    """Five thousand characters; as many as a model takes several turns for."""
    text = LONG[: len(LONG) // {"piper": 16, "natural": 3}.get(name, 1)]
    clip = say(name, text)
    found = [(mark.char_start, mark.char_end) for mark in clip.marks]
    assert found == words(text)
    minutes = clip.frames / clip.sample_rate / 60
    assert 100 < len(found) / minutes < 200


def test_a_higher_rate_is_faster(name: str) -> None:
    lengths = [say(name, PLAIN, rate).frames for rate in (110, 150, 200)]
    assert lengths[0] > lengths[1] > lengths[2]


def test_the_lexicon_never_stops_a_sentence(name: str) -> None:
    voice = engine(name).voices()[0].name
    clip = engine(name).synthesize(PLAIN, voice, 150, {"mastectomy": "mæˈstɛktəmi"})
    assert len(clip.marks) == len(words(PLAIN))


def test_making_one_is_cheap_and_clips_travel(name: str) -> None:
    made: Engine = plugins.load("engines", name)()
    assert isinstance(made.check(), str)
    clip = say(name, "Hello.")
    assert pickle.loads(pickle.dumps(clip)) == clip


EXTRAS = sorted(name for name in vars(EngineExtras) if not name.startswith("_"))


def test_the_extras_of_the_contract_are_those_that_are_asked_for() -> None:
    assert EXTRAS == ["lengths", "phonemes", "resolve", "sends_to", "speaks_quickly", "takes_phonemes"]


@pytest.mark.parametrize("name", ENGINES)
def test_whatever_an_engine_has_beside_the_contract_is_named_in_it(name: str) -> None:
    own = {method for method in dir(type(engine(name))) if not method.startswith("_")}
    assert own <= {method for method in (*vars(Engine), *Engine.__annotations__) if not method.startswith("_")} | set(
        EXTRAS
    )
    for method in own & set(EXTRAS):
        assert list(signature(getattr(type(engine(name)), method)).parameters) == list(
            signature(getattr(EngineExtras, method)).parameters
        )


@pytest.mark.parametrize("name", ENGINES)
def test_the_extras_keep_their_promises(name: str) -> None:
    made, voice = engine(name), engine(name).voices()[0].name
    assert isinstance(takes_phonemes(made, voice), bool)
    assert sends_to(made, voice)
    assert resolved(made, voice) in (None, voice)
    sounds = sounds_of(made, "Hello.", voice, {})
    assert bool(sounds) == hasattr(made, "phonemes")
    if hasattr(made, "phonemes"):
        assert sounds_of(made, "Stent.", voice, {"stent": "blɑ"}) != sounds_of(made, "Stent.", voice, {})


def test_an_engine_without_extras_is_asked_for_none() -> None:
    silent = engine("silent")
    assert (takes_phonemes(silent, "silence"), resolved(silent, "silence"), sounds_of(silent, "Hello.", "", {})) == (
        False, None, "",
    )  # fmt: skip
