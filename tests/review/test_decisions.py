"""Boxes of REVIEW.md: which count as ticked, and whose they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.review.decisions import Decision, open_decisions, read_decisions
from audioguide.script import read_guide
from tests.signing import make


@pytest.mark.parametrize(
    "line", ["- [ ] Who?", "* [ ] Who?", "+ [  ] Who?", "  - [] Who?", "3. [ ] Who?", "2) [\u00a0] Who?", "- [?] Who?",
             "- [-] Who?", "-  [ ]Who?"],
)  # fmt: skip
def test_an_open_box(line: str) -> None:
    assert read_decisions(f"# Review\n{line}\n") == [Decision(2, "Who?")]


@pytest.mark.parametrize(
    "line", ["- [x] Who?", "- [X] Who?", "- [ x] Who?", "- [x ] Who?", "- [\u2713] Who?", "- Who?", "[ ] Who?",
             "- [Who](page.md)", "- [ ](page.md)", "- [1] Who?", "Text - [ ] in a line", "-[ ]"],
)  # fmt: skip
def test_no_open_box(line: str) -> None:
    assert read_decisions(f"{line}\n") == []


@pytest.mark.parametrize(
    ("text", "of_first"),
    [
        ("chapters/knee/en/01-start.md, line 8: Passive", True),
        ("chapters/knee/en/02-rest.md, line 8: Passive", False),
        ('Chapter 2, "Rest": private. Facts by sensitivity: 1 low.', False),
        ('Chapter 1, "Start here": private.', True),
        ("chapters/knee/en/09-gone.md, line 8: a chapter that is no more", True),
        ("chapters/knee/es/01-start.md, line 8: a chapter in Spanish", False),
        ("01-start.md: no folder is named", True),
        ("02-rest.md: no folder is named", False),
        ("line 12: a place of the source", True),
        ("and 40 more of this kind", True),
    ],
)
def test_whose_box_it_is(tmp_path: Path, text: str, of_first: bool) -> None:
    guide = read_guide(make(tmp_path))
    assert Decision(1, text).concerns(guide, frozenset({1})) is of_first


def test_a_guide_without_a_review_has_no_open_box(tmp_path: Path) -> None:
    assert open_decisions(tmp_path) == []
