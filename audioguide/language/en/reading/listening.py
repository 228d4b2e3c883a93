"""What an ear makes of English: the questions of `language.base.questions.listening`."""

from __future__ import annotations

import re

from audioguide.language.en.reading import denials
from audioguide.language.en.reading.words import FUNCTION_WORDS, straight

_JOINED = re.compile(r"[,;] (?:and|but|so|or) (?:it|they|you|we|he|she|this|that|the \w+) (?:\w+)", re.IGNORECASE)
_FRONT = re.compile(
    r"(?:(?:First|Second|Third|Fourth|Fifth|But|So|Then|And), )?"
    r"(?:If|Even if|When|Whenever|After|Before|Unless|While|Until|Once|As long as|As soon as|In case) ([^,]+),"
)
_SMALL = (
    "NOT DO DOES DON'T NO NONE NEVER ALWAYS ONLY ANY EVERY EACH BOTH MUST WILL CAN CANNOT SHOULD MAY AND BUT THE THIS "
    "THAT ARE IS BEFORE AFTER"
)
"""Small words that are no abbreviation in capitals, as ALL, OR, IT and WHO are."""
_STRESS = re.compile(
    r"(?<![\w*_])([*_]{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*_])"
    rf"|(?<!\S)(?:[A-Z']{{2,}} )*?(?:{_SMALL.replace(' ', '|')})(?: [A-Z']{{2,}})*\b"
)
"""Marks of stress, and a row of capitals with a small word in it: capitals alone may be a name (COVID, BRCA)."""
_SCOPE = frozenset(
    ("all", "every", "only", "before", "after", "more", "less", "any", "some", "both", "no", "one", "two", "three")
)
"""Small words on which a claim hangs."""
_SHORT = re.compile(
    r"[/()\[\]<>%&@#*=+]|\b(?:e\.g|i\.e|etc|vs)\b\.?|\bwww\.|https?:|\S+@\S+|\w+\.(?:org|com|gov|net)\b"
)
_ROMAN = re.compile(r"\b(?:[Ss]tages?|[Tt]ype|[Pp]art|[Gg]rade) [IVX]+\b")
_CAPITALS = re.compile(r"\b[A-Z]{2,}[0-9]*\b|\b(?:[A-Z]\.){2,}")


def says_several(text: str) -> bool:
    """A semicolon, or two joints such as ", and it works"."""
    return ";" in text or len(_JOINED.findall(text)) > 1


def front_condition(text: str) -> str:
    """The words between If, When or Before at the beginning and the first comma."""
    found = _FRONT.match(text)
    return found[1] if found else ""


def stressed(text: str) -> list[str]:
    """Words between marks, and rows of capitals with a small word in them."""
    return [match[0].strip("*_") for match in _STRESS.finditer(straight(text))]


def is_key(word: str) -> bool:
    """A word with a meaning of its own, a figure, a word of scope, or one that denies."""
    return word not in FUNCTION_WORDS or word[0].isdigit() or word in _SCOPE or denials.count((word,)) > 0


def unreadable(text: str) -> list[str]:
    """Signs, e.g. and etc., addresses; and Roman numerals."""
    return [found[0] for shape in (_SHORT, _ROMAN) for found in shape.finditer(text)]


def abbreviations(text: str) -> list[str]:
    """Words of capitals: MRI, U.S.A."""
    return [found[0] for found in _CAPITALS.finditer(text)]
