"""What rules for names share: letters one by one, the numbers of names, hyphens, and full stops that end a sentence."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.en.spoken.acronyms import AS_WORDS
from audioguide.language.en.spoken.words import cardinal, digits

HYPHEN = "[-\u2010\u2011]"
"""Hyphen-minus, hyphen, and the hyphen that keeps a line together: they join."""
MINUS = "[-\u2010\u2011\u2212\u2013]"
"""Whatever is typed for a minus behind a name."""
_BEGINNERS = (
    "The|This|These|That|Those|There|Then|They|It|Its|We|You|Your|Our|He|She|If|When|While|After|Before|Do|Take|Tell"
    "|Call|Ask|Go|Turn|Use|Keep|Stop|Please|Never|Always|Some|Most|Many|In|On|At|For|But|And|So|As|To|No|Not|What"
    "|How|Her|His|My|Any|Each|Both|Park|Ring|Bring|Wait|Drink|Eat|Avoid|Store|Read|See"
)
"""Words that begin a sentence behind a short form that may end one: "in the U.S. He is well"."""
SHORT_STOP = r"(?:\.(?!\s*[\"”’')\]]*$))?"
"""The full stop of a short form that never ends a sentence by itself, such as vs. and Dr."""
STOP = rf"(?:\.(?!\s*[\"”’')\]]*(?:$|\s(?-i:{_BEGINNERS})\b)))?"
"""The full stop of a short form; not where it also ends the sentence, for there it is heard."""
_PART = Shape(r"[A-Za-z]+|[0-9]+|\.(?=[0-9])")


def name_number(written: str) -> str:
    """A number within a name: "4" -> "four", "125" -> "one twenty-five", "508" -> "five oh eight", "600" in full.

    More than three digits, or a leading zero, are said one by one.
    """
    if len(written) > 3 or (len(written) > 1 and written.startswith("0")):
        return digits(written)
    if len(written) < 3 or written.endswith("00"):
        return cardinal(written)
    head, tail = written[0], written[1:]
    return f"{cardinal(head)} {'oh ' + cardinal(tail[1]) if tail[0] == '0' else cardinal(tail)}"


def letters(written: str) -> str:
    """ "Ki" -> "K I"."""
    return " ".join(written.upper())


def name(written: str) -> str:
    """A name of letters and digits, none dropped: "PIK3CA" -> "P I K three C A", "C50.9" -> "C fifty point nine"."""
    said, point = [], False
    for part in _PART.findall(written):
        if part == ".":
            said.append("point")
        elif part.isdecimal():
            said.append(digits(part) if point else name_number(part))
        elif part in AS_WORDS:
            said.append(AS_WORDS[part])
        else:
            said.append(letters(part))
        point = part == "."
    return " ".join(said)


def before(match: re.Match[str], reach: int = 60) -> str:
    """The text just before a match."""
    return match.string[max(0, match.start() - reach) : match.start()]


def after(match: re.Match[str], reach: int = 60) -> str:
    """The text just after a match."""
    return match.string[match.end() : match.end() + reach]
