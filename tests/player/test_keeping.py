"""A book is known by what it is: its place outlives a new name, a new file, another disk and a second player."""

from __future__ import annotations

import shutil
import threading
from dataclasses import replace
from pathlib import Path

from audioguide.player import place_file
from audioguide.player.book import Book, Spot, key_of
from audioguide.player.keeping import Keeper, Presence
from audioguide.player.state import Bookmark, OpenElsewhere, SavedVisit, mark_of, spot_of
from tests.player.books import ENGLISH, opened
from tests.player.test_foreign import RATE, sound
from tests.waiting import until


def album(folder: Path, names: tuple[str, ...] = ("1", "2", "3", "4")) -> Book:
    for name in names:
        sound(folder / f"{name}.wav", 20, sum(name.encode()))
    return opened(folder)[0]


def keeper(state: Path, book: Book) -> Keeper:
    return Keeper(state, book, ENGLISH)


def leave(state: Path, book: Book, spot: Spot, *notes: str) -> SavedVisit:
    kept = SavedVisit(mark_of(book, spot), bookmarks=tuple(mark_of(book, spot, note) for note in notes))
    keeper(state, book).keep(kept, sure=True)
    return kept


def test_a_renamed_and_moved_folder(tmp_path: Path) -> None:
    book = album(tmp_path / "a")
    leave(tmp_path, book, Spot(2, 5 * RATE), "here")
    shutil.move(tmp_path / "a", tmp_path / "disk" / "b c")
    (tmp_path / "disk" / "b c" / "3.wav").rename(tmp_path / "disk" / "b c" / "3 - The hill.wav")
    moved = opened(tmp_path / "disk" / "b c")[0]
    kept = keeper(tmp_path, moved).kept
    assert kept.place is not None and spot_of(moved, kept.place) == Spot(2, 5 * RATE)
    assert [mark.note for mark in kept.bookmarks] == ["here"]


def test_a_file_that_is_added_before_the_place_and_one_taken_away(tmp_path: Path) -> None:
    book = album(tmp_path / "a")
    leave(tmp_path, book, Spot(2, 5 * RATE), "here")
    sound(tmp_path / "a" / "0.wav", 20, 999)
    more = opened(tmp_path / "a")[0]
    kept = keeper(tmp_path, more).kept
    assert kept.place is not None and spot_of(more, kept.place) == Spot(3, 5 * RATE)
    leave(tmp_path, more, Spot(4, RATE), "here", "there")
    (tmp_path / "a" / "0.wav").unlink()
    kept = keeper(tmp_path, opened(tmp_path / "a")[0]).kept
    # What was kept last counts, not what was kept under the same files.
    assert [mark.note for mark in kept.bookmarks] == ["here", "there"]


def test_one_file_alone_is_another_book_than_the_folder_it_lies_in(tmp_path: Path) -> None:
    book = album(tmp_path / "a")
    leave(tmp_path, book, Spot(2, 5 * RATE), "here")
    assert keeper(tmp_path, opened(tmp_path / "a" / "1.wav")[0]).kept == SavedVisit()


def test_new_markers_in_a_file_move_no_place(tmp_path: Path) -> None:
    book = album(tmp_path / "a", ("1",))
    kept = leave(tmp_path, book, Spot(0, 12 * RATE))
    (part,) = book.chapters
    name = part.id.rpartition("@")[0]
    parts = tuple(replace(part, id=f"{name}@{n * 5 * RATE}", offset=n * 5 * RATE, frames=5 * RATE) for n in range(4))
    assert kept.place is not None
    assert spot_of(replace(book, chapters=parts), kept.place) == Spot(2, 2 * RATE)
    back = mark_of(replace(book, chapters=parts), Spot(3, RATE))
    assert spot_of(book, back) == Spot(0, 16 * RATE)


def test_a_place_that_an_older_version_kept_by_path(tmp_path: Path) -> None:
    book = album(tmp_path / "a")
    paths = "\n".join(str((tmp_path / "a" / f"{n}.wav").resolve()) for n in range(1, 5))
    old = SavedVisit(Bookmark("f3", "", 0, 5 * RATE), bookmarks=(Bookmark("f1", "", 0, RATE, "here"),))
    place_file.save(place_file.file_of(tmp_path, key_of("a", paths)), old)
    kept = keeper(tmp_path, book).kept
    assert kept.place is not None and spot_of(book, kept.place) == Spot(2, 5 * RATE)
    assert spot_of(book, kept.bookmarks[0]) == Spot(0, RATE)
    assert spot_of(book, Bookmark("f9", "", 0, RATE)) is None


def test_two_players_lose_no_bookmark(tmp_path: Path) -> None:
    book = album(tmp_path / "a")
    kept = leave(tmp_path, book, Spot(0, 0), "both", "deleted here")
    one, two = keeper(tmp_path, book), keeper(tmp_path, book)
    both, deleted = kept.bookmarks
    first, second = (mark_of(book, Spot(n, RATE), f"by {n}") for n in (1, 2))
    one.keep(SavedVisit(bookmarks=(both, deleted, first)), sure=False)
    two.keep(SavedVisit(bookmarks=(both, second)), sure=False)
    one.keep(SavedVisit(bookmarks=(both, first)), sure=True)
    assert {mark.note for mark in keeper(tmp_path, book).kept.bookmarks} == {"both", "by 1", "by 2"}


def test_two_players_that_write_at_once(tmp_path: Path) -> None:
    book = album(tmp_path / "a", ("1",))
    keepers = [keeper(tmp_path, book) for _ in range(2)]
    marks = [tuple(Bookmark(f"c{n}", "", 0, m, str(m)) for m in range(40)) for n in range(2)]

    def write(number: int) -> None:
        for count in range(1, 41):
            keepers[number].keep(SavedVisit(bookmarks=marks[number][:count]), sure=False)

    threads = [threading.Thread(target=write, args=(n,)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(keeper(tmp_path, book).kept.bookmarks) == {*marks[0], *marks[1]}


def test_the_second_player_is_told_and_the_third_after_the_first_is_not(tmp_path: Path) -> None:
    told: list[OpenElsewhere] = []
    file = tmp_path / "places" / "x.json"
    file.parent.mkdir()
    first = Presence(file, told.append)
    until(lambda: (file.parent / ".x.json.lock").exists())
    until(lambda: (file.parent / ".x.json.lock").stat().st_size > 2)
    second = Presence(file, told.append)
    until(lambda: told)
    second.close()
    first.close()
    third = Presence(file, lambda event: told.append(event))
    until(lambda: (file.parent / ".x.json.lock").exists())
    third.close()
    assert told == [OpenElsewhere()]
    assert list(file.parent.iterdir()) == []
