"""What is read from a leaflet of a few lines, for the tests of joins."""

from __future__ import annotations

from audioguide.drafting.extracting.records import Extracted, extract
from audioguide.language.base import language_of
from tests.documents import document


def read(text: str) -> Extracted:
    """The facts of a leaflet that says this under its title. The signs of its lines: `tests.documents.document`."""
    return extract(document(f"# The leaflet\n\n{text}"), language_of("en"))


def claims_of(made: Extracted) -> list[str]:
    """The wording of each record, in order."""
    return [fact.fact for fact in made.table.facts.values()]


def claims(text: str) -> list[str]:
    """What such a leaflet claims."""
    return claims_of(read(text))
