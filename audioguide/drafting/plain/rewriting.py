"""A sentence through all transforms, each held against the gate: what fails falls back to the sentence before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audioguide.drafting.plain.preserved import lost
from audioguide.language.base.transform import Change, Context, Transform
from audioguide.language.en.plain.registry import TRANSFORMS


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What became of one sentence."""

    sentences: tuple[str, ...]
    changes: tuple[Change, ...] = ()
    """Those that stand, and those that the gate refused, in order."""


def rewrite(text: str, context: Context | None = None, transforms: Sequence[Transform] = TRANSFORMS) -> Rewritten:
    """The sentence made plainer, with every change told. Nothing that the gate can see is lost."""
    context = context or Context()
    sentences = [" ".join(text.split())]
    changes: list[Change] = []
    for transform in transforms:
        out: list[str] = []
        for sentence in sentences:
            made = transform.rewrite(sentence, context)
            if made != [sentence]:
                change = _judged(transform, sentence, made)
                changes.append(change)
                made = [sentence] if change.refused else made
            out += made
        sentences = out
    return Rewritten(tuple(sentences), tuple(changes))


def plain(text: str, context: Context | None = None) -> str:
    """The sentence made plainer, as one text."""
    return " ".join(rewrite(text, context).sentences)


def _judged(transform: Transform, before: str, made: list[str]) -> Change:
    after = " ".join(made)
    return Change(transform.code, before, after, lost(before, after))
