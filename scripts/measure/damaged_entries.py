"""Entries of a cache that are whole and lie in the wrong place, or have wrong bytes: see `cache_damage`."""

from __future__ import annotations

import os
import random
import shutil
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from scripts.measure.damaged_cache import Cache

HEAD = 64
"""Bytes at the beginning of an entry that are damaged more often than the rest: lengths and checksums lie there."""
LIES = (0, 1, 2**16, 2**31 - 1, 2**31, 2**32 - 1, 2**40, 2**63, 2**64 - 1)
"""Written over fields of a head; the largest read as -1 by whoever takes them as signed."""
STRANGE = ("a\nb", "-rf", "*", "\u202egnp", "e\u0301", "\u00e9", "\U0001f600", "nul", "a" * 250, "%s", "..clip", " ")
STRAYS = (".DS_Store", "Thumbs.db", "desktop.ini", "._entry", "entry~", ".nfs000000001", "core", "lost+found/", "x.tmp")
Change = Callable[[bytes, random.Random], bytes]


def exchange(first: Path, second: Path) -> None:
    one, other = first.read_bytes(), second.read_bytes()
    first.write_bytes(other)
    second.write_bytes(one)


def exchanged(cache: Cache) -> None:
    exchange(*cache.two())


def moved_on(cache: Cache) -> None:
    """Each entry holds what the one before it held."""
    entries = cache.of(cache.own)
    contents = [entry.read_bytes() for entry in entries]
    for entry, content in zip(entries, contents[-1:] + contents[:-1], strict=True):
        entry.write_bytes(content)


def exchanged_with(group: str, cache: Cache) -> None:
    for entry in cache.some():
        exchange(entry, cache.other(group))


def copied_over(cache: Cache) -> None:
    source, target = cache.two()
    shutil.copyfile(source, target)


def copied_over_from(group: str, cache: Cache) -> None:
    for entry in cache.some():
        shutil.copyfile(cache.other(group), entry)


def new_name(entry: Path, chance: random.Random) -> Path:
    """A name like those around it that is not there."""
    letters = list(entry.stem)
    chance.shuffle(letters)
    name = entry.with_name("".join(letters) + entry.suffix)
    return name if not name.exists() else entry.with_name(f"{entry.stem}0{entry.suffix}")


def copied_to_new_name(cache: Cache) -> None:
    for entry in cache.some():
        shutil.copyfile(entry, new_name(entry, cache.chance))


def renamed(cache: Cache) -> None:
    for entry in cache.some():
        entry.rename(new_name(entry, cache.chance))


def halves_joined(cache: Cache) -> None:
    """The head of one entry with the body of another."""
    first, second = cache.two()
    cut = cache.chance.choice([4, 8, 12, 16, 20, 24, 32, 48, 64, cache.chance.randrange(1, 400)])
    first.write_bytes(first.read_bytes()[:cut] + second.read_bytes()[cut:])


def changed(change: Change, cache: Cache) -> None:
    """Entries of the build with other bytes in them."""
    for entry in cache.some():
        if len(raw := entry.read_bytes()) > HEAD:
            entry.write_bytes(change(raw, cache.chance))


def place(raw: bytes, chance: random.Random) -> int:
    """A byte of an entry, in its head half of the time."""
    return chance.randrange(min(HEAD, len(raw)) if chance.random() < 0.5 else len(raw))


def bits(count: int, raw: bytes, chance: random.Random) -> bytes:
    out = bytearray(raw)
    for _ in range(count):
        out[place(raw, chance)] ^= 1 << chance.randrange(8)
    return bytes(out)


def inserted(raw: bytes, chance: random.Random) -> bytes:
    at = place(raw, chance)
    return raw[:at] + chance.randbytes(chance.choice([1, 2, 3, 4, 8, 1000])) + raw[at:]


def removed(raw: bytes, chance: random.Random) -> bytes:
    at = place(raw, chance)
    return raw[:at] + raw[at + chance.choice([1, 2, 3, 4, 8, 1000]) :]


def lied(raw: bytes, chance: random.Random) -> bytes:
    """A field of the head, of four or eight bytes, says something else; mostly about lengths."""
    width = chance.choice([4, 8])
    at = chance.randrange(0, HEAD - width, chance.choice([1, 4]))
    order = chance.choice(["<", ">"])
    value = chance.choice([*LIES, len(raw) - 1, len(raw) + 1, 2 * len(raw), chance.getrandbits(64)])
    kind = "I" if width == 4 else "Q"
    return raw[:at] + struct.pack(order + kind, value % 2 ** (8 * width)) + raw[at + width :]


def cut(raw: bytes, chance: random.Random) -> bytes:
    """Ended too early: in the head, at its end, anywhere, at the last bytes."""
    last = len(raw) - chance.choice([1, 2, 3, 4])
    return raw[: chance.choice([chance.randrange(1, HEAD), HEAD, chance.randrange(len(raw)), last, len(raw) // 2])]


def half_written(raw: bytes, chance: random.Random) -> bytes:
    """Of full length, and zeros from somewhere on, as a power cut leaves it."""
    return raw[: chance.randrange(len(raw))].ljust(len(raw), b"\0")


def old_entry(raw: bytes, chance: random.Random) -> bytes:
    """A whole entry as version 1 wrote it, of some other sentence: magic, CRC-32, Hz, marks, bytes; then the PCM."""
    hum = b"".join(struct.pack("<h", chance.randint(-3000, 3000)) for _ in range(chance.randrange(2000, 20000)))
    return struct.pack("<4sIIII", b"AGC1", zlib.crc32(hum), chance.choice([22050, 22050, 24000]), 0, len(hum)) + hum


def old_name(raw: bytes, chance: random.Random) -> bytes:
    """The entry with the beginning of an old one."""
    return b"AGC1" + raw[4:]


def strange_names(cache: Cache) -> None:
    """Others' entries under names that nobody gave, some of them no text."""
    for name in cache.chance.sample(STRANGE, 4):
        shutil.copyfile(cache.other("guide"), cache.chance.choice(cache.subfolders()) / name)
    odd = os.fsencode(cache.chance.choice(cache.subfolders())) + b"/\xff\xfe.clip"
    Path(os.fsdecode(odd)).write_bytes(b"odd")


def characters_added(cache: Cache) -> None:
    """Entries of the build, with a character too many in their names."""
    for entry in cache.some():
        extra = cache.chance.choice([" ", "\n", "\u0301", "~", ".bak", "\u200b", " (1)"])
        entry.rename(entry.with_name(cache.chance.choice([entry.name + extra, extra + entry.name])))


def strays(cache: Cache) -> None:
    for folder in {cache.folder, *cache.subfolders()}:
        for name in STRAYS:
            if name.endswith("/"):
                (folder / name).mkdir()
            else:
                (folder / name).write_bytes(cache.chance.randbytes(100))
