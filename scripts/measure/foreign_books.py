"""Forty and more books that other programs made, played through a terminal as their listener would.

    scripts/measure/run foreign_books [PART_OF_A_NAME ...]

Each is made by ffmpeg and mutagen (`foreign_made`), then opened, and held to what its maker says: title, chapters,
length within half a second a file, levels. A listener goes to two thirds of it, sets a bookmark, and the player is
killed. Then the book is moved under another name, and where it is a folder a file is put into it; the next visit must
go on at the place, and have the bookmark. Says each book that fails, and how. Exit code 1 where one does, or where
there are fewer than 40. Needs ffmpeg.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import tempfile
from pathlib import Path

import pexpect

from audioguide.player import steps
from audioguide.player.book import Book, Spot
from audioguide.player.state import spot_of
from scripts.measure.foreign_made import MAKERS, Expected, missing, sound
from tests.player.books import opened
from tests.player.built import home, player
from tests.player.test_keeping import keeper
from tests.waiting import HANG, until

SLOW = "null:0.06"
FEWEST = 40
NOTE = "kept here"


def main(words: list[str]) -> int:
    if reason := missing():
        print(reason)
        return 1
    chosen = {name: make for name, make in MAKERS.items() if not words or any(word in name for word in words)}
    failed = 0
    for name, make in chosen.items():
        with tempfile.TemporaryDirectory(prefix="foreign-") as place:
            (Path(place) / "made").mkdir()
            problems = tried(Path(place), make(Path(place) / "made"))
        failed += bool(problems)
        for problem in problems:
            print(f"{name}: {problem}", flush=True)
    print(f"{len(chosen)} books of others: {len(chosen) - failed} as they should be, {failed} not.")
    return int(failed > 0 or (not words and len(chosen) < FEWEST))


def tried(place: Path, expected: Expected) -> list[str]:
    """What is wrong with a book."""
    book, _ = opened(expected.play)
    problems = held(book, expected)
    whole = book.before(len(book.chapters))
    goal = steps.to_time(book, round(whole * 2 / 3))
    first = visited(place, expected.play, f"{round(whole * 2 / 3)} seconds", kill=True)
    if "Error" in first:
        return [*problems, first]
    play = moved(expected.play)
    again = visited(place, play)
    where = re.search(r"Going on at (?:chapter (\d+)(?:, )?)?", " ".join(again.split()))
    kept = keeper(place / "state" / "audioguide", after := opened(play)[0]).kept
    spot = None if kept.place is None else spot_of(after, kept.place)
    if where is None or spot is None:
        problems.append(f"the place was lost: {again!r}")
    elif not same(book, goal, after, spot):
        problems.append(f"{goal} has become {spot}")
    if [mark.note for mark in kept.bookmarks] != [NOTE] or spot_of(after, kept.bookmarks[0]) is None:
        problems.append(f"the bookmark was lost: {kept.bookmarks}")
    return problems


def held(book: Book, expected: Expected) -> list[str]:
    """What of a book is not what its maker says."""
    found = []
    if not book.title.startswith(expected.title):
        found.append(f"the title is {book.title}, not {expected.title}")
    if len(book.chapters) != expected.chapters:
        found.append(f"{len(book.chapters)} chapters, not {expected.chapters}")
    if abs(book.seconds - expected.seconds) > 0.5 * len(book.files):
        found.append(f"{book.seconds:.1f} seconds, not {expected.seconds}")
    if max(chapter.depth for chapter in book.chapters) != expected.depths:
        found.append("its levels are other ones")
    return found


def same(book: Book, spot: Spot, after: Book, later: Spot) -> bool:
    """Whether both are one place of one file, within what is played until a kill."""
    one, other = book.chapters[spot.chapter], after.chapters[later.chapter]
    apart = (other.offset + later.frame - one.offset - spot.frame) / one.rate
    return one.id.partition("@")[0] == other.id.partition("@")[0] and -0.1 <= apart <= 2


def visited(place: Path, play: Path, goal: str = "", kill: bool = False) -> str:
    """All that is shown in a visit; goal: what is gone to, where a bookmark is then set."""
    command = player("--device", SLOW, str(play))
    child = pexpect.spawn(
        command[0], command[1:], timeout=HANG, env=home(place), encoding="utf-8", echo=False, dimensions=(24, 79)
    )
    child.delaybeforesend = None
    if child.expect([r"for\s+help\.\r\n", pexpect.EOF]) == 1:
        return str(child.before)
    shown = str(child.before)
    if goal:
        child.send("g")
        child.expect(": $")
        child.send(f"{goal}\r")
        child.expect(r"\n$")
        child.send("m")
        child.expect(": $")
        child.send(f"{NOTE}\r")
        child.expect(r"Bookmark 1 at.*\n")
    if kill:
        places = place / "state" / "audioguide" / "places"
        until(lambda: any(NOTE in file.read_text("utf-8") for file in places.glob("*.json")))
        os.kill(child.pid or 0, signal.SIGKILL)
    else:
        child.send("q")
    child.expect(pexpect.EOF)
    child.close(force=True)
    return shown


def moved(play: Path) -> Path:
    """Under another name in another folder; a folder has one file more, in a kind that it has already."""
    target = play.parents[1] / "elsewhere" / f"renamed {play.suffix and 'file'}"
    target.parent.mkdir()
    if play.is_dir():
        play.rename(target)
        if not any(file.name.lower() == "ncc.html" for file in target.iterdir()):
            sound(next(file.parent for file in sorted(target.rglob("*")) if file.is_file()) / "0 new.wav", pitch=900)
        return target
    if play.suffix in (".m3u", ".m3u8"):
        # What it names lies beside it.
        play.parent.rename(target.parent / "all")
        return target.parent / "all" / play.name
    return play.rename(target.with_suffix(play.suffix))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
