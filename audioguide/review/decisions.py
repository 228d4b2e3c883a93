"""REVIEW.md as a person works through it: boxes that are ticked as things are decided, and those still open."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from audioguide.language.base import primary
from audioguide.model import Chapter, Guide
from audioguide.text_files import read_text

FILE_NAME = "REVIEW.md"
_BOX = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+\[\s*([^\w\s]?|[xX])\s*\](?![(\[:])\s*(.*)")
"""A list item that begins with a box, as Markdown has it: "- [ ] Who does this?"; a link is none."""
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s")
_BENEATH = re.compile(r"\s+[-*+]\s+")
"""An item beneath a box: further in than the box."""
_HEADING = re.compile(r"##+\s+(?:\d+\.\s+)?(.*?)\s*#*")
"""A heading below the title of the list, "## 3. Figures"."""
_TICKS = frozenset("xX✓✔☑✅")
_CHAPTER = re.compile(r'Chapter (\d+), "')
_FILE = re.compile(r"(?:^|(?:^|[\s/])([a-z]{2,3})/|\s)(\d\d+-[a-z0-9-]+)\.md\b")


@dataclass(frozen=True, slots=True)
class Decision:
    """A box that nobody has ticked."""

    line: int
    """Of REVIEW.md."""
    text: str
    heading: str = ""
    """What it stands under, without its number; empty where REVIEW.md has no headings."""
    why: str = ""
    """What stands between that heading and the first list, as one line: what all of these ask for."""
    items: tuple[str, ...] = ()
    """The plain lines beneath it: all that it is about."""

    def concerns(self, guide: Guide, numbers: frozenset[int]) -> bool:
        """True where it is about one of these chapters, or says none that the guide has: then it is about the whole.

        One about a chapter in another language is about none of them.
        """
        file = _FILE.search(self.text)
        if file and file[1] and file[1] != primary(guide.language):
            return False
        said = _chapter_of(self.text, file[2] if file else "", guide.chapters)
        return said is None or said in numbers


def open_decisions(folder: Path) -> list[Decision]:
    """The open boxes of a guide's REVIEW.md; none where there is no such file. Raises ScriptError for a broken one."""
    file = folder / FILE_NAME
    return read_decisions(read_text(file)) if file.is_file() else []


def read_decisions(text: str) -> list[Decision]:
    """The boxes without a tick, in order. Blanks beside the tick do no harm; another sign in a box is no tick."""
    found: list[Decision] = []
    heading, why, listed, opened = "", "", False, 0
    for number, line in enumerate(text.split("\n"), 1):
        box = _BOX.fullmatch(line)
        if title := _HEADING.fullmatch(line):
            heading, why, listed = title[1], "", False
        elif box and box[1] not in _TICKS:
            found.append(Decision(number, box[2].strip(), heading, why.strip()))
        elif found and not box and listed and _BENEATH.match(line) and found[-1].line == opened:
            found[-1] = replace(found[-1], items=(*found[-1].items, _BENEATH.sub("", line).strip()))
        if box:
            opened = number
        listed = listed or bool(_ITEM.match(line))
        if heading and not listed and not title:
            why = f"{why} {line.strip()}"
    return found


def _chapter_of(text: str, stem: str, chapters: tuple[Chapter, ...]) -> int | None:
    """Number of the chapter that an entry names, by its file or its number; None where the guide has no such one."""
    number = _CHAPTER.match(text)
    for chapter in chapters:
        if chapter.stem == stem or (number and chapter.number == int(number[1])):
            return chapter.number
    return None
