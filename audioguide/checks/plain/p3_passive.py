"""P3: say who does it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import listed

SHARE = 0.05
_BE = listed("am is are was were be been being get gets got getting isn't aren't wasn't weren't")
_BETWEEN = listed("not also often still now then only already usually never always being been very most")
_IRREGULAR = listed(
    "done given taken found told made put kept sent shown known seen held born called left felt meant paid "
    "set cut built chosen written spoken broken driven eaten drawn grown thrown worn run brought taught "
    "bought thought"
)
_NO_PARTICIPLES = listed(
    "tired scared worried afraid interested relieved frustrated pleased used related advanced aggressive "
    "needed red need bed hundred excited prepared concerned supposed allowed linked based limited involved "
    "localized swollen"
)
_PARTICIPLE = re.compile(r"[a-z]{2,}ed")


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Chapters with too many passive sentences; the first of them is shown."""
    passive = [line for line in page.lines if _passive(line)]
    if len(passive) > max(1, SHARE * len(page.lines)):
        share = len(passive) / len(page.lines)
        yield Flaw(passive[0].number, f"{share:.0%} of the sentences are passive, this one first; at most {SHARE:.0%} "
                   "should be. Say who does it.")  # fmt: skip


def _passive(line: CheckedLine) -> bool:
    """be or get, then a participle. What looks like one and describes a state, such as tired, is none."""
    words = line.words
    for at, word in enumerate(words):
        if word not in _BE:
            continue
        ahead = [other for other in words[at + 1 : at + 4] if other not in _BETWEEN][:1]
        if ahead and ahead[0] not in _NO_PARTICIPLES and (ahead[0] in _IRREGULAR or _PARTICIPLE.fullmatch(ahead[0])):
            return True
    return False


RULE = Rule(
    code="P3",
    title="Active sentences",
    explanation="At most 5 % of a chapter's sentences are passive.",
    severity="warning",
    page=page,
)
