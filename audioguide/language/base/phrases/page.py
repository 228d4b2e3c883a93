"""What the page says once its script runs: the bar that plays, what it asks, where one is, what is found.

A phrase is plain text. What a method is given may be a place for it, such as "{place}", which the page's script fills
later: so it stands in the phrase as it came, once or more, and nothing in the phrase depends on what it is.
"""

from __future__ import annotations


class PagePhrases:
    """Neutral answers, for a language that nobody has written: signs, figures, and what others wrote; no words."""

    # The bar

    player = "▶ ‖"
    """Name of the bar that plays, among the parts of the page."""
    play = "▶"
    """On the button that plays."""
    pause = "‖"
    """On the same button while it plays."""
    back_sentence = "←"
    """On the button that goes a sentence back."""
    next_chapter = "⇥"
    """On the button that goes to the next chapter."""
    place = "↔"
    """Name of the slider that goes through a chapter, sentence by sentence."""
    settings = "⚙"
    """On the button that shows speed, sleep timer, size of text and colours."""

    def sentence(self, number: str, count: str, text: str) -> str:
        """What that slider says of where it stands: which sentence, of how many, and the sentence itself."""
        return f"{number} / {count}: {text}"

    def progress(self, place: str, length: str) -> str:
        """How far a chapter has played, of how long it is."""
        return f"{place} / {length}"

    # Other languages of the guide

    languages = "⇄"
    """Name of the list of languages in which the guide can be had, among the parts of the page."""
    not_beside = "∅"
    """That the guide is not there in the language that somebody has chosen, and what to do. Said in that language where
    it has been written."""

    # Settings

    speed = "×"
    """Over the choice of speed."""
    normal_speed = "1×"
    """The speed as it was recorded."""

    def times(self, number: str) -> str:
        """Another speed, so many times the normal one: "1.25"."""
        return f"{number}×"

    timer = "⏲"
    """Over the choice of when to stop by itself."""
    timer_off = "–"
    """That it does not stop by itself."""
    timer_chapter = "⇥"
    """That it stops at the end of the chapter."""
    timer_ended = "⏲ ‖"
    """That the timer has stopped the sound, and that the place is kept."""

    def timer_left(self, length: str) -> str:
        """How much is still to be heard before it stops. length: "9 minutes"."""
        return f"⏲ {length}"

    text_size = "A"
    """Over the buttons for the size of the text."""
    smaller_text = "A−"
    """On the button that makes text smaller."""
    larger_text = "A+"
    """On the button that makes text larger."""
    colours = "◐"
    """Over the choice of light or dark."""
    colours_device = "–"
    """That the page is light or dark as the device is."""
    light = "○"
    """Dark text on a light ground."""
    dark = "●"
    """Light text on a dark ground."""

    # What can be played, and where one goes on

    play_whole = "▶ …"
    """On the button that plays the whole guide from its start."""
    play_route = "▶ ↪"
    """On the button that plays the chapters of one shorter way, one after another."""
    press_a_sentence = "▶ …"
    """That a press on a sentence plays from there."""

    def play_chapter(self, number: str) -> str:
        """On the button that plays a chapter from its start."""
        return f"▶ {number}"

    def go_on(self, chapter: str, place: str) -> str:
        """Asks whether to go on where the listener stopped. chapter: its number and title; place: "10 minutes"."""
        return f"{chapter}: {place}?"

    def go_on_start(self, chapter: str) -> str:
        """The same, at the start of a chapter."""
        return f"{chapter}?"

    go_on_button = "▶"
    """Yes, go on there."""
    forget = "×"
    """No: forget the place."""
    forgotten = "×"
    """That the place is forgotten."""
    last_chapter = "■"
    """That the last chapter has ended."""

    def optional_left(self, chapters: str) -> str:
        """At the end: the chapters that are only for those who want them."""
        return f"+ {chapters}"

    cannot_play = "!"
    """That the sound of a chapter cannot be played, and what to do."""

    # What is asked before a chapter

    next_private = "⚿"
    """That the next chapter is for one's own ears only: use headphones if others are near."""
    next_notice = "⚠"
    """That the next chapter may be hard to hear."""
    next_optional = "…"
    """That a chapter is only for those who want it."""
    play_or_skip = "▶ / ⇥?"
    """Asks whether to play it or to skip it."""
    play_or_not = "▶ / ×?"
    """Asks whether to play it now."""
    play_it = "▶"
    """Yes, play it."""
    skip_it = "⇥"
    """No, go to the chapter after it."""
    open_or_not = "+ / ×?"
    """Asks whether to open it, for reading."""
    open_it = "+"
    """Yes, open it."""
    not_now = "×"
    """No, leave it closed."""

    # Search, and words that are explained

    search = "⌕"
    """Over the field for words to find in the guide."""
    search_button = "⌕"
    """On the button that finds them."""
    clear = "×"
    """On the button that takes the results away."""
    nothing_found = "0"
    """That nothing was found."""
    previous_hit = "↑"
    """On the button that goes to the place before, of those that were found."""
    next_hit = "↓"
    """On the button that goes to the next one."""

    def found(self, count: str) -> str:
        """In how many places it was found, in a form that fits any number."""
        return f"⌕ {count}"

    def hit(self, number: str, count: str, text: str) -> str:
        """Which of those places one is at, of how many, and the sentence there."""
        return f"{number} / {count}: {text}"

    def hit_closed(self, chapter: str, count: str) -> str:
        """That so many places are in a chapter that is closed until it is asked for."""
        return f"{chapter} ({count}) +"

    def words_here(self, terms: str) -> str:
        """On what opens the meaning of words in a paragraph. terms: the words, one after another."""
        return f"{terms} = ?"

    # Files to keep

    def save_chapter(self, number: str) -> str:
        """On what shows the files of a chapter."""
        return f"↓ {number}"

    save_guide = "↓"
    """On what shows the files of the whole guide."""
    save_hint = "↓"
    """How to save a file that opens in the browser instead."""
    text_file = "TXT"
    """The text of a chapter as a file."""
    playlist_file = "M3U8"
    """A list of chapters for a music player, as a file."""

    archive_file = "ZIP"
    """The page and every file of it in one file."""

    def sound_file(self, size: str) -> str:
        """The sound as a file. size: "1.2 MB"; empty where nobody has measured it."""
        return f"MP3 {size}".rstrip()

    def captions_file(self, kind: str) -> str:
        """The text with its times, for a video player. kind: its format, "SRT"."""
        return kind

    # On paper

    print_heading = "⎙"
    """Over what prints a leaflet."""
    print_hint = "⎙"
    """What is in it, how long it is, and that more can be chosen."""
    print_choose = "✓"
    """On what shows the chapters to choose from."""
    print_now = "⎙"
    """On the button that prints."""
    print_large = "⎙ +"
    """On the button that prints in large letters."""
    address = "→"
    """Before the address where the guide can be heard, on paper, beside a code for phones."""

    def printed_on(self, date: str) -> str:
        """The day on which somebody printed it, in the reader's own words."""
        return f"⎙ {date}"

    # The foot of the page

    def permission(self, permission: str) -> str:
        """Whether the publisher has permitted it, in the guide's own words, and what these are about."""
        return f"§ {permission}"
