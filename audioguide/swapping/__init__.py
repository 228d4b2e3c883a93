"""A folder or a file that is replaced whole or not at all, and by one process at a time.

`locked`, which needs filelock, is in `swapping.lock`: it is loaded by what builds and drafts, not by what plays.
"""

from audioguide.swapping.replacing import swap, sweep, write
from audioguide.swapping.staging import staging_folder

__all__ = ["staging_folder", "swap", "sweep", "write"]
