"""What the page says once its script runs. In English: short and plain, for somebody who is tired or afraid."""

from __future__ import annotations

from audioguide.language.base.phrases.page import PagePhrases


class EnglishPage(PagePhrases):
    """English."""

    player = "Player"
    play = "Play"
    pause = "Pause"
    back_sentence = "Back a sentence"
    next_chapter = "Next chapter"
    place = "Place in this chapter"
    settings = "Settings"

    languages = "Languages"
    not_beside = "This guide is not here in the language that you chose. Ask whoever gave it to you."

    speed = "Speed"
    normal_speed = "Normal"
    timer = "Stop by itself"
    timer_off = "Keep playing"
    timer_chapter = "At the end of this chapter"
    timer_ended = "The sound has stopped, as you asked. Your place is kept."
    text_size = "Text size"
    smaller_text = "Smaller text"
    larger_text = "Larger text"
    colours = "Colors"
    colours_device = "Same as my device"
    light = "Light"
    dark = "Dark"

    play_whole = "Play the guide"
    play_route = "Play these chapters"
    press_a_sentence = "Press any sentence to hear it from there."
    go_on_button = "Go on"
    forget = "Forget my place"
    forgotten = "Your place is forgotten."
    last_chapter = "That was the last chapter."
    cannot_play = (
        "This chapter could not be played. Check that its sound file is in the same folder as this page. "
        "Then press Play."
    )

    next_private = "It is private. Use headphones if others are near."
    next_notice = "The next chapter may be hard to hear."
    next_optional = "It is only for those who want it. The guide is whole without it."
    play_or_skip = "Play it, or skip it?"
    play_or_not = "Play it now?"
    play_it = "Play it"
    skip_it = "Skip it"
    open_or_not = "Open it?"
    open_it = "Open it"
    not_now = "Not now"

    search = "Find words in this guide"
    search_button = "Find"
    clear = "Clear"
    nothing_found = "Nothing was found. Try another word."
    previous_hit = "Previous place"
    next_hit = "Next place"

    save_guide = "Save the whole guide"
    save_hint = "If a file opens here, press and hold its link to save it. On a computer, right-click the link."
    text_file = "Text (TXT)"
    playlist_file = "List of chapters for a music player (M3U8)"
    archive_file = "Everything in one file (ZIP)"

    def sentence(self, number: str, count: str, text: str) -> str:
        """ "Sentence 8 of 23: ..." """
        return f"Sentence {number} of {count}: {text}"

    def progress(self, place: str, length: str) -> str:
        """ "1 minute of 2 minutes"."""
        return f"{place} of {length}"

    def times(self, number: str) -> str:
        """ "1.25 times"."""
        return f"{number} times"

    def timer_left(self, length: str) -> str:
        """ "Stops in 9 minutes." """
        return f"Stops in {length}."

    def play_chapter(self, number: str) -> str:
        """ "Play chapter 4"."""
        return f"Play chapter {number}"

    def go_on(self, chapter: str, place: str) -> str:
        """ "You stopped in chapter 4, How likely is it? Go on at 2 minutes 10 seconds?" """
        return f"You were listening to “{chapter}”. Go on at {place}?"

    def go_on_start(self, chapter: str) -> str:
        """ "Go on with chapter 4?" """
        return f"Go on with “{chapter}”?"

    def optional_left(self, chapters: str) -> str:
        """ "There is more, only if you want it: ..." """
        return f"There is more, only if you want it: {chapters}"

    def found(self, count: str) -> str:
        """ "Places found: 3." """
        return f"Places found: {count}."

    def hit(self, number: str, count: str, text: str) -> str:
        """ "Place 2 of 5: ..." """
        return f"Place {number} of {count}: {text}"

    def hit_closed(self, chapter: str, count: str) -> str:
        """The chapter, how many places, and that it is closed."""
        return f"{chapter}. Places found there: {count}. It stays closed until you open it."

    print_heading = "Print a leaflet"
    print_hint = (
        "What matters most, on a few pages. Figures, and what may be hard to read, are printed only if you choose them."
    )
    print_choose = "Choose other chapters"
    print_now = "Print"
    print_large = "Print in large letters"
    address = "Hear this guide:"

    def printed_on(self, date: str) -> str:
        """ "Printed on 4 March 2026." """
        return f"Printed on {date}."

    def words_here(self, terms: str) -> str:
        """ "What does this mean? recurrence"."""
        return f"What does this mean: {terms}?"

    def save_chapter(self, number: str) -> str:
        """ "Save chapter 4"."""
        return f"Save chapter {number}"

    def sound_file(self, size: str) -> str:
        """ "Sound (MP3, 1.2 MB)"."""
        return f"Sound (MP3, {size})" if size else "Sound (MP3)"

    def captions_file(self, kind: str) -> str:
        """ "Captions for a video player (SRT)"."""
        return f"Captions for a video player ({kind})"

    def permission(self, permission: str) -> str:
        """ "Permission: none was asked of ..." """
        return f"Permission: {permission}"
