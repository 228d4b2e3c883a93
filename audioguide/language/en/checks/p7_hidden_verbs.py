"""P7: verbs are verbs, and nouns do not stand in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedGuide
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.nouns import compounds, pairs_of, strings

_HIDDEN = re.compile(
    r" (?:makes? (?:a|an|the) (?:decision|recommendation|choice|assessment|adjustment|improvement)"
    r"|(?:does|do|gives?|performs?|conducts?|undergo|undergoes|carr(?:y|ies) out) (?:a|an|the) "
    r"(?!(?:\w+fusion|injection|sensation|vaccination|medication|operation"
    r"|ointment|instrument|appointment|document|payment) )"
    r"(?:\w+(?:tion|ment|ance)|diagnosis|analysis)"
    r"|the (?:identification|administration|reduction|prevention|evaluation|utilization|removal|detection) of) "
)
"""Deeds said as things. An injection, an appointment or an operation is a thing that everybody knows by that name."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Nouns that hide what somebody does, and more than two nouns in a row."""
    joined = _one_thing(chapter.guide)
    for line in chapter.lines:
        if found := _HIDDEN.search(line.normal):
            yield Flaw(line.number, f'"{found[0].strip()}" hides a verb. Say who does what.')
        for run in strings(line.sentence.text, joined):
            yield Flaw(line.number, f'"{run}" is a row of nouns. Take it apart: say which is of, in or for which.')


def _one_thing(guide: CheckedGuide) -> frozenset[tuple[str, ...]]:
    """What the guide names, explains or is about: the listener knows it as one thing."""
    names = [spelling for name in guide.table.names.values() for spelling in name.said]
    return compounds((*names, *(term.term for term in guide.guide.glossary), *pairs_of(guide.guide.title)))


RULE = Rule(
    code="P7",
    title="No hidden verbs",
    explanation=(
        "What somebody does is a verb: decide and not make a decision, find and not the identification of. No more "
        "than two nouns stand in a row; a closed name, a term and a pair of the guide's title count as one."
    ),
    severity="warning",
    chapter=in_chapter,
)
