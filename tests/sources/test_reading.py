"""The door: which reader a file gets, third parties' formats, progress, and what a document always keeps to."""

from __future__ import annotations

import io
import random
import re
from pathlib import Path
from typing import Any

import pytest

from audioguide.errors import SourceError
from audioguide.model import Block, Document
from audioguide.plugins import available, make
from audioguide.sources import read_document, registered
from audioguide.sources.source import SourceFile
from tests.sources.building import FIXTURES, FORMATS, all_fixtures, build, drawn
from tests.sources.fuzzing import attempt, damaged, seeds

ROOT = Path(__file__).parents[2]


class Braille:
    """A third party's reader."""

    endings = (".brf",)

    def recognises(self, source: SourceFile) -> bool:
        return False

    def read(self, source: SourceFile) -> Document:
        text = source.content().decode("ascii")
        return Document("", "", "braille", source.shown, (Block("paragraph", text, "line 1"),))


def test_a_third_party_may_add_a_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def made(kind: str, name: str) -> Any:
        return Braille() if name == "braille" else make(kind, name)

    monkeypatch.setattr(registered, "available", lambda kind: [*FORMATS, "braille"])
    monkeypatch.setattr(registered, "make", made)
    (tmp_path / "a.brf").write_text(",hello", "ascii")
    document = read_document(tmp_path / "a.brf")
    assert (document.format, document.blocks[0].text, document.findings) == ("braille", ",hello", ())


def test_all_six_are_registered_as_those_of_third_parties_are() -> None:
    assert set(FORMATS) <= set(available("sources"))


@pytest.mark.parametrize("format_", ["epub", "pdf"])
def test_progress_is_told_to_the_end(format_: str, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    fixture = {"epub": "two-chapters", "pdf": "running-heads"}[format_]
    read_document(build(FIXTURES / format_ / fixture, tmp_path), lambda done, total: told.append((done, total)))
    total = told[0][1]
    assert told == [(done, total) for done in range(1, total + 1)] and total > 1


def test_a_page_that_lies_on_its_side_is_read_upright(tmp_path: Path) -> None:
    from fpdf import FPDF
    from pypdf import PdfReader, PdfWriter

    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=12)
    for at, text in enumerate(("Do not drive.", "Rest for 2 days.")):
        with pdf.rotation(90, 100 + 20 * at, 200):
            pdf.text(100 + 20 * at, 200, text)
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(bytes(pdf.output()))))
    writer.pages[0].rotate(90)
    out = io.BytesIO()
    writer.write(out)
    (tmp_path / "a.pdf").write_bytes(out.getvalue())
    blocks = read_document(tmp_path / "a.pdf").blocks
    assert [(block.text, block.boilerplate) for block in blocks] == [("Do not drive.", ""), ("Rest for 2 days.", "")]


def test_a_letter_set_twice_to_look_bold_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(drawn("at 20 20 Take one.\nat 20.1 20 Take one."))
    assert [block.text for block in read_document(tmp_path / "a.pdf").blocks] == ["Take one."]


def test_three_columns_are_read_one_after_another(tmp_path: Path) -> None:
    words = "Look at your feet every day and dry well between the toes. Never walk barefoot, not even at home."
    commands = [
        f"wrap {20 + 60 * column} 20 52 {name} {words} {words} {name} ends." for column, name in enumerate("ABC")
    ]
    (tmp_path / "a.pdf").write_bytes(drawn("\n".join(commands)))
    text = " ".join(block.text for block in read_document(tmp_path / "a.pdf").blocks)
    assert re.findall(r"\b([ABC])\b", text) == list("AABBCC")


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as refused:
        read_document(tmp_path / "no such leaflet.pdf")
    assert (
        str(refused.value) == f"{tmp_path / 'no such leaflet.pdf'}: there is no such file. Is its name written right?"
    )
    assert refused.value.exit_code == 2


def test_every_code_is_explained() -> None:
    page = (ROOT / "docs" / "reference" / "sources.md").read_text("utf-8")
    room = ROOT / "audioguide" / "sources"
    used = {code for file in room.rglob("*.py") for code in re.findall(r'"(D\d{1,2})"', file.read_text("utf-8"))}
    assert used == set(re.findall(r"^\| (D\d{1,2}) \|", page, re.MULTILINE))


def test_every_code_has_a_fixture(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "reference" / "sources.md").read_text("utf-8")
    codes = set(re.findall(r"^\| (D\d{1,2}) \|", page, re.MULTILINE))
    goldens = "\n".join((fixture / "golden.txt").read_text("utf-8") for _, fixture in all_fixtures())
    seen = set(re.findall(r"^(D\d{1,2}) \w+ \d+:", goldens, re.MULTILINE))
    assert codes - seen == {"D8", "D16"}, "D8 is held by the hostile documents, D16 by tests/plugins"


@pytest.mark.slow
@pytest.mark.parametrize("format_", FORMATS)
def test_damaged_documents_are_read_or_refused(format_: str, tmp_path: Path) -> None:
    chance = random.Random(20261124)
    known = seeds(format_, tmp_path)
    for turn in range(2 if format_ == "pdf" else 12):
        ending, content = chance.choice(known)
        file = tmp_path / f"damaged{turn}{ending}"
        file.write_bytes(damaged(content, chance.choice(known)[1], chance) or b" ")
        attempt(file)
