"""How urgent and how grave a warning is: at once, when you can, severe, mild, stop, cut down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from audioguide.language.base.meaning import Tone, ToneKind
from audioguide.language.en.meaning.phrases import Found, found, said
from audioguide.language.en.meaning.tokens import Word


def read(words: Sequence[Word]) -> tuple[Tone, ...]:
    """The tones of one clause in order."""
    return tuple(
        Tone(cast("ToneKind", kind), said(words, one), words[one.at].start)
        for one in found("tones", words)
        if (kind := _kind(words, one))
    )


def _kind(words: Sequence[Word], one: Found) -> str:
    """Its kind; behind a not, a grave word is only one that may be, and the others say nothing."""
    denied = any(word.text in _NOTS or word.text.endswith("n't") for word in words[max(0, one.at - _NEAR) : one.at])
    return _DENIED.get(one.kind, one.kind) if denied else one.kind


_NOTS = frozenset(("not", "no", "never", "without", "cannot"))
_NEAR = 2
_DENIED = {"dire": "", "grave": "", "light": "grave?", "urgent": "", "rescue": ""}
