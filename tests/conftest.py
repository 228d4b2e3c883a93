from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# A deadline, and the judgement that making data is too slow, are the clock's to give: a busy machine would fail.
# scripts/measure/nightly asks for "nightly": twenty times as many examples of what says no number of its own.
settings.register_profile("house", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("nightly", settings.get_profile("house"), max_examples=1_000)
settings.load_profile("house")

GUIDE_TOML = """\
title = "Caring for your knee"
language = "en-US"
clinical = true
pace = 135
voice = "silent"

[source]
title = "Knee page"
publisher = "Example Clinic"
reviewed = 2024-05-06

[[routes]]
title = "Only the end"
slug = "the-end"
chapters = [2]
"""
FIRST = """\
---
title: "Start here: the basics"
setting: public
---

In this part you will hear the basics. {signpost}
Ask your team about anything else. {safety}

Next, hear about rest. {signpost}
"""
SECOND = """\
---
title: Rest
setting: private
notice: true
---

In this part you will hear about rest. {signpost}

That is all. {signpost}
"""


@pytest.fixture(autouse=True)
def _workers_need_no_pytest(monkeypatch: pytest.MonkeyPatch) -> None:
    """A spawned process loads the main module again, which here would be pytest."""
    monkeypatch.setattr(sys.modules["__main__"], "__spec__", None)
    monkeypatch.delattr(sys.modules["__main__"], "__file__", raising=False)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one small guide, and its own cache; the current folder."""
    folder = tmp_path / "chapters" / "knee"
    (folder / "en").mkdir(parents=True)
    (folder / "guide.toml").write_text(GUIDE_TOML, "utf-8")
    (folder / "en" / "01-start.md").write_text(FIRST, "utf-8")
    (folder / "en" / "02-rest.md").write_text(SECOND, "utf-8")
    monkeypatch.setenv("AUDIOGUIDE_CACHE", str(tmp_path / "cache"))
    # A second worker costs more than this small guide; tests about several ask for them.
    monkeypatch.setenv("AUDIOGUIDE_JOBS", "1")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pytest_configure() -> None:
    """A test that ends a program by Ctrl-C would wait for ever where a shell in the background has us ignore it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Six workers play in real time: to import what they will not run costs each more than to look for the mark."""
    if config.option.markexpr != "realtime" or not collection_path.name.startswith("test_"):
        return None
    return "realtime" not in collection_path.read_text("utf-8") or None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI nothing may be skipped: what a test needs has been installed, or CI is wrong."""
    report = yield
    if report.skipped and os.environ.get("FAIL_ON_SKIP") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {report.longrepr}"
    return report


TOGETHER = (
    "engines/",
    "player/test_screens.py",
    "sources/test_hostile.py",
)
"""Modules of which all tests go to one worker: the models of a voice and a built guide are made once."""


def pytest_collection_finish() -> None:
    """Thousands of tests stay till the end: no search for what is left behind has to pass over them each time."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item], config: pytest.Config) -> None:
    """What plays in real time mostly waits, but a page in a browser computes.

    They come in turn, so that the processors are never all idle and never all wanted at once.
    """
    if config.option.markexpr != "realtime":
        return
    kinds: tuple[list[pytest.Item], list[pytest.Item]] = ([], [])
    for item in items:
        kinds["browser" in getattr(item, "fixturenames", ())].append(item)
    places = {item: (number + 0.5) / len(kind) for kind in kinds for number, item in enumerate(kind)}
    items.sort(key=places.__getitem__)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Each test to the next worker that is free, but those of a module that stays together to the same one."""
    if config.getvalue("dist") != "load":
        return None
    from xdist.scheduler import LoadScopeScheduling

    class Scheduling(LoadScopeScheduling):  # type: ignore[misc]  # it tells no types
        def _split_scope(self, nodeid: str) -> str:
            file = nodeid.partition("::")[0]
            return file if file.removeprefix("tests/").startswith(TOGETHER) else nodeid

    return Scheduling(config, log)


MEMORY = 1_000_000_000
"""Bytes that a worker may hold at most: machines with four processors and 4 GB run the tests too."""


def held() -> int:
    """Bytes this process has held at most; 0 where the system does not say.

    Not ru_maxrss: Linux hands on that of the process that started this one.
    """
    try:
        told = Path("/proc/self/status").read_text("ascii")
    except OSError:
        return 0
    return 1024 * int(told.split("VmHWM:")[1].split()[0]) if "VmHWM:" in told else 0


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker tells how much it held; the one that started it fails where that was too much.

    pytest says its closing line, which scripts/test ends with, to those alone who did not ask twice for less.
    """
    session.config.option.verbose = max(session.config.option.verbose, -1)
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["held"] = held()
    elif most(session.config) > MEMORY and not session.exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Called where the workers were started from, as each ends."""
    told = getattr(node.config, "told_held", {})
    told[node.gateway.id] = getattr(node, "workeroutput", {}).get("held", 0)
    node.config.told_held = told


def most(config: pytest.Config) -> int:
    """Bytes that the largest worker held, or this process where there are none."""
    return max(getattr(config, "told_held", {}).values(), default=held())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Above pytest's own closing line."""
    text = f"Memory: {most(config) / 1e6:.0f} MB at most in one process, of {MEMORY / 1e6:.0f} allowed."
    terminalreporter.write_line(text, red=most(config) > MEMORY)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """The one Chromium of this process. While it is open, asyncio runs in other threads: playwright has this one."""
    from tests.browsers import launched

    with launched() as opened:
        yield opened


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True, scope="session")
def silent_progress() -> Iterator[None]:
    """How far work is, is told after some seconds: a busy machine would tell it where a quick one says nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("audioguide.cli.speakable.Progress.__init__.__defaults__", (lambda: 0.0,))
        yield


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in this process: (exit code, standard output, standard error)."""

    def command(*arguments: str) -> tuple[int, str, str]:
        from audioguide.cli.root import run as run_command

        capsys.readouterr()
        code = run_command([str(argument) for argument in arguments])
        told = capsys.readouterr()
        return code, told.out, told.err

    return command
