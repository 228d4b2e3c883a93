"""lexicon.pls (W3C Pronunciation Lexicon 1.0) -> how words are said; it alone reaches the engines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from audioguide.errors import ScriptError
from audioguide.pages import shown

NAMESPACE = "{http://www.w3.org/2005/01/pronunciation-lexicon}"
WORDS = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Graphemes in lower case -> IPA."""

    phonemes: dict[str, str] = field(default_factory=dict)

    def used_in(self, spoken: str) -> dict[str, str]:
        """The entries a sentence needs: only these reach the engine and the clip's key."""
        words = dict.fromkeys(word.lower() for word in WORDS.findall(spoken))
        return {word: self.phonemes[word] for word in words if word in self.phonemes}


def read_lexicon(file: Path) -> Lexicon:
    """Read a lexicon; a missing file is an empty one. Raises ScriptError where it is not PLS 1.0 in IPA."""
    if not file.exists():
        return Lexicon()
    try:
        root = ElementTree.fromstring(file.read_bytes())
    except ElementTree.ParseError as broken:
        raise ScriptError(f"this is not valid XML: {broken}.", shown(file), broken.position[0]) from broken
    if root.tag != f"{NAMESPACE}lexicon" or root.get("alphabet") != "ipa":
        raise ScriptError('the root must be a PLS 1.0 <lexicon> with alphabet="ipa".', shown(file), 1)
    phonemes: dict[str, str] = {}
    for lexeme in root.iter(f"{NAMESPACE}lexeme"):
        said = lexeme.findtext(f"{NAMESPACE}phoneme", "").strip()
        graphemes = [(node.text or "").strip() for node in lexeme.iter(f"{NAMESPACE}grapheme")]
        if not said or not all(graphemes) or not graphemes:
            raise ScriptError(f"the entry for {graphemes or 'no word'} needs a grapheme and a phoneme.", shown(file))
        phonemes |= {grapheme.lower(): said for grapheme in graphemes}
    return Lexicon(phonemes)
