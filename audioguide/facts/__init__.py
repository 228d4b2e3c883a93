"""Fact tables and glossaries on disk, read into the model. The form of both files: docs/reference/facts.md."""

from audioguide.facts.glossary import read_glossary
from audioguide.facts.table import read_facts
from audioguide.facts.words import words_file

__all__ = ["read_facts", "read_glossary", "words_file"]
