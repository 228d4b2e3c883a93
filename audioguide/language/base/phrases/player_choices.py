"""What a listener of the player chooses: one of several books, a chapter in the list, how answers are heard."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence


class ChoicePhrases(ABC):
    """Lists are heard one line at a time; a prompt ends in a colon and a space."""

    ask_book: str
    """A prompt: for the number of a book, or a part of its name; Enter alone leaves."""
    ask_listener: str
    """A prompt, put once: whether a screen reader reads these lines to the listener; `yes_words` or `no_words`."""
    answers_waited_for: str
    """From now on the narration waits while an answer is read."""
    answers_not_waited_for: str
    """From now on the narration goes on while an answer is shown."""

    @abstractmethod
    def sentence(self, text: str) -> str:
        """A text as a sentence: see PlayerPhrases."""

    @abstractmethod
    def contents_open(self, count: int, go_key: str) -> str:
        """Before the entry of the chapter we are in: how many there are, how others are reached, which key goes."""

    @abstractmethod
    def several_titles(self, count: int, first: Sequence[str]) -> str:
        """What was typed stands in so many titles; the first of them, each with its number."""

    @abstractmethod
    def books_here(self, count: int) -> str:
        """ "3 books." """

    @abstractmethod
    def book_line(self, number: int, name: str) -> str:
        """ "2: A long way." """

    @abstractmethod
    def more_books(self, count: int) -> str:
        """So many more than were listed: a part of the name finds them."""
