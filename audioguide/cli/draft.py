"""audioguide draft"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audioguide.cli.options import json_option
from audioguide.cli.speakable import Progress, Waiting, counted, duration, lines
from audioguide.errors import UsageError
from audioguide.settings import read

if TYPE_CHECKING:
    from audioguide.drafting.rewriters.base import Rewriter
    from audioguide.drafting.road import DraftedGuide, DraftResult


@click.command("draft", epilog="Example: audioguide draft leaflet.md --guide your-knee")
@click.argument("source")
@click.option("--guide", "name", metavar="NAME", help="Name of the guide; made from the file's name if not given.")
@click.option("--lang", "language", metavar="LANG", help="Language of the document, such as en; its own if not given.")
@click.option(
    "--wording", type=click.Choice(["own", "licensed"]), default="licensed", metavar="WORDING",
    help="licensed: you have the right to use the source's sentences. own: every line is yet to be written anew.",
)  # fmt: skip
@click.option(
    "--form", type=click.Choice(["ask", "text", "stop"]), default="ask", metavar="ANSWER",
    help="A document that looks like a form: text tells it as text, stop drafts nothing, ask also asks `review`.",
)  # fmt: skip
@click.option("--rewriter", metavar="NAME", help="A program that may propose sentences, such as llm or llm:MODEL.")
@click.option("--allow-online", is_flag=True, help="Let the rewriter send the sentences to the company it belongs to.")
@json_option
def command(
    source: str,
    name: str | None,
    language: str | None,
    wording: str,
    form: str,
    rewriter: str | None,
    allow_online: bool,
    as_json: bool,
) -> None:
    """Turn a document into draft chapters with their facts.

    Reads SOURCE (.txt, .md, .html, .docx, .epub or .pdf) and makes chapters/GUIDE: facts.yaml, a chapter a file with
    every line traced to its fact, and decisions.yaml, a short list of what a person must decide, the riskiest first,
    which `audioguide review` asks. A line that cannot be told is left out, and asked about there.

    A guide that is there already is brought up to date; a file that you have changed is never overwritten.

    A rewriter's sentence that would change a fact is thrown away and counted.
    """
    from audioguide.drafting.forms import FormAnswer
    from audioguide.drafting.road import WordingKind, draft_guide

    proposer = _rewriter(rewriter, allow_online, as_json) if rewriter else None
    kind: WordingKind = "own" if wording == "own" else "licensed"
    answer: FormAnswer = "text" if form == "text" else "stop" if form == "stop" else "ask"
    result = draft_guide(
        Path(source), read().chapters, name or "", language or "", kind, _Steps(), proposer, Waiting(), answer
    )
    if as_json:
        for drafted in result.guides:
            click.echo(json.dumps(_record(drafted, result), ensure_ascii=False))
        return
    for drafted in result.guides:
        _say(drafted, result)


def _rewriter(asked: str, allow_online: bool, as_json: bool) -> Rewriter:
    """The rewriter, ready to run. Raises UsageError where text would leave this machine and nobody has said it may."""
    from audioguide.plugins import guarded, make

    name, _, model = asked.partition(":")
    rewriter: Rewriter = make("rewriters", name, *((model,) if model else ()))
    with guarded("rewriters", name):
        _ready(rewriter, name, allow_online, as_json)
    return rewriter


def _ready(rewriter: Rewriter, name: str, allow_online: bool, as_json: bool) -> None:
    if rewriter.sends_to and not allow_online:
        raise UsageError(
            f"{name} sends each sentence of the document to {rewriter.sends_to}. If that is allowed, say so: "
            f"--allow-online"
        )
    if why := rewriter.check():
        raise UsageError(f"{name} cannot run here. {why}")
    if rewriter.sends_to and not as_json:
        click.echo(lines(f"Each sentence is sent to {rewriter.sends_to}."))


class _Steps:
    """Progress of each step, told as the other verbs tell theirs."""

    def __init__(self) -> None:
        self._now = ""
        self._progress = Progress("")

    def __call__(self, what: str, done: int, of: int) -> None:
        if what != self._now:
            self._now = what
            self._progress.noun = what
        if of:
            self._progress(done, of)


def _record(drafted: DraftedGuide, result: DraftResult) -> dict[str, object]:
    """What became of one guide, for programs: docs/reference/draft.md."""
    from audioguide.drafting.deciding.decision import minutes
    from audioguide.review.decisions import as_record

    return {
        "guide": drafted.guide,
        "title": drafted.title,
        "folder": str(drafted.folder),
        "source": result.source,
        "wording": result.wording,
        "chapters": [
            {"number": one.number, "title": one.title, "file": one.file, "setting": one.setting, "notice": one.notice,
             "lines": len(one.sentences)}
            for one in drafted.chapters
        ],
        "facts": [
            {"id": one.id, "where": one.where, "status": one.status, "fact": one.fact, "note": one.note}
            for one in drafted.table.facts.values()
        ],
        "decisions": [as_record(one) for one in drafted.decisions],
        "minutes": minutes(drafted.decisions),
        "proposals": [
            {"where": one.where, "code": one.code, "before": one.before, "after": one.after,
             "would_change": one.refused}
            for one in drafted.proposals
        ],
        "proposals_offered": drafted.offered,
        "proposals_thrown_away": drafted.thrown_away,
        "left_out": [{"where": one.where, "reason": one.reason, "text": one.text} for one in drafted.left_out],
        "reverted": drafted.reverted,
        "errors": drafted.errors,
        "kept": list(drafted.kept),
        "seconds": round(result.seconds, 3),
    }  # fmt: skip


def _say(drafted: DraftedGuide, result: DraftResult) -> None:
    from audioguide.drafting.deciding.decision import minutes

    if drafted.errors:
        print(
            lines(f"Warning: {counted(drafted.errors, 'line')} must be mended before the guide builds."),
            file=sys.stderr,
        )
    told = f"{counted(len(drafted.chapters), 'chapter')}, {counted(drafted.facts(), 'fact')}"
    click.echo(lines(f"{drafted.title}: {told}."))
    if gaps := drafted.facts("source_gap"):
        click.echo(lines(f"The source leaves {counted(gaps, 'thing')} open. Nothing was made up for them."))
    if untold := drafted.facts("not_told"):
        click.echo(lines(f"{counted(untold, 'claim')} could not be told. Each is asked about, with its reason."))
    if drafted.reverted:
        click.echo(lines(f"{counted(drafted.reverted, 'statement')} could not be made plainer safely."))
    if drafted.offered or drafted.thrown_away:
        click.echo(
            lines(
                f"{counted(drafted.offered, 'sentence')} of the rewriter for you to take or leave, "
                f"{drafted.thrown_away} thrown away, since they change a fact."
            )
        )
    for path in drafted.kept:
        click.echo(lines(f"Kept as you changed it: {path}"))
    asked = f"{counted(len(drafted.decisions), 'point')} in about {counted(minutes(drafted.decisions), 'minute')}"
    click.echo(lines(f"You decide {asked}: audioguide review {drafted.guide}"))
    click.echo(lines(f"Then: audioguide check {drafted.guide}"))
    click.echo(lines(f"Drafted in {duration(result.seconds)}, wording {result.wording}: {drafted.folder}"))
