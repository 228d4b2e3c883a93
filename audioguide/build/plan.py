"""What each chapter will sound like, before anything sounds: lines, pauses, and the key that tells of a change."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from audioguide.build.assembly import SpokenLine
from audioguide.language.base import language_of
from audioguide.model import Chapter, Doubt, Guide, Rate, Sentence, Spoken
from audioguide.speech import narrated, pause_after, speak
from audioguide.speech.code_fingerprint import code_fingerprint
from audioguide.speech.sentence_rates import PacedLine, sentence_rates
from audioguide.speech.sound import Sound
from audioguide.speech.synthesis import clip_key

CHAPTER_CODE = ("audio/*.py", "build/assembly.py")
"""Code that decides a chapter's samples but stands in no clip's key."""


@dataclass(frozen=True, slots=True)
class ChapterPlan:
    """One chapter that is to be built: light, since a guide may have 255 of them waiting."""

    number: int
    stem: str
    sentences: tuple[Sentence, ...]
    """As they will sound, announcements included."""


def plan_chapter(guide: Guide, chapter: Chapter) -> ChapterPlan:
    """Announce a chapter."""
    return ChapterPlan(chapter.number, chapter.stem, narrated(guide, chapter))


def lines_of(plan: ChapterPlan, sound: Sound) -> tuple[SpokenLine, ...]:
    """Every sentence in its spoken form, with its pronunciations, its rate and the pause after it.

    Asked once a build and chapter, by `staged.lines_once`. Raises UsageError for a language without rules.
    """
    language = sound.manner.language
    spoken = [speak(sentence.text, language) for sentence in plan.sentences]
    pairs = zip(plan.sentences, (*plan.sentences[1:], None), strict=True)
    pauses = [pause_after(sentence, following, sound.pauses) for sentence, following in pairs]
    paced = [PacedLine(*each) for each in zip(plan.sentences, (said.spoken for said in spoken), pauses, strict=True)]
    rates = sentence_rates(paced, sound.pace, sound.manner.rate, sound.lengths, language_of(language))
    return tuple(_line(*each, sound) for each in zip(plan.sentences, spoken, pauses, rates, strict=True))


def _line(sentence: Sentence, spoken: Spoken, pause: int, rate: Rate, sound: Sound) -> SpokenLine:
    said = sound.lexicon.respelled(spoken)
    respelled = None if said is spoken else said
    return SpokenLine(sentence, spoken, sound.lexicon.used_in(said.spoken), pause, rate, respelled)


def key_of(lines: Sequence[SpokenLine], sound: Sound) -> str:
    """SHA-256 of all that decides a chapter's samples and the places of its words."""
    said = [
        (clip_key(sound.manner, line.said.spoken, line.lexicon), line.rate, line.sentence.text, line.pause)
        for line in lines
    ]
    frame = [
        sound.sample_rate, sound.gain, sound.pauses.lead_in, sound.pauses.tail, code_fingerprint(*CHAPTER_CODE),
    ]  # fmt: skip
    return hashlib.sha256(json.dumps([frame, said], ensure_ascii=True).encode()).hexdigest()


def doubts_of(lines: Sequence[SpokenLine]) -> tuple[tuple[int, Doubt], ...]:
    """(line of the chapter file, doubt) for each written shape that a person should look at."""
    return tuple((line.sentence.line, doubt) for line in lines for doubt in line.spoken.doubts)
