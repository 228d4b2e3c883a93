"""Every action of the player: its name in play.toml, its keys, and what it does. A new key is one entry here.

What an action is called and says is each language's: in English language/en/phrases/player_keys.py, a line an action.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from audioguide.player import contents, controls, navigation, questions, reports, search
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
    group: str = "moving"
    """One of KEY_GROUPS: with which others help lists it."""


def _asking(name: str, keys: tuple[str, ...], question: Question, group: str = "finding") -> Action:
    """An action that puts a question, which a text behind its key answers at once."""
    return Action(
        name,
        keys,
        lambda turn: questions.put(turn, question),
        lambda turn, text: questions.answered_at_once(turn, question, text),
        group,
    )


def _by_chapter(name: str, keys: tuple[str, ...], forward: bool) -> Action:
    return Action(name, keys, lambda turn: navigation.step(turn, "chapter", forward), group="first")


def _jumping(name: str, key: str, forward: bool) -> Action:
    """A jump in time, of the length that stands behind its key, or the one that is set."""
    return Action(
        name,
        (key,),
        lambda turn: navigation.step(turn, "seconds", forward),
        lambda turn, text: navigation.jump_by(turn, text, forward),
        group="moving",
    )


ACTIONS: tuple[Action, ...] = (
    Action("play_pause", ("space", "enter"), controls.play_pause, group="first"),
    Action("next_sentence", ("n",), lambda turn: navigation.step(turn, "sentence", forward=True), group="first"),
    Action("previous_sentence", ("p",), lambda turn: navigation.step(turn, "sentence", forward=False), group="first"),
    _by_chapter("next_chapter", ("N", "page down"), forward=True),
    _by_chapter("previous_chapter", ("P", "page up"), forward=False),
    Action("where", ("w",), reports.where, group="first"),
    Action("contents", ("c",), contents.open_list, contents.find, group="first"),
    Action("quit", ("q",), controls.quit_, group="first"),
    _jumping("back", "b", forward=False),
    _jumping("forward", "f", forward=True),
    Action("repeat", ("r",), navigation.repeat),
    Action("repeat_slowly", ("R",), navigation.repeat_slowly),
    Action("next_at_level", (".", "right"), lambda turn: navigation.step_at_level(turn, forward=True)),
    Action("previous_at_level", (",", "left"), lambda turn: navigation.step_at_level(turn, forward=False)),
    Action("level_finer", ("l", "down"), lambda turn: navigation.change_level(turn, 1)),
    Action("level_coarser", ("L", "up"), lambda turn: navigation.change_level(turn, -1)),
    Action("undo", ("u",), navigation.undo),
    _asking("go_to", ("g",), "go_to"),
    Action("contents_all", ("C",), contents.read_out, group="finding"),
    Action("where_long", ("W",), reports.where_long, group="finding"),
    _asking("search", ("/",), "search"),
    Action("next_hit", ("h",), lambda turn: search.to_hit(turn, forward=True), group="finding"),
    Action("previous_hit", ("H",), lambda turn: search.to_hit(turn, forward=False), group="finding"),
    _asking("bookmark", ("m",), "note"),
    _asking("bookmarks", ("M",), "bookmarks"),
    Action("faster", ("+",), lambda turn: controls.change_speed(turn, 0.1), controls.set_speed, group="sound"),
    Action("slower", ("-",), lambda turn: controls.change_speed(turn, -0.1), controls.set_speed, group="sound"),
    Action("normal_speed", ("=",), lambda turn: controls.change_speed(turn, None), controls.set_speed, group="sound"),
    Action("louder", ("]",), lambda turn: controls.change_volume(turn, controls.VOLUME_STEP), group="sound"),
    Action("quieter", ("[",), lambda turn: controls.change_volume(turn, -controls.VOLUME_STEP), group="sound"),
    _asking("timer", ("t",), "timer", group="sound"),
    Action("skip_signposts", ("x",), controls.skip_signposts, group="sound"),
    Action("sentence_text", ("s",), reports.sentence_text, group="words"),
    Action("define", ("d",), reports.define, group="words"),
    Action("describe_keys", ("k",), controls.describe_keys, group="words"),
    Action(
        "help",
        ("?",),
        lambda turn: reports.help_(turn, GROUPS),
        lambda turn, _: reports.whole_help(turn, GROUPS),
        group="words",
    ),
)
"""In the order in which help lists them."""
GROUPS: Mapping[str, str] = {action.name: action.group for action in ACTIONS}
"""Action -> the group in which help lists it."""
_BY_NAME = {action.name: action for action in ACTIONS}


def default_keymap(changes: Mapping[str, str] | None = None) -> Keymap:
    """The keys of ACTIONS, with those of `changes` (action -> key). Raises UsageError: see keymap_of."""
    return keymap_of({action.name: action.keys for action in ACTIONS}, changes or {})


def do(turn: Turn, name: str, argument: str = "") -> None:
    """Do what an action is for. argument: what was written behind its key."""
    action = _BY_NAME[name]
    if name != "help":
        turn.set(helped=0)
    if argument and action.given is not None:
        action.given(turn, argument)
    else:
        action.run(turn)
