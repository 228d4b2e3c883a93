"""The word lists of the ear, in data/ beside this module; made for it, apart from those of the rules."""

from __future__ import annotations

from pathlib import Path

from audioguide.language.base.lists import Lists

LISTS = Lists(Path(__file__).parent / "data")
