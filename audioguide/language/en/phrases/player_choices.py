"""What a listener of the player chooses, in English."""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.language.base.phrases.player_choices import ChoicePhrases


class EnglishChoices(ChoicePhrases):
    """English."""

    ask_book = "Number or part of the name, or Enter to leave: "
    ask_listener = "Does a screen reader read these lines to you? y or n: "
    answers_waited_for = "The narration waits while answers are read."
    answers_not_waited_for = "The narration does not wait."

    def contents_open(self, count: int, go_key: str) -> str:
        """How the list is used."""
        chapters = "1 chapter" if count == 1 else f"{count} chapters"
        return f"Contents, {chapters}. Arrows or a number choose, {go_key} goes there."

    def several_titles(self, count: int, first: Sequence[str]) -> str:
        """Which, and what to do."""
        return f"{count} titles have that in them: {'; '.join(first)}. Write a number, or more of the title."

    def books_here(self, count: int) -> str:
        """ "3 books." """
        return f"{count} books."

    def book_line(self, number: int, name: str) -> str:
        """ "2: A long way." """
        return self.sentence(f"{number}: {name}")

    def more_books(self, count: int) -> str:
        """How they are found."""
        return f"And {count} more: a part of the name finds them."
