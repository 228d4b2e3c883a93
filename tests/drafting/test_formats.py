"""The same content in six formats gives the same facts, and the same chapters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from audioguide.drafting.extracting.records import extract
from audioguide.drafting.road import draft_guide
from audioguide.facts import read_facts
from audioguide.model import Fact
from audioguide.sources import read_document
from tests.documents import ENGLISH
from tests.sources import building

CONTENT: list[tuple[str, str]] = [
    ("h1", "After your knee surgery"),
    ("p", "Most people go home on the same day. About 6% of people need a second operation within five years."),
    ("h2", "Which signs should I look for?"),
    ("p", "You may notice:"),
    ("li", "pain in the knee"),
    ("li", "a fever, if the wound is infected"),
    ("li", "swelling of the lower leg"),
    ("p", "Call 911 right away if you cannot breathe."),
    ("h2", "Which medicines may I take?"),
    ("p", "Take 500 mg of paracetamol, but do not take ibuprofen unless your doctor agrees."),
    ("p", "Other medicines may include:"),
    ("h2", "How long does it last?"),
    ("p", "It can last for months, but that does not mean that it is worse. Ask your nurse before you drive."),
]


def text(_: Path) -> str:
    """Headings on lines of their own, bullets typed."""
    shown = {"h1": "{}\n{}", "h2": "{}", "p": "{}", "li": "• {}"}
    return "\n\n".join(shown[kind].format(words, "=" * len(words)) for kind, words in CONTENT) + "\n"


def markdown(_: Path) -> str:
    shown = {"h1": "# {}", "h2": "## {}", "p": "{}", "li": "- {}"}
    return "\n\n".join(shown[kind].format(words) for kind, words in CONTENT) + "\n"


def html(_: Path) -> str:
    body = ""
    for at, (kind, words) in enumerate(CONTENT):
        first, last = kind == "li" != CONTENT[at - 1][0], kind == "li" != CONTENT[min(at + 1, len(CONTENT) - 1)][0]
        body += f"{'<ul>' if first else ''}<{kind}>{words}</{kind}>{'</ul>' if last else ''}\n"
    return f'<!doctype html><html lang="en"><head><title>x</title></head><body><main>{body}</main></body></html>'


def docx(folder: Path) -> bytes:
    styles = {"h1": "Heading1", "h2": "Heading2", "li": "ListBullet"}
    body = "".join(
        f'<w:p>{f"""<w:pPr><w:pStyle w:val="{styles[kind]}"/></w:pPr>""" if kind in styles else ""}'
        f"<w:r><w:t>{words}</w:t></w:r></w:p>"
        for kind, words in CONTENT
    )
    folder.mkdir()
    (folder / "body.xml").write_text(body, "utf-8")
    return building.docx(folder)


def epub(folder: Path) -> bytes:
    (folder / "book").mkdir(parents=True)
    page = html(folder).replace("<!doctype html><html", '<html xmlns="http://www.w3.org/1999/xhtml"')
    (folder / "book" / "one.xhtml").write_text(page, "utf-8")
    return building.epub(folder)


def pdf(_: Path) -> bytes:
    steps, y = [], 20
    for kind, words in CONTENT:
        y += 12 if kind in ("h1", "h2", "p") else 7
        if kind in ("h1", "h2"):
            steps += [f"bold {20 if kind == 'h1' else 15}", f"at 20 {y} {words}", "plain 11"]
        elif kind == "li":
            steps += ["plain 11", f"at 24 {y} \u2022", f"at 30 {y} {words}"]
        else:
            steps += ["plain 11", f"wrap 20 {y} 170 {words}"]
            y += 4
    return building.drawn("\n".join(steps))


FORMATS: dict[str, Callable[[Path], str | bytes]] = {
    "txt": text,
    "md": markdown,
    "html": html,
    "docx": docx,
    "epub": epub,
    "pdf": pdf,
}


def made(ending: str, folder: Path) -> Path:
    content = FORMATS[ending](folder / "parts")
    file = folder / f"leaflet.{ending}"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def facts(file: Path) -> list[Fact]:
    """The records, without the places that each format names in its own way."""
    return [replace(fact, where="") for fact in extract(read_document(file), ENGLISH).table.facts.values()]


@pytest.mark.slow
@pytest.mark.parametrize("ending", [ending for ending in FORMATS if ending != "md"])
def test_every_format_gives_the_same_facts(tmp_path: Path, ending: str) -> None:
    (tmp_path / "md").mkdir()
    (tmp_path / ending).mkdir()
    wanted, got = facts(made("md", tmp_path / "md")), facts(made(ending, tmp_path / ending))
    assert len(wanted) > 12
    assert got == wanted


@pytest.mark.slow
def test_every_format_gives_the_same_chapters(tmp_path: Path) -> None:
    told: dict[str, str] = {}
    for ending in FORMATS:
        (tmp_path / ending).mkdir()
        result = draft_guide(made(ending, tmp_path / ending), tmp_path / ending / "chapters").guides[0]
        pages = sorted((result.folder / "en").iterdir())
        lines = [line for page in pages for line in page.read_text("utf-8").splitlines() if line.endswith("}")]
        told[ending] = "\n".join(line for line in lines if not line.startswith("This guide is based on"))
        assert result.errors == 0
        assert read_facts(result.folder / "facts.yaml").facts
    assert len(set(told.values())) == 1, {ending: text[:200] for ending, text in told.items()}
