"""Which words a sentence may use where the table is closed: its facts', its terms', the topic's, the glue."""

from __future__ import annotations

from audioguide.checks.checked import CheckedChapter, CheckedLine
from audioguide.language.en.reading.talk import GLUE, TALK
from audioguide.language.en.reading.words import root


def of_facts(line: CheckedLine, page: CheckedChapter) -> frozenset[str]:
    """What the facts and terms of a line let it say."""
    vocabulary = page.review.vocabulary
    own = frozenset().union(*(vocabulary.licensed(fact) for fact in line.facts))
    return GLUE | own | vocabulary.everywhere | vocabulary.explained(line.sentence.terms)


def of_guide(page: CheckedChapter) -> frozenset[str]:
    """What a line without a fact may talk of: the guide, its chapters, whatever its facts are about."""
    return GLUE | TALK | page.review.vocabulary.whole


def strangers(line: CheckedLine, licensed: frozenset[str]) -> list[str]:
    """The words of a line that nothing licenses, each once, as they are written."""
    return list(dict.fromkeys(word for word in line.words if not word[0].isdigit() and root(word) not in licensed))
