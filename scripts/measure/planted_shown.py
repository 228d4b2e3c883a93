"""Where a guide's sentences are shown, for `planted`: its page, or a book, opened, changed and closed again.

A book is packed as it was: the same members in the same order, each with its own header, so that only what stands in
them is another.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from fnmatch import fnmatch
from itertools import pairwise
from pathlib import PurePosixPath
from zipfile import ZipFile, ZipInfo

from scripts.measure.planted_folder import RECORD, Folder, Line
from scripts.measure.planted_say import CannotBe, Say

PAGE, EPUB, DAISY = "index.html", "*.epub", "*-daisy.zip"
CHAPTER = {PAGE: PAGE, EPUB: "*/c[0-9][0-9].xhtml", DAISY: "*/c[0-9][0-9].html"}
"""Which members show the sentences of chapters."""
ID = r"\bc\d\d-s\d{3}\b"


@dataclass(slots=True)
class Shown:
    """Texts and sounds by the names of their members; the page is one with the files beside it."""

    folder: Folder
    file: str
    """Its name in the built folder."""
    members: list[tuple[ZipInfo, bytes]] = field(default_factory=list)
    """In their order, of a book; nothing of the page, whose files stand in the folder."""

    @classmethod
    def opened(cls, folder: Folder, form: str) -> Shown:
        """form: one of those above. Raises CannotBe where the folder has none of it."""
        files = [name for name in folder.record["files"] if fnmatch(name, form)]
        if not files:
            raise CannotBe(f"there is no {form}")
        if form == PAGE:
            return cls(folder, PAGE)
        with ZipFile(folder.place / files[0]) as book:
            return cls(folder, files[0], [(member, book.read(member)) for member in book.infolist()])

    def names(self, like: str) -> list[str]:
        """Members by a pattern of names."""
        known = [member.filename for member, _ in self.members] or [*self.folder.record["files"], RECORD]
        return [name for name in known if fnmatch(name, like)]

    def read(self, name: str) -> bytes:
        """What a member holds."""
        if not self.members:
            return (self.folder.place / name).read_bytes()
        return next(content for member, content in self.members if member.filename == name)

    def text(self, name: str) -> str:
        """A member that is text."""
        return self.read(name).decode("utf-8")

    def put(self, name: str, content: str | bytes) -> None:
        """Write a member anew, in its place; a name that is unknown comes last."""
        raw = content.encode("utf-8") if isinstance(content, str) else content
        if not self.members:
            (self.folder.place / name).write_bytes(raw)
            return
        at = [place for place, (member, _) in enumerate(self.members) if member.filename == name]
        if at:
            self.members[at[0]] = (self.members[at[0]][0], raw)
        else:
            self.members.append((ZipInfo(name, (1980, 1, 1, 0, 0, 0)), raw))

    def close(self) -> None:
        """Pack a book again; of the page all is written."""
        if self.members:
            with ZipFile(self.folder.place / self.file, "w") as book:
                for member, content in self.members:
                    book.writestr(member, content)

    def called(self, name: str) -> set[str]:
        """How a finding may name a member: the book that it is in, the member itself, or its chapter."""
        path = PurePosixPath(name)
        return {self.file, path.name} | ({path.stem} if re.fullmatch(r"c\d\d", path.stem) else set())


New = str | Callable[[re.Match[str], random.Random], str]
"""What comes in place of a match: as `re.Match.expand` takes it, or made of it."""


def rewrite(form: str, like: str, pattern: str, new: New, folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """One place, of all where the pattern is found in members by that name, is another. Raises CannotBe at none."""
    shown = Shown.opened(folder, form)
    texts = {name: shown.text(name) for name in shown.names(like)}
    places = [(name, match) for name, text in texts.items() for match in re.finditer(pattern, text, re.DOTALL)]
    if not places:
        raise CannotBe(f"{like} has nothing like it")
    name, match = chance.choice(places)
    other = match.expand(new) if isinstance(new, str) else new(match, chance)
    if other == match[0]:
        raise CannotBe("it would be the same")
    text = texts[name]
    shown.put(name, text[: match.start()] + other + text[match.end() :])
    shown.close()
    return shown.called(name) | set(re.findall(ID, match[0]))


def swap(form: str, like: str, pattern: str, folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """Two neighbours of all that the pattern finds in one member change places. Raises CannotBe where none do.

    A finding may name the sentences in them, or those that they stand in.
    """
    shown = Shown.opened(folder, form)
    texts = {name: shown.text(name) for name in shown.names(like)}
    pairs = []
    for name, text in texts.items():
        found = list(re.finditer(pattern, text, re.DOTALL))
        pairs += [(name, *pair) for pair in pairwise(found) if pair[0][0] != pair[1][0]]
    if not pairs:
        raise CannotBe(f"{like} has no two of it")
    name, one, other = chance.choice(pairs)
    text = texts[name]
    between = text[one.end() : other.start()]
    shown.put(name, text[: one.start()] + other[0] + between + one[0] + text[other.end() :])
    shown.close()
    ids = [re.findall(ID, each[0]) or re.findall(ID, text[: each.start()])[-1:] for each in (one, other)]
    return shown.called(name) | {each for found in ids for each in found}


def swap_members(form: str, like: str, folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """Two members hold what the other held."""
    shown = Shown.opened(folder, form)
    one, other = chance.sample(shown.names(like), 2)
    contents = shown.read(one), shown.read(other)
    shown.put(one, contents[1])
    shown.put(other, contents[0])
    shown.close()
    return shown.called(one) | shown.called(other)


def add(form: str, name: str, content: str, folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """A member more."""
    shown = Shown.opened(folder, form)
    shown.put(name, content)
    shown.close()
    return shown.called(name)


def span(line: Line) -> str:
    """A pattern of how a sentence is shown, in the page and in both books."""
    return rf'<span id="{re.escape(line.id)}">(?P<text>[^<]*)</span>'


def sentence(
    form: str, new: New, where: Callable[[Line], bool], folder: Folder, chance: random.Random, say: Say
) -> set[str]:
    """One sentence of those in question is shown in another manner."""
    lines = [line for line in folder.lines if where(line)]
    if not lines:
        raise CannotBe("no sentence is of that kind")
    line = chance.choice(lines)
    return rewrite(form, CHAPTER[form], span(line), new, folder, chance, say) | {line.id}
