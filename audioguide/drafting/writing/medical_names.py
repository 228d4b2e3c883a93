"""The medical name of what the draft says in plain words, told once: a patient will meet it at the clinic (rule L11).

Where two names of a document have the same plain words, as NSTEMI and STEMI have, neither gives way: they are not the
same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from audioguide.drafting.writing.lines import DraftChapter, DraftLine, Unit
from audioguide.language.en.plain.terms import Swap, terms
from audioguide.language.en.plain.transforms import plain_words
from audioguide.language.en.reading.words import FUNCTION_WORDS, words
from audioguide.model import Term

_NO_NAMES = frozenset(
    (
        "everyday words", "words of description", "words of clinical notes", "people and places", "names that stand",
        "procedures and the operating room",
    )
)  # fmt: skip
"""Areas of the term table that hold no names of conditions, operations, tests or medicines."""
_NO_NOUN = re.compile(r"(?:ic|al|ous|ar|ary|ive|ed|ing|ly|oid|ate|ated|ior|ent|less|ful|ible|able)$")
"""Endings of words that describe or do; a name is neither."""


RARE = 3.6
"""Zipf frequency; rule P1."""


def clashing(texts: Iterable[str], language: str) -> frozenset[str]:
    """The names, in lower case, that share their plain words with another name of these texts."""
    table = terms(language)
    plain: dict[str, set[str]] = {}
    for text in texts:
        for swap in table.swaps(text):
            if _is_name(swap) or swap.pair.term != swap.pair.term.lower():
                plain.setdefault(swap.pair.plain.lower(), set()).add(swap.pair.term)
    return frozenset(term.lower() for names in plain.values() if _several(names) for term in names)


def named(chapters: Iterable[DraftChapter], language: str) -> tuple[list[DraftChapter], tuple[Term, ...]]:
    """The chapters, each medical name told behind the first statement that says it in plain words; and the names."""
    told: dict[str, Term] = {}
    out = []
    for chapter in chapters:
        paragraphs = []
        for paragraph in chapter.paragraphs:
            units: list[Unit] = []
            for unit in paragraph:
                units.append(unit)
                for term in _new(unit, language):
                    if term.term not in told:
                        told[term.term] = term
                        units.append(Unit((_line(term),), where=unit.where))
            paragraphs.append(tuple(units))
        out.append(replace(chapter, paragraphs=tuple(paragraphs)))
    return out, tuple(told.values())


def _new(unit: Unit, language: str) -> Iterator[Term]:
    for change, swap in plain_words.made(unit.changes, language):
        if _is_name(swap) and swap.pair.term.lower() not in change.after.lower():
            yield Term(swap.pair.term, swap.pair.plain, "", swap.pair.source)


def _is_name(swap: Swap) -> bool:
    pair, said = swap.pair, words(swap.pair.term)
    if pair.area in _NO_NAMES or pair.term != pair.term.lower() or pair.before_noun:
        return False
    return FUNCTION_WORDS.isdisjoint(said) and not _NO_NOUN.search(said[-1]) and any(map(_rare, said))


@lru_cache(maxsize=2_000)
def _rare(word: str) -> bool:
    """True for a word that few meet outside a clinic: an everyday one needs no telling."""
    from wordfreq import zipf_frequency

    return len(word) > 3 and bool(zipf_frequency(word, "en") < RARE)


def _several(names: set[str]) -> bool:
    """True for two names, and not for a name and its plural or its initials."""
    found = sorted(names, key=len)
    return any(not _forms(one, other) for at, one in enumerate(found) for other in found[at + 1 :])


def _forms(one: str, other: str) -> bool:
    initials = "".join(word[0] for word in re.split(r"[ -]", other) if word)
    return other.lower().startswith(one.lower()[: max(4, len(one) - 3)]) or one.lower() == initials.lower()


def _line(term: Term) -> DraftLine:
    """The plain words of the table have no article, so they are given as a dictionary gives them."""
    verb = "mean" if re.search(r"[^sui]s$", term.term) else "means"
    return DraftLine(f"{term.term[0].upper()}{term.term[1:]} {verb}: {term.plain}.", "definition", (), (term.term,))
