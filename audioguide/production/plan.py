"""What each chapter will sound like, before anything sounds: lines, pauses, and the key that tells of a change."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from audioguide.assembly import Line
from audioguide.model import Chapter, Guide, Pauses, Sentence
from audioguide.narration import Lexicon, narrated, pause_after, speak
from audioguide.synthesis import Manner, clip_key

PACKAGE = Path(__file__).parent.parent
SPEECH = ("engines/*.py", "audio/pcm.py")
"""Code that decides a clip's samples."""
SOUND = ("audio/*.py", "assembly.py")
"""Code that decides samples but stands in no clip's key."""


@dataclass(frozen=True, slots=True)
class Sound:
    """What every chapter of a build shares."""

    manner: Manner
    adapter: str
    """The engine's class, "package.module:Class": a worker need not look for it among all installed packages."""
    sample_rate: int
    gain: float
    pauses: Pauses
    lexicon: Lexicon


@dataclass(frozen=True, slots=True)
class ChapterPlan:
    """One chapter for a worker: light, since a guide may have 255 of them waiting."""

    number: int
    stem: str
    sentences: tuple[Sentence, ...]
    """As they will sound, announcements included."""


def plan_chapter(guide: Guide, chapter: Chapter) -> ChapterPlan:
    """Announce a chapter."""
    return ChapterPlan(chapter.number, chapter.stem, narrated(guide, chapter))


def lines_of(plan: ChapterPlan, sound: Sound) -> tuple[Line, ...]:
    """Every sentence in its spoken form, with its pronunciations and the pause after it."""
    lines = []
    for sentence, following in zip(plan.sentences, (*plan.sentences[1:], None), strict=True):
        spoken = speak(sentence.text, sound.manner.language)
        pause = pause_after(sentence, following, sound.pauses)
        lines.append(Line(sentence, spoken, sound.lexicon.used_in(spoken.spoken), pause))
    return tuple(lines)


def key_of(lines: Sequence[Line], sound: Sound) -> str:
    """SHA-256 of all that decides a chapter's samples and the places of its words."""
    said = [
        (clip_key(sound.manner, line.spoken.spoken, line.lexicon), line.sentence.text, line.pause) for line in lines
    ]
    frame = [sound.sample_rate, sound.gain, sound.pauses.lead_in, sound.pauses.tail, fingerprint(*SOUND)]
    return hashlib.sha256(json.dumps([frame, said], ensure_ascii=True).encode()).hexdigest()


def doubts_of(lines: Sequence[Line]) -> tuple[tuple[int, str], ...]:
    """(line of the chapter file, written shape) for each shape that has to be spelled."""
    return tuple((line.sentence.line, shape) for line in lines for shape in line.spoken.doubts)


@cache
def fingerprint(*patterns: str) -> str:
    """SHA-256 of the package's own files: a new version of the program must not take old results for its own."""
    digest = hashlib.sha256()
    for file in sorted({file for pattern in patterns for file in PACKAGE.glob(pattern)}):
        digest.update(str(file.relative_to(PACKAGE)).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()
