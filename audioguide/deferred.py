"""A package whose modules are loaded when one of their names is first asked for (PEP 562)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from sys import modules


def deferred(package: str, parts: Sequence[str], names: Sequence[str]) -> Callable[[str], object]:
    """The `__getattr__` of `package`: each of `names` is looked for in its modules `parts`, in their order."""

    def find(name: str) -> object:
        for part in parts if name in names else ():
            found = vars(import_module(f"{package}.{part}"))
            if name in found:
                setattr(modules[package], name, found[name])
                return found[name]
        raise AttributeError(f"{package} has no {name}")

    return find
