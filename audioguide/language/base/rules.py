"""Which shared rules a language can hold, and the rules that are wholly its own."""

from __future__ import annotations

from typing import Any


class LanguageRules:
    """Of a language that nobody has written: the rules that read no words judge it, and no others."""

    def holds(self, code: str) -> bool:
        """True where the language answers all that the shared rule with this code asks of its reading.

        Not asked about rules that read no words. A language that reads no hedges holds no F4, or every hedge of its
        facts would seem lost.
        """
        return False

    def own(self) -> tuple[Any, ...]:
        """The rules that make sense in this language alone, each an `audioguide.checks.rule.Rule`, in any order.

        Any, since the room of the rules lies above this one.
        """
        return ()

    def gate(self) -> tuple[Any, ...]:
        """Those of `own` that are part of the gate in front of `build`: asked apart, since the others need not be
        loaded there."""
        return tuple(rule for rule in self.own() if rule.gate)
