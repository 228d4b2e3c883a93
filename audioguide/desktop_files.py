"""What desktops, network disks and cloud folders leave in every folder they show or carry, and nobody has put there.

None of it is a chapter, a source or a part of a guide, none makes anything fail, and it goes with a folder that is
replaced: its desktop makes it again. What a person throws away is not among it: `$RECYCLE.BIN` and `.Trash-1000` lie at
the root of a disk, where no guide can be, and hold what somebody may want back.
"""

from __future__ import annotations

import re

NAMES = (
    # macOS: the Finder's view, names in other languages, an icon of one's own, printers, network disks
    r"\.DS_Store", r"\.localized", "Icon\r", r"\.apdisk", r"\.AppleDouble",
    # macOS on disks of others: what its files have beside their bytes
    r"\._.*",
    # Windows: pictures made small, a folder's look
    r"(eh)?thumbs(_vista)?\.db(:encryptable)?", r"desktop\.ini",
    # KDE: a folder's look
    r"\.directory",
    # Network disks by Synology and QNAP: pictures made small, an index
    "@eaDir", r"\.@__thumb", r"@__thumb",
    # NFS, FUSE: a deleted file that somebody still has open
    r"\.nfs[0-9a-f]{8,}", r"\.fuse_hidden[0-9a-f]+",
    # Dropbox, Syncthing, Nextcloud: their own accounts
    r"\.dropbox(\.attr)?", r"\.syncthing\..*\.tmp", r"\.stfolder", r"\.?_sync_[0-9a-f]+\.db(-shm|-wal)?",
    r"\.sync_[0-9a-f]+\.db(-shm|-wal)?",
)  # fmt: skip
"""Patterns of whole names, in capitals or not."""
_ANY = re.compile("|".join(NAMES), re.IGNORECASE | re.DOTALL)


def is_desktop_file(name: str) -> bool:
    """Whether a file or folder of this name was left by a desktop, and not by a person or by us."""
    return _ANY.fullmatch(name) is not None
