"""Where a step leads: pure arithmetic over a book. None: there is nothing in that direction."""

from __future__ import annotations

from audioguide.language.base.phrases.player import StepLevel
from audioguide.player.book import Book, Spot, inside, sentence_at

JUMP = 10
"""Seconds of a jump, where the listener sets no other."""
RESTART_AFTER = 3.0
"""Seconds into a chapter after which "previous" goes to its own start first."""
_JUMPS: dict[StepLevel, int] = {"ten_minutes": 600, "minute": 60}
_WORTH = 5
"""Jumps of a size that a book must be long for, or its ends are all that they lead to."""
_HEADINGS: tuple[StepLevel, ...] = ("heading1", "heading2", "heading3", "heading4", "heading5")


def levels(book: Book, jump: int = JUMP) -> tuple[StepLevel, ...]:
    """The levels at which this book can be stepped through, coarsest first."""
    deepest = max((chapter.depth for chapter in book.chapters if chapter.depth <= len(_HEADINGS) + 1), default=1)
    texts: tuple[StepLevel, ...] = ("paragraph", "sentence") if any(c.sentences for c in book.chapters) else ()
    jumps = tuple(level for level, size in _JUMPS.items() if size > jump and book.seconds > _WORTH * size)
    return (*_HEADINGS[: deepest - 1], "chapter", *texts, *jumps, "seconds")


def jump_of(level: StepLevel, jump: int) -> int:
    """Seconds of a level that is a jump in time, 0 for any other. jump: of the finest one."""
    return jump if level == "seconds" else _JUMPS.get(level, 0)


def by_level(
    book: Book, spot: Spot, level: StepLevel, forward: bool, skip_signposts: bool = False, jump: int = JUMP
) -> Spot | None:
    """One step at a level. Books without sentences make a jump where sentences are asked for."""
    chapter = book.chapters[spot.chapter]
    if level == "chapter":
        return _by_chapter(book, spot, forward)
    if level in _HEADINGS:
        return _by_heading(book, spot, _HEADINGS.index(level) + 1, forward)
    size = jump_of(level, jump) or (0 if chapter.sentences else jump)
    if size:
        return by_seconds(book, spot, size if forward else -size)
    starts = _starts(book, spot.chapter, level, skip_signposts)
    current = sentence_at(chapter, spot.frame)
    assert current is not None
    here = chapter.sentences[current].start
    if forward:
        later = [start for start in starts if start > here]
        return Spot(spot.chapter, later[0]) if later else _into_next(book, spot.chapter, level, skip_signposts)
    if level == "paragraph":
        # The start of this one counts as here.
        here = max((start for start in starts if start <= here), default=here)
    earlier = [start for start in starts if start < here]
    return Spot(spot.chapter, earlier[-1]) if earlier else _into_last(book, spot.chapter, level, skip_signposts)


def by_seconds(book: Book, spot: Spot, seconds: float) -> Spot | None:
    """Back or forward in time, across chapters; None where it is the very start or end already."""
    chapter, frame = spot.chapter, spot.frame + round(seconds * book.chapters[spot.chapter].rate)
    while frame < 0 and chapter > 0:
        rate = book.chapters[chapter].rate
        chapter -= 1
        frame = book.chapters[chapter].frames + round(frame * book.chapters[chapter].rate / rate)
    while frame >= book.chapters[chapter].frames and chapter + 1 < len(book.chapters):
        rate = book.chapters[chapter].rate
        frame = round((frame - book.chapters[chapter].frames) * book.chapters[chapter + 1].rate / rate)
        chapter += 1
    to = inside(book, Spot(chapter, frame))
    return None if to == spot else to


def to_time(book: Book, seconds: float) -> Spot:
    """The place at this time of the book, optional chapters counted where they stand."""
    for number, chapter in enumerate(book.chapters):
        if seconds < chapter.seconds or number == len(book.chapters) - 1:
            return inside(book, Spot(number, round(seconds * chapter.rate)))
        seconds -= chapter.seconds
    raise AssertionError("a book has chapters")


def after_end(book: Book, chapter: int) -> int | None:
    """The chapter that follows by itself; None at the end: optional ones only play when asked for."""
    return next((n for n in range(chapter + 1, len(book.chapters)) if not book.chapters[n].optional), None)


def flows_on(book: Book, chapter: int) -> bool:
    """The next chapter is the next stretch of the same file, and nothing is to be said or asked before it."""
    if chapter + 1 >= len(book.chapters):
        return False
    this, following = book.chapters[chapter], book.chapters[chapter + 1]
    joined = following.path == this.path and following.offset == this.offset + this.frames
    return joined and not following.notice and not following.optional


def past_signposts(book: Book, spot: Spot) -> Spot | None:
    """Where to go on when signposts are skipped; None where `spot` is in none."""
    chapter = book.chapters[spot.chapter]
    index = sentence_at(chapter, spot.frame)
    if index is None or not _is_signpost(book, spot.chapter, index) or spot.frame < chapter.sentences[index].start:
        return None
    later = range(index + 1, len(chapter.sentences))
    to = next((n for n in later if not _is_signpost(book, spot.chapter, n)), None)
    return Spot(spot.chapter, chapter.frames if to is None else chapter.sentences[to].start)


def _is_signpost(book: Book, chapter: int, sentence: int) -> bool:
    cue = book.chapters[chapter].sentences[sentence]
    # Paragraph 0 holds what a chapter says about itself: its notice must be heard.
    return cue.kind == "signpost" and cue.paragraph > 0


def _by_chapter(book: Book, spot: Spot, forward: bool) -> Spot | None:
    if forward:
        return Spot(spot.chapter + 1, 0) if spot.chapter + 1 < len(book.chapters) else None
    if spot.frame > RESTART_AFTER * book.chapters[spot.chapter].rate:
        return Spot(spot.chapter, 0)
    return Spot(spot.chapter - 1, 0) if spot.chapter else (Spot(0, 0) if spot.frame else None)


def _by_heading(book: Book, spot: Spot, depth: int, forward: bool) -> Spot | None:
    """To a heading of this depth or a higher one; back to the one we are under, then to the one before."""
    tops = [n for n, chapter in enumerate(book.chapters) if chapter.depth <= depth]
    if forward:
        return next((Spot(n, 0) for n in tops if n > spot.chapter), None)
    begun = spot.frame > RESTART_AFTER * book.chapters[spot.chapter].rate
    before = [n for n in tops if n < spot.chapter or (n == spot.chapter and begun)]
    return Spot(before[-1], 0) if before else (Spot(0, 0) if spot != Spot(0, 0) else None)


def _starts(book: Book, chapter: int, level: StepLevel, skip_signposts: bool) -> list[int]:
    """Frames at which the sentences, or the first sentences of the paragraphs, of a chapter begin."""
    found, paragraph = [], None
    for index, cue in enumerate(book.chapters[chapter].sentences):
        begins = level == "sentence" or cue.paragraph != paragraph
        if begins and not (skip_signposts and _is_signpost(book, chapter, index)):
            found.append(cue.start)
        paragraph = cue.paragraph
    return found


def _into_next(book: Book, chapter: int, level: StepLevel, skip_signposts: bool) -> Spot | None:
    if chapter + 1 >= len(book.chapters):
        return None
    starts = _starts(book, chapter + 1, level, skip_signposts)
    return Spot(chapter + 1, starts[0] if starts else 0)


def _into_last(book: Book, chapter: int, level: StepLevel, skip_signposts: bool) -> Spot | None:
    if chapter == 0:
        return None
    starts = _starts(book, chapter - 1, level, skip_signposts)
    return Spot(chapter - 1, starts[-1] if starts else 0)
