"""Other ways to write what labels and charts write: sharpness of sight, needles, days of a round, power out of five.

As `clinic`, each adds a reading of a `written.plain` text and takes none away.
"""

from __future__ import annotations

import re

from audioguide.language.en.hearing.clinic import MONTHS, THREADS, Other, as_written

_SIDE = {"R": "right", "L": "left"}
_FLAGS = {"L": "low", "H": "high"}


def _sided(found: re.Match[str]) -> str:
    return _SIDE[found[0][0]]


def _flagged(found: re.Match[str]) -> str:
    return f" {_FLAGS[found[1]]}"


def _round_days(found: re.Match[str]) -> str:
    days = re.findall(r"\d+", found[0])
    return f"days {' ∧ '.join(days)}" if len(days) > 1 else f"day {days[0]}"


def _lines(found: re.Match[str]) -> str:
    """20/25-2: two letters fewer than the whole line."""
    more = f" {'plus' if found[3] == '+' else 'minus'} {found[4]}" if found[3] else ""
    return f"{found[1]}¶{found[2]}{more}"


def _power(found: re.Match[str]) -> str:
    return f"{found[1]} {'plus' if found[2] == '+' else 'minus'} out of {found[3]}"


def _every(found: re.Match[str]) -> str:
    until = f"-{found[2]}" if found[2] else ""
    return f"every {found[1]}{until} {found[3]}{'' if found[1] == '1' else 's'}"


def _month_of(found: re.Match[str]) -> str:
    return f"{MONTHS[int(found[1]) - 1]} {found[2]}"


SHAPES: tuple[tuple[str, Other, bool], ...] = (
    (r"\b(20|6)/(\d{1,3})(?:\s?([+-])([1-5]))?(?=,?\s(?:OD|OS|OU|in the|right|left)\b)", as_written(_lines), False),
    (r"\b(20|6)/(\d{1,3})\s?([+-])([1-5])\b(?!/)", as_written(_lines), False),
    (r"(?<![\w/.])([0-5])([+-])/([45])\b", as_written(_power), False),
    (r"(?<![\w/.])(?<!\d )[RL]t?(?=[ -][A-Za-z]{2}|[ -][1-5](?:st|nd|rd|th))", as_written(_sided), False),
    (r"(?<=\d )[RL](?=[,;.)]|$)", as_written(_sided), False),
    (rf"\b(\d{{1,2}})/0(?=\s+{THREADS})", as_written(r"\1¶oh"), True),
    (r"(?<=mm)\s?/\s?(\d\d)G\b", as_written(r", \1 gauge"), False),
    (r"\b(\d\d)G\b", as_written(r"\1 gauge"), False),
    (r"\b[dD]\d{1,2}(?:\s?[,&+]\s?\d{1,2}){0,5}\b", as_written(_round_days), False),
    (r"(?<![^\W_])x\s?(?=\d+(?:-\d+)? (?:doses|dose)\b)", as_written("for "), True),
    (r"\b(\d{1,2})\s?x\s?(?=\d+(?:\.\d+)?\s?(?:m?c?g|mL|ml|μg|L)(?:\s|$))", as_written(r"\1‖"), False),
    (r"\s?[(\[*]\s?([LH])[)\]]?(?=\s|$|[,;.)])", as_written(_flagged), False),
    (r"(?<=kJ)\s?/\s?(?=\d)", as_written(" or "), False),
    (r"\bt\s?1[/⁄]2(?!\w)", as_written("half-life"), True),
    (r"\bpre-(?=b\w*f\w*st\b)", as_written("before "), True),
    (r"\bpost-(?=b\w*f\w*st\b)", as_written("after "), True),
    (r"\b50:50\b", as_written("50-50"), False),
    (r"\b[A-Z]{1,5}(?:-\d{2,8}){2,}\b", as_written(lambda found: found[0].replace("-", " ¶ ")), False),
    (r"\bNo\. of\b", as_written("number of"), True),
    (r"(Gy\s?/\s?1)\s?#", as_written(r"\1 fraction"), False),
    (r"(%)\s?/\s?(?=\d+ ?h)", as_written(r"\1 over "), False),
    (r"\bfT(?=[34]\b)", as_written("free T"), False),
    (r"\bN\+V\b", as_written("nausea and vomiting"), False),
    (r"\bD\+V\b", as_written("diarrhea and vomiting"), False),
    (r"↓↓", as_written("down sharply", "very low"), False),
    (r"↑↑", as_written("up sharply", "very high"), False),
    (r"\bq(\d{1,2})y\b", as_written(r"every \1 years"), False),
    (r"\b[Mm][Ff]([Gg]|[Dd])\.?(?=:? ?\d)", as_written("manufactured "), False),
    (r"\bs\.?\s?(?=\d{1,3}\b)", as_written("section "), False),
    (r"(?<=MHA )s\.?", as_written("section"), False),
    (r"(?<=[A-Za-z0-9%] )(KCl|NaCl)\s?/\s?L\b", as_written(r"\1 per liter"), False),
    (r"(\d)([½¼¾]|\s?\d/\d+)?\"(?=\s|$|[.,;)])", as_written(r"\1\2 inches", r"\1\2 inch", r"\1\2 of an inch"), False),
    (r"(\d+[/⁄]\d+)\"", as_written(r"\1 inch", r"\1 of an inch", r"\1 inches"), False),
    (r"\b([1-9]0)s\b", as_written(r"\1 sec"), False),
    (r"(\d)[uU]:(?=\d)", as_written(r"\1 units to ", r"\1 unit to "), False),
    (r"\bA&?O[xX]\s?(?=[1-4]\b)", as_written("A & O times ", "A O times "), False),
    (r"[øØ](?= [a-z])", as_written("no"), False),
    (r"(?<=[↑↓] )→", as_written(", then"), False),
    (r"\b(\d{1,2})(?:-(\d{1,2}))?[ -]?(wk|mth|yr)ly\b",
     as_written(_every), False),
    (r"\bmod\.?(?= )", as_written("moderate"), True),
    (r"(?<=[a-zA-Zµμ]/L )([LH])(?=[\s,;(]|$)", as_written(lambda found: _FLAGS[found[1]]), False),
    (r"\b([A-Z][a-z]{2})[-/]([2-4]\d)\b(?![-/])", as_written(r"\1 20\2"), False),
    (r"(?<=\d )(\d{1,2})/(\d{2})\b(?!/)", as_written(r"\1¶out of \2"), False),
    (r"(?<=x )(\d+)s\b", as_written(r"\1 s"), False),
    (r"\b(0?[1-9]|1[0-2])-((?:19|20)\d\d)\b", as_written(_month_of), False),
    (r"\bq\s(?=(?:hs|am|pm)\b)", as_written("q"), True),
    (r"(?<=[A-Za-z] )[Nn]os?\."
     r"(?=:|,? (?:on|in|at|is|as|above|below|overleaf|from|to|with|not|and|or|for|if)\b)",
     as_written("number", "numbers"), False),
    (r"\b[Nn]o\.\s?(?=[A-Z]{1,3}-?\d{3})", as_written("number "), False),
    (r"#\s?/\s?(?=\d)", as_written(" fractions over "), False),
    (r"\b0(\d)-(?=[A-Z][a-z]{2}\b)", as_written(r"\1-"), False),
    (r"\b(?:ac|pc)(?= (?:breakfast|lunch|dinner|supper|tea|meals?|food|eating)\b)",
     as_written(lambda found: "before" if found[0][0] in "aA" else "after"), True),
    (r"\b([012]?\d)\.([0-5]\d)\b(?!\s?(?:m?c?g|mg|mL|ml|%|kg|cm|mm|mmol|units?))", as_written(r"\1:\2"), False),
)  # fmt: skip
"""As those of `clinic`."""
