"""The files of a built guide as they are handed out: only whole, and only as guide.json says that they were built."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import stat
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, NamedTuple

from audioguide.regular_files import ONLY_A_FILE

BLOCK = 1 << 17
"""Bytes that are read at once."""
MOST_PAGE = 1 << 24
"""Bytes of a page whose styles are looked for; the longest guide has a tenth of it."""
_STYLE = re.compile(rb"<style>(.*?)</style>", re.DOTALL)
Identity = tuple[int, int, int, int]


class Altered(Exception):
    """The file is not the one that guide.json names, or was changed while it was read."""


class Known(NamedTuple):
    """What was found when a file was last read whole."""

    sha256: str
    styles: tuple[str, ...]
    """Sources for `style-src`: the hash of each style that a page holds inside."""


class KeptFile:
    """A file that is open, and found to be what guide.json says. Close it."""

    def __init__(self, path: Path, sha256: str) -> None:
        """Raises OSError where it cannot be read or is no plain file, and Altered where its hash is another."""
        self._file = _opened(path)
        try:
            self._identity = _identity(self._file)
            self.sha256 = sha256
            self.size = self._identity[2]
            known = _known(path, self._identity)
            if known.sha256 != sha256:
                raise Altered(path)
            self.styles = known.styles
        except BaseException:
            self._file.close()
            raise

    def blocks(self, part: range) -> Iterator[bytes]:
        """These bytes of it. Raises Altered, before a byte of another file is given away as one of this."""
        self._file.seek(part.start)
        left = len(part)
        while left:
            block = self._file.read(min(BLOCK, left))
            if not block or _identity(self._file) != self._identity:
                raise Altered
            left -= len(block)
            yield block

    def close(self) -> None:
        """Read no more of it."""
        self._file.close()


def _opened(path: Path) -> BinaryIO:
    """A plain file, and no link to one that lies elsewhere. Raises OSError."""
    # Where the system cannot refuse to follow a link, we look.
    if path.is_symlink():
        raise FileNotFoundError(path)
    number = os.open(path, os.O_RDONLY | ONLY_A_FILE)
    try:
        if not stat.S_ISREG(os.fstat(number).st_mode):
            raise FileNotFoundError(path)
        return os.fdopen(number, "rb")
    except BaseException:
        os.close(number)
        raise


def _identity(file: BinaryIO) -> Identity:
    found = os.fstat(file.fileno())
    # Not its ctime: the build that takes a folder's place unlinks files that we still read, which changes that alone.
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


@lru_cache(maxsize=4096)
def _known(path: Path, identity: Identity) -> Known:
    """Read once; a file that has another identity is read anew. Raises OSError, and Altered where it is one by now."""
    digest, whole = hashlib.sha256(), b""
    with _opened(path) as file:
        if _identity(file) != identity:
            raise Altered(path)
        page = path.suffix == ".html" and identity[2] <= MOST_PAGE
        while block := file.read(BLOCK):
            digest.update(block)
            whole += block if page else b""
        if _identity(file) != identity:
            raise Altered(path)
    styles = (hashlib.sha256(style).digest() for style in _STYLE.findall(whole))
    return Known(digest.hexdigest(), tuple(f"'sha256-{base64.b64encode(style).decode()}'" for style in styles))
