"""English by ear: its spoken words read back, by tables and readers that the rules of the spoken form never see."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from audioguide.language.base.hearing import Hearing, Misheard
from audioguide.language.en.hearing import closed as hanging
from audioguide.language.en.hearing import doses, faults, leftovers, matching, numbers, scraps


class HearingEnglish(Hearing):
    """English, as an American hears it."""

    is_anchor = staticmethod(faults.is_anchor)  # Asked for most words, so without a step between.

    def is_cue(self, word: str) -> bool:
        """A month, a number word, or what says that a date is one of expiry."""
        return word in matching.CUES

    def wrong(self, written: str, heard: str, before: str) -> Misheard | None:
        """See `matching`, and `faults` for what it is called."""
        return None if matching.says(written, heard, before) else faults.of(written, heard)

    def left(self, text: str, heard: str, words: Sequence[str]) -> Iterable[Misheard]:
        """See `leftovers`, `scraps` and `doses`."""
        return (*leftovers.of(text, heard, words), *scraps.of(text, heard, words), *doses.of(heard, words))

    def numbers(self, heard: str) -> frozenset[str]:
        """Whole, and in the pieces in which a year or a name may be said."""
        return numbers.all_heard(matching.tokens(heard))

    closed = staticmethod(hanging.said)
    sounding = staticmethod(hanging.sounding)
    bare = staticmethod(hanging.bare)
