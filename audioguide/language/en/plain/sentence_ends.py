"""How an English text becomes a sentence: its first letter and its end."""

from __future__ import annotations

import re

from audioguide.language.en.reading.clause_words import IMPERATIVES

_CONJUNCTION = re.compile(r"[,;]?\s+(?:and|or|and/or)[.,;:]?$", re.IGNORECASE)
"""What ties an item to the next one on paper."""
_TITLE = re.compile(r"[A-Z][a-z]{2,}")
"""A second word with a capital makes a name of the first, "Optimal Loading"."""
_SHOUTS = re.compile(r"^[A-Z][\w-]*[A-Z]")


def ended(text: str) -> str:
    """The text as a sentence with its end."""
    text = untied(text)
    return text if text.rstrip("\"”’')]").endswith((".", "?", "!")) else f"{text.rstrip(',;:')}."


def untied(text: str) -> str:
    """An item without the and or or that leads on to the next one."""
    return _CONJUNCTION.sub("", text.rstrip())


def small(text: str, proper: frozenset[str]) -> str:
    """A text inside a sentence; names, short forms and I keep their capitals."""
    first, second = ([*(word.strip(".,;:'\"“”") for word in text.split()[:2]), "", ""])[:2]
    named = _TITLE.match(second) and first.lower() not in IMPERATIVES
    keeps = named or first in proper or _SHOUTS.match(first) or first in ("I", "I’m", "I'm")
    return text if keeps else text[:1].lower() + text[1:]
