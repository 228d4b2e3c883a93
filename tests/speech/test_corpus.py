"""The corpus of written and said pairs: a file a rule, with pairs in which it speaks and some in which it must not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from audioguide.speech import speak
from audioguide.speech.spoken_form import rules_for

FOLDER = Path(__file__).parent.parent / "fixtures" / "spoken" / "en"
FILES = {file.stem[:3]: yaml.safe_load(file.read_text("utf-8")) for file in sorted(FOLDER.glob("N*.yaml"))}
PAIRS = [
    pytest.param(code, kind, str(written), str(said), id=f"{code}: {written}")
    for code, content in FILES.items()
    for kind in ("pairs", "counter")
    for written, said in content[kind]
]


@pytest.mark.parametrize(("code", "kind", "written", "said"), PAIRS)
def test_what_is_written_is_said_so(code: str, kind: str, written: str, said: str) -> None:
    spoken = speak(written, "en-US")
    assert spoken.spoken == said
    assert (code in {span.rule for span in spoken.spans}) is (kind == "pairs")
    assert spoken.doubts == () or code in {doubt.code for doubt in spoken.doubts}


def test_every_rule_has_a_fixture_and_every_fixture_a_rule() -> None:
    assert [rule.code for rule in rules_for("en")] == list(dict.fromkeys(rule.code for rule in rules_for("en")))
    assert {rule.code for rule in rules_for("en")} == set(FILES)


def test_every_class_has_counter_examples() -> None:
    assert not [code for code, content in FILES.items() if len(content["pairs"]) < 3 or len(content["counter"]) < 2]


def test_the_corpus_is_large() -> None:
    assert len({(param.values[2]) for param in PAIRS}) >= 600


def test_the_reference_page_lists_every_rule_in_order() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "spoken-form.md").read_text("utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| N")]
    assert rows == [f"| {rule.code} | {rule.name} |" for rule in rules_for("en")]
