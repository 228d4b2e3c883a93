"""What books say of their own: those for reading apps, and those for talking-book machines.

A book says what every publication says (`PublicationPhrases`) too; here stands only what nothing but a book has to say.
Names and titles come as somebody wrote them, lengths and days in words of the language.
"""

from __future__ import annotations


class BookPhrases:
    """Neutral answers, for a language that nobody has written: signs and what others wrote; no words."""

    def entry(self, title: str, private: bool, notice: bool, optional: bool) -> str:
        """A chapter in a list of contents that has one line for it: its title, and what marks it.

        private: for one's own ears only. notice: hard to hear. optional: not needed.
        """
        marks = (("⚿", private), ("⚠", notice), ("…", optional))
        return " ".join((title, *(mark for mark, holds in marks if holds)))

    def after_day(self, day: str) -> str:
        """What to do behind this day, on which a check ends: a book does not know on which day it is read."""
        return f"→ {day} !"

    how_to_listen = "▶ ¶"
    """How a book is heard: that a reading app plays it and shows the sentence it is at."""
    accessible = "▶ ¶"
    """For a library's catalogue: what of the book can be heard, what can be read, and how one finds one's way."""
    first_chapter = "▶"
    """A link from the first page to the first chapter."""
    skip_chapter = "↓"
    """A link past a chapter that may be hard to hear, to the one that follows it."""
    optional_chapters = "…"
    """The heading over the chapters that are not needed, where a list of contents has them apart."""
    next_chapter = "→"
    """A link from the end of an optional chapter, which is not played on from, to the one that follows it."""
