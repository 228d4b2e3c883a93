"""P6: plain words, no pictures: idioms and fighting words mislead or hurt."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.checks.lists import LISTS
from audioguide.language.en.reading.words import says

_ILLNESSES = tuple(
    f"{kind} attack{end}" for kind in ("heart", "asthma", "panic", "ischemic", "ischaemic") for end in ("", "s")
)
"""What everybody calls it: no picture, and no other word is plainer."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Idioms, pictures and fighting words."""
    for line in chapter.lines:
        said = line.normal
        for name in _ILLNESSES:
            said = said.replace(f" {name} ", " ")
        for picture in LISTS.entries("pictures"):
            if says(said, picture):
                yield Flaw(line.number, f'"{picture}" is a picture. Say plainly what is meant.')


RULE = Rule(
    code="P6",
    title="No pictures, no fighting words",
    explanation="No metaphors, idioms or pop culture, and no talk of fights and battles.",
    left="Is there an image or a saying that the list does not have?",
    severity="warning",
    chapter=in_chapter,
)
