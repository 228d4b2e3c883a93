"""The modules whose tests stay together are there."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import TOGETHER


def test_each_is_there() -> None:
    assert [name for name in TOGETHER if not (Path(__file__).parents[1] / name).exists()] == []
