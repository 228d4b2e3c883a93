"""Bad input: a clear error, the place, the right exit code, nothing lost, never a traceback."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import FIRST, Run
from tests.waiting import HANG

pytestmark = pytest.mark.slow

EN = Path("chapters/knee/en")


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def many(project: Path) -> None:
    for number in range(3, 260):
        (project / EN / f"{number:02d}-more.md").write_text(FIRST, "utf-8")


CASES: dict[str, tuple[Callable[[Path], object], int, str]] = {
    "missing chapter": (lambda p: (p / EN / "01-start.md").unlink(), 2, "chapters/knee/en: chapter 1 is missing"),
    "empty chapter": (lambda p: (p / EN / "01-start.md").write_text(""), 2, "en/01-start.md, line 1"),
    "malformed toml": (
        lambda p: rewrite(p / "chapters/knee/guide.toml", "pace = 135", "pace ="),
        2,
        "guide.toml, line 4",
    ),
    "malformed yaml": (lambda p: (p / "chapters/knee/facts.yaml").write_text("facts: [\n"), 2, "facts.yaml"),
    "malformed front matter": (
        lambda p: rewrite(p / EN / "02-rest.md", "title: Rest", "title: [Rest"),
        2,
        "02-rest.md, line",
    ),
    "malformed tag": (
        lambda p: rewrite(p / EN / "02-rest.md", "rest. {signpost}", "rest. {sign"),
        2,
        "02-rest.md, line 7",
    ),
    "unknown fact id": (
        lambda p: rewrite(p / EN / "02-rest.md", "rest. {signpost}", "rest. {F321}"),
        3,
        "02-rest.md, line 7",
    ),
    "duplicate number": (lambda p: (p / EN / "002-two.md").write_text(FIRST), 2, "chapter 2 is there twice"),
    "not utf-8": (
        lambda p: (p / EN / "02-rest.md").write_bytes(b"---\ntitle: \xff\n"),
        2,
        "02-rest.md, line 2: the file is not UTF-8",
    ),
    "a line of 1 MB": (
        lambda p: rewrite(p / EN / "02-rest.md", "That is all.", "word " * 200_000),
        2,
        "02-rest.md, line 9",
    ),
    "over 255 chapters": (many, 2, "255"),
    "malformed lexicon": (lambda p: (p / "chapters/knee/lexicon.pls").write_text("<lexicon"), 2, "lexicon.pls, line 1"),
}


@pytest.mark.parametrize("case", CASES)
def test_bad_input_is_told_in_one_sentence_with_its_place(project: Path, run: Run, case: str) -> None:
    spoil, code, says = CASES[case]
    spoil(project)
    told = run("build")
    assert told[0] == code, told
    assert told[1] == ""
    assert told[2].startswith("Error: ")
    assert says in told[2]
    assert "Traceback" not in told[2]
    assert not (project / "output").exists() or list((project / "output").iterdir()) == []


def test_no_chapters_at_all(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for verb in ("build", "check"):
        code, out, err = run(verb)
        assert (code, out) == (2, "")
        assert "audioguide new" in err


def test_a_mistyped_guide_verb_option_and_voice_get_a_hint(project: Path, run: Run) -> None:
    assert run("build", "kneee")[2] == "Error: There is no guide named kneee. Did you mean knee?\n"
    assert "Did you mean build?" in run("biuld")[2]
    assert run("build", "--vioce", "x")[0] == 2
    code, _, err = run("build", "--voice", "silnt")
    assert (code, "Did you mean silent?" in err) == (2, True)
    assert run("build", "--jobs", "many")[0] == 2


def test_no_verb_at_all_gives_the_help_as_it_is(run: Run) -> None:
    code, out, err = run()
    assert (code, out) == (2, "")
    assert err == run("--help")[1]


@pytest.mark.parametrize("tag", ["", "..", "en/.", "../knee/en", "e n"])
def test_a_language_that_is_no_tag(project: Path, run: Run, tag: str) -> None:
    code, _, err = run("build", "--lang", tag)
    assert (code, err) == (2, f"Error: --lang is {tag!r}; write a language tag such as en or en-US.\n")
    assert not list(project.rglob("knee-*"))


def test_a_guide_given_as_a_path_is_that_guide_and_has_its_name(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("build", "elsewhere/knee")[0] == 2
    assert run("build", "chapters/knee/")[0] == 0
    monkeypatch.chdir(project / "chapters" / "knee")
    assert run("build", ".")[0] == 0
    assert [folder.name for folder in (project / "output").iterdir()] == ["knee-en"]


def test_lengths_are_exact_only_where_the_text_is_as_it_was_built(project: Path, run: Run) -> None:
    assert run("build")[0] == 0
    assert '"exact": true' in run("chapters", "--json")[1]
    rewrite(project / EN / "02-rest.md", "That is all.", "That is all, please.")
    assert "true}" not in run("chapters", "--json")[1]


@pytest.mark.parametrize("arguments", [["--help"], ["voices", "--all"]])
def test_a_reader_that_goes_away_is_no_failure(project: Path, arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "audioguide", *arguments]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=HANG)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_voice_that_cannot_run_here_is_an_error_whoever_asks_for_it(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from audioguide.engines.natural import Natural

    monkeypatch.setattr(Natural, "check", lambda self: "The package hibari-tts is not installed. Install it.")
    code, _, err = run("build", "--voice", "natural")
    assert (code, err) == (1, "Error: The package hibari-tts is not installed. Install it.\n")
    rewrite(project / "chapters/knee/guide.toml", 'voice = "silent"', 'voice = "natural"')
    code, out, err = run("build")
    told = " ".join(err.split())
    assert (code, out) == (1, "")
    assert told.startswith("Error: It asks for the voice natural, which cannot run here. The package hibari-tts")
    assert told.endswith("To hear it in another voice all the same: --voice pyttsx3")
    assert not (project / "output" / "knee-en").exists()
    assert "Voice: pyttsx3:en-us" in run("build", "--voice", "pyttsx3")[1]


def test_a_folder_that_cannot_be_written(project: Path, run: Run) -> None:
    (project / "output").write_text("a file in the way")
    code, _, err = run("build")
    assert (code, "output is a file" in " ".join(err.split())) == (1, True)
    assert (project / "output").read_text() == "a file in the way"


def test_a_folder_without_permission(project: Path) -> None:
    (project / "output").mkdir()
    (project / "output").chmod(stat.S_IRUSR | stat.S_IXUSR)
    command = [sys.executable, "-m", "audioguide", "build"]
    if os.geteuid() == 0:
        # Root may write anywhere, unless it gives that right up first.
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            pytest.skip("root may write anywhere, and setpriv is not here to give that up")
        rights = "-dac_override,-dac_read_search,-fowner"
        command = [setpriv, f"--bounding-set={rights}", f"--inh-caps={rights}", *command]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=HANG)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: The guide could not be written to")
    assert "Permission denied" in done.stderr
    assert list((project / "output").iterdir()) == []


def test_a_full_disk_leaves_the_old_output(project: Path, run: Run) -> None:
    assert run("build")[0] == 0
    before = (project / "output" / "knee-en" / "guide.json").read_bytes()
    rewrite(project / EN / "02-rest.md", "That is all.", "That is all, please.")
    # A limit on file size is what a full disk looks like to a program, without filling one. No module may be compiled
    # under it: its compiled form would be cut as well, and stay so for all that import it.
    code = (
        "import os, resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "sys.dont_write_bytecode = True; os.environ['PYTHONDONTWRITEBYTECODE'] = '1';"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (60000, 60000));"
        "from audioguide.cli.root import run; sys.exit(run(['build']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=HANG)
    assert done.returncode == 1, done.stderr
    assert done.stderr.startswith("Error: ")
    assert os.strerror(errno.EFBIG) in done.stderr
    assert (project / "output" / "knee-en" / "guide.json").read_bytes() == before
    assert [path.name for path in (project / "output").iterdir()] == ["knee-en"]
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY
