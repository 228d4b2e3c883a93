"""A guide in another language is published in its words, its figures and its direction, and in no English."""

from __future__ import annotations

import html
import inspect
import json
import re
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, Literal

import pytest
from mutagen.id3 import ID3

from audioguide import verify
from audioguide.language.base import Language, language, language_of
from audioguide.language.base.phrases.publication import STRICT, PublicationPhrases
from audioguide.language.base.phrases.quantities import Quantities, Unit
from audioguide.model import STATE_NAMES
from audioguide.publish.captions import write as captions
from audioguide.publish.mp3 import tags
from audioguide.publish.page import shipped
from audioguide.publish.page import write as page_writer
from tests import timelines
from tests.language import toy as installed
from tests.verify import folders

FORMATS = ("captions", "mp3", "page", "playlist")
FIGURES = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


class Shapes(Quantities):
    """Figures of another script, and a unit before its number."""

    def number(self, value: float) -> str:
        return super().number(value).translate(FIGURES)

    def count(self, number: int, unit: Unit) -> str:
        return f"{unit[0].upper()}={self.number(number)}"

    def date(self, iso: str) -> str:
        return f"δ{iso}".translate(FIGURES)


class Signs(PublicationPhrases):
    """Phrases without a letter that English has."""

    unsigned = "ουδεις"
    unsigned_sign = "ουδεις"
    disclaimer_sign = "ξενοι"
    text_file = "λιστα <&>"

    def checked_by(self, reviewers: str) -> str:
        return f"ειδε: {reviewers}"

    def origin(self, publisher: str) -> str:
        return f"ξενοι: {publisher}"

    def open_chapter(self, number: str) -> str:
        return f"ανοιξε {number}"


class Toy(Language):
    """Written from right to left."""

    tag = "xx"
    name = "Toy"
    direction: Literal["ltr", "rtl"] = "rtl"

    @cached_property
    def quantities(self) -> Quantities:
        return Shapes()

    @cached_property
    def publication(self) -> PublicationPhrases:
        return Signs()


@pytest.fixture(autouse=True)
def toy(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    found, made = language._loaded, Toy()
    with installed.installed(), monkeypatch.context() as patch:
        patch.setattr(language, "_loaded", lambda tag: made if tag == "xx" else found(tag))
        yield


def page(tag: str) -> str:
    out = StringIO()
    chapters = [
        timelines.chapter(1, ("Α.",), 0, title="Αλφα", setting="private", notice=True),
        timelines.chapter(12, ("Β.",), None, title="Βητα", optional=True),
    ]
    page_writer.write_page(
        out, timelines.timeline(language=tag, whole_frames=timelines.RATE * 3725, formats=FORMATS), chapters
    )
    return out.getvalue()


def test_a_page_has_the_words_figures_and_direction_of_its_language() -> None:
    shown = page("xx-YY")
    assert '<html lang="xx-YY" dir="rtl">' in shown
    assert "H=١ M=٢ S=٥" in shown
    assert "ανοιξε ١٢" in shown
    assert "δ٢٠٢٣-٠٨-١٠" in shown
    assert '<a href="12-title.txt" download>λιστα &lt;&amp;&gt;</a>' in shown


def test_a_page_says_no_english_of_its_own() -> None:
    whole = page("xx").partition("<body>")[2]
    body = re.sub(r"<script .*?</script>|<[^>]*>", " ", whole, flags=re.DOTALL)
    guide = "How not to fall Chapter Title I fell last week gait how you walk Example Clinic Falls None was asked or "
    guide += "given MIT silent MP3 M3U8 TXT SRT VTT"
    words = set(re.findall(r"[A-Za-z]\w+", html.unescape(body)))
    assert words <= set(guide.split())
    attributes = re.findall(r'(?:aria-label|title|alt)="([^"]*)"', whole)
    assert attributes == ["How not to fall", "١. Αλφα", "١٢. Βητα", "▶ ‖", "↔", "A", "⌕", "▶"]
    told = json.loads(whole.partition('id="guide">')[2].partition("</script>")[0])["words"]
    said = " ".join(re.sub(r"\{\w+\}", " ", phrase) for phrase in told.values())
    assert not re.search("[A-Za-z]{2}", said)


def test_the_script_says_no_word_of_its_own() -> None:
    """What it shows comes from the page: its strings are names of elements, of keys and of places in phrases."""
    texts = re.findall(r"""(["'`])((?:\\.|(?!\1).)*)\1""", shipped.script())
    spaced = {text for _, text in texts if re.search(r"[A-Za-z]{2,} [a-z]", text)}
    names = {text for text in spaced if text.startswith((":scope", "main ", "details.", ".languages "))}
    assert spaced == {"use strict", "not all"} | names


def test_english_is_written_as_ever() -> None:
    shown = page("en-US")
    assert '<html lang="en-US">' in shown
    assert "dir=" not in shown


def test_tags_and_captions_speak_it_too() -> None:
    line = timelines.timeline(language="xx")
    signed = timelines.chapter(1, ("Α.",), sign_off="Α. Βητα, 2025-03-04")
    tag: Any = ID3(BytesIO(tags.chapter_tag(line, signed, 1)))  # type: ignore[no-untyped-call]
    assert [str(frame) for frame in tag.getall("COMM")] == ["ειδε: Α. Βητα, δ٢٠٢٥-٠٣-٠٤ ξενοι: Example Clinic"]
    for text in (captions.vtt(signed, line), captions.txt(signed, line)):
        assert "ειδε: Α. Βητα, δ٢٠٢٥-٠٣-٠٤\nξενοι: Example Clinic\n" in text


def test_it_is_verified_by_its_own_words_and_direction(tmp_path: Path) -> None:
    folder = folders.build(tmp_path / "falls-en", engine="natural", language="xx")
    assert verify.run(folder) == []
    folders.swap(folder / "index.html", 'dir="rtl"', 'dir="ltr"')
    folders.swap(folder / "01-title.vtt", "ουδεις", "τις")
    folders.accept(folder)
    assert [(finding.code, Path(finding.file).name) for finding in verify.run(folder)] == [
        ("V7", "01-title.vtt"),
        ("V10", "index.html"),
    ]


def test_a_language_that_nobody_has_written_is_published_and_verified(tmp_path: Path) -> None:
    folder = folders.build(tmp_path / "falls-en", engine="natural", language="yy")
    assert verify.run(folder) == []
    assert '<html lang="yy">' in (folder / "index.html").read_text("utf-8")


# --- any language that is written --------------------------------------------------------------------------------


def phrases(tag: str) -> dict[str, str]:
    """Every phrase of a language, with a word for each thing that it is given."""
    part = language_of(tag).publication
    found = {}
    for name, value in inspect.getmembers(part):
        if callable(value) and not name.startswith("_"):
            value = value(*(f"\ue000{given}" for given in inspect.signature(value).parameters))
        if not name.startswith("_") and name not in ("state", "state_signs"):
            found[name] = value
    return found


@pytest.mark.parametrize("tag", [*installed.every_tag(), "yy", "xx"])
def test_each_strict_state_is_told_by_its_sign_and_no_other_is(tag: str) -> None:
    part = language_of(tag).publication
    assert set(part.state_signs) == set(STRICT)
    for name in STRICT:
        told = part.state(name).casefold()
        assert [each for each, sign in part.state_signs.items() if sign.casefold() in told] == [name]
        assert part.unsigned_sign.casefold() not in told
    assert not any(part.state(name) for name in STATE_NAMES if name not in STRICT)


@pytest.mark.parametrize("tag", [*installed.every_tag(), "yy", "xx"])
def test_phrases_are_whole(tag: str) -> None:
    for name, phrase in phrases(tag).items():
        assert phrase.strip() == phrase != "", name
        assert "\n" not in phrase


@pytest.mark.parametrize("tag", [*installed.every_tag(), "yy", "xx"])
def test_what_a_phrase_is_given_is_said(tag: str) -> None:
    part = language_of(tag).publication
    for name, phrase in phrases(tag).items():
        value = getattr(part, name)
        given = set(inspect.signature(value).parameters) if callable(value) else set()
        assert all(f"\ue000{word}" in phrase for word in given - {"private", "notice", "optional"}), name


@pytest.mark.parametrize("tag", [*installed.every_tag(), "yy", "xx"])
def test_the_signs_of_a_verifier_stand_in_their_sentences_alone(tag: str) -> None:
    part = language_of(tag).publication
    assert part.unsigned_sign.casefold() in part.unsigned.casefold()
    assert part.disclaimer_sign.casefold() in part.origin("A Clinic").casefold()
    assert part.unsigned_sign.casefold() not in f"{part.checked_by('A. Nurse')} {part.origin('A Clinic')}".casefold()
