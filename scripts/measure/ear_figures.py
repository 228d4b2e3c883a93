"""Damage to the figures and units of a spoken form, for `ear_damage`: what a wrong rule or a table's typo would say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from audioguide.model import Spoken

Damage = Callable[[Spoken], Iterator[str]]
"""Every way in which one kind of damage can befall a spoken form; none where it cannot."""
ONES = "one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ("hundred", "thousand", "million", "billion")
ORDINALS = dict(zip(ONES, "first second third fourth fifth sixth seventh eighth ninth".split(), strict=True))
LARGE = {"ten": "tenth", "twelve": "twelfth", "fifteen": "fifteenth", "twenty": "twentieth", "thirty": "thirtieth"}
MONTHS = "January February March April May June July August September October November December".split()
A_WORD = rf"(?:zero|{'|'.join([*ONES, *TEENS, *TENS, *SCALES])})"
NUMBER = rf"\b{A_WORD}(?:[- ]{A_WORD})*\b"
FIGURE = rf"{NUMBER}(?: point(?: {A_WORD})+)?"
UNITS = (
    "milligrams micrograms grams kilograms milliliters liters centimeters millimeters hours minutes days weeks months "
    "years pounds grays units percent tablets capsules puffs drops"
).split()
A_UNIT = rf"(?:{'|'.join(UNITS)})"
OTHER_UNIT = {
    "milligrams": ("micrograms", "grams", "milliliters"),
    "milligram": ("microgram", "gram"),
    "micrograms": ("milligrams",),
    "grams": ("milligrams",),
    "gram": ("milligram",),
    "kilograms": ("pounds",),
    "milliliters": ("liters", "milligrams"),
    "liters": ("milliliters",),
    "centimeters": ("millimeters", "inches"),
    "centimeter": ("millimeter",),
    "millimeters": ("centimeters",),
    "hours": ("minutes", "days"),
    "minutes": ("hours", "seconds"),
    "days": ("weeks", "hours"),
    "weeks": ("days", "months"),
    "months": ("weeks", "years"),
    "years": ("months",),
    "Celsius": ("Fahrenheit",),
    "Fahrenheit": ("Celsius",),
    "international units": ("milligrams",),
    "percent": ("per thousand",),
    "millimoles": ("micromoles", "moles"),
    "square meter": ("meter", "cubic meter"),
    "pounds": ("kilograms", "ounces"),
}


def replaced(said: str, pattern: str, *instead: str) -> Iterator[str]:
    """The spoken form with one match of a pattern replaced, at each place and in each way."""
    for found in re.finditer(pattern, said):
        for words in instead:
            new = re.sub(r" +(?=[,.;:?! ]|$)", "", said[: found.start()] + found.expand(words) + said[found.end() :])
            yield new.strip()


def by_pattern(pattern: str, *instead: str) -> Damage:
    """A kind told by a pattern and what stands in its place."""
    return lambda spoken: replaced(spoken.spoken, pattern, *instead)


def by_table(table: dict[str, tuple[str, ...]]) -> Damage:
    """A kind told by words and what each becomes; a capital at the beginning is kept."""

    def made(spoken: Spoken) -> Iterator[str]:
        for word, others in table.items():
            yield from replaced(spoken.spoken, rf"\b{word}\b", *others)
            yield from replaced(spoken.spoken, rf"^{word[0].upper()}{word[1:]}\b", *(o.capitalize() for o in others))

    return made


def around(members: Iterable[str], *steps: int) -> dict[str, tuple[str, ...]]:
    """Each member and those so many steps further in the row."""
    row = list(members)
    return {word: tuple(row[(at + step) % len(row)] for step in steps) for at, word in enumerate(row)}


def glued(spoken: Spoken) -> Iterator[str]:
    return replaced(spoken.spoken, rf"({NUMBER}) (?=[a-z])", r"\1")


def one_figure(spoken: Spoken) -> Iterator[str]:
    """Two figures become one: "four to six" is "forty-six"."""
    tens = {"two": "twenty", "three": "thirty", "four": "forty", "five": "fifty", "six": "sixty", "eight": "eighty"}
    for low, ten in tens.items():
        yield from replaced(spoken.spoken, rf"\b{low} (?:to|or|and|over|in|of) ({'|'.join(ONES)})\b", rf"{ten}-\1")


def digit_dropped(spoken: Spoken) -> Iterator[str]:
    """One word of a figure is lost, never one that may be left out with nothing changed: the one of "one hundred"."""
    yield from replaced(spoken.spoken, rf"\b({A_WORD})-{A_WORD}\b", r"\1")
    yield from replaced(spoken.spoken, rf"\b{A_WORD}-(?={A_WORD}\b)", "")
    yield from replaced(spoken.spoken, rf"({A_WORD}) (?!hundred|thousand|million){A_WORD}(?![- ]{A_WORD})\b", r"\1")
    yield from replaced(spoken.spoken, rf" point {A_WORD}\b(?= {A_WORD})", " point")


def scale_lost(spoken: Spoken) -> Iterator[str]:
    return replaced(spoken.spoken, rf"\b({A_WORD}) (?:hundred(?![- ]{A_WORD})|thousand|million)\b", r"\1")


def figures_exchanged(spoken: Spoken) -> Iterator[str]:
    """Two neighbouring figures change places."""
    found = list(re.finditer(FIGURE, spoken.spoken))
    for one, other in pairwise(found):
        if one[0] != other[0]:
            between = spoken.spoken[one.end() : other.start()]
            yield spoken.spoken[: one.start()] + other[0] + between + one[0] + spoken.spoken[other.end() :]


def left_as_digits(spoken: Spoken) -> Iterator[str]:
    values = {word: str(value) for value, word in enumerate([*ONES, *TEENS], 1)}
    for word, digits in values.items():
        yield from replaced(spoken.spoken, rf"(?<![-\w])(?<!no ){word}(?![-\w])", digits)


OPEN: dict[str, Damage] = {
    "a number word changed": by_table({**around(ONES, 1, 4), **around(TEENS, 1, 3), **around(TENS, 1, 5)}),
    "a teen for a ten": by_table({f"{w}teen": (f"{t}ty",) for w, t in zip(
        ("thir", "four", "fif", "six", "seven", "eigh", "nine"),
        ("thir", "for", "fif", "six", "seven", "eigh", "nine"), strict=True)}),
    "a digit dropped": digit_dropped,
    "two figures fused": one_figure,
    '"point" lost': by_pattern(r" point ", " "),
    '"to" lost': by_pattern(rf"({NUMBER}) to (?={A_WORD})", r"\1 "),
    '"to" turned to "and"': by_pattern(rf"({NUMBER}) to (?={A_WORD})", r"\1 and "),
    "hundred and thousand exchanged": by_table({"hundred": ("thousand",), "thousand": ("hundred", "million")}),
    "an ordinal for a cardinal": by_table({**{w: (o,) for w, o in (ORDINALS | LARGE).items()}}),
    "a unit exchanged": by_table(OTHER_UNIT),
    "a unit dropped": by_pattern(rf"({A_WORD}) {A_UNIT}\b", r"\1"),
    "a unit doubled": by_pattern(rf"({A_WORD}) ({A_UNIT})\b", r"\1 \2 \2"),
    "minus added": by_pattern(rf"(?<!minus )(?<![\w-])({FIGURE})", r"minus \1"),
    "A M and P M exchanged": by_table({"A M": ("P M",), "P M": ("A M",)}),
    "a month changed": by_table({month: (others[0],) for month, others in around(MONTHS, 1).items()}),
    "a stage changed": by_pattern(r"([Ss]tages?|[Gg]rade) (?:zero|one|two|three|four)\b", r"\1 five"),
    "a figure left as digits": left_as_digits,
    '"percent" lost': by_pattern(r" percent\b", ""),
}  # fmt: skip
HELD: dict[str, Damage] = {
    "a nought added": by_table(dict(zip(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
        [(ten,) for ten in ["ten", *TENS]], strict=True))),
    '"to" turned to "minus"': by_pattern(rf"({NUMBER}) to (?={A_WORD})", r"\1 minus "),
    "two figures change places": figures_exchanged,
    "a figure said twice": by_pattern(rf"(?<![-\w])({NUMBER})(?= [a-z])", r"\1 \1"),
    "a scale lost": scale_lost,
    "a figure glued to its word": glued,
    "the nought before a point lost with it": by_pattern(r"\bzero point ", ""),
    "a fraction changed": by_table({"one half": ("one third", "one"), "half": ("third",), "third": ("quarter",),
                                    "one third": ("one half",), "three quarters": ("one quarter",)}),
    "minus lost": by_pattern(r"\bminus ", ""),
    '"per" lost': by_pattern(r" per (?=[a-z])", " "),
    '"over" lost or "out of"': by_pattern(rf"({A_WORD}) over (?={A_WORD})", r"\1 ", r"\1 out of "),
    "a year of another decade": by_pattern(r"twenty twenty-(\w+)", r"twenty thirty-\1", r"twenty \1"),
    "the ends of a range reversed": by_pattern(rf"({NUMBER}) to ({NUMBER})", r"\2 to \1"),
    '"about" or "at least" added': by_pattern(rf"(?<![-\w])({FIGURE} {A_UNIT})", r"about \1", r"at least \1"),
    '"degrees" lost': by_pattern(r" degrees\b", ""),
}  # fmt: skip
FAIR: dict[str, Damage] = {
    "a plural unit in the singular": by_pattern(rf"({A_WORD} (?!percent|celsius)[a-z]+[a-z])s\b", r"\1"),
    '"hundred and" for "hundred"': by_pattern(rf"\bhundred (?={A_WORD})", "hundred and "),
    '"oh" for a nought': by_table({"zero": ("oh",)}),
    "a date without its ordinal": by_table({f"{month} {o}": (f"{month} {w}",) for month in MONTHS
                                            for w, o in (ORDINALS | LARGE).items()}),
    '"or" for the "to" of a range': by_pattern(rf"({NUMBER}) to (?={A_WORD})", r"\1 or "),
    "a hyphen of a figure left out": by_pattern(rf"\b({A_WORD})-(?={A_WORD}\b)", r"\1 "),
}  # fmt: skip
"""What others may call damage and a listener would not: counted apart, held to no bar."""
