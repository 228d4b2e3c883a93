"""Books of others: their titles, order, folders and playlists, and what is said of what cannot be played."""

from __future__ import annotations

import os
import wave
from pathlib import Path
from typing import Any

import mutagen
import pytest
from mutagen.id3 import TALB, TIT2, TPOS, TRCK
from mutagen.wave import WAVE

from audioguide.errors import AudioError, AudioguideError, UsageError
from audioguide.player.opening import BookChoice, open_book
from tests.audio.foreign import encoded
from tests.player.books import ENGLISH, opened
from tests.player.built import build

RATE = 8000


def sound(file: Path, seconds: float = 1, value: int = 0) -> Path:
    """Silence, or a level by which a file is another one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(value.to_bytes(2, "little") * round(seconds * RATE))
    return file


def tagged(file: Path, title: str = "", album: str = "", track: str = "", disc: str = "", value: int = 0) -> Path:
    """A WAV file with the tags that mutagen gives it."""
    sound(file, value=value or sum(file.name.encode()))
    tags: Any = WAVE(file)  # type: ignore[no-untyped-call]
    tags.add_tags()
    for frame, text in ((TIT2, title), (TALB, album), (TRCK, track), (TPOS, disc)):
        if text:
            tags.tags.add(frame(encoding=3, text=text))
    tags.save()
    return file


def titles(path: Path) -> list[str]:
    return [chapter.title for chapter in opened(path)[0].chapters]


def choice(path: Path) -> list[str]:
    found = open_book(path, ENGLISH)
    assert isinstance(found, BookChoice)
    return found.names


def test_tags_name_the_book_and_its_chapters(tmp_path: Path) -> None:
    tagged(tmp_path / "01.wav", "The start", "A long way", "1")
    tagged(tmp_path / "02.wav", "The middle\x1b[2J", "A long way", "2")
    book, _ = opened(tmp_path)
    assert (book.title, titles(tmp_path)) == ("A long way", ["The start", "The middle\ufffd[2J"])
    alone, _ = opened(tmp_path / "01.wav")
    assert (alone.title, alone.chapters[0].title) == ("A long way", "The start")


def test_a_title_that_every_file_has_names_none(tmp_path: Path) -> None:
    for name in ("01 Start", "02_The_end"):
        tagged(tmp_path / f"{name}.wav", "A long way", "A long way")
    assert titles(tmp_path) == ["01 Start", "02 The end"]


def test_names_without_numbers_are_ordered_by_the_tags(tmp_path: Path) -> None:
    for number, name in enumerate(("Start", "And then", "Before the end"), 1):
        tagged(tmp_path / f"{name}.wav", track=f"{number}/3", disc="1/1")
    assert titles(tmp_path) == ["Start", "And then", "Before the end"]
    # One file without a number, and the names alone say.
    sound(tmp_path / "Zero.wav", value=9)
    assert titles(tmp_path) == ["And then", "Before the end", "Start", "Zero"]


@pytest.mark.parametrize(
    "names",
    [("CD1", "CD2", "CD10"), ("Disc 1", "disc 2", "DISC 10"), ("1", "2", "10"), ("A - CD 1", "A - CD 2", "A - CD 3")],
)
def test_discs_are_one_book(tmp_path: Path, names: tuple[str, ...]) -> None:
    for number, name in enumerate(names):
        for track in (1, 2):
            sound(tmp_path / "Book" / name / f"{track}.wav", value=10 * number + track)
    book, _ = opened(tmp_path / "Book")
    assert [Path(chapter.path).parent.name for chapter in book.chapters] == [n for n in names for _ in range(2)]
    assert len({chapter.id for chapter in book.chapters}) == 6


def test_a_folder_of_books_is_a_choice(tmp_path: Path) -> None:
    for name in ("Ten Men", "2 Dogs", "10 Cats", ".hidden", "@eaDir"):
        sound(tmp_path / name / "a.wav")
    sound(tmp_path / "Deep" / "CD1" / "a.wav")
    (tmp_path / "Empty").mkdir()
    (tmp_path / "Texts").mkdir()
    (tmp_path / "Texts" / "a.txt").write_text("no sound")
    assert choice(tmp_path) == ["2 Dogs", "10 Cats", "Deep", "Ten Men"]
    assert titles(tmp_path / "Deep") == ["a"]


def test_a_single_book_in_a_folder_is_that_book(tmp_path: Path) -> None:
    sound(tmp_path / "outer" / "Inner" / "a.wav")
    assert opened(tmp_path / "outer")[0].title == "a"


def test_folders_beside_sound_files_are_told_of(tmp_path: Path) -> None:
    for name in ("1", "2"):
        sound(tmp_path / f"{name}.wav")
    sound(tmp_path / "Bonus" / "a.wav")
    assert titles(tmp_path) == ["1", "2"]
    assert opened(tmp_path)[0].left_out == ("The folder Bonus can be played apart from these files, by name.",)


def test_the_same_file_twice_has_two_chapters(tmp_path: Path) -> None:
    sound(tmp_path / "1.wav")
    sound(tmp_path / "2.wav")
    assert len({chapter.id for chapter in opened(tmp_path)[0].chapters}) == 2


def test_a_playlist(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        sound(tmp_path / "in" / f"{name}.wav", value=ord(name))
    uri = (tmp_path / "in" / "a.wav").as_uri()
    text = f"#EXTM3U\n#PLAYLIST:The evening\n#EXTINF:1,Last one\nin\\c.wav\n{uri}\nin/gone.wav\nhttp://example.com/x.mp3\n/etc/passwd\n"
    (tmp_path / "x.m3u8").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    book, _ = opened(tmp_path / "x.m3u8")
    assert (book.title, [chapter.title for chapter in book.chapters]) == ("The evening", ["Last one", "a"])
    assert [sentence.partition(" It is left")[0] for sentence in book.left_out] == [
        "in/gone.wav is not there.",
        "http://example.com/x.mp3 is on the network, from where nothing is fetched. Save the file here and play that.",
        "/etc/passwd is no sound file of a kind that is known here.",
    ]


def test_an_old_playlist_of_windows(tmp_path: Path) -> None:
    sound(tmp_path / "Käse.wav")
    (tmp_path / "x.m3u").write_bytes("Käse.wav\r\n".encode("cp1252"))
    assert titles(tmp_path / "x.m3u") == ["Käse"]


def test_a_playlist_that_leads_nowhere(tmp_path: Path) -> None:
    for text, says in (
        ("", "names no sound file"),
        ("a.mp3\n", "a.mp3 is not there"),
        ("#EXT-X-TARGETDURATION:9\na.ts", "list of a stream"),
    ):
        (tmp_path / "x.m3u8").write_text(text)
        with pytest.raises(UsageError, match=says):
            opened(tmp_path / "x.m3u8")


def test_our_own_playlists_and_page_are_the_guide(tmp_path: Path) -> None:
    guide = build(tmp_path)
    book, _ = opened(guide)
    for name in ("playlist.m3u8", "index.html", "guide.json"):
        assert opened(guide / name)[0] == book
    assert opened(guide / "route-the-end.m3u8")[0].route == "Only the end"
    assert [c.number for c in opened(guide / "route-the-end.m3u8")[0].chapters] == [2, 1]
    assert (
        open_book(Path("knee"), ENGLISH, guide.parent)
        == open_book(Path("knee-en"), ENGLISH, guide.parent)
        == (book, None)
    )
    assert open_book(tmp_path / "chapters" / "knee", ENGLISH, guide.parent) == (book, None)
    with pytest.raises(UsageError, match="Did you mean knee"):
        open_book(Path("kneee"), ENGLISH, guide.parent)
    with pytest.raises(AudioguideError, match="Build it first: audioguide build knee"):
        open_book(tmp_path / "chapters" / "knee", ENGLISH, tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("x.cue", b'PERFORMER "A"\r\nFILE "b.wav" WAVE\r\n', r"x\.cue is a cue sheet.*Play the sound file: .*b\.wav\."),
        ("x.opf", b"<package/>", "DAISY 3.*Play the folder"),
        ("x.epub", b"PK\x03\x04", "a book for reading apps"),
        ("x.html", b"<html>", "a page and no sound"),
        ("x.zip", b"PK\x03\x04", "Unpack it"),
        ("x.pdf", b"%PDF", "audioguide draft"),
        ("x.aax", b"", "Audible"),
        ("x.pls", b"", "ends in .m3u8"),
        ("x.jpg", b"", "a picture"),
        ("x.mp3", b"  <!DOCTYPE html><html>404", r"x\.mp3 is a page and no sound"),
        ("x.m4b", b"PK\x03\x04....", r"x\.m4b is an archive"),
    ],
)  # fmt: skip
def test_what_is_not_played_is_named_with_what_would_work(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    sound(tmp_path / "b.wav")
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UsageError, match=says):
        opened(tmp_path / name)


def test_ffmpeg_never_has_the_word(tmp_path: Path) -> None:
    for content in (
        b"\0" * 5000,
        b"Not a sound.",
        b"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://127.0.0.1:9/x.ts\n",
    ):
        (tmp_path / "x.mp3").write_bytes(content)
        with pytest.raises(AudioError) as refused:
            opened(tmp_path / "x.mp3")
        assert "Invalid data" not in str(refused.value)


def test_a_name_that_is_a_protocol_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sound(tmp_path / "concat:a.wav")
    monkeypatch.chdir(tmp_path)
    assert titles(Path("concat:a.wav")) == ["concat:a"]
    assert opened(Path("concat:a.wav"))[0].chapters[0].path == str(tmp_path / "concat:a.wav")


def test_the_sound_of_a_daisy_3_book_is_played_with_a_word(tmp_path: Path) -> None:
    sound(tmp_path / "1.wav")
    (tmp_path / "package.opf").write_text("<package/>")
    assert opened(tmp_path)[0].left_out[0].startswith("The headings in package.opf are not read.")


@pytest.mark.parametrize("codec", ["flac", "libmp3lame", "aac", "libopus"])
def test_a_new_tag_leaves_the_file_what_it_was(tmp_path: Path, codec: str) -> None:
    ending = {"flac": "flac", "libmp3lame": "mp3", "aac": "m4a", "libopus": "ogg"}[codec]
    file = encoded(sound(tmp_path / "b.wav", 3, 77), tmp_path / f"a.{ending}", codec)
    before = opened(file)[0]
    tags: Any = mutagen.File(file, easy=True)
    if tags.tags is None:
        tags.add_tags()
    tags["title"] = "Another one" * 20
    tags.save()
    after = opened(file)[0]
    assert after.chapters[0].title != before.chapters[0].title
    assert (after.key, after.chapters[0].id) == (before.key, before.chapters[0].id)


def test_addresses_and_pipes_are_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is an address, and nothing is fetched"):
        opened(Path("https://example.com/a.mp3"))
    os.mkfifo(tmp_path / "a.mp3")
    with pytest.raises(UsageError, match="neither a file nor a folder"):
        opened(tmp_path / "a.mp3")
    sound(tmp_path / "book" / "1.wav")
    os.mkfifo(tmp_path / "book" / "2.wav")
    assert titles(tmp_path / "book") == ["1"]


def test_a_text_that_is_no_title_is_cut(tmp_path: Path) -> None:
    tagged(tmp_path / "a.wav", "word " * 1000)
    assert len(opened(tmp_path / "a.wav")[0].chapters[0].title) <= 301
