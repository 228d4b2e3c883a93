"""Which characters a text may hold, on the way in and on every way out: one answer for the whole house.

A control character can move the cursor of a terminal, an override of direction can make "do not take" read otherwise
than it is spoken, and a line separator parts a playlist's line. What the house lets through is what has a sign, and of
the unseen ones those that a script needs where it needs them: docs/decisions/0027.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from operator import is_
from typing import TypeVar

T = TypeVar("T")

LOST = "\ufffd"
"""Stands on the way out for what may not leave."""
_UNSEEN = (
    "\x00-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff0-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
"""Controls, marks of direction, joiners, separators, byte order marks, fillers, tags, surrogates, noncharacters."""
_OPENING, _CLOSING = "\u2066\u2067\u2068", "\u2069"
_MARKS = "\u200e\u200f\u061c"
_JOINERS = "\u200c\u200d"
_SPACE = "\u200b"
_JOINED = frozenset(
    "ARABIC SYRIAC MANDAIC NKO MONGOLIAN PHAGS-PA DEVANAGARI BENGALI GURMUKHI GUJARATI ORIYA TAMIL TELUGU KANNADA "
    "MALAYALAM SINHALA TIBETAN MYANMAR KHMER BALINESE JAVANESE".split()
)
"""Scripts whose letters are joined or kept apart by U+200C and U+200D (Unicode 16, chapters 9, 12 and 13)."""
_UNSPACED = frozenset("THAI LAO KHMER MYANMAR JAVANESE BALINESE TAI".split())
"""Scripts without spaces between words, in which U+200B says where a line may break."""
_HINTS = "\u00ad\u2060\u2061\u2062\u2063\u2064\ufeff\u200b\u200c\u200d"
"""Say where a line may break or letters join: without them a text says the same."""


@cache
def _suspect() -> re.Pattern[str]:
    """One of _UNSEEN, or of the noncharacters of the other planes."""
    planes = (f"{chr(plane * 0x10000 + 0xFFFE)}-{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
    # Made when it is first asked for: plain help, which never asks, would else take a thirtieth longer.
    return re.compile(f"[{_UNSEEN}{''.join(planes)}]")


@cache
def _windows() -> dict[int, str]:
    """No document means C1: they are Windows letters in a text that was read wrong (HTML Standard, 13.2.5.5)."""
    return {code: bytes([code]).decode("cp1252", "ignore") or " " for code in range(0x80, 0xA0)}


def named(char: str) -> str:
    """The character as Unicode writes it: "U+001B"."""
    return f"U+{ord(char):04X}"


def forbidden(text: str, kept: str = "") -> int:
    """Offset of the first character that `text`, a line, may not hold; -1 where it holds none. kept: such as "\\n"."""
    if text.isascii() and text.isprintable():
        return -1
    # The lines of a file would else be looked at one by one, each time a guide is read.
    without = text
    for char in kept:
        without = without.replace(char, "")
    if (without.isascii() and without.isprintable()) or not _suspect().search(without):
        return -1
    return next((found.start() for found in _suspect().finditer(text) if not _allowed(text, found.start(), kept)), -1)


def clean(text: str, kept: str = "", instead: str = LOST) -> str:
    """`text`, a line or several, as long as before: a space, or else `instead`, for each that it may not hold."""
    if forbidden(text, kept) < 0:
        return text
    return _suspect().sub(lambda found: _kept(text, found.start(), kept) or instead, text)


def _kept(text: str, at: int, kept: str) -> str:
    return text[at] if _allowed(text, at, kept) else " " if text[at].isspace() else ""


def shown(value: T) -> T:
    """What a template writes: its texts as `clean` gives them, with their lines; a text that is markup stays markup."""
    return type(value)(clean(value, "\t\n")) if isinstance(value, str) else value


def cleaned(held: T) -> T:
    """`held` with every text in it as `clean` gives it: a text, a tuple, a frozen dataclass; itself where clean."""
    if isinstance(held, str):
        return clean(held)  # type: ignore[return-value]
    if isinstance(held, tuple):
        parts = tuple(map(cleaned, held))
        return held if all(map(is_, parts, held)) else parts  # type: ignore[return-value]
    changed: dict[str, object] = {}
    for name in _fields(type(held)):  # type: ignore[arg-type]
        value = getattr(held, name)
        if (new := cleaned(value)) is not value:
            changed[name] = new
    if not changed:
        return held
    from dataclasses import replace

    return replace(held, **changed)  # type: ignore[type-var]


@lru_cache(maxsize=256)
def _fields(kind: type) -> tuple[str, ...]:
    """What a dataclass is made from; nothing for any other class, such as the numbers of a cue."""
    if not hasattr(kind, "__dataclass_fields__"):
        return ()
    # Imported here: it takes longer to load than all of the command line.
    from dataclasses import fields

    return tuple(one.name for one in fields(kind) if one.init)


def seen(text: str) -> str:
    """What a document's `text` shows: no hints, no marks of direction, a space for a control, Windows letters for C1.

    What is no character at all becomes U+FFFD, so that a person is told that something is lost there.
    """
    if text.isascii() and text.isprintable():
        return text
    return _suspect().sub(lambda found: _shown(text, found.start()), text).replace("\u00ad", "")


def _shown(text: str, at: int) -> str:
    char = text[at]
    if char in _JOINERS and _joins(text, at):
        return char
    if "\x80" <= char < "\xa0":
        return _windows()[ord(char)]
    kind = unicodedata.category(char)
    if char in _HINTS or kind == "Cf":
        return ""
    return " " if kind in ("Cc", "Zl", "Zp") else LOST


def _allowed(text: str, at: int, kept: str) -> bool:
    char = text[at]
    if char in kept:
        return True
    if char in _JOINERS:
        return _joins(text, at)
    if char == _SPACE:
        return _script(text[at - 1 : at]) in _UNSPACED
    if char in _MARKS:
        return _written_leftwards(_line(text, at))
    if char in _OPENING or char == _CLOSING:
        line = _line(text, at)
        return _written_leftwards(line) and _balanced(line)
    return False


def _joins(text: str, at: int) -> bool:
    """True behind a letter of a script that needs it, and between the parts of one emoji."""
    before = text[at - 1 : at] if at else ""
    if _script(before) in _JOINED:
        return True
    after = text[at + 1 : at + 2]
    return text[at] == "\u200d" and _pictured(before) and bool(after) and unicodedata.category(after) == "So"


def _pictured(char: str) -> bool:
    return bool(char) and (char == "\ufe0f" or unicodedata.category(char) in ("So", "Sk"))


def _line(text: str, at: int) -> str:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return text[start : end if end >= 0 else len(text)]


@lru_cache(maxsize=64)
def _written_leftwards(line: str) -> bool:
    """True where a line holds a letter of a script written from right to left: there a mark of direction has a use."""
    return any(unicodedata.bidirectional(char) in ("R", "AL") for char in line if char not in _MARKS)


@lru_cache(maxsize=64)
def _balanced(line: str) -> bool:
    """True where each isolate of a line is closed in it, and none closes what is not open: it ends with its line."""
    depth = 0
    for char in line:
        depth += (char in _OPENING) - (char == _CLOSING)
        if depth < 0:
            return False
    return depth == 0


@lru_cache(maxsize=1024)
def _script(char: str) -> str:
    """The first word of a character's name, which is its script's: "ARABIC"; empty for none."""
    return unicodedata.name(char, "").partition(" ")[0] if char else ""
