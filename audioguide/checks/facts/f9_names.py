"""F9: drugs, treatments, tests, body parts and conditions come from the closed list of the table."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedGuide, CheckedLine, Mention
from audioguide.checks.rule import Flaw, Rule
from audioguide.checks.vocabulary import of_record
from audioguide.model import Meaning


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Names that do not belong to a sentence's facts."""
    if not chapter.guide.table.facts:
        return
    vocabulary = chapter.guide.vocabulary
    for line in chapter.lines:
        allowed: frozenset[str] = frozenset().union(*(vocabulary.name_stems(fact) for fact in line.facts))
        near = line.reading.content(line.before.text) if line.before else frozenset()
        near |= vocabulary.explaining(line.sentence.terms)
        for name in _foreign(line, allowed | near, chapter) if line.facts else ():
            # Another line of the paragraph may carry its fact: then a person looks which tag is missing.
            kind: Meaning = "pointer" if name in _near(line, chapter) else "contradiction"
            yield Flaw(
                line.number,
                f'"{name}" does not belong to {_ids(line)}. Is a name swapped, or a tag missing?',
                meaning=kind,
            )
        for word in vocabulary.unlisted_names(line.words, allowed):
            record = " ".join(of_record(fact) for fact in line.facts)
            if not _is_of(word, line, record):
                everyday = any(found.kind == "body part" for found in line.reading.names(word))
                yield Flaw(
                    line.number,
                    f'"{word}" is a drug or a body part that the source does not name here.',
                    meaning="pointer" if everyday or _is_general(word, chapter) else "contradiction",
                )


def _is_general(word: str, chapter: CheckedChapter) -> bool:
    """A word for a kind of medicine, which may stand for one of them or for a learned word: painkiller."""
    read = chapter.guide.language.meaning.clauses(word)
    return any(name.wide for clause in read for name in clause.names)


def _near(line: CheckedLine, chapter: CheckedChapter) -> set[str]:
    """The closed names of all facts of its paragraph."""
    here = (one for one in chapter.lines if one.sentence.paragraph == line.sentence.paragraph)
    return {name for one in here for fact in one.facts for name in fact.names}


def _is_of(word: str, line: CheckedLine, record: str) -> bool:
    """The record names the same part in a learned word, or in a short form that the line says in full."""
    reading = line.reading
    alike = reading.names_already(reading.stem(word), record) or reading.names_already(word, record)
    return alike or reading.spells_out(word, line.words, record)


def _foreign(line: CheckedLine, allowed: frozenset[str], chapter: CheckedChapter) -> list[str]:
    """Closed names that are no name of the sentence's facts, nor made of their words or of the sentence before."""
    own = {name for fact in line.facts for name in fact.names}
    said = chapter.guide.vocabulary.longest_in(line.words)
    return list(
        dict.fromkeys(
            name for name, stems in said if name not in own and not line.reading.name_glue.union(allowed) >= stems
        )
    )


def _ids(line: CheckedLine) -> str:
    return ", ".join(fact.id for fact in line.facts)


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Names of the fact that its sentences leave out."""
    vocabulary = mention.chapter.guide.vocabulary
    said: set[str] = set().union(*(vocabulary.names_in(line.words) for line in mention.lines))
    for name in mention.fact.names:
        if name not in said:
            yield Flaw(mention.first, f"{mention.fact.id} is told without {name}.", missing=True, meaning="pointer")


def in_guide(guide: CheckedGuide) -> Iterator[Flaw]:
    """Names that no chapter says."""
    for name in guide.table.names.values():
        if name.name not in guide.named:
            yield Flaw(name.line, f"No chapter says {name.name}.", file=guide.table.file, meaning="pointer")


RULE = Rule(
    code="F9",
    title="Names come from the closed list",
    explanation=(
        "Each name of the table is said at least once, and with each fact that carries it. A sentence names no "
        "drug, test, treatment or body part that its facts do not."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why=(
        "A closed name of another fact, or a medicine that no fact has, is never right. A name that is not "
        "heard, or a part of the body that an everyday word brings in, is a pointer."
    ),
    of_change=True,
    chapter=in_chapter,
    mention=in_mention,
    guide=in_guide,
)
