"""Full forms that a page shows under the mouse: where they are written, and what is told instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.model import Document
from audioguide.sources import read_document
from audioguide.sources.html.short_forms import MOST
from tests.work import LINEAR, growth


def read(folder: Path, body: str) -> Document:
    file = folder / "page.html"
    file.write_text(f"<html lang='en'><body><main>{body}</main></body></html>", "utf-8")
    return read_document(file)


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if not block.boilerplate]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>The <abbr title='estrogen receptor'>ER</abbr> test.</p>", "The estrogen receptor (ER) test."),
        ("<p>The estrogen receptor (<abbr title='Estrogen receptor'>ER</abbr>) test.</p>",
         "The estrogen receptor (ER) test."),
        ("<p>A test (<abbr title='full blood count'>FBC</abbr>).</p>", "A test (full blood count, FBC)."),
        ("<p>An <abbr title='magnetic resonance imaging'>MRI</abbr>.</p>", "An MRI (magnetic resonance imaging)."),
        ("<p>Rest. <b><abbr title='blood pressure'>BP</abbr></b> falls.</p>", "Rest. Blood pressure (BP) falls."),
        ("<p>The <abbr title='ER'>ER</abbr> and <abbr title=' '>PR</abbr>, <abbr>BP</abbr>.</p>", "The ER and PR, BP."),
        ("<p>See <abbr title='Doctor'>Dr</abbr> Smith.</p>", "See Dr (Doctor) Smith."),
        ("<p>Two <abbr title='estrogen receptors'>ERs</abbr>.</p>", "Two estrogen receptors (ERs)."),
    ],
)  # fmt: skip
def test_a_full_form_is_written_as_print_does(tmp_path: Path, body: str, text: str) -> None:
    document = read(tmp_path, body)
    assert texts(document) == [text]
    assert document.findings == ()


def test_it_is_written_once_and_again_for_another_meaning(tmp_path: Path) -> None:
    er = "<p>Your <abbr title='{}'>ER</abbr> here.</p>"
    body = er.format("estrogen receptor") + er.format("Estrogen receptor") + er.format("emergency room")
    assert texts(read(tmp_path, body)) == [
        "Your estrogen receptor (ER) here.",
        "Your ER here.",
        "Your emergency room (ER) here.",
    ]


def test_a_menu_explains_nothing(tmp_path: Path) -> None:
    again = "<abbr title='blood pressure'>BP</abbr>"
    assert texts(read(tmp_path, f"<nav>{again}</nav><p>Your {again}.</p>")) == ["Your blood pressure (BP)."]


def test_an_explanation_is_told_and_not_written(tmp_path: Path) -> None:
    document = read(tmp_path, f"<p>Your <abbr title='{'a very long story ' * 9}'>BP</abbr>.</p>")
    assert texts(document) == ["Your BP."]
    assert [finding.code for finding in document.findings] == ["D7"]
    assert 'what "BP" means shows under the mouse only: "a very long story' in document.findings[0].message


@pytest.mark.parametrize("sign", ["&#1;", "&#x1f;", "\x02", "&#xfffe;", "\ufffe", "\uffff", "&#xd800;", "&#0;", "\x0b"])
@pytest.mark.parametrize("body", ["<p>A{0}<abbr title='full blood{0} count'>FBC</abbr>{0} b {0}.</p>",
                                  "<p><i>a</i>{0}<abbr title='milli{0}grams'>mg</abbr>{0} b.</p>"])  # fmt: skip
def test_signs_that_cannot_be_written_do_no_harm(tmp_path: Path, sign: str, body: str) -> None:
    text = texts(read(tmp_path, body.format(sign)))[0]
    assert "b" in text
    assert "(" in text


@pytest.mark.slow
def test_a_page_of_full_forms_costs_little(tmp_path: Path) -> None:
    def page(size: int) -> Document:
        many = "".join(f"<abbr title='full form {at}'>F{at}</abbr> " for at in range(size))
        return read(tmp_path, f"<p>{many}</p>")

    assert growth(page, MOST * 2) <= LINEAR
    document = page(MOST * 5)
    assert document.blocks[0].text.count("(full form") == MOST
    assert [finding.code for finding in document.findings] == ["D7"]
