"""Why text is no content, where several formats say it alike; writers read it."""

from __future__ import annotations

from audioguide.errors import Message

HIDDEN: Message = "hidden"
STRUCK_OUT: Message = "struck out"
DELETED: Message = "deleted in tracked changes"
MOVED: Message = "moved in tracked changes"
CONTENTS: Message = "list of contents"
LINK_BACK: Message = "link back"
SET_SIDEWAYS: Message = "set sideways"
OUTSIDE: Message = "outside the page"
SIGN: Message = "sign without words"
FORM: Message = "form to fill in"
