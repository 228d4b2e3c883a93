"""Faults of captions and of the page for `planted`: what is shown is not what is heard."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from scripts.measure.planted_folder import Folder
from scripts.measure.planted_say import CannotBe, Fault, Say
from scripts.measure.planted_sound import neighbours, pick

TIME = re.compile(r"(\d\d+):(\d\d):(\d\d)([.,])(\d{3})")
TIMES = re.compile(rf"^{TIME.pattern} --> {TIME.pattern}$", re.MULTILINE)
PAGE = "index.html"


def captions(folder: Folder, number: int, chance: random.Random) -> list[str]:
    """The caption files of a chapter that are changed: one of them, or both."""
    stem = Path(folder.file(number)).stem
    return chance.choice([[f"{stem}.srt"], [f"{stem}.vtt"], [f"{stem}.srt", f"{stem}.vtt"]])


def later(time: re.Match[str], milliseconds: int) -> str:
    """A time of a caption, moved."""
    hours, minutes, seconds, point, thousandths = time.groups()
    moved = ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(thousandths) + milliseconds
    rest, thousandth = divmod(moved, 1000)
    return f"{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}{point}{thousandth:03}"


def moved(text: str, milliseconds: int, which: Callable[[int], bool]) -> str:
    """The captions with the times of some of them, by their place, moved."""
    places = count()

    def line(times: re.Match[str]) -> str:
        here = which(next(places))
        return TIME.sub(lambda time: later(time, milliseconds), times[0]) if here else times[0]

    return TIMES.sub(line, text)


def captions_moved(milliseconds: int, all_: bool, folder: Folder, chance: random.Random, say: Say) -> set[str]:
    number = chance.randrange(len(folder.chapters))
    lines = folder.of(number)
    place = chance.randrange(len(lines))
    by = chance.choice([-1, 1]) * milliseconds
    names = captions(folder, number, chance)
    for name in names:
        folder.put_text(name, moved(folder.text(name), by, lambda at: all_ or at == place))
    return {*names, *(line.id for at, line in enumerate(lines) if all_ or at == place)}


def captions_swapped(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """Two cues keep their times and exchange their words."""
    number = chance.randrange(len(folder.chapters))
    lines = folder.of(number)
    first, second = sorted(chance.sample(range(len(lines)), 2))
    if lines[first].text == lines[second].text:
        raise CannotBe("they say the same")
    names = captions(folder, number, chance)
    for name in names:
        cues = folder.text(name).rstrip("\n").split("\n\n")
        timed = [at for at, cue in enumerate(cues) if TIMES.search(cue)]
        one, other = timed[first], timed[second]
        (head, words), (its_head, its_words) = (parted(cues[at]) for at in (one, other))
        cues[one], cues[other] = head + its_words, its_head + words
        folder.put_text(name, "\n\n".join(cues) + "\n")
    return {*names, lines[first].id, lines[second].id}


def parted(cue: str) -> tuple[str, str]:
    """(number and times, words)"""
    times = TIMES.search(cue)
    assert times is not None
    return cue[: times.end() + 1], cue[times.end() + 1 :]


def exchange(folder: Folder, first: str, second: str) -> None:
    """Two stretches of the page change places, wherever they stand. Raises CannotBe where either is not there."""
    page = folder.text(PAGE)
    if first == second or first not in page or second not in page:
        raise CannotBe("the page has no such thing")
    between = "\0"
    folder.put_text(PAGE, page.replace(first, between).replace(second, first).replace(between, second))


def page_ids(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    first, second = pick(neighbours(folder), chance)
    exchange(folder, f'id="{first.id}"', f'id="{second.id}"')
    return {PAGE, first.id, second.id}


def page_files(form: str, folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """Two chapters lead to each other's file. form: how the page names it."""
    files = [folder.file(number) for number in chance.sample(range(len(folder.chapters)), 2)]
    exchange(folder, *(form.format(file) for file in files))
    return {PAGE, *files}


def page_contents(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """Two entries of the contents lead to each other's chapter."""
    ids = [str(raw["id"]) for raw in chance.sample(folder.chapters, 2)]
    exchange(folder, *(f'href="#{each}"' for each in ids))
    return {PAGE, *ids}


KINDS: dict[str, Fault] = {
    "captions: one 200 ms off": partial(captions_moved, 200, False),
    "captions: one 50 ms off": partial(captions_moved, 50, False),
    "captions: all 200 ms off": partial(captions_moved, 200, True),
    "captions: all 50 ms off": partial(captions_moved, 50, True),
    "captions: two exchange their words": captions_swapped,
    "page: ids exchanged": page_ids,
    "page: players exchanged": partial(page_files, 'src="{}"'),
    "page: downloads exchanged": partial(page_files, 'href="{}"'),
    "page: contents exchanged": page_contents,
}
