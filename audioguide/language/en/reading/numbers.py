"""Numbers of a sentence, in words or digits, as values with unit, role and place (rules F2, F3 and section RISK).

"6", "six", "25 in 100", "25 %", "between 3 and 15 in 100", "stages 1 and 2", "Stage IV", "five years", "before age 35",
"August 10, 2023". Ordinals (first, second) and the pronoun "one" are no numbers.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from audioguide.language.base.events import Figure
from audioguide.language.en.reading import dates
from audioguide.language.en.reading.roles import role_before, says_age
from audioguide.language.en.reading.words import SMALL, TENS, TEXTS, straight

_TOKEN = re.compile(r"[btq]\.i\.d\b|\d+(?:,\d{3}(?!\d))*(?:\.\d+)?|[^\W\d_]+(?:'[^\W\d_]+)*|[%/–-]", re.IGNORECASE)
_SAID = "|".join([*SMALL, *TENS, "hundred", "thousand", "half", "twice", "double", "stages?"])
_HINT = re.compile(rf"\d|\b(?:{_SAID}|[btq]\.i\.d)\b", re.IGNORECASE)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_TIME = {word: f"{unit}s" for unit in ("year", "month", "week", "day", "hour") for word in (unit, f"{unit}s")}
_MEASURES = frozenset(
    (
        "tablet tablets dose doses pill pills capsule capsules hour hourly past strength cup cups glass glasses "
        "teaspoon tablespoon spoon spoonful mile miles day portion plate bottle sachet patch life lives way year "
        "month minute pint litre liter inch"
    ).split()
)
"""What half of may be taken or waited for, so that half is no share of people."""
_SHARED = frozenset(
    "risk risks chance chances rate rates odds likelihood number numbers cases deaths people women men".split()
)
"""What is cut in half as a share: all else is a thing that is folded or broken."""
_VAGUE = {"half": ((50.0,), "percent"), "twice": ((2.0,), "times"), "double": ((2.0,), "times")}
_VAGUE |= {"b.i.d": ((2.0,), "times"), "t.i.d": ((3.0,), "count"), "q.i.d": ((4.0,), "count")}
"""The last are read as "twice a day" and "three times a day" are."""
_PARTS = frozenset(("chapter", "chapters", "part", "parts", "step", "steps"))
_DIALS = frozenset(("call", "calling", "dial", "dialing", "dialling", "phone", "phoning", "ring"))
_TO = len(" to ")
_IN_NAME = re.compile(
    r"(?<![^\W\d_])(?!(?<!\d)[XQNxqn]\d)(?:[A-Z][a-z]?|[A-Za-z]+[A-Z][A-Za-z]*"
    r"|(?!(?:DAY|WEEK|MONTH|YEAR|UNDER|OVER|AGE|AGED|MID|PRE|POST|STEP|PART|PAGE)-)(?:[A-Z]{2,5}|[Oo]mega)-)(?=\d)"
)
"""What a number belongs to that counts nothing: HER2, B12, SpO2, COVID-19, omega-3; not x2 and q4h."""
_CROWD = frozenset(("people", "women", "men", "patients", "others", "adults", "children"))


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int


@lru_cache(maxsize=TEXTS)
def read(text: str) -> tuple[Figure, ...]:
    """Every number of one sentence, in order."""
    if not _HINT.search(text) and not dates.hint(text):
        return ()
    text = straight(text)
    taken, free = dates.take(text)
    dated = [Figure((value,), "date", start=start, end=end) for value, start, end in taken]
    tokens = [_Token(m[0].lower(), m.start(), m.end()) for m in _TOKEN.finditer(free)]
    named = {found.end() for found in _IN_NAME.finditer(free)}
    figures = list(_numbers(tokens, named))
    return tuple(sorted([*dated, *_paired(figures)], key=lambda figure: figure.start))


def _paired(figures: list[Figure]) -> list[Figure]:
    """`from 25 to 6 in 100`: the first figure has the unit of the second."""
    for index, (one, other) in enumerate(pairwise(figures)):
        if one.unit == "count" and one.role == "from" and other.role == "to" and other.unit != "count":
            scale = 100 / other.base if other.base else 1
            value = tuple(part * scale for part in one.value)
            figures[index] = replace(one, value=value, unit=other.unit, base=other.base)
    return _joined(figures)


def _joined(figures: list[Figure]) -> list[Figure]:
    """`3% to 15%` is one range, as `3 to 15%` is."""
    out: list[Figure] = []
    for figure in figures:
        last = out[-1] if out else None
        if (
            last is not None
            and last.unit == figure.unit == "percent"
            and len(last.value) == len(figure.value) == 1
            and (figure.role == "to" or figure.start - last.end <= 1)
            and last.role != "from"
            and figure.start - last.end <= _TO
            and last.value < figure.value
        ):
            out[-1] = replace(last, value=last.value + figure.value, end=figure.end)
        else:
            out.append(figure)
    return out


def _numbers(tokens: list[_Token], named: Container[int]) -> Iterator[Figure]:
    """named: where the numbers begin that are parts of names, which nothing behind them makes an amount."""
    at = 0
    while at < len(tokens):
        if tokens[at].start in named:
            own = tokens[at]
            yield Figure((float(own.text.replace(",", "")),), "name", start=own.start, end=own.end)
            at += 1
        elif tokens[at].text in ("stage", "stages"):
            stages, at = _stages(tokens, at + 1)
            yield from stages
        elif tokens[at].text in _VAGUE:
            value, unit = ((0.5,), "count") if _measured(tokens, at) else _VAGUE[tokens[at].text]
            yield Figure(value, unit, start=tokens[at].start, end=tokens[at].end)
            at += 1
        else:
            figure, after = _figure(tokens, at)
            if figure is not None:
                yield figure
            at = after


def _measured(tokens: list[_Token], at: int) -> bool:
    """True for half a tablet or half an hour: half of a thing, and no share of people."""
    if tokens[at].text != "half":
        return False
    if at and tokens[at - 1].text == "in" and _SHARED.isdisjoint(token.text for token in tokens[:at]):
        return True  # Folded in half, or broken.
    after = [token.text for token in tokens[at + 1 : at + 4]]
    while after and after[0] in ("a", "an", "of", "the", "your", "each", "-"):
        after.pop(0)
    return bool(after) and after[0] in _MEASURES


def _stages(tokens: list[_Token], at: int) -> tuple[list[Figure], int]:
    """`Stage 3`, `stages 1 and 2`, `Stage I or II`: one figure a stage."""
    out: list[Figure] = []
    while at < len(tokens):
        value, after = _value(tokens, at)
        if value is None and tokens[at].text in _ROMAN:
            value, after = float(_ROMAN[tokens[at].text]), at + 1
        if value is None:
            break
        out.append(Figure((value,), "stage", start=tokens[at].start, end=tokens[after - 1].end))
        at = after
        joined = at + 1 < len(tokens) and tokens[at].text in ("and", "or", "to", "-", "–")
        if not joined or (_value(tokens, at + 1)[0] is None and tokens[at + 1].text not in _ROMAN):
            break
        at += 1
    return out, at


def _figure(tokens: list[_Token], at: int) -> tuple[Figure | None, int]:
    """The figure that begins at token `at`, and the token after it; None and the next token where none begins."""
    low, after = _value(tokens, at)
    if low is None:
        return None, at + 1
    before = [token.text for token in tokens[max(0, at - 4) : at]]
    high, beyond = _range_end(tokens, after, before, low)
    values = (low,) if high is None else (low, high)
    if before[-1:] and before[-1] in _DIALS and high is None and low >= 100:
        return Figure((low,), "phone", start=tokens[at].start, end=tokens[after - 1].end), after
    figure, end = _with_unit(tokens, at, beyond if high is not None else after, values)
    if figure.unit == "count" and tokens[at].text == "one" and high is None:
        # "one" alone is nearly always a pronoun or an article: "one of them", "no one", "one or both".
        return None, after
    return replace(figure, role=role_before(before), start=tokens[at].start, end=tokens[end - 1].end), end


def _value(tokens: list[_Token], at: int) -> tuple[float | None, int]:
    """The number at token `at` and the token after it."""
    if at >= len(tokens):
        return None, at
    word = tokens[at].text
    if word[0].isdecimal():
        return float(word.replace(",", "")), at + 1
    if word in TENS:
        unit = at + 2 if at + 2 < len(tokens) and tokens[at + 1].text == "-" else at + 1
        if unit < len(tokens) and 0 < SMALL.get(tokens[unit].text, 0) < 10:
            return float(TENS[word] + SMALL[tokens[unit].text]), unit + 1
        return float(TENS[word]), at + 1
    if word in ("hundred", "thousand"):
        return (100.0 if word == "hundred" else 1000.0), at + 1
    if word in SMALL:
        if at + 1 < len(tokens) and tokens[at + 1].text in ("hundred", "thousand"):
            return SMALL[word] * (100.0 if tokens[at + 1].text == "hundred" else 1000.0), at + 2
        return float(SMALL[word]), at + 1
    return None, at


def _range_end(tokens: list[_Token], at: int, before: list[str], low: float) -> tuple[float | None, int]:
    """The upper end of `between 3 and 15` or `3 to 15`; None where the number stands alone.

    "from 25 to 6" goes down, so it is two figures: no range is said with the larger end first.
    """
    if at >= len(tokens):
        return None, at
    joint = tokens[at].text
    if not (joint in ("to", "-", "–") or (joint == "and" and before[-1:] == ["between"])):
        return None, at
    high, after = _value(tokens, at + 1)
    return (None, at) if high is None or high <= low else (high, after)


def _with_unit(tokens: list[_Token], first: int, at: int, values: tuple[float, ...]) -> tuple[Figure, int]:
    """The figure with the unit that follows its value, and the token after both."""
    texts = [token.text for token in tokens[at : at + 6]] + [""] * 6
    if texts[0] in ("%", "percent") or texts[:2] == ["per", "cent"]:
        return Figure(values, "percent"), at + (2 if texts[0] == "per" else 1)
    before = [token.text for token in tokens[max(0, first - 4) : first]]
    if before and before[-1] in _PARTS:
        return Figure(values, "chapter"), at
    if before and before[-1] in ("page", "pages"):
        return Figure(values, "count"), at
    base, end = _base(tokens, at)
    if base:
        return Figure(tuple(value * 100 / base for value in values), "percent", base=base), end
    gap = 1 if texts[0] == "-" else 0
    unit = _TIME.get(texts[gap], "")
    after = at + gap + 1 if unit else at
    if (unit in ("", "years") and says_age(before)) or (unit == "years" and _old(tokens, after)):
        return Figure(values, "years of age"), after
    if unit:
        return Figure(values, unit), after
    crowd = values == (100.0,) and (texts[0] in _CROWD or texts[1] in _CROWD or before[-1:] == ["every"])
    return Figure(values, "base" if crowd else "count"), at


def _base(tokens: list[_Token], at: int) -> tuple[float, int]:
    """The 100 of `in 100`, `out of 100`, `of every hundred`, and the token after it; 0 where there is none."""
    skip = at
    for word in ("out", "in", "of", "every", "each", "a"):
        if skip < len(tokens) and tokens[skip].text == word:
            skip += 1
    if skip == at:
        return 0, at
    base, after = _value(tokens, skip)
    if base is None or not 2 <= base <= 100_000:
        return 0, at
    timed = after < len(tokens) and tokens[after].text in _TIME
    return (0, at) if timed else (base, after)


def _old(tokens: list[_Token], at: int) -> bool:
    texts = [token.text for token in tokens[at : at + 2]]
    return texts[:1] == ["old"] or texts == ["of", "age"] or (texts[:1] == ["-"] and texts[1:] == ["old"])
