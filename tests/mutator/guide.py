"""Chapter files as lines of text and tag, and the changes of them; read by a grammar of their own."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.mutator.classes import ADDED, CLASSES
from tests.mutator.cuts import sentence

_LINE = re.compile(r"^(?P<text>.+?) \{(?P<tag>[^{}]+)\}$")
_FACT = re.compile(r"\bF\d{3}[a-z]?\b")
EXCUSED = ("list item dropped", "clause dropped")
"""Classes that are counted apart in a recap; see the package."""


@dataclass(frozen=True, slots=True)
class Target:
    """A line of a chapter that carries a fact or a definition."""

    file: Path
    line: int
    """Counted from 0."""
    text: str
    tag: str
    recap: bool


@dataclass(frozen=True, slots=True)
class Mutation:
    """One change."""

    kind: str
    target: Target
    new: str
    """The chapter's line as it is now, tag and all; empty where the line is gone; two lines where one was added."""
    excused: bool

    def applied(self) -> str:
        """The whole chapter file with the change in it."""
        lines = self.target.file.read_text("utf-8").split("\n")
        lines[self.target.line : self.target.line + 1] = self.new.split("\n") if self.new else []
        return "\n".join(lines)


def targets(folder: Path) -> list[Target]:
    """Every line with a fact or a definition in the chapters of a folder, in order."""
    found = []
    for file in sorted(folder.glob("*.md")):
        recap = False
        for number, line in enumerate(file.read_text("utf-8").split("\n")):
            shape = _LINE.match(line)
            recap = (recap or line.startswith("To sum up")) and shape is not None
            if shape and (_FACT.search(shape["tag"]) or shape["tag"].startswith("definition")):
                found.append(Target(file, number, shape["text"], shape["tag"], recap))
    return found


def mutations(folder: Path, seed: int, most: int) -> list[Mutation]:
    """At most `most` changes of each class, drawn from all that can be made of a folder's chapters."""
    chance = random.Random(seed)
    lines = targets(folder)
    drawn: list[Mutation] = []
    for kind, change in CLASSES.items():
        made = list(dict.fromkeys(one for line in lines for one in _of(kind, line, change(line.text, chance))))
        if kind == "list item dropped":
            made += [
                Mutation(kind, line, "", False)
                for line in lines
                if re.match(r"(?:Second|Third|Fourth|Fifth), ", line.text)
            ]
        drawn += chance.sample(made, min(most, len(made)))
    drawn += [_added(chance, lines) for _ in range(most)]
    return drawn


def _of(kind: str, line: Target, texts: Iterator[str]) -> Iterator[Mutation]:
    for text in texts:
        if text.lower() != line.text.lower():
            yield Mutation(kind, line, f"{text} {{{line.tag}}}", line.recap and kind in EXCUSED)


def _added(chance: random.Random, lines: list[Target]) -> Mutation:
    line = chance.choice(lines)
    tag = line.tag if chance.random() < 0.6 else chance.choice(("signpost", "safety"))
    return Mutation(ADDED, line, f"{line.text} {{{line.tag}}}\n{sentence(chance)} {{{tag}}}", False)
