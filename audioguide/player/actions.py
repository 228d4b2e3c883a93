"""Every action of the player: its name in play.toml, its keys, and what it does. A new key is one entry here.

What an action is called and says is each language's: in English language/en/phrases/player_keys.py, a line an action.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from audioguide.player import controls, navigation, questions, reports, search
from audioguide.player.keymap import Keymap, keymap_of
from audioguide.player.state import Question
from audioguide.player.turn import Turn


@dataclass(frozen=True, slots=True)
class Action:
    """Something a key does."""

    name: str
    """As play.toml calls it."""
    keys: tuple[str, ...]
    """By `key_names`; the first one is the one that help names."""
    run: Callable[[Turn], None]
    given: Callable[[Turn, str], None] | None = None
    """What it does with a text that was written behind its key in line mode; None: the same as without."""


def _asking(name: str, keys: tuple[str, ...], question: Question) -> Action:
    """An action that puts a question, which a text behind its key answers at once."""
    return Action(
        name,
        keys,
        lambda turn: questions.put(turn, question),
        lambda turn, text: questions.answered_at_once(turn, question, text),
    )


ACTIONS: tuple[Action, ...] = (
    Action("play_pause", ("space", "enter"), controls.play_pause),
    Action("next_sentence", ("n",), lambda turn: navigation.step(turn, "sentence", forward=True)),
    Action("previous_sentence", ("p",), lambda turn: navigation.step(turn, "sentence", forward=False)),
    Action("next_chapter", ("N", "page down"), lambda turn: navigation.step(turn, "chapter", forward=True)),
    Action("previous_chapter", ("P", "page up"), lambda turn: navigation.step(turn, "chapter", forward=False)),
    Action("back", ("b",), lambda turn: navigation.step(turn, "seconds", forward=False)),
    Action("forward", ("f",), lambda turn: navigation.step(turn, "seconds", forward=True)),
    Action("repeat", ("r",), navigation.repeat),
    Action("repeat_slowly", ("R",), navigation.repeat_slowly),
    Action("next_at_level", (".", "right"), lambda turn: navigation.step_at_level(turn, forward=True)),
    Action("previous_at_level", (",", "left"), lambda turn: navigation.step_at_level(turn, forward=False)),
    Action("level_finer", ("l", "down"), lambda turn: navigation.change_level(turn, 1)),
    Action("level_coarser", ("L", "up"), lambda turn: navigation.change_level(turn, -1)),
    Action("where", ("w",), reports.where),
    Action("where_long", ("W",), reports.where_long),
    Action("contents", ("c",), reports.contents),
    _asking("go_to", ("g",), "go_to"),
    _asking("search", ("/",), "search"),
    Action("next_hit", ("h",), lambda turn: search.to_hit(turn, forward=True)),
    Action("previous_hit", ("H",), lambda turn: search.to_hit(turn, forward=False)),
    _asking("bookmark", ("m",), "note"),
    _asking("bookmarks", ("M",), "bookmarks"),
    Action("undo", ("u",), navigation.undo),
    Action("sentence_text", ("s",), reports.sentence_text),
    Action("define", ("d",), reports.define),
    Action("faster", ("+",), lambda turn: controls.change_speed(turn, 0.1), controls.set_speed),
    Action("slower", ("-",), lambda turn: controls.change_speed(turn, -0.1), controls.set_speed),
    Action("normal_speed", ("=",), lambda turn: controls.change_speed(turn, None), controls.set_speed),
    Action("louder", ("]",), lambda turn: controls.change_volume(turn, controls.VOLUME_STEP)),
    Action("quieter", ("[",), lambda turn: controls.change_volume(turn, -controls.VOLUME_STEP)),
    _asking("timer", ("t",), "timer"),
    Action("skip_signposts", ("x",), controls.skip_signposts),
    Action("describe_keys", ("k",), controls.describe_keys),
    Action("help", ("?",), reports.help_),
    Action("quit", ("q",), controls.quit_),
)
"""In the order in which help lists them."""
_BY_NAME = {action.name: action for action in ACTIONS}


def default_keymap(changes: Mapping[str, str] | None = None) -> Keymap:
    """The keys of ACTIONS, with those of `changes` (action -> key). Raises UsageError: see keymap_of."""
    return keymap_of({action.name: action.keys for action in ACTIONS}, changes or {})


def do(turn: Turn, name: str, argument: str = "") -> None:
    """Do what an action is for. argument: what was written behind its key."""
    action = _BY_NAME[name]
    if argument and action.given is not None:
        action.given(turn, argument)
    else:
        action.run(turn)
