"""What is compared with what, and whether a risk rises or falls (rule F6)."""

from __future__ import annotations


class ComparingQuestions:
    """Neutral answers: nothing is compared."""

    @property
    def opposites(self) -> tuple[tuple[str, str], ...]:
        """Words of which one turns a comparison round that has the other: more and less, older and younger."""
        return ()

    def sides(self, text: str) -> tuple[str, str] | None:
        """The parts of a normal form before and after "than", with a space at either end of each; None without one."""
        return None

    def has_no_more(self, relation: str) -> bool:
        """True for a relation of which neither side is the one that is more: "differs from"."""
        return False

    def falls(self, text: str) -> bool:
        """True where a text says that something falls or is brought down."""
        return False

    def only_rises(self, text: str) -> bool:
        """True where a normal form says that something rises, and of nothing that it falls."""
        return False
