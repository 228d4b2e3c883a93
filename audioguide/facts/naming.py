"""The closed names of a source, each with every spelling that counts as this name."""

from __future__ import annotations

from audioguide.model import Name
from audioguide.text import names
from audioguide.text.terms import pairs
from audioguide.text.words import stem, words


class Names:
    """Gathers names statement by statement; the same name in another number is the same name."""

    def __init__(self, language: str = "en") -> None:
        self._found: dict[str, Name] = {}
        self._plain: dict[str, list[str]] = {}
        for pair in pairs(language):
            self._plain.setdefault(_key(pair.term), []).append(pair.plain)

    def of(self, text: str) -> tuple[str, ...]:
        """The names that a statement says, as the table calls them."""
        out: dict[str, None] = {}
        for found in names.read(text):
            key = _key(found.text)
            known = self._found.get(key)
            if known is None:
                plain = self._plain.get(key, [])
                known = self._found[key] = Name(found.text, found.kind, tuple(dict.fromkeys((found.text, *plain))))
            elif found.text not in known.said:
                self._found[key] = known = Name(known.name, known.kind, (*known.said, found.text))
            out[known.name] = None
        return tuple(out)

    def table(self) -> dict[str, Name]:
        """Every name found, in the order of the source."""
        return {name.name: name for name in self._found.values()}


def _key(text: str) -> str:
    return " ".join(stem(word) for word in words(text))
