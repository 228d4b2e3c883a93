"""T6: a clinical word gives way to the word everybody says, where the two mean the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from audioguide.language.base.terms import Swap
from audioguide.language.base.transform import Change, Context, Transform
from audioguide.language.en.plain.lists import LISTS
from audioguide.language.en.plain.terms import apply, terms
from audioguide.language.en.reading.words import FUNCTION_WORDS, listed

_BREATH = 5
"""Words between two that sound alike, from which on they may."""
_CAPITAL = re.compile(r"\s[A-Z][a-z]")
_STANDS_FOR = re.compile(r"\b(?:stands? for|short for|(?:also )?known as)\s+(?:an?\s+|the\s+)?[\"“]?$", re.IGNORECASE)
_WORD = re.compile(r"[\w'’-]+")
_ENDINGS = LISTS.entries("clinical_endings")
_LONGEST_NAME, _SHORTEST_NAME = 3, 8
"""Words of a clinical name behind its first, and letters of its last, at most and at least."""
_PLAIN_ENOUGH = listed("programs diagrams telegram arthritis bronchitis diagnosis diagnoses prognosis")
"""What everybody says, or is no disease."""
_QUOTED = re.compile(r"\"[^\"]+\"|“[^”]+”")


def rewrite(sentence: str, context: Context) -> list[str]:
    """The sentence with the pairs of the term table swapped; terms that the glossary explains stay."""
    found = list(terms().swaps(sentence, context.keep))
    free = (swap for swap in found if not any(keeps(sentence, swap) for keeps in (_quoted, _named, _spelt_out)))
    swaps = [swap for swap in _new(sentence, free) if not _in_name(sentence, swap, found)]
    if swaps and not context.passes(sentence, apply(sentence, swaps)):
        swaps = [swap for swap in swaps if context.passes(sentence, apply(sentence, [swap]))]
    return [apply(sentence, swaps)] if swaps else [sentence]


def _quoted(sentence: str, swap: Swap) -> bool:
    """True inside quotation marks, of what is written or named so: "do not attempt resuscitation"."""
    return any(found.start() < swap.start and swap.end < found.end() for found in _QUOTED.finditer(sentence))


def _spelt_out(sentence: str, swap: Swap) -> bool:
    """True of what a name or a short form is said to stand for: "MRI stands for magnetic resonance imaging"."""
    return bool(_STANDS_FOR.search(sentence, 0, swap.start))


def _named(sentence: str, swap: Swap) -> bool:
    """True of a word with a capital inside a sentence and in front of another: "Optimal Loading" is a name."""
    inside = swap.start > 0 and sentence[swap.start].isupper()
    return (
        inside
        and bool(_CAPITAL.match(sentence, swap.end))
        and not sentence[: swap.start].rstrip().endswith((".", "?", "!"))
    )


def _in_name(sentence: str, swap: Swap, swaps: Iterable[Swap]) -> bool:
    """True of the first word of a clinical name whose last one stays: no "clotting microangiopathy"."""
    if "adjective" not in swap.pair.grammar:
        return False
    given = [range(one.start, one.end) for one in swaps if one is not swap]
    for word in islice(_WORD.finditer(sentence, swap.end), _LONGEST_NAME):
        between = sentence[swap.end : word.start()]
        if re.search(r"[^\s\w'’-]", between) or word[0].lower() in FUNCTION_WORDS:
            return False
        if any(word.start() in place for place in given):
            continue
        name = word[0].lower()
        if len(name) > _SHORTEST_NAME and name.endswith(_ENDINGS) and name not in _PLAIN_ENOUGH:
            return True
    return False


def _new(sentence: str, swaps: Iterable[Swap]) -> Iterator[Swap]:
    """Without those whose plain words are there already: "a blood clot (deep vein thrombosis or DVT)" is said once.

    A single plain word may be heard again further on, as any word may; it is not said twice in one breath.
    """
    last: dict[str, Swap] = {}
    for swap in swaps:
        plain = swap.new.lower()
        before = last.get(plain)
        again = before is not None and before.pair.term != swap.pair.term
        if plain.split()[-1:] == re.findall(r"\w+", sentence[swap.end :].lower())[:1]:
            continue  # "radiology department" is no "scan department department".
        if _said(plain, sentence, swap) or (again and before and _near(plain, sentence, before.end, swap.start)):
            continue
        last[plain] = swap
        yield swap


def _said(plain: str, sentence: str, swap: Swap) -> bool:
    """The sentence has the plain words itself, near by where it is a single one."""
    return any(
        _near(plain, sentence, *((found.end(), swap.start) if found.end() <= swap.start else (swap.end, found.start())))
        for found in re.finditer(rf"\b{re.escape(plain)}s?\b", sentence.lower())
        if found.end() <= swap.start or found.start() >= swap.end
    )


def _near(plain: str, sentence: str, start: int, end: int) -> bool:
    return " " in plain or len(sentence[start:end].split()) < _BREATH


TRANSFORM = Transform(
    "T6",
    "Plain words",
    "hypertension is said as high blood pressure. Only pairs of the term table, which hold wherever the word is read.",
    rewrite,
)


def swaps_made(changes: Iterable[Change]) -> Iterator[tuple[Change, Swap]]:
    """Each swap that these changes made and that stands, with its change."""
    for change in changes:
        if change.code == TRANSFORM.code and not change.refused:
            after = change.after.lower()
            yield from ((change, swap) for swap in terms().swaps(change.before) if swap.new.lower() in after)
