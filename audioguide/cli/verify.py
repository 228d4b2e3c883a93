"""audioguide verify"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audioguide.cli.check import as_record, outcome
from audioguide.cli.options import WRITTEN, built_argument, built_folders, json_option, output_option
from audioguide.cli.speakable import counted, lines
from audioguide.errors import ContentError, OutputError, UsageError
from audioguide.settings import read
from audioguide.timeline import FILE_NAME

if TYPE_CHECKING:
    from audioguide.verify.pace import GuidePace
    from audioguide.verify.proof import Proof


@click.command("verify", epilog="Example: audioguide verify output/how-to-listen-en")
@built_argument("guide", "[GUIDE|DIR]")
@output_option
@click.option(
    "--chapter", "chapters", type=int, multiple=True, metavar="N",
    help="Only decode the sound of this chapter; may be repeated. Files are held against their hashes all the same.",
)  # fmt: skip
@click.option("--fresh", is_flag=True, help="Prove everything again, also what has not changed since it was proved.")
@json_option
def command(guide: str | None, output: str | None, chapters: tuple[int, ...], fresh: bool, as_json: bool) -> int:
    """Read a built guide back and prove that it is whole and right.

    Reads what was built of GUIDE, or DIR, or every built guide, with other programs' parts than those that wrote it:
    hashes, markers, lengths, captions, loudness and peak, and whether each sentence sounds in its place as it did when
    it was built. What was proved is noted in the cache, and is not decoded again while not one byte has changed.
    Errors give exit code 3.

    It also says the pace of each chapter, and warns of sentences that are too fast or too slow to follow. The chapters
    are checked before by: audioguide check.
    """
    from audioguide.verify.pace import pace_of
    from audioguide.verify.proof import prove

    folders = _meant(guide, output)
    cache = _cache()
    proofs = [prove(each, cache, fresh, _files(each, chapters)) for each in folders]
    paces = [(each.name, pace) for each in folders if (pace := pace_of(each)) is not None]
    findings = [finding for proof in proofs for finding in proof.findings]
    findings += [finding for _, pace in paces for finding in pace.findings]
    if as_json:
        click.echo(json.dumps([as_record(finding) for finding in findings], ensure_ascii=False))
    else:
        for finding in findings:
            click.echo(lines(f"{finding.severity.capitalize()} {finding.code}, {finding.file}: {finding.message}"))
        for sentence in (*starmap(_paced, paces), *_proved(proofs)):
            click.echo(lines(sentence))
        click.echo(outcome(findings, counted(len(folders), "built guide")))
    return ContentError.exit_code if any(finding.severity == "error" for finding in findings) else 0


def _files(folder: Path, chapters: tuple[int, ...]) -> frozenset[str] | None:
    """The files of some chapters; None for all. Raises UsageError for a chapter that is not there."""
    from audioguide.timeline import read_chapters

    if not chapters:
        return None
    found = {chapter.number: chapter.file for chapter in read_chapters(folder / FILE_NAME)}
    if missing := [number for number in chapters if number not in found]:
        raise UsageError(f"{folder} has no chapter {missing[0]}. It has chapters 1 to {len(found)}.")
    return frozenset(found[number] for number in chapters)


def _meant(guide: str | None, output: str | None) -> list[Path]:
    """A folder that is named needs no settings, so that a user without a home can have it proved."""
    if guide is not None and Path(guide).is_dir() and not (Path(guide) / WRITTEN).is_file():
        return [Path(guide)]
    settings = read({"OUTPUT": output})
    return built_folders(settings, guide) if guide is not None else _built(settings.output)


def _cache() -> Path | None:
    """Where receipts are kept; nowhere for a user without a home: a folder that is named can be proved all the same."""
    try:
        return read().cache
    except UsageError:
        return None


def _proved(proofs: Sequence[Proof]) -> Iterator[str]:
    """What was proved now, and what had been before."""
    decoded, spared = (sum(getattr(proof, part) for proof in proofs) for part in ("decoded", "spared"))
    if decoded:
        yield f"Decoded {counted(decoded, 'chapter')} and held every sentence against guide.json."
    if spared:
        yield (
            f"The sound of {counted(spared, 'chapter')} was proved before and not one byte has changed since, "
            "so it was not decoded again. To prove all anew: audioguide verify --fresh"
        )
    if unkept := next((proof.unkept for proof in proofs if proof.unkept), ""):
        yield f"What was proved could not be noted in the cache ({unkept}), so next time it is proved again."


def _paced(guide: str, pace: GuidePace) -> str:
    """How fast each chapter is."""
    told = ", ".join(f"chapter {one.number} at {one.words_a_minute:.0f}" for one in pace.chapters)
    return f"{guide} is said at these words a minute, where {pace.asked} were asked: {told}."


def _built(output: Path) -> list[Path]:
    folders = sorted(file.parent for file in output.glob(f"*/{FILE_NAME}") if not file.parent.name.startswith("."))
    if not folders:
        raise OutputError(f"There is no built guide in {output}. Build one: audioguide build")
    return folders
