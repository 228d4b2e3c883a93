"""Keys of the player in words: what they are called, what they do, and the words that a listener may type."""

from __future__ import annotations

from abc import ABC, abstractmethod


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
        """Seconds of a length that was typed in words: "5 minutes 10 seconds", "1h 2m"; None for anything else."""
