"""Search: where words are in a book, and the way from one of these places to the next."""

from __future__ import annotations

from audioguide.player import descriptions
from audioguide.player.book import Book, Spot, sentence_at
from audioguide.player.turn import Turn


def hits(book: Book, query: str) -> list[Spot]:
    """Every sentence, and every chapter by its title, that holds the words; where each begins, in order."""
    words = " ".join(query.casefold().split())
    found = []
    for number, chapter in enumerate(book.chapters):
        if words in chapter.title.casefold():
            found.append(Spot(number, 0))
        found += [Spot(number, cue.start) for cue in chapter.sentences if words in cue.text.casefold()]
    return list(dict.fromkeys(found))


def search(turn: Turn, text: str) -> None:
    """To the next place that holds the words; without words, those of the last search."""
    query = text or turn.state.query
    if not query:
        turn.say(turn.phrases.stayed)
        return
    turn.set(query=query)
    found = hits(turn.state.book, query)
    if not found:
        turn.edge(turn.phrases.not_found(query))
        return
    to_hit(turn, True, [turn.phrases.found(len(found))])


def to_hit(turn: Turn, forward: bool, before: list[str] | None = None) -> None:
    """The next or previous place that was found, round the end of the book. before: sentences to say first."""
    state, phrases = turn.state, turn.phrases
    found = hits(state.book, state.query) if state.query else []
    if not found:
        turn.edge(phrases.not_found(state.query) if state.query else phrases.search_first)
        return
    chapter = state.book.chapters[state.spot.chapter]
    index = sentence_at(chapter, state.spot.frame)
    here = state.spot.frame if index is None else min(state.spot.frame, chapter.sentences[index].start)
    at = (state.spot.chapter, here)
    ahead = [
        spot for spot in found if ((spot.chapter, spot.frame) > at if forward else (spot.chapter, spot.frame) < at)
    ]
    to = (ahead or found)[0 if forward else -1]
    turned = [] if ahead else [phrases.round_end if forward else phrases.round_start]
    hit = phrases.hit(found.index(to) + 1, len(found), descriptions.place(state.book, to))
    turn.go(to)
    turn.say(" ".join([*(before or []), *turned, hit]))
