"""Line mode: a key and Enter, and behind a space what the key would ask for."""

from __future__ import annotations

from audioguide.player.key_names import ENTER, SPACE
from audioguide.player.keymap import Keymap
from audioguide.player.state import Do, Key


def of_line(line: str, keymap: Keymap) -> Key | Do:
    """What a line of line mode asks for: an empty one is the Enter key, the name of an action is as good as its key."""
    if not line.strip():
        return Key(SPACE if line else ENTER)
    text = line.strip()
    word, _, argument = text.partition(" ")
    for length in (2, 1):
        name = " ".join(text.split()[:length]).lower()
        if len(name) > 1 and name in keymap.actions:
            return Key(name, " ".join(text.split()[length:]))
    action = text.lower().replace(" ", "_")
    if action in keymap.actions.values():
        return Do(action)
    # "/word" is how every pager takes a search.
    if len(word) > 1 and keymap.actions.get(word[0]) == "search":
        return Key(word[0], text[1:])
    return Key(word, argument.strip())
