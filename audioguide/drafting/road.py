"""From a source document to chapters/<guide>/: the road of a draft, top to bottom, and the only place that wires it."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal

from audioguide.budget import Budget
from audioguide.drafting import files, merge
from audioguide.drafting.capitals import in_sentence_case
from audioguide.drafting.deciding.asked import decisions_of
from audioguide.drafting.deciding.of_changes import made
from audioguide.drafting.extracting.records import Extracted, extract
from audioguide.drafting.extracting.sentences import hold_sentences
from audioguide.drafting.forms import FormAnswer
from audioguide.drafting.forms import form as looks_like_form
from audioguide.drafting.holding import Held, Written, held
from audioguide.drafting.left_out import LeftOut, left_out
from audioguide.drafting.loose_lists import held_loosely
from audioguide.drafting.plain.proposals import Proposals, with_proposals
from audioguide.drafting.plain.rewriting import Rewriting
from audioguide.drafting.proposed import Proposed, proposed_in
from audioguide.drafting.rewriters.base import Rewriter
from audioguide.drafting.setting_aside import set_aside
from audioguide.drafting.untold import fragments, without
from audioguide.drafting.volumes import volumes
from audioguide.drafting.writing.chapters import draft
from audioguide.errors import ContentError, Message, UsageError
from audioguide.language.base import Language, guide_language, known_languages, language_of, normalised
from audioguide.model import Chapter, Document, FactTable, Guide
from audioguide.model.facts import FactStatus
from audioguide.review.decisions import Decision
from audioguide.review.decisions_file import FILE_NAME, Asked, format_decisions
from audioguide.settings import UNSAID_LANGUAGE
from audioguide.swapping.lock import Waiting
from audioguide.text_files import shown

StepProgress = Callable[[str, int, int], None]
"""Takes what is being done, how much of it is done, and of how much."""
WordingKind = Literal["own", "licensed"]


@dataclass(frozen=True, slots=True)
class DraftedGuide:
    """What came of one guide."""

    guide: str
    title: str
    folder: Path
    chapters: tuple[Chapter, ...]
    table: FactTable
    """Every claim of the source, as it was written to facts.yaml."""
    decisions: tuple[Decision, ...]
    """What a person must settle, the riskiest first, as decisions.yaml asks it."""
    proposals: tuple[Proposed, ...]
    """Plainer sentences that only a person may take."""
    left_out: tuple[LeftOut, ...]
    """What of the source is no content for an ear."""
    reverted: int
    """Statements that stand in the source's own sentences, since the plainer ones did not pass the gate."""
    errors: int
    """Lines that a build still refuses."""
    kept: tuple[str, ...]
    """Files that a person had changed and the draft left alone."""
    offered: int = 0
    """Sentences that a rewriter proposed and that a person may take; none stands in a line."""
    thrown_away: int = 0
    """Proposals that would have changed a fact."""

    @property
    def words(self) -> int:
        """Of all its lines, as people count them."""
        return sum(len(sentence.text.split()) for chapter in self.chapters for sentence in chapter.sentences)

    def facts(self, status: FactStatus | None = None) -> int:
        """How many claims there are, or how many of one status."""
        return sum(status in (None, fact.status) for fact in self.table.facts.values())


@dataclass(frozen=True, slots=True)
class DraftResult:
    """What one draft did. A book too long for one guide becomes several."""

    source: str
    wording: WordingKind
    guides: tuple[DraftedGuide, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class _Made:
    """A guide and the texts of its files, by path, before they are written."""

    guide: DraftedGuide
    files: dict[str, str]


def draft_guide(
    source: Path,
    chapters: Path,
    name: str = "",
    language: str = "",
    wording: WordingKind = "licensed",
    progress: StepProgress | None = None,
    rewriter: Rewriter | None = None,
    waiting: Waiting | None = None,
    form: FormAnswer = "ask",
) -> DraftResult:
    """Draft a guide from a document, or bring an earlier draft up to date without touching what a person changed.

    chapters: the folder that guides lie in. name: of the guide; empty = made from the file's name. language: a tag such
    as "en"; empty = what the document says, else settings.UNSAID_LANGUAGE. wording: licensed = the source's sentences
    may be used, own = every line is yet to be written anew. progress: told each step. rewriter: may propose sentences;
    what would change a fact is thrown away. waiting: told which other process writes into the guide, while we wait.
    form: what is done with a document that looks like a form to fill in: text = it is told as text, ask = so, and a
    person is asked, stop = nothing is drafted.

    Raises SourceError, UsageError, ContentError, OutputError; nothing is then written.
    """
    from audioguide.sources import read_document

    began = time.monotonic()
    name = _name(source, name)
    document = _titled(read_document(source, _step(progress, "Reading"), language))
    found, tag = _language(document.language)
    document = set_aside(document, found)
    asked = _form(document, form)
    hold_sentences(document, found, Budget(document.file))
    document = in_sentence_case(document, found.claims)
    parts = volumes(document, found.claims)
    names = [f"{name}-{number}" for number in range(1, len(parts) + 1)] if len(parts) > 1 else [name]
    made = (
        _one(part, chapters / called, tag, wording, progress, rewriter, asked)
        for called, part in zip(names, parts, strict=True)
    )
    again = any((chapters / called).exists() for called in names)
    return DraftResult(shown(source), wording, _written(made, again, waiting), time.monotonic() - began)


def _written(made: Iterable[_Made], again: bool, waiting: Waiting | None) -> tuple[DraftedGuide, ...]:
    """The guides on disk, each as it is made, so that the files of one alone are held.

    again: there are earlier drafts. Then one that may not be written stops all of them, before the first is.
    """
    if again:
        made = list(made)
        for one in made:
            merge.hold_conflicts(one.guide.folder, one.files)
    return tuple(replace(one.guide, kept=merge.write(one.guide.folder, one.files, waiting).kept) for one in made)


def _form(document: Document, answer: FormAnswer) -> Message:
    """What a person is asked of a document that looks like a form; nothing where it does not, or has been answered."""
    looks = looks_like_form(document)
    if looks and answer == "stop":
        raise ContentError(f"{document.file}: this looks like a form. {looks} To hear it as text: --form text.")
    return looks if answer == "ask" else ""


def _name(source: Path, asked: str) -> str:
    """What the guide is called: as asked, or after its file. Raises UsageError."""
    name = asked or files.slug(source.stem, unnamed="")
    if not name:
        # Else every document of another script would become one guide, and the second be merged into the first.
        raise UsageError(f"{source.name} has no letters from a to z to name a guide after. Name it: --guide your-knee.")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        raise UsageError(
            f"{name!r} cannot be a guide's name. Use small letters, digits and single dashes: after-your-operation."
        )
    return name


def _one(
    document: Document,
    target: Path,
    language: str,
    wording: WordingKind,
    progress: StepProgress | None,
    rewriter: Rewriter | None,
    form: Message,
) -> _Made:
    """One guide from one document, with its files, not yet written. `language`: its whole tag."""
    merge.standing(target)  # Refuse at once what could only be refused at the end.
    guide = _guide(document, target, language, wording)
    told = _told(document, guide, rewriter, progress)
    out, plainer = left_out(told.extracted), proposed_in(told.draft)
    decisions = decisions_of(document, told, out, plainer, form)
    extracted = replace(told.extracted, table=told.closed.table)
    drafted = files.guide_files(told.guide, document, extracted, told.draft.chapters, told.guide.glossary)
    asked = format_decisions(target.name, Asked(decisions, made(told.draft, extracted.language)))
    made_guide = DraftedGuide(
        target.name,
        guide.title,
        target,
        tuple(chapter for chapter, _ in told.draft.chapters),
        extracted.table,
        decisions,
        plainer,
        out,
        reverted=told.draft.reverted,
        errors=len(told.draft.errors),
        kept=(),
        offered=len(told.proposals.offered),
        thrown_away=told.proposals.thrown_away.total(),
    )
    return _Made(made_guide, {**drafted, FILE_NAME: asked})


def _told(document: Document, guide: Guide, rewriter: Rewriter | None, progress: StepProgress | None) -> Held:
    """The chapters of a guide, held against its gate."""
    language, finding = language_of(guide.language), _step(progress, "Finding facts, sentence")
    writing = _writing(guide.title, rewriter, Rewriting(language), _step(progress, "Writing, sentence"))
    checking = _step(progress, "Checking, round")

    def read(loose: Collection[str]) -> Extracted:
        extracted = extract(document, language, f"{guide.folder}/facts.yaml", finding, loose)
        extracted = without(extracted, fragments(extracted))
        _refuse_empty(document, extracted)
        return extracted

    return held_loosely(read, lambda extracted: held(guide, extracted, writing, checking))


def _guide(document: Document, target: Path, language: str, wording: WordingKind) -> Guide:
    """The guide before it has chapters."""
    title = files.written(document.title) or target.name.replace("-", " ").capitalize()
    source = files.source_of(document, title)
    return Guide(target.name, title, language, source, (), wording=wording, folder=shown(target))


def _writing(
    title: str, rewriter: Rewriter | None, rewriting: Rewriting, progress: Callable[[int, int], None] | None
) -> Callable[[Extracted], Written]:
    """Writes the chapters of a source, as often as it is asked. A rewriter is asked once for each sentence."""
    propose = cache(rewriter.propose) if rewriter else None

    def write(extracted: Extracted) -> Written:
        drafted = draft(extracted, title, progress, rewriting)
        proposals = Proposals(drafted.chapters, (), Counter())
        if propose:
            proposals = with_proposals(drafted.chapters, extracted.table.facts, propose, extracted.language)
        return Written(proposals, drafted.glossary)

    return write


def _titled(document: Document) -> Document:
    """A web page names its site in its title, "Your knee | Example Clinic": where its heading is the first part, that
    alone is the title."""
    if "_" in document.title and " " not in document.title:
        # The name of a file is no title to hear: "Addison's_disease".
        document = replace(document, title=document.title.replace("_", " ").strip())
    heading = next((block.text for block in document.blocks if block.kind == "heading" and not block.boilerplate), "")
    parts = re.split(r"\s+[|–—-]\s+", document.title)
    return replace(document, title=heading) if len(parts) > 1 and heading in (parts[0], parts[-1]) else document


def _language(tag: str) -> tuple[Language, str]:
    """How the document is read, and the tag of its guide. Raises UsageError where nobody has written the language."""
    tag = tag or UNSAID_LANGUAGE
    if not language_of(tag).tag:
        raise UsageError(
            f"The document is in the language {normalised(tag)}, and there are no rules for that yet. The languages "
            f"are: {', '.join(known_languages())}. If it is in one of these, say which with --lang."
        )
    return guide_language(tag, "drafting")


def _step(progress: StepProgress | None, what: str) -> Callable[[int, int], None] | None:
    return None if progress is None else lambda done, of: progress(what, done, of)


def _refuse_empty(document: Document, extracted: Extracted) -> None:
    if not extracted.table.facts:
        if any(block.boilerplate == "notice in another language" for block in document.blocks):
            raise ContentError(
                f"{document.file}: it is in another language than {extracted.language.tag}. Say which: --lang."
            )
        why = next((finding.message for finding in document.findings), "Is it the right file?")
        raise ContentError(f"{document.file}: nothing in it can be told. {why}")
