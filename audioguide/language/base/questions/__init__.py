"""What the rules ask of a language beside its words and events, a file a subject; each has a neutral answer."""
