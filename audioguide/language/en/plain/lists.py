"""The word lists of plain English, in data/ beside this module. A list is corrected there, one line a word."""

from __future__ import annotations

from pathlib import Path

from audioguide.language.base.lists import Lists

LISTS = Lists(Path(__file__).parent / "data")
