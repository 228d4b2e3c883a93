"""A written stretch as atoms, each of which an ear must hear: numbers, runs of letters, short forms, signs."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, NamedTuple

from audioguide.language.en.hearing.lists import LISTS

Kind = Literal["number", "nth", "decade", "digits", "part", "clock", "letters", "short", "sign"]


class Atom(NamedTuple):
    """One thing that is written."""

    kind: Kind
    text: str
    """As it is written, in its plainest characters; a number without its grouping."""
    joined: bool
    """Right behind the atom before it, without a blank."""


_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff®™℠]|(?<=\\w)\\(R\\)|\\bhttps?://|\\(TM\\)")
_POWER = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]*|⁻[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*")
_VULGAR = re.compile("(?<=\\d)\\s?(?=[¼½¾⅐-⅞])")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "º": "°", "˚": "°", "−": "-", "‐": "-", "‑": "-", "–": "-", "—": "-",
                        "―": "-", "‒": "-", "№": "#", "“": '"', "”": '"', "′": "'", "″": '"', "\u00b5": "μ",
                        "≧": "≥", "≦": "≤", "⁺": "+", "⁻": "-", "×": "x", "✕": "x", "∕": "/", "：": ":"})  # fmt: skip
_SIGNS = {"<<": "≪", ">>": "≫", "+/-": "±", ">=": "≥", "=>": "≥", "<=": "≤", "=<": "≤", "->": "→"}
_TYPED = re.compile("|".join(map(re.escape, _SIGNS)))
_RAISED = re.compile(r"(?<=\d)[·∙‧⋅•](?=\d)")
"""A decimal point, as in Britain."""
_BARRED = {"p\u0304": " after ", "c\u0304": " with ", "s\u0304": " without ", "ā": " before ", "a\u0304": " before "}
"""Small letters with a bar, for Latin words."""
_BARS = re.compile(r"(?<![^\W_])(?:[pcsa]\u0304|ā)(?![^\W_])")
_MERCURY = re.compile(r"(?<=[cm]m)\s?(?:of )?H2O\b|(?<=[cm]m)(?=H[gG]\b)")
_SLASHED = "|".join(sorted((short for short, _ in LISTS.rows("short_forms") if "/" in short), key=len, reverse=True))
_LETTER = "(?!(?-i:[α-λν-ωΑ-Ω]))[^\\W\\d_]"
"""Not a Greek one, which is a name of its own; but a micro sign."""
_ATOM = re.compile(
    r"(?P<part>(?<![\d.,/])\d+[/⁄]\d+(?![\d/]|[.,]\d))"
    r"|(?P<clock>(?<![\d:.])[0-2]?\d:[0-5]\d(?![\d:]|,\d{3}))"
    r"|(?P<nth>\d+(?:,\d{3})*(?:(?<=1)(?<!11)st|nd|rd|th)\b)"
    r"|(?P<decade>\d*0'?s\b)"
    r"|(?P<number>\d{1,3}(?:,\d{3}(?!\d))+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![^\W\d_])\.\d+)"
    rf"|(?P<short>(?<![^\W\d_/])(?:{_SLASHED})(?![^\W_]|/)"
    r"|(?<![^\W_])(?:(?:[^\W\d_]\.)+[^\W\d_]|e\. g|i\. e)(?![^\W_])\.?)"
    r"|(?P<letters>(?-i:[α-λν-ωΑ-Ω])|μ(?![^\W\d_])"
    rf"|(?:{_LETTER})+(?:'(?!s\b)(?:{_LETTER})+)*)"
    r"|(?P<sign>\S)",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(?<![\w.,])\+?\(?\d[\d ().\-]{5,}\d(?![\w%]|[.,]\d)")
_SPARE = 7
"""Digits of the shortest telephone number."""


_BARRED_NUMERAL = re.compile(
    r"(?<![^\W_])(?=[^\s]{0,9}[īĪïÏ\u0304\u0305\u0307\u033f])((?:[iIīĪïÏıvx][\u0304\u0305\u0307\u0308\u033f]?){1,4}|[tTṫ][\u0304\u0305\u0307]?)(s\u0304?s\u0304?)?"
    r"(?![^\W_]|[\u0300-\u036f])"
)
"""How many, in small Roman numerals with a bar; "ss" is a half."""


def _numeral(found: re.Match[str]) -> str:
    letters = unicodedata.normalize("NFKD", found[1]).lower().replace("ı", "i")
    many = sum({"i": 1, "t": 1, "v": 5, "x": 10}.get(mark, 0) for mark in letters)
    return f"{many - 2 if letters.startswith(('iv', 'ix')) else many}{' 1/2' if found[2] else ''}"


def plain(text: str) -> str:
    """The text in the plainest characters that say the same: "½" as "1/2", "m²" as "m^2", every dash as "-"."""
    text = _UNSEEN.sub("", _VULGAR.sub(" ", text))
    if not text.isascii():
        text = _BARRED_NUMERAL.sub(_numeral, text)
        text = _BARS.sub(lambda found: _BARRED[found[0]], _RAISED.sub(".", text))
    text = _TYPED.sub(lambda found: _SIGNS[found[0]], text)
    text = _POWER.sub(lambda found: "^" + found[0], text)
    text = unicodedata.normalize("NFKC", text.translate(_PLAIN)).translate(_PLAIN)
    return _MERCURY.sub(lambda found: " ofwater" if found[0] else " ", text)


def atoms(text: str, numbered: bool = False) -> tuple[Atom, ...]:
    """The atoms of a `plain` text. numbered: a long run of digits and marks is one atom, as in a telephone number."""
    found: list[Atom] = []
    place = 0
    for run in _DIGITS.finditer(text) if numbered else ():
        digits = "".join(mark for mark in run[0] if mark.isdecimal())
        if len(digits) >= _SPARE:
            found += _read(text, place, run.start())
            found.append(Atom("digits", digits, False))
            place = run.end()
    found += _read(text, place, len(text))
    return tuple(found)


def _read(text: str, start: int, end: int) -> list[Atom]:
    found = []
    for match in _ATOM.finditer(text, start, end):
        kind: Kind = match.lastgroup  # type: ignore[assignment]
        at = match.start()
        found.append(Atom(kind, _bare(kind, match[0]), at > 0 and not text[at - 1].isspace()))
    return found


def _bare(kind: Kind, written: str) -> str:
    if kind == "short":
        return re.sub(r"[.\s]", "", written)
    if kind in ("nth", "decade", "number"):
        digits = re.sub(r"[^\d.]", "", written)
        return "".join(str(unicodedata.decimal(mark)) if mark.isdecimal() else mark for mark in digits)
    return written
