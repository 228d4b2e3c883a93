"""One transform a file; their order stands in `audioguide.language.en.plain.registry`."""
