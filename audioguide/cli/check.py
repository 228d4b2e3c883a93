"""audioguide check"""

from __future__ import annotations

import json

import click

from audioguide.cli.options import chosen_guides, guide_argument, json_option, language_option
from audioguide.cli.speakable import counted, lines
from audioguide.errors import ContentError
from audioguide.model import Finding
from audioguide.settings import read


@click.command("check", epilog="Example: audioguide check breast-cancer-recurrence --format gcc")
@guide_argument
@language_option
@click.option(
    "--format", "form", type=click.Choice(["text", "gcc", "json"]), default="text", metavar="FORM",
    help="text for people, gcc for editors (file, line, message), json for programs.",
)  # fmt: skip
@json_option
def command(guide: str | None, language: str | None, form: str, as_json: bool) -> int:
    """Hold a guide's chapters against its facts and the plain-language rules.

    Checks GUIDE, or every guide under chapters. Errors give exit code 3; warnings ask a person to look; notes tell of
    gaps in the source.
    """
    from audioguide import checks
    from audioguide.script import read_guide

    findings = []
    folders = chosen_guides(read(), guide)
    for folder in folders:
        findings += checks.run_folder(read_guide(folder, language), folder)
    if as_json or form == "json":
        click.echo(json.dumps([as_record(finding) for finding in findings], ensure_ascii=False))
    else:
        for finding in findings:
            click.echo(_gcc(finding) if form == "gcc" else lines(_sentence(finding)))
    if not as_json and form == "text":
        click.echo(outcome(findings, counted(len(folders), "guide")))
    return ContentError.exit_code if any(finding.severity == "error" for finding in findings) else 0


def outcome(findings: list[Finding], what: str) -> str:
    """The last line: how many of each kind."""
    counts = [counted(sum(f.severity == kind for f in findings), kind) for kind in ("error", "warning", "note")]
    return f"Checked {what}: {counts[0]}, {counts[1]}, {counts[2]}."


def as_record(finding: Finding) -> dict[str, object]:
    """A finding for programs."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "file": finding.file,
        "line": finding.line,
        "message": finding.message,
    }


def _gcc(finding: Finding) -> str:
    return f"{finding.file}:{max(1, finding.line)}: {finding.severity}: {finding.message} [{finding.code}]"


def _sentence(finding: Finding) -> str:
    place = f"{finding.file}, line {finding.line}" if finding.line else finding.file
    return f"{finding.severity.capitalize()} {finding.code}, {place}: {finding.message}"
