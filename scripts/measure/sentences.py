"""How far the sound of a sentence is from its fingerprint, where it is right and where it is wrong: the source of MOST.

    scripts/measure/run sentences [ENGINE[:VOICE] ...]     (natural, pyttsx3 and piper unless others are named)

Every sentence of the project's guides is said, levelled, encoded and decoded, as a build and `verify` do. Right is
what was encoded once, at the voice's own rate and at every other rate of MP3, and what was decoded and encoded a second
time. Wrong is another sentence of the chapter in its place, the sentence moved by 20 to 200 ms, its last quarter of a
second silent, and one word for another in sentences that are otherwise the same. Printed are the greatest difference of
what is right and the least of what is wrong, in dB.

Bars: whatever is right is under MOST; a sentence moved by 50 ms or more, another sentence and one word for another are
over it. Each is said with how far it is from the bar. Takes some minutes a voice.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from pkgutil import resolve_name

import numpy as np
from numpy.typing import NDArray

from audioguide import settings
from audioguide.audio import decode, mp3
from audioguide.audio.fingerprint import fingerprint
from audioguide.audio.loudness import Leveller
from audioguide.build.assembly import ChapterSound
from audioguide.build.plan import lines_of, plan_chapter
from audioguide.errors import EngineError
from audioguide.model import Guide, Source
from audioguide.publish.sentence_levels import MOST, as_levels, difference, expected_levels, slots_of
from audioguide.publish.sound_meter import SoundMeter
from audioguide.review.signed_guide import read_signed_guide
from audioguide.script import guide_folders
from audioguide.speech import lexicon_for, speak
from audioguide.speech.clip_cache import ClipCache
from audioguide.speech.sound import Sound, sound_of
from audioguide.speech.synthesis import Synthesizer
from audioguide.speech.voice import choose_voice

Samples = NDArray[np.int16]
RATES = (8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000)
SHIFTS_MS = (20, 50, 100, 200)
MUST_BE_FOUND = ("another sentence", "one word", "moved by 50 ms", "moved by 100 ms", "moved by 200 ms")
ONE_WORD = (
    ("4 of 100 people.", "40 of 100 people."),
    ("The chance is 15 in 100.", "The chance is 50 in 100."),
    ("It is 13 percent.", "It is 30 percent."),
    ("It is one in nine.", "It is one in five."),
    ("Take 2 tablets each day.", "Take 3 tablets each day."),
    ("Take 5 tablets each day.", "Take 9 tablets each day."),
    ("Yes.", "No."),
    ("Ask him.", "Ask them."),
    ("Most do.", "Most don't."),
    ("It can come back.", "It can't come back."),
    ("You may drive.", "You may not drive."),
    ("Stop the tablets.", "Start the tablets."),
    ("Take it before you eat.", "Take it after you eat."),
    ("It is safe to swim.", "It is safe to swing."),
    (
        "Cancer that has come back in the same breast is found in 4 of 100 people within ten years of their surgery.",
        "Cancer that has come back in the same breast is found in 40 of 100 people within ten years of their surgery.",
    ),
)


@dataclass(frozen=True)
class Spoken:
    """A chapter as the encoder is given it."""

    rate: int
    samples: Samples
    spans: tuple[tuple[int, int], ...]
    texts: tuple[str, ...]


def main(arguments: list[str]) -> int:
    """Measure each voice. Returns the exit code."""
    right: dict[str, float] = {}
    wrong: dict[str, float] = {}
    for voice in arguments or ["natural", "pyttsx3", "piper"]:
        for chapter in chapters(voice):
            measure_right(chapter, right)
            measure_wrong(chapter, wrong)
            print(".", end="", file=sys.stderr, flush=True)
        measure_words(voice, wrong)
        print(f"\nafter {voice}:")
        for name, worst in right.items():
            print(f"  right, {name}: at most {worst:.2f} dB")
        for name, least in wrong.items():
            print(f"  wrong, {name}: at least {least:.2f} dB")
    missed = [name for name in MUST_BE_FOUND if wrong.get(name, MOST + 1) <= MOST]
    false = [name for name, worst in right.items() if worst > MOST]
    print(f"MOST is {MOST} dB. Not found: {', '.join(missed) or 'nothing'}.")
    print(f"Falsely found: {', '.join(false) or 'nothing'}.")
    return 1 if missed or false else 0


def chapters(voice: str) -> Iterator[Spoken]:
    """Every chapter of every guide that the voice can say."""
    chosen = settings.read({"VOICE": voice})
    for folder in guide_folders(chosen.chapters):
        guide = read_signed_guide(folder, None)
        choice = choose_voice(guide, chosen)
        sound = sound_of(guide, choice, lexicon_for(guide.language, folder.parent, folder))
        synthesizer = Synthesizer(
            resolve_name(sound.adapter)(), sound.manner, ClipCache(chosen.cache), sound.sample_rate
        )
        for chapter in guide.chapters:
            try:
                yield spoken(sound, synthesizer, chapter, guide)
            except EngineError as problem:
                print(f"\npassed over {folder.name}, chapter {chapter.number}: {problem}", file=sys.stderr)


def spoken(sound: Sound, synthesizer: Synthesizer, chapter: object, guide: Guide) -> Spoken:
    made = ChapterSound(
        lines_of(plan_chapter(guide, chapter), sound),  # type: ignore[arg-type]
        synthesizer.say,
        sound.sample_rate,
        sound.pauses.lead_in,
        sound.pauses.tail,
    )
    samples = np.frombuffer(b"".join(Leveller(sound.gain).level(made.blocks())), "<i2")
    spans = tuple((cue.start, cue.end) for cue in made.cues)
    return Spoken(sound.sample_rate, samples, spans, tuple(cue.spoken for cue in made.cues))


def measure_right(chapter: Spoken, right: dict[str, float]) -> None:
    once = coded(chapter.samples, chapter.rate)
    note(right, "encoded once", apart(chapter, once), max)
    note(right, "encoded twice", apart(chapter, coded(once, chapter.rate)), max)
    for rate in RATES:
        other = resampled(chapter, rate)
        note(right, "at another rate", apart(other, coded(other.samples, rate)), max)


def measure_wrong(chapter: Spoken, wrong: dict[str, float]) -> None:
    heard = coded(chapter.samples, chapter.rate)
    for shift in SHIFTS_MS:
        moved = shift * chapter.rate // 1000
        for way in (moved, -moved):
            spans = tuple((start + way, end + way) for start, end in chapter.spans if start + way >= 0)
            expected = replace(chapter, spans=chapter.spans[len(chapter.spans) - len(spans) :])
            note(wrong, f"moved by {shift} ms", apart(expected, heard, spans), min)
    for place, (start, end) in enumerate(chapter.spans):
        alone = replace(chapter, samples=chapter.samples[start:end], spans=((0, end - start),))
        for other, (begin, stop) in enumerate(chapter.spans):
            if chapter.texts[place] != chapter.texts[other]:
                note(wrong, "another sentence", apart(alone, laid(heard[begin:stop], end - start)), min)
        cut = heard[start:end].copy()
        loud = np.flatnonzero(np.abs(cut.astype(int)) > 300)
        if len(loud):
            cut[max(0, loud[-1] - chapter.rate // 4) :] = 0
            note(wrong, "without its last 250 ms", apart(alone, cut), min)


def measure_words(voice: str, wrong: dict[str, float]) -> None:
    chosen = settings.read({"VOICE": voice})
    manner = Guide("words", "", "en-US", Source("", "", ""), (), voice=voice)
    sound = sound_of(manner, choose_voice(manner, chosen), lexicon_for("en-US"))
    engine = resolve_name(sound.adapter)()

    def said(text: str) -> Samples:
        clip = engine.synthesize(speak(text, "en-US").spoken, sound.manner.voice, sound.manner.rate, {})
        return np.frombuffer(b"".join(Leveller(sound.gain).level([clip.pcm])), "<i2")

    for pair in ONE_WORD:
        for right, other in (pair, pair[::-1]):
            samples = said(right)
            alone = Spoken(sound.sample_rate, samples, ((0, len(samples)),), (right,))
            note(wrong, "one word", apart(alone, coded(laid(said(other), len(samples)), sound.sample_rate)), min)


def laid(sound: Samples, room: int) -> Samples:
    """Sound in the room of another: cut, or with silence behind it."""
    return np.pad(sound[:room], (0, room - min(room, len(sound))))


def apart(chapter: Spoken, heard: Samples, spans: tuple[tuple[int, int], ...] | None = None) -> list[float]:
    """How far each sentence is from its fingerprint; spans: where it is looked for, if not in its place."""
    meter = SoundMeter(chapter.rate, spans or chapter.spans)
    meter.add(heard.astype(np.float32) / np.float32(32768))
    meter.finish()
    found = []
    for (start, end), levels in zip(chapter.spans, meter.heard, strict=True):
        expected = expected_levels(
            fingerprint(chapter.samples[start:end].tobytes(), chapter.rate), slots_of(end - start, chapter.rate)
        )
        assert expected is not None
        found.append(difference(expected, as_levels(levels)))
    return found


def note(noted: dict[str, float], name: str, found: list[float], which: object) -> None:
    values = [*found, *([noted[name]] if name in noted else [])]
    if values:
        noted[name] = max(values) if which is max else min(values)


def coded(samples: Samples, rate: int) -> Samples:
    """Through the encoder and back."""
    with tempfile.TemporaryDirectory() as folder:
        frames, file = Path(folder, "frames"), Path(folder, "file.mp3")
        with frames.open("wb") as out:
            stream = mp3.encode([samples.astype("<i2").tobytes()], rate, out)
        mp3.write(file, b"", [(stream, frames)])
        return np.frombuffer(b"".join(decode.blocks(file)), "<i2")


def resampled(chapter: Spoken, rate: int) -> Spoken:
    """The chapter at another rate."""
    import av

    resampler = av.AudioResampler(format="s16", layout="mono", rate=rate)
    frame = av.AudioFrame.from_ndarray(chapter.samples[None], format="s16", layout="mono")
    frame.sample_rate, frame.pts = chapter.rate, 0
    pieces = [piece.to_ndarray()[0] for given in (frame, None) for piece in resampler.resample(given)]
    spans = tuple((start * rate // chapter.rate, end * rate // chapter.rate) for start, end in chapter.spans)
    return Spoken(rate, np.concatenate(pieces), spans, chapter.texts)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
