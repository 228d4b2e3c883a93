"""What the package says of a book to apps and catalogues, in the vocabularies of Dublin Core, EPUB and schema.org."""

from __future__ import annotations

ACCESS = (
    ("accessMode", "textual"),
    ("accessMode", "auditory"),
    # Not "auditory" alone: the first page and the glossary are not recorded.
    ("accessModeSufficient", "textual"),
    ("accessModeSufficient", "textual,auditory"),
    ("accessibilityFeature", "synchronizedAudioText"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "displayTransformability"),
    ("accessibilityHazard", "none"),
)
"""What holds of every book of ours. That one conforms to a standard is for a person to say who has looked at it."""
