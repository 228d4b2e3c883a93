"""MP3 files with tags and chapter markers."""
