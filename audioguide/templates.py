"""The templates of pages and books, made in one way: whatever a guide brings is text in them, never markup.

They lie in the folder `templates` of the package that writes with them, and hold no words of any language.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from audioguide.characters import shown

if TYPE_CHECKING:
    from jinja2 import Environment, Template


def template(package: str, name: str, finalize: Callable[[Any], Any] = shown) -> Template:
    """One of a package's templates: "audioguide.web", "guides.html". Each is read and compiled once.

    All that is put in is escaped, which is right in HTML, XHTML and SMIL alike; a name that nobody has given raises.
    finalize: what becomes of a value before it is escaped; without one, characters that may not be shown are left out.
    """
    return _environment(package, finalize).get_template(f"{name}.j2")


@cache
def _environment(package: str, finalize: Callable[[Any], Any]) -> Environment:
    # Late: most of the program never writes a page.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
