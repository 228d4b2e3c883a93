"""A lexicon on its way to the clips: what an engine is given, what a listener sees, and what is made anew."""

from __future__ import annotations

import pytest

from audioguide.build.assembly import ChapterSound
from audioguide.build.plan import ChapterPlan, key_of, lines_of
from audioguide.engines.base import takes_phonemes
from audioguide.engines.natural import Natural
from audioguide.engines.silent import Silent
from audioguide.model import Guide, Sentence, Source
from audioguide.speech import Lexicon
from audioguide.speech.sound import sound_of
from audioguide.speech.voice import VoiceChoice

PLAN = ChapterPlan(1, "01-start", (Sentence("c01-s001", 1, "fact", "Take 2 taxanes de novo.", ("F001",)),))
GUIDE = Guide("knee", "Knee", "en-US", Source("", "", ""), ())


class Careful(Silent):
    """Takes phonemes, where Silent takes none."""

    def takes_phonemes(self, voice: str) -> bool:
        return True


def english(phonemes: dict[str, str] | None = None, aliases: dict[str, str] | None = None) -> Lexicon:
    return Lexicon(phonemes or {}, aliases or {}, "en")


def key(engine: Silent, lexicon: Lexicon) -> str:
    sound = sound_of(GUIDE, VoiceChoice(engine, "silence", ""), lexicon)
    return key_of(lines_of(PLAN, sound), sound)


def test_the_engine_is_given_the_alias_and_the_listener_sees_what_was_written() -> None:
    sound = sound_of(
        GUIDE, VoiceChoice(Silent(), "silence", ""), Lexicon({"taxane": "t"}, {"de novo": "day no vo"}, "en")
    )
    (line,) = lines_of(PLAN, sound)
    assert (line.said.spoken, line.lexicon) == ("Take two taxanes day no vo.", {})
    chapter = ChapterSound([line], lambda said, _, rate: Silent().synthesize(said, "silence", 100, {}), 22050, 50, 50)
    list(chapter.blocks())
    (cue,) = chapter.cues
    assert (cue.text, cue.spoken) == ("Take 2 taxanes de novo.", "Take two taxanes de novo.")
    assert [cue.text[start:end] for start, end, _, _ in cue.words] == ["Take", "2", "taxanes", "de", "novo"]
    assert cue.words[-1][3] == cue.end


def test_only_entries_that_are_used_change_a_clip() -> None:
    none = english()
    assert key(Careful(), english({"stent": "s"}, {"stoma": "stow ma"})) == key(Careful(), none)
    assert key(Careful(), english({"taxane": "t"})) != key(Careful(), none)
    assert key(Silent(), english({"taxane": "t"})) == key(Silent(), none)
    assert key(Careful(), english({"taxane": "t"}, {"taxane": "x"})) == key(Careful(), english({"taxane": "t"}))
    assert key(Silent(), english({"taxane": "t"}, {"taxane": "x"})) != key(Silent(), none)


@pytest.mark.parametrize(("engine", "takes"), [(Silent(), False), (Careful(), True), (Natural(), True)])
def test_an_engine_that_does_not_say_so_takes_no_phonemes(engine: Silent | Natural, takes: bool) -> None:
    assert takes_phonemes(engine, "any") is takes
