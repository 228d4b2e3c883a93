"""Waiting for what another thread or process does. Nothing else in the tests asks a clock: tests/house/test_clocks.py.

A busy machine makes a test slow, never red. So a test waits for a state, for as long as it may take where a test has a
twentieth of a processor; only what hangs meets these limits.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

LIMIT = 300.0
"""Seconds for which a state is waited for."""
HANG = 900.0
"""Seconds after which a process that was started is taken to hang; for `timeout=` of subprocess, pexpect and queues."""

T = TypeVar("T")


def until(condition: Callable[[], T], saw: Callable[[], object] | object = "", pause: float = 0.01) -> T:
    """The first thing the condition gives that is true.

    saw: what is told where it does not come, or what gives it then. pause: seconds between two looks. Raises
    AssertionError after LIMIT.
    """
    end = time.monotonic() + LIMIT
    while True:
        late = time.monotonic() > end
        # Asked once more after the end: this thread may have been the one that stood still.
        if found := condition():
            return found
        if late:
            raise AssertionError(f"it did not come within {LIMIT:g} seconds: {saw() if callable(saw) else saw}")
        time.sleep(pause)
