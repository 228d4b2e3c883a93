from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutagen.id3 import ID3

from audioguide.audio import decode, id3, mp3
from audioguide.audio.id3 import Marker
from audioguide.errors import AudioError
from tests.audio.sounds import frames_of, tone

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=40)


def opened(path: Path) -> Any:
    return ID3(path, translate=False)  # type: ignore[no-untyped-call]


def read(path: Path, tag: bytes) -> Any:
    path.write_bytes(tag)
    return opened(path)


@given(TEXTS, TEXTS, TEXTS)
def test_mutagen_reads_back_any_text(title: str, comment: str, field: str) -> None:
    tag = id3.tag(id3.text("TIT2", title), id3.comment(comment, "of"), id3.user_text("key", field))
    with tempfile.TemporaryDirectory() as folder:
        tags = read(Path(folder, "a.mp3"), tag)
    assert tags.version == (2, 3, 0)
    assert tags["TIT2"].text == [title]
    assert tags["COMM:of:eng"].text == [comment]
    assert tags["TXXX:key"].text == [field]


def test_latin_where_it_fits_else_utf_16() -> None:
    assert id3.text("TIT2", "né")[10:] == b"\0n\xe9"
    assert id3.text("TIT2", "ω")[10:] == b"\1\xff\xfe\xc9\x03"


def test_chapters_are_read_by_mutagen_and_by_av(tmp_path: Path) -> None:
    markers = [Marker("Start", 0, 400), Marker("Ωmega — " + "long " * 60, 400, 900), Marker("End", 900, 1250)]
    tag = id3.tag(id3.text("TIT2", "Guide"), id3.chapters(markers, "Contents"))
    mp3.write(tmp_path / "a.mp3", tag, [frames_of(tone(30_000, 24_000), 24_000, tmp_path / "frames")])
    assert decode.chapters(tmp_path / "a.mp3") == markers
    tags = opened(tmp_path / "a.mp3")
    assert tags["CTOC:toc"].child_element_ids == ["ch0", "ch1", "ch2"]
    assert tags["CTOC:toc"].sub_frames["TIT2"].text == ["Contents"]
    assert [tags[f"CHAP:ch{n}"].start_time for n in range(3)] == [0, 400, 900]
    assert tags["CHAP:ch1"].sub_frames["TIT2"].text == [markers[1].title]


def test_chapters_stand_in_the_bytes_in_order_of_time() -> None:
    frames = id3.chapters([Marker(f"{n} " + "x" * (90 - n), n, n + 1) for n in range(20)], "Contents")
    places = [frames.index(f"ch{n}\0".encode(), frames.index(b"CHAP")) for n in range(20)]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("markers", "why"),
    [
        ([], "1 to 255"),
        ([Marker("x", n, n + 1) for n in range(256)], "not 256"),
        ([Marker("a", 5, 6), Marker("b", 4, 5)], "follow one another"),
        ([Marker("a", 5, 4)], "follow one another"),
        ([Marker("a", 0, 1 << 32)], "follow one another"),
    ],
)
def test_impossible_chapters_are_errors(markers: list[Marker], why: str) -> None:
    with pytest.raises(AudioError, match=why):
        id3.chapters(markers, "Contents")


def test_255_chapters_are_read_back(tmp_path: Path) -> None:
    tags = read(tmp_path / "t", id3.tag(id3.chapters([Marker(str(n), n, n + 1) for n in range(255)], "All")))
    assert len(tags.getall("CHAP")) == 255


@pytest.mark.parametrize("value", ["nul \0 inside", "half \ud800 a character"])
def test_text_that_no_tag_can_hold_is_an_error(value: str) -> None:
    with pytest.raises(AudioError, match="cannot hold"):
        id3.text("TIT2", value)
