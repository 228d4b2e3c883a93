"""A sentence through all transforms, each held against the gate: what fails falls back to the sentence before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

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
    # Asked by transforms that make several changes at once, and then again of the whole.
    gate = cache(lambda before, after: lost(before, after, language))
    context = replace(context or Context(), passes=lambda before, after: not gate(before, after))
    sentences = [" ".join(text.split())]
    changes: list[Change] = []
    for transform in language.plain.transforms if transforms is None else transforms:
        out: list[str] = []
        for sentence in sentences:
            made = transform.rewrite(sentence, context)
            if made != [sentence]:
                after = " ".join(made)
                change = Change(transform.code, sentence, after, gate(sentence, after))
                changes.append(change)
                made = [sentence] if change.refused else made
            out += made
        sentences = out
    return Rewritten(tuple(sentences), tuple(changes))


def plain(text: str, language: Language, context: Context | None = None) -> str:
    """The sentence made plainer, as one text."""
    return " ".join(rewrite(text, language, context).sentences)


class Rewriting:
    """Rewrites the sentences of one guide, each once, however often its chapters are written anew."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._made: dict[tuple[object, ...], Rewritten] = {}

    def of(self, text: str, context: Context, heading: bool = False) -> Rewritten:
        """What `rewrite` makes of a sentence, or of a heading."""
        key = text, tuple(context.short.items()), context.keep, context.lead, heading
        if key not in self._made:
            transforms = self._language.plain.heading_transforms if heading else None
            self._made[key] = rewrite(text, self._language, context, transforms)
        return self._made[key]
