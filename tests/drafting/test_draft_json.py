"""`draft --json` is what docs/reference/draft.md says: every key, of its kind, and no other."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest

from audioguide.cli.root import run as run_cli
from audioguide.model.facts import FactStatus
from audioguide.review.decisions import DecisionKind

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "draft.md"
LEAFLET = """\
# Your knee

Rest your knee for 2 days. Take Tanzol 5 mg with food. It may be cut, but this is rare.

Other problems may include:

## At home

Do not climb stairs for 3 weeks. If it bleeds, call us at once.

www.example.org
"""
PLACED: dict[str, Any] = {"where": str, "text": str}
DECISION: dict[str, Any] = {
    "id": str, "kind": set(get_args(DecisionKind)), "where": str, "title": str, "question": str, "choices": [str],
    "items": [PLACED], "if_left": str,
}  # fmt: skip
SCHEMA: dict[str, Any] = {
    "guide": str, "title": str, "folder": str, "source": str, "wording": {"licensed", "own"},
    "chapters": [{"number": int, "title": str, "file": str, "setting": {"public", "private"}, "notice": bool,
                  "lines": int}],
    "facts": [{"id": str, "where": str, "status": set(get_args(FactStatus)), "fact": str, "note": str}],
    "decisions": [DECISION], "minutes": int,
    "proposals": [{"where": str, "code": str, "before": str, "after": str, "would_change": str}],
    "proposals_offered": int, "proposals_thrown_away": int,
    "left_out": [{"where": str, "reason": str, "text": str}],
    "reverted": int, "errors": int, "kept": [str], "seconds": float,
}  # fmt: skip
"""A type, the words that may stand, a list of one form, or a form of its own."""


def faults(found: object, form: Any, place: str = "") -> list[str]:
    """Where a value is not of its form."""
    if isinstance(form, dict):
        if not isinstance(found, dict) or found.keys() != form.keys():
            return [place]
        return [fault for key in form for fault in faults(found[key], form[key], f"{place}.{key}")]
    if isinstance(form, list):
        whole = found if isinstance(found, list) else [None]
        return [fault for at, one in enumerate(whole) for fault in faults(one, form[0], f"{place}[{at}]")]
    return [] if (found in form if isinstance(form, set) else type(found) is form) else [place]


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> dict[str, Any]:
    monkeypatch.chdir(tmp_path)
    Path("knee.md").write_text(LEAFLET)
    assert run_cli(["draft", "knee.md", "--json"]) == 0
    found: dict[str, Any] = json.loads(capfd.readouterr().out)
    return found


def test_a_draft_is_of_its_form(record: dict[str, Any]) -> None:
    assert faults(record, SCHEMA) == []
    assert all(record[key] for key in ("chapters", "facts", "decisions", "left_out"))


def test_every_decision_says_what_happens_if_it_is_left(record: dict[str, Any]) -> None:
    assert 4 <= len(record["decisions"]) <= 12
    assert all(one["if_left"].endswith(".") and one["question"] for one in record["decisions"])


def test_the_reference_names_every_key() -> None:
    named = {
        key for row in re.findall(r"^\| ([\w, ]+) \|", REFERENCE.read_text("utf-8"), re.M) for key in row.split(", ")
    }
    assert SCHEMA.keys() | DECISION.keys() <= named


def test_lines_that_ask_the_same_are_one_item(record: dict[str, Any]) -> None:
    (hints,) = (one for one in record["decisions"] if one["kind"] == "hints")
    codes = [code for item in hints["items"] for code in re.findall(r"\((H\d)\)", item["text"])]
    assert len(codes) == len(set(codes)) == len(hints["items"]) - 1
