"""From a source document to chapters/<guide>/: its facts, draft chapters in plain words, and what a person decides."""
