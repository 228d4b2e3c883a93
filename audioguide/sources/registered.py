"""The readers that are registered: ours, and those of third parties, of which a broken one stops no other."""

from __future__ import annotations

from dataclasses import dataclass, field

from audioguide.characters import clean
from audioguide.errors import AudioguideError, Message, PluginUnavailable
from audioguide.model import Finding
from audioguide.plugins import available, guarded, make
from audioguide.sources.source import SourceFile, SourceReader

KIND = "sources"
_OURS = ("audioguide.",)


@dataclass(slots=True)
class Readers:
    """All that can be asked about one file, by name, and what is wrong with the others."""

    source: SourceFile
    working: dict[str, SourceReader] = field(default_factory=dict)
    endings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Of each reader that could be asked for them, the broken ones too."""
    broken: dict[str, str] = field(default_factory=dict)
    """What is wrong with a reader, and what to do; begins with its name."""

    def named(self) -> list[str]:
        """Working readers whose endings hold the file's."""
        ending = self.source.path.suffix.lower()
        return [name for name in self.working if ending in self.endings[name]]

    def recognising(self) -> str:
        """The first reader that is sure of the file; empty where none is. Raises SourceError of ours."""
        for name, reader in list(self.working.items()):
            if _is_ours(reader):
                if reader.recognises(self.source):
                    return name
                continue
            try:
                with guarded(KIND, name):
                    if reader.recognises(self.source):
                        return name
            except AudioguideError as failed:
                self.broken[name] = _message(name, failed)
                del self.working[name]
        return ""

    def third_party(self) -> str:
        """The first reader of a third party that the file's ending names; empty where there is none."""
        return next((name for name in self.named() if not _is_ours(self.working[name])), "")

    def needed(self) -> PluginUnavailable | None:
        """Why the reader that the file's ending asks for does not work; None where it asks for none that is broken."""
        ending = self.source.path.suffix.lower()
        for name, failed in self.broken.items():
            if ending and ending in self.endings.get(name, (f".{name}",)):
                message: Message = f"{self.source.shown}: its reader {failed}"
                return PluginUnavailable(message, KIND, name)
        return None

    def findings(self) -> tuple[Finding, ...]:
        """One for each reader that does not work: nobody knows whether it would have read this file."""
        return tuple(
            Finding("D16", "warning", self.source.shown, 0, f"The reader {failed} The others were asked without it.")
            for failed in self.broken.values()
        )


def registered(source: SourceFile) -> Readers:
    """Every registered reader, made and asked for its endings."""
    found = Readers(source)
    for name in available(KIND):
        try:
            with guarded(KIND, name):
                reader: SourceReader = make(KIND, name)
                found.endings[name] = tuple(ending.lower() for ending in reader.endings)
                found.working[name] = reader
        except AudioguideError as failed:
            found.broken[name] = _message(name, failed)
    return found


def _message(name: str, failed: AudioguideError) -> str:
    return clean(str(failed) if isinstance(failed, PluginUnavailable) else f"{name} says: {failed}")


def _is_ours(reader: SourceReader) -> bool:
    return type(reader).__module__.startswith(_OURS)
