"""What desktops leave in every folder is known by its name, and what people put there is not among it."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.desktop_files import is_desktop_file

LEFT = (
    ".DS_Store", "._01-start.md", "._.DS_Store", ".localized", "Icon\r", "Thumbs.db", "thumbs.db", "ehthumbs_vista.db",
    "desktop.ini", "Desktop.ini", ".directory", "@eaDir", ".nfs000000000001a2b300000001", ".fuse_hidden0000002a01",
)  # fmt: skip
FOLDERS = {"@eaDir"}
PEOPLES = (
    "01-start.md", "guide.json", "notes.doc", ".htaccess", "_.mp3", "Icon", "Thumbs.dbx", "my thumbs.db",
    "desktop.ini.old", "$RECYCLE.BIN", ".Trash-1000", ".git", ".draft", "directory", "DS_Store", ".nfs", "cover.jpg",
)  # fmt: skip


def strew(folder: Path) -> None:
    """Leave everything that desktops leave."""
    for name in LEFT:
        if name in FOLDERS:
            (folder / name).mkdir()
            (folder / name / "SYNO@.fileindexdb").touch()
        else:
            (folder / name).write_bytes(b"\x00\x05\x16\x07")


@pytest.mark.parametrize("name", LEFT)
def test_left_by_a_desktop(name: str) -> None:
    assert is_desktop_file(name)


@pytest.mark.parametrize("name", PEOPLES)
def test_put_there_by_a_person_or_by_us(name: str) -> None:
    assert not is_desktop_file(name)
