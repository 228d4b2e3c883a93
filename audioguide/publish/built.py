"""A built folder as every check sees it: guide.json without its cues, and the files beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from audioguide.errors import Message, OutputError
from audioguide.language.base import Language, language_of
from audioguide.model import ChapterTimeline, Finding, Timeline
from audioguide.timeline import FILE_NAME, read_chapters

if TYPE_CHECKING:
    from audioguide.publish.decoded import DecodedSound

UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True)
class BuiltGuide:
    """What is held in memory while a folder is verified; chapters with their sentences are read one at a time."""

    folder: Path
    timeline: Timeline
    files: dict[str, str]
    """SHA-256 by name, as guide.json says."""
    heads: tuple[ChapterTimeline, ...]
    """Every chapter, without its cues."""
    decoded: dict[str, DecodedSound]
    """What decoding each MP3 gave, by name; files that are missing are not in it."""
    spared: frozenset[str] = frozenset()
    """Chapters' files whose sound was proved before, against the very same sentences: it is not looked at again."""

    @property
    def language(self) -> Language:
        """The language of the guide."""
        return language_of(self.timeline.language)

    @property
    def whole(self) -> tuple[ChapterTimeline, ...]:
        """Heads of the chapters in the whole file, in order."""
        return tuple(head for head in self.heads if head.in_whole)

    def chapters(self) -> Iterator[ChapterTimeline]:
        """Every chapter with its cues, one at a time."""
        return read_chapters(self.folder / FILE_NAME)

    def has(self, name: str) -> bool:
        """Whether the file is there. A check passes over one that is not: that is V2's finding."""
        return (self.folder / name).is_file()

    def lines(self, name: str) -> Iterator[str]:
        """The lines of a text file, one at a time, without their ends. Raises OutputError when it cannot be read."""
        try:
            with (self.folder / name).open(encoding="utf-8", newline="\n") as text:
                for line in text:
                    yield line.removesuffix("\n")
        except UnicodeDecodeError as problem:
            raise OutputError("It is not UTF-8 text.") from problem
        except OSError as problem:
            raise OutputError(f"It cannot be read: {problem.strerror}.") from problem

    def finding(self, code: str, name: str, message: str, line: int = 0) -> Finding:
        """An error in one file of the folder."""
        return Finding(code, "error", str(self.folder / name), line, message)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that is looked at in a built folder."""

    code: str
    """Of its findings: capitals and a number, "V7". V is ours; a third party takes letters of its own."""
    find: Callable[[BuiltGuide], Iterable[Finding]]
    """Gives what is wrong, by `BuiltGuide.finding`. Damage of a file is a finding, never an exception."""


def one_line(text: str) -> str:
    """The text with every run of white space as one space: formats may break lines where they like."""
    return " ".join(text.split())


def missing_state(text: str, about: Timeline | ChapterTimeline, language: Language) -> Message:
    """What a text leaves out of the state of a guide or chapter, as the end of a message; empty where it says it."""
    line, state = one_line(text), about.sign_off
    sign = language.publication.state_signs.get(about.state.name, "")
    if sign.casefold() not in line.casefold():
        return f"does not say that it is {about.state.name}"
    if one_line(about.state.reason) not in line:
        return f"does not say why it is {about.state.name}"
    unsigned = language.publication.unsigned_sign.casefold() in line.casefold()
    if state == UNSIGNED:
        return "" if unsigned else "does not say that no clinician has checked it"
    if unsigned:
        return "says that no clinician has checked it, and guide.json names who has"
    reviewers = (one_line(entry.rpartition(", ")[0] or entry) for entry in state.split("; "))
    missing = next((reviewer for reviewer in reviewers if reviewer not in line), "")
    return f"does not say that {missing} has checked it" if missing else ""
