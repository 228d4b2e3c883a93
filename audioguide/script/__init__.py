"""The script: chapters/<guide>/ on disk, read into a Guide and written back. Text is cut into sentences here, once."""

from audioguide.script.chapter import format_chapter, parse_chapter
from audioguide.script.guide import guide_folders, output_name, read_guide

__all__ = ["format_chapter", "guide_folders", "output_name", "parse_chapter", "read_guide"]
