"""docs/licences.md has each pinned package with its licence, and takes nothing for a licence that leaves one open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from docs import licences

ROOT = Path(__file__).parents[2]


def pins() -> set[str]:
    """The packages of all pinned lists, read without the code that is tried."""
    texts = [file.read_text("utf-8") for file in (ROOT / "requirements").glob("*.txt")]
    return {name for text in texts for name in re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE)}


def shown() -> dict[str, str]:
    """Package -> licence, as the page shows them."""
    text = (ROOT / "docs" / "licences.md").read_text("utf-8")
    whole = re.sub(r"## What they bring inside\n.*?(?=\n## )", "", text, flags=re.DOTALL)
    return dict(re.findall(r"^\| ([a-z0-9-]+) \| ([^|]+) \| [^|]* \|", whole, re.MULTILINE))


@pytest.mark.slow
def test_the_page_is_what_the_installed_packages_say() -> None:
    assert licences.faults() == []
    assert licences.PAGE.read_text("utf-8") == licences.page()


def test_each_pinned_package_has_a_row() -> None:
    assert len(pins()) > 100
    assert pins() - shown().keys() == set()


def test_each_licence_is_known_or_told_to_be_unclear() -> None:
    unclear = {name for name, licence in shown().items() if name in pins() and licences.spdx(licence) != licence}
    text = (ROOT / "docs" / "licences.md").read_text("utf-8").partition("## What is unclear\n")[2]
    assert unclear == set(re.findall(r"^- \*\*([a-z0-9-]+)\*\*", text, re.MULTILINE))


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The metadata of an installed package called made-up, to be written."""
    folder = tmp_path / "made_up-1.0.dist-info"
    folder.mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    yield folder / "METADATA"
    licences.installed.cache_clear()


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ("License-Expression: MIT OR Apache-2.0", "MIT OR Apache-2.0"),
        ("License-Expression: MIT\nLicense: nothing of use", "MIT"),
        ("License: Apache 2.0\nClassifier: License :: OSI Approved :: Apache Software License", "Apache-2.0"),
        ("License: UNKNOWN\nClassifier: License :: OSI Approved :: ISC License (ISCL)", "ISC"),
        # What leaves a version or a clause open, a choice, or everything.
        ("License: LGPL", "unclear"),
        ("License: BSD", "unclear"),
        ("License: Copyright (c) 2020 Somebody.\n        Permission is hereby granted", "unclear"),
        ("Classifier: License :: OSI Approved :: BSD License", "unclear"),
        ("Classifier: License :: OSI Approved :: Apache Software License", "unclear"),
        ("Classifier: License :: Other/Proprietary License", "unclear"),
        (
            "Classifier: License :: OSI Approved :: MIT License\n"
            "Classifier: License :: OSI Approved :: GNU General Public License v3 or later (GPLv3+)",
            "unclear",
        ),
        ("Summary: says nothing", "unclear"),
    ],
)
def test_a_licence_is_read_only_where_it_is_named(package: Path, fields: str, licence: str) -> None:
    package.write_text(f"Metadata-Version: 2.4\nName: made-up\nVersion: 1.0\n{fields}\n", "utf-8")
    assert licences.licence_of("made-up")[0] == licence


@pytest.mark.parametrize(
    ("licence", "family", "asks"),
    [
        ("GPL-2.0-or-later", "GPL", True),
        ("LGPL-3.0-or-later", "GPL", False),
        ("LGPL-3.0-or-later", "LGPL", True),
        ("MIT AND GPL-3.0-only", "GPL", True),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", "GPL", False),
        ("Apache-2.0 OR BSD-3-Clause", "Apache", False),
        ("GPL-2.0-or-later OR GPL-3.0-only", "GPL", True),
    ],
)
def test_what_a_licence_asks_of_those_who_hand_on(licence: str, family: str, asks: bool) -> None:
    assert licences.has(licence, family) is asks


def test_a_package_that_nobody_asks_for_any_more_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    pinned = licences.pinned

    def with_one_more(name: str) -> dict[str, bool]:
        return {**pinned(name), "ruff": True} if name == "build" else pinned(name)

    monkeypatch.setattr(licences, "pinned", with_one_more)
    assert licences.faults() == ["ruff is pinned in build.txt, and nothing asks for it."]


@pytest.mark.parametrize(
    ("package", "licence", "fault"),
    [
        ("nowhere", "MIT", "nowhere is in docs/licences.d/read_by_hand.tsv, and no list pins it."),
        ("tqdm", "GPLv9", "tqdm: 'GPLv9' is no expression of SPDX as it is written."),
        ("attrs", "MIT", "attrs: its License-Expression says MIT by now; its row in read_by_hand.tsv can go."),
        ("attrs", "ISC", "attrs: its License-Expression says MIT, read_by_hand.tsv says ISC."),
    ],
)
def test_a_row_that_is_gone_wrong_or_needless_is_seen(
    package: str, licence: str, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = licences.told
    row = {"package": package, "licence": licence, "source": "its file", "reason": ""}
    kept = tuple(one for one in told("read_by_hand") if one["package"] != package)
    monkeypatch.setattr(licences, "told", lambda name: (*kept, row) if name == "read_by_hand" else told(name))
    licences.by_hand.cache_clear()
    try:
        assert licences.faults() == [fault]
    finally:
        licences.by_hand.cache_clear()
