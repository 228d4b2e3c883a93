"""The report of a check: one page to read, print and decide by."""

from audioguide.report.page import open_decisions, write

__all__ = ["open_decisions", "write"]
