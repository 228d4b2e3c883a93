"""What each chapter will sound like, before anything sounds: lines, pauses, and the key that tells of a change."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from audioguide.build.assembly import SpokenLine
from audioguide.engines.base import takes_phonemes
from audioguide.model import Chapter, Doubt, Guide, Pauses, Sentence
from audioguide.speech import Lexicon, narrated, pause_after, speak, speech_rate
from audioguide.speech.synthesis import Manner, clip_key

if TYPE_CHECKING:
    from audioguide.speech.voice import VoiceChoice  # which reads guides: a worker has no use for it

PACKAGE = Path(__file__).parent.parent
SPEECH = ("engines/*.py", "audio/pcm.py", "audio/tempo.py")
"""Code that decides a clip's samples."""
SOUND = ("audio/*.py", "build/assembly.py")
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
    """As the engine hears it: Lexicon.heard_by."""
    sends_text: bool
    """True where the text leaves this machine."""


@dataclass(frozen=True, slots=True)
class ChapterPlan:
    """One chapter for a worker: light, since a guide may have 255 of them waiting."""

    number: int
    stem: str
    sentences: tuple[Sentence, ...]
    """As they will sound, announcements included."""


def sound_of(guide: Guide, choice: VoiceChoice, lexicon: Lexicon) -> Sound:
    """How `guide` sounds by the chosen voice, which hears the lexicon in its own way."""
    engine = choice.engine
    rate = speech_rate(guide.pace, guide.pauses)
    manner = Manner(engine.name, engine.version(), choice.voice, rate, guide.language, fingerprint(*SPEECH))
    adapter = f"{type(engine).__module__}:{type(engine).__qualname__}"
    heard = lexicon.heard_by(takes_phonemes(engine, choice.voice))
    return Sound(
        manner,
        adapter,
        engine.sample_rate(choice.voice),
        engine.gain(choice.voice),
        guide.pauses,
        heard,
        engine.sends_text_off_device,
    )


def plan_chapter(guide: Guide, chapter: Chapter) -> ChapterPlan:
    """Announce a chapter."""
    return ChapterPlan(chapter.number, chapter.stem, narrated(guide, chapter))


def lines_of(plan: ChapterPlan, sound: Sound) -> tuple[SpokenLine, ...]:
    """Every sentence in its spoken form, with its pronunciations and the pause after it."""
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
    frame = [sound.sample_rate, sound.gain, sound.pauses.lead_in, sound.pauses.tail, fingerprint(*SOUND)]
    return hashlib.sha256(json.dumps([frame, said], ensure_ascii=True).encode()).hexdigest()


def doubts_of(lines: Sequence[SpokenLine]) -> tuple[tuple[int, Doubt], ...]:
    """(line of the chapter file, doubt) for each written shape that a person should look at."""
    return tuple((line.sentence.line, doubt) for line in lines for doubt in line.spoken.doubts)


@cache
def fingerprint(*patterns: str) -> str:
    """SHA-256 of the package's own files: a new version of the program must not take old results for its own."""
    digest = hashlib.sha256()
    for file in sorted({file for pattern in patterns for file in PACKAGE.glob(pattern)}):
        digest.update(str(file.relative_to(PACKAGE)).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()
