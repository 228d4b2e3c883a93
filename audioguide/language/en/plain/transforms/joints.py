"""T11: a long sentence is cut where a whole clause stands on either side."""

from __future__ import annotations

from audioguide.language.base.transform import Context, Transform
from audioguide.language.en.claims import joints

LONG = 13
_SAID = {"but": "But ", "so": "So ", "yet": "Yet ", "and": "", "": ""}


def rewrite(sentence: str, context: Context) -> list[str]:
    """The halves at the joint nearest the middle, each cut again where it is still long."""
    if len(sentence.split()) < LONG or sentence.endswith("?"):
        return [sentence]
    safe = joints.joints(sentence)
    if not safe:
        return [sentence]
    best = min(safe, key=lambda joint: abs(len(joint.left) - len(joint.right)))
    front = _SAID[best.word]
    right = front + best.right if front else best.right[:1].upper() + best.right[1:]
    return [*rewrite(best.left.rstrip(",;") + ".", context), *rewrite(right, context)]


TRANSFORM = Transform(
    "T11", "Cut at safe joints", "At and, but, so or a semicolon, where both parts are whole sentences.", rewrite
)
