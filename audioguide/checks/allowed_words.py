"""Which words a sentence may use where the table is closed: its facts', its terms', the topic's, the glue."""

from __future__ import annotations

from audioguide.checks.checked import CheckedChapter, CheckedLine


def of_facts(line: CheckedLine, chapter: CheckedChapter) -> frozenset[str]:
    """Roots of what the facts and terms of a line let it say."""
    vocabulary = chapter.guide.vocabulary
    own = frozenset().union(*(vocabulary.allowed_roots(fact) for fact in line.facts))
    return line.reading.glue | own | vocabulary.everywhere | vocabulary.explained(line.sentence.terms)


def of_guide(chapter: CheckedChapter) -> frozenset[str]:
    """Roots of what a line without a fact may talk of: the guide, its chapters, whatever its facts are about."""
    return chapter.reading.glue | chapter.reading.guide_talk | chapter.guide.vocabulary.whole


def unlisted(line: CheckedLine, allowed: frozenset[str]) -> list[str]:
    """The words of a line that nothing allows, each once, as they are written."""
    root = line.reading.root
    return list(dict.fromkeys(word for word in line.words if not word[0].isdigit() and root(word) not in allowed))
