"""The word lists of the rules that are wholly English, in data/ beside this module: one entry a line."""

from __future__ import annotations

from pathlib import Path

from audioguide.language.base.lists import Lists

LISTS = Lists(Path(__file__).parent / "data")
