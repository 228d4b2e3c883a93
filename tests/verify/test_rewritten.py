"""What was done to a text after it was written is found, though every hash was made right again."""

from __future__ import annotations

import hashlib
import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from audioguide import verify
from audioguide.timeline import FILE_NAME
from tests.verify import folders

HIDDEN = "span:nth-of-type(2) { display: none; }\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folders.build(tmp_path_factory.mktemp("rewritten") / "falls-en", engine="natural")


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("index.html", "Skip it", "Play it", "V10"),
        ("playlist.m3u8", "Title 1", "Title 2", "V9"),
        ("01-title.vtt", "Title 1\n", "Title 7\n", "V7"),
    ],
)
def test_a_text_that_was_changed(name: str, old: str, new: str, code: str, built: Path, tmp_path: Path) -> None:
    guide = copied(built, tmp_path)
    text = (guide / name).read_text("utf-8")
    assert old in text
    put(guide, name, text.replace(old, new, 1).encode())
    assert [finding.code for finding in verify.run(guide)] == [code]


@pytest.mark.parametrize(
    ("name", "member", "added", "code"),
    [
        ("falls-en.epub", "EPUB/style.css", HIDDEN, "V12"),
        ("falls-en-daisy.zip", "ncc.html", "<!-- No. -->", "V13"),
    ],
)
def test_a_book_that_was_changed(name: str, member: str, added: str, code: str, built: Path, tmp_path: Path) -> None:
    guide = copied(built, tmp_path)
    changed = BytesIO()
    with ZipFile(guide / name) as book, ZipFile(changed, "w") as out:
        for entry in book.infolist():
            content = book.read(entry)
            out.writestr(entry, content + (added.encode() if entry.filename.endswith(member) else b""))
    put(guide, name, changed.getvalue())
    assert [finding.code for finding in verify.run(guide)] == [code]


def test_nothing_is_found_where_nothing_was_changed(built: Path) -> None:
    assert verify.run(built) == []


def copied(built: Path, place: Path) -> Path:
    return Path(shutil.copytree(built, place / built.name))


def put(guide: Path, name: str, content: bytes) -> None:
    """A file with other bytes, and its hash with them."""
    record = (guide / FILE_NAME).read_text("utf-8")
    before, after = (hashlib.sha256(raw).hexdigest() for raw in ((guide / name).read_bytes(), content))
    assert before in record
    (guide / FILE_NAME).write_text(record.replace(before, after), "utf-8")
    (guide / name).write_bytes(content)
