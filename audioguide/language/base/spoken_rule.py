"""What a rule of the spoken form is. One rule, one file, one function; each language lists its own in order."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from audioguide.language.base.shape import Shape


class Doubtful(NamedTuple):
    """Words that come with a doubt."""

    words: str
    doubt: str
    """What is unclear, and what the writer can write instead; whole sentences."""
    blocks: bool = False
    """True where the shape may mean two things, and only the writer knows which."""


class SpokenRule(NamedTuple):
    """Says one class of written shapes."""

    code: str
    """N and a number, stable: tests, findings and documents name it."""
    name: str
    """What it says, in a few words, for people: "doses and their units"."""
    begins: str
    """With what its shapes begin, any of: 9 a digit, A a capital, a any other letter, * anything else."""
    shape: Shape
    """Matched at a place of the whole text, so that it can look behind and ahead of what it claims."""
    say: Callable[[re.Match[str]], str | Doubtful | None]
    """The words for a match, in small letters and without digits; "" = it has no sound; None = not mine after all."""
    words: frozenset[str] = frozenset()
    """Small-letter words that look plain and are yet this rule's, such as "vs": it is not asked about any other."""
    firsts: str = ""
    """The letters with which its shapes may begin, each in its case, and, where it names one, the marks of ASCII.

    "" = any of `begins`. It makes speech faster.
    """
