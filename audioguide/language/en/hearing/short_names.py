"""Other ways to write short names, places and spans: Ca breast, 2 g Na/day, lot 7F431B, T-2h, 6-<12, 30" hold, BE.

As `clinic`, each adds a reading of a `written.plain` text and takes none away.
"""

from __future__ import annotations

import re

from audioguide.language.en.hearing.clinic import Other, as_written

_SALTS = {"Na": "sodium", "K": "potassium", "Mg": "magnesium", "Ca": "calcium", "Cl": "chloride"}
_MANY = "twos threes fours fives sixes sevens eights nines".split()
_NTH = {"1": "st", "2": "nd", "3": "rd"}
_DAYS = {
    "M": "Mon", "T": "Tue", "Tu": "Tue", "W": "Wed", "Th": "Thu", "F": "Fri", "Sa": "Sat", "Su": "Sun", "S": "Sat",
}  # fmt: skip
_SIDE = {"R": "right", "L": "left"}
_EYES = {"BE": "both eyes", "B/E": "both eyes", "R/E": "right eye", "L/E": "left eye"}


def _salt(found: re.Match[str]) -> str:
    return _SALTS[found[1]]


def _nth(number: str) -> str:
    return number + ("th" if number[-2:-1] == "1" else _NTH.get(number[-1], "th"))


def _places(found: re.Match[str]) -> str:
    return f"{_nth(found[1])} to {_nth(found[2])}"


def _tens(written: str) -> str:
    if len(written) == len("90"):
        return f"{written}s"
    return f"{written[0]} hundreds" if written.endswith("00") else f"{written[0]}¶{written[1:]}s"


def _pressures(found: re.Match[str]) -> str:
    return f"{_tens(found[1])} over {_tens(found[2])}"


def _apart(found: re.Match[str]) -> str:
    """Each letter and each run of figures by itself, as a code is said."""
    return " ".join(re.findall(r"[A-Za-z]|\d", found[0]))


def _days(found: re.Match[str]) -> str:
    """ "TThSS" as Tue, Thu, Sat and Sun."""
    days = [_DAYS[day] for day in re.findall("Th|Tu|Sa|Su|[MTWFS]", found[0])]
    days[-1] = "Sun" if found[0].endswith("SS") else days[-1]
    return f"{', '.join(days[:-1])} and {days[-1]}"


def _each(found: re.Match[str]) -> str:
    return f"{_SIDE[found[1]]} {found[2]}, {_SIDE[found[3]]} "


def _sided(found: re.Match[str]) -> str:
    return _SIDE[found[1]]


def _wide(found: re.Match[str]) -> str:
    """4x4s: pads of gauze."""
    return f"{found[1]} by {_MANY[int(found[2]) - 2]}"


def _door(found: re.Match[str]) -> str:
    return f"{found[1] or found[3]}, {' '.join(found[2] or found[4])}"


def _eyes(found: re.Match[str]) -> str:
    return _EYES[found[0]]


SHAPES: tuple[tuple[str, Other, bool], ...] = (
    (r"\b(?:M|Tu|T|W|Th|F|Sa|Su|S){3,7}\b", as_written(_days), False),
    (r"(?<![\w/])([RL]):? (\d{1,3}/\d{1,3})[,;]? ([RL]):? (?=\d{1,3}/\d)", as_written(_each), False),
    (r"\bC[aA](?= (?:of (?:the )?)?[a-z]{4,})", as_written("cancer"), False),
    (r"(?:(?<=\dg )|(?<=\d g )|(?<=mg )|(?<=mmol )|(?<=mEq ))(Na|K|Mg|Ca|Cl)[+-]{0,2}(?=[\s/,.;)]|$)",
     as_written(_salt), False),
    (r"\bAg/Ab\b", as_written("antigen, antibody"), False),
    (r"\bAb/Ag\b", as_written("antigen, antibody"), False),
    (r"\bAg\b", as_written("antigen"), False),
    (r"\bAbs?\b", as_written("antibody"), False),
    (r"\bKt/V(?!\w)", as_written("K T over V"), False),
    (r"\bE/e'", as_written("E over E prime"), True),
    (r"\bG[mM](?= ?(?:[+-] ?ve|neg|pos))", as_written("gram"), False),
    (r"\b(A|B|AB|O)-neg\b", as_written(r"\1 negative"), False),
    (r"\b(A|B|AB|O)-pos\b", as_written(r"\1 positive"), False),
    (r"\b(?:BE|[BRL]/E)\b", as_written(_eyes), False),
    (r"\bbus\.(?= days?| hours| hrs|$)", as_written("business"), False),
    (r"\bop\.?(?= machin| heavy|$)", as_written("operate"), False),
    (r"\b(?:pk[- ]?yrs?|PYH?)\b", as_written("pack-years"), False),
    (r"(?<=\d )c\.?(?= [a-z])", as_written("cup", "cups"), False),
    (r"\bT-(?=\d)", as_written("T minus "), False),
    (r"(\d)\s?-\s?<\s?(?=\d)", as_written(r"\1 to less than "), False),
    (r"(\d)\"(?= [a-z])", as_written(r"\1 seconds"), False),
    (r"\b(\d{1,2})-(\d{1,2})(?:st|nd|rd|th)(?= (?:per)?cent?ile)", as_written(_places), False),
    (r"\b([Ww]t) ↑ ?(?=\d)", as_written("weight up "), False),
    (r"\b([Ww]t) ↓ ?(?=\d)", as_written("weight down "), False),
    (r"\b(1?\d\d)s/(1?\d\d)s\b", as_written(_pressures), False),
    (r"\*(\d{1,3})/\*(?=\d)", as_written(r"star \1, star "), False),
    (r"(?<=\*)(\d{2,3}):(?=\d)", as_written(r"\1, "), False),
    (r"\b(?=[A-Z0-9/-]*\d)(?=[A-Z0-9/-]*[A-Z])[A-Z0-9]{2,14}(?:[-/][A-Z0-9]{1,10}){0,3}(?![\w-])",
     as_written(_apart), False),
    (r"(?<![\w-])[A-Za-z\d](?:-[A-Za-z\d]){3,}(?![\w-])", as_written(_apart), False),
    (r"(?<=[Rr]m )(\d{1,2})-(\d{3,4})\b|(?<=oom )(\d{1,2})-(\d{3,4})\b", as_written(_door), False),
    (r"\b(?=[\d /.-]*\d{4})\d{2,8}(?:[ /.-]\d{1,7}){1,4}\b", as_written(_apart), False),
    (r"\b(?:\d{2,4}-\d{1,5}|\d{1,4}-\d{2,5})(?:-\d{1,5}){0,2}\b", as_written(_apart), False),
    (r"(?<=[Bb]ox )\d{1,5}-\d{1,5}\b", as_written(_apart), False),
    (r"(\d)\s?m/s\b", as_written(r"\1 meters per second"), False),
    (r"\b([1-9]) ?x ?(?=\d+(?:\.\d+)? ?[cm]m (?:[a-z]+ )?[a-z]+s\b)", as_written(r"\1‖"), False),
    (r"(\d)[xX](?=(?:ULN|LLN)\b)", as_written(r"\1 times "), False),
    (r"\bK(\d{1,2})/(?=\d{2}\b)", as_written(r"K \1 over "), False),
    (r"\bpen\b(?=\.? ?[(,;]|\.?$)", as_written("penicillin"), False),
    (r"\b([2-9]) ?[xX] ?([2-9])'?s\b", as_written(_wide), False),
    (r"(\d)s\b", as_written(r"\1 seconds", r"\1 second"), False),
    (r"(\d)\s?fl\b", as_written(r"\1 femtoliters"), False),
    (r"(?<=[\d½¼¾ ])ppd\b", as_written("packs per day", "pack per day"), False),
    (r"\b[Ww]k\.?(?= \d)", as_written("week"), False),
    (r"\b[Pp]rev\.?(?=:? [<>]?\d)", as_written("previously"), False),
    (r"\b([LR])(?= \d+ ?(?:mins?|m[lL])\b)", as_written(_sided), False),
    (r"^([LR])(?= @)", as_written(_sided), False),
    (r"(?<=\d) / (?=[A-Z][A-Za-z0-9]{0,5}:? [<>]?\d)", as_written(", "), False),
    (r"(?<= )#(?=[,.;)]|$| \()", as_written("fracture"), False),
    (r"\b(\d{1,2})/24 ?h(?:rs?|ours)?\b", as_written(r"\1 in 24 hours"), False),
)  # fmt: skip
"""As those of `clinic`."""
