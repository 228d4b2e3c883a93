"""Which of the words that a record asks for are heard in a run of lines (rules F11 and F17)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.checks.review import Line
from audioguide.checks.vocabulary import Vocabulary
from audioguide.text.words import root, says, words


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
