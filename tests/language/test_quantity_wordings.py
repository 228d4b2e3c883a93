"""One quantity is read from every wording of it: a grammar of wordings is spelt out for many values of each kind, and
reading each gives the same; another value, in the same wordings, gives another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from audioguide.checks.meaning.equal_quantities import equal
from audioguide.language.base import language_of
from audioguide.language.base.meaning import Quantity

ENGLISH = language_of("en-US").meaning
_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}
_PLACES = {
    2: "second",
    3: "third",
    4: "fourth",
    5: "fifth",
    6: "sixth",
    8: "eighth",
    10: "tenth",
    12: "twelfth",
    20: "twentieth",
}
_PARTS = {4: "quarter", 5: "fifth", 8: "eighth", 10: "tenth"}


def word(number: int) -> str:
    """A number below 100 in words."""
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = number // 10 * 10, number % 10
    if number < 20:
        return {13: "thirteen", 15: "fifteen", 18: "eighteen"}.get(number, _SMALL[ones] + "teen")
    return f"{_TENS[tens]}-{_SMALL[ones]}" if ones else _TENS[tens]


def both(number: int) -> tuple[str, str]:
    """In figures and in words."""
    return str(number), word(number)


def spans() -> Iterator[tuple[str, list[str]]]:
    """How long something takes."""
    for count, unit in ((3, "day"), (6, "week"), (10, "day"), (12, "week"), (5, "hour"), (18, "month"), (25, "minute")):
        said = [
            form.format(n=n)
            for n in both(count)
            for form in (
                f"It lasts {{n}} {unit}s.", f"It goes on for {{n}} {unit}s.", f"It is a {{n}}-{unit} course.",
                f"It takes {{n}} {unit}s' rest.", f"It is spread over {{n}} {unit}s.", f"It lasts {{n}} full {unit}s.",
                f"It is given across {{n}} {unit}s in all.", f"{{n}} {unit}s is how long it takes.".capitalize(),
                f"Expect a wait of {{n}} {unit}s.", f"It is done in {{n}} {unit}s' time.",
            )
        ]  # fmt: skip
        yield f"{count} {unit}s", said
    yield "2 weeks", ["It lasts two weeks.", "It lasts a fortnight.", "It lasts 14 days.", "It lasts fourteen days."]
    yield "10 years", ["It is kept for ten years.", "It is kept for a decade.", "We keep it one decade."]
    yield (
        "45 minutes",
        ["It takes 45 minutes.", "Allow three quarters of an hour.", "It takes three-quarters of an hour."],
    )
    yield (
        "90 minutes",
        [
            "It takes 90 minutes.",
            "It takes an hour and a half.",
            "It takes one and a half hours.",
            "It takes 1.5 hours.",
            "It takes 1 hour 30 minutes.",
        ],
    )
    yield "36 hours", ["It lasts 36 hours.", "It lasts a day and a half.", "It lasts one and a half days."]
    yield "30 minutes", ["It takes 30 minutes.", "It takes half an hour.", "It takes a half hour."]
    yield "6 months", ["It takes 6 months.", "It takes half a year.", "It takes six months."]
    yield "12 months", ["It takes twelve months.", "It takes 1 year.", "It takes one year."]


def ordinals() -> Iterator[tuple[str, list[str]]]:
    """A place in a row of weeks, months or days."""
    for count, unit in ((12, "week"), (6, "month"), (10, "day"), (20, "week")):
        yield f"{unit} {count}", [
            f"It is done in {unit} {count}.", f"It is done in the {_PLACES[count]} {unit}.",
            f"It is done by {unit} {word(count)}.",
            f"It is done in your {count}th {unit}.", f"Up to the {_PLACES[count]} {unit} it is safe.",
        ]  # fmt: skip


def shares() -> Iterator[tuple[str, list[str]]]:
    """How many of how many."""
    for part, whole in ((1, 4), (1, 5), (1, 8), (3, 10), (9, 10), (2, 3), (1, 3), (3, 4)):
        said = [
            form.format(p=p, w=w)
            for p, w in ((str(part), str(whole)), (word(part), word(whole)))
            for form in (
                "It affects {p} in {w} people.", "It affects {p} out of {w}.",
                "It affects {p} out of every {w} people.",
                "It affects {p} in every {w} women.", "It affects {p} of every {w} children.",
                "Of every {w} people, it affects {p}.", "Out of {w} people, {p} get it.", "Of {w} babies, {p} get it.",
                "In {p} person in {w} it comes back." if part == 1 else "In {p} people in {w} it comes back.",
                "Of every {w} pregnancies that are known about, it ends roughly {p}.",
                "For every {w} people treated, {p} had it.", "Among {w} men, {p} will have it.",
            )
        ]  # fmt: skip
        said += [
            f"It affects about {round(100 * part / whole)} in 100 people.",
            f"It affects some {round(100 * part / whole)} percent.",
        ]
        if whole in _PARTS:
            said += [f"It affects {word(part)} {_PARTS[whole]}{'s' * (part > 1)} of people."]
        yield f"{part} in {whole}", said
    yield (
        "1 in 2",
        [
            "It affects half of people.",
            "Half of all men get it.",
            "It affects 50 in 100 people.",
            "It affects one in two people.",
            "It affects 50 percent.",
        ],
    )


def frequencies() -> Iterator[tuple[str, list[str]]]:
    """How often something comes again."""
    yield (
        "every 2 years",
        [
            "You have it every two years.",
            "You have it every 2 years.",
            "You have it once every two years.",
            "You have it once in two years.",
            "You have it once in every two years.",
            "You have it every other year.",
            "You have it every second year.",
            "You have it one time every two years.",
            "It is due each two years.",
        ],
    )
    yield (
        "every 3 months",
        [
            "It is due every three months.",
            "It is due every 3 months.",
            "It is due once in three months.",
            "It is due quarterly.",
            "It is due once every 3 months.",
            "It is due three-monthly.",
            "It is due every third month.",
        ],
    )
    yield (
        "every 8 hours",
        ["Take it every 8 hours.", "Take it every eight hours.", "Take it once every 8 hours.", "Take it 8-hourly."],
    )
    yield (
        "twice a day",
        [
            "Take it twice a day.",
            "Take it two times a day.",
            "Take it twice daily.",
            "Take it twice each day.",
            "Take it 2 times per day.",
            "Take it twice every day.",
        ],
    )
    yield (
        "once a week",
        [
            "Take it once a week.",
            "Take it weekly.",
            "Take it every week.",
            "Take it once each week.",
            "Take it one time a week.",
            "Take it once per week.",
        ],
    )


def ages() -> Iterator[tuple[str, list[str]]]:
    """How old people are."""
    for years in (70, 80, 50):
        yield f"over {years}", [
            form.format(n=n)
            for n in both(years)
            for form in ("People over {n} get it.", "People older than {n} get it.", "People aged over {n} get it.",
                "People past {n} get it.",
                "Anyone who is over {n} gets it.", "If you are over {n} years of age, you get it.",
                "Women of more than {n} years get it.")
        ] + [f"The over-{word(years)[:-1]}ies get it.",
            f"The over-{years}s get it.", f"The over {years}s get it."]  # fmt: skip
    yield (
        "under 12",
        [
            "Children under 12 get it.",
            "Children under twelve get it.",
            "The under-12s get it.",
            "It is for under-twelves.",
            "Children younger than twelve get it.",
        ],
    )


def telephones() -> Iterator[tuple[str, list[str]]]:
    """A number that is dialled."""
    for code, first, last in (("01632", "960", "777"), ("0161", "496", "0123"), ("020", "7946", "0958")):
        yield f"{code} {first} {last}", [
            f"Ring {said}."
            for said in (f"{code} {first} {last}", f"({code}) {first}{last}", f"({code}) {first} {last}",
                f"{code}-{first}-{last}", f"{code} {first}{last}",
                f"{code}{first}{last}", f"{code} - {first} {last}",
                f"({code}) {first}-{last}", f"{code}.{first}.{last}")
        ]  # fmt: skip
    yield "+44 1632 960777", ["Ring +44 1632 960777.", "Ring +44-1632-960-777."]


def times() -> Iterator[tuple[str, list[str]]]:
    """A time of the day."""
    yield (
        "14:40",
        [
            "Come at 14:40.",
            "Come at 2.40 pm.",
            "Come at twenty to three in the afternoon.",
            "Come at 1440 hours.",
            "Come at twenty minutes to three in the afternoon.",
            "Come at 2:40 in the afternoon.",
            "Time: 14:40.",
            "14:40 is your time.",
        ],
    )
    yield (
        "9:15",
        [
            "Come at 9.15 am.",
            "Come at a quarter past nine in the morning.",
            "Come at quarter past nine in the morning.",
            "Come at 09:15.",
            "Come at nine fifteen in the morning.",
        ],
    )
    yield "23:30", ["Stop at 11.30 pm.", "Stop at half past eleven at night.", "Stop at 23:30."]
    yield (
        "7:50",
        [
            "Come at 7.50 am.",
            "Come at ten to eight in the morning.",
            "Come at 07:50.",
            "Come at 10 to 8 in the morning.",
        ],
    )
    yield (
        "18:05",
        [
            "Come at 18:05.",
            "Come at five past six in the evening.",
            "Come at five past 6 in the evening.",
            "Come at 6.05 pm.",
        ],
    )
    yield "12:00", ["Come at noon.", "Come at midday.", "Come at 12 noon.", "Come at 12.00 pm."]


def dates() -> Iterator[tuple[str, list[str]]]:
    """A day of the year."""
    yield (
        "3 March",
        [
            "Come on 3 March.",
            "Come on 3rd March 2026.",
            "Come on the third of March.",
            "Come on March 3.",
            "Come on March the third.",
            "Come on the 3rd of March, 2026.",
        ],
    )
    yield (
        "21 June",
        ["Come on 21 June.", "Come on 21st June.", "Come on the twenty-first of June.", "Come on June 21st."],
    )


def measures() -> Iterator[tuple[str, list[str]]]:
    """Doses and other amounts."""
    yield (
        "500 mg",
        [
            "Take 500 mg.",
            "Take half a gram.",
            "Take 0.5 g.",
            "Take five hundred milligrams.",
            "Take 500mg.",
            "Take one half gram.",
        ],
    )
    yield (
        "2 litres",
        ["Drink 2 litres.", "Drink two liters.", "Drink 2,000 ml.", "Drink two thousand millilitres.", "Drink 2l."],
    )
    yield "5 ml", ["Give 5 ml.", "Give five millilitres.", "Give a 5 ml spoonful.", "Give 5ml."]
    yield "2 tablets", ["Take 2 tablets.", "Take two tablets.", "Take a couple of tablets."]
    yield (
        "half a tablet",
        ["Take half a tablet.", "Take one half tablet.", "Take a half tablet.", "Take 0.5 tablets.", "Take ½ tablet."],
    )
    yield (
        "4 degrees",
        ["Keep it at 4°C.", "Keep it at four degrees Celsius.", "Keep it at 4 degrees.", "Keep it at 4 °C."],
    )
    yield "12 sessions", ["You have 12 sessions.", "You have twelve sessions.", "You have a dozen sessions."]


KINDS = (spans, ordinals, shares, frequencies, ages, telephones, times, dates, measures)
ROWS = [(name, wordings) for kind in KINDS for name, wordings in kind()]


def read(text: str) -> list[Quantity]:
    """All quantities of a sentence."""
    return [one for clause in ENGLISH.clauses(text) for one in (*clause.quantities, *clause.spoken)]


@pytest.mark.parametrize(("name", "wordings"), ROWS, ids=[name for name, _ in ROWS])
def test_every_wording_says_the_same(name: str, wordings: list[str]) -> None:
    first = read(wordings[0])
    assert first, wordings[0]
    wrong = [said for said in wordings if not any(equal(one, other) for one in first for other in read(said))]
    assert not wrong


def others() -> Iterator[tuple[str, str, str]]:
    """One wording of each two values of a kind."""
    for kind in KINDS:
        rows = list(kind())
        for at, (name, said) in enumerate(rows):
            other, said_otherwise = rows[(at + 1) % len(rows)]
            yield f"{name} is not {other}", said[0], said_otherwise[-1]


@pytest.mark.parametrize(("name", "one", "other"), list(others()), ids=[name for name, *_ in others()])
def test_another_value_is_another(name: str, one: str, other: str) -> None:
    assert not any(equal(first, second) for first in read(one) for second in read(other)), name
