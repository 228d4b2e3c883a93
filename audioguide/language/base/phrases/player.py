"""All that the player says. Its keys, its troubles and what is chosen from have modules of their own."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from audioguide.language.base.phrases.player_choices import ChoicePhrases
from audioguide.language.base.phrases.player_keys import KeyPhrases
from audioguide.language.base.phrases.player_troubles import TroublePhrases

if TYPE_CHECKING:
    from audioguide.language.base.phrases.quantities import Counting

StepLevel = Literal[
    "heading1",
    "heading2",
    "heading3",
    "heading4",
    "heading5",
    "chapter",
    "paragraph",
    "sentence",
    "ten_minutes",
    "minute",
    "seconds",
]
"""How far a step leads, coarsest first. A heading of this level or a higher one; the last three are jumps in time."""


_CLOSING = ")]}\u00bb\u201d\u2019\"'"
"""What may stand behind the mark that ends a sentence."""


@dataclass(frozen=True, slots=True)
class SpokenPlace:
    """A place in a book, as it is told: "chapter 4, 1 minute 5 seconds"."""

    chapter: int | None
    """Number of its chapter; None where the book has only one."""
    seconds: float
    """From the start of the chapter."""


class PlayerPhrases(KeyPhrases, TroublePhrases, ChoicePhrases):
    """Whole sentences with named places, each to be heard alone: short, figures in words, no sign that is read out.

    A language writes all of them or none: `Language.player` says what holds then. Lengths in seconds become words by
    `language.quantities`. Errors and what engines say of themselves come as they are, in English.
    """

    full_stop = "."
    """What ends a sentence."""
    final_marks: tuple[str, ...] = (".", "?", "!", ":")
    """What a text may end in to be a sentence already."""

    # On the way through a book

    playing: str
    paused: str
    from_the_start: str
    """A book that was heard to its end begins again."""
    skipped_last: str
    """The last chapter had a notice, and was skipped."""
    first_chapter: str
    last_chapter: str
    start: str
    """There is nothing before this."""
    end: str
    """There is nothing behind this."""
    again: str
    """The sentence is repeated."""
    again_slowly: str
    nothing_to_undo: str
    no_text: str
    """What is heard here is not known as text."""
    no_term: str
    """The glossary explains no word of this sentence."""
    signposts_skipped: str
    signposts_played: str
    stopped_at_end: str
    the_end: str
    """The book has been heard to its end."""
    beginning: str
    """Title of the sound before a file's first marker."""

    # Questions and what follows them

    stayed: str
    """Nothing was answered, so nothing has changed."""
    ask_place: str
    """A prompt: for the number or title of a chapter, or a time; Enter alone stays. It ends in a colon and a space."""
    ask_note: str
    """A prompt: for the note of a bookmark; Enter alone is none."""
    ask_bookmark: str
    """A prompt: for the number to go to, one of `delete_words` and the number to delete; Enter alone stays."""
    wrong_place: str
    """What was typed is no place; what could be typed."""
    search_first: str
    """There is no next hit before a search."""
    round_end: str
    """The search went on from the start of the book."""
    round_start: str
    """The search went on from the end of the book."""
    no_bookmark: str
    timer_off: str
    timer_at_end: str
    """The sleep timer is set to the end of this chapter."""
    timer_ended: str
    """The sleep timer has paused at the end of the chapter."""
    pasted: str
    """So much was typed at once that it is not taken as keys."""

    def __init__(self, language: Counting) -> None:
        """language: the one these phrases are in."""
        self.language = language

    def length(self, seconds: float) -> str:
        """ "2 minutes 5 seconds"."""
        return self.language.quantities.duration(seconds)

    def sentence(self, text: str) -> str:
        """A text as a sentence: with its full stop, unless it ends in a mark of its own, in brackets or not."""
        return text if text.rstrip(_CLOSING).endswith(self.final_marks) else f"{text}{self.full_stop}"

    @abstractmethod
    def chapter(self, number: int, last: int, title: str) -> str:
        """ "Chapter 4 of 11, How likely is it?" last: number of the last chapter."""

    @abstractmethod
    def chapter_on_route(self, number: int, position: int, count: int, title: str) -> str:
        """ "Chapter 4, 1 of 3 on this route, How likely is it?" position: counted from 1, of `count`."""

    @abstractmethod
    def notice(self, seconds: float, skip_key: str) -> str:
        """Behind the chapter's name, where it may be hard to hear: that it has a notice, its length, what skips it."""

    @abstractmethod
    def going_on(self, place: SpokenPlace) -> str:
        """At the start, where the listener stopped before: "Going on at chapter 4, 1 minute 5 seconds." """

    @abstractmethod
    def now_at(self, place: SpokenPlace) -> str:
        """A jump to a time has led here."""

    @abstractmethod
    def back_to(self, place: SpokenPlace) -> str:
        """A jump was undone."""

    @abstractmethod
    def stopped_at(self, place: SpokenPlace) -> str:
        """The listener stops."""

    @abstractmethod
    def at_time(self, seconds: float) -> str:
        """Where we are in a book of one chapter: "1 minute 5 seconds." """

    @abstractmethod
    def in_chapter(self, gone: float, whole: float) -> str:
        """ "10 seconds of 1 minute in this chapter." In seconds."""

    @abstractmethod
    def in_book(self, gone: float, left: float, at_this_speed: bool) -> str:
        """ "10 seconds gone, 2 minutes left." In seconds; at_this_speed: the speed is not the normal one."""

    @abstractmethod
    def percent(self, percent: int) -> str:
        """How much of the book is heard: "4 percent." """

    @abstractmethod
    def sentence_number(self, number: int, count: int) -> str:
        """ "Sentence 5 of 28." """

    @abstractmethod
    def paragraph_number(self, number: int, count: int) -> str:
        """ "Paragraph 2 of 9." """

    @abstractmethod
    def step(self, seconds: int, forward: bool) -> str:
        """ "10 seconds back." """

    @abstractmethod
    def level(self, level: StepLevel, seconds: int) -> str:
        """The level that was chosen: "Level: sentence." seconds: of a jump in time, else 0."""

    @abstractmethod
    def level_limit(self, level: StepLevel, seconds: int, finer: bool) -> str:
        """There is none finer, or coarser, than this level."""

    @abstractmethod
    def wrong_jump(self) -> str:
        """What was typed behind a key is no length of time; what could be typed."""

    @abstractmethod
    def contents_line(self, number: int, title: str, seconds: float, notice: bool, optional: bool) -> str:
        """A line of the contents; an optional chapter plays only if it is asked for."""

    @abstractmethod
    def optional_chapter(self, number: int) -> str:
        """At the end: this chapter plays if the listener goes to it."""

    @abstractmethod
    def meaning(self, term: str, plain: str) -> str:
        """What the glossary says of a term, and the term letter by letter, so that any screen reader says each."""

    @abstractmethod
    def part(self, number: int) -> str:
        """Title of a stretch of a file whose marker has none: "Part 2"."""

    @abstractmethod
    def speed(self, times: float) -> str:
        """ "Speed 1.5."; 1 is the normal speed."""

    @abstractmethod
    def speed_limit(self, times: float, fastest: bool) -> str:
        """The speed, which is the fastest or the slowest one."""

    @abstractmethod
    def wrong_speed(self, slowest: float, fastest: float) -> str:
        """What was typed is no speed; what could be typed."""

    @abstractmethod
    def volume(self, percent: int) -> str:
        """ "Volume 95 percent." """

    @abstractmethod
    def volume_limit(self, percent: int, loudest: bool) -> str:
        """The volume, which is the loudest or the quietest one."""

    @abstractmethod
    def no_chapter(self, number: int, numbers: Sequence[int]) -> str:
        """There is no chapter of this number; `numbers` are there, and may have gaps or another order."""

    @abstractmethod
    def past_end(self, whole: float) -> str:
        """The time that was typed lies behind the end; the book's length in seconds."""

    @abstractmethod
    def ask_search(self, before: str) -> str:
        """A prompt: for words to search; where there was a search `before`, Enter alone repeats it."""

    @abstractmethod
    def not_found(self, words: str) -> str:
        """The words that were searched are nowhere."""

    @abstractmethod
    def found(self, count: int) -> str:
        """In so many places: "3 places." """

    @abstractmethod
    def hit(self, number: int, count: int, place: SpokenPlace) -> str:
        """One of the places that were found: "2 of 3: chapter 4, 5 seconds." """

    @abstractmethod
    def no_bookmark_yet(self, key: str) -> str:
        """There is no bookmark; the key of this name sets one."""

    @abstractmethod
    def bookmark_set(self, number: int, place: SpokenPlace) -> str:
        """ "Bookmark 2 at chapter 4, 5 seconds." """

    @abstractmethod
    def bookmark_line(self, number: int, place: SpokenPlace | None, note: str) -> str:
        """A line of the list of bookmarks, or the one gone to. place: None where its chapter is not in this book."""

    @abstractmethod
    def bookmark_deleted(self, number: int) -> str:
        """It is gone."""

    @abstractmethod
    def bookmark_elsewhere(self, number: int) -> str:
        """Its chapter is not in this book."""

    @abstractmethod
    def wrong_bookmark(self, typed: str, last: int) -> str:
        """There is no bookmark of what was typed; the last is number `last`."""

    @abstractmethod
    def timer(self, seconds: float) -> str:
        """ "Sleep timer: 20 minutes." """

    @abstractmethod
    def timer_paused(self, place: SpokenPlace) -> str:
        """The sleep timer has paused the book here."""

    @abstractmethod
    def ask_timer(self, now: str) -> str:
        """A prompt behind the timer's state: for minutes, the first of `end_words`, or 0 for off."""

    @abstractmethod
    def wrong_timer(self, most: int) -> str:
        """What was typed is no time for the sleep timer; `most` minutes, and what else could be typed."""
