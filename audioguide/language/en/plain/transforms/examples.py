"""T9: examples at the end of a long sentence get a sentence of their own."""

from __future__ import annotations

import re

from audioguide.language.base.transform import Context, Transform
from audioguide.language.en.claims.main_clauses import is_main

LONG = 13
_SUCH = re.compile(r"^(?P<claim>.+?)(?P<comma>,?) (?:such as|for example,?) (?P<items>[^.;:?!]+)\.$", re.DOTALL)
_INCLUDING = re.compile(r"^(?P<claim>.+?), including (?P<items>[^.;:?!]+)\.$", re.DOTALL)
_MIDDLE = re.compile(r"^(?P<front>for example, |likewise, )?(?P<what>[^,]{4,60}), such as "
                     r"(?P<items>[^.;:?!]+?), (?P<rest>(?:may|can|might|could|will|are|is|"
                     r"should|have|has|help|helps|cause|causes) [^;:?!]+)$", re.IGNORECASE | re.DOTALL)  # fmt: skip
_INTRODUCES = re.compile(
    r"^(?:for example|however|(?:but )?in general|also|often|sometimes|over time), ", re.IGNORECASE
)
_NARROWS = re.compile(
    r"^(?:do|don['’]t|avoid|take|stop|use|keep|call|eat|drink|limit|tell)\b|\b(?:not|no|avoid|only|without|"
    r"should|must|never|if|except)\b|n['’]t\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\b(?:is|are|may|can|will|that|which|who|if|when|because|but|should|whether|how|what|for|within|before|to|"
    r"after|until|during|every|you|they|it|we|he|she|have|has|had|cannot|don['’]t|not)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:feel|look|seem|smell|taste|sound|something|nothing|anything|more|just|would)$", re.IGNORECASE)

_FAR = re.compile(
    r"\b(?:(?:in|of|on|at|from|into|by|during|through) (?:[\w’'-]+ ){0,2}|(?:and|or) (?:[\w’'-]+ ){0,2})[\w’'-]+$",
    re.IGNORECASE,
)
"""The end of a claim where two things could be what the examples are of: "problems in some organs"."""


def rewrite(sentence: str, context: Context) -> list[str]:
    """The claim, then "Examples are ..."; the sentence as it is where the examples reach on, or deny something."""
    found = _MIDDLE.match(sentence)
    if (
        found
        and len(sentence.split()) >= LONG
        and len(found["what"].split()) <= 5
        and not _CLOSED.search(found["items"])
    ):
        what = found["what"]
        small = what if re.match(r"[A-Z][\w-]*[A-Z]", what) else what[:1].lower() + what[1:]
        return [f"{found['front'] or ''}{what} {found['rest']}", f"Examples of {small} are {found['items']}."]
    for shape, opening in ((_SUCH, "Examples are"), (_INCLUDING, "This includes")):
        found = shape.match(sentence)
        if found is None or len(sentence.split()) < LONG:
            continue
        claim, items = found["claim"].rstrip(","), found["items"]
        if "," in _INTRODUCES.sub("", claim) or "(" in sentence:
            continue  # In a list it is not plain what the examples are of.
        if found.groupdict().get("comma") == "" and _NARROWS.search(claim):
            continue  # "Avoid foods such as grapefruit" forbids some foods, not all.
        choice = opening == "This includes" and re.match(r"(?:whether|how|what|when|where) ", items)
        if (
            (_CLOSED.search(items) and not choice)
            or _OPEN.search(claim)
            or (opening == "Examples are" and _FAR.search(claim))
            or not is_main(claim)
            or not re.search(r",|\band\b|\bor\b", items)
        ):
            continue
        return [f"{claim}.", f"{opening} {items}."]
    return [sentence]


TRANSFORM = Transform(
    "T9", "Examples apart", '"..., such as a cough or pain." becomes "... Examples are a cough or pain."', rewrite
)
