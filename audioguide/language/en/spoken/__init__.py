"""English, as an American reader says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from audioguide.language.base.hearing import Hearing
from audioguide.language.base.spoken import SpokenLanguage
from audioguide.language.base.spoken_rule import SpokenRule

_S = re.compile(r"'?s(?!\w)", re.IGNORECASE)
_NO_SOUND = re.compile(r"([a-z])\1|[aeiou]{2}|[tcsp]h|ck|gh|[^aeiou]e\b")
_ENDINGS = (("szʃʒ", "ɪz"), ("ptkfθ", "s"))
"""Last sound of a word -> how its "s" is said; "z" behind all others."""


class SpokenEnglish(SpokenLanguage):
    """English. What takes long to load, eighty rules and the tables that hold them to what is written, comes late."""

    weak_words = frozenset(
        "a an the of to in on at for and or but is are was be been it its that this with as by from if you your they "
        "their them can may will do not so than then there when who what which has have had into one how would could "
        "should we me us our he she him her his am were did does my i also get like about some any no all more".split()
    )

    def sounds(self, spoken: str) -> int:
        """Letters, less those that are silent or make one sound with the letter before them."""
        return super().sounds(spoken) - len(_NO_SOUND.findall(spoken.lower()))

    @cached_property
    def rules(self) -> Sequence[SpokenRule]:
        """See `order`."""
        from audioguide.language.en.spoken.order import RULES

        return RULES

    @cached_property
    def hearing(self) -> Hearing:
        """See `language.en.hearing`."""
        from audioguide.language.en.hearing import HearingEnglish

        return HearingEnglish()

    @property
    def lexicon(self) -> Path:
        """Of cancer medicine."""
        return Path(__file__).with_name("lexicon.pls")

    def lost_in(self, written: str, said: str) -> list[str]:
        """See `reading_back`."""
        from audioguide.language.en.spoken.reading_back import lost_in

        return lost_in(written, said)

    def is_short_form(self, word: str) -> bool:
        """A unit that is no English word: "mg", "mmHg"."""
        from audioguide.language.en.spoken.reading_back import is_short_form

        return is_short_form(word)

    def denials(self, text: str) -> int:
        """See `reading_back`."""
        from audioguide.language.en.spoken.reading_back import denials

        return denials(text)

    def ending_behind(self, text: str, place: int) -> int:
        """The "'s" of "lymphoma's"."""
        found = _S.match(text, place) if text[place : place + 1] == "'" else None
        return found.end() - place if found else 0

    def without_ending(self, word: str) -> str:
        """ "lymphoma" for "lymphomas"; of words with two letters and of those in "ss" nothing is taken."""
        stem = word[:-1]
        return stem if word[-1:] in ("s", "S") and len(stem) > 2 and not stem.endswith("s") else ""

    def with_ending(self, sounds: str) -> str:
        """The "s" as it is said behind the word's last sound."""
        return sounds + next((said for last, said in _ENDINGS if sounds[-1] in last), "z")
