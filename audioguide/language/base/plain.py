"""How a chapter is written plainly: transforms, terms, lists, definitions, and the frame of a chapter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from audioguide.language.base.chapter_frame import ChapterFrame
from audioguide.language.base.item_lists import ItemLists
from audioguide.language.base.line_parts import LinePart
from audioguide.language.base.preserved import Preserved
from audioguide.language.base.terms import Swap, Terms
from audioguide.language.base.transform import Change, Transform
from audioguide.model import Term


class Plain:
    """Neutral: a chapter is its source's sentences as they are, list items one by one, no frame and no definitions.

    `drafting` decides what is written where and what falls back; all words of it are answers of this part.
    """

    transforms: tuple[Transform, ...] = ()
    """What makes a sentence plainer, in the order in which it goes through them."""
    heading_transforms: tuple[Transform, ...] = ()
    """Those of them that change words alone: what a heading goes through."""
    shorthand: Mapping[str, str] = {}
    """Words of a draft -> the shorthand of a source that they may stand for, as its words are compared: "e g"."""
    alike: Sequence[tuple[str, ...]] = ()
    """Rows of words that limit a figure in the same way, so that one may be told as another: "up to", "at most"."""
    framing: frozenset[str] = frozenset()
    """Words, in lower case, that a draft says of a list itself, which claim nothing: "Here are three points"."""
    glossary_file: Path | None = None
    """The glossary that comes with the language, in the form of docs/reference/facts.md; None = there is none."""

    @cached_property
    def terms(self) -> Terms:
        """Clinical words and what everybody says for them."""
        return Terms()

    @cached_property
    def lists(self) -> ItemLists:
        """How a list is opened, counted and joined."""
        return ItemLists()

    @cached_property
    def frame(self) -> ChapterFrame:
        """What a chapter says of itself, and what a guide says of its source."""
        return ChapterFrame()

    @cached_property
    def preserved(self) -> Preserved:
        """What may not be lost when a sentence is written otherwise."""
        return Preserved()

    # Words that change

    def short_forms(self, texts: Iterable[str]) -> dict[str, str]:
        """The short forms that a document explains, each with its full form; none that it explains in two ways."""
        return {}

    def swaps_made(self, changes: Iterable[Change]) -> Iterator[tuple[Change, Swap]]:
        """Each pair of the term table that these changes swapped and that stands, with its change."""
        return iter(())

    def is_said_in_full(self, word: str) -> bool:
        """True for a short form that a draft always says in full, such as "don't"."""
        return False

    def leads_up(self, sentence: str) -> bool:
        """True where a sentence that a transform made only leads up to the next and claims nothing itself."""
        return False

    def names_chapter(self, title: str) -> bool:
        """True where a heading or a claim is good to hear as the title of a chapter; false for part of a sentence."""
        return True

    def topic(self, title: str) -> str:
        """What a title speaks of, in words that neither order nor claim: "Staying off work", "When to see a doctor".

        A title that is a topic is its own. Empty where there are no such words: a title and a signpost have no fact.
        """
        return title

    def named_also(self, heading: str, fragment: str) -> str:
        """A fragment that gives another name of its heading, as a sentence; empty for what is no such fragment.

        "Also known as a silent migraine." under "Migraine aura without headache".
        """
        return ""

    def lost_lines(self, text: str) -> Sequence[LinePart]:
        """The lines of a text whose breaks were lost, in order; one where none surely was.

        "Foot care It is important to look at them" is a heading and a sentence.
        """
        return (LinePart("text", text),)

    # Definitions

    def topics(self, title: str, texts: Sequence[str]) -> frozenset[str]:
        """What a document is about, of the topics that terms of the glossary name.

        texts: its headings and sentences. A term of another topic is not explained: "stage" is a word of every day.
        """
        return frozenset()

    def means(self, term: Term, sentence: str) -> bool:
        """True where a sentence that says `term` speaks of what the glossary explains, in a document of its topic."""
        return not term.everyday

    def given_names(self, text: str) -> frozenset[str]:
        """Names, in lower case, that a sentence gives behind its plain words: "feeling sick (nausea)". They stay."""
        return frozenset()

    def definition(self, term: Term) -> str:
        """A sentence that explains a term of a glossary."""
        return f"{term.term}: {term.plain}"

    def is_definition(self, text: str, term: Term) -> bool:
        """True where `text` explains this term already, in the words of `definition` or in its own."""
        return False

    def medical_name(self, term: Term) -> str:
        """A sentence that gives a medical name behind the plain words that took its place (rule L11)."""
        return f"{term.term}: {term.plain}"

    # Hints to whoever mends a draft

    def is_passive(self, words: tuple[str, ...]) -> bool:
        """True where lower-case `words` do not say who does what is done."""
        return False

    def says_percent(self, text: str) -> bool:
        """True where `text` says percent, by sign or word."""
        return any(sign in text for sign in "%٪﹪％")

    def dates_in_figures(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where dates stand that countries read in different ways, such as 08/10/2023; code points, end exclusive."""
        return ()

    def unexplained(self, text: str) -> tuple[str, ...]:
        """The short forms of `text` that few know, each once, sorted."""
        return ()
