from __future__ import annotations

from pathlib import Path

from tests.player.kills import run


def test_a_kill_loses_no_more_than_five_seconds(tmp_path: Path) -> None:
    """Three kills; 100 of them: scripts/kills."""
    for lost in run(tmp_path, 3, seed=11):
        assert -1 <= lost <= 5
