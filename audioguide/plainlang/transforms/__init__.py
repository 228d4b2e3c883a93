"""One transform a file; their order stands in `audioguide.plainlang.registry`."""
