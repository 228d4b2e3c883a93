"""F9: drugs, treatments, tests, body parts and conditions come from the closed list of the table."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedGuide, CheckedLine, Mention
from audioguide.checks.rule import Flaw, Rule
from audioguide.checks.vocabulary import of_record
from audioguide.language.en.reading.anatomy import names_already, spells
from audioguide.language.en.reading.words import content, stem

_GLUE = frozenset(
    stem(word) for word in ("in", "the", "your", "to", "of", "you", "own", "a", "with", "that", "for", "up")
)


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Names that do not belong to a sentence's facts."""
    if not page.review.table.facts:
        return
    vocabulary = page.review.vocabulary
    for line in page.lines:
        allowed: frozenset[str] = frozenset().union(*(vocabulary.allowed(fact) for fact in line.facts))
        near = content(line.before.sentence.text) if line.before else frozenset()
        near |= vocabulary.explaining(line.sentence.terms)
        for name in _foreign(line, allowed | near, page) if line.facts else ():
            yield Flaw(line.number, f'"{name}" does not belong to {_ids(line)}. Is a name swapped, or a tag missing?')
        for word in vocabulary.strangers_in(line.words, allowed):
            record = " ".join(of_record(fact) for fact in line.facts)
            if names_already(stem(word), record) or names_already(word, record) or spells(word, line.words, record):
                continue
            yield Flaw(line.number, f'"{word}" is a drug or a body part that the source does not name here.')


def _foreign(line: CheckedLine, allowed: frozenset[str], page: CheckedChapter) -> list[str]:
    """Closed names that are no name of the sentence's facts, nor made of their words or of the sentence before."""
    own = {name for fact in line.facts for name in fact.names}
    said = page.review.vocabulary.longest_in(line.words)
    return list(dict.fromkeys(name for name, stems in said if name not in own and not _GLUE.union(allowed) >= stems))


def _ids(line: CheckedLine) -> str:
    return ", ".join(fact.id for fact in line.facts)


def telling(telling: Mention) -> Iterator[Flaw]:
    """Names of the fact that its sentences leave out."""
    vocabulary = telling.page.review.vocabulary
    heard: set[str] = set().union(*(vocabulary.names_in(line.words) for line in telling.lines))
    for name in telling.fact.names:
        if name not in heard:
            yield Flaw(telling.first, f"{telling.fact.id} is told without {name}.", missing=True)


def guide(review: CheckedGuide) -> Iterator[Flaw]:
    """Names that no chapter says."""
    for name in review.table.names.values():
        if name.name not in review.heard:
            yield Flaw(name.line, f"No chapter says {name.name}.", file=review.table.file)


RULE = Rule(
    code="F9",
    title="Names come from the closed list",
    explanation=(
        "Each name of the table is said at least once, and with each fact that carries it. A sentence names no "
        "drug, test, treatment or body part that its facts do not."
    ),
    severity="error",
    gate=True,
    page=page,
    telling=telling,
    guide=guide,
)
