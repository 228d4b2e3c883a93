"""chapters/<guide>/ -> Guide: guide.toml, the glossary and every chapter file of one language."""

from __future__ import annotations

import datetime
import re
import tomllib
from pathlib import Path
from typing import Any

from audioguide.characters import clean, forbidden
from audioguide.desktop_files import is_desktop_file
from audioguide.errors import ScriptError, UsageError
from audioguide.facts import read_glossary, words_file
from audioguide.language.base import primary
from audioguide.model import Chapter, Guide, Pauses, Route, Source
from audioguide.script.chapter import parse_chapter
from audioguide.script.clinic import clinic_of
from audioguide.script.toml_values import choice, error, known, string, typed
from audioguide.text_files import read_text, shown, unwritable

KEYS = (
    "title", "language", "wording", "clinical", "pace", "voice", "allow_online", "permission", "licence", "source",
    "pauses", "routes", "leaflet", "address", "read_by_people", "roles",
)  # fmt: skip
READ_BY_PEOPLE = "read_by_people"
CHAPTER_FILE = re.compile(r"(?P<number>[0-9]{2,3})-(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.md\Z")
PAGES = re.compile(r"[a-z]{2,3}", re.IGNORECASE)
"""Names of the folders of a guide that can hold its chapters. Some disks do not tell large letters from small ones."""
VOICE = "natural"
"""Speaks where guide.toml names no voice."""
ADDRESS = re.compile(r"https?://[^\s/\"<>]+(/[^\s\"<>]*)?")
LONGEST_ADDRESS = 200
"""A square of dots with more in it is hard for a phone to read from paper."""
LANGUAGE = r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
MOST_CHAPTERS = 255
"""An ID3 table of contents counts its chapters in one byte."""
PAUSE_LIMITS = {
    "lead_in": (50, 5_000),
    "sentence": (0, 5_000),
    "paragraph": (0, 10_000),
    "title": (0, 10_000),
    "tail": (50, 10_000),
}


def guide_folders(chapters: Path) -> list[Path]:
    """Every guide under chapters/, by name. A folder is a guide when it holds guide.toml."""
    if not chapters.is_dir():
        return []
    folders = (folder for folder in chapters.iterdir() if not folder.name.startswith("."))
    return sorted(folder for folder in folders if (folder / "guide.toml").is_file())


def read_guide(folder: Path, language: str | None = None) -> Guide:
    """Read a guide in one language: the primary one of guide.toml, or the one asked for ("en", "es").

    Who has signed its chapters is not read: see review.signed_guide. Raises ScriptError, with file and line, for
    whatever cannot be read.
    """
    file = folder / "guide.toml"
    table = _toml(file)
    if (at := forbidden(folder.name)) >= 0:
        raise ScriptError(f"the name of the guide's folder: {unwritable(folder.name[at])}", clean(shown(folder)))
    known(table, KEYS, file)
    main, tag = _languages(table, language, file)
    chapters = _chapters(folder, primary(tag))
    glossary = _glossary_file(folder, tag, main)
    return Guide(
        name=folder.name,
        title=string(table, "title", file),
        language=tag,
        source=_source(table, file),
        chapters=chapters,
        wording=choice(table, "wording", ("own", "licensed"), file),
        clinical=typed(table, "clinical", bool, True, file),
        pace=_pace(table, file),
        pauses=_pauses(table, file),
        voice=string(table, "voice", file, VOICE),
        allow_online=typed(table, "allow_online", bool, False, file),
        routes=_routes(table, {chapter.number for chapter in chapters}, file),
        leaflet=_leaflet(table, {chapter.number for chapter in chapters}, file),
        address=_address(table, file),
        glossary=read_glossary(glossary),
        permission=string(table, "permission", file, ""),
        licence=string(table, "licence", file, ""),
        folder=shown(folder),
        main_language=main,
        read_by_people=_tags(table, file),
        roles=_roles(table, file),
        clinic=clinic_of(folder, tag),
        glossary_file=glossary.name,
    )


def _glossary_file(folder: Path, tag: str, main: str) -> Path:
    """The guide's own, or that of the other language in which it is told."""
    own = folder / "glossary.yaml"
    return own if primary(tag) == primary(main) else words_file(own, tag)


def _tags(table: dict[str, Any], file: Path) -> tuple[str, ...]:
    """Languages that people hold to the facts, since no rule can read them."""
    tags = typed(table, READ_BY_PEOPLE, list, [], file)
    if not all(isinstance(tag, str) and tag for tag in tags):
        raise error(f'{READ_BY_PEOPLE} is {tags!r}; it must be a list of languages: ["es"].', file, READ_BY_PEOPLE)
    return tuple(primary(tag) for tag in tags)


def _roles(table: dict[str, Any], file: Path) -> tuple[str, ...]:
    """Roles in which people must have read the guide before it is signed, each once."""
    roles = typed(table, "roles", list, [], file)
    if not all(isinstance(role, str) and role.strip() and "," not in role and role.isprintable() for role in roles):
        raise error(f'roles is {roles!r}; it must be a list of roles: ["oncology nurse", "pharmacist"].', file, "roles")
    return tuple(dict.fromkeys(" ".join(role.split()) for role in roles))


def output_name(guide: Guide) -> str:
    """Folder and file stem of the built guide: name and primary language, `falls-en`."""
    return built_name(guide.name, guide.language)


def built_name(guide: str, language: str) -> str:
    """`output_name` of a guide by its name, told in the language of this tag."""
    return f"{guide}-{primary(language)}"


def read_voice(folder: Path) -> tuple[str, bool]:
    """(the guide's own voice, whether its text may be sent to a company for it). Raises ScriptError."""
    file = folder / "guide.toml"
    table = _toml(file)
    return string(table, "voice", file, VOICE), typed(table, "allow_online", bool, False, file)


def _toml(file: Path) -> dict[str, Any]:
    if not file.exists():
        raise ScriptError(
            "the folder has no guide.toml. Begin a guide with: audioguide new my-guide.", shown(file.parent)
        )
    text = read_text(file)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as broken:
        where = re.search(r"at line (\d+)", str(broken))
        problem = re.sub(r" \(at .*\)", "", str(broken))
        raise ScriptError(f"this is not valid TOML: {problem}.", shown(file), int(where[1]) if where else 0) from broken


def _chapters(folder: Path, language: str) -> tuple[Chapter, ...]:
    pages = folder / language
    if not pages.is_dir():
        raise ScriptError(
            f"there are no chapters in {language}. Write the first one: {language}/01-welcome.md.", shown(folder)
        )
    chapters: dict[int, Chapter] = {}
    here = Path(shown(pages))
    for file in sorted(pages.iterdir()):
        place = str(here / file.name)
        if file.name.startswith(".") or file.name.endswith("~") or is_desktop_file(file.name):
            continue
        named = CHAPTER_FILE.match(file.name)
        if named is None:
            raise ScriptError("a chapter's name must be two digits, a dash and small letters: 04-signs.md.", place)
        number = int(named["number"])
        if number in chapters:
            raise ScriptError(
                f"chapter {number} is there twice; the other is {chapters[number].file}. Renumber one.", place
            )
        chapters[number] = parse_chapter(read_text(file), place, number, named["slug"])
    _numbered(sorted(chapters), pages)
    ordered = tuple(chapters[number] for number in sorted(chapters))
    _optional_last(ordered)
    return ordered


def _numbered(numbers: list[int], pages: Path) -> None:
    if not numbers:
        raise ScriptError("the folder has no chapters. Write the first one: 01-welcome.md.", shown(pages))
    if len(numbers) > MOST_CHAPTERS:
        raise ScriptError(
            f"the guide has {len(numbers)} chapters; an MP3 can mark at most {MOST_CHAPTERS}. Split the guide.",
            shown(pages),
        )
    missing = next((wanted for wanted, number in enumerate(numbers, 1) if wanted != number), None)
    if missing is not None:
        raise ScriptError(f"chapter {missing} is missing: the numbers must run from 1 without a gap.", shown(pages))


def _optional_last(chapters: tuple[Chapter, ...]) -> None:
    """A whole file with a hole in its numbers would confuse a listener: optional chapters come last."""
    seen = next((chapter for chapter in chapters if chapter.optional), None)
    if seen is None:
        return
    after = next((c for c in chapters if c.number > seen.number and not c.optional), None)
    if after is not None:
        raise ScriptError(
            f"this chapter is optional, so it must come last; {after.file} stands after it.", seen.file, 1
        )

    if chapters[0].optional:
        raise ScriptError("every chapter is optional. At least chapter 1 must be for all.", seen.file, 1)


def _source(table: dict[str, Any], file: Path) -> Source:
    source = typed(table, "source", dict, {}, file)
    known(source, ("title", "publisher", "reviewed"), file)
    reviewed = source.get("reviewed", "")
    if isinstance(reviewed, datetime.date):
        reviewed = reviewed.isoformat()
    try:
        datetime.date.fromisoformat(reviewed or "2000-01-01")
    except (TypeError, ValueError) as wrong:
        raise error(f"reviewed is {reviewed!r}; write a date as 2023-08-10.", file, "reviewed") from wrong
    return Source(string(source, "title", file, ""), string(source, "publisher", file, ""), reviewed)


def _pauses(table: dict[str, Any], file: Path) -> Pauses:
    pauses = typed(table, "pauses", dict, {}, file)
    known(pauses, tuple(PAUSE_LIMITS), file)
    for key, value in pauses.items():
        low, high = PAUSE_LIMITS[key]
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise error(f"the pause {key} is {value!r}; it must be from {low} to {high} milliseconds.", file, key)
    return Pauses(**pauses)


def _pace(table: dict[str, Any], file: Path) -> int:
    pace = typed(table, "pace", int, 135, file)
    if not 80 <= pace <= 220:
        raise error(f"pace is {pace}; it must be from 80 to 220 words a minute.", file, "pace")
    return int(pace)


def _routes(table: dict[str, Any], numbers: set[int], file: Path) -> tuple[Route, ...]:
    routes = []
    for route in typed(table, "routes", list, [], file):
        if not isinstance(route, dict):
            raise error("a route must be a table: [[routes]], then title, slug and chapters.", file, "routes")
        known(route, ("title", "slug", "chapters"), file)
        chapters = typed(route, "chapters", list, [], file)
        strange = next((number for number in chapters if number not in numbers), None)
        if strange is not None or not chapters:
            raise error(f"a route names chapter {strange}, which is not there.", file, "chapters")
        slug = string(route, "slug", file)
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug):
            raise error(f"the slug {slug!r} must be small letters, digits and single dashes.", file, "slug")
        routes.append(Route(string(route, "title", file), slug, tuple(chapters)))
    return tuple(routes)


def _leaflet(table: dict[str, Any], numbers: set[int], file: Path) -> tuple[int, ...]:
    leaflet = typed(table, "leaflet", list, [], file)
    strange = next((number for number in leaflet if type(number) is not int or number not in numbers), None)
    if strange is not None:
        raise error(f"leaflet names chapter {strange}, which is not there.", file, "leaflet")
    return tuple(sorted(set(leaflet)))


def _address(table: dict[str, Any], file: Path) -> str:
    address = string(table, "address", file, "")
    if address and (not ADDRESS.fullmatch(address) or len(address) > LONGEST_ADDRESS):
        raise error(f"address is {address!r}; write one as https://clinic.example/knee, not too long.", file, "address")
    return address


def _languages(table: dict[str, Any], asked: str | None, file: Path) -> tuple[str, str]:
    """(the guide's own tag, the one asked for)."""
    tag = string(table, "language", file)
    if not re.fullmatch(LANGUAGE, tag):
        raise error(f"language is {tag!r}; write a language tag such as en-US.", file, "language")
    if asked is None or asked.lower() == primary(tag):
        return tag, tag
    if not re.fullmatch(LANGUAGE, asked):
        raise UsageError(f"--lang is {asked!r}; write a language tag such as en or en-US.")
    return tag, asked
