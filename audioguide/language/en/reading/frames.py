"""How an English guide speaks of itself, counts a list and names a term: `language.base.questions.frames`."""

from __future__ import annotations

import re
from functools import cache

from audioguide.language.base.questions.frames import Frame, Groups
from audioguide.language.en.reading.lists import LISTS
from audioguide.language.en.reading.words import ORDINALS, content, normal, says_any

DEFINING = content("means mean called call name names doctors short stands say said uses")
_GUIDE = re.compile(
    r" (?:this (?:guide|part|chapter|page|recording)|each (?:chapter|part)|(?:public|private) chapters?|chapters? \d+"
    r"|the (?:guide|figures?|page|list|source|chapters?|last chapter)|these (?:\d+ )?(?:figures?|examples?)"
    r"|your local emergency number"
    r"|you (?:can|may) (?:stop|go on|leave|skip|listen)|you (?:will|have) (?:now )?heard?|you heard|(?:next|now) comes?"
    r"|here (?:is|are)|thank you|stop here|it does not say|to sum up ask|(?:ask|tell) (?:your|them|the)"
    r"|the \d+ \w+ once more|your (?:care )?team (?:means|knows)|did not make) "
    r"| the [a-z ]*page (?:does not|do not|gives? no|says nothing) |^ (?:next|in this part|listen|goodbye|welcome) "
)
_COUNTED = "|".join(ORDINALS)
_ORDINAL = re.compile(rf"^(?:The |And |And the )?({_COUNTED})(?:ly)?(?:[,:]| is | are )", re.IGNORECASE)
_GROUP = re.compile(rf" the ({_COUNTED}) group ")
_GROUPS = re.compile(r" in (\d+) groups ")
_SIZE = re.compile(r" group (?:has|holds|of) (\d+) ")
_STEP = re.compile(r"\b(?:step|part|chapter) \d+", re.IGNORECASE)
_NAMING = re.compile(r" (?:calls?|called|says?|names?|named|known as|terms?|words?) ")
_DETERMINER = r" (?:the|a|an|your|this|these|those|some|other|another|its|their|any|severe|many|such) "
"""What only a noun follows: a word is a name of a thing where it stands behind one of these."""


@cache
def phrases(frame: Frame) -> tuple[str, ...]:
    """The phrases of a frame in data/frames.tsv."""
    return tuple(phrase for kind, phrase in LISTS.rows("frames") if kind == frame)


@cache
def _openings() -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in phrases("summary"))


def is_frame(text: str, frame: Frame) -> bool:
    """Whether a normal form says what a frame is known by; a summary is known by how it begins."""
    if frame == "summary":
        return text.startswith(_openings())
    return bool(_GUIDE.search(text)) if frame == "guide" else says_any(text, phrases(frame))


def ordinal(text: str) -> int:
    """3 for "Third, ..." and "The third is ..."."""
    found = _ORDINAL.match(text)
    return ORDINALS[found[1].lower()] if found else 0


def groups(text: str) -> Groups:
    """The first group, in 2 groups, the group holds 3."""
    return Groups(
        places=frozenset(ORDINALS[found] for found in _GROUP.findall(text)),
        announced=tuple(map(int, _GROUPS.findall(text))),
        sizes=tuple(map(int, _SIZE.findall(text))),
    )


def steps(text: str) -> list[str]:
    """Step 2, part 7."""
    return [found[0].lower() for found in _STEP.finditer(text)]


def naming(text: str) -> int:
    """Where "doctors call this" begins to name; -1 where nothing does."""
    found = _NAMING.search(text)
    return found.start() if found else -1


def is_thing(text: str, phrase: str) -> bool:
    """True where a determiner stands before the phrase."""
    return bool(re.search(_DETERMINER + re.escape(normal(phrase).strip()), text))
