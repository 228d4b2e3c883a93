"""One page for a display, kept up to date by server-sent events; and a hush by POST. The only open port."""

from audioguide.waiting_room.screen.server import Server

__all__ = ["Server"]
