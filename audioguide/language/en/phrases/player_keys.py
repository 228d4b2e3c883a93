"""Keys of the player in English: what they are called, what they do, and the words that a listener may type."""

from __future__ import annotations

import re
from collections.abc import Mapping

from audioguide.language.base.phrases.player_keys import KeyPhrases

ACTIONS = {
    "play_pause": "play or pause",
    "next_sentence": "next sentence",
    "previous_sentence": "previous sentence",
    "next_chapter": "next chapter",
    "previous_chapter": "start of this chapter, then the one before",
    "back": "10 seconds back, or the jump you set",
    "forward": "10 seconds forward, or the jump you set",
    "repeat": "repeat the sentence",
    "repeat_slowly": "repeat the sentence slowly",
    "next_at_level": "next at the chosen level",
    "previous_at_level": "previous at the chosen level",
    "level_finer": "choose a finer level, down to a jump in time",
    "level_coarser": "choose a coarser level, up to chapters or headings",
    "where": "where am I",
    "where_long": "where am I, with times and speed",
    "contents": "contents, to step through and go to",
    "contents_all": "all of the contents, read out",
    "go_to": "go to a chapter, a title or a time",
    "search": "search the text",
    "next_hit": "next place that was found",
    "previous_hit": "previous place that was found",
    "bookmark": "set a bookmark, with a note if you like",
    "bookmarks": "bookmarks: list, go to, delete",
    "undo": "undo the last jump",
    "sentence_text": "the sentence as text",
    "define": "what a term in this sentence means, and its spelling",
    "faster": "faster",
    "slower": "slower",
    "normal_speed": "normal speed",
    "louder": "louder",
    "quieter": "quieter",
    "timer": "sleep timer",
    "skip_signposts": "skip signposts, or play them again",
    "describe_keys": "key describer: keys say what they do",
    "help": "these lists",
    "quit": "stop, and keep the place",
}
"""What each action does: a line for each entry of player/actions.py."""
SIGNS = {".": "full stop", ",": "comma", "/": "slash", "+": "plus", "-": "minus", "=": "equals", "?": "question mark"}
SIGNS |= {"[": "left bracket", "]": "right bracket", ";": "semicolon", ":": "colon", "'": "apostrophe"}
"""Keys that a screen reader may pass over, or say otherwise, when they are written as themselves."""
GROUPS = {
    "first": "the first keys",
    "moving": "moving through the book",
    "finding": "contents, search and bookmarks",
    "sound": "speed, volume and sleep timer",
    "words": "words and keys explained",
}
"""What each group of keys is for."""
_SECONDS = {"h": 3600, "m": 60, "s": 1}
_LENGTH = r"(\d{1,5}(?:\.\d{1,3})?)\s*(hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])"


def capital(text: str) -> str:
    """The text as it begins a sentence."""
    return text[:1].upper() + text[1:]


class EnglishKeys(KeyPhrases):
    """English."""

    no_key = "no key"
    unnamed_key = "that key"
    describer_off = "Key describer off."
    percent_words = ("%", "percent", "per cent")
    end_words = ("e", "end")
    delete_words = ("d", "delete")
    chapter_words = ("chapter", "chap", "ch", "part", "track")
    fraction_words: Mapping[str, float] = {
        **dict.fromkeys(("start", "the start", "beginning", "the beginning"), 0.0),
        **dict.fromkeys(("quarter", "a quarter", "one quarter"), 0.25),
        **dict.fromkeys(("third", "a third", "one third"), 1 / 3),
        **dict.fromkeys(("half", "the half", "halfway", "half way", "middle", "the middle"), 0.5),
        **dict.fromkeys(("two thirds", "two-thirds"), 2 / 3),
        **dict.fromkeys(("three quarters", "three-quarters"), 0.75),
    }
    yes_words = ("y", "yes")
    no_words = ("n", "no")

    def key(self, key: str) -> str:
        """ "N" is "capital n", "." is "full stop"; the named keys are called what they are named."""
        if key in SIGNS:
            return SIGNS[key]
        return f"capital {key.lower()}" if len(key) == 1 and key.isalpha() and key != key.lower() else key

    def action(self, name: str) -> str:
        """See ACTIONS."""
        return ACTIONS[name]

    def help_line(self, key: str, name: str) -> str:
        """ "n: next sentence." """
        return f"{key}: {ACTIONS[name]}."

    def help_more(self, key: str, group: str) -> str:
        """ "Question mark again: moving through the book." """
        return f"{capital(key)} again: {GROUPS[group]}."

    def described(self, key: str, name: str | None) -> str:
        """ "N: next sentence." """
        return f"{capital(key)}: {ACTIONS[name] if name else 'nothing'}."

    def no_meaning(self, key: str, help_key: str) -> str:
        """ "Z does nothing. Question mark for help." """
        return f"{capital(key)} does nothing. {self.for_help(help_key)}"

    def describing(self, key: str) -> str:
        """Keys only say what they do."""
        return f"Key describer on. Keys say what they do; {key} again ends it."

    def for_help(self, help_key: str) -> str:
        """ "Question mark for help." """
        return f"{capital(help_key)} for help."

    def length_typed(self, text: str) -> float | None:
        """A number before each of h, m, s, or their words."""
        parts = re.findall(_LENGTH, text.lower(), re.ASCII)
        if parts and re.fullmatch(rf"(?:{_LENGTH}[\s,]*(?:and\s+)?)+", text.lower(), re.ASCII):
            return float(sum(float(number) * _SECONDS[unit[0]] for number, unit in parts))
        return None
