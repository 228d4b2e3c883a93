"""What can befall a cache of clips on disk, kind by kind, for `cache_faults`.

Nothing here knows how an entry is laid out or named: files are found by walking the folder. The one exception is the
layout of old entries, those of version 1, which a cache of today may still find.
"""

from __future__ import annotations

import os
import random
import shutil
import socket
import stat
import struct
import subprocess
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

HEAD = 64
"""Bytes at the beginning of an entry that are damaged more often than the rest: lengths and checksums lie there."""
SPARSE = 50 * 10**9
"""Bytes."""
LIES = (0, 1, 2**16, 2**31 - 1, 2**31, 2**32 - 1, 2**40, 2**63, 2**64 - 1)
"""Written over fields of a head; the largest read as -1 by whoever takes them as signed."""
STRANGE = ("a\nb", "-rf", "*", "\u202egnp", "e\u0301", "\u00e9", "\U0001f600", "nul", "a" * 250, "%s", "..clip", " ")
STRAYS = (".DS_Store", "Thumbs.db", "desktop.ini", "._entry", "entry~", ".nfs000000001", "core", "lost+found/", "x.tmp")
AS_ROOT = os.geteuid() == 0


@dataclass(slots=True)
class Cache:
    """A copy of a warm cache, about to be damaged."""

    folder: Path
    groups: dict[str, list[Path]]
    """Whose entries they are -> their paths in the folder: "own", "guide", "voice", "rate", "version", "silent"."""
    own: str
    """The group that the build will ask for."""
    chance: random.Random
    mounted: list[Path] = field(default_factory=list)

    def some(self, most: int = 3) -> list[Path]:
        """One to `most` entries that the build will ask for, now and then all of them."""
        mine = self.of(self.own)
        count = min(self.chance.randint(1, most), len(mine))
        return mine if self.chance.random() < 0.1 else self.chance.sample(mine, count)

    def two(self) -> list[Path]:
        """Two entries that the build will ask for; where it has but one, that and somebody's."""
        mine = self.of(self.own)
        return self.chance.sample(mine, 2) if len(mine) > 1 else [*mine, self.other("guide")]

    def other(self, group: str) -> Path:
        """An entry of another group; of any other one where that has none of its own."""
        wanted = self.of(group if group != self.own else "own")
        return self.chance.choice(
            wanted or [entry for each in self.groups if each != self.own for entry in self.of(each)]
        )

    def of(self, group: str) -> list[Path]:
        """The entries of a group."""
        return [self.folder / path for path in self.groups[group]]

    def subfolders(self) -> list[Path]:
        """Folders in which entries of the build lie; the cache itself where there are no others."""
        return sorted({entry.parent for entry in self.of(self.own)})


Damage = Callable[[Cache], None]
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


def replaced(make: Callable[[Path, Cache], None], cache: Cache) -> None:
    """Entries of the build give way to something that is no plain file."""
    for entry in cache.some():
        entry.unlink()
        make(entry, cache)


def full_folder(entry: Path, cache: Cache) -> None:
    entry.mkdir()
    shutil.copyfile(cache.other("guide"), entry / entry.name)


def linked(target: str, entry: Path, cache: Cache) -> None:
    entry.symlink_to(target or entry.name)


def linked_to_another(entry: Path, cache: Cache) -> None:
    entry.symlink_to(cache.other("guide"))


def same_file(entry: Path, cache: Cache) -> None:
    entry.hardlink_to(cache.other("guide"))


def socket_(entry: Path, cache: Cache) -> None:
    # The name of a socket may be no longer than about a hundred bytes.
    with socket.socket(socket.AF_UNIX) as bound:
        here = os.open(entry.parent, os.O_RDONLY)
        try:
            bound.bind(f"/proc/self/fd/{here}/s")
        finally:
            os.close(here)
    (entry.parent / "s").rename(entry)


def device(minor: int, entry: Path, cache: Cache) -> None:
    os.mknod(entry, stat.S_IFCHR | 0o666, os.makedev(1, minor))
    entry.chmod(0o666)


def sparse(entry: Path, cache: Cache) -> None:
    with entry.open("wb") as out:
        out.write(cache.other("guide").read_bytes())
        out.truncate(SPARSE)


def forbidden(cache: Cache) -> None:
    for entry in cache.some():
        entry.chmod(0)


def forbidden_and_wrong(cache: Cache) -> None:
    """It can be read and not written, and holds another's sound."""
    for entry in cache.some():
        shutil.copyfile(cache.other("guide"), entry)
        entry.chmod(0o444)


def a_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_bytes(b"no folder")


def folder_is_file(cache: Cache) -> None:
    a_file(cache.folder)


def folder_linked(target: str, cache: Cache) -> None:
    shutil.rmtree(cache.folder)
    cache.folder.symlink_to(target)


def folder_elsewhere(cache: Cache) -> None:
    """Moved, and a link where it was."""
    there = cache.folder.with_name("elsewhere")
    cache.folder.rename(there)
    cache.folder.symlink_to(there)


def folder_mode(mode: int, cache: Cache) -> None:
    """Some entries are gone, and nobody may put them back."""
    for entry in cache.some():
        entry.unlink()
    for each in (*cache.folder.rglob("*/"), cache.folder):
        each.chmod(mode)


def folder_missing(cache: Cache) -> None:
    shutil.rmtree(cache.folder)


def folder_impossible(cache: Cache) -> None:
    """Gone, and its place may not be written."""
    shutil.rmtree(cache.folder)
    cache.folder.parent.chmod(0o555)


def subfolder(make: Callable[[Path], None], cache: Cache) -> None:
    make(cache.chance.choice(cache.subfolders()))


def one_gone(mode: int, folder: Path) -> None:
    """An entry is missing, and nobody may put it back."""
    next(file for file in sorted(folder.iterdir()) if file.is_file()).unlink()
    folder.chmod(mode)


def subfolder_linked(cache: Cache) -> None:
    """A folder of entries is a link to another one."""
    folders = cache.subfolders()
    if len(folders) > 1:
        one, other = cache.chance.sample(folders, 2)
        shutil.rmtree(one)
        one.symlink_to(other)


def full_disk(cache: Cache) -> None:
    """The folder lies on a disk without a byte to spare, and some entries are gone."""
    held = cache.folder.with_name("held")
    cache.folder.rename(held)
    cache.folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "audioguide", cache.folder], check=True)
    cache.mounted.append(cache.folder)
    shutil.copytree(held, cache.folder, dirs_exist_ok=True)
    for entry in cache.some():
        entry.write_bytes(entry.read_bytes()[: cache.chance.choice([0, 10, 1000])])
    try:
        with (cache.folder / "filler").open("wb") as out:
            while True:
                out.write(bytes(1 << 16))
                out.flush()
    except OSError:
        pass


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


def several(cache: Cache) -> None:
    """Some of the others, one after the other."""
    for name in cache.chance.sample(sorted(TOGETHER), cache.chance.randint(2, 5)):
        TOGETHER[name](cache)


GROUPS = {
    "guide": "another guide's",
    "voice": "another voice's",
    "rate": "another rate's",
    "version": "another version's",
    "silent": "another engine's",
}
TOGETHER: dict[str, Damage] = {
    "two entries exchanged": exchanged,
    "all entries moved on by one": moved_on,
    **{f"exchanged with {name}": partial(exchanged_with, group) for group, name in GROUPS.items()},
    "copied over another": copied_over,
    **{f"{name} copied over": partial(copied_over_from, group) for group, name in GROUPS.items()},
    "copied under a new name": copied_to_new_name,
    "one head, another body": halves_joined,
    "one bit flipped": partial(changed, partial(bits, 1)),
    "ten bits flipped": partial(changed, partial(bits, 10)),
    "bytes inserted": partial(changed, inserted),
    "bytes removed": partial(changed, removed),
    "field of the head overwritten": partial(changed, lied),
    "cut short": partial(changed, cut),
    "emptied": partial(changed, lambda raw, chance: b""),
    "doubled": partial(changed, lambda raw, chance: 2 * raw),
    "all zeros": partial(changed, lambda raw, chance: bytes(len(raw))),
    "all random": partial(changed, lambda raw, chance: chance.randbytes(len(raw))),
    "half written": partial(changed, half_written),
    "an old entry": partial(changed, old_entry),
    "an old entry's beginning": partial(changed, old_name),
    "strange names beside": strange_names,
    "strays": strays,
}
"""Those that leave plain files, so that one can follow another."""
NO_FILES: dict[str, Callable[[Path, Cache], None]] = {
    "a folder": lambda entry, cache: entry.mkdir(),
    "a folder with an entry": full_folder,
    "a link to another entry": linked_to_another,
    "a hard link to another entry": same_file,
    "a link to /dev/zero": partial(linked, "/dev/zero"),
    "a link to /dev/full": partial(linked, "/dev/full"),
    "a link to itself": partial(linked, ""),
    "a link to nothing": partial(linked, "nowhere/at/all"),
    "a link to a folder": partial(linked, "/"),
    "a pipe": lambda entry, cache: os.mkfifo(entry, 0o666),
    "a socket": socket_,
    "a file of 50 GB": sparse,
}
KINDS: dict[str, Damage] = {
    **TOGETHER,
    "several at once": several,
    "renamed": renamed,
    "characters added to names": characters_added,
    **{f"entry is {name}": partial(replaced, make) for name, make in NO_FILES.items()},
    "unreadable": forbidden,
    "unwritable and wrong": forbidden_and_wrong,
    "cache is a file": folder_is_file,
    "cache is a link to nothing": partial(folder_linked, "nowhere/at/all"),
    "cache is a link to itself": partial(folder_linked, "cache"),
    "cache is a link to /dev/null": partial(folder_linked, "/dev/null"),
    "cache is a link to where it was moved": folder_elsewhere,
    "cache is read-only": partial(folder_mode, 0o555),
    "cache is unreadable": partial(folder_mode, 0),
    "cache cannot be listed": partial(folder_mode, 0o311),
    "cache is missing": folder_missing,
    "cache is missing, its place read-only": folder_impossible,
    "a folder in it is a file": partial(subfolder, a_file),
    "a folder in it is read-only": partial(subfolder, partial(one_gone, 0o555)),
    "a folder in it is unreadable": partial(subfolder, partial(one_gone, 0)),
    "a folder in it is a link to another": subfolder_linked,
}
if AS_ROOT:
    KINDS |= {
        "entry is /dev/null": partial(replaced, partial(device, 3)),
        "entry is /dev/zero": partial(replaced, partial(device, 5)),
        "disk is full": full_disk,
    }
