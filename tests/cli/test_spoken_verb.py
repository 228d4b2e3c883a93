from __future__ import annotations

import io
import json
import sys

import pytest

from audioguide.cli.root import run
from tests.cli.terminal import faults


def test_a_line_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spoken", "Of 100 people, 3-15 do."]) == 0
    assert capsys.readouterr().out == "Of one hundred people, three to fifteen do.\n"


def test_explain_names_the_rules(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spoken", "8.2% of it", "--explain"]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[0] == "eight point two percent of it"
    assert "percent (rule N30)" in out
    assert faults(out) == []


def test_json_is_an_object_a_line_and_findings_change_no_exit_code(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("8.2% do\n\na ⌘ b\n".encode())))
    assert run(["spoken", "-", "--json"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["text"] for one in told] == ["8.2% do", "", "a ⌘ b"]
    assert [set(one) for one in told] == [{"text", "spoken", "rules", "findings"}] * 3
    assert told[0]["rules"] == ["N30"]
    assert told[0]["findings"] == []
    assert told[2]["findings"][0]["shape"] == "⌘"


def test_input_that_is_no_text_is_refused(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"good\n\xff\xfe\n")))
    assert run(["spoken", "-"]) == 2
    captured = capsys.readouterr()
    assert captured.out == "good\n"
    assert captured.err == "Error: Line 2 of the input is not UTF-8 text. Save it again as UTF-8.\n"


def test_a_language_without_rules_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spoken", "Hola", "--lang", "es"]) == 2
    assert "no rules yet" in capsys.readouterr().err
