"""A guide in several languages: its page leads to the others, from a folder and from a server, where they are there."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from audioguide import verify
from audioguide.language.base import language_of
from audioguide.publish.page import write as page_writer
from audioguide.publish.registered import publications
from tests import timelines
from tests.language import toy
from tests.publish import browsing
from tests.publish.conftest import Opens, both_ways
from tests.verify import folders
from tests.web.sites import served

LINK = re.compile(r'<a lang="([^"]*)" hreflang="([^"]*)" href="([^"]*)"[^>]*>([^<]*)</a>')


@pytest.fixture(autouse=True)
def toy_language() -> Iterator[None]:
    with toy.installed():
        yield


def page(**changes: object) -> str:
    out = StringIO()
    page_writer.write_page(out, timelines.timeline(**changes), [timelines.chapter(1, ("Falls are common.",))])
    return out.getvalue()


def test_each_language_is_called_as_its_speakers_call_it() -> None:
    assert LINK.findall(page(other_languages=("es", "pt-BR", "qaa", "qab"))) == [
        ("es", "es", "../falls-es/index.html", "Español"),
        ("pt-BR", "pt-BR", "../falls-pt/index.html", "Português"),
        ("qaa", "qaa", "../falls-qaa/index.html", "צעצו"),
        ("qab", "qab", "../falls-qab/index.html", "qab"),
    ]
    assert '<span aria-current="page">English</span>' in page(other_languages=("es",))
    assert 'href="../%3Cb%3E%20%26%20%252F%22%23-es/index.html"' in page(guide='<b> & %2F"#', other_languages=("es",))


def test_where_there_is_one_language_nothing_is_shown() -> None:
    assert 'class="languages"' not in page()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('hreflang="es"', 'hreflang="fr"'),
        ('lang="es" ', ""),
        ("../falls-es/", "../falls-fr/"),
        ("../falls-es/", "https://example.org/falls-es/"),
        (">Español<", ">Deutsch<"),
        ('hreflang="qaa" ', ""),
        ("</header>", '<a hreflang="de" lang="de" href="../falls-de/index.html">Deutsch</a></header>'),
    ],
)
def test_a_link_to_a_language_that_is_off_is_found(two_links: Path, tmp_path: Path, old: str, new: str) -> None:
    folder = Path(shutil.copytree(two_links, tmp_path / "falls-en"))
    folders.swap(folder / "index.html", old, new)
    folders.accept(folder)
    found = verify.run(folder)
    assert {(finding.code, Path(finding.file).name) for finding in found} == {("V10", "index.html")}
    assert not [finding for finding in found if "as this version writes it" in finding.message], "found by itself"


@pytest.fixture(scope="module")
def two_links(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small guide whose page leads to two other languages."""
    with toy.installed():
        return built(tmp_path_factory.mktemp("links") / "falls-en", other_languages=("es", "qaa"))


def built(folder: Path, **changes: Any) -> Path:
    installed = publications(("page",))
    return folders.build(folder, installed=installed, chapters=browsing.CHAPTERS[:1], engine="natural", **changes)


def test_a_guide_with_links_is_verified(two_links: Path) -> None:
    assert verify.run(two_links) == []


# --- in a browser ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def knees(page_guide: Path) -> Path:
    """A guide in English with the same one in the toy language beside it; its folder."""
    with toy.installed():
        built(page_guide.with_name("knee-qaa"), guide="knee", language=toy.TAG, other_languages=("en-US",))
        return built(page_guide.with_name("knee-en"), guide="knee", other_languages=(toy.TAG,))


@pytest.mark.realtime
@browsing.needs_chromium
@both_ways
def test_a_press_leads_to_the_other_language_and_back(opens: Opens, knees: Path) -> None:
    page = opens(folder=knees)
    page.wait_for_selector("#bar")
    assert all(url.startswith((page.place, "data:")) for url in page.asked), "nothing is asked for before the press"
    for name, lang, direction in (("צעצו", toy.TAG, "rtl"), ("English", "en-US", "")):
        page.click(f".languages >> text={name}")
        page.wait_for_selector(f"html[lang={lang}] #bar")
        assert page.evaluate("document.documentElement.dir") == direction
    assert page.faults == []
    page.place = page.place.removesuffix("knee-en/")


@pytest.mark.realtime
@browsing.needs_chromium
def test_the_links_are_for_everyone(opens: Opens, knees: Path) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = opens(folder=knees)
    page.wait_for_selector("#bar")
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
    assert found.violations_count == 0, found.generate_report()
    box = page.locator(".languages a").bounding_box()
    assert box["height"] >= 44 <= box["width"]
    assert page.locator(".languages").aria_snapshot() == (
        '- navigation "Languages":\n  - list:\n    - listitem: English\n    - listitem:\n'
        '      - link "צעצו":\n        - /url: ../knee-qaa/index.html'
    )


@pytest.mark.realtime
@browsing.needs_chromium
def test_who_has_one_folder_alone_is_told_so_in_the_language_that_was_chosen(
    opens: Opens, knees: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(knees, tmp_path / "knee-en"))
    copied = opens(folder=folder)
    with served(folder) as site:
        for page in (copied, browsing.opened(copied.context, site.serving.url)):
            page.click(".languages a")
            page.wait_for_selector("#told:not(:empty)")
            assert page.inner_text("#told") == language_of(toy.TAG).publication.not_beside
            assert page.get_attribute("#told", "lang") == toy.TAG
            assert page.url.startswith(page.place)
        copied.place = f"{tmp_path.as_uri()}/"
