"""Sentences that stop in the middle: their last word wants another behind it, "Common triggers include."

Told so, a listener waits for what does not come. Asked of lines and of blocks; in doubt a sentence is whole.
"""

from __future__ import annotations

import re

_ALWAYS = re.compile(
    r"\b(?:such as|a|an|the|your|our|their|its|and|or|and/or|but|because|unless|although|whose|into|"
    r"including|(?:the|your) nearest)$"
)
"""Small letters only: "vitamin A" and "OR" are names."""
_NOUN = re.compile(r"\b(?:a|an|the|your|our|their|its|(?:the|your) nearest)$")
_THEN = re.compile(r"\w,? (?:and|or|but) then$")
_CONDITION = re.compile(r"\b(?:if|when|unless|because)(?: (?:you|they|he|she|it|we))?$", re.IGNORECASE)
_VERBS = re.compile(
    r"\b(?:are|is|was|were|be|includes?|(?:may|can|could|should|must|will|would|might|do|does)(?: not)?)$",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"\w \b(?:you|they|we|he|she|it) (?:may|can|could|should|must|will|would|might|do|does)(?: not)?$", re.IGNORECASE
)
"""What somebody does may come last behind the thing it is done to: "each thing you do", "all they can"."""
_OF = re.compile(r"\b(?:the|an?|your) [a-z]+ (?:of|for|with|by|from|to)$", re.IGNORECASE)
_LIKE = re.compile(r"\blike$", re.IGNORECASE)
_LIKENS = re.compile(
    r"\b(?:look|feel|sound|seem|taste|smell)(?:s|ed|ing)?(?: \w+)? like$|"
    r"\b(?:you|they|we|i|he|she)(?: would|['’]d)? like$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:what|who|whom|how|which|where|that)\b", re.IGNORECASE)
_HELD_BACK = re.compile(
    r"\b(?:what|who|whom|how|which|where|that|than|as|when|if|whether|whatever|whichever|however|why|but|the \w+er)\b"
    r"|,",
    re.IGNORECASE,
)
"""Words behind which a verb or a preposition may come last: "what it is", "as soon as you can", "some cannot"."""


def ends_open(text: str) -> bool:
    """True for "There are many types, which include" and "the benefit of."; false for "what it is" and a question."""
    bare = re.split(r"[.?!]\s+", text.rstrip().rstrip(".:,;").rstrip())[-1]
    if text.rstrip().endswith("?") or len(bare.split()) < 2:
        return False
    if _ALWAYS.search(bare) or _THEN.search(bare) or _CONDITION.search(bare):
        return True
    if _LIKE.search(bare):
        return not _LIKENS.search(bare)
    last = bare.rsplit(None, 1)[0]
    if re.search(r"\b(?:includes?)$", bare, re.IGNORECASE):
        return not re.search(r"\b(?:what|which) (?:\w+ ){1,4}includes?$", bare, re.IGNORECASE)
    if _OF.search(bare):
        return not _RELATIVE.search(last)
    return bool(_VERBS.search(bare)) and not _HELD_BACK.search(last) and not _DOING.search(bare)


def wants_noun(text: str) -> bool:
    """True for "go to the nearest" and "until 2 weeks after the": one thing comes next, and no list. So it does behind
    "you touch the tap and then"."""
    return bool(_NOUN.search(text.rstrip()) or _THEN.search(text.rstrip()))
