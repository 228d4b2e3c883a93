"""The page's block of times, changed, for `planted`: what its script goes by, and nothing else shows."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from functools import partial
from typing import Any

from scripts.measure.planted_folder import Folder
from scripts.measure.planted_say import CannotBe, Fault, Say
from scripts.measure.planted_shown import PAGE, Shown

BLOCK = re.compile(r'(<script type="application/json" id="guide">)(.*?)(</script>)', re.DOTALL)
ELSEWHERE = "https://example.com/"
Change = Callable[[dict[str, Any], random.Random], set[str]]
"""Changes the page's block, and gives the ids that a finding may name. Raises CannotBe."""


def block(change: Change, folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """The block of times is another, written as it was: a chapter a line."""
    shown = Shown.opened(folder, PAGE)
    text = shown.text(PAGE)
    found = BLOCK.search(text)
    assert found is not None
    known = json.loads(found[2])
    before = written(known)
    right = change(known, chance)
    if written(known) == before:
        raise CannotBe("it would be the same")
    shown.put(PAGE, text[: found.start(2)] + written(known) + text[found.end(2) :])
    shown.close()
    return {PAGE} | right


def written(known: dict[str, Any]) -> str:
    def compact(value: Any) -> str:
        told = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return re.sub("[<>&]", lambda sign: f"\\u{ord(sign[0]):04x}", told)

    head = compact({key: value for key, value in known.items() if key != "chapters"})
    return head[:-1] + ', "chapters": [\n\n' + ",\n".join(map(compact, known["chapters"])) + "]}"


def time(known: dict[str, Any], chance: random.Random) -> tuple[dict[str, Any], int, set[str]]:
    """(chapter, place of a sentence that has another behind it, the ids of both)"""
    chapter = chance.choice(known["chapters"])
    at = chance.randrange(len(chapter["times"]) - 1)
    return chapter, at, {f"{chapter['id']}-s{place:03}" for place in (at + 1, at + 2)}


def moved(by: int, known: dict[str, Any], chance: random.Random) -> set[str]:
    """A sentence begins sooner or later."""
    chapter, at, ids = time(known, chance)
    begin, end = chapter["times"][at]
    chapter["times"][at][0] = chance.choice([begin + by if begin + by < end else begin - by, max(0, begin - by)])
    return ids


def end_moved(by: int, known: dict[str, Any], chance: random.Random) -> set[str]:
    chapter, at, ids = time(known, chance)
    chapter["times"][at][1] += by
    return ids


def all_moved(known: dict[str, Any], chance: random.Random) -> set[str]:
    chapter, _, ids = time(known, chance)
    chapter["times"] = [[begin + 200, end + 200] for begin, end in chapter["times"]]
    return ids | {chapter["id"]}


def exchanged(known: dict[str, Any], chance: random.Random) -> set[str]:
    chapter, at, ids = time(known, chance)
    times = chapter["times"]
    times[at], times[at + 1] = times[at + 1], times[at]
    return ids


def end_before_begin(known: dict[str, Any], chance: random.Random) -> set[str]:
    chapter, at, ids = time(known, chance)
    chapter["times"][at].reverse()
    return ids


def missing(known: dict[str, Any], chance: random.Random) -> set[str]:
    chapter, at, ids = time(known, chance)
    del chapter["times"][at]
    return ids | {chapter["id"]}


def of_other(key: str, known: dict[str, Any], chance: random.Random) -> set[str]:
    """Two chapters exchange what the block says of them under a key."""
    one, other = chance.sample(known["chapters"], 2)
    one[key], other[key] = other[key], one[key]
    return {one["id"], other["id"]}


def unmarked(key: str, known: dict[str, Any], chance: random.Random) -> set[str]:
    chapters = [chapter for chapter in known["chapters"] if chapter[key]]
    if not chapters:
        raise CannotBe(f"nothing is {key}")
    chapter = chance.choice(chapters)
    chapter[key] = False
    return {chapter["id"]}


def order(known: dict[str, Any], chance: random.Random) -> set[str]:
    chapters = known["chapters"]
    at = chance.randrange(len(chapters) - 1)
    chapters[at], chapters[at + 1] = chapters[at + 1], chapters[at]
    return {chapters[at]["id"], chapters[at + 1]["id"]}


def chapter_gone(known: dict[str, Any], chance: random.Random) -> set[str]:
    return {known["chapters"].pop(chance.randrange(len(known["chapters"])))["id"]}


def said(key: str, value: Any, known: dict[str, Any], chance: random.Random) -> set[str]:
    known[key] = value
    return set()


def word(name: str, value: str, known: dict[str, Any], chance: random.Random) -> set[str]:
    known["words"][name] = value
    return {name}


def route(known: dict[str, Any], chance: random.Random) -> set[str]:
    if not known["routes"]:
        raise CannotBe("there is no way through")
    known["routes"][0]["chapters"].reverse()
    return set()


BLOCKS: dict[str, Change] = {
    "begins 50 ms off": partial(moved, 50),
    "begins 200 ms off": partial(moved, 200),
    "begins 2000 ms off": partial(moved, 2000),
    "ends 50 ms later": partial(end_moved, 50),
    "ends 200 ms later": partial(end_moved, 200),
    "a chapter 200 ms later": all_moved,
    "two times exchanged": exchanged,
    "end before begin": end_before_begin,
    "a time left out": missing,
    "times of another chapter": partial(of_other, "times"),
    "sound of another chapter": partial(of_other, "file"),
    "title of another chapter": partial(of_other, "title"),
    "number of another chapter": partial(of_other, "called"),
    "length of another chapter": partial(of_other, "length"),
    "no longer private": partial(unmarked, "private"),
    "no longer hard to hear": partial(unmarked, "notice"),
    "no longer optional": partial(unmarked, "optional"),
    "chapters exchanged": order,
    "chapter left out": chapter_gone,
    "last day is another": partial(said, "lastDay", "2199-12-31"),
    "last day is none": partial(said, "lastDay", ""),
    "place of another guide": partial(said, "key", "0123456789abcdef"),
    "publisher is another": partial(said, "publisher", "Ministry of Health"),
    "title is another": partial(said, "title", "All is well"),
    "a picture from outside": partial(said, "cover", ELSEWHERE + "a.png"),
    "a warning says nothing": partial(word, "next_private", ""),
    "a notice says the contrary": partial(word, "notice", "This chapter is easy to hear."),
    "a button says the contrary": partial(word, "skip_it", "Play it"),
    "a way through reversed": route,
}
KINDS: dict[str, Fault] = {f"page: block, {name}": partial(block, change) for name, change in BLOCKS.items()}
