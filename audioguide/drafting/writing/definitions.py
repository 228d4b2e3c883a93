"""Definitions: a term of the glossary is explained in each chapter, just before the statement that first says it.

Only terms of a glossary with a source are explained; nothing is ever made up (rule F11).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from audioguide.drafting.writing.lines import DraftChapter, DraftLine, Unit
from audioguide.facts import read_glossary
from audioguide.language.en.reading.words import normal, says, stem, words
from audioguide.model import Term

_DEFINES = re.compile(
    r"^(?:an? |the )?(?P<term>[\w -]{3,40}?)(?: \([\w -]+\))? (?:is|are|means|happens) (?:an? |the |when |one "
    r"of |any )",
    re.IGNORECASE,
)
FOLDER = Path(__file__).parents[2] / "language"


@lru_cache(maxsize=4)
def shipped(language: str) -> tuple[Term, ...]:
    """The terms that come with the program, each with the page it is from; none for a language that has none."""
    return read_glossary(FOLDER / language / "plain" / "glossary.yaml")


def used(terms: Iterable[Term], texts: Iterable[str]) -> tuple[Term, ...]:
    """Those terms that the texts say, in the order of the list."""
    by_first: dict[str, list[Term]] = {}
    for term in terms:
        by_first.setdefault(stem(words(term.term)[0]), []).append(term)
    found: dict[str, Term] = {}
    for text in texts:
        for candidate in _candidates(text, by_first):
            found.setdefault(candidate.term, candidate)
    return tuple(term for group in by_first.values() for term in group if term.term in found)


def defined(texts: Iterable[str]) -> frozenset[str]:
    """The words, in lower case, that the source itself explains: "A colonoscopy is a test that ..." They stay."""
    found = (_DEFINES.match(text) for text in texts)
    return frozenset(match["term"].lower() for match in found if match)


def explained(chapter: DraftChapter, terms: tuple[Term, ...]) -> DraftChapter:
    """The chapter with a definition in front of the first statement that says each term."""
    by_first: dict[str, list[Term]] = {}
    for term in terms:
        by_first.setdefault(stem(words(term.term)[0]), []).append(term)
    seen: set[str] = set()
    paragraphs: list[tuple[Unit, ...]] = []
    for paragraph in chapter.paragraphs:
        units: list[Unit] = []
        for unit in paragraph:
            text = " ".join(line.text for line in unit.lines)
            new = [
                t
                for t in _candidates(text, by_first)
                if t.term not in seen and not says(normal(text), f"{t.term} means")
            ]
            facts = any(line.facts for line in unit.lines)
            for term in new if facts else ():
                seen.add(term.term)
                units.append(Unit((definition(term),)))
            units.append(unit)
        paragraphs.append(tuple(units))
    return replace(chapter, paragraphs=tuple(paragraphs))


def definition(term: Term) -> DraftLine:
    """ "Chemotherapy means drugs that kill cancer cells." """
    said = f"{term.term[0].upper()}{term.term[1:]} means {term.plain.rstrip('.')}."
    return DraftLine(said, "definition", (), (term.term,))


def _candidates(text: str, by_first: dict[str, list[Term]]) -> Iterator[Term]:
    heard = ""
    for word in dict.fromkeys(stem(word) for word in words(text)):
        for term in by_first.get(word, ()):
            heard = heard or normal(text)
            if says(heard, term.term):
                yield term
