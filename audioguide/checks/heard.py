"""Which words a record asks for, and which of them are heard in a run of lines (rules F11, F17, L11 and P5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.checks.review import Line
from audioguide.checks.vocabulary import Vocabulary
from audioguide.text.words import normal, root, says, words


def unheard(lines: Sequence[Line], groups: Sequence[str], vocabulary: Vocabulary) -> Iterator[str]:
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
    return root(own[0]) in roots if len(own) == 1 else says(said, spelling)


def asked_for(line: Line, phrase: str, vocabulary: Vocabulary) -> bool:
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
