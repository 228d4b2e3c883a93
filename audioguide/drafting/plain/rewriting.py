"""A sentence through all transforms, each held against the gate: what fails falls back to the sentence before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from audioguide.drafting.plain.preserved import lost
from audioguide.language.base import Language
from audioguide.language.base.transform import Change, Context, Transform


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What became of one sentence."""

    sentences: tuple[str, ...]
    changes: tuple[Change, ...] = ()
    """Those that stand, and those that the gate refused, in order."""


def rewrite(
    text: str, language: Language, context: Context | None = None, transforms: Sequence[Transform] | None = None
) -> Rewritten:
    """The sentence made plainer by these transforms, by default all that the language has, with every change listed.

    Nothing that the gate can see is lost.
    """
    context = replace(context or Context(), passes=lambda before, after: not lost(before, after, language))
    sentences = [" ".join(text.split())]
    changes: list[Change] = []
    for transform in language.plain.transforms if transforms is None else transforms:
        out: list[str] = []
        for sentence in sentences:
            made = transform.rewrite(sentence, context)
            if made != [sentence]:
                change = _judged(transform, sentence, made, language)
                changes.append(change)
                made = [sentence] if change.refused else made
            out += made
        sentences = out
    return Rewritten(tuple(sentences), tuple(changes))


def plain(text: str, language: Language, context: Context | None = None) -> str:
    """The sentence made plainer, as one text."""
    return " ".join(rewrite(text, language, context).sentences)


def _judged(transform: Transform, before: str, made: list[str], language: Language) -> Change:
    after = " ".join(made)
    return Change(transform.code, before, after, lost(before, after, language))
