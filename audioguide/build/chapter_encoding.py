"""One chapter, in a worker process: sentences to clips to frames to cues, each held only while it sounds."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from audioguide.audio.mp3 import encode
from audioguide.build.assembly import ChapterSound
from audioguide.build.loaded_engines import LoadedEngines
from audioguide.build.plan import ChapterPlan, doubts_of, key_of
from audioguide.build.staged import frames_file, read_lines, write_cues
from audioguide.build.worker_position import Patience, WorkerPosition
from audioguide.model import Clip, Doubt, Rate, Stream
from audioguide.speech.clip_cache import ClipCache
from audioguide.speech.sound import Sound
from audioguide.speech.synthesis import Synthesizer

_engines = LoadedEngines()
"""Of this worker."""


@dataclass(frozen=True, slots=True)
class EncodedChapter:
    """A chapter whose frames and cues wait to be published."""

    number: int
    key: str
    """SHA-256 of all that decides its samples and the places of its words."""
    stream: Stream
    frames: Path
    """File in the staging folder that holds its MPEG frames: bare ones, or an earlier build's MP3."""
    rendered: int
    """Clips that an engine made."""
    reused: int
    """Clips that were there already."""
    doubts: tuple[tuple[int, Doubt], ...]
    """(line of the chapter file, doubt) for each written shape that a person should look at."""
    fresh: bool = True
    """False where an earlier build's frames were taken as they are."""
    cache_trouble: str = ""
    """Why clips could not be kept, as sentences; empty where they were."""


def begin_worker() -> None:
    """Leave the interrupt key to the parent, which ends the workers in order; and never outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # One process a processor is enough; numpy's own threads would only wait beside them, and wait by spinning.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # As for the parent: what a worker holds, it holds to its end.
    gc.set_threshold(50_000, 20, 50)
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    """A killed parent cannot say goodbye, and its queue would keep a worker waiting for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def load_parts() -> None:
    """Load what every chapter needs, whatever the voice."""
    import lameenc  # noqa: F401

    from audioguide.audio import loudness  # noqa: F401


def load_engine(sound: Sound) -> None:
    """Load the engine, its model included, and say one word for nobody, unless it would leave this machine."""
    engine = _engines.of(sound)
    if not engine.sends_text_off_device:
        engine.synthesize("ready", sound.manner.voice, sound.manner.rate, {})


def encode_chapter(
    plan: ChapterPlan, sound: Sound, cache: Path, staging: Path, place: WorkerPosition, patience: Patience
) -> EncodedChapter:
    """Say the lines that wait in the staging folder, and put the chapter's bare frames and its cues there.

    place: is told which sentence it is at.

    Raises EngineError, OutputError, AudioError.
    """
    # numpy comes with it, and the parent, which imports this module too, has no use for that.
    from audioguide.audio.fingerprint import noted
    from audioguide.audio.loudness import Leveller

    lines = read_lines(staging, plan.stem)
    synthesizer = Synthesizer(_engines.of(sound), sound.manner, ClipCache(cache), sound.sample_rate)
    indexes = count()

    def say(spoken: str, lexicon: dict[str, str], rate: Rate) -> Clip:
        seconds = patience.limit(spoken, synthesizer.engine)
        return synthesizer.say(spoken, lexicon, rate, place.saying(next(indexes), seconds))

    chapter = ChapterSound(lines, say, sound.sample_rate, sound.pauses.lead_in, sound.pauses.tail)
    frames = frames_file(staging, plan.stem)
    sounds: list[str] = []
    with frames.open("wb") as out:
        levelled = Leveller(sound.gain).level(chapter.blocks())
        stream = encode(noted(levelled, chapter.cues, sound.sample_rate, sounds), sound.sample_rate, out)
    cues = [replace(cue, fingerprint=one) for cue, one in zip(chapter.cues, sounds, strict=True)]
    write_cues(staging, plan.stem, cues)
    return EncodedChapter(
        plan.number,
        key_of(lines, sound),
        stream,
        frames,
        synthesizer.rendered,
        synthesizer.reused,
        doubts_of(lines),
        cache_trouble=synthesizer.cache.trouble,
    )
