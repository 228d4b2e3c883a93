"""Everything the player says: short lines that are good to hear, figures in words, no symbol that would be read out."""

from __future__ import annotations

import textwrap

from audioguide.player.book import Book, Spot, sentence_at

WIDTH = 79
"""Characters a line; a narrower terminal or a setting makes it less."""


def time_in_words(seconds: float) -> str:
    """ "2 minutes 5 seconds"; "0 seconds" for nothing."""
    minutes, rest = divmod(max(0, int(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [counted(hours, "hour"), counted(minutes, "minute"), counted(rest, "second")]
    return " ".join(part for part in parts if not part.startswith("0 ")) or "0 seconds"


def counted(number: int, noun: str) -> str:
    """ "1 place", "2 places"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def closed(text: str) -> str:
    """The text as a sentence: with a full stop unless it ends in a mark of its own."""
    return text if text.endswith((".", "?", "!", ":")) else f"{text}."


def filled(text: str, width: int = WIDTH) -> str:
    """The text on lines of at most `width`; a long word is not broken."""
    return textwrap.fill(text, max(20, width), break_long_words=False, break_on_hyphens=False)


def chapter_line(book: Book, chapter: int) -> str:
    """ "Chapter 4 of 11, How likely is it?" """
    this = book.chapters[chapter]
    if book.route:
        return closed(f"Chapter {this.number}, {chapter + 1} of {len(book.chapters)} on this route, {this.title}")
    if len(book.chapters) == 1:
        return closed(this.title)
    return closed(f"Chapter {this.number} of {book.chapters[-1].number}, {this.title}")


def where(book: Book, spot: Spot) -> str:
    """A place in a few words: "chapter 4, 1 minute 5 seconds"."""
    this = book.chapters[spot.chapter]
    time = time_in_words(spot.frame / this.rate)
    return time if len(book.chapters) == 1 else f"chapter {this.number}, {time}"


def where_long(book: Book, spot: Spot, speed: float, paused: bool, timer: str) -> str:
    """Chapter, elapsed, remaining, percent, speed."""
    this = book.chapters[spot.chapter]
    gone = spot.frame / this.rate
    done = book.before(spot.chapter) + gone
    whole = book.before(len(book.chapters))
    left = max(0.0, sum(c.seconds for c in book.chapters[spot.chapter :] if not c.optional or c is this) - gone)
    parts = [chapter_line(book, spot.chapter)]
    if len(book.chapters) > 1:
        parts.append(f"{time_in_words(gone)} of {time_in_words(this.seconds)} in this chapter.")
    parts.append(f"{time_in_words(done)} gone, {time_in_words(left / speed)} left{_at(speed)}.")
    parts.append(f"{int(100 * done / whole)} percent. {speed_line(speed)}")
    parts.append("Paused." if paused else "Playing.")
    return " ".join([*parts, timer] if timer else parts)


def _at(speed: float) -> str:
    return "" if speed == 1 else " at this speed"


def speed_line(speed: float) -> str:
    """ "Speed 1.5." """
    return "Normal speed." if speed == 1 else f"Speed {speed:g}."


def sentence_line(book: Book, spot: Spot) -> str:
    """ "Sentence 5 of 28." """
    chapter = book.chapters[spot.chapter]
    index = sentence_at(chapter, spot.frame)
    assert index is not None
    return f"Sentence {index + 1} of {len(chapter.sentences)}."


def paragraph_line(book: Book, spot: Spot) -> str:
    """ "Paragraph 2 of 9." """
    chapter = book.chapters[spot.chapter]
    index = sentence_at(chapter, spot.frame)
    assert index is not None
    order = list(dict.fromkeys(cue.paragraph for cue in chapter.sentences))
    return f"Paragraph {order.index(chapter.sentences[index].paragraph) + 1} of {len(order)}."


def length_line(book: Book, chapter: int) -> str:
    """A line of the contents: "4: How likely is it? 4 minutes 25 seconds." """
    this = book.chapters[chapter]
    marks = ["has a notice"] * this.notice + ["only if you ask for it"] * this.optional
    return closed(f"{this.number}: {closed(this.title)} {'; '.join([time_in_words(this.seconds), *marks])}")


def notice_line(book: Book, chapter: int, skip_key: str) -> str:
    """Before a chapter that may be hard to hear."""
    this = book.chapters[chapter]
    return (
        f"{chapter_line(book, chapter)} It has a notice, and lasts {time_in_words(this.seconds)}. {skip_key} skips it."
    )


def spelled(term: str) -> str:
    """Letter by letter, so that any screen reader says them one by one."""
    return " ".join("space" if letter == " " else "hyphen" if letter == "-" else letter for letter in term)
