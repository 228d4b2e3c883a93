"""What books say of their own. In English."""

from __future__ import annotations

from audioguide.language.base.phrases.books import BookPhrases


class EnglishBooks(BookPhrases):
    """English."""

    how_to_listen = (
        "Your reading app can play this book aloud. It marks each sentence as you hear it. You can stop at any time."
    )
    accessible = (
        "Every sentence of every chapter can be read and heard, and the app can mark it as it is heard. "
        "The table of contents leads to each chapter. There are no pictures. The voice is a computer’s."
    )
    first_chapter = "Start with the first chapter"
    skip_chapter = "Skip this chapter"
    optional_chapters = "Only if you want them"
    next_chapter = "Go on to the next chapter"

    def entry(self, title: str, private: bool, notice: bool, optional: bool) -> str:
        """ "How likely is it? (Private. May be hard to hear.)" """
        marks = (("Private.", private), ("May be hard to hear.", notice), ("Only if you want it.", optional))
        said = " ".join(mark for mark, holds in marks if holds)
        return f"{title} ({said})" if said else title

    def after_day(self, day: str) -> str:
        """ "If you read this after March 4, 2026, ask ..." """
        return f"If you read this after {day}, ask your care team whether it still holds before you rely on it."
