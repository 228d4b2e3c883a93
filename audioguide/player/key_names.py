"""What keys are called, in play.toml and here, in no language; and what terminals send for them."""

from __future__ import annotations

from collections.abc import Iterator

ENTER, SPACE = "enter", "space"
NAMED_KEYS = (
    SPACE, ENTER, "tab", "left", "right", "up", "down", "page up", "page down", "home", "end", "delete",
)  # fmt: skip
"""Keys that have no character, or one that cannot be seen; any other key is its character."""
ESCAPE = "\x1b"
SEQUENCES = {
    "[A": "up", "[B": "down", "[C": "right", "[D": "left", "OA": "up", "OB": "down", "OC": "right", "OD": "left",
    "[5~": "page up", "[6~": "page down", "[H": "home", "[F": "end", "[1~": "home", "[4~": "end", "OH": "home",
    "OF": "end", "[3~": "delete",
}  # fmt: skip
"""Behind an escape, on Linux and macOS."""
WINDOWS = {
    "H": "up", "P": "down", "K": "left", "M": "right", "I": "page up", "Q": "page down", "G": "home", "O": "end",
    "S": "delete",
}  # fmt: skip
"""Behind the sign for a key without a character, on a console of Windows."""
_CONTROLS = {" ": SPACE, "\r": ENTER, "\n": ENTER, "\t": "tab"}


def keys_of(text: str) -> Iterator[str]:
    """The keys in what a terminal sent at once; sequences of keys we do not know, and other controls, are dropped."""
    place = 0
    while place < len(text):
        letter = text[place]
        if letter == ESCAPE:
            size = sequence_length(text[place + 1 :])
            if size == 0:
                place += 1
                continue
            name = SEQUENCES.get(text[place + 1 : place + 1 + size])
            if name:
                yield name
            place += 1 + size
            continue
        if letter in _CONTROLS or letter.isprintable():
            yield _CONTROLS.get(letter, letter)
        place += 1


def sequence_length(rest: str) -> int:
    """How many characters behind an escape belong to it."""
    if not rest or rest[0] not in "[O":
        return 0
    if rest[0] == "O":
        return min(2, len(rest))
    for place, letter in enumerate(rest[1:], 2):
        if "@" <= letter <= "~":
            return place
    return len(rest)
