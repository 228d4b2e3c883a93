"""Faults of sound for `planted`: what a listener hears is not what guide.json says is heard there."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from audioguide.audio import pcm
from scripts.measure.planted_folder import Folder, Line
from scripts.measure.planted_say import CannotBe, Fault, Say

if TYPE_CHECKING:
    from scripts.measure.planted_folder import Samples

SHIFT_MS = 200
HEARD_MS = 50
"""Of audible samples: what is cut must be missed."""
UNLIKE = 0.3
"""Of the strength of a sentence: how far its samples must be from those that replace it."""
LOUD = 0.1
"""Of full scale: what silence is replaced by where there was nothing to measure by."""


def of(sound: Samples, line: Line) -> Samples:
    """A copy of the sound of a sentence."""
    return sound[line.start : line.end].copy()


def lay(sound: Samples, line: Line, other: Samples) -> None:
    """Put other sound where a sentence is: silence behind it where it is shorter, and what has no room is cut off."""
    sound[line.start : line.end] = 0
    laid = other[: line.room]
    sound[line.start : line.start + len(laid)] = laid


def replaced(folder: Folder, line: Line, other: Samples) -> set[str]:
    """Raises CannotBe where the other is nearly the same."""
    sound = folder.sound(line.chapter)
    before = of(sound, line).astype(np.float64)
    lay(sound, line, other)
    if np.linalg.norm(of(sound, line) - before) < UNLIKE * np.linalg.norm(before):
        raise CannotBe("it would sound the same")
    folder.put(line.chapter, sound)
    return {line.id}


def swapped(folder: Folder, first: Line, second: Line) -> set[str]:
    """Each where the other was."""
    sounds = {number: folder.sound(number) for number in {first.chapter, second.chapter}}
    one, other = of(sounds[first.chapter], first), of(sounds[second.chapter], second)
    lay(sounds[first.chapter], first, other)
    lay(sounds[second.chapter], second, one)
    for number, sound in sounds.items():
        folder.put(number, sound)
    return {first.id, second.id}


def pick(pairs: Iterable[tuple[Line, Line]], chance: random.Random, best: int | None = None) -> tuple[Line, Line]:
    """One of the pairs, or of the first few, that do not sound alike. Raises CannotBe."""
    different = [pair for pair in pairs if words(pair[0]) != words(pair[1])]
    if not different:
        raise CannotBe("no such pair")
    return chance.choice(different[:best])


def neighbours(folder: Folder) -> list[tuple[Line, Line]]:
    pairs = zip(folder.lines, folder.lines[1:], strict=False)
    return [(first, second) for first, second in pairs if first.chapter == second.chapter]


def fitting(folder: Folder, apart: int = 1) -> list[tuple[Line, Line]]:
    """Pairs of one chapter of which each has room for the other, so many sentences apart or more."""
    chapters = (folder.of(number) for number in range(len(folder.chapters)))
    places = (pair for lines in chapters for pair in combinations(enumerate(lines), 2))
    return [
        (first, second)
        for (place, first), (other, second) in places
        if other - place >= apart and first.length <= second.room and second.length <= first.room
    ]


def swap_neighbours(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """With the pause between them kept, so that all behind them stays where it was."""
    first, second = pick(neighbours(folder), chance)
    sound = folder.sound(first.chapter)
    parts = sound[second.start : second.end], sound[first.end : second.start], sound[first.start : first.end]
    sound[first.start : second.end] = np.concatenate(parts)
    folder.put(first.chapter, sound)
    return {first.id, second.id}


def swap_far_apart(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    return swapped(folder, *pick(fitting(folder, 5), chance))


def swap_equal(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """Of nearly the same length: their spans say nothing."""
    nearest = sorted(fitting(folder), key=lambda pair: abs(pair[0].length - pair[1].length))
    return swapped(folder, *pick(nearest, chance, 12))


def swap_shortest(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    shortest = sorted(folder.lines, key=lambda line: line.length)[:6]
    return swapped(folder, *pick(combinations(shortest, 2), chance, 6))


def swap_one_word(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """Two that differ in one word or number, wherever they are."""
    return swapped(folder, *pick((pair for pair in combinations(folder.lines, 2) if one_word_apart(*pair)), chance))


def words(line: Line) -> list[str]:
    """What is said, without commas and capitals."""
    return re.findall(r"[\w']+", line.spoken.casefold())


def one_word_apart(first: Line, second: Line) -> bool:
    one, other = words(first), words(second)
    return len(one) == len(other) > 1 and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def doubled_over(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """Its neighbour is overwritten with it."""
    first, second = chance.choice([(0, 1), (1, 0)])
    pair = pick(neighbours(folder), chance)
    sound = folder.sound(pair[0].chapter)
    return replaced(folder, pair[second], of(sound, pair[first]))


def doubled_between(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """Said twice: all behind it comes later, and the end of the chapter is lost."""
    line, behind = pick(neighbours(folder), chance)
    sound = folder.sound(line.chapter)
    twice = sound[line.start : behind.start]
    longer = np.concatenate((sound[: behind.start], twice, sound[behind.start :]))[: len(sound)]
    folder.put(line.chapter, longer)
    return {each.id for each in folder.of(line.chapter) if each.start >= behind.start}


def worded(folder: Folder, chance: random.Random) -> Line:
    """A sentence of three words or more."""
    return chance.choice([line for line in folder.lines if len(line.words) >= 3])


def silenced(folder: Folder, line: Line, start: int, end: int) -> set[str]:
    """Raises CannotBe where there is next to nothing to silence: a mark may be off, or a word swallowed."""
    sound = folder.sound(line.chapter)
    if np.count_nonzero(pcm.audible(sound[start:end].tobytes())) < folder.rate * HEARD_MS // 1000:
        raise CannotBe("nothing is heard there")
    sound[start:end] = 0
    folder.put(line.chapter, sound)
    return {line.id}


def cut_third(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    line = worded(folder, chance)
    return silenced(folder, line, line.end - 3 * line.length // 10, line.end)


def cut_last_word(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    line = worded(folder, chance)
    return silenced(folder, line, line.words[-1][0], line.end)


def cut_first_word(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    line = worded(folder, chance)
    return silenced(folder, line, line.start, line.words[1][0])


def silence(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    line = chance.choice(folder.lines)
    return silenced(folder, line, line.start, line.end)


def noise(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """As loud as the sentence was."""
    line = chance.choice(folder.lines)
    said = of(folder.sound(line.chapter), line).astype(np.float64)
    level = float(np.sqrt(np.mean(said**2))) or LOUD * 32767
    hiss = np.random.default_rng(chance.getrandbits(32)).normal(0, level, line.length)
    return replaced(folder, line, np.clip(hiss, -24000, 24000).astype(np.int16))


def other_voice(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    line = worded(folder, chance)
    own = folder.record["engine"]
    voices = [voice for voice in say.voices if voice not in (own["name"], f"{own['name']}:{own['voice']}")]
    return replaced(folder, line, say(folder, line, chance.choice(voices), folder.record["pace"]))


def other_speed(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    line = worded(folder, chance)
    own = folder.record["engine"]
    pace = round(folder.record["pace"] * chance.choice([1.15, 1.3, 1.3, 0.87]))
    return replaced(folder, line, say(folder, line, f"{own['name']}:{own['voice']}", pace))


def shift_all(way: int, folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """A chapter comes later (way 1) or sooner (-1) by a fifth of a second, between silences that have room for it."""
    number = chance.randrange(len(folder.chapters))
    by = way * SHIFT_MS * folder.rate // 1000
    moved = np.roll(folder.sound(number), by)
    moved[slice(by) if way > 0 else slice(by, None)] = 0
    folder.put(number, moved)
    return {folder.file(number), *(line.id for line in folder.of(number))}


def shift_one(folder: Folder, chance: random.Random, say: Say) -> set[str]:
    by = SHIFT_MS * folder.rate // 1000
    way = chance.choice([-1, 1])
    room = 5 * by // 4
    lines = [line for line in folder.lines if min(line.start - line.after, line.before - line.end) >= room]
    if not lines:
        raise CannotBe("no pause is so long")
    line = chance.choice(lines)
    sound = folder.sound(line.chapter)
    said = of(sound, line)
    sound[line.start : line.end] = 0
    sound[line.start + way * by : line.end + way * by] = said
    folder.put(line.chapter, sound)
    return {line.id}


def fitted(sound: Samples, length: int) -> Samples:
    """Cut, or with silence behind it."""
    return np.pad(sound[:length], (0, max(0, length - len(sound))))


def chapters_exchanged(in_file: bool, folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """Each holds the other's sound, and keeps its own length: everywhere, or in the whole file alone."""
    first, second = chance.sample(folder.joined(), 2)
    sounds = folder.sound(first), folder.sound(second)
    folder.put(first, fitted(sounds[1], len(sounds[0])), in_file=in_file)
    folder.put(second, fitted(sounds[0], len(sounds[1])), in_file=in_file)
    files = {folder.file(first), folder.file(second)} if in_file else {folder.whole}
    return files | {line.id for number in (first, second) for line in folder.of(number)}


def copies_differ(in_file: bool, folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """A sentence is overwritten with its neighbour in the chapter's own file alone, or in the whole file alone."""
    first, second = pick([pair for pair in neighbours(folder) if pair[0].chapter in folder.joined()], chance)
    sound = folder.sound(first.chapter)
    lay(sound, second, of(sound, first))
    folder.put(first.chapter, sound, in_file=in_file, in_whole=not in_file)
    return {second.id, folder.file(first.chapter) if in_file else folder.whole}


KINDS: dict[str, Fault] = {
    "swapped: neighbours": swap_neighbours,
    "swapped: far apart": swap_far_apart,
    "swapped: of nearly equal length": swap_equal,
    "swapped: the shortest": swap_shortest,
    "swapped: one word apart": swap_one_word,
    "doubled: its neighbour overwritten": doubled_over,
    "doubled: all behind it later": doubled_between,
    "cut: last 30 percent": cut_third,
    "cut: last word": cut_last_word,
    "cut: first word": cut_first_word,
    "replaced by silence": silence,
    "replaced by noise": noise,
    "replaced by another voice": other_voice,
    "replaced by another speed": other_speed,
    "chapter 200 ms later": partial(shift_all, 1),
    "chapter 200 ms sooner": partial(shift_all, -1),
    "sentence 200 ms off": shift_one,
    "chapters exchanged": partial(chapters_exchanged, True),
    "chapters exchanged in the whole file": partial(chapters_exchanged, False),
    "the whole file alone altered": partial(copies_differ, False),
    "the chapter's file alone altered": partial(copies_differ, True),
}
