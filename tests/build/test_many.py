"""`audioguide build` of several guides."""

from __future__ import annotations

import errno
import json
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.terminal import faults
from tests.conftest import Run
from tests.signing import settle
from tests.waiting import HANG


@pytest.fixture
def shelf(project: Path) -> Path:
    """Three guides that say different things: ankle, hip and knee."""
    for name in ("ankle", "hip"):
        shutil.copytree(project / "chapters" / "knee", project / "chapters" / name)
    # No words of health: a line without a fact says nothing of it.
    for name, colour in {"ankle": "red", "hip": "green", "knee": "blue"}.items():
        edit(project, name, "That is all.", f"That is all of the {colour} guide.")
        settle(project / "chapters" / name)
    return project


def edit(project: Path, guide: str, old: str, new: str, page: str = "en/02-rest.md") -> None:
    file = project / "chapters" / guide / page
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.mark.slow
def test_each_guide_has_one_line_and_the_end_sums_up(shelf: Path, run: Run) -> None:
    code, out, err = run("build")
    assert code == 0
    assert out.splitlines() == [f"{name}: built, 2 chapters, 39 seconds." for name in ("ankle", "hip", "knee")]
    assert " ".join(err.split()) == f"3 of 3 guides are built. They are in {shelf}/output"
    assert faults(out) == []
    edit(shelf, "hip", "That is all", "That was all")
    settle(shelf / "chapters" / "hip")
    code, out, err = run("build")
    assert code == 0
    assert sorted(out.splitlines()) == [
        "ankle: nothing had changed, 2 chapters, 39 seconds.",
        "hip: built, 2 chapters, 39 seconds.",
        "knee: nothing had changed, 2 chapters, 39 seconds.",
    ]
    assert err.startswith("3 of 3 guides are built, 2 of them as they stood. They are in")


@pytest.mark.slow
def test_each_has_the_bytes_that_it_has_alone(shelf: Path, run: Run) -> None:
    assert run("build", "--jobs", "2")[0] == 0
    for name in ("ankle", "hip", "knee"):
        assert run("build", name, "--output", "alone")[0] == 0
        together, alone = (
            {file.name: file.read_bytes() for file in (shelf / output / f"{name}-en").iterdir()}
            for output in ("output", "alone")
        )
        assert together == alone


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "settings": (lambda p: edit(p, "hip", "pace = 135", "pace = [", "guide.toml"), "this is not valid TOML"),
    "a fact": (lambda p: edit(p, "hip", "the green guide. {signpost}", "the hip. {F999}"), "F999"),
    "letters": (lambda p: (p / "chapters/hip/en/02-rest.md").write_bytes(b"\xff"), "not UTF-8"),
    "its voice": (lambda p: edit(p, "hip", '"silent"', '"silnt"', "guide.toml"), "Did you mean silent?"),
    "consent": (lambda p: edit(p, "hip", '"silent"', '"gtts"', "guide.toml"), "--allow-online"),
    "no chapters": (lambda p: shutil.rmtree(p / "chapters/hip/en"), "Write the first one"),
    "its output": (lambda p: (p / "output/hip-en/mine").mkdir(parents=True), "did not write"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_guide_that_fails_costs_no_other(shelf: Path, run: Run, case: str) -> None:
    spoil, says = BROKEN[case]
    spoil(shelf)
    code, out, err = run("build")
    assert code == 1
    assert sorted(out.splitlines()) == [
        "ankle: built, 2 chapters, 39 seconds.", "hip: not built.", "knee: built, 2 chapters, 39 seconds.",
    ]  # fmt: skip
    told = " ".join(err.split())
    assert re.match(r"Error: hip: .*" + re.escape(says), told)
    assert "2 of 3 guides are built; 1 could not be." in told
    assert "Traceback" not in err
    assert {path.name for path in (shelf / "output").iterdir()} - {"hip-en"} == {"ankle-en", "knee-en"}
    assert run("build", "ankle", "knee")[0] == 0


def test_one_guide_that_is_asked_for_has_the_exit_code_of_its_failure(shelf: Path, run: Run) -> None:
    BROKEN["a fact"][0](shelf)
    assert run("build", "hip")[0] == 3
    assert run("build", "hip", "hip")[0] == 3, "asked for twice it is still one"
    assert run("build", "hip", "knee")[0] == 1


def test_guides_that_fail_alike_are_told_together(shelf: Path, run: Run) -> None:
    code, _, err = run("build", "--lang", "es-")
    assert (code, err.count("Error: ")) == (1, 1)
    assert err.startswith("Error: ankle, hip, knee: --lang is 'es-'; write a language tag")


def test_an_unforeseen_mistake_costs_its_guide_and_debug_shows_where(
    shelf: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from audioguide.build import publication

    publish = publication.publish

    def mistaken(*given: object) -> int:
        if given[0].name == "hip":  # type: ignore[attr-defined]
            raise ZeroDivisionError("odd")
        return publish(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(publication, "publish", mistaken)
    code, out, err = run("build")
    assert (code, "hip: not built." in out, "Traceback" in err) == (1, True, False)
    assert "Error: hip: Something unforeseen happened: ZeroDivisionError('odd')." in " ".join(err.split())
    assert "in mistaken" in run("--debug", "build")[2]


def test_a_full_disk_ends_the_build_and_says_what_is_left(
    shelf: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from audioguide.build import publication

    publish = publication.publish

    def full(*given: object) -> int:
        if given[0].name == "hip":  # type: ignore[attr-defined]
            raise OSError(errno.ENOSPC, "No space left on device")
        return publish(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(publication, "publish", full)
    code, out, err = run("build")
    assert (code, out) == (1, "ankle: built, 2 chapters, 39 seconds.\n")
    told = " ".join(err.split())
    assert "1 of 3 guides are built; 2 wait for the next run." in told
    assert "No space left on device" in told
    assert [path.name for path in (shelf / "output").iterdir()] == ["ankle-en"]


def test_an_output_that_is_closed_to_all_is_told_once(shelf: Path, run: Run) -> None:
    Path("file").write_text("not a folder", "utf-8")
    code, out, err = run("build", "--output", "file/below")
    assert (code, out, err.count("Error: ")) == (1, "", 1)
    assert "cannot be made: Not a directory. Choose another place" in " ".join(err.split())


def test_programs_get_an_object_a_line(shelf: Path, run: Run) -> None:
    BROKEN["a fact"][0](shelf)
    records = {record["guide"]: record for record in map(json.loads, run("build", "--json")[1].splitlines())}
    assert set(records) == {"ankle", "hip", "knee"}
    assert records["knee"]["chapters_encoded"] == 2
    assert records["knee"]["output"].endswith("knee-en")
    assert (records["hip"]["exit_code"], "F999" in records["hip"]["error"]) == (3, True)
    assert "guide" not in json.loads(run("build", "knee", "--json")[1]), "of one guide it is as it always was"


def test_what_is_asked_for(shelf: Path, run: Run) -> None:
    (shelf / "chapters" / "README.md").write_text("What lies here", "utf-8")
    (shelf / "chapters" / "notes").mkdir()
    names = sorted(str(path.relative_to(shelf)) for path in (shelf / "chapters").iterdir())
    code, out, err = run("build", *names)
    assert (code, len(out.splitlines())) == (1, 4), "a file is passed over, a folder that is no guide is told"
    assert "Error: notes: chapters/notes: the folder has no guide.toml." in " ".join(err.split())
    assert run("build", "knee", "chapters/knee", "./chapters/hip")[1].count("\n") == 2
    code, out, err = run("build", "knee", "hop")
    assert (code, out, err) == (2, "", "Error: There is no guide named hop. Did you mean hip?\n")
    shutil.copytree("chapters/knee", "elsewhere/knee")
    code, out, err = run("build", "knee", "elsewhere/knee")
    assert (code, out, "Two guides are named knee" in err) == (2, "", True)
    code, out, err = run("build", "--voice", "silnt")
    assert (code, out, "Did you mean silent?" in err) == (2, "", True), "no guide could be built with that"


@pytest.mark.slow
def test_an_interrupted_build_goes_on_where_it_was(shelf: Path, run: Run) -> None:
    program = (
        "import sys, time, audioguide.build.publication as p\n"
        "publish = p.publish\n"
        "def slow(guide, *a):\n"
        "    length = publish(guide, *a)\n"
        "    if guide.name == 'hip':\n"
        "        print('written', flush=True); time.sleep(3600)\n"
        "    return length\n"
        "p.publish = slow\n"
        "from audioguide.cli.root import run\n"
        "if __name__ == '__main__':\n"
        "    sys.exit(run(['build']))\n"
    )
    (shelf / "slow.py").write_text(program, "utf-8")
    command = [sys.executable, "slow.py"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as building:
        assert building.stdout is not None
        assert building.stdout.readline() == "ankle: built, 2 chapters, 39 seconds.\n"
        assert building.stdout.readline() == "written\n"
        building.send_signal(signal.SIGINT)
        _, err = building.communicate(timeout=HANG)
    assert building.returncode == 130
    told = " ".join(err.split())
    assert "1 of 3 guides are built; 2 wait for the next run." in told
    assert "Error: Stopped." in told
    assert [path.name for path in (shelf / "output").iterdir()] == ["ankle-en"]
    records = {record["guide"]: record for record in map(json.loads, run("build", "--json")[1].splitlines())}
    made = {name: (record["clips_rendered"], record["clips_reused"]) for name, record in records.items()}
    assert made["ankle"] == (0, 0)
    assert made["hip"] == (0, 12), "what was said before the interruption was kept"
