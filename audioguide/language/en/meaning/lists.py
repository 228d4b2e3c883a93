"""The tables of this folder, in data/ beside this module. A word is corrected there, one row a word."""

from __future__ import annotations

from pathlib import Path

from audioguide.language.base.lists import Lists

LISTS = Lists(Path(__file__).parent / "data")
