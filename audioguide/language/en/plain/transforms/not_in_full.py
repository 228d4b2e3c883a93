"""T7: a "not" is never hidden in the middle of a word."""

from __future__ import annotations

import re

from audioguide.language.base.transform import Context, Transform

_SHAPE = re.compile(
    r"\b(can|won|shan|do|does|did|is|are|was|were|has|have|had|could|would|should|must|need|might)n?['’]t\b",
    re.IGNORECASE,
)
_FULL = {"can": "cannot", "won": "will not", "shan": "shall not"}


def rewrite(sentence: str, context: Context) -> list[str]:
    """don't becomes do not, can't cannot. A question keeps its order: "Can't I eat?" stays."""
    if sentence.rstrip().endswith("?"):
        return [sentence]
    return [_SHAPE.sub(_written, sentence)]


def is_short(word: str) -> bool:
    """True for "hasn't", "can't" and for "iii", which is said as a figure."""
    return bool(_SHAPE.fullmatch(word) or re.fullmatch("[ivx]{2,4}", word))


def _written(found: re.Match[str]) -> str:
    verb = found[1]
    full = _FULL.get(verb.lower(), f"{verb} not")
    return full[0].upper() + full[1:] if verb[0].isupper() else full


TRANSFORM = Transform("T7", "Not in full", "don't is said as do not: a swallowed n't turns a sentence round.", rewrite)
