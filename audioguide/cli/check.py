"""audioguide check"""

from __future__ import annotations

import json
from pathlib import Path

import click

from audioguide.cli.options import chosen_guides, guide_argument, json_option, language_option
from audioguide.cli.speakable import counted, lines
from audioguide.errors import ContentError, UnknownNameError, UsageError
from audioguide.model import Finding, Guide
from audioguide.plugins import did_you_mean
from audioguide.settings import read


@click.command("check", epilog="Example: audioguide check how-to-listen --format gcc")
@guide_argument
@language_option
@click.option(
    "--format", "form", type=click.Choice(["text", "gcc", "json"]), default="text", metavar="FORM",
    help="text for people, gcc for editors (file, line, message), json for programs.",
)  # fmt: skip
@json_option
@click.option("--explain", metavar="CODE", help="Say what a rule asks for, and check nothing.")
@click.option(
    "--report", metavar="FILE", help="Also write a page with scores, open decisions and each fact's sentences."
)
def command(
    guide: str | None, language: str | None, form: str, as_json: bool, explain: str | None, report: str | None
) -> int:
    """Hold a guide's chapters against its facts and the plain-language rules, before they are built.

    Checks GUIDE, or every guide under chapters. Errors give exit code 3; warnings ask a person to look; notes tell of
    gaps in the source. What was built is proved by: audioguide verify.
    """
    from audioguide import checks
    from audioguide.review.signed_guide import read_signed_guide

    if explain is not None:
        click.echo(lines(explained(explain)))
        return 0
    findings = []
    folders = chosen_guides(read(), guide, supplied=True)
    if report is not None and len(folders) != 1:
        raise UsageError("A report is of one guide. Name it: audioguide check GUIDE --report report.html.")
    for folder in folders:
        told = read_signed_guide(folder, language)
        findings += checks.run_folder(told, folder)
        if report is not None:
            write_report(Path(report), told, folder, findings)
    if as_json or form == "json":
        click.echo(json.dumps([as_record(finding) for finding in findings], ensure_ascii=False))
    else:
        for finding in findings:
            click.echo(_gcc(finding) if form == "gcc" else lines(_sentence(finding)))
    if not as_json and form == "text":
        click.echo(outcome(findings, counted(len(folders), "guide")))
    return ContentError.exit_code if any(finding.severity == "error" for finding in findings) else 0


def explained(code: str) -> str:
    """What a rule asks for. Raises UnknownNameError, with the nearest code, for one that is none."""
    from audioguide import checks

    known = {rule.code: rule for rule in checks.rules()}
    rule = known.get(code.strip().upper())
    if rule is None:
        raise UnknownNameError(f"There is no rule {code}. {did_you_mean(code.strip().upper(), list(known))}")
    kinds = {"error": "an error", "warning": "a warning", "note": "a note"}
    left = f" A person decides: {rule.left}" if rule.left else ""
    breaks = f"What breaks it is {kinds[rule.severity]}."
    if rule.meaning == "pointer":
        breaks = "What breaks it is a pointer: a difference that you look at."
    why = f" {rule.why}" if rule.why else ""
    return f"{rule.title}. {rule.explanation} {breaks}{why}{left} [{rule.code}]"


def write_report(file: Path, guide: Guide, folder: Path, findings: list[Finding]) -> None:
    """The page of one guide, written whole or not at all. Raises OutputError."""
    from io import StringIO

    from audioguide import checks
    from audioguide.cli.written import write_whole
    from audioguide.facts import read_facts
    from audioguide.review.decisions_file import read_decisions
    from audioguide.review.report import write

    left = [(rule.code, rule.left) for rule in checks.rules() if rule.left]
    page = StringIO()
    table = read_facts(folder / "facts.yaml", guide.language, guide.main_language)
    write(page, guide, table, findings, read_decisions(folder).open, left)
    write_whole(file, page.getvalue().encode(), "The report")


def outcome(findings: list[Finding], what: str) -> str:
    """The last line: how many of each kind."""
    kinds = [word(finding) for finding in findings]
    told = ("error", *(["pointer"] if "pointer" in kinds else []), "warning", "note")
    return f"Checked {what}: {', '.join(counted(kinds.count(kind), kind) for kind in told)}."


def word(finding: Finding) -> str:
    """What a person calls it: error, pointer, warning or note."""
    return "pointer" if finding.kind == "pointer" and finding.severity == "warning" else finding.severity


def as_record(finding: Finding) -> dict[str, object]:
    """A finding for programs."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "kind": finding.kind,
        "file": finding.file,
        "line": finding.line,
        "message": finding.message,
    }


def _gcc(finding: Finding) -> str:
    return f"{finding.file}:{max(1, finding.line)}: {finding.severity}: {finding.message} [{finding.code}]"


def _sentence(finding: Finding) -> str:
    place = f"{finding.file}, line {finding.line}" if finding.line else finding.file
    return f"{word(finding).capitalize()}, {place}: {finding.message} [{finding.code}]"
