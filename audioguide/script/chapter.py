"""One chapter file <-> Chapter: front matter, then one sentence a line with its tag; a blank line ends a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, get_args

from audioguide.characters import forbidden
from audioguide.errors import ScriptError
from audioguide.model import FACT_ID, Chapter, Kind, Sentence, Setting
from audioguide.text_files import unwritable

KEYS = ("title", "setting", "notice", "optional", "allow")
WRITTEN_KINDS = ("signpost", "definition", "safety", "credit")
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
LONGEST_LINE = 2_000
"""Characters. A spoken sentence has under 200; a longer line is a file that is no chapter."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What a line carries."""

    kind: Kind
    facts: tuple[str, ...]
    terms: tuple[str, ...]


def parse_chapter(text: str, file: str, number: int, slug: str) -> Chapter:
    """Read one chapter. Raises ScriptError with file and line for whatever is not in the form above."""
    lines = text.split("\n")
    body, front = _front_matter(lines, file)
    sentences = _sentences(lines, body, file)
    if not sentences:
        raise ScriptError("the chapter has no sentences. Write one sentence a line, or delete the file.", file)
    return Chapter(
        number=number,
        slug=slug,
        title=_text(front, "title", file),
        setting=_setting(front, file),
        sentences=tuple(sentences),
        notice=_flag(front, "notice", file),
        optional=_flag(front, "optional", file),
        allow=_allow(front, file),
        file=file,
    )


def format_chapter(chapter: Chapter) -> str:
    """The chapter as a file; parse_chapter(format_chapter(c)) gives c again, line numbers included."""
    import json

    front = [f"title: {json.dumps(chapter.title, ensure_ascii=False)}", f"setting: {chapter.setting}"]
    front += [f"{key}: true" for key in ("notice", "optional") if getattr(chapter, key)]
    if chapter.allow:
        front.append(f"allow: [{', '.join(chapter.allow)}]")
    lines = ["---", *front, "---"]
    paragraph = 0
    for sentence in chapter.sentences:
        if sentence.paragraph != paragraph:
            lines.append("")
            paragraph = sentence.paragraph
        lines.append(f"{sentence.text} {{{format_tag(sentence)}}}")
    return "\n".join(lines) + "\n"


def format_tag(sentence: Sentence) -> str:
    """The inside of the braces: `F011; definition axillary`."""
    facts = " ".join(sentence.facts)
    if sentence.terms:
        definition = f"definition {', '.join(sentence.terms)}"
        return f"{facts}; {definition}" if facts else definition
    return facts or sentence.kind


def parse_tag(tag: str, file: str, line: int) -> Tag:
    """Read a tag. Raises ScriptError for an unknown word, two types, or a type that cannot stand with facts."""
    try:
        return _parsed(tag)
    except _WrongTag as wrong:
        raise ScriptError(str(wrong), file, line) from None


class _WrongTag(ValueError):
    """What is wrong with a tag, wherever it stands."""


# The same few tags stand on most lines of a guide, and in every guide.
@lru_cache(maxsize=4096)
def _parsed(tag: str) -> Tag:
    facts: tuple[str, ...] = ()
    kinds: list[str] = []
    terms: tuple[str, ...] = ()
    for part in (piece.strip() for piece in tag.split(";")):
        words = part.split()
        if words and all(FACT_ID.fullmatch(word) for word in words):
            facts += tuple(words)
        elif words and words[0] == "definition":
            kinds.append("definition")
            terms = tuple(term.strip() for term in part.removeprefix("definition").split(",") if term.strip())
        else:
            kinds.append(_kind(part))
    if len(kinds) > 1 or (facts and kinds and kinds != ["definition"]):
        raise _WrongTag(f"the tag {{{tag}}} says two things. Facts may stand with a definition only.")
    if kinds == ["definition"] and not terms:
        raise _WrongTag("the tag {definition} names no term. Write {definition lumpectomy}.")
    kind: Kind = "fact" if facts else kinds[0]  # type: ignore[assignment]
    return Tag(kind, facts, terms)


def _kind(word: str) -> str:
    if word in WRITTEN_KINDS:
        return word
    near = get_close_matches(word, WRITTEN_KINDS, n=1)
    hint = (
        f"Did you mean {near[0]}?" if near else f"Write fact ids such as F024, or one of: {', '.join(WRITTEN_KINDS)}."
    )
    raise _WrongTag(f"the tag {{{word}}} is not known. {hint}")


def _front_matter(lines: list[str], file: str) -> tuple[int, dict[str, Any]]:
    if not lines or lines[0].rstrip() != "---":
        raise ScriptError("the file must begin with a line of three dashes, then title and setting.", file, 1)
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        raise ScriptError("the front matter has no closing line of three dashes.", file, 1)
    import yaml

    try:
        front = yaml.load("\n".join(lines[1:end]), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as broken:
        mark = getattr(broken, "problem_mark", None)
        place = mark.line + 2 if mark else 1
        problem = getattr(broken, "problem", None) or "it cannot be read"
        raise ScriptError(
            f"the front matter is not valid YAML: {problem}. Put a title that holds a colon in quotes.", file, place
        ) from broken
    if not isinstance(front, dict):
        raise ScriptError("the front matter must be lines such as title: Before your visit.", file, 2)
    for key in front:
        if key not in KEYS:
            near = get_close_matches(str(key), KEYS, n=1)
            hint = f"Did you mean {near[0]}?" if near else f"Known are: {', '.join(KEYS)}."
            place = next((i for i, line in enumerate(lines, 1) if line.startswith(str(key))), 2)
            raise ScriptError(f"the front matter has an unknown word {key}. {hint}", file, place)
    return end + 1, front


def _sentences(lines: list[str], body: int, file: str) -> list[Sentence]:
    sentences: list[Sentence] = []
    paragraph, fresh = 0, True
    for number, line in enumerate(lines[body:], body + 1):
        line = line.rstrip()
        if not line:
            fresh = True
            continue
        paragraph, fresh = paragraph + fresh, False
        sentences.append(_sentence(line, paragraph, file, number))
    return sentences


def _sentence(line: str, paragraph: int, file: str, number: int) -> Sentence:
    if len(line) > LONGEST_LINE:
        raise ScriptError(f"the line has {len(line):,} characters. Write one sentence a line.", file, number)
    text, opened, end = line.rpartition("{")
    tag, _, _ = end.rpartition("}")
    if not opened or not line.endswith("}") or "}" in tag:
        raise ScriptError("the line does not end with its tag. Write {F024} or {signpost} at its end.", file, number)
    text = text.strip()
    if not text:
        raise ScriptError("the line has a tag but no sentence.", file, number)
    if "{" in text or "}" in text:
        raise ScriptError("the line has more than one tag. Put both into one, with a semicolon between.", file, number)
    if (at := forbidden(text)) >= 0:
        raise ScriptError(unwritable(text[at]), file, number)
    carried = parse_tag(tag.strip(), file, number)
    return Sentence("", paragraph, carried.kind, text, carried.facts, carried.terms, number)


def _text(front: dict[str, Any], key: str, file: str) -> str:
    value = front.get(key)
    if not isinstance(value, str) or not value.strip():
        raise ScriptError(f"the front matter needs a {key}: a line such as {key}: Before your visit.", file, 1)
    if (at := forbidden(value, "\t\n")) >= 0:
        raise ScriptError(f"{key}: {unwritable(value[at])}", file, 2)
    return " ".join(value.split())


def _setting(front: dict[str, Any], file: str) -> Setting:
    if front.get("setting") not in get_args(Setting):
        raise ScriptError("the front matter needs setting: public or setting: private.", file, 1)
    return front["setting"]  # type: ignore[no-any-return]


def _flag(front: dict[str, Any], key: str, file: str) -> bool:
    if not isinstance(front.get(key, False), bool):
        raise ScriptError(f"{key} must be true or false.", file, 1)
    return bool(front.get(key, False))


def _allow(front: dict[str, Any], file: str) -> tuple[str, ...]:
    allow = front.get("allow", [])
    if not isinstance(allow, list) or not all(isinstance(fact, str) and FACT_ID.fullmatch(fact) for fact in allow):
        raise ScriptError("allow must be a list of fact ids, such as allow: [F012].", file, 1)
    return tuple(allow)
