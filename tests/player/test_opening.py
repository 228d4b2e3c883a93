"""Built guides, and whatever else a listener may point at: damaged, foreign, empty."""

from __future__ import annotations

import json
import shutil
import subprocess
from fractions import Fraction
from pathlib import Path

import av
import pytest

from audioguide.audio import id3, mp3
from audioguide.audio.id3 import Marker
from audioguide.errors import AudioError, AudioguideError, OutputError, UsageError
from audioguide.player.book import Book
from audioguide.player.guide_book import newest, with_route
from tests.audio.sounds import frames_of, tone
from tests.player.books import opened
from tests.player.built import build, home, player
from tests.test_desktop_files import strew
from tests.waiting import HANG

pytestmark = pytest.mark.slow

RATE = 24_000


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("built"))


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> tuple[mp3.Stream, Path]:
    return frames_of(tone(10 * RATE, RATE), RATE, tmp_path_factory.mktemp("bare") / "bare")


def mp3_file(path: Path, bare: tuple[mp3.Stream, Path], *markers: Marker) -> Path:
    """Markers are written as they come, in whatever order."""
    frames = [id3.chapters([marker], "x").split(b"CHAP", 1)[1] for marker in markers]
    mp3.write(
        path, id3.tag(*(b"CHAP" + frame.replace(b"ch0", f"ch{n}".encode()) for n, frame in enumerate(frames))), [bare]
    )
    return path


def titles(book: Book) -> list[tuple[str, int, int]]:
    return [(chapter.title, chapter.offset, chapter.frames) for chapter in book.chapters]


def test_a_built_guide_its_file_and_its_chapters(guide: Path) -> None:
    book, start = opened(guide)
    assert start is None
    assert opened(guide / "guide.json")[0] == book
    assert [chapter.title for chapter in book.chapters] == [
        "Start here: the basics",
        "Rest",
        "Figures, if you want them",
    ]
    assert [chapter.notice for chapter in book.chapters] == [False, True, True]
    assert [chapter.optional for chapter in book.chapters] == [False, False, True]
    assert book.voice.startswith("silent") and book.glossary[0].term == "kneecap"
    assert opened(guide / "02-rest.mp3") == (book, 2)
    assert opened(guide / "knee-en.mp3") == (book, None)
    assert newest(guide.parent) == guide
    route = with_route(book, "Only the END")
    assert [chapter.number for chapter in route.chapters] == [2, 1] and route.route == "Only the end"
    with pytest.raises(UsageError, match="Did you mean the-end"):
        with_route(book, "the-ende")
    with pytest.raises(OutputError, match="no built guide"):
        newest(guide)


def test_a_place_in_a_guide_does_not_depend_on_where_the_guide_lies(guide: Path, tmp_path: Path) -> None:
    shutil.copytree(guide, tmp_path / "moved")
    assert opened(tmp_path / "moved")[0].key == opened(guide)[0].key


def test_markers_out_of_order_twice_and_past_the_end(tmp_path: Path, bare: tuple[mp3.Stream, Path]) -> None:
    file = mp3_file(
        tmp_path / "a.mp3",
        bare,
        Marker("Third", 6000, 10_000),
        Marker("First", 2000, 4000),
        Marker("Second", 4000, 6000),
        Marker("Twice", 4000, 9000),
        Marker("Nowhere", 60_000, 70_000),
    )
    book, _ = opened(file)
    assert titles(book) == [
        ("Beginning", 0, 48_000),
        ("First", 48_000, 48_000),
        ("Second", 96_000, 48_000),
        ("Third", 144_000, 96_000),
    ]
    assert [chapter.last_in_file for chapter in book.chapters] == [False, False, False, True]


def test_no_markers_and_markers_without_titles(tmp_path: Path, bare: tuple[mp3.Stream, Path]) -> None:
    assert titles(opened(mp3_file(tmp_path / "plain.mp3", bare))[0]) == [("plain", 0, 240_000)]
    file = mp3_file(tmp_path / "b.mp3", bare, Marker("", 0, 5000), Marker(" ", 5000, 10_000))
    assert [chapter.title for chapter in opened(file)[0].chapters] == ["Part 1", "Part 2"]


def test_a_folder_is_played_in_the_order_a_person_would_give_it(tmp_path: Path, bare: tuple[mp3.Stream, Path]) -> None:
    for name in ("10.mp3", "9.mp3", "1.MP3", "notes.txt"):
        mp3_file(tmp_path / name, bare)
    (tmp_path / "2.mp3").write_bytes(b"")
    assert [chapter.title for chapter in opened(tmp_path)[0].chapters] == ["1", "9", "10"]


def test_what_a_desktop_left_in_a_folder_is_no_sound_of_it(tmp_path: Path, bare: tuple[mp3.Stream, Path]) -> None:
    mp3_file(tmp_path / "1.mp3", bare)
    strew(tmp_path)
    (tmp_path / "._1.mp3").write_bytes(b"\x00\x05\x16\x07")
    book, _ = opened(tmp_path)
    assert ([chapter.title for chapter in book.chapters], book.left_out) == (["1"], ())


def test_files_of_a_folder_that_cannot_be_played_are_told_of(tmp_path: Path, bare: tuple[mp3.Stream, Path]) -> None:
    mp3_file(tmp_path / "2.mp3", bare)
    (tmp_path / "1.mp3").write_bytes(b"")
    (tmp_path / "3.mp3").write_bytes(b"no sound")
    done = subprocess.run(
        player("--no-trace", "--answers", "over", "--device", "null:50", str(tmp_path)),
        input="q\n",
        capture_output=True,
        text=True,
        check=True,
        timeout=HANG,
        env=home(tmp_path),
    )
    warnings = " ".join(done.stderr.split())
    assert warnings.startswith("Warning: 1.mp3 is empty: it has 0 bytes. It is left out. Warning: 3.mp3 cannot be")
    assert warnings.endswith("It is left out.")
    assert "2. Question mark for help." in " ".join(done.stdout.split())


def test_an_m4b_with_chapters(tmp_path: Path) -> None:
    with av.open(str(tmp_path / "a.m4b"), "w", format="ipod") as out:
        out.set_chapters(
            [
                {
                    "id": n,
                    "start": n * 3000,
                    "end": n * 3000 + 3000,
                    "time_base": Fraction(1, 1000),
                    "metadata": {"title": f"Part {n}"},
                }
                for n in range(3)
            ]
        )
        stream = out.add_stream("aac", rate=44_100, layout="stereo")
        for _ in range(400):
            frame = av.AudioFrame(format="fltp", layout="stereo", samples=1024)
            frame.sample_rate = 44_100
            for plane in frame.planes:
                plane.update(bytes(plane.buffer_size))
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    book, _ = opened(tmp_path / "a.m4b")
    assert [chapter.title for chapter in book.chapters] == ["Part 0", "Part 1", "Part 2"]
    assert book.chapters[1].offset == 132_300


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda text: "", "damaged or no guide of ours"),
        (lambda text: "{}", "damaged or no guide of ours"),
        (lambda text: text[: len(text) // 2], "damaged or no guide of ours"),
        (lambda text: text.replace('"schema": 2', '"schema": 7'), "schema 7"),
        (lambda text: text.replace('"schema": 2', '"schema": 1'), "was built by an older audioguide"),
        (lambda text: text.replace('"start": 11025', '"start": 99999999', 1), "do not follow one another"),
        (lambda text: text.replace('"file": "01-start.mp3"', '"file": "../01-start.mp3"'), "outside its folder"),
    ],
)
def test_a_wrong_guide_json_is_refused_in_a_sentence(guide: Path, tmp_path: Path, spoil: object, says: str) -> None:
    assert callable(spoil)
    text = (guide / "guide.json").read_text("utf-8")
    spoiled = spoil(text)
    assert spoiled != text
    (tmp_path / "guide.json").write_text(spoiled, "utf-8")
    with pytest.raises(OutputError, match=says) as refused:
        opened(tmp_path)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("content", [b"", b"\0" * 5000, b"RIFF....WAVE", b"Not a sound."])
def test_what_is_no_sound_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.mp3").write_bytes(content)
    with pytest.raises(AudioError, match=r"^x\.mp3 .*\.$"):
        opened(tmp_path / "x.mp3")
    with pytest.raises(AudioguideError):
        opened(tmp_path)


def _play(tmp_path: Path, path: Path) -> subprocess.CompletedProcess[str]:
    command = player("--no-trace", "--answers", "over", str(path))
    command[command.index("null")] = "null:50"
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=HANG, env=home(tmp_path)
    )


def test_a_file_cut_short_is_played_as_far_as_it_goes(tmp_path: Path, bare: tuple[mp3.Stream, Path]) -> None:
    whole = mp3_file(tmp_path / "whole.mp3", bare, Marker("One", 0, 5000), Marker("Two", 5000, 10_000))
    (tmp_path / "short.mp3").write_bytes(whole.read_bytes()[:50_000])
    done = _play(tmp_path, tmp_path / "short.mp3")
    assert done.returncode == 0 and done.stderr == ""
    assert "short.mp3 ends early, after" in done.stdout
    assert done.stdout.endswith("The end.\n")


def test_a_guide_whose_chapter_is_missing_or_damaged_plays_the_others(guide: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(guide, folder)
    (folder / "01-start.mp3").unlink()
    (folder / "02-rest.mp3").write_bytes(b"no sound")
    done = _play(tmp_path, folder)
    assert "01-start.mp3 cannot be played: no such file or directory." in " ".join(done.stdout.split())
    assert "02-rest.mp3 cannot be played" in done.stdout
    assert "Nothing more can be played." in done.stdout
    assert done.returncode == 1
    assert json.loads((guide / "guide.json").read_text("utf-8"))["schema"] == 2
