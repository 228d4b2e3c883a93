from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

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
    monkeypatch.chdir(tmp_path)
    return tmp_path


REALTIME = (
    "audio/playback/test_playback.py", "audio/playback/test_sound_server.py", "player/test_fenrir.py",
    "player/test_heard.py", "player/test_kills.py", "player/test_lost_sound.py", "player/test_media_keys.py",
    "player/test_spoken_answers.py", "waiting_room/test_faults.py", "waiting_room/test_screen.py",
    "waiting_room/test_service.py", "waiting_room/test_sound_server.py",
)  # fmt: skip
"""Modules that hear or time what is played: scripts/test runs them by themselves, one after another."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of those modules."""
    for item in items:
        if item.path.as_posix().endswith(REALTIME):
            item.add_marker(pytest.mark.realtime)


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


Run = Callable[..., tuple[int, str, str]]


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
