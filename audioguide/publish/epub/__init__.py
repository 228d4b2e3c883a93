"""The book for reading apps: EPUB 3.3 whose every sentence is marked as it is heard (Media Overlays)."""
