"""What the session knows, what happens to it, and what it wants done: values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from audioguide.audio.playback.messages import Order, SoundEvent
from audioguide.language.base import language_of
from audioguide.language.base.phrases.player import PlayerPhrases, StepLevel
from audioguide.player.book import Book, Spot, inside, sentence_at
from audioguide.player.keymap import Keymap

Answers = Literal["pause", "duck", "over"]
"""What the narration does while an answer is said: wait, grow quiet, or go on."""
Question = Literal["go_to", "search", "note", "bookmarks", "timer", "listener"]
SLOWEST, FASTEST = 0.5, 3.0
LOUDEST = 125
"""Percent; 100 is the level the file was made at."""


@dataclass(frozen=True, slots=True)
class Options:
    """What holds for one session."""

    keymap: Keymap
    answers: Answers = "pause"
    words_a_minute: int = 200
    """How fast the listener's screen reader speaks, as the length of an answer is reckoned."""
    follow: bool = False
    """Print each sentence as it is spoken."""
    speak: bool = False
    """Answers are said aloud by us; the narration waits for AnswerSaid."""
    earcons: bool = True
    jump: int = 10
    """Seconds of the smallest jump in time."""
    asks_listener: bool = False
    """Whether a screen reader is about is asked first."""
    language: str = ""
    """Tag of the language that answers; empty: the book's."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place that outlives a new build: by chapter and sentence, and by frame where those are gone."""

    chapter: str
    sentence: str
    after: int
    """Frames behind the start of the sentence."""
    frame: int
    """Of the chapter."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class SavedVisit:
    """What is on disk for one book."""

    place: Bookmark | None = None
    finished: bool = False
    """Heard to the end: the next start is from the beginning."""
    speed: float = 1.0
    volume: int = 100
    skipping: bool = False
    bookmarks: tuple[Bookmark, ...] = ()


@dataclass(frozen=True, slots=True)
class PlayerState:
    """Everything the session knows."""

    book: Book
    options: Options
    spot: Spot
    clock: float
    """Seconds, of the last event."""
    resumed: Spot | None = None
    """Where we stopped last time, until it is passed: stopping again before then loses nothing."""
    token: int = 1
    """Of the item being played: each jump takes the next one."""
    paused: bool = False
    quiet_until: float = 0.0
    """An answer is being said until then."""
    quiet_for: float = 0.0
    """Seconds that it takes in all."""
    answer: int = 0
    """Number of the newest answer: the end of an older one says nothing any more."""
    question: Question | None = None
    asked_at: Spot | None = None
    typed: str = ""
    """What came key by key before the terminal could be asked for a line."""
    level: StepLevel = "seconds"
    """How far a step leads; one of those of the book."""
    listed: int | None = None
    """The chapter that was named last in the open contents, counted from 0; None while they are closed."""
    listed_typed: str = ""
    """The digits typed there."""
    helped: int = 0
    """How many groups of keys were listed in a row."""
    speed: float = 1.0
    volume: int = 100
    """Percent."""
    past: tuple[Spot, ...] = ()
    """Where jumps were made from, for undo."""
    bookmarks: tuple[Bookmark, ...] = ()
    query: str = ""
    timer: float | None = None
    """Seconds of listening left."""
    timer_at_end: bool = False
    """The sleep timer ends with the chapter."""
    slow_until: int | None = None
    """Frame of the chapter at which slow repetition ends."""
    skipping: bool = False
    describing: bool = False
    followed: str = ""
    """The sentence printed last."""
    finished: bool = False
    refused: int = 0
    """Items in a row that could not be played."""
    kept: SavedVisit | None = None
    kept_at: float = 0.0
    deaf: bool = False
    """No input will come any more: the end of the book is the end of the session."""
    left: bool = False
    """The session is over."""
    failed: bool = False
    """It ended since nothing can be played."""

    @property
    def phrases(self) -> PlayerPhrases:
        """What answers are made of."""
        return language_of(self.options.language or self.book.language).player


# What happens


@dataclass(frozen=True, slots=True)
class Key:
    """A key, by its character or name; in line mode with what was written behind it."""

    key: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Do:
    """An action, from wherever it was asked for."""

    action: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was typed at a question; None: nothing, the question is dropped."""

    text: str | None


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line of line mode: the answer to a question, else a key, and behind a space what it would ask for."""

    text: str


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed."""


@dataclass(frozen=True, slots=True)
class AnswerSaid:
    """The spoken answer has been heard, or cannot be said."""

    number: int


@dataclass(frozen=True, slots=True)
class Pasted:
    """So much came at once that no fingers did it."""


@dataclass(frozen=True, slots=True)
class NoMoreInput:
    """Keys have ended. A terminal's end of file is a wish to stop; a pipe's is not."""

    leave: bool


@dataclass(frozen=True, slots=True)
class OpenElsewhere:
    """Another player has this book open."""


PlayerEvent = Key | Do | Answer | TypedLine | Tick | AnswerSaid | Pasted | NoMoreInput | OpenElsewhere | SoundEvent


# What is wanted


@dataclass(frozen=True, slots=True)
class Say:
    """Print a line."""

    line: str
    answer: bool = True
    """False for the text that follows the narration, which nothing waits for."""
    error: bool = False
    """It is printed where errors are."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Print a prompt and take a line of text; an Answer is expected."""

    prompt: str


@dataclass(frozen=True, slots=True)
class Keep:
    """Write this to disk."""

    kept: SavedVisit


@dataclass(frozen=True, slots=True)
class Leave:
    """The session is over."""

    code: int = 0


@dataclass(frozen=True, slots=True)
class Remember:
    """Keep for good whether a screen reader is about."""

    screen_reader: bool


PlayerEffect = Say | Ask | Keep | Leave | Remember | Order


def mark_of(book: Book, spot: Spot, note: str = "") -> Bookmark:
    """A spot as it is kept."""
    chapter = book.chapters[spot.chapter]
    index = sentence_at(chapter, spot.frame)
    cue = None if index is None else chapter.sentences[index]
    return Bookmark(chapter.id, cue.id if cue else "", spot.frame - cue.start if cue else 0, spot.frame, note)


def spot_of(book: Book, mark: Bookmark) -> Spot | None:
    """Where a kept place is now; None when its chapter is not there."""
    number = next((n for n, chapter in enumerate(book.chapters) if chapter.id == mark.chapter), None)
    if number is None or ("@" in mark.chapter and mark.frame > book.chapters[number].frames):
        return _in_file(book, mark)
    cue = next((cue for cue in book.chapters[number].sentences if cue.id == mark.sentence), None)
    return inside(book, Spot(number, mark.frame if cue is None else cue.start + mark.after))


def _in_file(book: Book, mark: Bookmark) -> Spot | None:
    """The same place of the same file, where other markers have been put into it since."""
    file, _, offset = mark.chapter.rpartition("@")
    if not file or not offset.isdecimal():
        return _by_number(book, mark)
    place = int(offset) + mark.frame
    parts = [(n, part) for n, part in enumerate(book.chapters) if part.id.rpartition("@")[0] == file]
    before = [(n, part) for n, part in parts if part.offset <= place]
    if not before:
        return None
    number, part = max(before, key=lambda found: found[1].offset)
    return inside(book, Spot(number, place - part.offset))


def _by_number(book: Book, mark: Bookmark) -> Spot | None:
    """Versions before 0.5 called the chapters of others' files "f1", "f2"."""
    number = mark.chapter[1:]
    if not (book.files and mark.chapter[:1] == "f" and number.isdecimal() and 1 <= int(number) <= len(book.chapters)):
        return None
    return inside(book, Spot(int(number) - 1, mark.frame))


def kept_of(state: PlayerState) -> SavedVisit:
    """What is worth keeping of a state."""
    place = mark_of(state.book, state.resumed or state.spot)
    return SavedVisit(place, state.finished, state.speed, state.volume, state.skipping, state.bookmarks)


def held(state: PlayerState) -> bool:
    """The narration is silent."""
    waits = state.options.answers == "pause" or state.options.speak
    return state.paused or state.finished or (waits and busy(state))


def busy(state: PlayerState) -> bool:
    """An answer is being said, or one is expected."""
    return state.question is not None or state.listed is not None or state.quiet_until > state.clock
