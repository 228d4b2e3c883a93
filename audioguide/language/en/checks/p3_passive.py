"""P3: say who does it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.checks.lists import LISTS
from audioguide.language.en.reading.words import listed

SHARE = 0.05
_BE = listed("am is are was were be been being get gets got getting isn't aren't wasn't weren't")
_BETWEEN = listed("not also often still now then only already usually never always being been very most")
_PARTICIPLE = re.compile(r"[a-z]{2,}ed")


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Chapters with too many passive sentences; the first of them is shown."""
    passive = [line for line in chapter.lines if _passive(line)]
    if len(passive) > max(1, SHARE * len(chapter.lines)):
        share = len(passive) / len(chapter.lines)
        yield Flaw(passive[0].number, f"{share:.0%} of the sentences are passive, this one first; at most {SHARE:.0%} "
                   "should be. Say who does it.")  # fmt: skip


def _passive(line: CheckedLine) -> bool:
    """be or get, then a participle. What looks like one and describes a state, such as tired, is none."""
    words = line.words
    for at, word in enumerate(words):
        if word not in _BE:
            continue
        ahead = [other for other in words[at + 1 : at + 4] if other not in _BETWEEN][:1]
        if ahead and ahead[0] not in LISTS.words("states") and _is_participle(ahead[0]):
            return True
    return False


def _is_participle(word: str) -> bool:
    return word in LISTS.words("participles") or _PARTICIPLE.fullmatch(word) is not None


RULE = Rule(
    code="P3",
    title="Active sentences",
    explanation="At most 5 % of a chapter's sentences are passive.",
    severity="warning",
    chapter=in_chapter,
)
