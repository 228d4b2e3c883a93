"""What of a book and a state goes into which phrase; the words are the language's."""

from __future__ import annotations

from collections.abc import Mapping

from audioguide.language.base.phrases.player import PlayerPhrases, SpokenPlace
from audioguide.player.book import Book, Spot, sentence_at
from audioguide.player.keymap import Keymap
from audioguide.player.state import PlayerState


def place(book: Book, spot: Spot) -> SpokenPlace:
    """A spot as phrases tell it."""
    this = book.chapters[spot.chapter]
    return SpokenPlace(None if len(book.chapters) == 1 else this.number, spot.frame / this.rate)


def chapter(state: PlayerState, index: int) -> str:
    """The name of a chapter: with its number, where there are several."""
    book, phrases = state.book, state.phrases
    this = book.chapters[index]
    if book.route:
        return phrases.chapter_on_route(this.number, index + 1, len(book.chapters), this.title)
    if len(book.chapters) == 1:
        return phrases.sentence(this.title)
    return phrases.chapter(this.number, book.chapters[-1].number, this.title)


def chapter_with_notice(state: PlayerState, index: int, skip_key: str) -> str:
    """Before a chapter that may be hard to hear. skip_key: its name."""
    return f"{chapter(state, index)} {state.phrases.notice(state.book.chapters[index].seconds, skip_key)}"


def whereabouts(state: PlayerState, timer: str) -> str:
    """Chapter, elapsed, remaining, percent, speed. timer: its line, or empty."""
    book, spot, phrases = state.book, state.spot, state.phrases
    this = book.chapters[spot.chapter]
    gone = spot.frame / this.rate
    done = book.before(spot.chapter) + gone
    whole = book.before(len(book.chapters))
    left = max(0.0, sum(c.seconds for c in book.chapters[spot.chapter :] if not c.optional or c is this) - gone)
    parts = [chapter(state, spot.chapter)]
    if len(book.chapters) > 1:
        parts.append(phrases.in_chapter(gone, this.seconds))
    parts.append(phrases.in_book(done, left / state.speed, at_this_speed=state.speed != 1))
    parts += [phrases.percent(int(100 * done / whole)), phrases.speed(state.speed)]
    parts.append(phrases.the_end if state.finished else phrases.paused if state.paused else phrases.playing)
    return " ".join([*parts, timer] if timer else parts)


def sentence(state: PlayerState) -> str:
    """ "Sentence 5 of 28." """
    this = state.book.chapters[state.spot.chapter]
    index = sentence_at(this, state.spot.frame)
    assert index is not None
    return state.phrases.sentence_number(index + 1, len(this.sentences))


def paragraph(state: PlayerState) -> str:
    """ "Paragraph 2 of 9." """
    this = state.book.chapters[state.spot.chapter]
    index = sentence_at(this, state.spot.frame)
    assert index is not None
    order = list(dict.fromkeys(cue.paragraph for cue in this.sentences))
    return state.phrases.paragraph_number(order.index(this.sentences[index].paragraph) + 1, len(order))


def help_lines(keymap: Keymap, phrases: PlayerPhrases, groups: Mapping[str, str], group: str) -> list[str]:
    """Each action of a group that has a key, with that key. groups: action -> its group."""
    names = [name for name in dict.fromkeys(keymap.actions.values()) if groups[name] == group]
    return [phrases.help_line(phrases.key(keymap.key_of(name)), name) for name in names]
