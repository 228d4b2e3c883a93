"""A small guide of real speech on disk, and faults in its sound that no hash tells: all is encoded and hashed again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audioguide.api import build_guide
from audioguide.audio import decode, mp3
from audioguide.model import ChapterTimeline, Cue
from audioguide.settings import read as read_settings
from audioguide.timeline import FILE_NAME, read
from tests.signing import settle
from tests.verify.folders import accept

Samples = NDArray[np.int16]

CHAPTERS = {
    "01-doses": (
        "Doses",
        (
            "Take them in the morning.",
            "Take them in the evening.",
            "Yes.",
            "No.",
            "You may drive.",
            "You may not drive.",
            "Ask your nurse before you eat.",
            "Ask your nurse after you eat.",
            "The bell is at the door.",
        ),
    ),
    "02-rest": ("Rest", ("Rest when you are tired.", "Drink a glass of water.", "Sleep on your left side.")),
    "03-help": ("Help", ("Call us at any time.", "Somebody will be there for you.")),
}


def write_script(folder: Path) -> Path:
    """chapters/doses, not about health and settled, so that nothing else is announced."""
    (folder / "en").mkdir(parents=True)
    (folder / "guide.toml").write_text('title = "Doses"\nlanguage = "en-US"\nclinical = false\n')
    said = [sentence for _, sentences in CHAPTERS.values() for sentence in sentences]
    ids = {sentence: f"F{number:03d}" for number, sentence in enumerate(said, 1)}
    facts = "".join(_fact(key, sentence) for sentence, key in ids.items())
    (folder / "facts.yaml").write_text(f"schema: 1\nsections: {{s01: All}}\nfacts:\n{facts}")
    for name, (title, sentences) in CHAPTERS.items():
        text = "".join(f"{sentence} {{{ids[sentence]}}}\n\n" for sentence in sentences)
        (folder / "en" / f"{name}.md").write_text(f"---\ntitle: {title}\nsetting: public\n---\n\n{text}")
    return settle(folder)


def _fact(key: str, sentence: str) -> str:
    """What a sentence says, as a record; each is told as it stands there."""
    hedge = "possible" if " may " in sentence else "none"
    polarity = "negative" if " not " in sentence else "affirmative"
    return (
        f'- {{id: {key}, section: s01, fact: "{sentence}", sensitivity: low, hedge: {hedge}, polarity: {polarity}}}\n'
    )


def build(root: Path, voice: str) -> Path:
    """The guide by this voice, built by the whole road."""
    flags = {"VOICE": voice, "OUTPUT": str(root / "output"), "CACHE": str(root / "cache"), "JOBS": "1"}
    return build_guide(write_script(root / "chapters" / "doses"), read_settings(flags, environment={})).output


@dataclass(frozen=True)
class Planter:
    """A copy of the guide whose sound can be changed."""

    folder: Path

    @classmethod
    def copy(cls, guide: Path, to: Path) -> Planter:
        """guide: stays as it is."""
        return cls(Path(shutil.copytree(guide, to)))

    def chapter(self, number: int) -> ChapterTimeline:
        """As guide.json has it."""
        return read(self.folder / FILE_NAME)[1][number - 1]

    def cue(self, number: int, place: int) -> Cue:
        """A sentence of a chapter, its title being 0."""
        return self.chapter(number).cues[place]

    @property
    def rate(self) -> int:
        """Hz"""
        return read(self.folder / FILE_NAME)[0].timeline.sample_rate

    def samples(self, number: int) -> Samples:
        """The chapter as it is decoded."""
        file = self.folder / self.chapter(number).file
        return np.frombuffer(b"".join(decode.blocks(file)), "<i2").copy()

    def change(self, number: int, change: Callable[[Samples], Samples | None]) -> None:
        """Change a chapter's samples in place, or give others; its file, the whole one and every hash follow."""
        samples = self.samples(number)
        self.put(number, samples if (given := change(samples)) is None else given)
        self.join()

    def put(self, number: int, samples: Samples) -> None:
        """Encode other samples as a chapter, under its own tag."""
        file, frames = self.folder / self.chapter(number).file, self.folder.parent / "frames"
        raw = file.read_bytes()
        with frames.open("wb") as out:
            stream = mp3.encode([samples.astype("<i2").tobytes()], self.rate, out)
        mp3.write(file, raw[: mp3.tag_size(raw[:10])], [(stream, frames)])

    def join(self) -> None:
        """Make the whole file from the chapters as they are now, and hash everything."""
        head, chapters = read(self.folder / FILE_NAME)
        file = self.folder / head.timeline.whole_file
        raw = file.read_bytes()
        parts = [self.folder / chapter.file for chapter in chapters if chapter.in_whole]
        mp3.write(file, raw[: mp3.tag_size(raw[:10])], [(mp3.read_stream(part), part) for part in parts])
        accept(self.folder)


def laid(samples: Samples, cue: Cue, sound: Samples) -> None:
    """Put other sound in a sentence's place: cut where it is longer, silence behind it where it is shorter."""
    samples[cue.start : cue.end] = 0
    room = min(len(sound), cue.end - cue.start)
    samples[cue.start : cue.start + room] = sound[:room]
