"""Makes docs/licences.md from what is installed: docs/licences.py [--check]

Each package of the pinned lists (requirements/*.txt) has a row. Its licence is what its own metadata says, where that
is one expression of SPDX; else what somebody read, in docs/licences.d/read_by_hand.tsv, with the place and the reason.
What a package brings inside that is not its own stands in inside.tsv there, what we use it for in purposes.tsv, and the
words of the page in page.md.jinja. With --check nothing is written: a page that is not what this would write is an
error, and so is whatever `faults` finds. Run it with the project's environment of the tests.
"""

from __future__ import annotations

import csv
import re
import sys
import textwrap
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

import jinja2
from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

DOCS = Path(__file__).resolve().parent
ROOT = DOCS.parent
PAGE = DOCS / "licences.md"
UNCLEAR = "unclear"
WIDTH = 140
"""Of a line of the page, in characters."""
SPELLINGS = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
    "BSD 2-Clause License": "BSD-2-Clause",
    "GNU General Public License v3 or later (GPLv3+)": "GPL-3.0-or-later",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "PSFL": "PSF-2.0",
}
"""What people write for a licence -> its name in SPDX; nothing that leaves a version or a clause open."""

MACHINES = [
    {"python_version": python, "python_full_version": f"{python}.0", "sys_platform": short, "platform_system": name}
    for python in ("3.11", "3.12", "3.13", "3.14")
    for short, name in (("linux", "Linux"), ("win32", "Windows"), ("darwin", "Darwin"))
]
"""Where audioguide runs, as markers see it."""


@dataclass(frozen=True)
class Row:
    """One package: its name, its licence in SPDX or `UNCLEAR`, where that was read, what we use it for."""

    package: str
    licence: str
    source: str
    purpose: str


@dataclass(frozen=True)
class Inside:
    """Something in a package that is not the package's own."""

    package: str
    inside: str
    licence: str
    source: str


def main(check: bool) -> int:
    """Write the page, or with `check` say what is wrong; 1 where something is."""
    found = faults()
    text = page()
    if not PAGE.exists() or PAGE.read_text("utf-8") != text:
        if check:
            found.append("docs/licences.md is not what the installed packages say. Run docs/licences.py.")
        else:
            PAGE.write_text(text, "utf-8")
            print("Wrote docs/licences.md")
    for fault in found:
        print(fault)
    return int(bool(found))


# --- what is pinned, and what is said of it ---------------------------------------------------------------------------


@cache
def pinned(name: str) -> dict[str, bool]:
    """Each package of requirements/NAME.txt -> whether it is installed on every machine alike."""
    lines = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8").splitlines()
    asked = [Requirement(line.rstrip(" \\")) for line in lines if line and not line[0].isspace()]
    versions = [canonicalize_name(one.name) for one in asked]
    return {name: one.marker is None or versions.count(name) > 1 for name, one in zip(versions, asked, strict=True)}


@cache
def told(name: str) -> tuple[dict[str, str], ...]:
    """The rows of docs/licences.d/NAME.tsv. A line that begins with # says what the table is."""
    lines = (DOCS / "licences.d" / f"{name}.tsv").read_text("utf-8").splitlines()
    return tuple(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t", strict=True))


@cache
def by_hand() -> dict[str, dict[str, str]]:
    """Package -> what somebody read of its licence."""
    return {row["package"]: row for row in told("read_by_hand")}


@cache
def installed(package: str) -> metadata.Distribution | None:
    """The package as it is installed here; None where it is not."""
    try:
        return metadata.distribution(package)
    except metadata.PackageNotFoundError:
        return None


def spdx(words: str) -> str:
    """`words` as an expression of SPDX; empty where they are none."""
    try:
        return str(canonicalize_license_expression(SPELLINGS.get(words, words)))
    except InvalidLicenseExpression:
        return ""


def in_metadata(package: str) -> tuple[str, str]:
    """The licence that a package's metadata names, and the field; empty where it names none, or several."""
    found = installed(package)
    if found is None:
        return "", ""
    for field in ("License-Expression", "License"):
        if licence := spdx((found.metadata.get_all(field) or [""])[0]):
            return licence, field
    classifiers = [
        line.rpartition(" :: ")[2] for line in found.metadata.get_all("Classifier") or [] if "License" in line
    ]
    named = {SPELLINGS.get(words, "") for words in classifiers}
    return (named.pop(), "Classifier") if len(named) == 1 and "" not in named else ("", "")


def licence_of(package: str) -> tuple[str, str]:
    """Its licence and where that was read; `UNCLEAR` where nobody says it."""
    if row := by_hand().get(package):
        return row["licence"], row["source"]
    licence, field = in_metadata(package)
    return (licence, field) if licence else (UNCLEAR, "")


# --- who asks for what ------------------------------------------------------------------------------------------------


def wanted_by(package: str) -> frozenset[str]:
    """What a package asks for on one of `MACHINES` or another, without its extras."""
    found = installed(package)
    asked = [Requirement(line) for line in (found.requires or [] if found else [])]
    wanted = [one for one in asked if one.marker is None or any(one.marker.evaluate(machine) for machine in MACHINES)]
    return frozenset(canonicalize_name(one.name) for one in wanted)


def purpose(package: str, among: frozenset[str]) -> str:
    """What we use it for, or which packages `among` those beside it ask for it."""
    for row in told("purposes"):
        if row["package"] == package:
            return row["purpose"]
    above = sorted(other for other in among if package in wanted_by(other))
    return f"under {', '.join(above)}" if above else ""


def direct(*extras: str) -> frozenset[str]:
    """What audioguide itself asks for in pyproject.toml, and with `extras` what these add."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [*project["dependencies"], *(line for name in extras for line in project["optional-dependencies"][name])]
    return frozenset(canonicalize_name(Requirement(line).name) for line in lines)


def with_what_they_ask(packages: frozenset[str], known: frozenset[str] = frozenset()) -> frozenset[str]:
    """The packages and all that they ask for in turn, without those that are `known`."""
    waiting, seen = set(packages), set(known)
    while waiting:
        package = waiting.pop()
        seen.add(package)
        waiting |= wanted_by(package) - seen
    return frozenset(seen) - known


def added_by_extras() -> frozenset[str]:
    """The packages of the extras that the list of the build leaves out, as far as they are pinned."""
    build = frozenset(pinned("build"))
    return with_what_they_ask(direct("piper", "mpris") - build, build) & frozenset(pinned("test"))


def rows(packages: frozenset[str], among: frozenset[str] = frozenset()) -> list[Row]:
    """A row for each package, in ABC order; `among` also ask for them."""
    return [Row(name, *licence_of(name), purpose(name, packages | among)) for name in sorted(packages)]


# --- the page ---------------------------------------------------------------------------------------------------------


def has(licence: str, family: str) -> bool:
    """True where an expression asks for a licence of the family, such as "GPL", which "LGPL" is not.

    Where one may choose, each choice must ask for it; with an exception a licence asks nothing of those who hand on.
    """
    plain = re.sub(r"\S+ WITH \S+", "", licence)
    return all(re.search(rf"(?<![\w-]){family}-", choice) for choice in plain.split(" OR "))


def page() -> str:
    """The whole page."""
    build, more = frozenset(pinned("build")), added_by_extras()
    product, added = rows(build), rows(more, build)
    brought = [Inside(**row) for row in told("inside")]
    tests = frozenset(pinned("listen")) | frozenset(pinned("test")) | frozenset(pinned("backend"))

    def having(family: str) -> str:
        own = [row.package for row in product + added if has(row.licence, family)]
        named = own + [f"{one.inside} in {one.package}" for one in brought if has(one.licence, family)]
        return textwrap.fill(f"{'; '.join(named)}.", WIDTH, initial_indent="  ", subsequent_indent="  ")

    template = jinja2.Environment(undefined=jinja2.StrictUndefined, keep_trailing_newline=True, autoescape=False)
    return template.from_string((DOCS / "licences.d" / "page.md.jinja").read_text("utf-8")).render(
        product=product,
        added=added,
        inside=brought,
        others=rows(tests - build - more, build | more),
        by_hand=[row for row in told("read_by_hand") if row["licence"] != UNCLEAR and row["reason"]],
        unclear=[row for row in told("read_by_hand") if row["licence"] == UNCLEAR],
        having=having,
    )


def faults() -> list[str]:
    """What is wrong with the lists and the tables, as sentences."""
    lists = ("backend", "click", "listen", "test", "build")
    everything = {name: alike for one in lists for name, alike in pinned(one).items()}
    return [*in_the_lists(everything), *in_the_tables(everything), *in_what_was_read(everything)]


def in_the_lists(everything: dict[str, bool]) -> Iterator[str]:
    """Packages without a licence, without anybody who asks for them, or with libraries that nobody named."""
    asked, named = with_what_they_ask(direct("natural", "gtts")), {row["package"] for row in told("inside")}
    for name in sorted(everything):
        if licence_of(name)[0] == UNCLEAR and name not in by_hand():
            yield f"{name} names no licence: read it, and write it into docs/licences.d/read_by_hand.tsv."
    for name in sorted(pinned("build")):
        if name not in asked:
            yield f"{name} is pinned in build.txt, and nothing asks for it."
        if name not in named and brings_libraries(name):
            yield f"{name} brings libraries of others: name them in docs/licences.d/inside.tsv."


def in_the_tables(everything: dict[str, bool]) -> Iterator[str]:
    """Rows of packages that are gone, and licences that are not written as SPDX writes them."""
    for table in ("read_by_hand", "inside", "purposes"):
        for row in told(table):
            if row["package"] not in everything:
                yield f"{row['package']} is in docs/licences.d/{table}.tsv, and no list pins it."
            if spdx(licence := row.get("licence", "MIT")) != licence != UNCLEAR:
                yield f"{row['package']}: {licence!r} is no expression of SPDX as it is written."


def in_what_was_read(everything: dict[str, bool]) -> Iterator[str]:
    """Rows of read_by_hand.tsv that the metadata contradicts, or makes needless."""
    for name, row in by_hand().items():
        said, field = in_metadata(name)
        if said and said != row["licence"]:
            yield f"{name}: its {field} says {said}, read_by_hand.tsv says {row['licence']}."
        elif said and name in pinned("test") and everything.get(name):
            yield f"{name}: its {field} says {said} by now; its row in read_by_hand.tsv can go."


def brings_libraries(package: str) -> bool:
    """True where a package brings shared libraries that are no modules of Python."""
    found = installed(package)
    libraries = re.compile(r"\.libs/|(?:^|/)lib[^/]*\.(?:so|dylib|dll)\b")
    return any(libraries.search(str(file)) for file in (found.files or [] if found else []))


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
