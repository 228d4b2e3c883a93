"""A picture for every guide: calm, abstract, without words, the same whenever it is drawn."""

from audioguide.publish.cover.picture import FILE_NAME, LARGE, SMALL, cover

__all__ = ["FILE_NAME", "LARGE", "SMALL", "cover"]
