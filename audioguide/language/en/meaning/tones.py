"""How urgent and how grave a warning is: at once, when you can, severe, mild, stop, cut down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from audioguide.language.base.meaning import Tone, ToneKind
from audioguide.language.en.meaning.phrases import found, said
from audioguide.language.en.meaning.tokens import Word


def read(words: Sequence[Word]) -> tuple[Tone, ...]:
    """The tones of one clause in order."""
    return tuple(
        Tone(cast("ToneKind", one.kind), said(words, one), words[one.at].start) for one in found("tones", words)
    )
