"""The ID3 tag of a file, as mutagen reads it: the reader that did not write it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from audioguide.errors import AudioError


def read_tag(path: Path) -> Any:
    """The tag, a `mutagen.id3.ID3`. Raises AudioError where there is none, or none that can be read."""
    from mutagen import MutagenError
    from mutagen.id3 import ID3

    try:
        return ID3(path)  # type: ignore[no-untyped-call]
    except (MutagenError, ValueError, OSError) as problem:
        raise AudioError(f"Its tag cannot be read: {problem}.") from problem
