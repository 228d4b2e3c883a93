"""The counters that espeak carries from one text into the next, found by their names in the library's own table.

Where the voice's flutter stands, how many cycles of its wave have passed, and its automatic gain: nothing in espeak's
interface sets these back, and each changes the samples of the next text. (src/libespeak-ng/wavegen.c: static variables
of AdvanceParameters and Wavegen.) All else is begun anew by espeak itself with each text.
"""

from __future__ import annotations

import ctypes
import struct
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_NAMES = ("Flutter_ix", "cycle_count", "agc")
_ANCHOR = "espeak_Initialize"
"""A function with a name outside the library, from whose place in memory those of the counters follow."""
_FILE = struct.Struct("<16s2HI3QI6H")
_SECTION = struct.Struct("<2I4Q2I2Q")
_SYMBOL = struct.Struct("<IBBHQQ")
_SYMBOL_TABLE = 2
_ELF_64_LITTLE = b"\x7fELF\x02\x01"


@dataclass(frozen=True, slots=True)
class Counters:
    """Where the counters are."""

    offsets: tuple[int, ...]
    """Bytes from the anchor."""

    def of(self, library: ctypes.CDLL) -> tuple[ctypes.c_int32, ...]:
        """The counters of a library that is loaded, to read and to set."""
        anchor = ctypes.cast(library[_ANCHOR], ctypes.c_void_p).value or 0
        return tuple(ctypes.c_int32.from_address(anchor + offset) for offset in self.offsets)


@cache
def counters(library: Path) -> Counters | None:
    """The counters of this file; None where it does not name each exactly once, as when its names were stripped."""
    found: dict[str, list[tuple[int, int]]] = {}
    try:
        symbols = _symbols(library.read_bytes())
    except (struct.error, ValueError, IndexError, OverflowError):
        return None
    for name, value, size in symbols:
        # A compiler numbers static variables of functions: Flutter_ix.5965.
        found.setdefault(name.partition(".")[0], []).append((value, size))
    anchor, *places = (found.get(name, []) for name in (_ANCHOR, *_NAMES))
    if len(anchor) != 1 or any(len(place) != 1 or place[0][1] != ctypes.sizeof(ctypes.c_int32) for place in places):
        return None
    return Counters(tuple(place[0][0] - anchor[0][0] for place in places))


def _symbols(elf: bytes) -> list[tuple[str, int, int]]:
    """(name, address, bytes) of all that a file of the form ELF, 64 bits, names; nothing for another form."""
    if not elf.startswith(_ELF_64_LITTLE):
        return []
    head = _FILE.unpack_from(elf)
    start, size, count = head[6], head[11], head[12]
    sections = [_SECTION.unpack_from(elf, start + size * index) for index in range(count)]
    found = []
    for section in sections:
        if section[1] == _SYMBOL_TABLE:
            offset, length, names = section[4], section[5], sections[section[6]][4]
            for name, _, _, _, value, extent in _SYMBOL.iter_unpack(elf[offset : offset + length]):
                text = elf[names + name : elf.index(b"\0", names + name)]
                found.append((text.decode("ascii", "replace"), value, extent))
    return found
