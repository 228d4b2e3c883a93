"""How much, how long and how often: numbers in figures or words, with unit, limit, role and frequency.

"10 mg", "half a tablet", "a quarter of an hour", "up to 28 days", "1 in 4", "25 percent", "twice a day", "6 to 8
hours", "stage 1 or 2".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import cast

from audioguide.language.base.meaning import Anchor, Quantity, SpanRole
from audioguide.language.en.meaning import age_groups, bases, concepts, dates, no_amounts, shorthand, telephones
from audioguide.language.en.meaning.amounts import Amount, amount, behind_strength, fractions, numbered, token
from audioguide.language.en.meaning.bounds import FEW, bounded, limits
from audioguide.language.en.meaning.clock import CLOCK_WORDS, clock, is_row
from audioguide.language.en.meaning.degrees import DEGREES, on_scale
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.neighbours import shared
from audioguide.language.en.meaning.ordinals import PLACES, nth, place_in_row
from audioguide.language.en.meaning.tokens import Word
from audioguide.language.en.meaning.units import units
from audioguide.language.en.reading.words import SMALL, TENS

_PER = frozenset(("a", "an", "per", "each", "every", "/"))
_DAILY = {
    "annual": "year",
    "annually": "year",
    "daily": "day",
    "nightly": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "hourly": "hour",
}
_OF_EACH = {
    "day": "day", "night": "day", "d": "day", "hour": "hour", "h": "hour", "hr": "hour", "minute": "minute",
    "min": "minute", "week": "week", "month": "month", "year": "year", "kg": "kg", "kilogram": "kg", "kilo": "kg",
    "l": "litre", "liter": "litre", "litre": "litre", "ml": "ml", "milliliter": "ml", "millilitre": "ml",
    "mol": "mole", "mole": "mole", "dl": "dl",
}  # fmt: skip
"""Words for what a quantity is for each of -> one name."""
_SPOKEN_OF = frozenset(("for", "within", "inside", "in", "after", "about", "than", "least", "most", "over", "under"))
"""Words behind which "an hour" is one hour."""

_HINTS = frozenset((*SMALL, *TENS, *age_groups.WORDS, *PLACES, *_DAILY, *shorthand.DAILY, *(
    "hundred thousand half quarter quarters third thirds dozen once twice thrice double doubles doubled doubling "
    "tripled triples trebles every each a an stage stages noon midday midnight pair ½ ¼ ¾ ⅓ ⅔".split()
)))  # fmt: skip
"""Without one of these or a figure there is no quantity: most clauses are never looked at."""


@cache
def recurring_words() -> dict[str, float]:
    """Word -> after how many minutes it comes again: fortnightly, triennial."""
    return {row[0]: float(row[1]) * units()[row[2]][1] for row in LISTS.rows("recurring")}


@cache
def _spans() -> dict[tuple[str, ...], SpanRole]:
    return {tuple(row[0].split()): cast("SpanRole", row[1]) for row in LISTS.rows("spans")}


@cache
def _hints() -> frozenset[str]:
    return _HINTS | recurring_words().keys() | fractions().keys()


def read(text: str, found: Sequence[Word]) -> tuple[Quantity, ...]:
    """The quantities of one clause in order. text: the passage that its words were found in."""
    hinted = any(word.text in _hints() or word.text[0].isdigit() for word in found)
    return tuple(_read(text, found)) if hinted and not no_amounts.marks_item(text, found) else ()


def unread(found: Sequence[Word], known: Sequence[Quantity]) -> frozenset[str]:
    """Words of a number that stand in no quantity: of what they say, nobody can be sure. "One" and "first" are none."""
    bearing = (word for word in found if word.text in _BEARING or word.text[0].isdigit())
    return frozenset(word.text for word in bearing if not any(one.start <= word.start < one.end for one in known))


_BEARING = (PLACES | SMALL.keys() | TENS.keys() | age_groups.WORDS | fractions().keys() | frozenset(
    "half halves dozen double couple pair several hundred thousand quarter quarters third thirds".split()
)) - frozenset(("one", "first", "second"))  # fmt: skip


def _read(text: str, found: Sequence[Word]) -> Iterator[Quantity]:
    """The quantities as they stand, then each with what it shares with its neighbours."""
    at = 0
    out: list[tuple[int, int, Quantity]] = []
    while at < len(found):
        if (known := _whole(text, found, at)) is not None:
            out.append((at, known[1], known[0]))
            at = known[1]
            continue
        none = no_amounts.words_of_none(text, found, at)
        made = None if none else shorthand.span(found, at) or amount(found, at) or _one(found, at)
        if made is None and not none and (often := shorthand.times(found, at) or _often(found, at)):
            out.append((at, often[1], often[0]))
            at = often[1]
            continue
        if made is None:
            at += none or 1
            continue
        quantity, end = _with_unit(found, at, made)
        quantity, end = _and_a_half(found, end, quantity)
        per, beyond = _per(found, end)
        quantity = _placed(found, at, end, bounded(found, at, beyond, replace(quantity, per=per)))
        out.append((at, end, quantity))
        at = beyond
    for first, last, quantity in shared(found, bases.of_each(found, out)):
        start, stop = found[first].start, found[last - 1].end
        yield replace(quantity, said=text[start:stop], start=start, end=stop)


_BEGINS = dates.MONTHS.keys() | age_groups.WORDS | PLACES | CLOCK_WORDS | TENS.keys()
"""Words that may begin what `_whole` reads."""


def _whole(text: str, found: Sequence[Word], at: int) -> tuple[Quantity, int] | None:
    """What is no number with a unit, and the word behind it: a telephone number, a date, a time, a group by its age, a
    place in a row."""
    figures = found[at].text[0].isdigit()
    if not figures and found[at].text not in _BEGINS:
        return None  # Most words begin none, and cost one look.
    if figures and not is_row(found, at) and (dialled := telephones.read(text, found, at)):
        return dialled
    return dates.read(text, found, at) or clock(found, at) or age_groups.read(found, at) or place_in_row(found, at)


def _and_a_half(found: Sequence[Word], end: int, quantity: Quantity) -> tuple[Quantity, int]:
    """ "An hour and a half", "a litre and a half"."""
    if quantity.dimension != "number" and [token(found, end + n) for n in range(3)] == ["and", "a", "half"]:
        part = quantity.low / quantity.written / 2 if quantity.written else 0
        return replace(
            quantity, low=quantity.low + part, high=quantity.high + part, written=quantity.written + 0.5
        ), end + 3
    return quantity, end


def _one(found: Sequence[Word], at: int) -> Amount | None:
    """ "An hour" behind a word that makes a span of it."""
    unit = token(found, at + 1)
    of_time = units().get(unit, ("", 0))[0] == "time"
    spoken = at and (found[at - 1].text in _SPOKEN_OF or _ends_range(found, at)) and of_time
    spoken = spoken or (of_time and _begins_range(found, at))
    halved = [token(found, at + n) for n in (2, 3, 4)] == ["and", "a", "half"]
    hung = token(found, at + 2) in ("before", "after", "later", "earlier", "on", "of") and of_time
    hung = hung or (of_time and tuple(token(found, at + n) for n in (2, 3, 4)) in limits("behind"))
    is_one = found[at].text in ("a", "an") and (spoken or halved or hung)
    return Amount(1.0, 1.0, "", at + 1, digits=False) if is_one and units().get(unit) else None


def _ends_range(found: Sequence[Word], at: int) -> bool:
    """ "Half an hour to an hour", "between 45 minutes and an hour"."""
    first = units().get(token(found, at - 2), ("", 0))[0] == "time"
    return first and (token(found, at - 1) == "to" or (token(found, at - 1) == "and" and _between(found, at)))


def _begins_range(found: Sequence[Word], at: int) -> bool:
    """ "Between a week and ten days", "a fortnight to a month"."""
    joint, behind = token(found, at + 2), token(found, at + 3)
    joined = joint == "to" or (joint == "and" and token(found, at - 1) == "between")
    unit = units().get(token(found, at + 4), ("", 0))[0]
    return (
        joined and unit == "time" and (behind in SMALL or behind in TENS or behind in ("a", "an") or behind.isdigit())
    )


def _between(found: Sequence[Word], at: int) -> bool:
    return any(word.text == "between" for word in found[max(0, at - 8) : at])


def _with_unit(found: Sequence[Word], at: int, made: Amount) -> tuple[Quantity, int]:
    """The amount in its base unit, and the word behind it."""
    end = made.end
    plain = Quantity(made.low, made.high, made.dimension or "number", "", 0, 0, digits=made.digits, written=made.low)
    if made.dimension:
        return plain, end
    if kind := numbered(token(found, at - 1)):
        return replace(plain, dimension=kind), end
    while token(found, end) in _BEFORE_UNIT and _unit_at(found, end + 1) and not _rate(found, end, made):
        end += 1
    if token(found, end) == "°":
        return on_scale(found, end + 1, plain)
    if (counted := behind_strength(found, end)) and made.low == made.high:
        return replace(plain, dimension=units()[token(found, counted)][0]), end
    if token(found, end) == "working" and token(found, end + 1) in _WORKING:
        days = _WORKING[token(found, end + 1)]
        return replace(plain, low=plain.low * days, high=plain.high * days, dimension="working days"), end + 2
    known = units().get(token(found, end))
    if token(found, end) in _MERCURIAL and token(found, end + 1) == "of" and token(found, end + 2) == "mercury":
        known, end = units()["mmhg"], end + 2
    if known is None:
        noun = concepts.read(found[end : end + 1])
        return replace(plain, counted=noun[0].name if noun else ""), end
    dimension, factor = known
    end += 1
    if dimension == DEGREES:
        return on_scale(found, end, plain)
    if dimension == "time" and (
        token(found, end) == "old" or (token(found, end), token(found, end + 1)) == ("-", "old")
    ):
        years = factor / units()["years"][1]
        return replace(plain, low=plain.low * years, high=plain.high * years, dimension="age"), end + 1
    return replace(plain, low=plain.low * factor, high=plain.high * factor, dimension=dimension), end


_WORKING = {"day": 1, "days": 1, "week": 5, "weeks": 5}
"""Working days of a span of them."""
_BEFORE_UNIT = frozenset(("-", "more", "of", "a", "an", "full", "whole", "extra", "other", "°"))


def _rate(found: Sequence[Word], end: int, made: Amount) -> bool:
    """ "Two a week" says how many for each; "half a week" how long."""
    return token(found, end) in ("a", "an") and made.low >= 1 and token(found, end + 1) in _OF_EACH


_MERCURIAL = frozenset(("mm", "millimetres", "millimeters", "millimetre", "millimeter"))


def _unit_at(found: Sequence[Word], at: int) -> bool:
    return token(found, at) in units()


def _placed(found: Sequence[Word], at: int, end: int, quantity: Quantity) -> Quantity:
    """With its role, what it is for each of, and what stands behind it."""
    if quantity.dimension == "times" and quantity.per:
        return replace(quantity, dimension="frequency")
    if quantity.dimension != "time":
        return quantity
    back = at
    bounding = limits("before")
    while back:
        size = next(
            (n for n in range(FEW, 0, -1) if n <= back and tuple(w.text for w in found[back - n : back]) in bounding), 0
        )
        if not size and token(found, back - 1) not in ("the", "a", "first", "next", "last", "only"):
            break
        back -= size or 1
    runs = (tuple(word.text for word in found[max(0, back - length) : back]) for length in (3, 2, 1))
    role: SpanRole = next((_spans()[run] for run in runs if run in _spans()), "")
    behind = token(found, end)
    often = found[max(0, at - 3) : at]
    if role == "within" and [word.text for word in often[-2:]] == ["once", "in"]:
        role = "recurring"
    if role == "after" and behind == "of":
        role = ""  # "After 10 minutes of pressure": it lasted so long.
    anchor = cast("Anchor", behind if behind in ("before", "after") else "")
    return replace(quantity, role=role, anchor=anchor)


def _per(found: Sequence[Word], end: int) -> tuple[str, int]:
    """What a quantity is for each of, and the word behind it: day in "twice a day" and "10 mg daily"."""
    first, second = token(found, end), token(found, end + 1)
    if first in _DAILY:
        return _DAILY[first], end + 1
    if first in _PER and second in _OF_EACH:
        return _OF_EACH[second], end + 2
    if first == "for" and second in ("every", "each") and token(found, end + 2) in _OF_EACH:
        return _OF_EACH[token(found, end + 2)], end + 3
    return "", end


def _often(found: Sequence[Word], at: int) -> tuple[Quantity, int] | None:
    """ "Every day", "each week", "daily" where no number says how often: once for each."""
    per, end = _per(found, at)
    if recurring := _recurring(found, at):
        return recurring
    said = token(found, at) in _DAILY or token(found, at) in ("every", "each")
    return (Quantity(1, 1, "frequency", "", 0, 0, per=per), end) if per and said else None


def _recurring(found: Sequence[Word], at: int) -> tuple[Quantity, int] | None:
    """ "Every other day" is every two days, and "quarterly" every three months."""
    word, unit = token(found, at), token(found, at + 2)
    count = 2 if token(found, at + 1) == "other" else nth(found, at + 1)
    other = word == "every" and count > 1 and units().get(unit, ("", 0))[0] == "time"
    if other:
        long = count * units()[unit][1]
    elif word in recurring_words():
        long = recurring_words()[word]
    else:
        return None
    return Quantity(long, long, "time", "", 0, 0, role="recurring"), at + (3 if other else 1)
