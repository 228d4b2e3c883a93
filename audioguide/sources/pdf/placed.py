"""What has a place on a page."""

from __future__ import annotations

from typing import Protocol


class Placed(Protocol):
    """Anything with a place on a page: a line, a table, a box. `high` counts its lines."""

    @property
    def x0(self) -> float: ...  # noqa: D102
    @property
    def x1(self) -> float: ...  # noqa: D102
    @property
    def y(self) -> float: ...  # noqa: D102
    @property
    def high(self) -> int: ...  # noqa: D102
