"""Whatever a build refuses, a check tells: one line of each kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run

REFUSED = {
    "a date of two meanings": "The page came out on 05/06/24. {signpost}",
    "three figures of two meanings": "The code is 3/4/5. {signpost}",
    "a claim without a fact": "This guide can take the place of your care team. {safety}",
    "a fact that is not there": "Next, hear about rest. {F999}",
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_check_tells_what_a_build_refuses(
    kind: str, project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AUDIOGUIDE_VOICE", "silent")
    folder = next((project / "chapters").iterdir())
    page = next((folder / "en").iterdir())
    page.write_text(page.read_text("utf-8") + f"\n{REFUSED[kind]}\n", "utf-8")
    assert run("build", folder.name)[0] == 3
    code, out, _ = run("check", folder.name, "--format", "json")
    assert code == 3
    assert '"severity": "error"' in out


def test_so_does_it_for_a_title(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIOGUIDE_VOICE", "silent")
    folder = next((project / "chapters").iterdir())
    page = next((folder / "en").iterdir())
    text = page.read_text("utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    page.write_text(text.replace(title, 'title: "After 05/06/24"'), "utf-8")
    assert run("build", folder.name)[0] == 3
    assert run("check", folder.name)[0] == 3
