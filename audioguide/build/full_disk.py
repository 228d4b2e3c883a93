"""A full disk: the one failure of a guide that every guide after it would meet too."""

from __future__ import annotations

import errno

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def is_full_disk(failed: BaseException) -> bool:
    """Whether an error, or what it came from, is that no more can be written."""
    refused = refusal(failed)
    return refused is not None and refused.errno in FULL


def refusal(failed: BaseException | None) -> OSError | None:
    """What the system refused, where an error came from that."""
    while failed is not None and not isinstance(failed, OSError):
        failed = failed.__cause__
    return failed
