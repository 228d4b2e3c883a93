"""No test asks a clock, the wall's or the processor's: a busy machine makes tests slow, never red.

What is fast or slow is a benchmark's to say (scripts/measure). Tests bound counts, sizes and growth (tests/work.py),
and wait for states (tests/waiting.py). Told here: calls that ask a clock, time limits written as numbers, and limits of
hypothesis in milliseconds; in the texts of programs that tests run as well.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
EXCEPTIONS = {
    "waiting.py": "the one helper: it waits for states, and ends what hangs",
    "waiting_room/rooms.py::Days": "the clock that a room goes by, which tests set and move on",
    "player/kills.py": "a place can be no further on than the time that went by: a slow machine only widens that",
}
"""File, or class or function in it -> why it may ask a clock."""
CLOCKS = {
    "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "process_time", "process_time_ns", "thread_time",
    "thread_time_ns", "time", "time_ns", "clock_gettime", "clock_gettime_ns", "times", "ctime", "localtime", "gmtime",
}  # fmt: skip
"""Of the modules time and os."""
LIMITS = {"timeout", "deadline"}
PROGRAM = re.compile(rf"\b(?:time|os)\.(?:{'|'.join(sorted(CLOCKS))})\(|\bru_[us]time\b")


def asked(text: str) -> Iterator[tuple[int, str]]:
    """(line, what) of each place in a module that asks a clock."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id="time" | "os"), attr=name) if name in CLOCKS:
                yield node.lineno, name
            case ast.ImportFrom(module="time", names=names) if {alias.name for alias in names} & CLOCKS:
                yield node.lineno, "import from time"
            case ast.Attribute(
                attr="now" | "utcnow" | "today",
                value=ast.Name(id="datetime" | "date") | ast.Attribute(attr="datetime" | "date"),
            ):
                yield node.lineno, "today"
            case ast.Attribute(attr="ru_utime" | "ru_stime" as name):
                yield node.lineno, name
            case ast.keyword(arg=str(name), value=ast.Constant(value=int() | float() as limit)) if name in LIMITS:
                yield node.value.lineno, f"{name}={limit}"
            case ast.Call(func=ast.Attribute(attr="spawn", value=ast.Name(id="pexpect")), keywords=given) if not any(
                keyword.arg == "timeout" for keyword in given
            ):
                yield node.lineno, "pexpect's own limit of 30 seconds"
            case ast.Constant(value=str(program)) if PROGRAM.search(program):
                yield node.lineno, "a clock in a program"


def inside(text: str, name: str) -> range:
    """Lines of a class or function of the module."""
    for node in ast.parse(text).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name == name:
            return range(node.lineno, (node.end_lineno or node.lineno) + 1)
    raise AssertionError(f"there is no {name}")


def test_no_test_asks_a_clock() -> None:
    wrong = []
    for file in sorted(TESTS.rglob("*.py")):
        text, name = file.read_text("utf-8"), file.relative_to(TESTS).as_posix()
        if name in EXCEPTIONS or file == Path(__file__):
            continue
        allowed = [inside(text, key.split("::")[1]) for key in EXCEPTIONS if key.startswith(f"{name}::")]
        wrong += [
            f"tests/{name}:{line}: {what}" for line, what in asked(text) if not any(line in lines for lines in allowed)
        ]
    assert not wrong, "\n".join(wrong)


def test_every_exception_is_needed() -> None:
    for key in EXCEPTIONS:
        name, _, part = key.partition("::")
        text = (TESTS / name).read_text("utf-8")
        lines = inside(text, part) if part else range(10**6)
        assert any(line in lines for line, _ in asked(text)), key


@pytest.mark.parametrize(
    "text",
    [
        "import time\nbegan = time.monotonic()",
        "assert time.process_time() < 3",
        "from time import perf_counter",
        "from datetime import datetime\ndatetime.now()",
        "import datetime\ndatetime.date.today()",
        "os.times()",
        "resource.getrusage(0).ru_utime",
        "child.expect('x', timeout=5)",
        "@settings(deadline=200)\ndef test(): ...",
        "RUN = 'import time; print(time.time())'",
        "clock = time.monotonic",
        "pexpect.spawn('audioguide')",
    ],
)
def test_a_clock_is_seen(text: str) -> None:
    assert list(asked(text))


@pytest.mark.parametrize(
    "text", ["time.sleep(0.1)", "queue.get(timeout=HANG)", "@settings(deadline=None)\ndef test(): ...", "run.time()"]
)
def test_what_asks_no_clock_is_let_be(text: str) -> None:
    assert not list(asked(text))
