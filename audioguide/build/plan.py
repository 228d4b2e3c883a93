"""What each chapter will sound like, before anything sounds: lines, pauses, and the key that tells of a change."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from audioguide.build.assembly import SpokenLine
from audioguide.model import Chapter, Doubt, Guide, Sentence
from audioguide.speech import narrated, pause_after, speak
from audioguide.speech.code_fingerprint import code_fingerprint
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
    """Every sentence in its spoken form, with its pronunciations and the pause after it.

    Asked once a build and chapter, by `staged.lines_once`. Raises UsageError for a language without rules.
    """
    lines = []
    for sentence, following in zip(plan.sentences, (*plan.sentences[1:], None), strict=True):
        spoken = speak(sentence.text, sound.manner.language)
        pause = pause_after(sentence, following, sound.pauses)
        said = sound.lexicon.respelled(spoken)
        respelled = None if said is spoken else said
        lines.append(SpokenLine(sentence, spoken, sound.lexicon.used_in(said.spoken), pause, respelled))
    return tuple(lines)


def key_of(lines: Sequence[SpokenLine], sound: Sound) -> str:
    """SHA-256 of all that decides a chapter's samples and the places of its words."""
    said = [(clip_key(sound.manner, line.said.spoken, line.lexicon), line.sentence.text, line.pause) for line in lines]
    frame = [
        sound.sample_rate, sound.gain, sound.pauses.lead_in, sound.pauses.tail, code_fingerprint(*CHAPTER_CODE),
    ]  # fmt: skip
    return hashlib.sha256(json.dumps([frame, said], ensure_ascii=True).encode()).hexdigest()


def doubts_of(lines: Sequence[SpokenLine]) -> tuple[tuple[int, Doubt], ...]:
    """(line of the chapter file, doubt) for each written shape that a person should look at."""
    return tuple((line.sentence.line, doubt) for line in lines for doubt in line.spoken.doubts)
