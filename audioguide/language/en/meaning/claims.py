"""What a clause says of its subject: the verb, or the word behind is, without a tagger of parts of speech."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.language.base.meaning import Concept
from audioguide.language.en.meaning.tokens import Word

_BEFORE = frozenset("you they we it he she people is are was were patients not doesn't don't has will".split())
"""Words that a verb or an adjective said of them follows."""
_NAMING = frozenset("the of your a an this these those and or in for with".split())
"""Words behind which an s makes a plural and no verb."""
_NO_VERB = ("ss", "us", "is")
"""Ends of words in s that are no verbs: anxious, sepsis."""
_ASIDE = frozenset("the your these those".split())


def claimed(words: Sequence[Word], concepts: Sequence[Concept]) -> frozenset[str]:
    """The concepts that are said of a subject."""
    return frozenset(_claimed(words, concepts))


def _claimed(words: Sequence[Word], concepts: Sequence[Concept]) -> Iterator[str]:
    last = ""
    at = 0
    for concept in concepts:
        while at < len(words) and words[at].start < concept.start:
            last = words[at].text
            at += 1
        said = concept.word.split()[0]
        verb = (
            said.endswith("s")
            and not said.endswith(_NO_VERB)
            and last not in _NAMING
            and concept.start > words[0].start
        )
        if verb or last in _BEFORE:
            yield concept.name


def opening(words: Sequence[Word], concepts: Sequence[Concept]) -> str:
    """The concept that a clause begins with; empty where it begins with another word."""
    place = 1 if len(words) > 1 and words[0].text in _ASIDE else 0
    return next((one.name for one in concepts if one.start == words[place].start), "")
