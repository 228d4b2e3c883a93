"""Captions and transcripts: SRT, WebVTT, plain text."""
