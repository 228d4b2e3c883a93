"""What a rewriter is. A package that registers one in the group `audioguide.rewriters` is offered like our own."""

from __future__ import annotations

from typing import Protocol


class Rewriter(Protocol):
    """Proposes sentences. It decides nothing: a proposal that changes a fact is thrown away."""

    sends_to: str
    """Who gets the sentences, in words for people; empty where nothing leaves this machine."""

    def check(self) -> str:
        """Why it cannot run here and what to do; empty where it can."""

    def propose(self, sentence: str, fact: str) -> str:
        """A plainer sentence or two that say the same; empty = no proposal. `fact` is the source's own sentence."""
