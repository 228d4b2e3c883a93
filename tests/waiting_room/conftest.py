from __future__ import annotations

from pathlib import Path

import pytest

from tests.waiting import HANG


@pytest.fixture(autouse=True)
def _a_slow_start_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine the process that sounds may need more than its 12 seconds to begin."""
    monkeypatch.setattr("audioguide.waiting_room.speaker.STUCK", HANG)


@pytest.fixture(autouse=True)
def _what_is_proved_is_noted_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Guides of a test are gone after it, and so must be the receipts of them."""
    monkeypatch.setenv("AUDIOGUIDE_CACHE", str(tmp_path / "cache"))
