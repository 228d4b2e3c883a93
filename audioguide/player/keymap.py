"""Every action the player knows, with its key; one place for keys, help, key describer and settings alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from audioguide.errors import UsageError


@dataclass(frozen=True, slots=True)
class Action:
    """Something a key does."""

    name: str
    """As the settings file calls it."""
    keys: tuple[str, ...]
    """The first one is the one that help names."""
    does: str
    """After the key's name: "n: next sentence." """


ACTIONS: tuple[Action, ...] = (
    Action("play_pause", ("space", "enter"), "play or pause"),
    Action("next_sentence", ("n",), "next sentence"),
    Action("previous_sentence", ("p",), "previous sentence"),
    Action("next_chapter", ("N", "page down"), "next chapter"),
    Action("previous_chapter", ("P", "page up"), "start of this chapter, then the one before"),
    Action("back", ("b",), "10 seconds back"),
    Action("forward", ("f",), "10 seconds forward"),
    Action("repeat", ("r",), "repeat the sentence"),
    Action("repeat_slowly", ("R",), "repeat the sentence slowly"),
    Action("next_at_level", (".", "right"), "next at the chosen level"),
    Action("previous_at_level", (",", "left"), "previous at the chosen level"),
    Action("level_finer", ("l", "down"), "choose a finer level: paragraph, sentence, 10 seconds"),
    Action("level_coarser", ("L", "up"), "choose a coarser level: sentence, paragraph, chapter"),
    Action("where", ("w",), "where am I"),
    Action("where_long", ("W",), "where am I, with times and speed"),
    Action("contents", ("c",), "contents"),
    Action("go_to", ("g",), "go to a chapter or a time"),
    Action("search", ("/",), "search the text"),
    Action("next_hit", ("h",), "next place that was found"),
    Action("previous_hit", ("H",), "previous place that was found"),
    Action("bookmark", ("m",), "set a bookmark, with a note if you like"),
    Action("bookmarks", ("M",), "bookmarks: list, go to, delete"),
    Action("undo", ("u",), "undo the last jump"),
    Action("sentence_text", ("s",), "the sentence as text"),
    Action("define", ("d",), "what a term in this sentence means, and its spelling"),
    Action("faster", ("+",), "faster"),
    Action("slower", ("-",), "slower"),
    Action("normal_speed", ("=",), "normal speed"),
    Action("louder", ("]",), "louder"),
    Action("quieter", ("[",), "quieter"),
    Action("timer", ("t",), "sleep timer"),
    Action("skip_signposts", ("x",), "skip signposts, or play them again"),
    Action("describe_keys", ("k",), "key describer: keys say what they do"),
    Action("help", ("?",), "this list"),
    Action("quit", ("q",), "stop, and keep the place"),
)
NAMES = tuple(action.name for action in ACTIONS)
DOES = {action.name: action.does for action in ACTIONS}
NAMED_KEYS = ("space", "enter", "tab", "left", "right", "up", "down", "page up", "page down", "home", "end", "delete")
ALONE = {".": "full stop", ",": "comma", "/": "slash", "+": "plus", "-": "minus", "=": "equals", "?": "question mark"}
ALONE |= {"[": "left bracket", "]": "right bracket", ";": "semicolon", ":": "colon", "'": "apostrophe"}
"""Keys that a screen reader may pass over, or say otherwise, when they are written as themselves."""


@dataclass(frozen=True, slots=True)
class Keymap:
    """Which key does what."""

    actions: Mapping[str, str]
    """Key -> name of an action."""

    def key_of(self, name: str) -> str:
        """The key that does it, as it is said."""
        return said(next((key for key, action in self.actions.items() if action == name), "no key"))


def default_keymap(changes: Mapping[str, str] | None = None) -> Keymap:
    """Defaults, with the keys of `changes` (action -> key). Raises UsageError: unknown name, no key, a key twice."""
    from audioguide.plugins import did_you_mean

    wanted = dict(changes or {})
    for name, key in wanted.items():
        if name not in NAMES:
            raise UsageError(f"There is no action {name}. {did_you_mean(name, list(NAMES))}")
        if not (len(key) == 1 and key.isprintable() and key != " ") and key not in NAMED_KEYS:
            hint = did_you_mean(key, list(NAMED_KEYS))
            raise UsageError(f"{name} is given the key {key!r}; write one character or a name. {hint}")
    if len(set(wanted.values())) < len(wanted):
        twice = next(key for key in wanted.values() if list(wanted.values()).count(key) > 1)
        raise UsageError(f"The key {said(twice)} is given to two actions. Give each action a key of its own.")
    actions: dict[str, str] = {key: name for name, key in wanted.items()}
    for action in ACTIONS:
        if action.name not in wanted:
            actions |= {key: action.name for key in action.keys if key not in actions}
    return Keymap(actions)


def said(key: str) -> str:
    """A key's name as it is said: "N" is "capital n"."""
    if key in ALONE:
        return ALONE[key]
    return f"capital {key.lower()}" if len(key) == 1 and key.isalpha() and key != key.lower() else key


def help_lines(keymap: Keymap) -> list[str]:
    """Each action with its key, in the order in which a listener needs them."""
    lines = [f"{keymap.key_of(action.name)}: {action.does}." for action in ACTIONS]
    return [line for line in lines if not line.startswith("no key")]
