"""audioguide spoken"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator

import click

from audioguide.cli.options import json_option
from audioguide.cli.speakable import lines
from audioguide.errors import UsageError
from audioguide.model import Spoken
from audioguide.settings import UNSAID_LANGUAGE
from audioguide.speech import lost, rule_names, speak
from audioguide.speech.ear import CODES, misheard, why


@click.command("spoken", epilog='Example: audioguide spoken "Take 2.5 mg, 1-2 times a day." --explain')
@click.argument("text", required=False, metavar="[TEXT|-]")
@click.option(
    "--lang", "language", default=UNSAID_LANGUAGE, show_default=True, metavar="LANG", help="Language of the text."
)
@click.option("--explain", is_flag=True, help="Name the rule behind each shape that is not said as it is written.")
@json_option
def command(text: str | None, language: str, explain: bool, as_json: bool) -> None:
    """Show in writing how a text will be said, a line at a time. No sound is made.

    Reads TEXT, or standard input where it is a dash or left out. What a person should look at is told on standard
    error and changes no exit code. To hear a word or sentence: audioguide say.
    """
    for number, line in enumerate(_lines_of(text), 1):
        spoken = speak(line, language)
        findings = _findings(spoken, language)
        if as_json:
            rules = list(dict.fromkeys(span.rule for span in spoken.spans if span.rule))
            told = {"text": line, "spoken": spoken.spoken, "rules": rules, "findings": findings}
            click.echo(json.dumps(told, ensure_ascii=False))
            continue
        click.echo(spoken.spoken)
        for sentence in _explained(spoken, language) if explain else ():
            click.echo(lines(sentence))
        for finding in findings:
            click.echo(lines(f"Warning: line {number}: {finding['message']} (Rule {finding['code']}.)"), err=True)


def _lines_of(text: str | None) -> Iterable[str]:
    if text is not None and text != "-":
        return text.splitlines() or [""]
    if text is None and sys.stdin.isatty():
        raise UsageError(
            'There is no text. Give one in quotes, or a dash to read what you type: audioguide spoken "2 mg"'
        )
    return _read_lines()


def _read_lines() -> Iterator[str]:
    """Lines of standard input as they come. Raises UsageError for one that is not UTF-8."""
    for number, raw in enumerate(sys.stdin.buffer, 1):
        try:
            yield raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError as broken:
            raise UsageError(f"Line {number} of the input is not UTF-8 text. Save it again as UTF-8.") from broken


def _findings(spoken: Spoken, language: str) -> list[dict[str, object]]:
    """Doubts, what the invariant finds lost, and what the gate of the ear hears amiss; the last two should never be."""
    found: list[dict[str, object]] = [
        {
            "code": doubt.code,
            "severity": "error" if doubt.blocks else "warning",
            "start": doubt.start,
            "end": doubt.end,
            "shape": doubt.shape,
            "message": doubt.message,
        }
        for doubt in spoken.doubts
    ]
    for shape in lost(spoken, language):
        message = f"“{shape}” is not heard in full. Write it in words, and report this."
        found.append({"code": "N0", "severity": "error", "shape": shape, "message": message})
    for wrong in misheard(spoken.text, spoken.spoken, language):
        code = CODES[wrong.fault]
        found.append({"code": code, "severity": "error", "shape": wrong.written, "message": why(wrong)})
    return found


def _explained(spoken: Spoken, language: str) -> Iterator[str]:
    names = rule_names(language)
    for span in spoken.spans:
        if span.rule:
            written = spoken.text[span.text_start : span.text_end]
            said = spoken.spoken[span.spoken_start : span.spoken_end]
            yield f"  “{written}” is said “{said}”: {names[span.rule]} (rule {span.rule})."
