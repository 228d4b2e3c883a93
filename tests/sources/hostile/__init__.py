"""Documents that mean harm, or that somebody handed in by mistake: each with what must become of it.

They are made where they are needed and never stored: `CASES[name]` is a function that writes one into a folder.
"""

from tests.sources.hostile import handed_in, pages, pdfs, texts, words
from tests.sources.hostile.cases import CASES, LONG

__all__ = ["CASES", "LONG", "handed_in", "pages", "pdfs", "texts", "words"]
