"""pyttsx3's known failures, as far as they need a whole build."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.build.workers import Workers
from audioguide.engines.pyttsx3 import Pyttsx3
from tests.conftest import Run

runs_here = pytest.mark.skipif(bool(Pyttsx3().check()), reason=Pyttsx3().check() or "pyttsx3 can run")


def test_a_folder_that_cannot_be_written_is_told_and_waits_for_nothing(project: Path, run: Run) -> None:
    (project / "file").write_text("not a folder", "utf-8")
    code, _, err = run("build", "--voice", "pyttsx3", "--output", str(project / "file" / "below"))
    assert code == 1
    assert "Error:" in err
    assert "Traceback" not in err


@pytest.mark.slow
@runs_here
def test_eight_workers_say_what_one_says(project: Path, run: Run) -> None:
    page = project / "chapters" / "knee" / "en" / "02-rest.md"
    for number in range(3, 9):
        text = page.read_text("utf-8").replace("That is all.", f"That is all of part {number}.")
        page.with_name(f"{number:02d}-more.md").write_text(text, "utf-8")
    outputs = []
    for jobs in ("8", "1"):
        code, _, err = run("build", "--voice", "pyttsx3", "--jobs", jobs, "--output", f"by-{jobs}")
        assert code == 0, err
        assert run("cache", "--clear")[0] == 0
        outputs.append({file.name: file.read_bytes() for file in (project / f"by-{jobs}" / "knee-en").iterdir()})
    assert outputs[0] == outputs[1]
    assert len([name for name in outputs[0] if name.endswith(".mp3")]) == 9


@pytest.mark.slow
@runs_here
def test_a_worker_that_is_killed_in_a_build_changes_nothing(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = project / "chapters" / "knee" / "en" / "02-rest.md"
    more = "\n".join(f"That is line {number}. {{signpost}}" for number in range(60))
    page.write_text(page.read_text("utf-8") + "\n" + more + "\n", "utf-8")
    assert run("build", "--voice", "pyttsx3", "--output", "calm")[0] == 0
    assert run("cache", "--clear")[0] == 0
    killed: list[int] = []
    hear = Workers.hear

    def kill_one(workers: Workers, seconds: float = 1.0) -> None:
        busy = [worker for worker in workers._workers if worker.chapter and worker.place.index > 5]
        if busy and not killed:
            killed.append(busy[0].place.index)
            busy[0].process.kill()
        hear(workers, min(seconds, 0.02))

    monkeypatch.setattr(Workers, "hear", kill_one)
    code, _, err = run("build", "--voice", "pyttsx3", "--output", "killed")
    assert code == 0, err
    assert killed
    calm, after = (
        {file.name: file.read_bytes() for file in (project / name / "knee-en").iterdir()} for name in ("calm", "killed")
    )
    assert calm == after
