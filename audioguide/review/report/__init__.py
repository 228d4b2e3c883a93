"""The report of a check: one page to read, print and decide by."""

from audioguide.review.report.page import write

__all__ = ["write"]
