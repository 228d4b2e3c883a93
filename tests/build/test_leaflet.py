"""Which chapters are printed where a guide names none: the first, and those that say when to call."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from audioguide.build.leaflet import printed
from audioguide.script import read_guide
from tests.conftest import Run
from tests.signing import make

CHAPTERS = Path(__file__).parents[2] / "chapters"
CALL = ("fact: Rest your knee., action: true", "fact: Rest your knee., action: true, advice: call")


def test_what_the_facts_say_is_what_a_person_chose() -> None:
    folder = CHAPTERS / "breast-cancer-recurrence"
    guide = read_guide(folder)
    assert guide.leaflet == printed(replace(guide, leaflet=()), folder)


def test_without_facts_it_is_the_first_chapter() -> None:
    folder = CHAPTERS / "how-to-listen"
    assert printed(replace(read_guide(folder), leaflet=()), folder) == (1,)


def test_what_guide_toml_names_stands(tmp_path: Path) -> None:
    folder = make(tmp_path)
    facts = folder / "facts.yaml"
    facts.write_text(facts.read_text("utf-8").replace(*CALL), "utf-8")
    guide = read_guide(folder)
    assert printed(guide, folder) == (1, 2)
    assert printed(replace(guide, leaflet=(2,)), folder) == (2,)


def test_a_build_tells_it_to_the_page(project: Path, run: Run) -> None:
    facts = make(project / "chapters", "hip") / "facts.yaml"
    facts.write_text(facts.read_text("utf-8").replace(*CALL), "utf-8")
    rest = facts.parent / "en" / "02-rest.md"
    rest.write_text(rest.read_text("utf-8").replace("est your knee.", "est your knee, and call us."), "utf-8")
    code, _, err = run("build", "hip", "--output", "out")
    assert code == 0, err
    assert json.loads(Path("out/hip-en/guide.json").read_text("utf-8"))["leaflet"] == [1, 2]
