"""Which language a document's words are asked of, and what is left where nobody has written that language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from audioguide.language.base.language import Language, language_of
from audioguide.settings import UNSAID_LANGUAGE
from audioguide.sources import read_document, source
from audioguide.sources.source import open_source

PAGE = """<html{lang}><body>
<p>Skip to main content</p>
<p>It may cause the following</p>
<h2>Rest</h2>
<p>Rest for two days after it.</p>
</body></html>
"""


def read(folder: Path, lang: str = "", language: str = "") -> tuple[str, tuple[int, ...], str]:
    """(why the first block is no content, gaps, language) of a page."""
    file = folder / "a.html"
    file.write_text(PAGE.format(lang=f' lang="{lang}"' if lang else ""), "utf-8")
    document = read_document(file, language=language)
    return document.blocks[0].boilerplate, document.gaps, document.language


@pytest.mark.parametrize(
    ("lang", "language", "known"),
    [
        ("", "", "en"),
        ("en-GB", "", "en"),
        ("xq", "", ""),
        ("xq", "en", "en"),
        ("en", "xq-Latn", ""),
        ("", "xq", ""),
    ],
)
def test_the_caller_knows_it_else_the_file_says_it_else_the_house(
    lang: str, language: str, known: str, tmp_path: Path
) -> None:
    reason, gaps, told = read(tmp_path, lang, language)
    assert (reason, gaps) == (("skip link", (1,)) if known else ("", ()))
    assert told == (language or lang)


def test_the_house_s_default_is_said_in_one_place(tmp_path: Path) -> None:
    assert language_of(UNSAID_LANGUAGE).tag == "en"
    room = Path(source.__file__).parent
    assert [file.name for file in room.rglob("*.py") if re.search('"en(-[A-Z]+)?"', file.read_text("utf-8"))] == []


def test_a_plain_text_is_of_the_language_the_caller_names(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("x", "utf-8")
    assert open_source(file, language="xq").language_of("en").tag == ""
    assert open_source(file).language_of(" en-US ").tag == "en"


def test_without_a_language_a_document_keeps_its_text_and_is_known_by_its_marks() -> None:
    neutral = Language().documents
    assert neutral.furniture("Skip to main content") == ""
    assert not neutral.announces_list("It may cause the following")
    assert not neutral.gives_advice("Do not drive")
    assert not neutral.keeps_hyphen("long", "term")
    assert neutral.ends_in_length("20 cm") and not neutral.ends_in_length("20 in")
    assert neutral.both("Morning", "Evening") == "Morning, Evening"


def test_a_list_is_announced_by_a_mark_of_any_script(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(
        "# \u05de\u05e0\u05d5\u05d7\u05d4\n\n\u05d2\u05d5\u05e8\u05dd\uff1a\n\n# \u05d0\n\n\u05d1\u05d2.\n", "utf-8"
    )
    assert read_document(file, language="xq").gaps == (1,)
