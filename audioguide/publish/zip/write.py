"""The archive: what other publications wrote, as it is, in a folder of its own so that unpacking it spills nothing.

Not packed, since sound does not get smaller; no times of day, so that the same guide gives the same bytes. Left out are
guide.json, which lists the archive itself, and books and other archives, which are whole without it.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from audioguide.model import Timeline
from audioguide.publish.base import EncodedGuide

LEFT_OUT = (".epub", ".zip")
_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that the format knows."""
_READABLE = 0o100644 << 16
_UNIX = 3


def file_name(timeline: Timeline) -> str:
    """Name of the archive, which is that of the folder: "falls-en.zip"."""
    return f"{Path(timeline.whole_file).stem}.zip"


def write(guide: EncodedGuide) -> None:
    """Write the archive, a block at a time. Raises OutputError, OSError."""
    names = sorted(name for name in guide.written if not name.endswith(LEFT_OUT))
    target = guide.new_file(file_name(guide.timeline))
    with ZipFile(target, "w", ZIP_STORED) as archive:
        for name in names:
            _put(archive, guide.folder / name, f"{target.stem}/{name}")


def _put(archive: ZipFile, file: Path, name: str) -> None:
    entry = ZipInfo(name, _DAY)
    entry.create_system, entry.external_attr = _UNIX, _READABLE
    entry.file_size = file.stat().st_size
    with file.open("rb") as source, archive.open(entry, "w") as out:
        shutil.copyfileobj(source, out, 1 << 18)
