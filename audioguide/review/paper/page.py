"""The sheet as a page to print: facts beside words in two columns, large, room to answer, no scripts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TextIO

from audioguide.language.base.language import PROGRAM_LANGUAGE
from audioguide.model import Guide
from audioguide.review.answering import Person
from audioguide.review.dialogue import bare, where
from audioguide.review.open_entries import Question
from audioguide.review.paper.sheet import Part
from audioguide.review.report.page import own_words
from audioguide.templates import template


def write(out: TextIO, guide: Guide, parts: Sequence[Part], questions: Sequence[Question], person: Person) -> None:
    """Write the sheet of these parts to `out`, a file opened with newline="\\n" and UTF-8.

    questions: one for each entry of the parts, with all that helps to answer it.
    """
    out.write(
        template("audioguide.review.paper", "paper.html").render(
            lang=PROGRAM_LANGUAGE,
            guide=guide,
            parts=parts,
            asked={question.entry.id: question for question in questions},
            person=person,
            own=partial(own_words, guide.language),
            bare=bare,
            where=where,
        )
    )
