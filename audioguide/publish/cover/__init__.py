"""A picture for every guide: calm, abstract, without words, the same whenever it is drawn."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

FILE_NAME = "cover.png"
LARGE, SMALL = 600, 300
"""Widths in pixels: beside the page, and within each MP3, where every byte is there again."""


@lru_cache(maxsize=4)
def cover(guide: str, pixels: int) -> bytes:
    """The picture of the guide with this name as a PNG, `pixels` wide and high. Drawn once a build."""
    # numpy comes with it, and most builds have it drawn by a worker, which has numpy in any case.
    from audioguide.publish.cover.picture import drawn

    return drawn(guide, pixels)


def draw_ahead(guide: str, folder: Path) -> None:
    """Put the pictures of a guide into the folder in which it is written, for `cover_of`. Raises OSError."""
    for pixels in (LARGE, SMALL):
        _ahead(folder, pixels).write_bytes(cover(guide, pixels))


def cover_of(guide: str, folder: Path, pixels: int) -> bytes:
    """`cover`, as it was drawn ahead where it was."""
    ahead = _ahead(folder, pixels)
    return ahead.read_bytes() if ahead.is_file() else cover(guide, pixels)


def clear_ahead(folder: Path) -> None:
    """Leave nothing of `draw_ahead`."""
    for pixels in (LARGE, SMALL):
        _ahead(folder, pixels).unlink(missing_ok=True)


def _ahead(folder: Path, pixels: int) -> Path:
    return folder / f".cover-{pixels}.png"
