"""F20: in a language that no rule can read, facts are held by their figures, and it is said that nothing else is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedGuide, Mention
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base import primary
from audioguide.model import Fact

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_READS_NUMBERS = "F2"


def _unread(guide: CheckedGuide) -> bool:
    """True where nobody has written how numbers are read in the guide's language."""
    return not guide.language.rules.holds(_READS_NUMBERS)


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Figures that none of a sentence's facts has."""
    if not _unread(chapter.guide):
        return
    for line in chapter.lines:
        known = [figure for fact in line.facts for figure in _figures(fact)]
        for said in _FIGURE.findall(line.text) if line.facts else ():
            if not any(_values(said) & values for _, values in known):
                ids = ", ".join(fact.id for fact in line.facts)
                yield Flaw(line.number, f"None of {ids} has the number {said}. Keep the number of the source.")


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Figures of a fact that are said in no sentence that tells it."""
    if not _unread(mention.chapter.guide):
        return
    heard = [_values(said) for line in mention.lines for said in _FIGURE.findall(line.text)]
    for written, values in _figures(mention.fact):
        if not any(values & other for other in heard):
            yield Flaw(
                mention.first,
                f"{mention.fact.id} is told without its number {written}. Write it in figures: nobody has "
                "written yet how this language says numbers.",
                missing=True,
            )


def in_guide(guide: CheckedGuide) -> Iterator[Flaw]:
    """A guide whose facts are held by nothing but figures, where nobody has said that people hold them."""
    tag = primary(guide.guide.language)
    if _unread(guide) and guide.mentioned and tag not in guide.guide.read_by_people:
        yield Flaw(
            0,
            f"No rule can read the language {tag}: a lost not, may or if would not be seen. Have somebody hold each "
            f'line to its fact, and say so in guide.toml: read_by_people = ["{tag}"].',
            file=f"{guide.guide.folder}/guide.toml",
        )


def _figures(fact: Fact) -> list[tuple[str, frozenset[float]]]:
    """The figures of a fact, in whatever language it is written: as they stand, and what they may mean."""
    said = _FIGURE.findall(f"{fact.fact} {' '.join(number.literal for number in fact.numbers)}")
    said += [f"{value:g}" for number in fact.numbers for value in number.value if number.unit != "date"]
    out: dict[frozenset[float], str] = {}
    for one in said:
        out.setdefault(_values(one), one)
    return [(one, values) for values, one in out.items()]


def _values(figure: str) -> frozenset[float]:
    """What a figure may mean: 1,5 is one and a half in one country and, as 1,500, a thousand and a half in another."""
    whole = float(re.sub(r"[.,]", "", figure))
    marks = re.findall(r"[.,]", figure)
    if len(marks) != 1:
        return frozenset((whole,))
    part = float(figure.replace(",", "."))
    return frozenset((whole, part)) if len(re.split(r"[.,]", figure)[1]) == 3 else frozenset((part,))


RULE = Rule(
    code="F20",
    title="What cannot be read is held by its figures, and said to be",
    explanation=(
        "In a language that no rule reads yet, every figure of a fact is said in figures, and no other; and guide.toml "
        "names the language under read_by_people, by which somebody says that people hold each line to its fact."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="A changed figure is wrong in every language, and what nobody can hold is never passed over in silence.",
    any_language=True,
    mention=in_mention,
    chapter=in_chapter,
    guide=in_guide,
)
