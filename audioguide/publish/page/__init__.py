"""The page: one document with every chapter's player and text."""
