"""A guide in several languages: which of them the page of each leads to, and who is told of it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from audioguide.build.languages_beside import beside, languages_beside, pages_behind
from audioguide.script import read_guide
from tests import timelines
from tests.conftest import Run
from tests.language import toy
from tests.signing import settle
from tests.verify import folders
from tests.web import sites

pytestmark = pytest.mark.slow

CHAPTER = '---\ntitle: "ברכו שלמו"\nsetting: public\n---\n\nשמעו הנו: מדרו. {signpost}\n'


@pytest.fixture(autouse=True)
def toy_language() -> Iterator[None]:
    with toy.installed():
        yield


@pytest.fixture
def told_twice(project: Path) -> Path:
    """The knee of `project` in the toy language too."""
    folder = project / "chapters" / "knee" / toy.TAG
    folder.mkdir()
    for name in ("01-start.md", "02-rest.md"):
        (folder / name).write_text(CHAPTER, "utf-8")
    for language in (None, toy.TAG):
        settle(project / "chapters" / "knee", language)
    return project


def head(folder: Path) -> list[str]:
    languages: list[str] = json.loads((folder / "guide.json").read_text("utf-8"))["other_languages"]
    return languages


def pages(output: Path) -> dict[str, bytes]:
    files = [*output.glob("*/index.html"), *output.glob("*/guide.json")]
    return {str(file.relative_to(output)): file.read_bytes() for file in files}


def test_each_page_leads_to_the_other_whichever_was_built_first(told_twice: Path, run: Run) -> None:
    english, other = told_twice / "output" / "knee-en", told_twice / "output" / "knee-qaa"
    assert run("build")[0] == 0
    assert head(english) == []
    assert "hreflang" not in (english / "index.html").read_text("utf-8")
    code, _, err = run("build", "--lang", toy.TAG)
    assert code == 0
    assert head(other) == ["en-US"]
    assert "These pages do not lead to knee-qaa until they are built again: knee-en" in " ".join(err.split())
    code, out, err = run("build", "--json")
    record = json.loads(out)
    assert (code, record["chapters_encoded"], record["pages_behind"], err) == (0, 0, [], "")
    assert head(english) == ["qaa"]
    assert '<a lang="qaa" hreflang="qaa" href="../knee-qaa/index.html"' in (english / "index.html").read_text("utf-8")
    assert '<a lang="en-US" hreflang="en-US" href="../knee-en/index.html"' in (other / "index.html").read_text("utf-8")
    assert run("verify")[0] == 0
    once = pages(told_twice / "output")
    for _ in range(2):
        assert run("build", "--output", "again", "--lang", toy.TAG)[0] == 0
        assert run("build", "--output", "again")[0] == 0
    assert pages(told_twice / "again") == once


def test_a_language_that_is_gone_is_left_out_again(told_twice: Path, run: Run) -> None:
    run("build")
    run("build", "--lang", toy.TAG)
    shutil.rmtree(told_twice / "output" / "knee-en")
    code, out, _ = run("build", "--json", "--lang", toy.TAG)
    assert (code, json.loads(out)["chapters_encoded"]) == (0, 0)
    assert head(told_twice / "output" / "knee-qaa") == []


def test_nobody_is_led_to_what_is_another_guide_or_not_for_listeners(project: Path) -> None:
    guide, output = read_guide(project / "chapters" / "knee"), project / "output" / "knee-en"
    formats = ("mp3", "page")
    made: dict[str, dict[str, object]] = {
        "knee-fr": {"language": "fr"},
        "knee-de": {"language": "de-AT"},
        "knee-pain-es": {"language": "es", "guide": "knee-pain"},
        "knee-es": {"language": "es", "guide": "hip"},
        "knee-it": {"language": "pt"},
        "knee-nl": {"language": "nl", "formats": ("mp3",)},
        "hip-sv": {"language": "sv"},
    }
    for name, changes in made.items():
        told: dict[str, Any] = {"guide": "knee", "formats": formats, **changes}
        sites.guide(project / "output" / name, **told)
    for state in ("withdrawn", "wrong", "preview"):
        folder = sites.guide(project / "output" / "knee-pl", guide="knee", language="pl", formats=formats)
        record = folder / "guide.json"
        before = '"state": {"name": "unsigned"'
        folders.swap(record, before, f'"state": {{"reason": "Not now.", "name": "{state}"')
        assert languages_beside(beside(guide.name, output)) == ("de-AT", "fr")
    (project / "output" / "knee-da").symlink_to(project / "output" / "knee-fr")
    (project / "output" / "knee-cs").mkdir()
    (project / "output" / "knee-cs" / "guide.json").write_text("{", "utf-8")
    assert languages_beside(beside(guide.name, output)) == ("de-AT", "fr")
    assert [folder.name for folder in pages_behind(guide, beside(guide.name, output))] == ["knee-de", "knee-fr"]
    assert languages_beside(beside(guide.name, project / "nothing" / "knee-en")) == ()
    assert timelines.timeline().other_languages == ()
