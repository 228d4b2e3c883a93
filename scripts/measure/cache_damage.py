"""What can befall a cache of clips on disk, kind by kind, for `cache_faults`.

Nothing here knows how an entry is laid out or named: files are found by walking the folder. The one exception is the
layout of old entries, those of version 1, which a cache of today may still find.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from scripts.measure import damaged_entries as entries
from scripts.measure import damaged_files as files
from scripts.measure import damaged_folders as folders
from scripts.measure.damaged_cache import Cache, Damage

AS_ROOT = os.geteuid() == 0


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
    "two entries exchanged": entries.exchanged,
    "all entries moved on by one": entries.moved_on,
    **{f"exchanged with {name}": partial(entries.exchanged_with, group) for group, name in GROUPS.items()},
    "copied over another": entries.copied_over,
    **{f"{name} copied over": partial(entries.copied_over_from, group) for group, name in GROUPS.items()},
    "copied under a new name": entries.copied_to_new_name,
    "one head, another body": entries.halves_joined,
    "one bit flipped": partial(entries.changed, partial(entries.bits, 1)),
    "ten bits flipped": partial(entries.changed, partial(entries.bits, 10)),
    "bytes inserted": partial(entries.changed, entries.inserted),
    "bytes removed": partial(entries.changed, entries.removed),
    "field of the head overwritten": partial(entries.changed, entries.lied),
    "cut short": partial(entries.changed, entries.cut),
    "emptied": partial(entries.changed, lambda raw, chance: b""),
    "doubled": partial(entries.changed, lambda raw, chance: 2 * raw),
    "all zeros": partial(entries.changed, lambda raw, chance: bytes(len(raw))),
    "all random": partial(entries.changed, lambda raw, chance: chance.randbytes(len(raw))),
    "half written": partial(entries.changed, entries.half_written),
    "an old entry": partial(entries.changed, entries.old_entry),
    "an old entry's beginning": partial(entries.changed, entries.old_name),
    "strange names beside": entries.strange_names,
    "strays": entries.strays,
}
"""Those that leave plain files, so that one can follow another."""
NO_FILES: dict[str, Callable[[Path, Cache], None]] = {
    "a folder": lambda entry, cache: entry.mkdir(),
    "a folder with an entry": files.full_folder,
    "a link to another entry": files.linked_to_another,
    "a hard link to another entry": files.same_file,
    "a link to /dev/zero": partial(files.linked, "/dev/zero"),
    "a link to /dev/full": partial(files.linked, "/dev/full"),
    "a link to itself": partial(files.linked, ""),
    "a link to nothing": partial(files.linked, "nowhere/at/all"),
    "a link to a folder": partial(files.linked, "/"),
    "a pipe": lambda entry, cache: os.mkfifo(entry, 0o666),
    "a socket": files.socket_,
    "a file of 50 GB": files.sparse,
}
KINDS: dict[str, Damage] = {
    **TOGETHER,
    "several at once": several,
    "renamed": entries.renamed,
    "characters added to names": entries.characters_added,
    **{f"entry is {name}": partial(files.replaced, make) for name, make in NO_FILES.items()},
    "unreadable": files.forbidden,
    "unwritable and wrong": files.forbidden_and_wrong,
    "cache is a file": folders.folder_is_file,
    "cache is a link to nothing": partial(folders.folder_linked, "nowhere/at/all"),
    "cache is a link to itself": partial(folders.folder_linked, "cache"),
    "cache is a link to /dev/null": partial(folders.folder_linked, "/dev/null"),
    "cache is a link to where it was moved": folders.folder_elsewhere,
    "cache is read-only": partial(folders.folder_mode, 0o555),
    "cache is unreadable": partial(folders.folder_mode, 0),
    "cache cannot be listed": partial(folders.folder_mode, 0o311),
    "cache is missing": folders.folder_missing,
    "cache is missing, its place read-only": folders.folder_impossible,
    "a folder in it is a file": partial(folders.subfolder, folders.a_file),
    "a folder in it is read-only": partial(folders.subfolder, partial(folders.one_gone, 0o555)),
    "a folder in it is unreadable": partial(folders.subfolder, partial(folders.one_gone, 0)),
    "a folder in it is a link to another": folders.subfolder_linked,
}
if AS_ROOT:
    KINDS |= {
        "entry is /dev/null": partial(files.replaced, partial(files.device, 3)),
        "entry is /dev/zero": partial(files.replaced, partial(files.device, 5)),
        "disk is full": folders.full_disk,
    }
