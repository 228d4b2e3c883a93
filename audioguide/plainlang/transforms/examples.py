"""T9: examples at the end of a long sentence get a sentence of their own."""

from __future__ import annotations

import re

from audioguide.plainlang.transform import Context, Transform
from audioguide.text.joints import is_clause

LONG = 13
_SUCH = re.compile(r"^(?P<claim>.+?),? (?:such as|like|for example,?) (?P<items>[^.;:?!]+)\.$", re.DOTALL)
_INCLUDING = re.compile(r"^(?P<claim>.+?), including (?P<items>[^.;:?!]+)\.$", re.DOTALL)
_CLOSED = re.compile(r"\b(?:is|are|may|can|will|that|which|who|if|when|because|but|should|whether|how|what|don['’]t|not)\b", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:feel|look|seem|smell|taste|sound|something|nothing|anything|more|just|would)$", re.IGNORECASE)


def rewrite(sentence: str, context: Context) -> list[str]:
    """The claim, then "Examples are ..."; the sentence as it is where the examples reach on, or deny something."""
    for shape, opening in ((_SUCH, "Examples are"), (_INCLUDING, "This includes")):
        found = shape.match(sentence)
        if found is None or len(sentence.split()) < LONG:
            continue
        claim, items = found["claim"].rstrip(","), found["items"]
        if _CLOSED.search(items) or _OPEN.search(claim) or not is_clause(claim) or not re.search(r",|\band\b|\bor\b", items):
            continue
        return [f"{claim}.", f"{opening} {items}."]
    return [sentence]


TRANSFORM = Transform("T9", "Examples apart", '"..., such as a cough or pain." becomes "... Examples are a cough or pain."', rewrite)
