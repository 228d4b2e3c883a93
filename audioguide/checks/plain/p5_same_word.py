"""P5: one thing has one name in a chapter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.checks.checked import CheckedChapter, CheckedLine
from audioguide.checks.required_words import asked_for
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base.reading import Reading

_LIKE = 5
"""Letters that two forms of one word share: recur and recurrence."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """The second name of a thing, at its first use in the chapter."""
    lines = [line for line in chapter.lines if not line.sentence.terms]
    introduced = {name.casefold() for line in chapter.lines for name in line.sentence.terms}
    whole = "".join(line.normal for line in lines)
    for group, named in _groups(chapter):
        used = [spelling for spelling in group if chapter.reading.says(whole, spelling)]
        # Most things that have several names go by one of them, or none, in a chapter.
        found = _families(group, chapter.reading) if len(used) > 1 else []
        uses = [(first, family) for family in found if (first := _first(lines, family, named, chapter))]
        uses = [(line, family) for line, family in uses if not introduced & set(family)]
        uses.sort(key=lambda use: use[0].number)
        for line, family in uses[1:]:
            before, other = uses[0]
            one, two = _as_said(line, family), _as_said(before, other)
            if one and two and line is not before:
                yield Flaw(
                    line.number, f'"{one}" and "{two}", on line {before.number}, are one thing. Use one word for it.'
                )


def _groups(chapter: CheckedChapter) -> Iterator[tuple[Sequence[str], bool]]:
    """What the guide calls one thing; True where it is a name or a term, whose every form counts."""
    table, glossary = chapter.guide.table, {term.term.casefold() for term in chapter.guide.guide.glossary}
    for group in table.same:
        if not all(word in chapter.reading.function_words for word in group):
            yield group, any(spelling.casefold() in glossary for spelling in group)
    for name in table.names.values():
        if len(name.said) > 1:
            yield name.said, True


def _families(group: Sequence[str], reading: Reading) -> list[tuple[str, ...]]:
    """The spellings by the word they share: "comes back" and "is back" are one, "returns" another."""
    found: list[list[str]] = []
    for spelling in group:
        own = spelling.casefold()
        kin = next((family for family in found if any(_alike(own, other, reading) for other in family)), None)
        if kin is None:
            found.append([own])
        else:
            kin.append(own)
    return [tuple(family) for family in found]


def _alike(one: str, two: str, reading: Reading) -> bool:
    mine, others = _marks(one, reading), _marks(two, reading)
    return bool(mine & others) or any(a[:_LIKE] == b[:_LIKE] for a in mine for b in others if len(a) >= _LIKE)


def _marks(spelling: str, reading: Reading) -> frozenset[str]:
    """The roots that carry a spelling's meaning, and its last word: "come back" and "coming back" share one."""
    return reading.content(spelling) | reading.roots(spelling.split()[-1])


def _first(
    lines: list[CheckedLine], family: tuple[str, ...], named: bool, chapter: CheckedChapter
) -> CheckedLine | None:
    """The first line that calls the thing so of its own choice."""
    for line in lines:
        said = [spelling for spelling in family if line.reading.says(line.normal, spelling)]
        if said and not named:
            said = [spelling for spelling in said if line.reading.is_thing(line.normal, spelling)]
        if said and not any(asked_for(line, spelling, chapter.guide.vocabulary) for spelling in said):
            return line
    return None


def _as_said(line: CheckedLine, family: tuple[str, ...]) -> str:
    return next((spelling for spelling in family if line.reading.says(line.normal, spelling)), "")


RULE = Rule(
    code="P5",
    title="One word for one thing",
    explanation=(
        "Within a chapter a thing keeps the name it was first given. What is one thing, the table says: the "
        "spellings of "
        "a closed name, and the groups of same. The line that explains a term may say both."
    ),
    left="Does a thing that the table does not list go by two names in a chapter?",
    severity="warning",
    chapter=in_chapter,
)
