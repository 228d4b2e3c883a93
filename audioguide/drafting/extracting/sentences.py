"""The sentences of a whole document, counted against its budget before any rule of a language reads one."""

from __future__ import annotations

from audioguide.budget import Budget
from audioguide.language.base import Language
from audioguide.model import Document


def hold_sentences(document: Document, language: Language, budget: Budget) -> None:
    """Raises SourceError for more sentences than a document may have, or more long ones.

    A cell of a table counts as one, for it is told as one; so does a heading. One that is out of all measure alone
    costs the document nothing: no rule reads it, and a person is asked.
    """
    for block in document.blocks:
        if block.boilerplate:
            continue
        if block.cells or block.kind == "heading":
            texts = block.cells or (block.text,)
        else:
            texts = tuple(language.reading.sentences(block.text))
        for text in texts:
            budget.sentence(text, block.place, language.reading.numbers)
