"""play.toml: how one listener likes the player, and which keys do what."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioguide.errors import UsageError
from audioguide.language.base import known_languages, primary
from audioguide.plugins import did_you_mean

if TYPE_CHECKING:
    from audioguide.player.keymap import Keymap

ANSWERS = ("auto", "pause", "duck", "over")
READERS = ("auto", "yes", "no")
NARROWEST, WIDEST = 20, 79
"""Characters a line."""


_BOUNDS = {"words_a_minute": (60, 1000), "width": (NARROWEST, WIDEST), "jump": (1, 3600)}


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything a listener can set for good; flags win over it."""

    answers: str = "auto"
    """While an answer is said the narration waits, grows quiet, or goes on; auto: it waits for a screen reader."""
    screen_reader: str = "auto"
    """Whether one is about: yes, no, or auto to find it out."""
    words_a_minute: int = 200
    """How fast the screen reader speaks."""
    follow: bool = False
    """Print each sentence as it is spoken."""
    speak: bool = False
    """Say answers in the guide's voice."""
    line: bool = False
    """Letters followed by Enter, also where single keys would do."""
    earcons: bool = True
    """Short quiet tones, each of them also in words."""
    trace: bool = True
    """Keep the place and the bookmarks."""
    width: int = WIDEST
    """Characters a line."""
    jump: int = 10
    """Seconds of a jump back or forward."""
    device: str = ""
    """Part of the name of the sound device; the system's own choice where empty."""
    language: str = ""
    """The language that the player answers in; the book's own where empty."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Action -> its own key."""

    @property
    def keymap(self) -> Keymap:
        """All keys. Raises UsageError for one that cannot be."""
        # Imported late: where no key is changed, nothing of it is needed before the sound has begun.
        from audioguide.player.actions import default_keymap

        return default_keymap(self.keys)


_PLAIN: dict[str, type] = {name: type(getattr(Preferences(), name)) for name in Preferences.__slots__ if name != "keys"}


def load(file: Path) -> Preferences:
    """What `file` sets; defaults where there is none. Raises UsageError with the file, the name and what is near."""
    try:
        raw = tomllib.loads(file.read_text("utf-8-sig"))
    except FileNotFoundError:
        return Preferences()
    except OSError as problem:
        raise UsageError(f"{file} cannot be read: {problem.strerror}.") from problem
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise UsageError(f"{file} is no TOML file as it stands: {problem}.") from problem
    try:
        return _checked(raw)
    except UsageError as wrong:
        raise UsageError(f"{file}: {wrong}") from wrong


def _checked(raw: Mapping[str, Any]) -> Preferences:
    keys = raw.get("keys", {})
    if not isinstance(keys, dict) or not all(isinstance(key, str) for key in keys.values()):
        raise UsageError('keys must be a table such as [keys] with lines such as next_sentence = "j".')
    values: dict[str, Any] = {}
    for name, value in raw.items():
        if name == "keys":
            continue
        if name not in _PLAIN:
            raise UsageError(f"There is no setting {name}. {did_you_mean(name, [*_PLAIN, 'keys'])}")
        if type(value) is not _PLAIN[name]:
            raise UsageError(f"{name} is {value!r}; {_KINDS[_PLAIN[name]]} belongs there.")
        values[name] = value
    wanted = Preferences(**values, keys=keys)
    if keys:
        _ = wanted.keymap
    for name, known in (("answers", ANSWERS), ("screen_reader", READERS)):
        if (chosen := getattr(wanted, name)) not in known:
            raise UsageError(f"{name} is {chosen!r}. {did_you_mean(chosen, list(known))}")
    for name, (least, most) in _BOUNDS.items():
        if not least <= getattr(wanted, name) <= most:
            raise UsageError(f"{name} is {getattr(wanted, name)}; it must be from {least} to {most}.")
    if wanted.language and primary(wanted.language) not in known_languages():
        raise UsageError(f"language is {wanted.language!r}; it must be one of: {', '.join(known_languages())}.")
    return wanted


_KINDS = {str: "a text in quotes", int: "a whole number", bool: "true or false"}
