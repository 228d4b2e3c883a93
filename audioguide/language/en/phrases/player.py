"""All that the player says, in English."""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.language.base.phrases.player import PlayerPhrases, SpokenPlace, StepLevel
from audioguide.language.en.phrases.player_choices import EnglishChoices
from audioguide.language.en.phrases.player_keys import EnglishKeys, capital

_LEVELS: dict[StepLevel, str] = {
    "chapter": "chapter",
    "paragraph": "paragraph",
    "sentence": "sentence",
    "heading1": "heading 1",
    "heading2": "heading 2",
    "heading3": "heading 3",
    "heading4": "heading 4",
    "heading5": "heading 5",
}


class EnglishPlayer(EnglishKeys, EnglishChoices, PlayerPhrases):
    """English."""

    playing = "Playing."
    paused = "Paused."
    from_the_start = "From the start."
    skipped_last = "Skipped. This was the last chapter."
    first_chapter = "This is the first chapter."
    last_chapter = "This is the last chapter."
    start = "This is the start."
    end = "This is the end."
    again = "Again."
    again_slowly = "Again, slowly."
    nothing_to_undo = "There is nothing to undo."
    no_text = "There is no text here."
    no_term = "No word of this sentence is in the glossary."
    signposts_skipped = "Signposts are skipped."
    signposts_played = "Signposts are played."
    stopped_at_end = "Stopped at the end."
    the_end = "The end."
    beginning = "Beginning"

    stayed = "Stayed."
    ask_place = "Chapter number or title, a time such as 12:30, or Enter to stay: "
    ask_note = "Note, or Enter for none: "
    ask_bookmark = "Number to go to, d and number to delete, or Enter to stay: "
    wrong_place = "That is no place. Write a chapter's number or title, a time such as 12:30, +5m, or half."
    search_first = "Search for something first."
    round_end = "Round the end."
    round_start = "Round the start."
    no_bookmark = "There is no bookmark."
    timer_off = "Sleep timer off."
    timer_at_end = "Sleep timer: end of this chapter."
    timer_ended = "Sleep timer: paused at the end of the chapter."
    pasted = "That was pasted, and is not taken as keys."

    device_lost = "The sound device has gone. Waiting for it."
    device_back = "The sound is back."
    nothing_left = "Nothing more can be played."
    opening = "Opening the book. Its files take a while to read."
    open_elsewhere = (
        "Another player has this book open too. Bookmarks of both are kept; the place, of the one that stops last."
    )

    def _place(self, place: SpokenPlace) -> str:
        time = self.length(place.seconds)
        return time if place.chapter is None else f"chapter {place.chapter}, {time}"

    def chapter(self, number: int, last: int, title: str) -> str:
        """ "Chapter 4 of 11, How likely is it?" """
        return self.sentence(f"Chapter {number} of {last}, {title}")

    def chapter_on_route(self, number: int, position: int, count: int, title: str) -> str:
        """ "Chapter 4, 1 of 3 on this route, How likely is it?" """
        return self.sentence(f"Chapter {number}, {position} of {count} on this route, {title}")

    def notice(self, seconds: float, skip_key: str) -> str:
        """What a notice is, and how it is skipped."""
        return f"It has a notice, and lasts {self.length(seconds)}. {capital(skip_key)} skips it."

    def going_on(self, place: SpokenPlace) -> str:
        """Where the listener stopped before."""
        return f"Going on at {self._place(place)}."

    def now_at(self, place: SpokenPlace) -> str:
        """Behind a jump to a time."""
        return f"Now at {self._place(place)}."

    def back_to(self, place: SpokenPlace) -> str:
        """A jump was undone."""
        return f"Back to {self._place(place)}."

    def stopped_at(self, place: SpokenPlace) -> str:
        """The listener stops."""
        return f"Stopped at {self._place(place)}."

    def at_time(self, seconds: float) -> str:
        """ "1 minute 5 seconds." """
        return f"{self.length(seconds)}."

    def in_chapter(self, gone: float, whole: float) -> str:
        """ "10 seconds of 1 minute in this chapter." """
        return f"{self.length(gone)} of {self.length(whole)} in this chapter."

    def in_book(self, gone: float, left: float, at_this_speed: bool) -> str:
        """ "10 seconds gone, 2 minutes left." """
        return f"{self.length(gone)} gone, {self.length(left)} left{' at this speed' if at_this_speed else ''}."

    def percent(self, percent: int) -> str:
        """ "4 percent." """
        return f"{percent} percent."

    def sentence_number(self, number: int, count: int) -> str:
        """ "Sentence 5 of 28." """
        return f"Sentence {number} of {count}."

    def paragraph_number(self, number: int, count: int) -> str:
        """ "Paragraph 2 of 9." """
        return f"Paragraph {number} of {count}."

    def step(self, seconds: int, forward: bool) -> str:
        """ "10 seconds back." """
        return f"{self.length(seconds)} {'forward' if forward else 'back'}."

    def level(self, level: StepLevel, seconds: int) -> str:
        """ "Level: sentence." """
        return f"Level: {self.length(seconds) if seconds else _LEVELS[level]}."

    def level_limit(self, level: StepLevel, seconds: int, finer: bool) -> str:
        """There is none beyond it."""
        return f"{self.level(level, seconds)} There is none {'finer' if finer else 'coarser'}."

    def wrong_jump(self) -> str:
        """What could be typed."""
        return "That is no length of time. Write seconds, such as 30, or 5m."

    def contents_line(self, number: int, title: str, seconds: float, notice: bool, optional: bool) -> str:
        """ "4: How likely is it? 4 minutes 25 seconds; has a notice." """
        marks = ["has a notice"] * notice + ["only if you ask for it"] * optional
        return self.sentence(f"{number}: {self.sentence(title)} {'; '.join([self.length(seconds), *marks])}")

    def optional_chapter(self, number: int) -> str:
        """It plays if it is asked for."""
        return f"Chapter {number} plays if you go to it."

    def meaning(self, term: str, plain: str) -> str:
        """ "lump: a swelling. Spelled: l u m p" """
        letters = " ".join({" ": "space", "-": "hyphen"}.get(letter, letter) for letter in term)
        return f"{term}: {self.sentence(plain)} Spelled: {letters}"

    def part(self, number: int) -> str:
        """ "Part 2"."""
        return f"Part {number}"

    def speed(self, times: float) -> str:
        """ "Speed 1.5." """
        return "Normal speed." if times == 1 else f"Speed {times:g}."

    def speed_limit(self, times: float, fastest: bool) -> str:
        """It goes no further."""
        return f"{self.speed(times)} That is the {'fastest' if fastest else 'slowest'}."

    def wrong_speed(self, slowest: float, fastest: float) -> str:
        """What could be typed."""
        return f"That is no speed. Write a number from {slowest:g} to {fastest:g}."

    def volume(self, percent: int) -> str:
        """ "Volume 95 percent." """
        return f"Volume {percent} percent."

    def volume_limit(self, percent: int, loudest: bool) -> str:
        """It goes no further."""
        return f"{self.volume(percent)} That is the {'loudest' if loudest else 'quietest'}."

    def no_chapter(self, number: int, numbers: Sequence[int]) -> str:
        """Which there are."""
        plain = list(numbers) == list(range(1, len(numbers) + 1))
        there = f"The last is {numbers[-1]}." if plain else f"There are {', '.join(map(str, numbers))}."
        return f"There is no chapter {number}. {there}"

    def past_end(self, whole: float) -> str:
        """The book is not so long."""
        return f"That is past the end: {self.length(whole)} in all."

    def ask_search(self, before: str) -> str:
        """A prompt."""
        return f"Search for, or Enter for {before} again: " if before else "Search for: "

    def not_found(self, words: str) -> str:
        """Nowhere."""
        return f"Not found: {words}."

    def found(self, count: int) -> str:
        """ "3 places." """
        return "1 place." if count == 1 else f"{count} places."

    def hit(self, number: int, count: int, place: SpokenPlace) -> str:
        """ "2 of 3: chapter 4, 5 seconds." """
        return f"{number} of {count}: {self._place(place)}."

    def no_bookmark_yet(self, key: str) -> str:
        """How one is set."""
        return f"{self.no_bookmark} {key} sets one."

    def bookmark_set(self, number: int, place: SpokenPlace) -> str:
        """ "Bookmark 2 at chapter 4, 5 seconds." """
        return f"Bookmark {number} at {self._place(place)}."

    def bookmark_line(self, number: int, place: SpokenPlace | None, note: str) -> str:
        """ "2: chapter 4, 5 seconds, ask about this." """
        where = "its chapter is not here" if place is None else self._place(place)
        return self.sentence(f"{number}: {where}, {note}" if note else f"{number}: {where}")

    def bookmark_deleted(self, number: int) -> str:
        """It is gone."""
        return f"Bookmark {number} deleted."

    def bookmark_elsewhere(self, number: int) -> str:
        """Its chapter is not in this book."""
        return f"The chapter of bookmark {number} is not here."

    def wrong_bookmark(self, typed: str, last: int) -> str:
        """Which there are."""
        return f"There is no bookmark {typed}. The last is {last}."

    def timer(self, seconds: float) -> str:
        """ "Sleep timer: 20 minutes." """
        return f"Sleep timer: {self.length(seconds)}."

    def timer_paused(self, place: SpokenPlace) -> str:
        """The time is over."""
        return f"Sleep timer: paused at {self._place(place)}."

    def ask_timer(self, now: str) -> str:
        """A prompt."""
        return f"{now} Minutes, e for the end of the chapter, 0 for off: "

    def wrong_timer(self, most: int) -> str:
        """What could be typed."""
        return f"That is no time for the sleep timer. Write minutes, at most {most}, or e."

    def ends_early(self, file: str, seconds: float) -> str:
        """A file that is cut short."""
        return f"{file} ends early, after {self.length(seconds)}."

    def no_device(self, reason: str, devices: Sequence[str]) -> str:
        """Which devices there are, and what to do."""
        if devices:
            return f"Error: {reason} The devices here are: {'; '.join(devices)}. Name one: --device NAME"
        return f"Error: {reason} None was found. Plug one in, or start the sound server, then start the player again."

    def playback_failed(self, reason: str) -> str:
        """What to do."""
        return f"Error: {reason} Start the player again: it goes on from here."

    def warning(self, text: str) -> str:
        """ "Warning: ..." """
        return f"Warning: {text}"

    def left_out(self, problem: str) -> str:
        """Why, and that the others play."""
        return f"{problem} It is left out."

    def headings_unread(self, file: str) -> str:
        """What is played in its place."""
        return f"The headings in {file} are not read. The sound files are played in the order of their names."

    def other_books(self, folders: Sequence[str]) -> str:
        """Which, and how they are played."""
        what = "The folder" if len(folders) == 1 else "The folders"
        return f"{what} {', '.join(folders)} can be played apart from these files, by name."

    def place_unreadable(self, file: str, reason: str) -> str:
        """Where it is, and why."""
        return f"The place kept in {file} cannot be read: {reason}."

    def place_broken(self, aside: str) -> str:
        """Where it is now."""
        return f"The place kept for this book was broken. It was set aside as {aside}"
