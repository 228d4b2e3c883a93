"""How a language is said: the rules of its spoken form, what proves that nothing was lost, and how words are said.

The walk along a sentence is `speech.spoken_form`, the same for all: whatever is not plain words is asked of the rules,
one after another, before an engine hears it. What no rule claims is said as it is written. A language without rules
cannot be said at all, since no engine may be trusted with a figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from audioguide.language.base.hearing import Hearing
from audioguide.language.base.spoken_rule import SpokenRule


class SpokenLanguage:
    """A language as it is said; this one knows none, so it has no rules and nothing can be said in it."""

    word = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
    """A word, matched at its beginning, letters joined by apostrophes and hyphens; a script whose letters carry marks
    that Python counts as no letters, as those of India do, needs its own."""
    pauses: frozenset[str] = frozenset()
    """Marks that only shape the voice in this language, beside those that do so in most: a comma of its own script."""

    weak_words: frozenset[str] = frozenset()
    """Words, in lower case, that voices hurry over, such as "of" and "the": what a sentence's length depends on."""

    def sounds(self, spoken: str) -> int:
        """About how many sounds a spoken form has, which is what takes time; letters, where nobody counts."""
        return sum(map(str.isalpha, spoken))

    @property
    def rules(self) -> Sequence[SpokenRule]:
        """The rules in the order in which they claim what is written: the first that claims a shape says it."""
        return ()

    @property
    def lexicon(self) -> Path | None:
        """A file of W3C PLS 1.0 with the pronunciations that come with the language; None = it brings none."""
        return None

    @property
    def hearing(self) -> Hearing | None:
        """What reads the spoken form back by ear, and knows nothing of the rules; None = no gate of the ear is held."""
        return None

    # That nothing was lost. Written apart from the rules, with tables of its own, so that a mistake there is seen here.

    def lost_in(self, written: str, said: str) -> list[str]:
        """What of `written`, a shape that a rule has claimed, cannot be read back from `said`, its words.

        Digits, letters of names, units and signs, each as it is written; empty where nothing is lost. Without a
        language all of it is lost but what is said as it is written.
        """
        return [] if written.casefold() == said.casefold() else [written]

    def is_short_form(self, word: str) -> bool:
        """True for a plain word that stands for a longer one, such as "mg", which no engine may be left to say."""
        return False

    def denials(self, text: str) -> int:
        """How many times a text denies something: "not", "never", "without". Counted in what is written and said."""
        return 0

    # Words of the lexicon with an ending that need no entry of their own. English "lymphomas" and "lymphoma's" are
    # lymphoma with a sound behind it; a language whose endings change the word says nothing here.

    def ending_behind(self, text: str, place: int) -> int:
        """Characters of an ending that stands at `place`, right behind a word, and is said with it; 0 = none.

        Only an ending that a mark sets apart from the word, such as "'s".
        """
        return 0

    def without_ending(self, word: str) -> str:
        """`word` without an ending that is only a sound behind it: "lymphoma" for "lymphomas"; empty = it has none."""
        return ""

    def with_ending(self, sounds: str) -> str:
        """IPA of a word with such an ending, from `sounds`, the IPA of the word itself."""
        return sounds
