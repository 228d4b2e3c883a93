"""A document and its facts become draft chapters, by transforms that cannot change a fact."""
