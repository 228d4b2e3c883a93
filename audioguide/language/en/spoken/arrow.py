"""N77: arrows and ticks: 1 → 2 -> one to two, ↑ pain -> increased pain, ✓ -> check mark, ☐ -> unchecked box."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule

NAMES = {
    "→": "to", "➔": "to", "➜": "to", "➡": "to", "⟶": "to", "⇒": "to", "->": "to", "-->": "to", "=>": "to", "←": "from",
    "⇐": "from", "<-": "from", "↔": "to and from", "⇄": "to and from", "⇌": "to and from", "↑": "up",
    "⬆": "up", "↗": "up",
    "↓": "down", "⬇": "down", "↘": "down", "✓": "check mark", "✔": "check mark", "✅": "check mark", "☑": "checked box",
    "☒": "crossed box", "☐": "unchecked box", "✗": "cross mark", "✘": "cross mark", "❌": "cross mark",
    "✕": "cross mark",
    "↑↑": "up sharply", "↓↓": "down sharply",
}  # fmt: skip
_BOXES = frozenset("☐☑☒✓✔✗✘")
_LED = Shape(r"\W*?[☐☑☒✓✔✗✘][^☐☑☒✓✔✗✘]+[☐☑☒✓✔✗✘]\s?\w")
"""A line that opens with a box: each belongs to the word behind it."""
_ROUGH = Shape(r"[^\w\s.,;:]")
SHAPE = Shape(
    rf"(?:↑↑|↓↓|--?>|(?<=\s)=>(?=\s\D)|<-(?=\s)|[{''.join(name for name in NAMES if len(name) == 1)}])[\ufe0e\ufe0f]?",
    hint=begins_like(_ROUGH),
)


_NEXT = Shape(
    r"(?i)\s?(?:call|ring|phone|see|go|stop|start|take|seek|contact|attend|refer|review|tell|omit|hold|reduce|increase"
    r"|give|sit|lie|rest|drink|eat|check|test|repeat|recheck|inform|notify|escalate|wait|use|inject|skip|avoid|keep|come"
    r"|miss|double|halve|restart|continue|bleep|page|admit|send|A&E|ED|ER|999|911|112|111|GP|hospital|urgent|emergency|cut"
    r"|remove|apply|report|visit|return|ask|book|consider|discuss|withhold|pause|treat|monitor|do not|don['’]t|no)\b"
)
"""What is to be done then."""
_LEADING = Shape(r"(?:^|[\s(])[<>≤≥]\s?[0-9.]+\s?[A-Za-z%°/]{0,8}\s?\Z")
"""A limit, behind which stands what is to be done: K+ <3.5 → replace."""
_WORD = Shape(r"\s?[A-Za-z]{3}")
_ALLERGIC = Shape(r"(?i)\b(?:allerg\w*|reaction|NKDA|intoleran\w*)\b[^.;→>]{1,30}\Z")
_BAND = Shape(
    r"(?i)(?:[0-9]\s?(?:kg|st|lbs?|y|yrs?|years?|mo|mths?|months?|wks?|weeks?)(?:\sold)?(?:\+|\s(?:and|&|or)\s(?:over|above|under|below|more|less|older))?"
    r"|\b(?:age[sd]?|weight|wt|kg|e?GFR|CrCl|score|BMI|GCS|INR|BG|BM|glucose|sugar)\b[^;→>]{0,12}[0-9]\s?[-–]\s?[0-9.]+|[<>≤≥]\s?[0-9.]+"
    r"|[;|]\s?[0-9.]+\s?[-–]\s?[0-9.]+|\b(?:age[sd]?|over|under)\s[0-9]+)\)?\s?\Z"
)
"""Whom a dose is for: a weight, an age, or what was measured."""
_GIVEN = Shape(
    r"\s?[0-9½¼¾][0-9.,]*(?:\s?[-–]\s?[0-9.]+)?\s?(?:m[lL]|mg|mcg|micrograms?|µg|μg|g|units?|tab\w*|cap\w*|puffs?|drops?|sachets?|supp\w*)(?![\w])"
)
"""What is given to them."""
_CLOSED = Shape(r"\s*(?:[,;.)]|$)")


def say(match: re.Match[str]) -> str | Doubtful:
    """The word for the arrow or the tick. One that opens a line points at it: there it is no "to"."""
    if match[0] in ("↑", "↓"):
        return _turned(match)
    if match[0] in ("↑↑", "↓↓"):
        return _sharply(match)
    if NAMES.get(match[0]) == "to" and match.string[match.end() :].lstrip()[:1] in ("↑", "↓"):
        return "leads to"
    if NAMES.get(match[0]) == "to" and _NEXT.match(match.string, match.end()):
        return "then" if match.string[: match.start()].strip() else "arrow"
    given = NAMES.get(match[0]) == "to" and _GIVEN.match(match.string, match.end())
    if given and _BAND.search(match.string, max(0, match.start() - 40), match.start()):
        return "gives"
    if NAMES.get(match[0]) == "to" and _LEADING.search(match.string, max(0, match.start() - 40), match.start()):
        return "then" if _WORD.match(match.string, match.end()) else "to"
    if NAMES.get(match[0]) == "to" and _ALLERGIC.search(match.string, max(0, match.start() - 40), match.start()):
        return "leads to"
    if NAMES.get(match[0]) == "to" and match.string[: match.start()].rstrip()[-1:] in ("↑", "↓"):
        return ", then"
    if NAMES.get(match[0]) == "to" and not match.string[: match.start()].strip():
        return "arrow"
    if match[0] in _BOXES and _LED.match(match.string) and match.string[: match.start()].rstrip()[-1:].isalnum():
        return f", {NAMES[match[0]]}"
    if match[0] == "↔" and _CLOSED.match(match.string, match.end()):
        return "unchanged"
    return NAMES[match[0].rstrip("\ufe0e\ufe0f")]


_TESTED = Shape(
    r"(?i)(?:\b(?:folate|ferritin|vit(?:amin)?\.? ?[a-z0-9]{1,3}|b12|iron|hb|wcc|wbc|plt|platelets|tsh|t[34]|crp"
    r"|esr|alb(?:umin)?|ca|mg|po4|k|na"
    r"|glucose|alt|ast|alp|ggt|bili\w*|creat\w*|cr|urea|egfr|inr|ck|ldh|d-?dimer|trop\w*|bnp|psa|lactate|amylase|lipase)"
    r"|[0-9]\s?[a-zµμ%]{1,5}(?:/[a-zA-Z]{1,3})?|[0-9])\s?\Z"
)
"""A test or its value: an arrow behind it says how it is, not how it went."""
_REFLEX = Shape(r"(?i)\b(?:plantars?|babinski|toes|reflex\w*)\W{1,2}\Z")
"""Of two feet: both turn up or down."""
_SUBJECTED = Shape(r"[\w+)%°]\s?\Z")
_FOLLOWED = Shape(r"\s?[A-Za-z]")
BELOW = "“{0}” may point down or up the page, or say how something changed. Write the words, such as “see below”."


def _sharply(match: re.Match[str]) -> str | Doubtful:
    """Two arrows: very high or low, or up and down sharply; a question where nothing stands before or behind them."""
    text, start = match.string, match.start()
    if _TESTED.search(text, max(0, start - 18), start):
        return "very high" if match[0] == "↑↑" else "very low"
    if _REFLEX.search(text, max(0, start - 16), start):
        return Doubtful(NAMES[match[0]], BELOW.format(match[0]), blocks=True)
    if not (_SUBJECTED.search(text, max(0, start - 4), start) or _FOLLOWED.match(text, match.end())):
        return Doubtful(NAMES[match[0]], BELOW.format(match[0]), blocks=True)
    return NAMES[match[0]]


_NAMED = Shape(r"\s?(?:[a-z]{3,}|[A-Z][A-Za-z0-9+]*)")
_HELD = Shape(r"(?i)\s?(?:doses?|fluids?|intake|fibre|fiber|rate|oxygen|O2|[a-z]+\s(?:to|by)\s[0-9])(?![^\W_])")
"""What one turns up or down, as an order."""
_MOVED = Shape(r"(?i)\s?(?:the|your|its|effects?|levels?|risks?|chances?|blood (?:pressure|sugar)|absorption)\b")
_BEGUN = Shape(r"(?:\A|[→;,.(:+/&]|\b(?:and|with|or|due to|has|causes?|leads? to|gives?))\s?\Z")
_SUBJECT = Shape(r"[A-Za-z]{3}\s\Z")


_IF = Shape(r"(?i)\b(?:if|when|for|any|or|with)\s\Z")
_BODY = Shape(r"\s?(?:T°|[Tt]emp\w*|BP|HR|RR|ICP|IOP|JVP|K\+?|INR|CRP|WCC|BM|glucose|pulse)(?![^\W_])")


def _turned(match: re.Match[str]) -> str:
    """An arrow before a noun is what became of it, behind what does it a verb, and else "up" or "down"."""
    text, start, end = match.string, match.start(), match.end()
    if _IF.search(text, max(0, start - 8), start) and _BODY.match(text, end):
        return "raised" if match[0] == "↑" else "lowered"
    stem = "increase" if match[0] == "↑" else "decrease"
    if _BEGUN.search(text, max(0, start - 12), start) and _NAMED.match(text, end):
        return stem if _HELD.match(text, end) else f"{stem}d"
    if _SUBJECT.search(text, max(0, start - 6), start) and _MOVED.match(text, end):
        return f"{stem}s"
    return NAMES[match[0]]


ARROW = SpokenRule("N77", "arrows and ticks", "*", SHAPE, say)
