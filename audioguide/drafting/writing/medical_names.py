"""The medical name behind the plain words that took its place, once: a patient will meet it at the clinic (rule L11).

Where two names of a document have the same plain words, as NSTEMI and STEMI have, neither gives way: they are not the
same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from audioguide.drafting.writing.lines import DraftChapter, DraftLine, Unit
from audioguide.language.base import Language
from audioguide.model import Term


def clashing(texts: Iterable[str], language: Language) -> frozenset[str]:
    """The names, in lower case, that share their plain words with another name of these texts."""
    plain: dict[str, set[str]] = {}
    for text in texts:
        for swap in language.plain.terms.swaps(text):
            if swap.pair.kind == "name" or swap.pair.as_written:
                plain.setdefault(swap.pair.plain.lower(), set()).add(swap.pair.term)
    return frozenset(term.lower() for names in plain.values() if _several(names) for term in names)


def named(chapters: Iterable[DraftChapter], language: Language) -> tuple[list[DraftChapter], tuple[Term, ...]]:
    """The chapters with each medical name behind the first statement that has it in plain words; and the names."""
    given: dict[str, Term] = {}
    out = []
    for chapter in chapters:
        paragraphs = []
        for paragraph in chapter.paragraphs:
            units: list[Unit] = []
            for unit in paragraph:
                units.append(unit)
                for term in _new(unit, language):
                    if term.term not in given:
                        given[term.term] = term
                        line = DraftLine(language.plain.medical_name(term), "definition", (), (term.term,))
                        units.append(Unit((line,), where=unit.where))
            paragraphs.append(tuple(units))
        out.append(replace(chapter, paragraphs=tuple(paragraphs)))
    return out, tuple(given.values())


def _new(unit: Unit, language: Language) -> Iterator[Term]:
    for change, swap in language.plain.swaps_made(unit.changes):
        if swap.pair.kind == "name" and swap.pair.term.lower() not in change.after.lower():
            yield Term(swap.pair.term, swap.pair.plain, "", swap.pair.source)


def _several(names: set[str]) -> bool:
    """True for two names, and not for a name and its plural or its initials."""
    found = sorted(names, key=len)
    return any(not _forms(one, other) for at, one in enumerate(found) for other in found[at + 1 :])


def _forms(one: str, other: str) -> bool:
    initials = "".join(word[0] for word in re.split(r"[ -]", other) if word)
    return other.lower().startswith(one.lower()[: max(4, len(one) - 3)]) or one.lower() == initials.lower()
