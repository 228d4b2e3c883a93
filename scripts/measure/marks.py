"""How far the word marks are from where an aligner hears the words.

    scripts/measure/run marks [ENGINE[:VOICE] ...] [--text FILE]     (natural and pyttsx3 unless others are named)

Needs pocketsphinx: requirements/environment listen. FILE holds a sentence a line; calibration.txt without it.
Prints, a line a voice, the median error of word starts in milliseconds after the constant bias (the median of all
differences, which is the aligner's as much as ours) is taken off, and how many are within 50 and 100 ms. Sentences
with a word that the aligner's dictionary lacks are left out, and counted. Exit code 1 where a median is over 50 ms.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import av
import numpy as np
from pocketsphinx import Decoder

from audioguide.engines.base import Engine
from audioguide.model import Clip
from audioguide.plugins import load

RATE = 150.0
HEARD_AT = 16_000
FRAME = 0.01
"""Seconds of one step of the aligner."""
SETTLE = 0.3
"""Seconds of silence before and after."""
WIDE = {"bestpath": False, "beam": 1e-120, "pbeam": 1e-120, "wbeam": 1e-100}
"""Search beams: with the usual ones the aligner drops the last word of two in five of espeak's sentences."""
LIMIT_MS = 50.0


def main(arguments: list[str]) -> int:
    """Measure each voice. Returns the exit code."""
    text = Path(__file__).with_name("calibration.txt")
    if "--text" in arguments:
        place = arguments.index("--text")
        text = Path(arguments[place + 1])
        del arguments[place : place + 2]
    sentences = [line.strip() for line in text.read_text(encoding="utf-8").splitlines() if line.strip()]
    return max(measure(choice, sentences) for choice in arguments or ["natural", "pyttsx3"])


def measure(choice: str, sentences: list[str]) -> int:
    """Print one voice's figures. Returns 1 where they are not good enough."""
    name, _, voice = choice.partition(":")
    engine: Engine = load("engines", name)()
    decoder = Decoder(samprate=HEARD_AT, loglevel="FATAL", lm=None, **WIDE)
    off: list[float] = []
    left_out = 0
    for sentence in sentences:
        clip = engine.synthesize(sentence, voice or engine.voices()[0].name, RATE, {})
        heard = aligned(decoder, clip, spellings(sentence, clip))
        if heard is None:
            left_out += 1
        else:
            ours = (mark.start / clip.sample_rate for mark in clip.marks)
            off += (1000 * (start - theirs) for start, theirs in zip(ours, heard, strict=True))
    bias = float(np.median(off))
    errors = np.abs(np.array(off) - bias)
    median = float(np.median(errors))
    within = ", ".join(f"{100 * float(np.mean(errors <= limit)):.1f} % within {limit} ms" for limit in (50, 100))
    print(f"{choice}: median error {median:.1f} ms over {len(off)} words, {within}; bias {bias:+.1f} ms; "
          f"{left_out} of {len(sentences)} sentences left out")  # fmt: skip
    return int(median > LIMIT_MS)


def spellings(sentence: str, clip: Clip) -> list[str]:
    """The marked words as the aligner's dictionary writes them; a hyphen makes two of one."""
    return [sentence[mark.char_start : mark.char_end].lower().replace("’", "'") for mark in clip.marks]


def aligned(decoder: Decoder, clip: Clip, words: list[str]) -> list[float] | None:
    """Seconds at which the aligner hears each word begin; None where it cannot."""
    parts = [re.findall(r"[a-z']+", word) for word in words]
    if not all(parts) or any(decoder.lookup_word(part) is None for word in parts for part in word):
        return None
    decoder.set_align_text(" ".join(part for word in parts for part in word))
    decoder.start_utt()
    decoder.process_raw(resampled(clip), full_utt=True)
    decoder.end_utt()
    found = [seg.start_frame * FRAME - SETTLE for seg in decoder.seg() or [] if not seg.word.startswith(("<", "["))]
    if len(found) != sum(map(len, parts)):
        return None
    firsts = np.cumsum([0, *map(len, parts[:-1])])
    return [found[first] for first in firsts]


def resampled(clip: Clip) -> bytes:
    """The clip as the aligner wants it, with silence around: without it the last word is often not found."""
    frame = av.AudioFrame.from_ndarray(np.frombuffer(clip.pcm, "<i2")[None], format="s16", layout="mono")
    frame.sample_rate = clip.sample_rate
    resampler = av.AudioResampler(format="s16", layout="mono", rate=HEARD_AT)
    pieces = [*resampler.resample(frame), *resampler.resample(None)]
    around = bytes(2 * int(SETTLE * HEARD_AT))
    return b"".join((around, *(piece.to_ndarray().tobytes() for piece in pieces), around))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
