"""Which key does what. The actions themselves, with their keys, are listed in `actions`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from audioguide.errors import UsageError
from audioguide.player.key_names import NAMED_KEYS
from audioguide.plugins import did_you_mean


@dataclass(frozen=True, slots=True)
class Keymap:
    """Keys and actions."""

    actions: Mapping[str, str]
    """Key -> name of an action, in the order in which help lists the actions."""

    def key_of(self, name: str) -> str:
        """The first key that does it; empty where none does."""
        return next((key for key, action in self.actions.items() if action == name), "")


def keymap_of(defaults: Mapping[str, tuple[str, ...]], changes: Mapping[str, str]) -> Keymap:
    """Each action with its keys: the one of `changes`, else those of `defaults` that are not given away.

    Raises UsageError: an unknown action, what is no key, a key twice.
    """
    for name, key in changes.items():
        if name not in defaults:
            raise UsageError(f"There is no action {name}. {did_you_mean(name, list(defaults))}")
        if not (len(key) == 1 and key.isprintable() and key != " ") and key not in NAMED_KEYS:
            hint = did_you_mean(key, list(NAMED_KEYS))
            raise UsageError(f"{name} is given the key {key!r}; write one character or a name. {hint}")
    given = list(changes.values())
    if len(set(given)) < len(given):
        twice = next(key for key in given if given.count(key) > 1)
        raise UsageError(f"The key {twice} is given to two actions. Give each action a key of its own.")
    actions: dict[str, str] = {}
    for name, keys in defaults.items():
        mine = (changes[name],) if name in changes else tuple(key for key in keys if key not in given)
        actions |= dict.fromkeys(mine, name)
    return Keymap(actions)
