"""Every verb, run in a terminal and in a pipe, says the same plain lines."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from audioguide.cli.root import VERBS
from tests.cli.terminal import faults
from tests.conftest import Run
from tests.waiting import HANG

pytestmark = pytest.mark.slow

COMMANDS = [
    ["--help"], ["--version"], *[[verb, "--help"] for verb in VERBS],
    ["build"], ["build"], ["build", "nowhere"], ["chapters"], ["check"], ["verify"], ["voices"], ["cache"], ["biuld"],
    ["new", "hip"], ["new", "hip"], ["new", "Bad Name"], ["build", "hip", "--voice", "silent"], ["verify", "nowhere"],
]  # fmt: skip


def test_the_lint_sees_what_it_should() -> None:
    assert faults("fine\n") == []
    for bad in ("\x1b[1m", "a\rb", "═", "✓", "----", "x" * 80, "🎧"):
        assert faults(bad), bad


def test_every_command_is_plain_and_the_same_in_a_terminal_and_a_pipe(project: Path) -> None:
    for arguments in COMMANDS:
        piped = subprocess.run(
            [sys.executable, "-m", "audioguide", *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        assert faults(piped.stdout) == [], (arguments, piped.stdout)
        assert "Traceback" not in piped.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pty on Windows")
def test_a_terminal_gets_the_bytes_of_a_pipe(project: Path) -> None:
    subprocess.run([sys.executable, "-m", "audioguide", "build"], check=True, capture_output=True)
    for arguments in (["--help"], ["build", "--help"], ["build"], ["chapters"], ["voices"], ["check"]):
        command = [sys.executable, "-m", "audioguide", *arguments]
        piped = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False).stdout
        terminal = pexpect.spawn(command[0], command[1:], encoding="utf-8", dimensions=(24, 40), timeout=HANG)
        terminal.expect(pexpect.EOF)
        seen = terminal.before
        terminal.close()
        assert isinstance(seen, str)
        assert seen.replace("\r\n", "\n") == piped


def test_the_last_line_tells_the_outcome_and_where(project: Path, run: Run) -> None:
    code, out, err = run("build")
    assert (code, err) == (0, "")
    assert out.splitlines()[-1].startswith("Built in ")
    assert out.splitlines()[-1].endswith("output/knee-en")
    code, out, _ = run("build")
    assert out.splitlines()[-1] == f"Nothing had changed. The guide is in {project}/output/knee-en"


def test_every_help_has_an_example_that_runs(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(serving: object, seconds: float) -> bool:
        raise KeyboardInterrupt

    # It serves until somebody stops it, which is done at once.
    monkeypatch.setattr("audioguide.web.serving.Serving.wait", interrupted)
    assert run("new", "my-guide")[0] == 0
    assert all(run("build", guide, "--voice", "silent")[0] == 0 for guide in ("my-guide", "how-to-listen"))
    Path("leaflet.md").write_text("# Your knee\n\nRest your knee for 2 days.\n", "utf-8")
    for verb in VERBS:
        code, out, _ = run(verb, "--help")
        assert code == 0
        example = " ".join(out.split("Example:")[1].split())
        assert example.startswith(f"audioguide {verb}")
        # Played to the end, fast and to nobody, since no key will stop it.
        unattended = ["--device", "null:50", "--answers", "over", "--no-trace"] if verb == "play" else []
        told = run(*shlex.split(example)[1:], *unattended)
        # Whoever copies the line as it stands must not have read a guide by it, nor signed one that nobody has read.
        expected = {"review": (2,), "approve": (3,)}.get(verb, (0, 3))
        assert told[0] in expected, (example, told)
        assert "is an example" in told[2] or verb != "review"


def test_new_makes_a_guide_that_builds_and_never_overwrites(project: Path, run: Run) -> None:
    assert run("new", "after-your-operation")[0] == 0
    assert run("build", "after-your-operation", "--voice", "silent")[0] == 0
    code, _, err = run("new", "after-your-operation")
    assert (code, "already there" in err) == (1, True)
