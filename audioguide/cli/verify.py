"""audioguide verify"""

from __future__ import annotations

import json
from pathlib import Path

import click

from audioguide.cli.check import as_record, outcome
from audioguide.cli.options import json_option, output_option
from audioguide.cli.speakable import counted, lines
from audioguide.errors import ContentError, OutputError, UsageError
from audioguide.settings import read
from audioguide.timeline import FILE_NAME


@click.command("verify", epilog="Example: audioguide verify output/breast-cancer-recurrence-en")
@click.argument("folder", metavar="[DIR]", required=False)
@output_option
@json_option
def command(folder: str | None, output: str | None, as_json: bool) -> int:
    """Read a built guide back and prove that it is whole and right.

    Reads DIR, or every built guide, with other programs' parts than those that wrote it: markers, decoded lengths,
    captions, loudness and peak, hashes. Errors give exit code 3.
    """
    from audioguide import verify

    if folder is not None and not Path(folder).is_dir():
        raise UsageError(f"There is no folder {folder}. To verify every built guide: audioguide verify")
    folders = [Path(folder)] if folder else _built(read({"OUTPUT": output}).output)
    findings = [finding for each in folders for finding in verify.run(each)]
    if as_json:
        click.echo(json.dumps([as_record(finding) for finding in findings], ensure_ascii=False))
    else:
        for finding in findings:
            click.echo(lines(f"{finding.severity.capitalize()} {finding.code}, {finding.file}: {finding.message}"))
        click.echo(outcome(findings, counted(len(folders), "built guide")))
    return ContentError.exit_code if any(finding.severity == "error" for finding in findings) else 0


def _built(output: Path) -> list[Path]:
    folders = sorted(file.parent for file in output.glob(f"*/{FILE_NAME}") if not file.parent.name.startswith("."))
    if not folders:
        raise OutputError(f"There is no built guide in {output}. Build one: audioguide build")
    return folders
