"""Another English name of what a heading names, where a source gives it in half a sentence: "Also known as ..."."""

from __future__ import annotations

import re

from audioguide.language.en.plain.sentence_ends import ended
from audioguide.language.en.reading.words import listed, words

_ALSO = re.compile(
    r"^\(?(?P<how>(?:also|sometimes|often|commonly|usually|previously|formerly)(?: also)? "
    r"(?:known as|called|referred to as)|known as) (?P<name>[^()]+?)\)?\.?$",
    re.IGNORECASE,
)
_BEHIND_HEAD = re.compile(r"\b(?:with|without|of|in|on|for|from|after|during|at|to|that|who|which)\b", re.IGNORECASE)
_ONE = listed("diabetes shingles rabies measles mumps rickets herpes pancreas scabies")
_BOTH = re.compile(r"\b(?:and|or)\b|[/&,]", re.IGNORECASE)
"""Two things in one heading: which of them has the other name, nobody can say."""


def named_also(heading: str, fragment: str) -> str:
    """ "Migraine aura without headache is also known as a silent migraine."; empty where the subject is not sure."""
    found = _ALSO.match(fragment.strip())
    if found is None or not words(heading) or _BOTH.search(heading):
        return ""
    how = found["how"][:1].lower() + found["how"][1:]
    return ended(f"{heading} {'are' if is_plural(heading) else 'is'} {how} {found['name']}")


def is_plural(name: str) -> bool:
    """True where the noun that a name is about stands for several: "Tests after surgery", not "Arthritis"."""
    head = words(_BEHIND_HEAD.split(name, maxsplit=1)[0])
    last = head[-1] if head else ""
    return last.endswith("s") and not last.endswith(("ss", "us", "is")) and last not in _ONE
