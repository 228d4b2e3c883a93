"""How a written sentence is said: rules of the spoken form, what proves that nothing was lost, the lexicon."""

from __future__ import annotations


class Spoken:
    """Neutral answers: no language."""
