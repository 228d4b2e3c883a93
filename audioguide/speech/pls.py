"""A pronunciation lexicon file, W3C PLS 1.0 -> its entries, each with the line it stands on.

Reads <lexeme> with <grapheme>, <phoneme> and <alias>; of several phonemes or aliases the preferred one counts, else the
first. Roles, examples and metadata are passed over.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.parsers import expat

from audioguide.characters import forbidden
from audioguide.errors import ScriptError
from audioguide.text_files import shown, unwritable

NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon"
XML = "http://www.w3.org/XML/1998/namespace"
LANGUAGE = f"{XML} lang"


@dataclass(slots=True)
class Lexeme:
    """One entry as it stands in the file."""

    line: int
    graphemes: list[str] = field(default_factory=list)
    phonemes: list[str] = field(default_factory=list)
    """IPA, the preferred one first."""
    aliases: list[str] = field(default_factory=list)
    """Respellings, the preferred one first."""


@dataclass(frozen=True, slots=True)
class LexiconFile:
    """What one file holds."""

    language: str
    """As xml:lang has it: en-US."""
    lexemes: tuple[Lexeme, ...]


def read_pls(file: Path) -> LexiconFile:
    """Read a lexicon file. Raises ScriptError with file and line where it is not PLS 1.0 in IPA, or cannot be read."""
    reader = _Reader(file)
    try:
        reader.parser.Parse(file.read_bytes(), True)
    except OSError as refused:
        raise ScriptError(f"the lexicon cannot be read: {refused.strerror}.", shown(file)) from refused
    except expat.ExpatError as broken:
        problem = expat.ErrorString(broken.code)
        raise ScriptError(f"this is not valid XML: {problem}.", shown(file), broken.lineno) from broken
    except (LookupError, ValueError) as strange:
        # Of an encoding that Python does not know, or that expat cannot take: it asks for it in the first line.
        raise ScriptError(
            "the lexicon is in an encoding that cannot be read. Save it as UTF-8.", shown(file), 1
        ) from strange
    return LexiconFile(reader.language, tuple(reader.lexemes))


class _Reader:
    """Follows the parser, which alone knows the lines."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.language = ""
        self.lexemes: list[Lexeme] = []
        self.depth = 0
        self._text: list[str] | None = None
        """What stands in the element being read; None outside those that count."""
        self._alphabet = "ipa"
        self._preferred = False
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._read
        self.parser.EntityDeclHandler = self._refuse_entity

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        tag = name.removeprefix(f"{NAMESPACE} ")
        if self.depth == 1:
            self._root(tag, name, attributes)
        elif tag == "lexeme":
            self.lexemes.append(Lexeme(self.parser.CurrentLineNumber))
        elif tag in ("grapheme", "phoneme", "alias") and self.lexemes:
            self._text = []
            self._alphabet = attributes.get("alphabet", "ipa")
            self._preferred = attributes.get("prefer") in ("true", "1")

    def _root(self, tag: str, name: str, attributes: dict[str, str]) -> None:
        if tag != "lexicon" or tag == name or attributes.get("alphabet") != "ipa":
            raise self._wrong('the root must be a PLS 1.0 <lexicon> with alphabet="ipa"')
        self.language = attributes.get(LANGUAGE, "").strip()
        if not self.language:
            raise self._wrong('the root needs its language, such as xml:lang="en-US"')

    def _end(self, name: str) -> None:
        self.depth -= 1
        tag = name.removeprefix(f"{NAMESPACE} ")
        if tag == "lexeme":
            self._whole(self.lexemes[-1])
        elif self._text is not None:
            written = "".join(self._text)
            self._text = None
            if (at := forbidden(written, "\t\n")) >= 0:
                raise self._wrong(unwritable(written[at]).rstrip("."))
            said = " ".join(written.split())
            if not said:
                raise self._wrong(f"this <{tag}> is empty")
            self._keep(tag, said)

    def _keep(self, tag: str, said: str) -> None:
        lexeme = self.lexemes[-1]
        if tag == "grapheme":
            lexeme.graphemes.append(said)
        elif tag == "alias":
            lexeme.aliases.insert(0 if self._preferred else len(lexeme.aliases), said)
        elif self._alphabet == "ipa":
            lexeme.phonemes.insert(0 if self._preferred else len(lexeme.phonemes), said)

    def _whole(self, lexeme: Lexeme) -> None:
        if not lexeme.graphemes:
            raise self._wrong("this entry has no <grapheme>, the word as it is written", lexeme.line)
        if not lexeme.phonemes and not lexeme.aliases:
            word = lexeme.graphemes[0]
            raise self._wrong(
                f"the entry for {word} needs a <phoneme> in IPA or an <alias>, another spelling", lexeme.line
            )

    def _read(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _refuse_entity(self, name: str, *rest: Any) -> None:
        raise self._wrong(f"the lexicon declares the entity {name}; write the characters themselves")

    def _wrong(self, problem: str, line: int = 0) -> ScriptError:
        return ScriptError(f"{problem}.", shown(self.file), line or self.parser.CurrentLineNumber)
