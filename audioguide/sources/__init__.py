"""Sources: one reader a format, from a file on disk to a Document. Nothing of the file is dropped in silence."""

from audioguide.sources.readers import read_document

__all__ = ["read_document"]
