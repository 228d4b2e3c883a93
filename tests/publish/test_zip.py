"""The archive of everything: whole, plain, and the same every time."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from audioguide.publish.base import EncodedGuide
from audioguide.publish.registered import publications, write_all
from tests import timelines
from tests.verify import folders


class Late:
    """Another publication, whose name comes after "zip" in the alphabet, and a book."""

    name = "zzz"
    version = "1"

    def write(self, guide: EncodedGuide) -> None:
        guide.write_text("zzz.txt", "late\n")
        guide.write_text("falls-en.epub", "a book\n")


@pytest.mark.slow
def test_it_holds_what_the_others_wrote_and_unpacks_into_one_folder(tmp_path: Path) -> None:
    guide = folders.build(tmp_path / "falls-en", installed=publications(("page", "captions", "zip")), engine="natural")
    with ZipFile(guide / "falls-en.zip") as archive:
        assert archive.testzip() is None
        entries = archive.infolist()
        archive.extractall(tmp_path / "unpacked")
    beside = {file.name for file in guide.iterdir()} - {"guide.json", "falls-en.zip"}
    assert {"index.html", "cover.png", "falls-en.mp3", "01-title.srt"} <= beside
    assert [entry.filename for entry in entries] == [f"falls-en/{name}" for name in sorted(beside)]
    assert {(entry.compress_type, entry.date_time, entry.create_system) for entry in entries} == {
        (ZIP_STORED, (1980, 1, 1, 0, 0, 0), 3)
    }
    assert [path.name for path in (tmp_path / "unpacked").iterdir()] == ["falls-en"]
    for name in beside:
        assert (tmp_path / "unpacked" / "falls-en" / name).read_bytes() == (guide / name).read_bytes()


def test_it_comes_last_and_leaves_books_out(tmp_path: Path) -> None:
    guide = EncodedGuide(tmp_path, timelines.timeline(), (), {}, lambda head: ())
    (tmp_path / "somebody.txt").write_text("not a publication's")
    write_all(guide, [*publications(("zip",))[1:], Late()])  # type: ignore[list-item]
    with ZipFile(tmp_path / "falls-en.zip") as archive:
        assert archive.namelist() == ["falls-en/zzz.txt"]
