"""How sure a sentence is, what it denies, and how strongly it advises (rules F4, F5, F8, F11 and F12)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class SurenessQuestions:
    """Neutral answers: nothing is hedged, denied or advised."""

    hedge_words: Mapping[str, str] = {}
    """Class of a hedge, and none -> its words as a message names them: "may, might, can or could"."""
    cases: frozenset[str] = frozenset()
    """Words that open the case for which something is denied: if, when."""
    turns: tuple[str, ...] = ()
    """Words that turn a condition round: unless, even if."""
    orders: tuple[str, ...] = ()
    """Words that make an order of advice: you must."""
    duties: tuple[frozenset[str], ...] = ()
    """Words for what is allowed, advised or asked of somebody, the ones of one strength together (rule F17)."""

    # Claims

    def contrasts(self, text: str) -> list[str]:
        """The parts of a text that are set against each other: what stands either side of "but" or a semicolon."""
        return [text]

    def clauses(self, text: str) -> list[str]:
        """The clauses of a text, each of which may be hedged for itself."""
        return [text]

    def goes_on(self, words: tuple[str, ...]) -> bool:
        """True for a clause that is as sure as the one before it: it begins with "or", "and", "while"."""
        return False

    def full_clauses(self, text: str) -> list[str]:
        """The parts of a sentence that are joined by and, or and have a subject each: "it may go flat", "it leaks"."""
        return [text]

    def main_clause(self, text: str) -> str:
        """A sentence without the reason that it gives: what stands before "because"."""
        return text

    def claims(self, text: str) -> bool:
        """True where a text in its normal form has a verb that claims something; an item may have none."""
        return True

    def seems_claim(self, text: str) -> bool:
        """True where a sentence holds a word of which claims are made, so that it needs a fact (rule F1)."""
        return False

    def names_thing(self, text: str) -> bool:
        """True for a sentence that only says what a thing is called or means."""
        return False

    def names_perhaps(self, text: str) -> bool:
        """True where a normal form doubts what is no claim: "doctors may call it", "examples may be"."""
        return False

    def takes_up_item(self, text: str) -> bool:
        """True for a sentence that takes up an item of a list: "The second is ..."."""
        return False

    def is_of_listener(self, text: str) -> bool:
        """True where a normal form says that the listener has or feels something."""
        return False

    # Denials

    def loosens(self, text: str) -> str:
        """The words of a normal form that take a limit away, "not only"; empty where there are none."""
        return ""

    def denies_figure(self, text: str) -> bool:
        """True where a normal form denies a figure: "not 6 in 100"."""
        return False

    def nots(self, words: tuple[str, ...]) -> int:
        """How often words say "not" itself, whether it denies a proposition or not: "not only" is one."""
        return 0

    # Advice

    def advice(self, verb: str) -> Sequence[str]:
        """Spellings by which an advice of a fact table is heard, all of one strength: call, calling, phone."""
        return (verb,)
