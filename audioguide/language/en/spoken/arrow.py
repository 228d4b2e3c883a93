"""N77: arrows and ticks: 1 → 2 -> one to two, ↑ pain -> up pain, ✓ -> check mark, ☐ -> unchecked box."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule

NAMES = {
    "→": "to", "➔": "to", "➜": "to", "➡": "to", "⟶": "to", "⇒": "to", "->": "to", "-->": "to", "=>": "to", "←": "from",
    "⇐": "from", "<-": "from", "↔": "to and from", "⇄": "to and from", "⇌": "to and from", "↑": "up",
    "⬆": "up", "↗": "up",
    "↓": "down", "⬇": "down", "↘": "down", "✓": "check mark", "✔": "check mark", "✅": "check mark", "☑": "checked box",
    "☒": "crossed box", "☐": "unchecked box", "✗": "cross mark", "✘": "cross mark", "❌": "cross mark",
    "✕": "cross mark",
    "↑↑": "up sharply", "↓↓": "down sharply",
}  # fmt: skip
_ROUGH = Shape(r"[^\w\s.,;:]")
SHAPE = Shape(
    rf"(?:↑↑|↓↓|--?>|(?<=\s)=>(?=\s\D)|<-(?=\s)|[{''.join(name for name in NAMES if len(name) == 1)}])[\ufe0e\ufe0f]?",
    hint=begins_like(_ROUGH),
)


_NEXT = Shape(
    r"(?i)\s?(?:call|ring|phone|see|go|stop|start|take|seek|contact|attend|refer|review|tell|omit|hold|reduce|increase"
    r"|give|sit|lie|rest|drink|eat|check|test|repeat|recheck|inform|notify|escalate|wait|use|inject|skip|avoid|keep|come"
    r"|double|halve|restart|continue|bleep|page|admit|send|A&E|ED|ER|999|911|112|111|GP|hospital|urgent|emergency|cut"
    r"|remove|apply|report|visit|return|ask|book|consider|discuss|withhold|pause|treat|monitor|do not|don['’]t|no)\b"
)
"""What is to be done then."""
_LEADING = Shape(r"(?:^|[\s(])[<>≤≥]\s?[0-9.]+\s?[A-Za-z%°/]{0,8}\s?\Z")
"""A limit, behind which stands what is to be done: K+ <3.5 → replace."""
_WORD = Shape(r"\s?[A-Za-z]{3}")
_ALLERGIC = Shape(r"(?i)\b(?:allerg\w*|reaction|NKDA|intoleran\w*)\b[^.;→>]{1,30}\Z")
_CLOSED = Shape(r"\s*(?:[,;.)]|$)")


def say(match: re.Match[str]) -> str:
    """The word for the arrow or the tick. One that opens a line points at it: there it is no "to"."""
    if NAMES.get(match[0]) == "to" and _NEXT.match(match.string, match.end()):
        return "then" if match.string[: match.start()].strip() else "arrow"
    if NAMES.get(match[0]) == "to" and _LEADING.search(match.string, max(0, match.start() - 40), match.start()):
        return "then" if _WORD.match(match.string, match.end()) else "to"
    if NAMES.get(match[0]) == "to" and _ALLERGIC.search(match.string, max(0, match.start() - 40), match.start()):
        return "leads to"
    if NAMES.get(match[0]) == "to" and match.string[: match.start()].rstrip()[-1:] in ("↑", "↓"):
        return ", then"
    if NAMES.get(match[0]) == "to" and not match.string[: match.start()].strip():
        return "arrow"
    if match[0] == "↔" and _CLOSED.match(match.string, match.end()):
        return "unchanged"
    return NAMES[match[0].rstrip("\ufe0e\ufe0f")]


ARROW = SpokenRule("N77", "arrows and ticks", "*", SHAPE, say)
