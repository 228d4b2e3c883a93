from __future__ import annotations

import pytest

from tests.waiting import HANG


@pytest.fixture(autouse=True)
def _a_slow_start_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine the process that sounds may need more than its 12 seconds to begin."""
    monkeypatch.setattr("audioguide.waiting_room.speaker.STUCK", HANG)
