"""Where the guides are built that `planted` plants faults in, or finds nothing wrong with."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FIRST, SECOND, THIRD, SIGNED = "breast-cancer-recurrence", "how-to-listen", "falls", "falls-signed"
GUIDES = {FIRST: ROOT / "chapters" / FIRST, SECOND: ROOT / "chapters" / SECOND, THIRD: ROOT / "tests/fixtures" / THIRD}
PIPER = "piper"
"""Its voice has no sound for words that the lexicon spells in the first guide and the third."""
ALL_FORMATS = "captions daisy epub mp3 page playlist"
FASTEST = 175
"""Words a minute: what is shown does not need long sound."""
KEPT = ("01", "04", "05", "07")
"""Chapters of the third guide with numbers, drugs, conditions and what must not be done."""


@dataclass(slots=True)
class Workshop:
    """Where guides are built: a project with all three, and a cache."""

    place: Path
    voices: list[str]
    formats: str = ""
    """Names of those to write; those of the house if empty."""
    built: set[Path] = field(default_factory=set)

    def prepare(self) -> None:
        """Copy the guides: a part of one is another folder of chapters."""
        for name, source in GUIDES.items():
            shutil.copytree(source, self.place / "project" / "chapters" / name)

    def signed(self) -> Path:
        """The third guide with all that a page or a book can say: checked, a way through, a notice, a chapter apart."""
        from audioguide.review.answering import Person
        from tests.signing import sign

        folder = self.chapters / SIGNED
        shutil.copytree(GUIDES[THIRD], folder)
        shorten(folder)
        with (folder / "guide.toml").open("a", encoding="utf-8") as toml:
            toml.write('\n[[routes]]\ntitle = "At home"\nslug = "at-home"\nchapters = [1, 3, 2]\n')
        for begin, marks in {"02": "notice: true", "04": "optional: true"}.items():
            chapter = next((folder / "en").glob(f"{begin}-*"))
            chapter.write_text(chapter.read_text("utf-8").replace("setting:", f"{marks}\nsetting:", 1), "utf-8")
        # Written past the check: the fixture is too short for a guide that is approved.
        return sign(folder, Person("Test Reader", "clinician"), until="2027-05-06")

    @property
    def chapters(self) -> Path:
        """Of the whole guides."""
        return self.place / "project" / "chapters"

    def build(self, name: str, guide: Path, voice: str, pace: int | None = None, with_optional: bool = False) -> Path:
        """The folder of a guide, built once under this name."""
        from audioguide.api import build_guide, read_settings

        output = self.place / "built" / name
        flags = {"CACHE": str(self.place / "cache"), "OUTPUT": str(output), "VOICE": voice}
        flags |= {"PACE": str(pace)} if pace else {}
        flags |= {"FORMATS": self.formats} if self.formats else {}
        settings = read_settings(flags, with_optional=with_optional, environment={}, here=self.place / "project")
        return build_guide(guide, settings).output

    def bases(self) -> Iterator[Path]:
        """Folders to plant in."""
        for voice in self.voices:
            for name in GUIDES:
                if voice != PIPER or name == SECOND:
                    yield self.build(voice, self.chapters / name, voice)

    def shown(self) -> Iterator[Path]:
        """Folders with every format, to plant in what is shown."""
        for guide in (self.signed(), self.part(-1, random.Random(1))):
            for voice in self.voices:
                yield self.build(voice, guide, voice, FASTEST)

    def part(self, number: int, chance: random.Random) -> Path:
        """Some chapters of the second guide, which tells no facts that could be missed, as a guide."""
        folder = self.place / "parts" / str(number) / SECOND
        shutil.copytree(self.chapters / SECOND, folder)
        toml = (folder / "guide.toml").read_text("utf-8")
        # A leaflet, like a way through, names chapters that may not be here.
        toml = re.sub(r"(?m)^leaflet = .*\n", "", toml)
        (folder / "guide.toml").write_text(toml.partition("[[routes]]")[0], "utf-8")
        chapters = sorted((folder / "en").glob("*.md"))
        kept = sorted(chance.sample(chapters, chance.randint(1, len(chapters))))
        for chapter in set(chapters) - set(kept):
            chapter.unlink()
        for place, chapter in enumerate(kept, 1):
            chapter.rename(chapter.with_name(f"{place:02}{chapter.name[2:]}"))
        return folder

    def good(self, times: int, chance: random.Random) -> Iterator[Path]:
        """Builds with nothing wrong: guides and parts of one, paces, with the optional chapter or without."""
        for number in range(times):
            voice = self.voices[number % len(self.voices)]
            name = [FIRST, "part", THIRD, "part", SECOND][number % 5]
            name = SECOND if voice == PIPER and name != "part" else name
            guide = self.part(number, chance) if name == "part" else self.chapters / name
            pace = chance.choice([None, 100, 120, 150, 175])
            yield self.build(f"good-{number}", guide, voice, pace, chance.random() < 0.5)


def shorten(folder: Path) -> None:
    """Leave some chapters of the third guide, with the facts, names and words that are said in them."""
    for page in sorted((folder / "en").glob("*.md")):
        if page.name[:2] not in KEPT:
            page.unlink()
    for number, page in enumerate(sorted((folder / "en").glob("*.md")), 1):
        told = re.sub(r"Next, chapter \d.*\n", "", page.read_text("utf-8"))
        page.unlink()
        page.with_name(f"{number:02}{page.name[2:]}").write_text(told, "utf-8")
    said = "".join(page.read_text("utf-8") for page in (folder / "en").glob("*.md"))
    facts = (folder / "facts.yaml").read_text("utf-8").splitlines(keepends=True)
    kept = [
        line for line in facts if (named := re.match(r"- \{(?:id|name): ([^,]+)", line)) is None or named[1] in said
    ]
    (folder / "facts.yaml").write_text("".join(kept), "utf-8")
