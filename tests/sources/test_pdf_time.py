"""How long a PDF may take counts from when its reader is ready, not from when the machine began to start it."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF

from audioguide.budget import LATER_SECONDS, OPEN_SECONDS, PAGE_SECONDS
from audioguide.sources.pdf import pages


def test_a_slow_start_takes_nothing_from_the_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = FPDF()
    for _ in range(2):
        pdf.add_page()
    pdf.output(str(tmp_path / "leaflet.pdf"))
    allowed: list[float] = []
    monkeypatch.setattr(pages, "_limit", lambda: None)
    monkeypatch.setattr(pages, "_allow", allowed.append)
    monkeypatch.setattr("audioguide.sources.pdf.pages.time.process_time", lambda: 50.0)
    pages.main(str(tmp_path / "leaflet.pdf"))
    assert allowed == [50 + OPEN_SECONDS, 50 + PAGE_SECONDS, 50 + PAGE_SECONDS + LATER_SECONDS]
    assert len(capsys.readouterr().out.splitlines()) == 3
