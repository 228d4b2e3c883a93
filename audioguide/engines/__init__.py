"""Voices. One file an engine; `base` is the contract; `audioguide.plugins` finds them by entry point."""
