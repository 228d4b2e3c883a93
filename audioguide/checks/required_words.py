"""Which words a record asks for, and which of them are heard in a run of lines (rules F11, F17, L11 and P5)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from audioguide.checks.checked import CheckedLine, Mention
from audioguide.checks.vocabulary import Vocabulary
from audioguide.language.en.reading.talk import GLUE
from audioguide.language.en.reading.words import normal, root, says, words
from audioguide.model import Fact

_DUTIES = (
    frozenset(("may", "might", "can", "could")),
    frozenset(("should", "ought")),
    frozenset(("must", "have to", "has to", "need to", "needs to")),
)
_STEP = re.compile(r"\b(?:step|part|chapter) \d+", re.IGNORECASE)
"""A step that the source itself counts: "repeat step 2"."""


def asked(fact: Fact, vocabulary: Vocabulary) -> tuple[str, ...]:
    """What a closed table asks of each telling where the record says nothing else: its words that are no glue.

    What the table calls the same as something is asked for as one, "healthcare provider" and not "healthcare".
    """
    own = vocabulary.phrases(words(fact.fact))
    asked = [phrase for phrase in own if " " in phrase or (root(phrase) not in GLUE and not phrase[0].isdigit())]
    steps = [found[0].lower() for found in _STEP.finditer(fact.fact)]
    return tuple(dict.fromkeys((*asked, *_duties(own), *steps)))


def _duties(said: Sequence[str]) -> Iterator[str]:
    """What is allowed, advised or asked of somebody, which no hedge class holds."""
    for group in _DUTIES:
        if not group.isdisjoint(said):
            yield "|".join(sorted(group))


def too_rare(fact: Fact, passage: Sequence[CheckedLine], vocabulary: Vocabulary) -> list[str]:
    """The words that the fact says several times and a telling of it fewer times: one of two cells is gone."""
    said = Counter(root(word) for line in passage for word in line.words)
    own = Counter(root(word) for word in vocabulary.phrases(words(fact.fact)) if " " not in word and word[0].isalpha())
    return [word for word, count in own.items() if count > 1 and word not in GLUE and 0 < said[word] < count]


def full_tellings(telling: Mention) -> list[tuple[CheckedLine, ...]]:
    """The runs of lines that each tell the fact whole; recaps are none.

    A list is opened once and counted on later, so its lines are one run; but where each item repeats the opening
    ("Call if you are hot. Call if you are sick."), each is told whole.
    """
    told = [line for line in telling.lines if not line.recap]
    if not telling.fact.items:
        return [passage for passage in telling.passages if not passage[0].recap]
    if not told:
        return []
    if any(line.facts == (telling.fact,) for line in told):
        return [tuple(told)]
    return [tuple(run) for _, run in groupby(told, key=lambda line: line.sentence.facts)]


def unheard(lines: Sequence[CheckedLine], groups: Sequence[str], vocabulary: Vocabulary) -> Iterator[str]:
    """The groups of which no spelling is heard, as a message shows them."""
    said = "".join(line.normal for line in lines)
    roots = frozenset().union(*(line.roots for line in lines))
    for group in groups:
        spellings = vocabulary.spellings(group)
        if not any(_heard(spelling, said, roots) for spelling in spellings):
            yield " or ".join(f'"{spelling}"' for spelling in spellings[:3])


def _heard(spelling: str, said: str, roots: frozenset[str]) -> bool:
    """A word in any of its forms, or a phrase as it stands."""
    own = words(spelling)
    alone = len(own) == 1 and not own[0][0].isdigit()
    return root(own[0]) in roots if alone else says(said, spelling)


def asked_for(line: CheckedLine, phrase: str, vocabulary: Vocabulary) -> bool:
    """True where a fact of the line cannot be told without `phrase`: by its names, scope, condition or must_hear.

    Rules of facts come before rules of words, so a word that they ask for is nobody's flaw.
    """
    wanted = normal(phrase)
    for fact in line.facts:
        groups = [vocabulary.spellings(group) for group in (*fact.must_hear, *fact.recap_hear)]
        groups += [tuple(group.split("|")) for group in fact.quantifiers]
        groups += [vocabulary.said(name) for name in fact.names]
        groups += fact.condition.words if fact.condition else ()
        if any(group and all(wanted in normal(spelling) for spelling in group) for group in groups):
            return True
    return False
