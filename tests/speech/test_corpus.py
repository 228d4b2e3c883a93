"""The corpus of written and said pairs: a file a rule, with pairs in which it speaks and some in which it must not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from audioguide.speech import speak
from audioguide.speech.spoken_form import rules_for

FOLDER = Path(__file__).parent.parent / "fixtures" / "spoken"
CORPORA = {
    folder.name: {
        file.stem.partition("-")[0]: yaml.safe_load(file.read_text("utf-8")) for file in sorted(folder.glob("N*.yaml"))
    }
    for folder in sorted(FOLDER.iterdir())
}
"""By language, then by code. A language of ours has a folder of its own; its codes are its own too."""
PAIRS = [
    pytest.param(language, code, kind, str(written), str(said), id=f"{language} {code}: {written}")
    for language, files in CORPORA.items()
    for code, content in files.items()
    for kind in ("pairs", "counter")
    for written, said in content[kind]
]
PAGE = Path(__file__).parents[2] / "docs" / "reference" / "spoken-form.md"


@pytest.mark.parametrize(("language", "code", "kind", "written", "said"), PAIRS)
def test_what_is_written_is_said_so(language: str, code: str, kind: str, written: str, said: str) -> None:
    spoken = speak(written, language)
    assert spoken.spoken == said
    assert (code in {span.rule for span in spoken.spans}) is (kind == "pairs")
    assert spoken.doubts == () or code in {doubt.code for doubt in spoken.doubts}


def test_every_language_of_ours_has_a_corpus() -> None:
    rooms = {file.parent.name for file in (Path(__file__).parents[2] / "audioguide" / "language").glob("*/__init__.py")}
    assert rooms - {"base"} == set(CORPORA)


@pytest.mark.parametrize("language", CORPORA)
def test_every_rule_has_a_fixture_and_every_fixture_a_rule(language: str) -> None:
    codes = [rule.code for rule in rules_for(language)]
    assert codes == list(dict.fromkeys(codes))
    assert set(codes) == set(CORPORA[language])


@pytest.mark.parametrize("language", CORPORA)
def test_every_class_has_counter_examples(language: str) -> None:
    few = [code for code, file in CORPORA[language].items() if len(file["pairs"]) < 3 or len(file["counter"]) < 2]
    assert few == []


def test_the_corpus_is_large() -> None:
    assert len({param.values[3] for param in PAIRS if param.values[0] == "en"}) >= 600


def test_the_reference_page_lists_every_rule_of_english_in_order() -> None:
    rows = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| N")]
    assert rows == [f"| {rule.code} | {rule.name} |" for rule in rules_for("en")]
