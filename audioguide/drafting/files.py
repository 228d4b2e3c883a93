"""The files of a drafted guide, as texts by their path inside the guide's folder."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from audioguide.drafting.extracting.records import Extracted
from audioguide.drafting.writing.lines import DraftChapter
from audioguide.facts.shingles import fingerprint
from audioguide.facts.writing import format_facts, format_glossary
from audioguide.model import Chapter, Document, Guide, Sentence, Setting, Source, Term
from audioguide.script import format_chapter, parse_chapter

TEMPLATE = Path(__file__).parent.parent / "new_guide"
LONGEST_SLUG = 40
_UNWRITABLE = re.compile(r"[\x00-\x1f\x7f]+")


def chapter_of(draft: DraftChapter, number: int, folder: str, language: str) -> tuple[Chapter, str]:
    """The chapter as the script reads it, and its file's text."""
    sentences: list[Sentence] = []
    for paragraph, units in enumerate(draft.paragraphs, 1):
        for unit in units:
            sentences += [
                Sentence("", paragraph, line.kind, written(line.text), line.facts, line.terms)
                for line in unit.lines
                if written(line.text)
            ]
    setting: Setting = "private" if draft.private or draft.notice else "public"
    title = title_line(draft.title, folder)
    chapter = Chapter(number, slug(title), title, setting, tuple(sentences), notice=draft.notice)
    text = format_chapter(chapter)
    return parse_chapter(text, f"{folder}/{language}/{chapter.stem}.md", number, chapter.slug), text


def title_line(title: str, folder: str) -> str:
    """A title as the front matter may hold it, without the marks of a heading.

    A chapter whose own title was taken out is called by the guide's folder, since none is built without a title.
    """
    return written(title).lstrip("# ") or Path(folder).name.replace("-", " ").capitalize()


def written(text: str) -> str:
    """A sentence as a line may hold it: no braces, no control characters, single spaces."""
    return " ".join(_UNWRITABLE.sub(" ", text).replace("{", "(").replace("}", ")").split())


def slug(text: str, longest: int = LONGEST_SLUG, unnamed: str = "part") -> str:
    """Small letters, digits and single dashes; `unnamed` where the text has none, as in a script without them."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
    return name[:longest].rsplit("-", 1)[0].strip("-") if len(name) > longest else name or unnamed


def guide_toml(title: str, language: str, wording: str, source: str) -> str:
    """The settings of a new guide, with these values."""
    text = (TEMPLATE / "guide.toml").read_text("utf-8")
    head, _, tail = text.partition("[source]")
    head = re.sub(r"^title = .*$", lambda _: f"title = {_toml(title)}", head, flags=re.MULTILINE)
    head = re.sub(r"^language = .*$", f'language = "{language}"', head, flags=re.MULTILINE)
    head = re.sub(r"^wording = .*$", f'wording = "{wording}"', head, flags=re.MULTILINE)
    tail = re.sub(r"^title = .*$", lambda _: f"title = {_toml(source)}", tail, count=1, flags=re.MULTILINE)
    return f"{head}[source]{tail}"


def guide_files(
    guide: Guide,
    document: Document,
    extracted: Extracted,
    chapters: Sequence[tuple[Chapter, str]],
    terms: Sequence[Term],
) -> dict[str, str]:
    """Every file of the guide but its decisions."""
    sections = {section.id: section.title or guide.title for section in extracted.outline.sections}
    title = _comment(document.title or guide.source.title)
    header = f"# Every claim of {title}, as `audioguide draft` found it, a record each.\n"
    wording = "\n".join(block.text for block in document.blocks if not block.boilerplate)
    files = {
        "guide.toml": guide_toml(guide.title, guide.language, guide.wording, guide.source.title),
        "facts.yaml": format_facts(extracted.table, guide.source, sections, header),
        "glossary.yaml": format_glossary(terms),
        "lexicon.pls": (TEMPLATE / "lexicon.pls").read_text("utf-8").replace("{language}", guide.language),
        "source.shingles": "".join(f"{line}\n" for line in fingerprint(wording)),
    }
    return files | {f"{extracted.language.tag}/{chapter.stem}.md": text for chapter, text in chapters}


def source_of(document: Document, title: str) -> Source:
    """What the guide is made from; who published it and when it was reviewed is for a person to fill in."""
    return Source(written(document.title) or title, "", "")


def _toml(text: str) -> str:
    return json.dumps(written(text).replace("\\", "/"), ensure_ascii=False)


def _comment(text: str) -> str:
    return " ".join(text.split())
