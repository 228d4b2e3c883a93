"""Keys of the player in words: what they are called, what they do, and the words that a listener may type."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping

KEY_GROUPS = ("first", "moving", "finding", "sound", "words")
"""What help lists one after the other: the eight keys that a newcomer needs, then the others by what they are for."""


class KeyPhrases(ABC):
    """Keys themselves are nobody's language; their names are."""

    no_key: str
    """The name of a key where an action has none: "no key"."""
    unnamed_key: str
    """The name of a key that has no character: "that key"."""
    describer_off: str
    """Keys act again: "Key describer off." """
    percent_words: tuple[str, ...]
    """What may stand behind a number to make it a percentage: "%", "percent"."""
    end_words: tuple[str, ...]
    """What stops the sleep timer with the chapter, in small letters, the one that `ask_timer` names first: "e"."""
    delete_words: tuple[str, ...]
    """What stands before a bookmark's number to delete it, in small letters, as `ask_bookmark` names it: "d"."""

    chapter_words: tuple[str, ...]
    """What may stand before a chapter's number, in small letters: "chapter"."""
    fraction_words: Mapping[str, float]
    """Parts of the whole book by name, in small letters: "half" -> 0.5."""
    yes_words: tuple[str, ...]
    no_words: tuple[str, ...]
    """In small letters, the ones first that `ask_listener` names."""

    @abstractmethod
    def key(self, key: str) -> str:
        """A key's name, so that a screen reader says it and not the sign: "capital n", "full stop", "page up".

        key: a character, or one of NAMED_KEYS in player/key_names.py.
        """

    @abstractmethod
    def action(self, name: str) -> str:
        """What an action does, behind the name of its key: "next sentence". name: as player/actions.py lists it.

        Raises KeyError for one that has no phrase yet.
        """

    @abstractmethod
    def help_line(self, key: str, name: str) -> str:
        """A line of the list of keys: "n: next sentence." key: its name; name: the action's."""

    @abstractmethod
    def help_more(self, key: str, group: str) -> str:
        """At the end of a group of keys: this key again lists another group, one of KEY_GROUPS or "first"."""

    @abstractmethod
    def described(self, key: str, name: str | None) -> str:
        """What a key would do: "N: next sentence." key: its name, or the action's as it was typed; None: nothing."""

    @abstractmethod
    def no_meaning(self, key: str, help_key: str) -> str:
        """A key without an action was typed: "Z does nothing. Question mark for help." Both by name."""

    @abstractmethod
    def describing(self, key: str) -> str:
        """Keys only say what they do, until `key` is typed again: "Key describer on. ..." """

    @abstractmethod
    def for_help(self, help_key: str) -> str:
        """Which key lists the keys: "Question mark for help." """

    @abstractmethod
    def length_typed(self, text: str) -> float | None:
        """Seconds of a length that was typed in words: "5 minutes 10 seconds", "1.5 hours"; None for anything else."""
