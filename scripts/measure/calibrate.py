"""Measure a voice on a fixed text, calibration.txt, and print its constants: pace, lengths and gain.

    scripts/measure/run calibrate [--check] [ENGINE[:VOICE] ...]     (natural and pyttsx3 unless others are named)

--check leaves out the table, which takes minutes, and only measures what the constants in the engines give.

Pace: a table of what the engine's own speeds give; then what the table now in the engine gives, and how far that is
from the rate asked for. Lengths: how a sentence's own length follows from its words, syllables and sounds, over that
text, one of short sentences (calibration_short.txt) and ear_sentences.txt, by least squares of the relative difference;
then by how much single sentences of these differ from it. Gain: what brings the text to -18 LUFS, silences of a
guide included, behind the limiter and the MP3 encoder.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any

from audioguide.audio import mp3, pcm
from audioguide.audio.loudness import TARGET_LUFS, Leveller, measure
from audioguide.engines.base import Engine
from audioguide.engines.lengths import Lengths
from audioguide.engines.words import words
from audioguide.language.base import language_of
from audioguide.plugins import load
from audioguide.speech import speak
from audioguide.speech.sentence_rates import sounding

SENTENCES = Path(__file__).with_name("calibration.txt").read_text(encoding="utf-8").splitlines()
WORDS = sum(len(words(sentence)) for sentence in SENTENCES)
SPEEDS: dict[str, list[float]] = {
    "natural": sorted(
        {n / 50 for n in range(20, 61)} | {step + n / 500 for step in (0.56, 0.66, 0.79) for n in range(11)}
    ),
    "piper": [0.45, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.95, 1.05, 1.2, 1.4, 1.6],
    "pyttsx3": [80, 90, *range(100, 200, 10), 225, 250, 300, 350, 400, 450],
}
"""Where the table is measured: finely where the natural voice's sounds of one, two and four steps grow by one."""
CHECKED = (120, 130, 140, 145, 150, 155, 160, 170, 180, 190, 200)
LENGTHS_AT = (145, 160)
LEAD_IN_MS, BETWEEN_MS, GUIDE_RATE = 500, 450, 157.0


def main(arguments: list[str]) -> int:
    """Print the constants of each voice. Returns the exit code."""
    choices = [argument for argument in arguments if argument != "--check"]
    for choice in choices or ["natural", "pyttsx3"]:
        name, _, voice = choice.partition(":")
        engine: Engine = load("engines", name)()
        if why := engine.check():
            print(why, file=sys.stderr)
            return 1
        voice = voice or engine.voices()[0].name
        print(f"{name}:{voice}, {engine.version()}; {len(SENTENCES)} sentences, {WORDS} words")
        if "--check" not in arguments:
            table(engine, voice)
        check_pace(engine, voice)
        lengths(engine, voice)
        gain(engine, voice)
    return 0


def table(engine: Engine, voice: str) -> None:
    """Measure what each speed gives, and print the table."""
    module: Any = sys.modules[type(engine).__module__]
    now = module.PACE
    module.PACE = Straight()
    measured = [(60 / seconds_a_word(engine, voice, speed), speed) for speed in SPEEDS[engine.name]]
    module.PACE = now
    points = ", ".join(f"({rate:.1f}, {speed:g})" for rate, speed in thinned(measured))
    print(f"  fit: PaceTable(({points}))")


def check_pace(engine: Engine, voice: str) -> None:
    """Say how far the engine's present table is off."""
    for rate in CHECKED:
        given = 60 / seconds_a_word(engine, voice, rate)
        print(f"  asked {rate}, given {given:6.1f} words a minute, off {100 * (given / rate - 1):+.2f} %")


def lengths(engine: Engine, voice: str) -> None:
    """Fit the constants of `Lengths` over sentences of many kinds at two rates."""
    import numpy as np

    texts = [*SENTENCES, *written("calibration_short.txt"), *written("ear_sentences.txt")]
    language = language_of("en-US")
    parts, counted = [], []
    for rate in LENGTHS_AT:
        for text in texts:
            spoken = speak(text, "en-US").spoken
            clip = engine.synthesize(spoken, voice, rate, {})
            parts.append([1, *astuple(sounding(spoken, language))])
            counted.append(clip.frames / clip.sample_rate * rate / 60)
    found = np.array(counted)
    rows = np.array(parts, float)
    best = np.linalg.lstsq(rows / found[:, None], np.ones(len(found)), rcond=None)[0]
    told = ", ".join(f"{field.name}={value:.3g}" for field, value in zip(fields(Lengths), best, strict=True))
    print(f"  fit: Lengths({told}); single sentences off by {100 * np.std(found / (rows @ best)):.1f} % (s.d.)")


def written(name: str) -> list[str]:
    """The sentences of a file beside this one."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


class Straight:
    """In place of a table: the rate is the speed."""

    def speed(self, rate: float) -> float:
        """As it comes."""
        return rate


def thinned(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Without the points that lie within half a percent of the line between their neighbours."""
    kept, last = [points[0]], 0
    for place in range(1, len(points) - 1):
        (low, slow), (high, fast) = points[last], points[place + 1]
        between = points[last + 1 : place + 1]
        if any(abs(low + (high - low) * (s - slow) / (fast - slow) - r) > 0.005 * r for r, s in between):
            kept.append(points[place])
            last = place
    return [*kept, points[-1]]


def seconds_a_word(engine: Engine, voice: str, rate: float) -> float:
    """Length of all clips over the number of words."""
    clips = (engine.synthesize(sentence, voice, rate, {}) for sentence in SENTENCES)
    return sum(clip.frames / clip.sample_rate for clip in clips) / WORDS


def gain(engine: Engine, voice: str) -> None:
    """Find the gain in six steps: behind a limiter a decibel in is a little less than one out."""
    rate = engine.sample_rate(voice)
    sound = b"".join(as_in_a_guide(engine, voice, rate))
    linear = engine.gain(voice)
    loudness, peak = heard(sound, linear, rate)
    print(f"  now: gain {linear:.4f} gives {loudness:.2f} LUFS, true peak {peak:.2f} dBTP")
    for _ in range(6):
        linear *= 10 ** ((TARGET_LUFS - loudness) / 20)
        loudness, peak = heard(sound, linear, rate)
    print(f"  fit: gain {linear:.4f} gives {loudness:.2f} LUFS, true peak {peak:.2f} dBTP")


def heard(sound: bytes, linear: float, sample_rate: int) -> tuple[float, float]:
    """Loudness and true peak of the MP3: LAME makes it about 0.45 dB softer than what it is given."""
    with tempfile.TemporaryDirectory() as folder:
        frames, file = Path(folder, "frames"), Path(folder, "file.mp3")
        with frames.open("wb") as out:
            stream = mp3.encode(Leveller(linear).level([sound]), sample_rate, out)
        mp3.write(file, b"", [(stream, frames)])
        return measure(file)


def as_in_a_guide(engine: Engine, voice: str, sample_rate: int) -> Iterator[bytes]:
    """The text with a lead-in and the silences between sentences."""
    yield pcm.silence(LEAD_IN_MS, sample_rate)
    for sentence in SENTENCES:
        yield engine.synthesize(sentence, voice, GUIDE_RATE, {}).pcm
        yield pcm.silence(BETWEEN_MS, sample_rate)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
