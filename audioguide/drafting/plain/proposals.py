"""Sentences that a rewriter proposes, each held against the sentence it is for: what changes a fact is thrown away.

What is left is offered to a person, old beside new, and stands in no line before somebody has written it there.
A proposal may put words in another order, cut a sentence in two, and swap pairs of the term table. It may bring in no
word with a meaning of its own, and leave none out; figures and names keep their order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from audioguide.drafting.plain.preserved import lost
from audioguide.drafting.writing.lines import DraftChapter
from audioguide.errors import Message
from audioguide.language.base import Language
from audioguide.model import Fact

Propose = Callable[[str, str], str]
"""(sentence, the source's own sentence) -> what a rewriter proposes for it."""
_MOST_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Offered:
    """A sentence that may stand in the place of another, where a person takes it."""

    before: str
    after: str
    facts: tuple[str, ...]
    """Those that the line carries."""


@dataclass(frozen=True, slots=True)
class Proposals:
    """What became of a rewriter's proposals."""

    chapters: tuple[DraftChapter, ...]
    """As they were before anything was proposed: no program settles a line."""
    offered: tuple[Offered, ...]
    thrown_away: Counter[str]
    """How many were thrown away, by what they would have changed."""


def fault(sentence: str, proposal: str, language: Language) -> Message:
    """What a proposal would change, in words that follow "would change"; empty for one that may stand."""
    reading = language.reading
    if len(reading.sentences(proposal)) > _MOST_SENTENCES or re.search(r"[{}\n]", proposal):
        return "its form"
    changed = lost(sentence, proposal, language)
    if changed:
        return changed
    swaps = list(language.plain.terms.swaps(sentence))
    old, new = _meaning(sentence, language), _meaning(proposal, language)
    if added := new - old - {reading.root(word) for swap in swaps for word in reading.words(swap.new)}:
        return f"what is said: it brings in {', '.join(sorted(added))}"
    written = (word for swap in swaps for word in reading.words(sentence[swap.start : swap.end]))
    if gone := old - new - {reading.root(word) for word in written}:
        return f"what is said: it leaves out {', '.join(sorted(gone))}"
    if _order(sentence, language) != _order(proposal, language):
        return "which figure or name belongs to which"
    return "the sides of a comparison" if _sides(sentence, language) != _sides(proposal, language) else ""


def _meaning(text: str, language: Language) -> frozenset[str]:
    """The roots of the words that carry a claim or limit it; figures are compared as figures."""
    words = language.plain.preserved.meaning(language.reading.words(text))
    return frozenset(language.reading.root(word) for word in words if not word[0].isdigit())


def _order(text: str, language: Language) -> list[str]:
    """Figures and names in the order in which they stand."""
    reading = language.reading
    places = [(figure.start, f"{figure.value}") for figure in reading.numbers(text) if figure.unit != "base"]
    low = text.lower()
    places += [
        (low.find(found.text.lower()), reading.root(reading.words(found.text)[-1])) for found in reading.names(text)
    ]
    return [what for _, what in sorted(places)]


def _sides(text: str, language: Language) -> tuple[frozenset[str], ...]:
    return tuple(_meaning(part, language) for part in language.plain.preserved.sides(text))


def with_proposals(
    chapters: Sequence[DraftChapter], facts: Mapping[str, Fact], propose: Propose, language: Language
) -> Proposals:
    """What a rewriter offers for each line that tells a fact. The chapters stay as they are: a person takes it."""
    thrown: Counter[str] = Counter()
    offered: list[Offered] = []
    lines = (line for chapter in chapters for unit in chapter.units for line in unit.lines)
    for line in lines:
        if line.kind != "fact" or not line.facts:
            continue
        proposal = " ".join(propose(line.text, facts[line.facts[0]].fact).split())
        if not proposal or proposal == line.text:
            continue
        if why := fault(line.text, proposal, language):
            thrown[why.split(":")[0]] += 1
        else:
            offered.append(Offered(line.text, proposal, line.facts))
    return Proposals(tuple(chapters), tuple(dict.fromkeys(offered)), thrown)
