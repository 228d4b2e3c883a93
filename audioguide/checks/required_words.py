"""Which words a record asks for, and which of them are said in a run of lines (rules F11, F17, L11 and P5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from audioguide.checks.checked import CheckedLine, Mention
from audioguide.checks.vocabulary import Vocabulary
from audioguide.language.base.reading import Reading
from audioguide.model import Fact


def asked(fact: Fact, vocabulary: Vocabulary) -> tuple[str, ...]:
    """What a closed table asks of each mention where the record says nothing else: its words that are no glue.

    What the table calls the same as something is asked for as one, "healthcare provider" and not "healthcare".
    """
    reading = vocabulary.reading
    own = vocabulary.phrases(reading.words(fact.readable))
    asked = [one for one in own if " " in one or (reading.root(one) not in reading.glue and not one[0].isdigit())]
    # What is allowed, advised or asked of somebody, which no hedge class holds.
    duties = ("|".join(sorted(group)) for group in reading.duties if not group.isdisjoint(own))
    return tuple(dict.fromkeys((*asked, *duties, *reading.steps(fact.readable))))


def too_rare(fact: Fact, run: Sequence[CheckedLine], vocabulary: Vocabulary) -> list[str]:
    """The words that the fact says several times and a run of lines that tells it fewer: one of two cells is gone."""
    reading = vocabulary.reading
    said = Counter(reading.root(word) for line in run for word in line.words)
    phrases = vocabulary.phrases(reading.words(fact.readable))
    own = Counter(reading.root(word) for word in phrases if " " not in word and word[0].isalpha())
    return [word for word, count in own.items() if count > 1 and word not in reading.glue and 0 < said[word] < count]


def full_mentions(mention: Mention) -> list[tuple[CheckedLine, ...]]:
    """The runs of lines that each tell the fact whole; recaps are none.

    A list is opened once and counted on later, so its lines are one run; but where each item repeats the opening
    ("Call if you are hot. Call if you are sick."), each is told whole.
    """
    told = [line for line in mention.lines if not line.recap]
    if not mention.fact.items:
        return [run for run in mention.runs if not run[0].recap]
    if not told:
        return []
    if any(line.facts == (mention.fact,) for line in told):
        return [tuple(told)]
    return [tuple(run) for _, run in groupby(told, key=lambda line: line.sentence.facts)]


def lacking(lines: Sequence[CheckedLine], groups: Sequence[str], vocabulary: Vocabulary) -> Iterator[str]:
    """The groups of which no spelling is said, as a message shows them."""
    said = "".join(line.normal for line in lines)
    roots = frozenset().union(*(line.roots for line in lines))
    for group in groups:
        spellings = vocabulary.spellings(group)
        if not any(_is_said(spelling, said, roots, vocabulary.reading) for spelling in spellings):
            yield " or ".join(f'"{spelling}"' for spelling in spellings[:3])


def _is_said(spelling: str, said: str, roots: frozenset[str], reading: Reading) -> bool:
    """A word in any of its forms, or a phrase as it stands."""
    own = reading.words(spelling)
    alone = len(own) == 1 and not own[0][0].isdigit()
    return reading.root(own[0]) in roots if alone else reading.says(said, spelling)


def asked_for(line: CheckedLine, phrase: str, vocabulary: Vocabulary) -> bool:
    """True where a fact of the line cannot be told without `phrase`: by its names, scope, condition or must_hear.

    Rules of facts come before rules of words, so a word that they ask for is nobody's flaw.
    """
    normal = line.reading.normal
    wanted = normal(phrase)
    for fact in line.facts:
        groups = [vocabulary.spellings(group) for group in (*fact.must_hear, *fact.recap_hear)]
        groups += [tuple(group.split("|")) for group in fact.quantifiers]
        groups += [vocabulary.said(name) for name in fact.names]
        groups += fact.condition.words if fact.condition else ()
        if any(group and all(wanted in normal(spelling) for spelling in group) for group in groups):
            return True
    return False
