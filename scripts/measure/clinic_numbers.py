"""Are the clinic's own telephone numbers heard right? Whisper base on a small guide with a made clinic.toml.

    scripts/measure/run clinic_numbers [VOICE]

Needs the optional list: requirements/environment listen. The numbers are of ranges that no telephone has (01632 960,
555-01, 020 7946 0). Each clinic's lines are built as a guide says them, and each sentence is heard by itself: the
digits that come back must be the digits that were written, in their order, none lost and none new. The bar: all of
them. Prints what was said and heard of each, and how many words of the lines were heard otherwise.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from audioguide.cli.root import run
from audioguide.model import Cue
from audioguide.timeline import FILE_NAME, read_chapters, read_head
from scripts.measure.listen import compare, plain, samples, whisper
from tests.signing import make, settle

NUMBERS = (
    ("01632 960 123", "01632 960 974"),
    ("020 7946 0018", "0161 496 0755"),
    ("555-0100", "1-555-010-0199"),
    ("(555) 555-0147", "+44 1632 960961"),
    ("0808 157 0192", "07700 900 033"),
)
"""Two for each clinic."""
CLINIC = """\
name = "Hillside Knee Clinic"
language = "en-US"
hours = "Monday to Friday, 9 a.m. to 5 p.m."
emergency = "If you cannot breathe, call {emergency}."
mistakes = "Is something wrong in this guide? Call {first}."

[[numbers]]
number = "{first}"
reaches = "the nurses, day or night"

[[numbers]]
number = "{second}"
reaches = "the desk"
"""
DIGITS = {word: str(digit) for digit, word in enumerate("zero one two three four five six seven eight nine".split())}
ALIKE = {"oh": "0", "o": "0", "to": "2", "too": "2", "for": "4"}
"""What a recogniser writes for a digit that it hears right, where digits stand around it."""


def main(voice: str) -> int:
    model, right, lines, wrong, words = whisper(), 0, 0, 0, 0
    for clinic, (first, second) in enumerate(NUMBERS):
        emergency = ("999", "911", "112")[clinic % 3]
        with TemporaryDirectory(prefix="numbers-") as place:
            folder = built(Path(place), CLINIC.format(first=first, second=second, emergency=emergency), voice)
            for cue, heard in told(folder, model):
                found = digits(heard)
                errors, _ = compare(plain(cue.spoken), plain(" ".join(spelled(heard))))
                wrong, words, lines = wrong + errors, words + len(plain(cue.spoken)), lines + 1
                same = found == re.sub(r"\D", "", cue.text)
                right += same
                print(f"{'right' if same else 'WRONG'}: {cue.text} said {cue.spoken!r}, heard {heard!r}", flush=True)
    print(f"{right} of {lines} lines with numbers were heard with their very digits, {voice}.")
    print(f"Word error of these lines: {100 * wrong / words:.1f} percent of {words} words.")
    return 0 if right == lines else 1


def built(place: Path, clinic: str, voice: str) -> Path:
    """A guide that asks whom to call, built beside this clinic.toml."""
    folder = make(place / "chapters")
    page = folder / "en" / "02-rest.md"
    asks = "Ask your care team who to call. {safety}\n\nNext, hear"
    page.write_text(page.read_text("utf-8").replace("Next, hear", asks), "utf-8")
    (place / "clinic.toml").write_text(clinic, "utf-8")
    settle(folder)
    with chdir(place):
        if code := run(["build", "knee", "--voice", voice]):
            sys.exit(code)
    return place / "output" / "knee-en"


def told(folder: Path, model: Any) -> Iterator[tuple[Cue, str]]:
    """Each sentence of the clinic's that holds a telephone number, and what was heard of it."""
    rate = read_head(folder / FILE_NAME).timeline.sample_rate
    for chapter in read_chapters(folder / FILE_NAME):
        sound = samples(folder / chapter.file, rate)
        for cue in chapter.cues:
            if cue.kind == "safety" and "call" in cue.text.lower() and re.search(r"\d", cue.text):
                first, last = (
                    int(16_000 * (frame / rate + more)) for frame, more in ((cue.start, -0.2), (cue.end, 0.2))
                )
                heard, _ = model.transcribe(sound[first:last], language="en", beam_size=5,
                                            condition_on_previous_text=False)  # fmt: skip
                yield cue, " ".join(segment.text.strip() for segment in heard)


def spelled(heard: str) -> list[str]:
    """Its words, each digit a word of its own."""
    names = {digit: word for word, digit in DIGITS.items()}
    return re.sub(r"\d", lambda digit: f" {names[digit[0]]} ", heard).split()


def digits(heard: str) -> str:
    """The digits that were heard, in words or in figures."""
    out, before = "", False
    for word in re.findall(r"[a-z']+|\d", heard.lower()):
        # "to" is a digit between digits alone: "call two" and "call to" are otherwise one sound.
        digit = word if word.isdigit() else DIGITS.get(word) or (ALIKE.get(word, "") if before else "")
        out, before = out + digit, bool(digit)
    return out


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "natural"))
