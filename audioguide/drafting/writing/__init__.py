"""Facts -> draft chapters: every statement told, every line traced to its facts."""
