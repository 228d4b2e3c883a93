"""What the Tab key offers: verbs, parts, options, and guides by name; asked in a real shell."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from audioguide.cli.completion import SHELLS
from tests.conftest import Run

ASK = {
    "bash": """
        eval "$({program} completion bash)"
        COMP_WORDS=({words}) COMP_CWORD={last}
        _audioguide_completion audioguide
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """,
    "fish": """
        {program} completion fish | source
        complete -C '{line}' | string split -f 1 \\t
    """,
    "zsh": """
        autoload -Uz compinit && compinit -u -D
        eval "$({program} completion zsh)"
        words=({words}) CURRENT={current}
        _describe() {{ for one in "${{(@P)3}}"; do print -r -- "${{one%%:*}}"; done }}
        compadd() {{ local name=$@[-1]; print -rl -- "${{(@P)name}}" }}
        _audioguide_completion
    """,
}


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`audioguide` on the path of commands."""
    file = tmp_path / "bin" / "audioguide"
    file.parent.mkdir()
    file.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m audioguide "$@"\n', "utf-8")
    file.chmod(0o755)
    monkeypatch.setenv("PATH", f"{file.parent}{os.pathsep}{os.environ['PATH']}")
    return file


def offered(shell: str, program: Path, *words: str) -> list[str]:
    """What a shell offers after these words, the last of which is not whole."""
    script = ASK[shell].format(
        program=program, words=" ".join(f"'{word}'" for word in words), last=len(words) - 1, current=len(words),
        line=" ".join(words),
    )  # fmt: skip
    plain = {"bash": ["--norc", "--noprofile"], "zsh": ["-f"], "fish": ["--no-config"]}[shell]
    done = subprocess.run([shell, *plain, "-c", script], capture_output=True, text=True, check=False)
    assert done.stderr == "", done.stderr
    return done.stdout.split("\n")[:-1]


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_completes_verbs_parts_options_and_guides(project: Path, program: Path, shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    assert offered(shell, program, "audioguide", "ver") == ["verify"]
    assert offered(shell, program, "audioguide", "waiting-room", "pl") == ["plan"]
    assert offered(shell, program, "audioguide", "build", "--wi") == ["--with-optional"]
    assert offered(shell, program, "audioguide", "check", "kn") == ["knee"]
    assert offered(shell, program, "audioguide", "verify", "how") == ["how-to-listen"]
    assert offered(shell, program, "audioguide", "help", "sta") == ["status"]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_verb_prints_what_is_installed(project: Path, run: Run, shell: str) -> None:
    places = Path(__file__).parents[2] / "installed" / "share"
    code, out, err = run("completion", shell)
    assert (code, err) == (0, "")
    assert out in [
        file.read_text("utf-8") for file in places.rglob("*audioguide*") if file.suffix != ".1" and file.is_file()
    ]


def test_to_offer_verbs_loads_none_of_them(project: Path) -> None:
    asked = os.environ | {"_AUDIOGUIDE_COMPLETE": "bash_complete", "COMP_WORDS": "audioguide ", "COMP_CWORD": "1"}
    code = (
        "import sys\nfrom audioguide.cli.root import run\nrun([])\n"
        "print(*(name for name in sys.modules if name.startswith('audioguide.cli.')), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], env=asked, capture_output=True, text=True, check=True)
    assert "plain,waiting-room" in done.stdout
    assert set(done.stderr.split()) == {f"audioguide.cli.{name}" for name in ("root", "completing", "printed")}
