"""The closed names of a source, each with every spelling that counts as this name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from audioguide.language.base import Language
from audioguide.language.base.events import Named
from audioguide.model import Name


class Names:
    """Gathers names statement by statement; the same name in another number is the same name."""

    def __init__(self, language: Language, texts: Iterable[str] = ()) -> None:
        """texts: all that the source says. A medicine that one sentence shows to be one is one in all of them."""
        self._reading, self._terms = language.reading, language.plain.terms
        beside = (word for text in texts for word in self._reading.medicines_beside(text))
        self._beside = {self._reading.stem(word) for word in beside}
        self._found: dict[str, Name] = {}
        self._plain: dict[str, list[str]] = {}
        for pair in self._terms.pairs:
            self._plain.setdefault(self._key(pair.term), []).append(pair.plain)

    def of(self, text: str) -> tuple[str, ...]:
        """The names that a statement says, as the table calls them."""
        out: dict[str, None] = {}
        for found in self._named(text):
            key = self._key(found.text)
            known = self._found.get(key)
            if known is None:
                inner = self._terms.swapped(found.text, self._terms.swaps(found.text)).lower()
                plain = [*self._plain.get(key, []), *([inner] if inner != found.text.lower() else [])]
                known = self._found[key] = Name(found.text, found.kind, tuple(dict.fromkeys((found.text, *plain))))
            elif found.text not in known.said:
                self._found[key] = known = Name(known.name, known.kind, (*known.said, found.text))
            out[known.name] = None
        for swap in self._terms.swaps(text):
            self._plainly(text[swap.start : swap.end], swap.new.lower(), out)
        return tuple(out)

    def _named(self, text: str) -> Iterator[Named]:
        read = self._reading.names(text)
        yield from read
        if self._beside:
            known = {word for found in read for word in self._reading.words(found.text)}
            said = dict.fromkeys(self._reading.words(text))
            yield from (
                Named(word, "drug") for word in said if word not in known and self._reading.stem(word) in self._beside
            )

    def _plainly(self, written: str, plain: str, out: dict[str, None]) -> None:
        """A name inside a phrase that plain words may stand for is said by those words as well."""
        inside = [
            known
            for found in self._reading.names(written)
            if (known := self._found.get(self._key(found.text))) and known.name in out
        ]
        for known in inside:
            if plain not in known.said:
                self._found[self._key(known.name)] = Name(known.name, known.kind, (*known.said, plain))
        for found in () if inside else self._reading.names(plain):
            # A plain word that is itself a name: "myocardial infarction" is said as heart attack.
            known = self._found.setdefault(self._key(found.text), Name(found.text, found.kind, (found.text,)))
            if written.lower() not in known.said:
                self._found[self._key(found.text)] = Name(known.name, known.kind, (*known.said, written.lower()))
            out[known.name] = None

    def table(self) -> dict[str, Name]:
        """Every name found, in the order of the source."""
        return {name.name: name for name in self._found.values()}

    def _key(self, text: str) -> str:
        return " ".join(self._reading.stem(word) for word in self._reading.words(text))
