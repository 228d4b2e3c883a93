"""What `ear_damage` damages: sentences of the guides, of drafted documents and of a writer who had labels in mind."""

from __future__ import annotations

import contextlib
import io
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from audioguide.errors import AudioguideError
from audioguide.facts import read_facts
from audioguide.model import Fact, Spoken
from audioguide.review.signed_guide import read_signed_guide
from audioguide.script import guide_folders
from audioguide.speech import narrated, speak

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
OPEN, HELD = HERE / "ear_sentences.txt", HERE / "ear_sentences_held.txt"
LEAFLETS = ROOT / "tests" / "fixtures" / "leaflets"
ENGLISH = "en-US"


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as the gate is given it."""

    origin: str
    """"guide", "leaflet", "open" or "held"."""
    place: str
    spoken: Spoken
    facts: tuple[Fact, ...] = ()


def of_guide(folder: Path, origin: str) -> Iterator[Line]:
    """Every sentence of a guide as it will sound, announcements too, with its facts."""
    guide = read_signed_guide(folder)
    facts = read_facts(folder / "facts.yaml").facts
    for chapter in guide.chapters:
        for sentence in narrated(guide, chapter):
            carried = tuple(facts[each] for each in sentence.facts if each in facts)
            yield Line(origin, f"{folder.name} {sentence.id}", speak(sentence.text, ENGLISH), carried)


def of_documents(documents: list[Path]) -> Iterator[Line]:
    """Each document drafted, and every sentence of the draft. What cannot be drafted is passed over."""
    from audioguide.drafting.road import draft_guide

    for number, document in enumerate(documents):
        with tempfile.TemporaryDirectory() as place:
            try:
                with contextlib.redirect_stdout(io.StringIO()):
                    made = draft_guide(document.resolve(), Path(place), f"leaflet-{number}", ENGLISH)
                found = [line for one in made.guides for line in of_guide(one.folder, "leaflet")]
            except AudioguideError:
                continue
        yield from (replace(line, place=f"{document.parent.name}/{document.name} {line.place}") for line in found)


def documents(folders: list[Path], into: Path) -> list[Path]:
    """The documents of the tests, built where they lie in parts, and those of other folders."""
    from tests.sources.building import all_fixtures, build

    own = [*sorted(LEAFLETS.iterdir()), *(build(fixture, into) for _, fixture in all_fixtures())]
    return own + [file for folder in folders for file in sorted(folder.iterdir()) if file.is_file()]


def of_file(file: Path, origin: str) -> Iterator[Line]:
    """The sentences of a text file, one a line; a line that begins with # is none."""
    for number, text in enumerate(file.read_text("utf-8").splitlines(), 1):
        if text and not text.startswith("#"):
            yield Line(origin, f"{file.name}:{number}", speak(text, ENGLISH))


def everything(folders: list[Path]) -> list[Line]:
    """All that there is, each sentence once."""
    found: dict[str, Line] = {}
    lines = [line for guide in guide_folders(ROOT / "chapters") for line in of_guide(guide, "guide")]
    lines += [*of_file(OPEN, "open"), *of_file(HELD, "held")]
    with tempfile.TemporaryDirectory() as place:
        lines += of_documents(documents(folders, Path(place)))
    for line in lines:
        found.setdefault(line.spoken.text, line)
    return list(found.values())
