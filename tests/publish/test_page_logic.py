"""What the page's script decides without a page: places, what follows what, what is asked, the timer, search."""

from __future__ import annotations

import json
import shutil
import subprocess
from importlib.resources import files
from typing import Any

import pytest

from tests.waiting import HANG

NODE = shutil.which("node")
pytestmark = pytest.mark.skipif(NODE is None, reason="node is not installed")
PURE = ("places.js", "programme.js", "timer.js", "finding.js", "storage.js")
CHAPTERS = """const chapters = [
  { id: "c01", number: 1 }, { id: "c02", number: 2, private: true }, { id: "c03", number: 3, notice: true },
  { id: "c04", number: 4, optional: true, notice: true, private: true }, { id: "c05", number: 5, private: true },
].map((one) => ({ private: false, notice: false, optional: false, length: 5000, ...one }));
const [first, own, hard, figures, last] = chapters; const none = nothingAllowed();"""
CASES: dict[str, tuple[str, Any]] = {
    "before the first sentence it is the first": ("sentenceAt([500, 2000, 3500], 0)", 0),
    "a sentence has begun at its very start": (
        "[1999, 2000, 9999].map((ms) => sentenceAt([500, 2000, 3500], ms))",
        [0, 1, 2],
    ),
    "a chapter of one sentence": ("sentenceAt([500], 800)", 0),
    "back to the start of this one": ("sentenceBack([0, 2000, 5000], 4000)", 1),
    "back to the one before, soon after its start": ("sentenceBack([0, 2000, 5000], 2100)", 0),
    "nothing before the first": ("sentenceBack([500, 2000], 0)", 0),
    "what is put in is never read again": ('fill("{a} {b} {c}", { a: "{b}", b: "$&" })', "{b} $& {c}"),
    "names of every object are no places": ('fill("{constructor}", {})', "{constructor}"),
    "lengths in words": (
        '[0, 999, 59_999, 60_000, 61_500, 600_000].map((ms) => inWords({ minutes: ["0s", "1m", "2m"],'
        ' seconds: [...Array(60).keys()].map((n) => n + "s"), both: "{seconds} + {minutes}" }, ms))',
        ["0s", "0s", "59s", "1m", "1s + 1m", "59s + 2m"],
    ),
    "optional chapters are no part of the whole": ("wholeGuide(chapters)", ["c01", "c02", "c03", "c05"]),
    "a guide of optional chapters alone": ("wholeGuide([figures])", ["c04"]),
    "a way goes in its own order, past what is not there": ("routeOrder(chapters, [5, 9, 1])", ["c05", "c01"]),
    "what follows": (
        '["c01", "c03", "c05"].map((id) => following(wholeGuide(chapters), chapters, id))',
        ["c02", "c05", ""],
    ),
    "after an optional chapter the guide goes on": ('following(wholeGuide(chapters), chapters, "c04")', "c05"),
    "nothing is asked of a plain chapter": ("questions(first, none, true)", []),
    "a private one says headphones": ("questions(own, none, true)", ["next_private"]),
    "and says so once a visit": ("questions(last, allow(none, own), true)", []),
    "a hard one asks": ("questions(hard, none, true)", ["next_notice"]),
    "and says this chapter where nothing came before": ("questions(hard, none, false)", ["notice"]),
    "each hard one asks for itself": ("questions(hard, allow(none, figures), true)", ["next_notice"]),
    "all that there is to ask is asked": (
        "questions(figures, allow(none, own), false)",
        ["notice", "next_optional", "next_private"],
    ),
    "a yes holds": ("questions(hard, allow(none, hard), true)", []),
    "who reads a hard chapter has not said that it may sound": (
        "questions(hard, allowReading(none, hard), true)",
        ["next_notice"],
    ),
    "but it is open": (
        "[isClosed(hard, none), isClosed(hard, allowReading(none, hard)), isClosed(own, none)]",
        [True, False, False],
    ),
    "a timer counts what is heard": ('timerAfter(timerOf("300"), 1000).left', 299_000),
    "and is over": ('timerIsOver(timerAfter(timerOf("1"), 1000))', True),
    "none is never over": ('[timerIsOver(timerOf("")), timerIsOver(timerOf("chapter"))]', [False, False]),
    "twice as fast is heard in half the time": ("heardBetween(1000, 2000, 2)", 500),
    "a jump is not heard": ("[heardBetween(1000, 60_000, 1), heardBetween(1000, 0, 1)]", [0, 0]),
    "search sees no accents and no capitals": ('found([["a", "Café  au lait"], ["b", "tea"]], "CAFE AU")', ["a"]),
    "nothing wanted is nothing found": ('found([["a", "b"]], " ")', []),
    "a closed chapter is one hit": (
        'shownHits(["x", "y", "z"], (id) => (id === "x" ? first : hard), (one) => one === hard)'
        ".map((hit) => [hit.id, hit.count, hit.closed])",
        [["x", 1, False], ["c03", 2, True]],
    ),
    "a place of another guide is none": (
        '[{ chapter: "c09", ms: 1, at: 1 }, { chapter: "c01", ms: 5000, at: 1 }, { chapter: "c01", ms: -1, at: 1 }, null, 7,'
        ' { chapter: "c01", ms: "1", at: 1 }, { chapter: "c01", ms: 1 }].map((one) => validPlace(one, chapters))',
        [None] * 7,
    ),
    "a place of this one": ('validPlace({ chapter: "c02", ms: 4999, at: 3 }, chapters).ms', 4999),
    "a day is the reader's own": ("localDay(new Date(2026, 0, 9, 0, 30))", "2026-01-09"),
}


@pytest.fixture(scope="module")
def answers() -> dict[str, Any]:
    """Every case at once: node takes longer to start than to think."""
    parts = [files("audioguide.publish.page").joinpath("script", name).read_text("utf-8") for name in PURE]
    cases = ",\n".join(f"{json.dumps(name)}: () => {case}" for name, (case, _) in CASES.items())
    run = "for (const name in cases) told[name] = cases[name](); console.log(JSON.stringify(told));"
    program = "\n".join(('"use strict";', *parts, CHAPTERS, f"const cases = {{{cases}}}, told = {{}};", run))
    assert NODE is not None
    done = subprocess.run([NODE, "-"], input=program, capture_output=True, text=True, check=False, timeout=HANG)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("name", CASES)
def test_what_the_script_decides(answers: dict[str, Any], name: str) -> None:
    assert answers[name] == CASES[name][1]
