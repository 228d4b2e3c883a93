"""Whether a clause says that one thing causes another, or only that it is seen with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from audioguide.language.base.meaning import Causation, CausationKind
from audioguide.language.en.meaning.phrases import found, said
from audioguide.language.en.meaning.tokens import Word


def read(words: Sequence[Word]) -> tuple[Causation, ...]:
    """The relations of one clause in order."""
    return tuple(
        Causation(cast("CausationKind", one.kind), said(words, one), words[one.at].start)
        for one in found("causations", words)
    )
