"""Definitions: a term of the glossary is explained in each chapter, just before the statement that first says it.

Only terms of a glossary with a source are explained; nothing is ever made up (rule F11). A term that has a topic is
explained where the document is about it, for "stage" and "local" are words of every day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from audioguide.drafting.writing.lines import DraftChapter, DraftLine, Unit
from audioguide.facts import read_glossary
from audioguide.language.base import Language
from audioguide.model import Term


@cache
def shipped(language: Language) -> tuple[Term, ...]:
    """The terms that come with a language, each with the page it is from; none where it has no glossary."""
    file = language.plain.glossary_file
    return read_glossary(file) if file is not None else ()


def used(terms: Iterable[Term], title: str, texts: Sequence[str], language: Language) -> tuple[Term, ...]:
    """Those terms that a document says as they are explained, by its title and its texts; in the order of the list."""
    about = language.plain.topics(title, texts)
    by_first = _by_first((term for term in terms if not term.topic or term.topic in about), language)
    found: dict[str, Term] = {}
    for text in texts:
        for candidate in _candidates(text, by_first, language):
            found.setdefault(candidate.term, candidate)
    return tuple(term for group in by_first.values() for term in group if term.term in found)


def defined(texts: Iterable[str], language: Language) -> frozenset[str]:
    """The words, in lower case, that the source itself explains: "A colonoscopy is a test that ..." They stay."""
    return frozenset(language.meaning.defined_term(text) for text in texts) - {""}


def explained(chapter: DraftChapter, terms: tuple[Term, ...], language: Language) -> DraftChapter:
    """The chapter with a definition in front of the first statement that says each term."""
    by_first = _by_first(terms, language)
    seen: set[str] = set()
    paragraphs: list[tuple[Unit, ...]] = []
    for paragraph in chapter.paragraphs:
        units: list[Unit] = []
        for unit in paragraph:
            text = " ".join(line.text for line in unit.lines)
            told = [line.text for line in unit.lines] if any(line.facts for line in unit.lines) else []
            for term in dict.fromkeys(term for line in told for term in _candidates(line, by_first, language)):
                fresh = term.term not in seen
                seen.add(term.term)
                if fresh and not language.plain.is_definition(text, term):
                    line = DraftLine(language.plain.definition(term), "definition", (), (term.term,))
                    units.append(Unit((line,)))
            units.append(unit)
        paragraphs.append(tuple(units))
    return replace(chapter, paragraphs=tuple(paragraphs))


def _by_first(terms: Iterable[Term], language: Language) -> dict[str, list[Term]]:
    """The terms by the stem of their first word."""
    out: dict[str, list[Term]] = {}
    for term in terms:
        out.setdefault(language.reading.stem(language.reading.words(term.term)[0]), []).append(term)
    return out


def _candidates(text: str, by_first: dict[str, list[Term]], language: Language) -> Iterator[Term]:
    """The terms that a sentence says in the meaning they are explained in."""
    reading = language.reading
    normal = ""
    for word in dict.fromkeys(reading.stem(word) for word in reading.words(text)):
        for term in by_first.get(word, ()):
            normal = normal or reading.normal(text)
            if reading.says(normal, term.term) and language.plain.means(term, text):
                yield term
