"""How a source is read for what it claims: conditions, comparisons, advice, denials, lists, rows of tables.

Every method has a neutral answer, so that a language which offers no more than its words and numbers can be drafted: a
statement is then one record, says of itself neither how sure it is nor what limits it, and is private.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from audioguide.language.base.events import Figure
from audioguide.language.base.reading import Reading
from audioguide.model import Comparison, Condition, Hedge, Polarity, Sensitivity

_MEASURE = re.compile(r"\s?-?(?:mg|mcg|µg|g|kg|ml|mL|L|IU|mmol|mmHg|cm|mm|°[CF])(?!\w)")
"""Symbols of measure that are nobody's language."""
_BY_STRENGTH: tuple[Hedge, ...] = ("rare", "probable", "possible", "certain")
"""Which class a claim has that holds words of several: the first that is there."""


class Halves(NamedTuple):
    """A sentence cut in two where both parts stand alone, each a sentence of its own with its capital and its end."""

    left: str
    right: str
    joined: str = ""
    """The word in front of the second part when both are told: "but", "so"; empty where none is needed."""


class Claims:
    """What a source claims, in a language that has written nothing of this; it asks how the language is read."""

    no_urgency = ""
    """Says, as a fact of the source, that it does not tell which of its signs are urgent; empty = never said."""

    knows_clauses = False
    """True where `is_main` is answered: only then can a line be told from part of one, and a lead from a heading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    # How sure a sentence is, and what it denies

    def hedge(self, text: str) -> Hedge:
        """The class that the record of one sentence has (rule F4); "none" for a flat statement and a question."""
        if self.reading.asks(text):
            return "none"
        kinds = {mark.kind for mark in self.reading.hedges(self.reading.words(text)).marks}
        return next((kind for kind in _BY_STRENGTH if kind in kinds), "none")

    def polarity(self, text: str) -> tuple[Polarity, int]:
        """(polarity, how many propositions are denied) of one sentence (rule F5).

        negative: its main clause denies. mixed: another clause does, or one part is stated and another denied. A denial
        that only describes a thing ("lumps that do not go away") leaves the claim affirmative.
        """
        count = self.reading.denied(self.reading.words(text))
        return ("negative" if count else "affirmative"), count

    def scope(self, text: str) -> tuple[str, ...]:
        """The words of scope that must be heard, as phrases of the sentence: "any", "one or both" (rule F7)."""
        return ()

    # What limits a claim

    def condition(self, text: str) -> Condition | None:
        """The condition that one sentence states, with those of its words that must be heard (rule F8)."""
        return None

    def comparison(self, text: str) -> Comparison | None:
        """Both sides of a comparison; None where there is none, or where its sides are not plain (rule F6)."""
        return None

    def attribution(self, text: str) -> str:
        """Who says so, as the sentence names them, without an article; empty where it names nobody (rule F13)."""
        return ""

    def advice(self, text: str) -> tuple[bool, str]:
        """(is it something to do, the verb that carries its strength or an empty string) (rule F12)."""
        return False, ""

    def sensitivity(self, text: str, section: str = "") -> Sensitivity:
        """Where the words of a sentence may sound: high speaks of survival, cure and death, medium may frighten.

        section: the title of its section, which a short item shares the meaning of. A language that cannot say so
        answers medium: what is unclear is private until a person decides.
        """
        return "medium"

    # The parts of a sentence

    def halves(self, text: str) -> Sequence[Halves]:
        """Every way to cut one sentence in two that is safe: no condition, no "not" reaches over it. Best first."""
        return ()

    def is_clause(self, text: str) -> bool:
        """True where the words hold a verb with its subject, or call to act."""
        return False

    def is_main(self, text: str) -> bool:
        """True where the words could be a sentence by themselves, whatever mark they end with; false when in doubt."""
        return False

    def is_fragment(self, text: str) -> bool:
        """True where an item of a list claims nothing by itself: "Fever", "If your lips swell". False when in doubt."""
        return False

    def ends_open(self, text: str) -> bool:
        """True where a text stops in the middle: "Common triggers include", "the benefit of". False when in doubt."""
        return False

    def wants_noun(self, text: str) -> bool:
        """True where a text stops in front of the name of one thing, so that no list can be what follows."""
        return False

    def has_verb(self, text: str) -> bool:
        """True where the words hold a helper verb: is, has, may."""
        return False

    def claims_something(self, text: str) -> bool:
        """True where the words could be a sentence by themselves; when in doubt, true: what joins a note to another
        sentence must be sure that it is none."""
        return True

    def stands_alone(self, text: str) -> bool:
        """True for an item of a list that is a whole sentence; other items share the sureness of their opening."""
        return False

    def calls_to_act(self, text: str) -> bool:
        """True where the words begin with a call to act: "Wash your hands"."""
        return False

    def says_what_to_do(self, text: str) -> bool:
        """True for what a condition may have as its consequence: "Ring us", "You need urgent help"."""
        return self.calls_to_act(text)

    def points_back(self, text: str) -> bool:
        """True where a sentence begins with a word for what the one before it spoke of: "This risk ..."."""
        return False

    def leans_back(self, text: str) -> bool:
        """True where a sentence cannot be understood, or says another thing, without the one before it.

        "Do not take it with milk" speaks of whatever medicine was named last. Asked where that one is not told.
        """
        return False

    # What a sentence is for

    def is_caveat(self, text: str) -> bool:
        """True for words that keep figures of survival from misleading: "these are averages" (rule R10)."""
        return False

    def claims_rights(self, text: str) -> bool:
        """True for a line that says who holds the rights to the text, and nothing of its subject."""
        return text.lstrip().startswith("©")

    def is_urgent(self, text: str) -> bool:
        """True where a sentence says that something is urgent, or names a number for emergencies."""
        return False

    def names_source(self, heading: str) -> bool:
        """True for a heading that says whose words follow: it is told as a claim."""
        return False

    def heading_claims(self, heading: str) -> bool:
        """True for a heading that orders, forbids or states something: it is told as a claim, with a fact of its own.

        "Stay off work", "Blisters are harmless". False for one that only names a topic, for a question, and for the
        opening of a list.
        """
        return False

    # Lists, rows, pictures and volumes

    def list_opening(self, text: str, items: Sequence[str]) -> str:
        """The words of a line that opens `items`, which stand right under it, with or without a colon.

        "Call us if you have", "DON'TS": without them the items mean nothing, or the contrary. Empty for other lines.
        """
        return ""

    def runs_together(self, text: str) -> bool:
        """True for a heading or a cell that is several lines in one: nobody can tell what stands under which."""
        return False

    def points_above(self, text: str) -> bool:
        """True for a sentence that speaks of what stands above it: "if any of the above applies to you"."""
        return False

    def checks_whether(self, heading: str) -> bool:
        """True for a heading such as "Check if you have a cold": what stands under it says how, and no list of names
        does."""
        return False

    def points_to_address(self, opening: str) -> bool:
        """True for a sentence with a colon behind which an address on the web stands, and no list."""
        return False

    def points_down(self, text: str) -> bool:
        """True where a whole sentence speaks of what stands under it: "You may have the following signs."."""
        return False

    def gives_examples(self, opening: str) -> bool:
        """True where the opening of a list says that there are more than it names: "such as:"."""
        return False

    def lists_signs(self, opening: str) -> bool:
        """True where the opening of a list announces signs of an illness or of harm."""
        return False

    def whole_without_list(self, opening: str) -> str:
        """The opening of a list as a sentence of its own; empty where it makes no sense without the list."""
        return ""

    def row_about(self, head: str, label: str) -> str:
        """What a row of a table is about, as the words in front of its cells: "For the tablet 1 mg".

        label: the header of the row, or its first cell. head: the header of the column it stands in; may be empty.
        """
        return label

    def row_cell(self, head: str, cell: str) -> str:
        """A cell with the header of its column, which may be empty, as it is said after `row_about`."""
        return f"{head}: {cell}" if head else cell

    def row_acts(self, head: str, cell: str) -> bool:
        """The cell says what to do; then nothing else of its row, which may be the condition, is told apart from it."""
        return False

    def row(self, about: str, cells: str) -> str:
        """What a row is about and its cells, which semicolons part, as one sentence that need not have its end."""
        return f"{about}: {cells}"

    def picture(self, description: str) -> str:
        """The alternative text of a picture, so that a listener knows that it is one; empty where it says nothing."""
        return description

    def step(self, number: int, text: str) -> str:
        """A sentence with the number of its step in front, so that the source may say "repeat step 2"."""
        return f"{number}: {text}"

    def volume_title(self, title: str, number: int) -> str:
        """The title of one of several guides made from a document too long for one, `number` from 1.

        title: the document's own; may be empty.
        """
        return f"{title} {number}".strip()

    # Numbers

    def whole_figures(self, text: str) -> str:
        """`text` with each figure whose digits a blank parts, 10 000, as one; as it is where blanks part none."""
        return text

    def measure_end(self, text: str, end: int) -> int:
        """Where the unit of measure ends that belongs to a number which ends at `end`; `end` where none follows."""
        found = _MEASURE.match(text, end)
        return found.end() if found else end

    def role(self, text: str, figure: Figure) -> str:
        """The role of a figure of `text` in its record: within, before, after, from, to, over, under, or empty.

        Or "after diagnosis", for a time that is counted from one.
        """
        return figure.role

    def is_span(self, text: str, figure: Figure) -> bool:
        """True where a time of `text` is the span of its chance: "within 5 years", not "take it for 5 years"."""
        return figure.role == "within"

    def vague_times(self, text: str) -> Sequence[str]:
        """Times without a figure, as they are said: "months or years"."""
        return ()

    # Lines in capitals

    def is_ordinary(self, word: str) -> bool:
        """True for a word, in small letters, that is a word of the language and no short form.

        A heading in capitals is written small word by word; what is not known to be ordinary keeps its capitals.
        """
        return False
