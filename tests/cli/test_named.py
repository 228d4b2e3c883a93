"""Any verb takes a guide by its name, by the folder of its chapters, or by what was built of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from audioguide.cli.options import SUPPLIED, chosen_guides
from audioguide.cli.root import GROUPS, VERBS
from audioguide.errors import UsageError
from audioguide.settings import read
from tests.conftest import Run

NAMES = ("knee", "chapters/knee", "output/knee-en", "knee-en")


@pytest.fixture
def built(project: Path, run: Run) -> Path:
    assert run("build")[0] == 0
    return project


@pytest.mark.parametrize("name", NAMES)
def test_verbs_of_chapters_and_of_what_is_built_take_every_name(built: Path, run: Run, name: str) -> None:
    for verb in ("check", "chapters", "build", "verify", "status"):
        code, _, err = run(verb, name)
        assert code == 0, (verb, err)
    assert run("waiting-room", "check", name)[0] == 3
    assert "1 refusal" in run("waiting-room", "check", name)[1]


def test_a_guide_that_is_not_built_says_how(project: Path, run: Run) -> None:
    code, _, err = run("verify", "knee")
    assert (code, err) == (2, "Error: The guide knee is not built yet. Build it: audioguide build knee\n")
    code, _, err = run("serve", "kne")
    assert code == 2
    assert "Did you mean knee?" in err


def test_what_was_built_in_another_language_names_guide_and_language(built: Path, run: Run) -> None:
    file = built / "output" / "knee-en" / "guide.json"
    shutil.copytree(file.parent, built / "output" / "knee-es")
    other = built / "output" / "knee-es" / "guide.json"
    other.write_text(other.read_text("utf-8").replace('"language": "en-US"', '"language": "es"'), "utf-8")
    code, _, err = run("check", "output/knee-es")
    assert code == 2
    assert "Name the guide and the language: knee --lang es" in " ".join(err.split())
    code, _, err = run("serve", "knee")
    assert code == 2
    assert "audioguide serve output/knee-en or audioguide serve output/knee-es" in " ".join(err.split()).replace(
        f"{built}/", ""
    )


def test_a_guide_comes_with_the_program_and_is_read_only(project: Path, run: Run) -> None:
    """In a folder of one's own, as after an installation without the project."""
    assert run("check", "how-to-listen")[0] == 0
    assert "An invitation" in run("chapters", "how-to-listen")[1]
    # As verbs ask that write into a guide's folder.
    with pytest.raises(UsageError, match="comes with audioguide, and nothing is written into it"):
        chosen_guides(read(), "how-to-listen")
    shutil.copytree(SUPPLIED / "how-to-listen", project / "chapters" / "how-to-listen")
    assert chosen_guides(read(), "how-to-listen") == [project / "chapters" / "how-to-listen"]


def test_a_folder_without_guides_names_the_one_that_comes_along(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = run("build")
    assert code != 0
    assert "One comes with audioguide: audioguide build how-to-listen." in " ".join(err.split())


def test_every_verb_stands_in_one_group() -> None:
    grouped = [verb for verbs in GROUPS.values() for verb in verbs]
    assert len(grouped) == len(set(grouped))
    assert set(VERBS) <= set(grouped)


def test_help_says_what_each_verb_and_each_part_does(project: Path, run: Run) -> None:
    for verb in VERBS:
        assert run("help", verb)[1] == run(verb, "--help")[1], verb
    assert run("help")[1] == run("--help")[1]
    assert run("help", "waiting-room", "plan")[1] == run("waiting-room", "plan", "--help")[1]
    code, _, err = run("help", "waiting-room", "pln")
    assert (code, err) == (2, "Error: There is no part of audioguide waiting-room pln. Did you mean plan?\n")
    assert run("help", "biuld")[2] == "Error: There is no verb biuld. Did you mean build?\n"


def test_verbs_that_are_taken_for_one_another_name_each_other(project: Path, run: Run) -> None:
    for one, other in (("check", "verify"), ("verify", "check"), ("say", "spoken"), ("spoken", "say")):
        assert f"audioguide {other}" in " ".join(run(one, "--help")[1].split())
