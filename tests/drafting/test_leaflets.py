"""Two leaflets as a hospital writes them, with lists, tables, notes and typed bullets: what must be heard, and how."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide import checks
from audioguide.drafting.road import draft_guide
from audioguide.facts import read_facts
from audioguide.script import read_guide
from tests.mutator.measure import measure

pytestmark = pytest.mark.slow

LEAFLETS = Path(__file__).parents[1] / "fixtures" / "leaflets"
FILES = ("epilepsy.md", "opioid-patch.txt")
SAID = {
    "epilepsy.md": (
        "Do not hold the person down.",
        "Do not give food or drink until they are fully awake.",
        "Sodium valproate must not be used by women or girls who could become pregnant unless they are on the "
        "Pregnancy Prevention Programme.",
        "If your seizures were: only while asleep, you may drive after: 12 months from the first one, if you have "
        "never had one awake.",
    ),
    "opioid-patch.txt": (
        "Do not use hot water bottles.",
        "Do not use saunas or hot baths longer than 10 minutes.",
        "Take the patch off and ring 999 if you breathe fewer than 8 times a minute, or if you have very small pupils.",
        "Stay with the person.",
    ),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which both leaflets are drafted."""
    folder = tmp_path_factory.mktemp("leaflets")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("AUDIOGUIDE_CACHE", str(folder / "cache"))
        (folder / "chapters").mkdir()
        for name in FILES:
            draft_guide(LEAFLETS / name, folder / "chapters")
    return folder


def guide_of(project: Path, name: str) -> Path:
    return project / "chapters" / Path(name).stem


@pytest.mark.parametrize("name", FILES)
def test_every_line_can_be_heard_alone_and_no_fact_rule_stops_it(project: Path, name: str) -> None:
    guide = read_guide(guide_of(project, name))
    said = [sentence.text for chapter in guide.chapters for sentence in chapter.sentences]
    for line in SAID[name]:
        assert line in said
    table = read_facts(guide_of(project, name) / "facts.yaml")
    assert [finding for finding in checks.run(guide, table, None, "fact") if finding.severity == "error"] == []
    assert not any(line.isupper() for line in said)


def test_a_note_is_told_where_it_is_pointed_to(project: Path) -> None:
    guide = read_guide(guide_of(project, "epilepsy.md"))
    said = [sentence.text for chapter in guide.chapters for sentence in chapter.sentences]
    note = said.index("People who have seizures at night may be at higher risk.")
    assert said[note - 1] == "It is not known exactly why it happens."


@pytest.mark.parametrize("name", FILES)
def test_hardly_a_change_goes_unnoticed(project: Path, name: str) -> None:
    tally = measure(guide_of(project, name), 1, 6)
    assert sum(tally.made.values()) >= 50
    assert tally.share(tally.judged) >= 0.95, tally.missed
