"""How a list sounds: opened, counted, joined to its opening where an item alone would mislead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

Tie = Literal["each", "together", "apart"]
"""How items hang on the opening of their list: each is a claim with it, all are one claim with it, or none needs it."""
WordListSide = Literal["term", "meaning", ""]
"""A column of a list of words; empty = of none."""
_ENDS = (".", "?", "!", "…", "؟", "۔", "।", "。", "？", "！")
_STOPS = ".۔।。"
_BEHIND = "\"'”’»)]"


class ItemLists:
    """Neutral: an opening as it stands, then item by item without a count.

    A lead is the sentence that opens a list, with its colon; `proper` are the words that keep their capital inside a
    sentence, as `proper_words` finds them.
    """

    def opening(self, lead: str, count: int, examples: bool, questions: bool) -> list[str]:
        """The sentences that open a list of `count` items: examples of what the lead says, or questions to ask."""
        return [lead]

    def over_table(self, lead: str) -> str:
        """The opening of a table, whose rows stand alone."""
        return lead

    def without_list(self, lead: str) -> str:
        """The opening as a sentence of its own, where a rule does not let the draft's one stand."""
        return lead

    def item(self, text: str, number: int, proper: frozenset[str]) -> str:
        """An item as a sentence that says which one it is; 0 = it does not."""
        return self.ended(text.strip())

    def led(self, lead: str, text: str, proper: frozenset[str]) -> str:
        """An item as the end of the opening of its list, one sentence."""
        return self.ended(f"{lead} {text}")

    def within(self, text: str, items: Sequence[str]) -> str:
        """An item with the few short ones inside it: "swelling: around the scar, in the foot"."""
        return f"{text.rstrip('.,;')}: {', '.join(item.rstrip('.,;') for item in items)}"

    def tie(self, lead: str, items: Sequence[str], table: bool) -> Tie:
        """How the items are told with their opening; what a language does not say stands apart.

        each: an item makes sense, or stays true, only as the end of the opening: "Call us if:", "Never:". together: one
        item alone would say more or less than all do: "You may go home if:", "Choose one of these:"; or they are few.
        table: the items are rows.
        """
        return "apart"

    def call_if(self, lead: str, items: Sequence[str]) -> str:
        """A call for help over the signs it is for, with the condition that they are: "Ring 999 if"; else empty."""
        return ""

    def packs(self, lead: str, items: Sequence[str]) -> Sequence[int]:
        """How many items in a row are told with one saying of an opening that goes with each; together all of them.

        An opening of many words tires where it is heard with every item.
        """
        return (1,) * len(items)

    def packed(self, lead: str, items: Sequence[str], proper: frozenset[str]) -> str:
        """The opening and several of its items, each true by itself with it, as one sentence."""
        return self.together(lead, items, proper)

    def is_bare_order(self, text: str) -> bool:
        """True for a heading that adds nothing to the opening above it: "To help yourself:", "Do"."""
        return False

    def is_bare_ban(self, text: str) -> bool:
        """True for a line that only forbids, "Don't": items that forbid by themselves need it no more."""
        return False

    def bans_itself(self, item: str) -> bool:
        """True for an item that says its own not."""
        return False

    def says_how_many(self, text: str) -> bool:
        """True for "Rare (may affect up to 1 in 1,000 people)": over a list, each item is told with it."""
        return False

    def announces(self, text: str) -> bool:
        """True for a sentence that speaks of a list by name, wherever that stands: "any of the following medicines"."""
        return False

    def says_of_subject(self, lead: str, item: str) -> bool:
        """True where an opening ends with whom it speaks of, and the item says what they are or have: "Call us if
        you", "have a rash"."""
        return False

    def is_condition(self, lead: str) -> bool:
        """True where an opening is nothing but a condition: "If you have a cut and:"."""
        return False

    def then(self, lead: str, order: str) -> str:
        """An order that stands behind the list of a condition, with that condition; empty where `lead` is none.

        "If your child has any of these signs, ring us", of "If your child has any of the following:".
        """
        return ""

    def offers_choice(self, lead: str) -> bool:
        """True where one of several is to be chosen, so that there cannot be one item alone: "Choose one of these:"."""
        return False

    def together(self, lead: str, items: Sequence[str], proper: frozenset[str]) -> str:
        """The opening and all its items as one sentence."""
        return self.ended(f"{lead} {'; '.join(items)}")

    def answer(self, question: str, item: str) -> str:
        """A question and the condition under it as one claim: "Call us if your hand is cold"; empty where none is made.

        "When should I call?", "If your hand is cold": neither says anything without the other.
        """
        return ""

    def speaks_of_listener(self, text: str) -> bool:
        """True where an item claims something of whoever listens: "you have a fever"."""
        return False

    def with_note(self, text: str, note: str) -> str:
        """A sentence and its footnote, which is none, as one: "4 in 100 have it: figure for people under 60"."""
        return f"{self.unended(text)}: {note}"

    # Items with a label, "Local: cancer returns ..."

    def run_on(self, label: str, text: str) -> str:
        """The item without its colon, where its label is the subject of the rest; else as it is."""
        return text

    def labelled(self, label: str, text: str) -> tuple[str, str] | None:
        """(label, rest) where the rest is a sentence of its own; None where the two belong together."""
        return None

    def meaning(self, label: str, text: str) -> str:
        """A definition of a list as a sentence, where the rest says what the label is; else as it is."""
        return text

    def word_list_side(self, head: str) -> WordListSide:
        """Which column of a list of words a header or label stands over: "Term", "What it means"; empty = none."""
        return ""

    def word_told(self, term: str, text: str) -> str:
        """A word of such a list and what stands beside it, as a sentence that need not have its end."""
        return f"{term}: {text}"

    # Marks and capitals

    def proper_words(self, texts: Iterable[str]) -> frozenset[str]:
        """The words that a document writes with a capital inside a sentence; none where a script has no capitals."""
        return frozenset()

    def capital(self, text: str) -> str:
        """`text` as the start of a sentence."""
        return text

    def ended(self, text: str) -> str:
        """`text` as a sentence with its end."""
        return text if text.rstrip(_BEHIND).endswith(_ENDS) else f"{text.rstrip(',;:،؛')}."

    def unended(self, text: str) -> str:
        """A sentence without its full stop, so that it may go on."""
        return text.rstrip(_STOPS)

    def joined(self, word: str, text: str) -> str:
        """The second claim of a sentence as one of its own, with the word in front that joined it to the first."""
        return f"{word} {text}"
