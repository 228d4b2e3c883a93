"""F6: comparisons keep their direction and both sides, and steps their order."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine, Mention
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import find, says, says_any
from audioguide.model import Comparison, Fact

_OPPOSITES = (
    ("more likely", "less likely"), ("more often", "less often"), ("higher", "lower"), ("harder", "easier"),
    ("better", "worse"), ("larger", "smaller"), ("bigger", "smaller"), ("more", "fewer"), ("stronger", "weaker"),
    ("more difficult", "less difficult"), ("older", "younger"), ("longer", "shorter"), ("more", "less"),
)  # fmt: skip
_DOWN = ("lower", "lowers", "reduce", "reduces", "bring down", "brings down", "drop", "drops", "fall", "falls", "cut")
_UP = ("raise", "raises", "increase", "increases", "rise", "rises", "go up", "goes up", "climbs")


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Sentences that turn a comparison, or a risk that falls, round."""
    for line in page.lines:
        for fact in line.facts:
            if fact.comparison and (turned := _turned(line.normal, fact.comparison)):
                yield Flaw(line.number, f"{fact.id} is turned round: {turned}.")
        if line.facts and (risk := _risk_turned(line)):
            yield Flaw(line.number, risk)


def _turned(text: str, sides: Comparison) -> str:
    """How the sentence turns the comparison round; empty where it does not."""
    if not says_any(text, sides.relation):
        for one, other in _OPPOSITES:
            for here, there in ((one, other), (other, one)):
                if here in sides.relation and says(text, there):
                    return f'it says "{there}", the source "{here}"'
    than = text.find(" than ")
    if than < 0 or not sides.than or sides.relation[0].startswith("differ"):
        return ""
    sides_swapped = _first(text[: than + 1], sides.than) >= 0 and _first(text[than + 5 :], sides.more) >= 0
    return "the side that is more stands after than" if sides_swapped else ""


def _risk_turned(line: CheckedLine) -> str:
    directions = {_direction(fact) for fact in line.facts}
    if "down" in directions and says_any(line.normal, _UP) and not says_any(line.normal, _DOWN):
        return f"{line.facts[0].id} brings a risk down; this sentence brings it up."
    return ""


def _direction(fact: Fact) -> str:
    text = f" {' '.join(fact.fact.lower().split())} ".replace(".", " ").replace(",", " ")
    down = any(f" {word} " in text for word in (*_DOWN, "down"))
    return "down" if down else ""


def _first(text: str, spellings: tuple[str, ...]) -> int:
    places = [at for at in (find(text, spelling) for spelling in spellings) if at >= 0]
    return min(places, default=-1)


def telling(telling: Mention) -> Iterator[Flaw]:
    """Comparisons that have lost the relation or a side, and steps told in another order."""
    yield from _reordered(telling)
    sides = telling.fact.comparison
    if sides is None:
        return
    lacks = [_lacks(line, sides, telling.heard) for line in telling.lines]
    if all(lacks):
        least = min(lacks, key=len)
        yield Flaw(
            telling.first, f"{telling.fact.id} compares; its sentences do not say {' or '.join(least)}.", missing=True
        )


def _reordered(telling: Mention) -> Iterator[Flaw]:
    order = telling.fact.order
    for passage in telling.passages:
        said = "".join(line.normal for line in passage)
        places = [at for at in (find(said, word) for word in order) if at >= 0]
        if places != sorted(places):
            yield Flaw(passage[0].number, f"{telling.fact.id} has this order: {', then '.join(order)}.")


def _lacks(line: CheckedLine, sides: Comparison, heard: str) -> list[str]:
    """The parts not said: the relation here, the other side here or just before, "they" anywhere in the telling."""
    parts = [(sides.relation, line.normal), (sides.more, heard), (sides.than, line.window)]
    return [f'"{spellings[0]}"' for spellings, text in parts if spellings and not says_any(text, spellings)]


RULE = Rule(
    code="F6",
    title="Comparisons and steps keep their order",
    explanation=(
        "A comparison keeps its direction, the side that is more, and the side it is compared with, where the "
        "source names one. A risk that falls is never told as one that rises, and steps keep their order."
    ),
    severity="error",
    gate=True,
    page=page,
    telling=telling,
)
