"""For whom we wait is said as often as how far long work is."""

from __future__ import annotations

import pytest

from audioguide.cli.speakable import Waiting


def test_lines_come_late_then_seldom(capsys: pytest.CaptureFixture[str]) -> None:
    now = 1000.0
    waiting = Waiting(lambda: now)
    said = []
    for second in range(130):
        now = 1000.0 + second
        waiting(
            "Another process is at output/knee-en: audioguide build, process 7 on reception, since 2026-11-30 11:45."
        )
        told = " ".join(capsys.readouterr().err.split())
        if told:
            said.append(second)
            assert told.startswith("Another process is at output/knee-en: audioguide build, process 7 on reception")
    assert said == [3, 8, 13, 18, 23, 28, 33, 38, 43, 48, 53, 58, 63, 93, 123]
