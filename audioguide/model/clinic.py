"""The clinic that hands guides out: whom its patients call, in its own words."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ClinicNumber:
    """A telephone number."""

    number: str
    """As it is written: "555-0100"."""
    reaches: str = ""
    """Whom it reaches, or when: "the nurses, day or night"; empty for a clinic with one number."""


@dataclass(frozen=True, slots=True)
class Clinic:
    """What clinic.toml says, and nothing that it does not."""

    name: str
    language: str
    """Tag of the language that it is written in: guides in others do without it."""
    numbers: tuple[ClinicNumber, ...]
    hours: str = ""
    """When it is open: "Monday to Friday, 9 a.m. to 5 p.m."."""
    emergency: str = ""
    """What to do in an emergency, as a sentence."""
    mistakes: str = ""
    """Where a listener reports a mistake in a guide, as a sentence."""
    file: str = field(default="", repr=False, compare=False)
    """Path as a person would open it, for errors; no part of what it says."""
